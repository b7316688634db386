import type { DelegationId, Edits, ProvisionId, WholeText } from '../engine/model/vocabulary';
import type { View } from '../engine/view/types';
import { floorDiv } from '../kernel/integers';
import { anythingSaid, chairAdvice, chairScore } from './chairScore';
import { type Forecast, forecast } from './forecast';
import { gavelMoves, type Maker, simple } from './gavel';
import { byBest, type Option, optionsOf } from './options';
import { delegationOf, guessedValuation, others } from './reading';
import { type Candidate, openMove, type TurnRequest } from './types';

/** What a chair may do now, in the adviser's order. */
export function presiding(view: View, request: TurnRequest): Candidate[] {
  return [order, redraft, consult, park, settle, ...gavelMoves, handOver].flatMap((make) => make(view, request) ?? []);
}

const PLAIN = { mine: null, room: null, seat: null } as const;
const closed = (view: View, provision: ProvisionId): boolean =>
  ['provisional', 'parked'].includes(view.paragraphs[provision]?.status ?? 'open');

/** How a text would fare, worst first: an objector for certain weighs most. */
export function risk({ surely, probably, possibly }: Forecast): number {
  return surely.length * 60 + probably.length * 30 + possibly.length * 5;
}

/** Whether nobody, as far as can be told, stands in the way. */
const holds = (view: View): boolean => chairAdvice(view).kind === 'holds';

/** Easy to hard: what nobody doubts is closed before what divides the room. */
const order: Maker = (view, request) => {
  const move = openMove(request, 'business.order');
  if (!move) return null;
  const open = optionsOf(view).filter((option) => option.current && !closed(view, option.provision));
  const ease = (option: Option) => -option.room.unlikely.length * 3 - option.room.unsure.length;
  const provisions = [...open]
    .sort(byBest(ease))
    .slice(0, move.choices.max ?? 3)
    .map((option) => option.provision);
  if (provisions.length === 0) return null;
  return {
    ...PLAIN,
    kind: provisions.some((id) => (view.paragraphs[id]?.objectors.length ?? 0) > 0) ? 'order-hard' : 'order',
    draft: { type: 'business.order', body: { provisions } },
    cost: move.cost,
    worth: 30,
  };
};

/** The one to three edits that serve the room best: less doubt about the whole, more in it for most. */
const redraft: Maker = (view, request) => {
  const move = openMove(request, 'draft.circulate');
  if (!move) return null;
  const edits = betterText(view, move.choices.max ?? MOST_EDITS);
  if (Object.keys(edits).length === 0) return null;
  const text = { ...view.draft.text, ...edits };
  const gain = worthOf(view, text) - worthOf(view, view.draft.text);
  // A new wording is open again: points alone are not worth it while nobody more is served.
  const serves =
    chairScore(view, text).served.length > chairScore(view).served.length ||
    risk(forecast(view, text)) < risk(forecast(view));
  // Where nobody stands in the way, a draft that serves nobody more can only open what is closed.
  if (!serves && holds(view)) return null;
  return {
    ...PLAIN,
    kind: 'redraft',
    draft: { type: 'draft.circulate', body: { edits } },
    cost: move.cost,
    worth: anythingSaid(view) ? 16 + (serves ? gain : 0) : UNHEARD,
  };
};

/** A draft before anybody has spoken is the chair's own, and is taken so. */
const UNHEARD = 5;

/** More changes at once than a person can follow cost a draft its welcome. */
const MOST_EDITS = 3;

/** What a text is worth to a chair: the room's mean gain in points, less the risk that somebody sinks it. */
function worthOf(view: View, text: WholeText): number {
  return roomPoints(view, text) - risk(forecast(view, text));
}

/** Mean points of a text over the room, from the middle of every range. */
function roomPoints(view: View, text: WholeText): number {
  const seats = others(view);
  const total = seats.reduce((sum, seat) => sum + guessedValuation(view, seat).of(text), 0);
  return floorDiv(total, Math.max(1, seats.length));
}

/** Edits whose whole text is forecast; the rest are sifted by the room's points, which cost little to count. */
const SIFTED = 5;

/** Greedy: the edit that is worth most, then the next. Only wordings somebody backs or many could live with. */
function betterText(view: View, most: number): Edits {
  let edits: Edits = {};
  for (let i = 0; i < Math.min(most, MOST_EDITS); i++) {
    const text = { ...view.draft.text, ...edits };
    const with_ = (option: Option): WholeText => ({ ...text, [option.provision]: option.wording });
    const best = optionsOf(view)
      .filter((option) => !(option.provision in edits) && text[option.provision] !== option.wording)
      .filter(({ backed, room }) => backed || room.likely.length > room.unsure.length + room.unlikely.length)
      .map((option) => ({ ...option, points: roomPoints(view, with_(option)) - 5 * option.room.unlikely.length }))
      .sort(byBest((option) => option.points))
      .slice(0, SIFTED)
      .map((option) => ({ ...option, worth: worthOf(view, with_(option)) }))
      .sort(byBest((option) => option.worth))[0];
    if (!best || best.worth <= worthOf(view, text)) break;
    edits = { ...edits, [best.provision]: best.wording };
  }
  return edits;
}

/**
 * Hear in confidence whoever might sink the text, or the next one, and has not said why. Every other round it comes
 * before the order of business: an objector who was never asked is how reports fail.
 */
const consult: Maker = (view, request) => {
  const move = openMove(request, 'seat.consult');
  if (!move) return null;
  const { probably, possibly } = forecast(view);
  const weigh = (seat: DelegationId) =>
    delegationOf(view, seat).behaviour.holdout + (probably.includes(seat) ? 60 : possibly.includes(seat) ? 30 : 0);
  const unheard = (seat: DelegationId, option: Option) => !view.paragraphs[option.provision]?.confided[seat];
  const questions = optionsOf(view).flatMap((option) =>
    [...option.room.unsure, ...option.room.unlikely]
      .filter(({ seat }) => (move.choices.seats?.includes(seat) ?? false) && unheard(seat, option))
      .map((estimate) => ({
        provision: option.provision,
        wording: option.wording,
        estimate,
        objects: view.paragraphs[option.provision]?.objectors.includes(estimate.seat) ?? false,
        weight: weigh(estimate.seat) + (option.current ? 20 : 0) + (option.backed ? 10 : 0),
      })),
  );
  const first = questions.sort(byBest((question) => question.weight))[0];
  if (!first) return null;
  const { provision, estimate } = first;
  const draft = { type: 'seat.consult' as const, body: { seat: estimate.seat, provision } };
  return {
    ...PLAIN,
    kind: 'consult',
    draft,
    cost: move.cost,
    seat: estimate,
    worth: holds(view) ? 10 : first.objects && view.round % 2 === 0 ? 34 : 26,
  };
};

/** Set aside what cannot be won this round. */
const park: Maker = (view, request) => {
  const move = openMove(request, 'paragraph.park');
  if (!move) return null;
  const stuck = optionsOf(view).filter(
    (option) =>
      option.current &&
      (view.paragraphs[option.provision]?.objectors.length ?? 0) > 1 &&
      (move.choices.provisions?.includes(option.provision) ?? true),
  );
  const worst = [...stuck].sort(byBest((option) => option.room.unlikely.length))[0];
  if (!worst) return null;
  return {
    ...PLAIN,
    kind: 'park',
    draft: { type: 'paragraph.park', body: { provision: worst.provision } },
    cost: move.cost,
    room: worst.room,
    worth: 10,
  };
};

/**
 * Late changes: everybody who asked for the same is answered at once. Grant it where the whole text fares better with
 * it, decline it where it unravels; with many of them on the table, all may be declined in one go.
 */
const settle = (view: View, request: TurnRequest): Candidate[] => {
  const move = openMove(request, 'change.settle');
  const changes = move?.choices.changes ?? [];
  const change = changes[0];
  if (!move || !change) return [];
  const same = changes.filter(({ provision, wording }) => provision === change.provision && wording === change.wording);
  const before = risk(forecast(view));
  const after = risk(forecast(view, { ...view.draft.text, [change.provision]: change.wording }));
  const stands = view.draft.text[change.provision] === change.wording;
  const won = stands ? 1 : before - after - floorDiv(view.unravelling, 4);
  const answer = (asking: typeof changes, grant: boolean, worth: number): Candidate => {
    const [draft, ...also] = asking.map(({ by }) => ({
      type: 'change.settle' as const,
      body: { seat: by, grant },
    }));
    return {
      ...PLAIN,
      kind: grant ? 'grant' : 'decline',
      draft: draft ?? { type: 'change.settle', body: { seat: change.by, grant } },
      also,
      cost: move.cost,
      worth,
    };
  };
  return [
    answer(same, true, Math.max(ASKED, 60 + won)),
    answer(same, false, Math.max(ASKED, 60 - won)),
    ...(changes.length > same.length ? [answer(changes, false, ASKED - 1)] : []),
  ];
};

/** Both answers to a change are put forward, whichever is the better, before anything else a chair may do. */
const ASKED = 51;

const handOver: Maker = (_view, request) =>
  request.kind === 'chair' ? simple(request, 'turn.pass', 'hand-over', 12) : null;
