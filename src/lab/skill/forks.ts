/** Turns at which a game was stopped and every answer on offer was played on, several times, with the game's AI in the seat. */

import { suggest } from '../../adviser/suggest';
import type { Suggestion } from '../../adviser/types';
import { openingState } from '../../engine/events/opening';
import type { Setup } from '../../engine/model/setup';
import type { ConferenceState } from '../../engine/model/state';
import type { DelegationId } from '../../engine/model/vocabulary';
import { requestsFor } from '../../engine/view/requests';
import { viewFor } from '../../engine/view/view';
import { drawOrder } from '../../kernel/prng';
import type { Temper } from '../../protocol/messages';
import { takeSurely } from '../../table/bots';
import { outcomeOf } from '../outcome';
import { ownGain, playOn } from './game';
import { signed } from './policies/advised';
import type { Scope } from './trial';

/** Answers looked at in one turn. */
const MOST_ANSWERS = 6;
/** How often each is played on: as often as that, chance shows itself. */
export const CONTINUATIONS = 8;
/** Turns of a seat in one game. */
const TURNS = 4;

/** One answer on offer and what came of it. */
export interface Branch {
  /** The adviser's name for it; a way out of the closing is named too. */
  readonly kind: string;
  /** Points it promises; null where it promises none. */
  readonly promised: number | null;
  /** By continuation, the same luck under each number: own gain, and whether a text was adopted. */
  readonly gains: readonly number[];
  readonly adopted: readonly boolean[];
}

export interface Fork {
  readonly seat: DelegationId;
  readonly seed: string;
  readonly meeting: number;
  /** Among the last two meetings, the closing included. */
  readonly late: boolean;
  /** In the adviser's order. */
  readonly branches: readonly Branch[];
  /** The first statement among them, the same points said in another order; null where none has two. */
  readonly placebo: { readonly of: number; readonly branch: Branch } | null;
}

/** Forks turns of each seat in the all-AI game of a seed: some in every part of it, drawn by lot. */
export function forksOf(setup: Setup, seed: string, temper: Temper, { seats, turns = TURNS }: Scope): Fork[] {
  const asked: { readonly state: ConferenceState; readonly seat: DelegationId }[] = [];
  playOn(openingState(setup, seed), temper, undefined, ({ state, seat }) => {
    if (seats.includes(seat)) asked.push({ state, seat });
  });
  return seats.flatMap((seat) => {
    const own = asked.filter((one) => one.seat === seat && offersOf(one.state, seat).length > 1);
    return spread(own, turns, [seed, seat]).map(({ state }) => forkAt(state, seat, temper));
  });
}

/** One of each part when the list is cut into so many parts, drawn by lot. */
function spread<T>(list: readonly T[], parts: number, key: readonly string[]): T[] {
  return Array.from({ length: parts }, (_, i) => {
    const part = list.slice(Math.floor((i * list.length) / parts), Math.floor(((i + 1) * list.length) / parts));
    return drawOrder([...key, 'fork', i], part).slice(0, 1);
  }).flat();
}

const offersOf = (state: ConferenceState, seat: DelegationId, most = MOST_ANSWERS): readonly Suggestion[] =>
  suggest(viewFor(state, seat), requestsFor(state, seat)).slice(0, most);

/** Plays every answer on from a state: the same chances under the same number, whichever answer was given. */
export function forkAt(
  state: ConferenceState,
  seat: DelegationId,
  temper: Temper,
  mostAnswers = MOST_ANSWERS,
  continuations = CONTINUATIONS,
): Fork {
  const courses = Array.from({ length: continuations }, (_, i) => courseOf(state, i));
  const played = (offer: Suggestion): Branch => {
    const ends = courses.map((from) => {
      const { state: answered } = takeSurely(from, { command: signed(offer, seat), reason: null });
      return outcomeOf(playOn(answered, temper));
    });
    return {
      kind: kindOf(offer),
      promised: offer.mine,
      gains: ends.map((end) => ownGain(end, seat)),
      adopted: ends.map(({ adopted }) => adopted),
    };
  };
  const offers = offersOf(state, seat, mostAnswers);
  const of = offers.findIndex((offer) => turnedAbout(offer) !== null);
  const other = of < 0 ? null : turnedAbout(offers[of] as Suggestion);
  return {
    seat,
    seed: state.seed,
    meeting: state.meeting,
    late: state.meeting >= state.setup.meetings.length - 2,
    branches: offers.map(played),
    placebo: other && { of, branch: played(other) },
  };
}

/** The same, with the points of a statement in another order: a difference of form alone. */
function turnedAbout(offer: Suggestion): Suggestion | null {
  const { draft } = offer;
  if (draft.type !== 'statement.make' || draft.body.points.length < 2) return null;
  return { ...offer, draft: { type: draft.type, body: { points: [...draft.body.points].reverse() } } };
}

/** What was dealt stays; what is drawn from here on comes out anew, by the number of the course. */
const courseOf = (state: ConferenceState, i: number): ConferenceState =>
  takeSurely(state, { command: { type: 'conference.branch', by: 'host', branch: `course-${i + 1}` }, reason: null })
    .state;

const kindOf = ({ kind, draft }: Suggestion): string =>
  draft.type === 'sounding.answer' ? `${kind}-${draft.body.exit}` : kind;
