import { clamp, floorDiv } from '../../../kernel/integers';
import { drawPercent } from '../../../kernel/prng';
import { type ItemCharts, stageAfter } from '../../charts/items.machine';
import type { EvidenceLevel, IncidentChoices, IncidentStage, IncidentState, Reading } from '../../model/incidentFacts';
import { ACCUSED, BELIEF, TOLD } from '../../model/incidentParameters';
import type { ConferenceState } from '../../model/state';
import type { DelegationId } from '../../model/vocabulary';
import { incidentChoices, isCharged } from '../../rules/incidents';
import { entryOf } from '../../rules/lookups';
import { refusal, refuseIf } from '../../rules/refuse';
import { cardOf, evidenceOf, readingOf } from '../../rules/traces';
import type { Offer } from '../define';

/** What the acts on incidents share. */

/** The incident is known. */
export function knownIncident(state: ConferenceState, id: string) {
  return refuseIf(!entryOf(state.incidents, id), 'incident.unknown', { incident: id });
}

/** The incident's chart knows a way on. */
export function goesOn(state: ConferenceState, id: string, happening: string, items: ItemCharts) {
  return stageOn(state, id, happening, items) === null ? refusal('incident.notNow') : null;
}

/** Stage to which the talk about an incident comes; null when its chart knows no way. */
export function stageOn(
  state: ConferenceState,
  id: string,
  happening: string,
  items: ItemCharts,
): IncidentStage | null {
  const incident = state.incidents[id];
  return incident ? stageAfter(items.incident, incident.stage, happening) : null;
}

/** Somebody is accused of it, and this delegation is it. */
export const isAccused = (incident: IncidentState | undefined, seat: DelegationId): boolean =>
  incident !== undefined && isCharged(incident) && incident.accused === seat;

const NOTHING: IncidentChoices = { consult: [], accuse: [], join: [], answer: [] };

/** The choices of one kind. */
export function offerOf(state: ConferenceState, seat: DelegationId, field: keyof IncidentChoices): Offer {
  const choices = incidentChoices(state, seat, field);
  const none = Object.keys(state.incidents).length === 0 ? 'incident.unknown' : 'incident.notNow';
  return {
    choices: { incidents: { ...NOTHING, [field]: choices } },
    ...(choices.length === 0 ? { none } : {}),
  };
}

/** How far accuser and accused fall out. */
export const fallOut = (incident: IncidentState): number => ACCUSED.base + incident.weight;

/** What two make of the evidence together: the better of what they know, and one level more by chance. Reason: TOLD. */
export function toldTogether(state: ConferenceState, id: string, by: DelegationId, other: DelegationId): Reading {
  const [mine, theirs] = [readingOf(state, id, by), readingOf(state, id, other)];
  const best = theirs.level > mine.level ? theirs : mine;
  const card = cardOf(state, id);
  const open = state.incidents[id]?.level ?? 0;
  const percent = clamp(state.confidence[other]?.[by] ?? 0, TOLD.least, TOLD.most);
  const more = drawPercent([state.luck, 'incident', id, 'told', ...[by, other].sort()], percent);
  if (!card || !more || best.level > open || open >= 5) return best;
  const { level, pointsAt } = evidenceOf(state, card, (open + 1) as EvidenceLevel);
  return { level, pointsAt };
}

/** Points an accused loses with everybody: weight, belief in the evidence and the root of how many accuse. */
export function hitOf(weight: number, belief: number, accusers: number): number {
  return floorDiv(weight * belief * rootPercent(accusers), 10_000);
}

/** What the room believes at once: evidence that points elsewhere, or nowhere, convinces nobody. */
export function believedHit(
  { weight, level, pointsAt }: IncidentState,
  accused: DelegationId,
  accusers: number,
): number {
  return pointsAt === accused ? hitOf(weight, BELIEF[level], accusers) : 0;
}

/** 100 times the square root, floored. */
function rootPercent(n: number): number {
  let root = 100;
  while ((root + 1) * (root + 1) <= 10_000 * n) root++;
  return root;
}
