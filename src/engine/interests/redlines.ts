import { clamp, floorDiv } from '../../kernel/integers';
import { drawBell } from '../../kernel/prng';
import type { FoldParameters } from '../model/parameters';
import { BRIDGE_KEEPS, CODED_LINE, CONTAINER_KEEPS, RED_LINE } from '../model/parameters';
import type { CodedLine, Delegation, Formulation, FormulationId, Provision, ProvisionId } from '../model/vocabulary';
import { type DrawnPosition, type DrawnPositions, noiseOf } from './draw';

/**
 * What a delegation does about a wording beyond its line: withhold agreement (an observer stays out), force a vote or
 * reserve, or explain and live with it.
 */
export type LineStrength = 'withhold' | 'force' | 'explain';

/** The true red line, private to its seat. `stake` is in points, added to the loss when the wording stands. */
export interface RedLine {
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
  readonly strength: LineStrength;
  readonly stake: number;
}

/**
 * Where the lines of a table truly lie for this delegation: everybody knows the table, only the seat its draw. A line is
 * firmer than a position, so it is drawn with half of the position's noise.
 */
export function drawLines(seed: string, delegation: Delegation, noise: FoldParameters['noise']): readonly CodedLine[] {
  return (delegation.lines ?? []).map((line) => {
    const mark = delegation.positions[line.issue]?.mark ?? 'u';
    const shift = drawBell([seed, delegation.id, line.issue, line.bound, 'line'], floorDiv(noiseOf(noise, mark), 2));
    return { ...line, value: clamp(line.value + shift, 0, 100) };
  });
}

const STRENGTH = { block: 'withhold', force: 'force', explain: 'explain' } as const;
const STAKE = { block: RED_LINE.stake, force: CODED_LINE.forceStake, explain: 0 } as const;

/** Wordings beyond the lines a table states for a delegation. Saying nothing falls short of a lower bound like weak words. */
export function codedLines(provisions: readonly Provision[], lines: readonly CodedLine[]): RedLine[] {
  return provisions.flatMap((provision) =>
    provision.formulations.flatMap((wording): RedLine[] => {
      const crossed = lines.filter((line) => line.issue === provision.issue && isBeyond(line, wording));
      const worst = crossed.reduce<CodedLine | null>((a, b) => (a && STAKE[a.kind] >= STAKE[b.kind] ? a : b), null);
      return worst
        ? [{ provision: provision.id, wording: wording.id, strength: STRENGTH[worst.kind], stake: STAKE[worst.kind] }]
        : [];
    }),
  );
}

/** Whether a wording lies beyond a coded line. */
export function isBeyond({ bound, value }: CodedLine, { span, bridge, container }: Formulation): boolean {
  if (bound === 'at-least') return span[1] < value - CODED_LINE.slack;
  if (CONTAINER_KEEPS[container] < CODED_LINE.bindsFrom || bridge === 'silence') return false;
  const felt = floorDiv(Math.max(0, span[0] - value) * BRIDGE_KEEPS[bridge].pain, 100);
  return felt > CODED_LINE.slack;
}

/**
 * Wordings beyond a delegation's tolerance. The distance from its position to the nearest reading, cut by bridge and
 * container as pain is, must exceed the tolerance, and the delegation must care enough. Silence crosses no line: what is
 * not said cannot be subscribed to, and its loss is already in the points.
 */
export function redLines(provisions: readonly Provision[], positions: DrawnPositions): readonly RedLine[] {
  const known = memo.get(positions);
  if (known?.provisions === provisions) return known.lines;
  const lines = beyondTolerance(provisions, positions);
  memo.set(positions, { provisions, lines });
  return lines;
}

/** Positions stay while distrust moves, and lines follow from positions alone. */
const memo = new WeakMap<
  DrawnPositions,
  { readonly provisions: readonly Provision[]; readonly lines: readonly RedLine[] }
>();

function beyondTolerance(provisions: readonly Provision[], positions: DrawnPositions): RedLine[] {
  return provisions.flatMap((provision) => {
    const position = positions[provision.issue];
    if (!position || position.salience < RED_LINE.explainSalience) return [];
    return provision.formulations
      .filter((wording) => wording.id !== provision.statusQuo && wording.bridge !== 'silence')
      .filter((wording) => feltDistance(position, wording) > RED_LINE.tolerance)
      .map((wording) => lineAt(provision.id, wording, position));
  });
}

/** Distance from a position to the nearest reading of a wording, 0..100, as far as bridge and container let it be felt. */
export function feltDistance(position: DrawnPosition, wording: Formulation): number {
  const [low, high] = wording.span;
  const distance = Math.abs(position.at - clamp(position.at, low, high));
  return floorDiv(distance * BRIDGE_KEEPS[wording.bridge].pain * CONTAINER_KEEPS[wording.container], 10_000);
}

function lineAt(provision: ProvisionId, wording: Formulation, position: DrawnPosition): RedLine {
  const strength = position.salience >= RED_LINE.withholdSalience ? 'withhold' : 'explain';
  return { provision, wording: wording.id, strength, stake: strength === 'withhold' ? RED_LINE.stake : 0 };
}
