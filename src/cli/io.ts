import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Setup } from '../engine/model/setup';
import { compile, type Length } from '../scenario/compile';
import type { ReadFile, Scenario } from '../scenario/files';
import { loadScenario } from '../scenario/load';
import { type Fault, faultLine } from '../scenario/parse';
import { readPatch } from '../scenario/patch';
import { folderAt } from './folder';
import { systemSentence } from './sentence.mjs';

/** Largest file read, in bytes: several times the record of a long conference. */
const MOST_BYTES = 100_000_000;

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

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

/** What the system says of a path somebody named. @throws Misuse */
export function onPath<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const sentence = systemSentence(error);
    if (sentence === undefined) throw error;
    throw new Misuse(sentence.replace(/\.$/, ''));
  }
}

/** What stands at a path; undefined when nothing does. */
const found = (path: string) => onPath(() => statSync(path, { throwIfNoEntry: false }));

/** Text of a file somebody named. @throws Misuse when there is none, Faulty when it is larger than is read. */
export function textOf(path: string, most = MOST_BYTES): string {
  const file = found(path);
  if (!file?.isFile()) throw new Misuse(`"${path}" is not a file`);
  if (file.size > most) throw new Faulty([`${path}: larger than the ${most} bytes that are read`]);
  return onPath(() => readFileSync(path, 'utf8'));
}

/** Writes a file somebody named. @throws Misuse when it cannot be. */
export const writeText = (path: string, text: string): void => onPath(() => writeFileSync(path, text));

/** @throws Misuse unless the path is a folder. */
function mustBeFolder(path: string): void {
  if (!found(path)?.isDirectory()) throw new Misuse(`"${path}" is not a folder`);
}

/** Reads the files of a scenario's folder. @throws Faulty where something stands in a file's place that is none. */
export function readerOf(folder: string): ReadFile {
  mustBeFolder(folder);
  return (name) => {
    const file = join(folder, name);
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
      const message = systemSentence(error) ?? (error as Error).message;
      throw new Faulty([message], [{ file, line: 1, column: 1, message }]);
    }
  };
}

/** A scenario's folder, read and checked. @throws Misuse | Faulty */
export function scenarioAt(folder: string): Scenario {
  const read = readerOf(folder);
  const loaded = loadScenario(
    read,
    onPath(() => folderAt(folder).folder),
  );
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
