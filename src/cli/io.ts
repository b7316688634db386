import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Setup } from '../engine/model/setup';
import { compile, type Length } from '../scenario/compile';
import type { Scenario } from '../scenario/files';
import { loadScenario } from '../scenario/load';
import { type Fault, faultLine } from '../scenario/parse';
import { readPatch } from '../scenario/patch';

/** Exit codes of every verb. */
export const CODES = { ok: 0, fault: 1, misuse: 2 } as const;

/** What the surroundings give to a verb. */
export interface Surroundings {
  /** Bundled worker for batches; without one they run in this thread. */
  readonly worker?: string;
}

export interface Verb {
  readonly usage: string;
  readonly about: string;
  readonly help: string;
  run(args: readonly string[], surroundings: Surroundings): number | Promise<number>;
}

/** The command was given wrongly: shown with the way to the help, exit code 2. */
export class Misuse extends Error {}

/** Something read is at fault: its lines are shown, exit code 1. */
export class Faulty extends Error {
  constructor(
    readonly lines: readonly string[],
    readonly faults: readonly Fault[] = [],
  ) {
    super(lines.join('\n'));
  }
}

export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Options and exactly the arguments asked for. @throws Misuse otherwise. */
export function argumentsOf<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
  names: readonly string[],
) {
  const parsed = parsedArguments(args, options);
  if (parsed.positionals.length !== names.length)
    throw new Misuse(names.length === 0 ? 'no arguments are taken' : `${names.join(' and ')} must be given, no more`);
  return parsed;
}

function parsedArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misuse((error as Error).message.split('.')[0] as string);
  }
}

/** A whole number from 1 to `most`. @throws Misuse */
export function countOf(name: string, value: string | undefined, otherwise: number, most: number): number {
  if (value === undefined) return otherwise;
  const count = Number(value);
  if (!/^\d+$/.test(value) || count < 1 || count > most)
    throw new Misuse(`${name} takes a whole number from 1 to ${most}, not "${value}"`);
  return count;
}

/** One of a list of words. @throws Misuse */
export function wordOf<T extends string>(name: string, value: string | undefined, words: readonly T[]): T {
  if (value === undefined) return words[0] as T;
  if (!words.includes(value as T)) throw new Misuse(`${name} takes ${words.join(', ')}, not "${value}"`);
  return value as T;
}

/** Text of a file somebody named. @throws Misuse when there is none. */
export function textOf(path: string): string {
  if (!existsSync(path) || !statSync(path).isFile()) throw new Misuse(`"${path}" is not a file`);
  return readFileSync(path, 'utf8');
}

/** A scenario's folder, read and checked. @throws Misuse | Faulty */
export function scenarioAt(folder: string): Scenario {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Misuse(`"${folder}" is not a folder`);
  const loaded = loadScenario((name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  });
  if (loaded.ok) return loaded.value;
  const lines = loaded.faults.map((fault) => faultLine({ ...fault, file: join(folder, fault.file) }));
  throw new Faulty(lines, loaded.faults);
}

/** The set-up of a scenario at one length, with a patch laid over it. @throws Misuse | Faulty */
export function setupAt(folder: string, length: Length, patch?: string): Setup {
  const setup = compile(scenarioAt(folder), length);
  if (patch === undefined) return setup;
  const patched = readPatch(patch, textOf(patch), setup);
  if (patched.ok) return patched.value;
  throw new Faulty(patched.faults.map(faultLine), patched.faults);
}

/** A bar on the terminal while many runs are played; nothing where no terminal is. */
export function progressBar(): (done: number, all: number) => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  return (done, all) => {
    if (all < 2) return;
    const full = Math.floor((30 * done) / all);
    stderr.write(`\r${'#'.repeat(full)}${'.'.repeat(30 - full)} ${done} of ${all}`);
    if (done === all) stderr.write(`\r${' '.repeat(60)}\r`);
  };
}
