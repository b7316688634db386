// Gets a command ready: what is missing is installed, what is old is built. Built-ins only until installed.
import { ensureInstalled } from './install.mjs';
import { Sentence, systemSentence } from './sentence.mjs';
import { buildOnce, isCurrent, notesOf, stands } from './sources.mjs';

const reasonOf = (error) => (error instanceof Sentence ? error.message : (systemSentence(error) ?? error.message));

/**
 * Builds that are current need nothing, not even an install. One that is not is made; if that fails and an older one
 * stands whole, the older one serves, and `warn` is told why. It is also told what a build had to leave out, every time:
 * who looks for what is missing looks at what was said last.
 * @throws Sentence when something is missing that nothing older can stand in for.
 */
export async function makeReady(builds, steps = {}) {
  const { install = ensureInstalled, log = console.error, warn = console.error } = steps;
  const old = builds.filter((build) => !isCurrent(build));
  try {
    if (old.length > 0) {
      await install();
      log('Building ...');
    }
    for (const build of old) await buildOnce(build);
  } catch (error) {
    if (!builds.every(({ out }) => stands(out))) throw new Sentence(reasonOf(error));
    warn(`${reasonOf(error)}\nUntil then what was built before is used.`);
  }
  for (const note of builds.flatMap(({ out }) => notesOf(out))) warn(note);
}
