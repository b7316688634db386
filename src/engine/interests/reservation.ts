import { floorDiv } from '../../kernel/integers';
import { RED_LINE, RESERVATION } from '../model/parameters';
import type { Setup } from '../model/setup';
import type { FormulationId, Provision, ProvisionId, WholeText } from '../model/vocabulary';
import type { DrawnPositions } from './draw';
import type { PointsTable } from './valuation';

/**
 * What a delegation came for, and the line that lies on a text which gives it next to nothing of that: no report is then
 * better than a poor one. It is one line over several paragraphs: any of them moving is enough.
 */
export interface CameFor {
  /** The paragraphs it came for, each with the wordings that leave it about where the last agreed text does, or worse. */
  readonly when: Readonly<Record<ProvisionId, readonly FormulationId[]>>;
  /** Points at stake when all of them stand so: the sum of the reasons, by how much it came for. */
  readonly stake: number;
  readonly reasons: { readonly settled: number; readonly recent: number; readonly forum: number };
}

/** What follows from the points of somebody that stands here. Null for who cares strongly about nothing it could win. */
export function cameFor(
  { provisions, precedent }: Pick<Setup, 'provisions' | 'precedent'>,
  points: PointsTable,
  positions: DrawnPositions,
): CameFor | null {
  const wanted = provisions
    .filter(({ issue }) => (positions[issue]?.salience ?? 0) >= RED_LINE.withholdSalience)
    .map((provision) => ({ provision, gap: gapOf(provision, points) }))
    .filter(({ gap }) => gap >= RESERVATION.leastGap)
    .sort((a, b) => b.gap - a.gap)
    .slice(0, RESERVATION.paragraphs);
  if (wanted.length === 0) return null;
  const part = (size: number) => floorDiv(size * wanted.length, RESERVATION.paragraphs);
  const recent = precedent !== undefined && precedent.years <= RESERVATION.recentYears;
  const reasons = {
    settled: part(RESERVATION.settled),
    recent: recent ? part(RESERVATION.recent) : 0,
    forum: precedent?.otherForum ? part(RESERVATION.forum) : 0,
  };
  const when = wanted.map(({ provision, gap }) => [provision.id, unmoved(provision, points, gap)] as const);
  return { when: Object.fromEntries(when), stake: reasons.settled + reasons.recent + reasons.forum, reasons };
}

/** What the best words of a paragraph would add to what was last agreed: who only wants something left out came to stop it. */
function gapOf({ id, statusQuo, formulations }: Provision, points: PointsTable): number {
  const row = points[id] ?? {};
  const said = formulations.filter(({ bridge }) => bridge !== 'silence').map((wording) => row[wording.id] ?? 0);
  return Math.max(0, ...said) - (row[statusQuo] ?? 0);
}

function unmoved({ id, statusQuo, formulations }: Provision, points: PointsTable, gap: number): FormulationId[] {
  const row = points[id] ?? {};
  const enough = (row[statusQuo] ?? 0) + Math.max(1, floorDiv(gap * RESERVATION.movedPercent, 100));
  return formulations.map((wording) => wording.id).filter((wording) => (row[wording] ?? 0) < enough);
}

/** Whether a text gives next to nothing of what somebody came for. */
export function saysTooLittle(came: CameFor | null | undefined, text: WholeText): boolean {
  return came ? Object.entries(came.when).every(([id, wordings]) => wordings.includes(text[id] as string)) : false;
}

/** Points at stake on the line over what somebody came for; 0 where a text gives some of it. */
export function littleStake(came: CameFor | null | undefined, text: WholeText): number {
  return came && saysTooLittle(came, text) ? came.stake : 0;
}

/** The line as what it takes from a text that crosses it, beside linkages. */
export function asLinkage(came: CameFor, stake = came.stake) {
  return { id: 'came-for', when: came.when as Record<ProvisionId, FormulationId[]>, points: -stake };
}
