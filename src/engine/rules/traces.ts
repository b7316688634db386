/**
 * What investigators find: by draws, so that nothing found hangs on what was done before. What the traces hold lies in the
 * seed, as the seats' positions do; when it is found is luck, and comes out anew on another course.
 */

import { floorDiv } from '../../kernel/integers';
import { drawBelow, drawOne, drawPercent } from '../../kernel/prng';
import type { EvidenceLevel, Reading } from '../model/incidentFacts';
import { EVIDENCE_DAYS, EXPOSED, FORGED, LN2_MILLIONTHS, NAMED_EARLY, SKILL } from '../model/incidentParameters';
import { type IncidentCard, isDisruptive, isOutsider } from '../model/incidents';
import type { Setup } from '../model/setup';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { delegationBy, entryOf, voices } from './lookups';

/** What draws on incidents rest on. */
export type World = Pick<ConferenceState, 'setup' | 'seed'>;

/** From this level on evidence names who did it, even when traces were forged and seen through. */
const BEHIND_FORGERY = 3;

/** The card of an incident. */
export function cardOf({ setup }: World, id: string): IncidentCard | undefined {
  return setup.incidents?.cards.find((card) => card.id === id);
}

/**
 * Whom forged traces point at: as the card says or, for a card that comes by chance, by draw among those in the room;
 * null when nothing was forged.
 */
export function framedBy({ setup, seed }: World, card: IncidentCard): DelegationId | null {
  if (card.framed !== undefined) return card.framed;
  const disruptiveState = isDisruptive(card.effect) && card.actor !== 'non-state';
  const perThousand = disruptiveState ? FORGED.stateDisruption : FORGED.other;
  const forged = card.after === null && drawBelow([seed, 'incident', card.id, 'forged'], 1000) < perThousand;
  const others = voices(setup).filter((seat) => seat !== card.actor && seat !== card.victim);
  return forged && others.length > 0 ? drawOne([seed, 'incident', card.id, 'framed'], others) : null;
}

/** What evidence of a level shows: at low levels forged traces mislead until they are seen through. */
export function evidenceOf(
  world: World,
  card: IncidentCard,
  level: EvidenceLevel,
): Reading & { readonly exposed: DelegationId | null } {
  if (level === 0) return { level, pointsAt: null, exposed: null };
  const framed = framedBy(world, card);
  const exposed = framed !== null && isSeenThrough(world, card, level) ? framed : null;
  const apparent =
    framed === null ? card.actor : exposed === null ? framed : level >= BEHIND_FORGERY ? card.actor : null;
  const early = level === 1 && !drawPercent([world.seed, 'incident', card.id, 'named early'], NAMED_EARLY);
  return { level, pointsAt: early ? null : apparent, exposed };
}

/** Whether forged traces were seen through at this level of evidence or before. */
function isSeenThrough({ seed }: World, card: IncidentCard, level: EvidenceLevel): boolean {
  for (let at = 1; at <= level; at++) {
    const percent = at >= EXPOSED.surelyFrom ? 100 : EXPOSED.base + EXPOSED.perLevel * at;
    if (drawPercent([seed, 'incident', card.id, 'exposed', at], percent)) return true;
  }
  return false;
}

/** Evidence after so many more days: each day brings the next level with an even chance over its median. */
export function evidenceAfter(
  { setup, luck }: Pick<ConferenceState, 'setup' | 'luck'>,
  card: IncidentCard,
  from: EvidenceLevel,
  meeting: number,
  days: number,
): EvidenceLevel {
  const skill = skillFor(setup, card);
  let level = from;
  for (let day = 0; day < days; day++) {
    const median = EVIDENCE_DAYS[level];
    if (median === undefined) break;
    const chance = floorDiv(floorDiv(LN2_MILLIONTHS, median) * skill, 100);
    const found = drawBelow([luck, 'incident', card.id, 'evidence', meeting, day], 1_000_000) < chance;
    if (found) level = (level + 1) as EvidenceLevel;
  }
  return level;
}

/** How fast those look who look into it, in per cent. Formula and reason: SKILL. */
function skillFor(setup: Setup, { victim }: IncidentCard): number {
  const influence =
    victim === null || isOutsider(victim) ? undefined : delegationBy(setup, victim)?.behaviour.influence;
  return influence === undefined ? SKILL.nobody : SKILL.base + floorDiv(influence * SKILL.perInfluencePercent, 100);
}

/** Whether something with a median in days happens within so many days. */
export function happensWithin(key: readonly (string | number)[], medianDays: number, days: number): boolean {
  const chance = floorDiv(LN2_MILLIONTHS, medianDays);
  for (let day = 0; day < days; day++) if (drawBelow([...key, day], 1_000_000) < chance) return true;
  return false;
}

/** What one seat makes of the evidence: what it was told, when that is more than is public. */
export function readingOf(state: ConferenceState, incident: string, seat: DelegationId): Reading {
  const known = entryOf(state.incidents, incident);
  const open: Reading = { level: known?.level ?? 0, pointsAt: known?.pointsAt ?? null };
  const told = known ? entryOf(known.readings, seat) : undefined;
  return told && told.level > open.level ? told : open;
}
