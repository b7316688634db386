import type { Setup } from '../../engine/model/setup';
import type { RunSummary } from '../../lab/outcome';
import { overRuns, type RunsSummary, seedsOf } from '../../lab/runs';
import { TEMPERS } from '../../protocol/messages';
import { argumentsOf, CODES, countOf, Misuse, print, progressBar, setupAt, type Verb, wordOf } from '../io';
import { summariesOf } from '../pool';

export const LENGTHS = ['standard', 'quick'] as const;
const MOST_RUNS = 100_000;

export const simulate: Verb = {
  usage: 'simulate PATH --seed S [--runs N] [--length L] [--temper T] [--patch FILE] [--json]',
  about: 'play a scenario with every seat an AI',
  help: `
Plays the scenario in the folder with every seat an AI. The same seed gives the same result, byte for byte, whatever the
machine and however many threads share the work.

  --seed S         any text; with several runs S-1, S-2, ... are played
  --runs N         how many runs (1)
  --length L       ${LENGTHS.join(' | ')}
  --temper T       ${TEMPERS.join(' | ')}
  --patch FILE     what differs from the scenario: members, positions, chair, process, wordings dropped
  --json           one object:
                     runs               how many
                     adoptionRate       0..1
                     textDistribution   provision -> wording -> how often in an adopted report
                     blockCounts        delegation -> how often it withheld
                     perRun             for each run: seed, adopted, text (wording by provision), blockedBy,
                                        dissociated, explained, meetings, points and gain by delegation

Exit codes: 0 played; 1 the scenario or the patch has faults; 2 the command itself is wrong.`,
  async run(args, { worker }) {
    const { values, positionals } = argumentsOf(
      args,
      {
        seed: { type: 'string' },
        runs: { type: 'string' },
        length: { type: 'string' },
        temper: { type: 'string' },
        patch: { type: 'string' },
        json: { type: 'boolean' },
      },
      ['PATH'],
    );
    if (!values.seed) throw new Misuse('--seed must be given: the same seed gives the same result');
    const temper = wordOf('--temper', values.temper, TEMPERS);
    const length = wordOf('--length', values.length, LENGTHS);
    const seeds = seedsOf(values.seed, countOf('--runs', values.runs, 1, MOST_RUNS));
    const setup = setupAt(positionals[0] as string, length, values.patch);
    const perRun = await summariesOf({ setup, temper, seeds, worker, onProgress: progressBar() });
    const summary = overRuns(setup, perRun);
    print(values.json ? JSON.stringify({ ...summary, perRun }) : prose(setup, summary, perRun));
    return CODES.ok;
  },
};

function prose(setup: Setup, summary: RunsSummary, perRun: readonly RunSummary[]): string {
  const [only] = perRun;
  return only && perRun.length === 1 ? oneRun(setup, only) : manyRuns(setup, summary);
}

function oneRun(setup: Setup, run: RunSummary): string {
  const end = run.adopted ? 'A report was adopted' : `No report; withheld by ${run.blockedBy.join(', ') || 'nobody'}`;
  const wordings = setup.provisions.map(({ id }) => `  ${id.padEnd(26)}${run.text[id]}`);
  const gains = Object.entries(run.gain).map(
    ([seat, gain]) => `  ${seat.padEnd(26)}${String(run.points[seat]).padStart(5)}${signed(gain).padStart(7)}`,
  );
  const explained = run.explained.length > 0 ? [`Explained: ${run.explained.join(', ')}`] : [];
  return [
    `${end} (seed "${run.seed}", ${run.meetings} meetings).`,
    ...explained,
    '',
    run.adopted ? 'The report:' : 'The last draft:',
    ...wordings,
    '',
    `  ${'delegation'.padEnd(26)}points   gain`,
    ...gains,
  ].join('\n');
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

function manyRuns(setup: Setup, { runs, adoptionRate, textDistribution, blockCounts }: RunsSummary): string {
  const share = (count: number, of: number): string => (of === 0 ? '  -' : `${Math.round((100 * count) / of)} %`);
  const adopted = Math.round(adoptionRate * runs);
  const wordings = setup.provisions.flatMap(({ id }) => [
    `  ${id}`,
    ...Object.entries(textDistribution[id] ?? {})
      .filter(([, count]) => count > 0)
      .map(
        ([wording, count]) =>
          `    ${wording.padEnd(32)}${String(count).padStart(6)}${share(count, adopted).padStart(8)}`,
      ),
  ]);
  const blocks = Object.entries(blockCounts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(
      ([seat, count]) => `  ${seat.padEnd(34)}${String(count).padStart(6)}${share(count, runs - adopted).padStart(8)}`,
    );
  return [
    `${adopted} of ${runs} runs ended with a report (${share(adopted, runs)}).`,
    '',
    'Wordings in adopted reports:',
    ...wordings,
    '',
    'Withheld where there was no report:',
    ...(blocks.length > 0 ? blocks : ['  nobody']),
  ].join('\n');
}
