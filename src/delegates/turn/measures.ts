import type { DelegationId } from '../../engine/model/vocabulary';
import type { Move } from '../../engine/view/types';
import { floorMean } from '../../kernel/integers';
import { draw, drawEach, type Idea, legal, type Mind } from '../mind';
import { EARLY_CONCEDER, PLEDGE, URGENCY } from '../parameters';
import { reason } from '../reasons';

/** Pledges a measure: a cheap step when trust is low, or the answer to what others have pledged. */
export function pledge(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'measure.pledge');
  const mine = mind.view.seats[mind.me.id]?.measures ?? [];
  const options = (move?.choices.measures ?? []).filter((id) => !mine.includes(id));
  if (!move || options.length === 0) return null;
  const cost = (id: string) => costIn(mind, id);
  const cheap = options.filter((id) => cost(id) <= PLEDGE.smallCost).sort((a, b) => cost(a) - cost(b));
  const measure = cheap[draw(mind, 'measure', Math.max(1, cheap.length))];
  if (measure === undefined) return null;
  const others = Object.entries(mind.view.seats).filter(([id]) => id !== mind.me.id);
  const busiest = Math.max(0, ...others.map(([, seat]) => seat.measures.length));
  const answering = busiest > mine.length;
  const lowTrust = isWary(mind);
  const percent = answering ? PLEDGE.reciprocalPercent : lowTrust ? PLEDGE.percent : 10;
  if (draw(mind, 'pledge', 100) >= percent >> mine.length) return null;
  return {
    urgency: URGENCY.pledge + (answering ? PLEDGE.answer : 0) + (isSocial(mind) ? PLEDGE.social : 0),
    command: { type: 'measure.pledge', by: mind.me.id, measure },
    reason: reason(
      answering ? 'returns-pledge' : 'pledges-measure',
      answering ? 'others-pledged' : 'low-confidence-cheap-step',
      {
        measure,
      },
    ),
  };
}

/** Receptions and the weeks between are when practical steps are talked about. */
function isSocial(mind: Mind): boolean {
  return mind.kind === 'reception' || mind.kind === 'intersessional' || mind.kind === 'evening';
}

const costIn = (mind: Mind, id: string): number =>
  mind.view.setup.measures.find((option) => option.id === id)?.cost ?? 100;

/** Trust in the room is low on the whole. */
function isWary(mind: Mind): boolean {
  return floorMean(Object.values(mind.view.confidence)) < PLEDGE.lowTrust;
}

/** Steps proposed or joined that are not pledged yet: one at a time is enough. */
function isWaiting(mind: Mind): boolean {
  const own = Object.values(mind.view.undertakings[mind.me.id] ?? {});
  return own.some(({ stage }) => stage === 'proposed' || stage === 'supported');
}

/**
 * Proposes a step to take together, since more is won between partners: a bridge-builder to the whole room, the others
 * in the corridor to those they trust least.
 */
export function propose(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'measure.propose');
  const mine = mind.view.seats[mind.me.id]?.measures.length ?? 0;
  if (!move || isWaiting(mind) || mine >= PLEDGE.most) return null;
  const percent = isWary(mind) || isSocial(mind) ? PLEDGE.proposePercent : PLEDGE.proposePercent >> 1;
  if (draw(mind, 'propose step', 100) >= percent) return null;
  const cheap = (move.choices.measures ?? []).filter((id) => costIn(mind, id) <= PLEDGE.smallCost);
  const measure = cheap[draw(mind, 'step', Math.max(1, cheap.length))];
  if (measure === undefined) return null;
  const floor = mind.me.behaviour.bridge >= EARLY_CONCEDER;
  const to = floor ? [] : leastTrusted(mind, move.choices.seats ?? []);
  return {
    urgency: URGENCY.pledge + (isSocial(mind) ? PLEDGE.social : 0),
    command: { type: 'measure.propose', by: mind.me.id, measure, to, channel: floor ? 'floor' : 'corridor' },
    reason: reason('proposes-step', 'more-won-together', { measure }),
  };
}

/** Two of those one trusts least, with some chance. */
function leastTrusted(mind: Mind, seats: readonly DelegationId[]): DelegationId[] {
  const chance = drawEach(mind, 'partners', PLEDGE.partnerJitter);
  const doubt = (id: DelegationId) => (mind.view.confidence[id] ?? 0) + chance(id);
  return seats
    .map((id) => ({ id, doubt: doubt(id) }))
    .sort((a, b) => a.doubt - b.doubt || (a.id < b.id ? -1 : 1))
    .slice(0, PLEDGE.partners)
    .map(({ id }) => id);
}

/** Joins a step somebody proposed: the more readily the cheaper it is and the more the proposer is trusted. */
export function join(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'measure.support');
  const mine = mind.view.seats[mind.me.id]?.measures.length ?? 0;
  if (!move || mine >= PLEDGE.most) return null;
  const ease = ({ proposer, measure }: { readonly proposer: DelegationId; readonly measure: string }) =>
    (mind.view.confidence[proposer] ?? 0) - costIn(mind, measure);
  const [best] = [...(move.choices.proposals ?? [])].sort(
    (a, b) => ease(b) - ease(a) || (a.proposer + a.measure < b.proposer + b.measure ? -1 : 1),
  );
  if (!best || draw(mind, 'join step', 100) >= PLEDGE.joinPercent + ease(best)) return null;
  return {
    urgency: URGENCY.pledge + PLEDGE.answer + (isSocial(mind) ? PLEDGE.social : 0),
    command: { type: 'measure.support', by: mind.me.id, ...best },
    reason: reason('joins-step', 'step-worth-joining', { measure: best.measure, seat: best.proposer }),
  };
}
