import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '../scenario/load';
import { faultLine } from '../scenario/parse';

const HELP = `Usage: npm run -s adref -- <verb> [arguments]

  validate PATH [--json]   check a scenario folder; every fault as file:line:column: what is wrong

Exit codes: 0 all is well; 1 the scenario has faults; 2 the command itself is wrong.
`;

/** The command line. Returns the exit code. */
export function main(args: readonly string[]): number {
  const [verb, ...rest] = args;
  if (verb === undefined || verb === '--help' || verb === '-h') {
    process.stdout.write(HELP);
    return verb === undefined ? 2 : 0;
  }
  if (verb === 'validate') return validate(rest);
  return misuse(`unknown verb "${verb}"`);
}

function validate(args: readonly string[]): number {
  const json = args.includes('--json');
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const [folder] = paths;
  if (folder === undefined || paths.length > 1) return misuse('validate takes one scenario folder');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return misuse(`"${folder}" is not a folder`);
  const loaded = loadScenario((name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  });
  const faults = loaded.ok ? [] : loaded.faults;
  if (json) process.stdout.write(`${JSON.stringify({ valid: loaded.ok, faults })}\n`);
  else if (loaded.ok) process.stdout.write(`${folder}: no faults\n`);
  else
    process.stdout.write(
      `${faults.map((fault) => faultLine({ ...fault, file: join(folder, fault.file) })).join('\n')}\n`,
    );
  return loaded.ok ? 0 : 1;
}

function misuse(message: string): number {
  process.stderr.write(`adref: ${message}. See --help.\n`);
  return 2;
}
