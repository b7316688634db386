// Whether what was built still matches its sources. Built-ins only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './install.mjs';

/** Every file in a folder, or the one file itself, in order of name. A missing one is none. */
export function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** One hash over files and folders, named from the project's root. A missing one counts as empty. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(ROOT, path))))
    hash.update(`${relative(ROOT, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Names and sizes of what was built: what is lost later shows. */
function listingOf(out) {
  const hash = createHash('sha256');
  for (const file of filesIn(out)) hash.update(`${relative(out, file)}\0${statSync(file).size}\0`);
  return hash.digest('hex');
}

const stampOf = (out) => `${out}.stamp`;

function stampIn(out) {
  try {
    return JSON.parse(readFileSync(stampOf(out), 'utf8'));
  } catch {
    return {};
  }
}

/** Whether something whole stands in the folder, whatever it was built from. */
export function stands(out) {
  return existsSync(out) && stampIn(out).files === listingOf(out);
}

/** What the last build had to say about what it left out; none for one that left nothing out. */
export function notesOf(out) {
  return stampIn(out).notes ?? [];
}

/** Whether what stands in the folder is whole and what the sources say. */
export function isCurrent({ out, sources }) {
  return stands(out) && stampIn(out).sources === hashOf(sources);
}

/**
 * Builds into a folder unless it already holds what the sources say. The build goes to a folder of its own first and
 * is moved into place when it is whole, so that a broken or interrupted build never replaces a good one. What a build
 * returns is kept as its notes.
 * @returns whether anything was built
 */
export async function buildOnce({ out, sources, build }) {
  if (isCurrent({ out, sources })) return false;
  const hash = hashOf(sources);
  const fresh = `${out}.${process.pid}`;
  mkdirSync(dirname(out), { recursive: true });
  try {
    const notes = (await build(fresh)) ?? [];
    const stamp = JSON.stringify({ sources: hash, files: listingOf(fresh), notes });
    moveInto(fresh, out);
    writeFileSync(stampOf(out), stamp);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

/** Two commands started at once may both have built: the second finds the place taken again and clears it again. */
function moveInto(fresh, out) {
  for (let tries = 0; ; tries++) {
    rmSync(stampOf(out), { force: true });
    rmSync(out, { recursive: true, force: true });
    try {
      return renameSync(fresh, out);
    } catch (error) {
      if (tries === 5 || !['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(error.code)) throw error;
    }
  }
}
