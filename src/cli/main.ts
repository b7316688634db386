import { printable } from '../scenario/printable';
import { CODES, Faulty, Misuse, print, type Surroundings, type Verb } from './io';
import { evidence } from './verbs/evidence';
import { expectations } from './verbs/expectations';
import { forks } from './verbs/forks';
import { measures } from './verbs/measures';
import { record } from './verbs/record';
import { replay } from './verbs/replay';
import { schema } from './verbs/schema';
import { simulate } from './verbs/simulate';
import { skill } from './verbs/skill';
import { treaty } from './verbs/treaty';
import { validate } from './verbs/validate';

const VERBS: Readonly<Record<string, Verb>> = {
  validate,
  simulate,
  record,
  replay,
  schema,
  evidence,
  measures,
  expectations,
  treaty,
  skill,
  forks,
};

function overview(): string {
  const width = Math.max(...Object.values(VERBS).map(({ usage }) => usage.length));
  const lines = Object.values(VERBS).map(({ usage, about }) => `  ${usage.padEnd(width)}   ${about}`);
  return [
    'Usage: npm run -s adref -- <verb> [arguments]',
    '',
    ...lines,
    '',
    '<verb> --help says more.',
    'Exit codes: 0 all is well; 1 what was read is at fault; 2 the command itself is wrong.',
  ].join('\n');
}

/** The command line. Returns the exit code. */
export async function main(args: readonly string[], surroundings: Surroundings = {}): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    print(overview());
    return name === undefined ? CODES.misuse : CODES.ok;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) return misuse(`unknown verb "${name}"`, '--help');
  if (rest.includes('--help') || rest.includes('-h')) {
    print(`Usage: npm run -s adref -- ${verb.usage}\n\n${verb.help.trim()}`);
    return CODES.ok;
  }
  try {
    return await verb.run(rest, surroundings);
  } catch (error) {
    if (error instanceof Misuse) return misuse(error.message, `${name} --help`);
    if (!(error instanceof Faulty)) throw error;
    if (rest.includes('--json')) print(JSON.stringify({ valid: false, faults: error.faults, errors: error.lines }));
    else print(error.lines.map(printable).join('\n'));
    return CODES.fault;
  }
}

function misuse(message: string, help: string): number {
  process.stderr.write(`adref: ${printable(message)}. See ${help}.\n`);
  return CODES.misuse;
}
