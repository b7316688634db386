import { aboveFloor, editsOf } from '../../engine/interests/board';
import type { DelegationId, Edits } from '../../engine/model/vocabulary';
import type { Move } from '../../engine/view/types';
import { bestDeal, type Deal } from '../../search/packages';
import { inPlay, open } from '../appraisal';
import { reciprocity } from '../aspiration';
import type { Belief } from '../beliefs';
import { approaches, draw, drawEach, type Idea, isBound, isLate, legal, type Mind, named, provisionAt } from '../mind';
import {
  APPROACH,
  BRIDGE_BUDGET,
  DEAL_BUDGET,
  EARLY_CONCEDER,
  HOLDOUT_PULL,
  LEAST_GAIN,
  LIVE_WITH,
  URGENCY,
  WEARY,
  WIDE,
  WORTH_WORDS,
} from '../parameters';
import { type PrivateCode, type PublicCode, reason } from '../reasons';
import { advantage, complaint, insisted, priorities } from '../stance';

/** Picks whom to approach: by merit, less what one has already asked of it, with some chance so that all are talked to. */
function chosenSeat(
  mind: Mind,
  purpose: string,
  merit: (other: Belief) => number,
  seats: readonly DelegationId[],
): Belief | null {
  let best: Belief | null = null;
  let bestScore = 0;
  const counts = approaches(mind.view);
  const chance = drawEach(mind, purpose, APPROACH.jitter);
  for (const other of mind.room) {
    const worth = merit(other);
    const earlier = counts.get(other.id) ?? 0;
    if (worth <= 0 || earlier >= APPROACH.most || !seats.includes(other.id)) continue;
    const score = worth - earlier * APPROACH.penalty + chance(other.id);
    if (best === null || score > bestScore) {
      best = other;
      bestScore = score;
    }
  }
  return best;
}

/** How much it would help to bring another along: it stands below its walk-away, objects, or can carry others. */
function needToWin(mind: Mind, other: Belief): number {
  const gain = aboveFloor(other.worth, mind.current);
  const objects = mind.board.provisions.filter(({ id }) =>
    mind.view.paragraphs[id]?.objectors.includes(other.id),
  ).length;
  return (
    (mind.view.lastObjectors.includes(other.id) ? HOLDOUT_PULL : 0) +
    (gain < 0 ? Math.min(30, -gain >> 2) : 0) +
    Math.min(24, objects * 8) +
    (other.delegation.behaviour.influence >> 3) +
    1
  );
}

/** Offers a deal: to a seat that blocks, to an ally, or, from a bridge-builder, to several on the floor. */
export function offer(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'package.offer');
  if (!move || mind.kind === 'opening') return null;
  const style = draw(mind, 'offer style', 100);
  if (mind.me.behaviour.bridge >= EARLY_CONCEDER && style < 25) return bridgeOffer(mind, move);
  if (style >= 70) return allyOffer(mind, move);
  return tradeOffer(mind, move);
}

/** Least gain of one's own in a deal: what time still lets one insist on, but never below what signing must bring. */
function least(mind: Mind, other: Belief | null): number {
  const patience = other ? reciprocity(mind.view, other.id) : 0;
  const insist = insisted(mind);
  const relief = Math.floor((Math.max(0, insist - LEAST_GAIN) * patience) / 100);
  const target = Math.max(LEAST_GAIN, insist - relief);
  // While the text gives less than hoped for, a step up is enough to trade for; when it gives more, some may be paid.
  return mind.gain < target ? Math.max(mind.gain + WORTH_WORDS, LEAST_GAIN - 200) : target;
}

/** Places one could put into a deal: agreed without asking, on paragraphs still in play. */
function dealable(mind: Mind): number[] {
  return inPlay(mind.view, mind.board)
    .filter((provision) => !isBound(mind, provision))
    .flatMap((provision) =>
      (mind.board.places[provision] as readonly number[]).filter((place) => open(mind.own, place)),
    );
}

function search(mind: Mind, others: readonly Belief[], budget: number, ownLeast: number, maxEdits = 3): Deal | null {
  return bestDeal({
    board: mind.board,
    current: mind.current,
    options: dealable(mind),
    own: mind.own.worth,
    ownLeast,
    others: others.map(({ worth }) => worth),
    maxEdits,
    budget,
  });
}

function tradeOffer(mind: Mind, move: Move): Idea | null {
  const target = chosenSeat(mind, 'trade', (other) => needToWin(mind, other), move.choices.seats ?? []);
  if (!target) return null;
  const deal = search(mind, [target], DEAL_BUDGET, least(mind, target));
  if (!deal || (deal.lowest[0] as number) <= aboveFloor(target.worth, mind.current)) return null;
  return offered(mind, [target.id], 'corridor', editsOf(mind.board, deal.places), 'offers-trade', 'buys-out-objector');
}

/** With an ally one asks for more, and for one or two things only. */
function allyOffer(mind: Mind, move: Move): Idea | null {
  const near = (other: Belief) => (mind.view.confidence[other.id] ?? 0) - 45;
  const target = chosenSeat(mind, 'ally', near, move.choices.seats ?? []);
  if (!target) return null;
  const deal = search(mind, [target], DEAL_BUDGET, mind.gain + WORTH_WORDS, 2);
  if (!deal || (deal.lowest[0] as number) <= aboveFloor(target.worth, mind.current)) return null;
  return offered(
    mind,
    [target.id],
    'corridor',
    editsOf(mind.board, deal.places),
    'offers-cooperation',
    'builds-a-front',
  );
}

function bridgeOffer(mind: Mind, move: Move): Idea | null {
  const deal = search(mind, mind.room, BRIDGE_BUDGET, Math.min(mind.gain, least(mind, null)));
  const before = Math.min(...mind.room.map(({ worth }) => aboveFloor(worth, mind.current)));
  if (!deal || (deal.lowest[0] as number) <= before) return null;
  const seats = mind.room
    .filter(({ id }) => move.choices.seats?.includes(id))
    .map((other) => ({
      id: other.id,
      need: needToWin(mind, other) - (approaches(mind.view).get(other.id) ?? 0) * APPROACH.penalty,
    }))
    .sort((a, b) => b.need - a.need)
    .slice(0, 3)
    .map(({ id }) => id);
  if (seats.length === 0) return null;
  return offered(mind, seats, 'floor', editsOf(mind.board, deal.places), 'offers-bridge', 'room-could-meet-here');
}

function offered(
  mind: Mind,
  to: readonly DelegationId[],
  channel: 'floor' | 'corridor',
  edits: Edits,
  said: PublicCode,
  because: PrivateCode,
): Idea | null {
  const known = Object.values(mind.view.packages).some((deal) => sameEdits(deal.edits, edits) && involvesAll(deal, to));
  if (known) return null;
  const [provision = ''] = Object.keys(edits);
  return {
    urgency: URGENCY.offer,
    command: { type: 'package.offer', by: mind.me.id, to, channel, edits },
    reason: reason(said, because, { seat: to[0] ?? '', provision, wording: edits[provision] ?? '' }),
  };
}

function involvesAll(deal: { by: DelegationId; to: readonly DelegationId[] }, seats: readonly DelegationId[]): boolean {
  return seats.every((seat) => deal.by === seat || deal.to.includes(seat));
}

/** Whether two packages name the same wordings. */
export function sameEdits(a: Edits, b: Edits): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Asks in the corridor where belief is widest and the answer matters, to warn, to seek help or simply to know. */
export function probe(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'probe.ask');
  if (!move) return null;
  const provision = subject(mind);
  const place = provision === null ? null : question(mind, provision);
  if (provision === null || place === null) return null;
  const { issue } = provisionAt(mind.board, provision);
  const merit = (other: Belief) => {
    const [low, high] = mind.view.ranges[other.id]?.[issue] ?? [0, 0];
    const salience = other.delegation.positions[issue]?.salience ?? 0;
    if (hasAsked(mind, other.id, place)) return 0;
    // Either the answer is uncertain, or the one asked is a bridge-builder who may help.
    const uncertain = high - low < WIDE ? 0 : high - low;
    return uncertain + (salience >> 2) + (other.delegation.behaviour.bridge >> 1);
  };
  const target = chosenSeat(mind, 'probe', merit, move.choices.seats ?? []);
  if (!target) return null;
  const about = { seat: target.id, ...named(mind.board, place) };
  const { provision: id, wording } = about;
  const [said, because] = manner(mind, provision, target);
  return {
    urgency: URGENCY.probe - weariness(mind),
    command: { type: 'probe.ask', by: mind.me.id, to: target.id, provision: id, wording },
    reason: reason(said, because, about),
  };
}

/** One of the four paragraphs that matter most and are not closed, by chance. */
function subject(mind: Mind): number | null {
  const isOpen = (index: number) => mind.view.paragraphs[provisionAt(mind.board, index).id]?.status !== 'provisional';
  const top = priorities(mind).filter(isOpen).slice(0, 4);
  return top[draw(mind, 'probe subject', Math.max(1, top.length))] ?? null;
}

/** What to ask about: where the room might land, or one's own wish when that is the same as what stands. */
function question(mind: Mind, provision: number): number | null {
  const landing = mind.common.landing[provision] as number;
  const places = (mind.board.places[provision] ?? []).filter((place) => place !== mind.current[provision]);
  const hopes = places.filter((place) => advantage(mind, place) > 0 && mind.own.barred[place] === 0);
  if (hopes.includes(landing) && draw(mind, 'probe landing', 2) === 0) return landing;
  const hope = hopes[draw(mind, 'probe wording', Math.max(1, hopes.length))];
  return hope ?? (landing === mind.current[provision] ? null : landing);
}

function hasAsked(mind: Mind, other: DelegationId, place: number): boolean {
  const { provision, wording } = named(mind.board, place);
  return Object.values(mind.view.probes).some(
    (asked) =>
      asked.by === mind.me.id && asked.to === other && asked.provision === provision && asked.wording === wording,
  );
}

function manner(mind: Mind, provision: number, target: Belief): [PublicCode, PrivateCode] {
  if (complaint(mind, provision) !== null && mind.me.behaviour.holdout > LIVE_WITH)
    return ['asks-with-warning', 'tests-a-red-line'];
  if ((mind.view.confidence[target.id] ?? 0) >= 60) return ['asks-for-help', 'wants-an-ally'];
  return ['asks-could-you', 'belief-too-wide'];
}

/** Questions tire: each one asked makes the next less likely, the more so in the same meeting, and late nights are for deals. */
function weariness(mind: Mind): number {
  const asked = Object.values(mind.view.probes).filter(({ by }) => by === mind.me.id);
  const today = asked.filter(({ meeting }) => meeting === mind.view.meeting).length;
  return asked.length * WEARY.each + today * WEARY.sameMeeting + (isLate(mind) ? WEARY.late : 0);
}
