import type { Point, PointKind } from '../../engine/model/points';
import type { Reason } from '../../engine/record/types';
import type { Move } from '../../engine/view/types';
import { beyond, free } from '../appraisal';
import { draw, type Idea, isBound, legal, type Mind, named, ownDeals, promised, provisionAt } from '../mind';
import { BETRAYAL, POINTS, URGENCY, WORTH_WORDS } from '../parameters';
import { type PrivateCode, type PublicCode, reason } from '../reasons';
import { advantage, complaint, meetingPlace, priorities, standsInFront, wished } from '../stance';

/** One point a seat might make, and how much it matters. */
interface PointIdea {
  readonly point: Point;
  readonly urgency: number;
  readonly reason: Reason;
}

/** One intervention: the most urgent points, each on a paragraph of its own. */
export function intervention(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'statement.make');
  if (!move) return null;
  const ideas = paragraphsToSpeakTo(mind)
    .flatMap((provision) => bestPoint(mind, provision, move))
    .sort((a, b) => b.urgency - a.urgency);
  const chosen = ideas.slice(0, Math.min(POINTS, move.choices.max ?? POINTS));
  const [first] = chosen;
  if (!first) return null;
  return {
    urgency: first.urgency + 2 * (chosen.length - 1),
    command: { type: 'statement.make', by: mind.me.id, points: chosen.map(({ point }) => point) },
    reason: first.reason,
  };
}

/** In the opening one's priorities; later what is under business, what one objects to, and what one has promised. */
function paragraphsToSpeakTo(mind: Mind): number[] {
  const { view, board } = mind;
  if (mind.kind === 'opening' && view.business.length === 0) return priorities(mind).slice(0, POINTS);
  const business = view.business.length > 0 ? view.business : board.provisions.map(({ id }) => id);
  const dealt = ownDeals(mind).flatMap((deal) => Object.keys(deal.edits));
  return board.provisions.flatMap(({ id }, index) =>
    business.includes(id) || dealt.includes(id) || view.paragraphs[id]?.objectors.includes(mind.me.id) ? [index] : [],
  );
}

/** The first thing this seat has to say on a paragraph, in order of weight. */
function bestPoint(mind: Mind, provision: number, move: Move): PointIdea[] {
  for (const consider of isBound(mind, provision) ? BOUND : CONSIDERATIONS) {
    const idea = consider(mind, provision);
    if (idea && isLegal(move, idea.point)) return [idea];
  }
  return [];
}

function isLegal(move: Move, { kind, provision, wording }: Point): boolean {
  return (move.choices.points ?? []).some(
    (point) => point.kind === kind && point.provision === provision && point.wording === wording,
  );
}

type Consideration = (mind: Mind, provision: number) => PointIdea | null;

function point(
  mind: Mind,
  kind: PointKind,
  place: number,
  urgency: number,
  said: PublicCode,
  because: PrivateCode,
): PointIdea {
  const about = named(mind.board, place);
  return { point: { kind, ...about }, urgency, reason: reason(said, because, about) };
}

/** Takes back an objection once nothing is held against the current wording. */
const lift: Consideration = (mind, provision) => {
  const { id } = provisionAt(mind.board, provision);
  if (!mind.view.paragraphs[id]?.objectors.includes(mind.me.id) || complaint(mind, provision)) return null;
  const place = mind.current[provision] as number;
  return point(
    mind,
    'lift',
    place,
    URGENCY.lift,
    'lifts-objection',
    promised(mind, provision) === place ? 'holds-to-deal' : 'now-acceptable',
  );
};

/** Objects to what crosses a line or lies far off, when it is one to stand in front. */
const object: Consideration = (mind, provision) => {
  const why = complaint(mind, provision);
  const { id } = provisionAt(mind.board, provision);
  const paragraph = mind.view.paragraphs[id];
  if (!why || !paragraph || paragraph.objectors.includes(mind.me.id)) return null;
  const reopens = paragraph.status === 'provisional';
  if (!standsInFront(mind, provision, why) || (reopens && why !== 'line')) return null;
  const place = mind.current[provision] as number;
  if (why === 'line')
    return point(mind, 'object', place, URGENCY.objectLine, 'objects-beyond-instructions', lineReason(mind, place));
  const said = why === 'too-much' ? 'objects-says-too-much' : 'objects-says-too-little';
  return point(mind, 'object', place, URGENCY.objectWeak, said, 'far-below-what-is-possible');
};

function lineReason(mind: Mind, place: number): PrivateCode {
  return mind.own.lines[place] === 2 ? 'red-line-crossed' : 'beyond-authority';
}

/** Goes back on a deal: seldom, by hard seats only, and only when it has turned against them. */
const betray: Consideration = (mind, provision) => {
  const place = mind.current[provision] as number;
  const hard = mind.temper === 'hard' || mind.me.behaviour.holdout >= BETRAYAL.holdout;
  if (!hard || promised(mind, provision) !== place || mind.temper === 'cooperative') return null;
  const statusQuo = mind.board.statusQuo[provision] as number;
  if (advantage(mind, statusQuo) < BETRAYAL.loss || draw(mind, `betray ${provision}`, 100) >= BETRAYAL.percent)
    return null;
  return point(mind, 'object', place, URGENCY.objectWeak, 'objects-says-too-much', 'better-off-breaking-deal');
};

/** Says aloud, once, what was agreed in the corridor. */
const keepDeal: Consideration = (mind, provision) => {
  const place = promised(mind, provision);
  if (place === null || place === mind.current[provision] || backs(mind, place)) return null;
  const { id } = provisionAt(mind.board, provision);
  if (mind.view.paragraphs[id]?.status === 'provisional') return null;
  return point(mind, 'support', place, URGENCY.keepDeal, 'supports-deal', 'holds-to-deal');
};

function backs(mind: Mind, place: number): boolean {
  const { provision, wording } = named(mind.board, place);
  return mind.view.paragraphs[provision]?.backers[wording]?.includes(mind.me.id) ?? false;
}

/** The wording of this paragraph the seat spoke for last. */
function backedPlace(mind: Mind, provision: number): number | null {
  return (mind.board.places[provision] ?? []).find((place) => backs(mind, place)) ?? null;
}

/** Opening statement: what one came for, proposed or, when it lies there already, supported. */
const setOut: Consideration = (mind, provision) => {
  if (mind.kind !== 'opening' || backedPlace(mind, provision) !== null) return null;
  const place = wished(mind, provision);
  if (place === null) return null;
  const proposed = isProposed(mind, place) || place === mind.current[provision];
  return point(mind, proposed ? 'support' : 'propose', place, URGENCY.opening, 'sets-out-priority', 'best-for-us');
};

function isProposed(mind: Mind, place: number): boolean {
  const { provision, wording } = named(mind.board, place);
  return wording in (mind.view.paragraphs[provision]?.proposedBy ?? {});
}

/** Warns of a line before the wording stands, when others have begun to back it. */
const declare: Consideration = (mind, provision) => {
  const { id } = provisionAt(mind.board, provision);
  const paragraph = mind.view.paragraphs[id];
  if (!paragraph || mind.me.behaviour.publicHoldout < 20) return null;
  const place = (mind.board.places[provision] ?? []).find(
    (at) => mind.own.lines[at] === 2 && (paragraph.backers[mind.board.wordings[at] as string]?.length ?? 0) >= 2,
  );
  if (place === undefined || paragraph.declared[mind.me.id]?.length) return null;
  return point(mind, 'red-line', place, URGENCY.cite, 'declares-red-line', 'red-line-crossed');
};

/** Falls back on agreed language when the current wording is worse than what was last agreed. */
const cite: Consideration = (mind, provision) => {
  const place = mind.board.statusQuo[provision] as number;
  const moved = place !== mind.current[provision] && !backs(mind, place) && !beyond(mind.own, place);
  if (!moved || advantage(mind, place) < WORTH_WORDS || backedPlace(mind, provision) !== null) return null;
  return point(mind, 'cite', place, URGENCY.cite, 'recalls-agreed-language', 'falls-back-on-agreed');
};

/** Proposes, or supports, the wording where a contested paragraph could close. Bridge-builders do it first. */
const bridge: Consideration = (mind, provision) => {
  const { id } = provisionAt(mind.board, provision);
  const paragraph = mind.view.paragraphs[id];
  const place = meetingPlace(mind, provision);
  if (!paragraph || place === null || place === mind.current[provision] || backs(mind, place)) return null;
  if (mind.kind === 'opening' || !mayMove(mind, provision, place)) return null;
  if (paragraph.objectors.length === 0 && Object.keys(paragraph.backers).length < 2) return null;
  if (draw(mind, `bridge ${id}`, 100) >= mind.me.behaviour.bridge + (100 - mind.level)) return null;
  const kind = isProposed(mind, place) ? 'support' : 'propose';
  const urgency = URGENCY.bridge + (mind.me.behaviour.bridge >> 2) - (kind === 'support' ? 8 : 0);
  return point(
    mind,
    kind,
    place,
    urgency,
    kind === 'propose' ? 'proposes-bridge' : 'supports-wording',
    'room-could-meet-here',
  );
};

/** Nobody zigzags: having left one's wish once, one moves on only to something no worse. */
function mayMove(mind: Mind, provision: number, place: number): boolean {
  const backed = backedPlace(mind, provision);
  if (backed === null || backed === wished(mind, provision)) return true;
  return advantage(mind, place) >= advantage(mind, backed);
}

/** Supports the best of what others have proposed, if it is clearly better than what stands and one backs nothing yet. */
const support: Consideration = (mind, provision) => {
  if (backedPlace(mind, provision) !== null) return null;
  let best: number | null = null;
  for (const place of mind.board.places[provision] ?? []) {
    if (!free(mind.own, place) || !isProposed(mind, place) || advantage(mind, place) < WORTH_WORDS) continue;
    if (best === null || advantage(mind, place) > advantage(mind, best)) best = place;
  }
  return best === null
    ? null
    : point(
        mind,
        'support',
        best,
        URGENCY.support + Math.min(20, advantage(mind, best) >> 3),
        'supports-wording',
        'better-than-standing',
      );
};

/** Puts the wording one wishes before the room, once. */
const propose: Consideration = (mind, provision) => {
  const place = wished(mind, provision);
  if (place === null || backedPlace(mind, provision) !== null || isProposed(mind, place)) return null;
  if (advantage(mind, place) < WORTH_WORDS) return null;
  return point(
    mind,
    'propose',
    place,
    URGENCY.propose + Math.min(20, advantage(mind, place) >> 3),
    'proposes-wording',
    'best-for-us',
  );
};

/** Speaks for a current wording that others attack or that lies where the room could meet. */
const reinforce: Consideration = (mind, provision) => {
  const { id } = provisionAt(mind.board, provision);
  const place = mind.current[provision] as number;
  const attacked = (mind.view.paragraphs[id]?.objectors.length ?? 0) > 0;
  if (complaint(mind, provision) || backedPlace(mind, provision) !== null || !free(mind.own, place)) return null;
  if (!attacked && mind.common.landing[provision] !== place) return null;
  const urgency = URGENCY.reinforce + (attacked ? 12 : 0);
  return point(
    mind,
    'support',
    place,
    urgency,
    'supports-wording',
    attacked ? 'wants-an-ally' : 'room-could-meet-here',
  );
};

const CONSIDERATIONS: readonly Consideration[] = [
  lift,
  object,
  betray,
  keepDeal,
  setOut,
  declare,
  cite,
  bridge,
  support,
  propose,
  reinforce,
];

/** What remains to be said on a paragraph once a deal binds. */
const BOUND: readonly Consideration[] = [lift, object, betray, keepDeal];
