import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vote } from '../../src/engine/model/rules';

export type RollCall = Readonly<Record<string, Vote>>;

const VOTE: Readonly<Record<string, Vote>> = { Y: 'yes', N: 'no', A: 'abstain', '': 'absent' };

/** Recorded votes of the General Assembly by resolution: what each Member State did. Source: data/README.md. */
export function rollCalls(): ReadonlyMap<string, RollCall> {
  const text = readFileSync(join(import.meta.dirname, 'data/cyber_votes.csv'), 'utf8');
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return new Map(
    header.slice(1).map((resolution, i) => {
      const lines = rows.map((row): [string, Vote] => [row[0] as string, VOTE[row[i + 1] ?? ''] as Vote]);
      return [resolution.replace('A/RES/', ''), Object.fromEntries(lines)];
    }),
  );
}

/** A roll-call of so many votes of each kind, by voters without a name. */
export const roll = (yes: number, no: number, abstain = 0, absent = 0): RollCall => {
  const votes: Vote[] = (
    [
      ['yes', yes],
      ['no', no],
      ['abstain', abstain],
      ['absent', absent],
    ] as const
  ).flatMap(([vote, count]) => Array<Vote>(count).fill(vote));
  return Object.fromEntries(votes.map((vote, i) => [`V${i}`, vote]));
};
