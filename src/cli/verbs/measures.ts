import {
  differenceOf,
  MEASURE_ARMS,
  type Mean,
  type MeasureDifference,
  type MeasureFacts,
  type MeasureFigures,
  measureFiguresOf,
} from '../../lab/measures';
import { compile } from '../../scenario/compile';
import { argumentsOf, CODES, countOf, print, progressBar, scenarioAt, type Verb, wordOf } from '../io';
import { shared } from '../pool';
import { share } from './evidenceText';
import { LENGTHS } from './simulate';

const SCENARIO = 'scenarios/gge-2016-17';
const RUNS = 200;

export const measures: Verb = {
  usage: 'measures [PATH] [--runs N] [--length L] [--json]',
  about: 'what confidence-building measures do to adoption and text',
  help: `
Plays the same unseen seeds with every seat an AI: with measures, without them (their moves refused), and with the switch
"carryOver" off, so that trust won by measures is not felt in law. Shares and means carry 95 % intervals; differences
are taken seed by seed. What was expected and is not so is printed as a miss.

  PATH         a scenario folder (${SCENARIO})
  --runs N     seeds an arm (${RUNS})
  --length L   ${LENGTHS.join(' | ')}
  --json       one object: runs, arms, differences

Exit codes: 0 played; 1 the scenario has faults; 2 the command itself is wrong.`,
  async run(args, { worker }) {
    const [path, rest] = args[0] && !args[0].startsWith('-') ? [args[0], args.slice(1)] : [SCENARIO, args];
    const options = { runs: { type: 'string' }, length: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values } = argumentsOf(rest, options, []);
    const runs = countOf('--runs', values.runs, RUNS, 10_000);
    const setup = compile(scenarioAt(path), wordOf('--length', values.length, LENGTHS));
    const seeds = Array.from({ length: runs }, (_, i) => `unseen-${i + 1}`);
    const played: (readonly MeasureFacts[])[] = [];
    const arms: { id: string; about: string; figures: MeasureFigures }[] = [];
    for (const arm of MEASURE_ARMS) {
      const batch = { setup: arm.setup(setup), temper: 'mixed', seeds, worker, onProgress: progressBar() } as const;
      const facts = await shared('measures', batch);
      played.push(facts);
      arms.push({ id: arm.id, about: arm.about, figures: measureFiguresOf(facts) });
      if (!values.json) print(armText(arm.about, measureFiguresOf(facts)));
    }
    const [on = [], without = [], apart = []] = played;
    const differences = { measures: differenceOf(on, without), carryOver: differenceOf(on, apart) };
    print(values.json ? JSON.stringify({ runs, arms, differences }) : verdicts(differences));
    return CODES.ok;
  },
};

const line = (label: string, text: string): string => `  ${label.padEnd(42)}${text}`;

/** "12.3 (95 % interval 11.0 to 13.6)" */
function meanText({ mean, low, high, of }: Mean): string {
  if (mean === null) return 'none';
  if (low === null || high === null) return `${mean.toFixed(1)} (${of} only)`;
  return `${mean.toFixed(1)} (95 % interval ${low.toFixed(1)} to ${high.toFixed(1)})`;
}

function armText(about: string, figures: MeasureFigures): string {
  return [
    `\n${about[0]?.toUpperCase()}${about.slice(1)}`,
    line('report adopted', share(figures.adoption)),
    line('force of its words, per cent', meanText(figures.strength)),
    line('mean gain over no report, points', meanText(figures.gain)),
    line('rise of trust, points of 100', meanText(figures.trust)),
    line('steps proposed in a run', meanText(figures.proposed)),
    line('pledged', meanText(figures.pledged)),
    line('  of these together with others', meanText(figures.together)),
    line('carried out', meanText(figures.carriedOut)),
    line('lapsed', meanText(figures.lapsed)),
    line('needed and used', meanText(figures.used)),
    line('needed and not used', meanText(figures.unused)),
  ].join('\n');
}

/** Expectations against what was played: so, not so, or too close to tell, which counts as a miss as well. */
function verdicts(found: { readonly measures: MeasureDifference; readonly carryOver: MeasureDifference }): string {
  const percent = ({ mean, low, high, of }: Mean): Mean => ({
    of,
    mean: mean === null ? null : 100 * mean,
    low: low === null ? null : 100 * low,
    high: high === null ? null : 100 * high,
  });
  const verdict = (expected: string, difference: Mean): string => {
    const { low, high } = difference;
    const told =
      low !== null && low > 0 ? 'so' : high !== null && high < 0 ? 'MISS (the other way)' : 'MISS (not shown)';
    return line(expected, `${told}: ${meanText(difference)}`);
  };
  return [
    '\nExpected (differences seed by seed; in points of per cent)',
    verdict('measures make a report likelier', percent(found.measures.adoption)),
    verdict('measures make its words firmer', found.measures.strength),
    verdict('carry-over to law makes a report likelier', percent(found.carryOver.adoption)),
    verdict('carry-over to law makes its words firmer', found.carryOver.strength),
  ].join('\n');
}
