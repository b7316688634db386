import { type TreatyFigures, treatyFiguresOf, treatyIn } from '../../lab/treaty';
import { compile } from '../../scenario/compile';
import { playAll } from '../../table/record';
import { argumentsOf, CODES, countOf, print, progressBar, scenarioAt, type Verb, wordOf } from '../io';
import { LENGTHS } from './simulate';

const SCENARIO = 'scenarios/budapest-1997-2001';
const RUNS = 20;
const YEARS = 5;

export const treaty: Verb = {
  usage: 'treaty [PATH] [--runs N] [--years N] [--length L] [--json]',
  about: 'who ratifies an adopted treaty and when it enters into force',
  help: `
Plays unseen seeds with every seat an AI and lives each adopted treaty through: signatures as given, ratification and
accession year by year, entry into force. Parties at each year-end stand beside the pace of the Budapest Convention
(Parties by year-end 2002 to 2015 among about 30 first-day signatories, for as many signatories as here), which nothing is
fitted to.

  PATH         a scenario folder (${SCENARIO})
  --runs N     seeds (${RUNS})
  --years N    years after signature (${YEARS})
  --length L   ${LENGTHS.join(' | ')}
  --json       one object

Exit codes: 0 played; 1 the scenario has faults; 2 the command itself is wrong.`,
  async run(args) {
    const [path, rest] = args[0] && !args[0].startsWith('-') ? [args[0], args.slice(1)] : [SCENARIO, args];
    const text = { type: 'string' } as const;
    const options = { runs: text, years: text, length: text, json: { type: 'boolean' } } as const;
    const { values } = argumentsOf(rest, options, []);
    const runs = countOf('--runs', values.runs, RUNS, 10_000);
    const years = countOf('--years', values.years, YEARS, 50);
    const setup = compile(scenarioAt(path), wordOf('--length', values.length, LENGTHS));
    const onProgress = progressBar();
    const lives = Array.from({ length: runs }, (_, i) => {
      const life = treatyIn(playAll(setup, `unseen-${i + 1}`, 'mixed'), years);
      onProgress(i + 1, runs);
      return life;
    });
    const figures = treatyFiguresOf(lives);
    print(values.json ? JSON.stringify(figures) : figures ? tableOf(figures) : 'No run adopted a treaty.');
    return CODES.ok;
  },
};

const line = (label: string, text: string): string => `  ${label.padEnd(46)}${text}`;
const cell = (value: number | null): string => (value === null ? '-' : value.toFixed(1)).padStart(8);

function tableOf(figures: TreatyFigures): string {
  const { runs, adopted, states, years, entryYears } = figures;
  const entries = Object.entries(entryYears)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, count]) => `${year === 'none' ? 'not within them' : `year ${year}`}: ${count}`);
  return [
    line('adopted', `${adopted} of ${runs} runs`),
    line('countries in the room', `${states}`),
    line('of these sign', figures.signatories.toFixed(1)),
    line('delegations that reserve', figures.reserving.toFixed(1)),
    line('countries that sign and whose home refuses', figures.refusing.toFixed(1)),
    line('futures in which it enters into force', `${figures.entersPercent.toFixed(0)} %`),
    line('runs by year of entry into force', entries.join(', ')),
    '',
    line('year-end', years.map(({ year }) => String(year).padStart(8)).join('')),
    line('Parties, mean', years.map(({ parties }) => cell(parties)).join('')),
    line('pace of the Budapest Convention', years.map(({ pace }) => cell(pace)).join('')),
  ].join('\n');
}
