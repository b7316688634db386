import type { Setup } from '../../engine/model/setup';
import { ARMS, setupOf } from '../../lab/evidence/arms';
import { type ArmFigures, closingsOf, figuresOf } from '../../lab/evidence/figures';
import { distanceMeans, poolMeans } from '../../lab/evidence/scores';
import { compile } from '../../scenario/compile';
import { argumentsOf, CODES, countOf, print, progressBar, scenarioAt, type Verb } from '../io';
import { type Shared, shared } from '../pool';
import { armTable, closingTable, distanceTable, poolTable, verdicts } from './evidenceText';

const SCENARIO = 'scenarios/gge-2016-17';
const RUNS = 200;
const POOL_RUNS = 10;

/** Seeds nothing was ever tuned or tested on. */
const unseen = (count: number): string[] => Array.from({ length: count }, (_, i) => `unseen-${i + 1}`);

export const evidence: Verb = {
  usage: 'evidence [PATH] [--runs N] [--json]',
  about: 'what the AI does over many runs, hits and misses',
  help: `
Plays the standard length with ${RUNS} unseen seeds in every arm (as it was; without the caveat on humanitarian law; with
a Chair's summary; cooperative; hard), the quick length against its exact best, and every seat among a fixed pool of
simple opponents. Shares carry 95 % intervals. A miss is printed as a miss.

  PATH       a scenario folder (${SCENARIO})
  --runs N   seeds an arm (${RUNS})
  --json     one object: arms, closings, distances, pool

Exit codes: 0 played; 1 the scenario has faults; 2 the command itself is wrong.`,
  async run(args, { worker }) {
    const [path, rest] = args[0] && !args[0].startsWith('-') ? [args[0], args.slice(1)] : [SCENARIO, args];
    const { values } = argumentsOf(rest, { runs: { type: 'string' }, json: { type: 'boolean' } }, []);
    const runs = countOf('--runs', values.runs, RUNS, 10_000);
    const scenario = scenarioAt(path);
    const chapters = new Map(scenario.provisions.map(({ id, chapter }) => [id, chapter]));
    const setup = compile(scenario, 'standard');
    const say = (text: string) => (values.json ? undefined : print(text));
    const batch = (of: Setup, count: number, temper: Shared['temper'] = 'mixed'): Shared => ({
      setup: of,
      temper,
      seeds: unseen(count),
      worker,
      onProgress: progressBar(),
    });

    const arms: { id: string; about: string; figures: ArmFigures }[] = [];
    let closings: ReturnType<typeof closingsOf> = [];
    for (const arm of ARMS) {
      const played = setupOf(arm, setup);
      const facts = await shared('facts', batch(played, runs, arm.temper));
      const figures = figuresOf(played, facts);
      arms.push({ id: arm.id, about: arm.about, figures });
      say(armTable(arm.about, figures));
      if (arm !== ARMS[0]) continue;
      closings = closingsOf(played, facts, (id) => chapters.get(id) ?? id);
      say(closingTable(played, closings));
    }
    const quick = setupOf(ARMS[0] as (typeof ARMS)[number], compile(scenario, 'quick'));
    const optima = await shared('optimum', batch(quick, runs));
    say(distanceTable(optima, distanceMeans(optima)));
    const pool = poolMeans(await shared('pool', batch(quick, Math.min(runs, POOL_RUNS))));
    say(poolTable(Math.min(runs, POOL_RUNS), pool));
    say(verdicts(arms, closings));
    if (values.json) print(JSON.stringify({ runs, arms, closings, distances: distanceMeans(optima), pool }));
    return CODES.ok;
  },
};
