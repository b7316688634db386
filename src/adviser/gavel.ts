import type { Edits } from '../engine/model/vocabulary';
import type { View } from '../engine/view/types';
import { forecast } from './forecast';
import { gainNow } from './meaning';
import { type Candidate, openMove, type TurnRequest } from './types';

/** What a chair may do with the gavel in its hand, each as one suggestion. */

export type Maker = (view: View, request: TurnRequest) => Candidate | readonly Candidate[] | null;

const adopt: Maker = (_view, request) => simple(request, 'gavel.adopt', 'adopt', 100);

/** Silence and a vote are the rule where they are offered; a vote found necessary comes after everything else. */
const openSilence: Maker = (_view, request) => simple(request, 'silence.open', 'open-silence', 80);
const callVote: Maker = (_view, request) => simple(request, 'vote.call', 'call-vote', 80);
const exhaust: Maker = (_view, request) => simple(request, 'exhaustion.declare', 'declare-exhaustion', 45);
const stopClock: Maker = (_view, request) => simple(request, 'clock.stop', 'stop-clock', 50);
const close: Maker = (view, request) =>
  simple(request, 'conference.close', 'close', request.kind === 'gavel' ? (gainNow(view) < 0 ? 40 : 10) : -50);

/** Part the text: every paragraph that somebody who withholds refuses goes to the chair's own summary. */
const split: Maker = (view, request) => {
  const move = openMove(request, 'report.split');
  if (!move) return null;
  const edits = summaryFor(view, move.choices.wordings ?? []);
  if (Object.keys(edits).length === 0) return null;
  return {
    mine: null,
    room: null,
    seat: null,
    kind: 'split',
    draft: { type: 'report.split', body: { edits } },
    cost: move.cost,
    worth: 60,
  };
};

/** Only what somebody cannot sign is parted off; where nobody has said so, what is contested. */
export function summaryFor(
  view: View,
  wordings: readonly { readonly provision: string; readonly wording: string }[],
): Edits {
  const withheld = Object.keys(view.seats).filter((seat) => view.seats[seat]?.exit === 'withhold');
  const doubted = withheld.length > 0 ? withheld : forecast(view).probably;
  const refused = ({ provision }: { readonly provision: string }) => {
    const paragraph = view.paragraphs[provision];
    const current = view.draft.text[provision] ?? '';
    return doubted.some(
      (seat) =>
        paragraph?.objectors.includes(seat) ||
        paragraph?.declared[seat]?.includes(current) ||
        paragraph?.confided[seat]?.includes(current),
    );
  };
  const contested = ({ provision }: { readonly provision: string }) =>
    view.paragraphs[provision]?.status === 'contested';
  const named = wordings.filter(refused);
  const chosen = named.length > 0 ? named : wordings.filter(contested);
  return Object.fromEntries(chosen.map(({ provision, wording }) => [provision, wording]));
}

export const gavelMoves: readonly Maker[] = [adopt, split, openSilence, callVote, stopClock, exhaust, close];

type Simple =
  | 'gavel.adopt'
  | 'clock.stop'
  | 'conference.close'
  | 'turn.pass'
  | 'silence.open'
  | 'vote.call'
  | 'exhaustion.declare';

/** A move that needs nothing but to be made. */
export function simple(request: TurnRequest, type: Simple, kind: Candidate['kind'], worth: number): Candidate | null {
  const move = openMove(request, type);
  return move ? { mine: null, room: null, seat: null, kind, draft: { type, body: {} }, cost: move.cost, worth } : null;
}
