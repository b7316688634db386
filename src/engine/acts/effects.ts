import { canonicalJson } from '../../kernel/canonical';
import { hashText } from '../../kernel/hash';
import { type ItemCharts, type ParagraphHappening, stageAfter } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import { interestsOf } from '../interests/appraise';
import { STANDING_MOVES, type StandingReason } from '../model/parameters';
import type { ParagraphStatus } from '../model/stages';
import type { ConferenceState } from '../model/state';
import type { DelegationId, Edits, ProvisionId } from '../model/vocabulary';

/** Events that several acts and the procedure cause alike. */

/** Standing moves; only the seat itself hears of it. */
export function standing(
  state: ConferenceState,
  seat: DelegationId,
  reason: StandingReason,
  by: number = STANDING_MOVES[reason],
): ConferenceEvent {
  return fact(state, 'standing.moved', { seat, by, reason });
}

const BECAUSE = {
  object: 'objection',
  free: 'lifted',
  close: 'no-objection',
  redraft: 'redrafted',
  park: 'parked',
  'take-up': 'taken-up',
  resume: 'taken-up',
  unravel: 'unravelled',
} as const satisfies Record<ParagraphHappening, string>;

/** A paragraph moves if its chart knows the way; nothing otherwise. */
export function paragraphMoves(
  items: ItemCharts,
  state: ConferenceState,
  provision: ProvisionId,
  happening: ParagraphHappening,
  objector?: DelegationId,
): ConferenceEvent[] {
  const before = state.paragraphs[provision]?.status;
  if (!before) return [];
  const status = stageAfter(items.paragraph, before, happening);
  const because = BECAUSE[happening];
  if (status === null || (status === before && because !== 'redrafted')) return [];
  const body = { provision, status: status as ParagraphStatus, because };
  return [fact(state, 'paragraph.moved', objector === undefined ? body : { ...body, objector })];
}

/**
 * A new numbered draft comes before the room. What it changes is redrafted, who first proposed a wording that is taken up
 * earns standing, and open offers on paragraphs it changed lapse.
 */
export function redraft(state: ConferenceState, edits: Edits, items: ItemCharts): ConferenceEvent[] {
  const changed = changedBy(state, edits);
  const text = { ...state.draft.text, ...edits };
  const kept = Object.fromEntries(changed.map((provision) => [provision, edits[provision] as string]));
  return [
    fact(state, 'draft.circulated', { number: state.draft.number + 1, text, edits: kept }),
    ...changed.flatMap((provision) => paragraphMoves(items, state, provision, 'redraft')),
    ...changed.flatMap((provision) => bridgeEarns(state, provision, text[provision] as string)),
    ...offersOvertaken(state, changed, items),
  ];
}

/** Paragraphs in which edits differ from the draft. */
export function changedBy(state: ConferenceState, edits: Edits): ProvisionId[] {
  return Object.keys(edits).filter((provision) => edits[provision] !== state.draft.text[provision]);
}

function bridgeEarns(state: ConferenceState, provision: ProvisionId, wording: string): ConferenceEvent[] {
  const proposer = state.paragraphs[provision]?.proposedBy[wording];
  return proposer === undefined ? [] : [standing(state, proposer, 'bridge-taken-up')];
}

function offersOvertaken(
  state: ConferenceState,
  changed: readonly ProvisionId[],
  items: ItemCharts,
): ConferenceEvent[] {
  return Object.entries(state.packages)
    .filter(([, { stage, edits }]) => stage === 'offered' && changed.some((provision) => provision in edits))
    .flatMap(([id]) => offerLapses(state, id, 'draft', items));
}

/** An open offer lapses. One that a new draft overtook gives its action back. */
export function offerLapses(
  state: ConferenceState,
  id: string,
  because: 'time' | 'draft',
  items: ItemCharts,
): ConferenceEvent[] {
  const deal = state.packages[id];
  const stage = deal ? stageAfter(items.package, deal.stage, 'lapse') : null;
  if (!deal || stage === null) return [];
  const refunded = because === 'draft' && deal.counters === null;
  return [fact(state, 'package.lapsed', { package: id, because, refunded, stage })];
}

/** From what is offered, which nobody offers twice to the same: a running number would tell of earlier corridor deals. */
export function offerId(by: DelegationId, to: readonly DelegationId[], edits: Edits): string {
  return `deal-${by}-${to.join('-')}-${hashText(canonicalJson(edits))}`;
}

/** Going beyond instructions costs standing at home and in the room. */
export function beyondInstructions(
  state: ConferenceState,
  by: DelegationId,
  text: Edits,
  levels: readonly string[],
): ConferenceEvent[] {
  const authority = interestsOf(state, by)?.authority;
  const beyond = Object.entries(text).some(([provision, wording]) =>
    levels.includes(authority?.[provision]?.[wording] ?? 'may'),
  );
  return beyond ? [standing(state, by, 'beyond-instructions')] : [];
}
