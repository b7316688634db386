import type { Pillars } from '../engine/model/setup';
import { floorDiv, sum } from '../kernel/integers';
import type { Scenario } from './files';

/**
 * Which issues hang together, for the draws of a seat: those of one chapter, whatever the length played. A scale runs with
 * that of the chapter's first issue when the delegations' coded positions do, and against it when they run the other way:
 * who wants more on the one, wants less on the other.
 */
export function pillarsOf({ provisions, delegations }: Pick<Scenario, 'provisions' | 'delegations'>): Pillars {
  const first = new Map<string, string>();
  for (const { chapter, issue } of provisions) if (!first.has(chapter)) first.set(chapter, issue);
  return Object.fromEntries(
    provisions.map(({ chapter, issue }) => {
      const against = together(delegations, first.get(chapter) as string, issue) < 0;
      return [issue, { pillar: chapter, runs: against ? 'against' : 'with' }];
    }),
  );
}

/** Above 0 when the coded positions on two issues run together across the delegations, below when against each other. */
function together(delegations: Scenario['delegations'], one: string, other: string): number {
  const pairs = delegations.map(({ positions }) => [positions[one]?.at ?? 50, positions[other]?.at ?? 50] as const);
  const middle = (of: 0 | 1) => floorDiv(sum(pairs.map((pair) => pair[of])), pairs.length);
  const [a, b] = [middle(0), middle(1)];
  return sum(pairs.map(([x, y]) => (x - a) * (y - b)));
}
