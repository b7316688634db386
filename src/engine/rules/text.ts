import type { Cause, CauseKind } from '../model/causes';
import { partiesTo } from '../model/deals';
import { AGENDA } from '../model/parameters';
import type { Setup } from '../model/setup';
import type { ConferenceState } from '../model/state';
import type { DelegationId, FormulationId, Provision, ProvisionId } from '../model/vocabulary';
import { entryOf, provisionBy, wordingBy } from './lookups';

/** How text comes to be: what a meeting takes up, what a chair may write, what stands when nothing is agreed. */

/** Paragraphs on the agenda of one meeting. Reasons: AGENDA. */
export function agendaSize({ provisions }: Pick<Setup, 'provisions'>): number {
  return provisions.length <= AGENDA.shortText ? AGENDA.short : AGENDA.long;
}

/** The wording in force when a paragraph is still open at the end: as the scenario says, else what was last agreed. */
export const fallbackOf = ({ fallback, statusQuo }: Provision): FormulationId => fallback ?? statusQuo;

/** Causes by which a paragraph may return to a wording that stood before. */
const RETURNS: readonly CauseKind[] = [
  'deal',
  'deal-broken',
  'objection',
  'lifted',
  'instruction',
  'linkage',
  'fallback',
];

/** Whether what has happened since the present wording came to stand lets an earlier one come back. */
export function mayReturn(state: ConferenceState, provision: ProvisionId): boolean {
  const stirred = state.paragraphs[provision]?.stirred ?? null;
  return stirred !== null && RETURNS.includes(stirred.kind);
}

/** Whether a wording of this paragraph stood before and was left. */
export function stoodBefore(state: ConferenceState, provision: ProvisionId, wording: FormulationId): boolean {
  return state.paragraphs[provision]?.was.includes(wording) ?? false;
}

/**
 * What the room has given the chair a wording by; null when nobody has. A friend's finding and a deal weigh before what was
 * proposed aloud, and that before what was said or shown in confidence.
 */
export function givenBy(state: ConferenceState, provision: ProvisionId, wording: FormulationId): Cause | null {
  const paragraph = entryOf(state.paragraphs, provision);
  if (!paragraph) return null;
  const friend = entryOf(state.friends, provision);
  if (friend?.found === wording) return { kind: 'friend', by: [friend.seat] };
  const deal = Object.values(state.packages).find(
    ({ stage, edits }) => stage === 'agreed' && edits[provision] === wording,
  );
  if (deal) return { kind: 'deal', by: partiesTo(deal) };
  const backers = paragraph.backers[wording] ?? [];
  const proposer = entryOf(paragraph.proposedBy, wording);
  if (backers.length > 0 || proposer !== undefined)
    return { kind: 'proposal', by: backers.length > 0 ? backers : [proposer as DelegationId] };
  if (Object.values(paragraph.acceptable).some((wordings) => wordings.includes(wording)))
    return { kind: 'told', by: [] };
  const { chair } = state.setup;
  const shown = state.papers.some(
    (paper) => paper.provision === provision && paper.wording === wording && paper.to.includes(chair),
  );
  if (shown) return { kind: 'paper', by: [] };
  const stated = provisionBy(state.setup, provision);
  return stated && fallbackOf(stated) === wording ? { kind: 'fallback', by: [] } : null;
}

/** Whether a drafting team could find this wording itself: a device that makes words easier to live with. */
export function isBridge(state: ConferenceState, provision: ProvisionId, wording: FormulationId): boolean {
  const found = wordingBy(state.setup, provision, wording);
  return found !== undefined && found.bridge !== 'none' && found.bridge !== 'silence';
}

/** Why a chair may write a wording now: what brings an earlier one back, who gave it, or the drafting team. Null: it may not. */
export function causeToWrite(state: ConferenceState, provision: ProvisionId, wording: FormulationId): Cause | null {
  if (stoodBefore(state, provision, wording))
    return mayReturn(state, provision) ? (state.paragraphs[provision]?.stirred ?? null) : null;
  return givenBy(state, provision, wording) ?? (isBridge(state, provision, wording) ? TEAM : null);
}

export const TEAM: Cause = { kind: 'team', by: [] };

/** Brackets that a delegation carries and that stand against the text as it is: an objection, or a fallback in force. */
export function standingBrackets(state: ConferenceState, seat: DelegationId): readonly ProvisionId[] {
  return (state.seats[seat]?.carries ?? []).filter((provision) => {
    const paragraph = state.paragraphs[provision];
    return paragraph?.objectors.includes(seat) || paragraph?.because?.kind === 'fallback';
  });
}

/** Asked on the last evening: with a bracket left to carry, or an objection that falls for want of one. */
export function hasSay(state: ConferenceState, seat: DelegationId): boolean {
  const objects = Object.values(state.paragraphs).some(({ objectors }) => objectors.includes(seat));
  return objects || (state.seats[seat]?.brackets ?? 0) > 0;
}
