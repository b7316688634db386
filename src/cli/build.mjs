// What is built, from what, to where. Every build has its own folder under dist/. Needs an installed Vite.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compress } from './compress.mjs';
import { ROOT } from './install.mjs';
import { buildOnce } from './sources.mjs';

export const WEB = join(ROOT, 'dist', 'web');
export const HARNESS = join(ROOT, 'dist', 'harness');
export const CLI = join(ROOT, 'dist', 'cli');

const WEB_SOURCES = ['src', 'scenarios', 'assets', 'index.html', 'vite.config.ts', 'package-lock.json'];
// How long each plugin took is nothing a player needs to read.
const QUIET = { checks: { pluginTimings: false } };
const HARNESS_PAGE = join('tests', 'e2e', 'hall', 'harness.html');

/** Our plugin that says which scenarios are left out, and why. */
const SCENARIOS = 'scenario-chunks';

const plain = (message) => message.replace(/^\[plugin [^\]]*\]\s*/, '');

/** React's code follows NODE_ENV, which whoever builds may have set: a test's environment must not get into the game. */
async function asNodeEnv(name, work) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = name;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** The game as the browser gets it. */
const web = {
  out: WEB,
  sources: WEB_SOURCES,
  build: async (outDir) => {
    const { build } = await import('vite');
    const notes = [];
    const onLog = (level, log, handle) => {
      if (level === 'warn' && log.plugin === SCENARIOS) notes.push(plain(log.message));
      else handle(level, log);
    };
    const rolldownOptions = { ...QUIET, onLog };
    const options = { root: ROOT, logLevel: 'warn', build: { outDir, emptyOutDir: true, rolldownOptions } };
    await asNodeEnv('production', () => build(options));
    await compress(outDir);
    return notes;
  },
};

/** Command line, server and Node workers, bundled: a start takes a tenth of a second instead of half of one. */
const cli = {
  out: CLI,
  sources: ['src', 'package-lock.json'],
  build: async (outDir) => {
    const { build } = await import('vite');
    const entries = ['main', 'serve', 'worker', 'bench/bench'].map((name) => join(ROOT, 'src', 'cli', `${name}.ts`));
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true, external: ['vite', 'playwright-core', 'tinybench', 'tinypool'] },
      build: {
        ssr: true,
        outDir,
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: { ...QUIET, input: entries },
      },
    });
  },
};

/** What each command needs built, by name. */
export const BUILDS = { web, cli };

export const buildWeb = () => buildOnce(web);
export const buildCli = () => buildOnce(cli);

/**
 * The page that mounts the hall under StrictMode, for the end-to-end tests. Built with React's development code,
 * because only that mounts twice.
 */
export async function buildHarness() {
  if (!existsSync(join(ROOT, HARNESS_PAGE))) return false;
  return buildOnce({
    out: HARNESS,
    sources: [...WEB_SOURCES, join('tests', 'e2e', 'hall')],
    build: async (outDir) => {
      const { build } = await import('vite');
      const rolldownOptions = { ...QUIET, input: join(ROOT, HARNESS_PAGE) };
      const options = { outDir, emptyOutDir: true, minify: false, rolldownOptions };
      await asNodeEnv('development', () =>
        build({ root: ROOT, mode: 'development', logLevel: 'error', build: options }),
      );
    },
  });
}
