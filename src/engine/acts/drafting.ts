import type { ItemCharts } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import type { Cause } from '../model/causes';
import type { ConferenceState } from '../model/state';
import type { Edits, FormulationId, ProvisionId } from '../model/vocabulary';
import { fallbackOf } from '../rules/text';
import { undoing } from './deals';
import { chained, offerLapses, paragraphMoves, standing } from './effects';

/** What changes the text, and what closes it. */

/** Why a wording is written; null when nobody can say. */
type Why = (provision: ProvisionId, wording: FormulationId) => Cause | null;

/**
 * A new numbered draft comes before the room, with the cause of every change. What it changes is redrafted, who first
 * proposed a wording that is taken up earns standing, open offers on paragraphs it changed lapse, and what was traded for
 * a paragraph that stands otherwise now comes undone.
 */
export function redraft(state: ConferenceState, edits: Edits, why: Why, items: ItemCharts): ConferenceEvent[] {
  const changed = changedBy(state, edits);
  if (changed.length === 0) return [];
  const kept = Object.fromEntries(changed.map((provision) => [provision, edits[provision] as string]));
  const causes = changed.map((provision) => [provision, why(provision, kept[provision] as string)] as const);
  const because = Object.fromEntries(causes.filter((one): one is [string, Cause] => one[1] !== null));
  const text = { ...state.draft.text, ...kept };
  const { paragraphs } = state;
  return chained(
    state,
    (now) => [fact(now, 'draft.circulated', { number: now.draft.number + 1, text, edits: kept, because })],
    ...changed.map((provision) => (now: ConferenceState) => paragraphMoves(items, now, provision, 'redraft')),
    (now) => changed.flatMap((provision) => bridgeEarns(now, paragraphs, provision, text[provision] as string)),
    (now) => offersOvertaken(now, changed, items),
    (now) => undoing(now, changed, items),
  );
}

/** What was taken up and nobody objects to is provisionally agreed when the meeting ends: silence is consent. */
export function closeBusiness(state: ConferenceState, items: ItemCharts): ConferenceEvent[] {
  return chained(
    state,
    ...state.business
      .filter((provision) => state.paragraphs[provision]?.objectors.length === 0)
      .map((provision) => (now: ConferenceState) => paragraphMoves(items, now, provision, 'close')),
  );
}

/** What is still open when the last meeting ends falls back, and with it what was traded for it, until nothing moves. */
export function fallingBack(state: ConferenceState, items: ItemCharts): ConferenceEvent[] {
  const open = state.setup.provisions.find(
    (provision) =>
      state.paragraphs[provision.id]?.status !== 'provisional' &&
      // What a vote or the parting of the report decided is decided.
      state.paragraphs[provision.id]?.because?.kind !== 'vote' &&
      state.draft.text[provision.id] !== fallbackOf(provision),
  );
  if (!open) return [];
  const by = state.paragraphs[open.id]?.objectors ?? [];
  return chained(
    state,
    (now) => redraft(now, { [open.id]: fallbackOf(open) }, () => ({ kind: 'fallback', by }), items),
    (now) => paragraphMoves(items, now, open.id, 'settle'),
    (now) => fallingBack(now, items),
  );
}

/** Paragraphs in which edits differ from the draft. */
export function changedBy(state: ConferenceState, edits: Edits): ProvisionId[] {
  return Object.keys(edits).filter((provision) => edits[provision] !== state.draft.text[provision]);
}

function bridgeEarns(
  state: ConferenceState,
  paragraphs: ConferenceState['paragraphs'],
  provision: ProvisionId,
  wording: string,
): ConferenceEvent[] {
  const proposer = paragraphs[provision]?.proposedBy[wording];
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
