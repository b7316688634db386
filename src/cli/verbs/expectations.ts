import { join } from 'node:path';
import type { Setup } from '../../engine/model/setup';
import { type Batch, PLAYED, type Played, type Row, rowsOf } from '../../lab/expectations/rows';
import { compile } from '../../scenario/compile';
import { assemblySetup } from '../assembly';
import { argumentsOf, CODES, countOf, Misuse, print, progressBar, scenarioAt, type Verb } from '../io';
import { shared } from '../pool';

const RUNS = 40;
const FOLDER = 'scenarios';

export const expectations: Verb = {
  usage: 'expectations [SCENARIO ...] [--runs N] [--json]',
  about: 'what must be seen over runs of all scenarios, and whether it is',
  help: `
Plays every scenario at standard length with every seat an AI, on unseen seeds, and prints what is expected of negotiations
of its kind beside what was seen. The same engine parameters serve all. What was expected and is not so is a MISS.
"assembly" is the open-ended room voting on its two rival texts by simple majority.

  SCENARIO     some of ${PLAYED.join(', ')}; all when left out
  --runs N     seeds for each (${RUNS})
  --json       one object: runs, rows

Exit codes: 0 played; 1 a scenario has faults; 2 the command itself is wrong.`,
  async run(args, { worker }) {
    const names = args.filter((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--runs');
    const rest = args.filter((arg) => !names.includes(arg));
    const { values } = argumentsOf(rest, { runs: { type: 'string' }, json: { type: 'boolean' } }, []);
    const runs = countOf('--runs', values.runs, RUNS, 10_000);
    const wanted = names.length === 0 ? PLAYED : names.map(playedOf);
    const seeds = Array.from({ length: runs }, (_, i) => `unseen-${i + 1}`);
    const batches: Partial<Record<Played, Batch>> = {};
    for (const name of wanted) {
      const setup = setupFor(name);
      const facts = await shared('seen', { setup, temper: 'mixed', seeds, worker, onProgress: progressBar() });
      batches[name] = { setup, runs: facts };
    }
    const rows = rowsOf(batches);
    print(values.json ? JSON.stringify({ runs, rows }) : tableOf(rows));
    return CODES.ok;
  },
};

function playedOf(name: string): Played {
  if ((PLAYED as readonly string[]).includes(name)) return name as Played;
  throw new Misuse(`"${name}" is none of ${PLAYED.join(', ')}`);
}

function setupFor(name: Played): Setup {
  return name === 'assembly' ? assemblySetup(FOLDER) : compile(scenarioAt(join(FOLDER, name)), 'standard');
}

const VERDICTS = { true: 'as expected', false: 'MISS', null: 'nothing came up' } as const;

function tableOf(rows: readonly Row[]): string {
  const width = (of: (row: Row) => string) => Math.max(...rows.map((row) => of(row).length));
  const [where, expected] = [width((row) => row.where), width((row) => row.expected)];
  return rows
    .map((row) => {
      const verdict = VERDICTS[String(row.seen) as keyof typeof VERDICTS];
      return `${verdict.padEnd(15)} ${row.where.padEnd(where)}  ${row.expected.padEnd(expected)}  ${row.figure}`;
    })
    .join('\n');
}
