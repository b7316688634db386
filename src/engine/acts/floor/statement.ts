import { type ItemCharts, stageAfter } from '../../charts/items.machine';
import { type ConferenceEvent, fact } from '../../events';
import { LIMITS } from '../../model/parameters';
import type { Point } from '../../model/points';
import type { ConferenceState, PackageDeal } from '../../model/state';
import type { DelegationId } from '../../model/vocabulary';
import { dealsOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { pointInOrder } from '../../rules/wordings';
import { act } from '../define';
import { paragraphMoves, standing } from '../effects';
import { points } from '../shapes';
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
  const provisions = points.map((point) => point.provision);
  return firstOf(
    () => refuseIf(points.length === 0, 'statement.noPoints'),
    () => refuseIf(points.length > LIMITS.points, 'statement.tooManyPoints', { most: LIMITS.points }),
    () => refuseIf(new Set(provisions).size < provisions.length, 'statement.repeatedProvision'),
    ...points.map((point) => () => pointInOrder(state, by, point)),
  );
}

/** What an intervention causes: it is heard, deals it contradicts break, paragraphs and standing move. */
export function spoken(
  state: ConferenceState,
  by: DelegationId,
  points: readonly Point[],
  items: ItemCharts,
): ConferenceEvent[] {
  return [
    fact(state, 'statement.made', { by, points }),
    ...brokenDeals(state, by, points, items),
    ...points.flatMap((point) => pointMoves(state, by, point, items)),
  ];
}

function pointMoves(state: ConferenceState, by: DelegationId, point: Point, items: ItemCharts): ConferenceEvent[] {
  const { kind, provision } = point;
  const price = pointPrice(state, by, point);
  const lastLift = kind === 'lift' && state.paragraphs[provision]?.objectors.length === 1;
  return [
    ...(kind === 'object' ? paragraphMoves(items, state, provision, 'object') : []),
    ...(lastLift ? paragraphMoves(items, state, provision, 'free') : []),
    ...(price ? [standing(state, by, price)] : []),
  ];
}

/** Deals in force that the objections among these points break, each once. */
function brokenDeals(
  state: ConferenceState,
  by: DelegationId,
  points: readonly Point[],
  items: ItemCharts,
): ConferenceEvent[] {
  const breaks = (deal: PackageDeal) =>
    points.some(({ kind, provision, wording }) => kind === 'object' && deal.edits[provision] === wording);
  return dealsOf(state, by)
    .filter(([, deal]) => breaks(deal))
    .flatMap(([deal, { stage: before }]) => {
      const stage = stageAfter(items.package, before, 'break');
      if (stage === null) return [];
      return [fact(state, 'package.broken', { package: deal, by, stage }), standing(state, by, 'broke-a-deal')];
    });
}
