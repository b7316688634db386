import type { ItemCharts } from '../../charts/items.machine';
import { type ConferenceEvent, fact } from '../../events';
import { LIMITS } from '../../model/parameters';
import type { Point } from '../../model/points';
import type { ConferenceState, PackageDeal } from '../../model/state';
import type { DelegationId } from '../../model/vocabulary';
import { dealsOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { pointInOrder, spendsBracket } from '../../rules/wordings';
import { breaks } from '../deals';
import { act } from '../define';
import { chained, paragraphMoves, standing } from '../effects';
import { points } from '../shapes';
import { tabling } from '../tabling';
import { asHeard, echoes, withEchoes } from './echo';
import { legalPoints, pointPrice } from './points';

/** Take the floor: one intervention of one to three points. */
export const statementMake = act({
  type: 'statement.make',
  body: { points },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  free: (state, command) => state.floor !== null && (command?.points.every((point) => echoes(state, point)) ?? false),
  may: [onTurn, (state, by) => refuseIf(state.floor !== null && state.floor.speaker?.seat !== by, 'floor.notGiven')],
  rules: [(state, { by, points }) => pointsInOrder(state, by, points)],
  offers: (state, seat) => ({ choices: { points: withEchoes(state, legalPoints(state, seat)), max: LIMITS.points } }),
  happens: (state, { by, points }, items) => [
    ...spoken(state, by, asHeard(state, points), items),
    ...(state.floor ? [fact(state, 'floor.freed', { by, putBack: false })] : []),
  ],
  toldBy: 'statement.made',
});

/** Every point of an intervention is in order; each paragraph is spoken to once. */
export function pointsInOrder(state: ConferenceState, by: DelegationId, points: readonly Point[]) {
  return firstOf(
    () => refuseIf(points.length === 0, 'statement.noPoints'),
    () => refuseIf(points.length > LIMITS.points, 'statement.tooManyPoints', { most: LIMITS.points }),
    () => refuseIf(!eachOnce(points), 'statement.repeatedProvision'),
    ...points.map((point) => () => pointInOrder(state, by, point)),
    () => refuseIf(reopenedBy(state, by, points) > (state.seats[by]?.brackets ?? 0), 'bracket.none'),
  );
}

const reopenedBy = (state: ConferenceState, by: DelegationId, points: readonly Point[]): number =>
  points.filter(({ kind, provision }) => kind === 'object' && spendsBracket(state, by, provision)).length;

/** Each paragraph is spoken to once; who objects may say in the same breath what it would have instead. */
function eachOnce(points: readonly Point[]): boolean {
  const isObjection = ({ kind }: Point) => kind === 'object';
  const objections = points.filter(isObjection);
  const rest = points.filter((point) => !isObjection(point));
  const isInstead = ({ kind, wording }: Point, over: Point) => INSTEAD.includes(kind) && wording !== over.wording;
  const beside = rest.flatMap((point) =>
    objections.filter(({ provision }) => provision === point.provision).map((over) => isInstead(point, over)),
  );
  return distinct(objections) && distinct(rest) && beside.every((is) => is);
}

const INSTEAD: readonly Point['kind'][] = ['support', 'propose', 'cite'];

const distinct = (points: readonly Point[]): boolean =>
  new Set(points.map(({ provision }) => provision)).size === points.length;

/** What an intervention causes: it is heard, deals it contradicts break, paragraphs and standing move. */
export function spoken(
  state: ConferenceState,
  by: DelegationId,
  points: readonly Point[],
  items: ItemCharts,
): ConferenceEvent[] {
  return chained(
    state,
    () => [
      fact(state, 'statement.made', { by, points }),
      ...brokenDeals(state, by, points, items),
      ...points.flatMap((point) => pointMoves(state, by, point, points, items)),
    ],
    (now) => (points.some(({ kind }) => kind === 'lift') ? tabling(now, items) : []),
  );
}

function pointMoves(
  state: ConferenceState,
  by: DelegationId,
  point: Point,
  beside: readonly Point[],
  items: ItemCharts,
): ConferenceEvent[] {
  const { kind, provision } = point;
  const offersOther = beside.some((other) => other !== point && other.provision === provision);
  const price = offersOther && kind === 'object' ? reopeningPrice(state, by, point) : pointPrice(state, by, point);
  const lastLift = kind === 'lift' && state.paragraphs[provision]?.objectors.length === 1;
  return [
    ...(kind === 'object' && spendsBracket(state, by, provision)
      ? [fact(state, 'bracket.spent', { by, provision })]
      : []),
    ...(kind === 'object' ? paragraphMoves(items, state, provision, 'object') : []),
    ...(lastLift ? paragraphMoves(items, state, provision, 'free') : []),
    ...(price ? [standing(state, by, price)] : []),
  ];
}

/** What is left of an objection's price when an alternative comes with it. */
function reopeningPrice(state: ConferenceState, by: DelegationId, point: Point) {
  const price = pointPrice(state, by, point);
  return price === 'objected-without-alternative' ? null : price;
}

/** Deals in force that the objections among these points break, each once. */
function brokenDeals(
  state: ConferenceState,
  by: DelegationId,
  points: readonly Point[],
  items: ItemCharts,
): ConferenceEvent[] {
  const isBroken = (deal: PackageDeal) =>
    points.some(({ kind, provision, wording }) => kind === 'object' && deal.edits[provision] === wording);
  return dealsOf(state, by)
    .filter(([, deal]) => isBroken(deal))
    .flatMap(([id, deal]) => breaks(state, id, deal, by, items));
}
