// Finds a Chromium for the tests, or gets one. Built-ins only; Playwright is asked only when it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT, run } from './install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser that cannot say its version will not run a test either (on some systems the command is only a signpost). */
function works(path) {
  if (process.platform === 'win32') return existsSync(path);
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find(
    (path) => existsSync(path) && works(path),
  );
}

async function playwrights() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) && works(path) ? path : undefined;
}

const isDebianRoot = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

function fromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log("No Chromium here: installing Debian's package ...");
  if (run('apt-get', ['update', '-qq'], { env }) !== 0) return undefined;
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  return onPath();
}

function download() {
  console.log("No Chromium here: getting Playwright's own ...");
  const cli = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  const withLibraries = isDebianRoot() ? ['--with-deps'] : [];
  run(process.execPath, [cli, 'install', ...withLibraries, 'chromium']);
  return playwrights();
}

/** Where a Chromium came from is tried in this order; each step gives a path or nothing. */
export const STEPS = [
  { name: 'system', find: onPath },
  { name: 'downloaded before', find: playwrights },
  { name: 'Debian package', find: () => (isDebianRoot() ? fromDebian() : undefined) },
  { name: 'Playwright download', find: download },
];

/** The path of a Chromium that runs, or undefined. CHROMIUM_PATH overrules every search. */
export async function ensureChromium(steps = STEPS, given = process.env.CHROMIUM_PATH) {
  if (given) {
    if (existsSync(given) && works(given)) return given;
    console.error(`CHROMIUM_PATH names "${given}", which does not run.`);
    return undefined;
  }
  for (const step of steps) {
    try {
      const path = await step.find();
      if (path) return path;
    } catch (error) {
      console.error(`${step.name}: ${error.message}`);
    }
  }
  return undefined;
}

export const NO_BROWSER = `No Chromium could be found or installed, so the end-to-end tests count as failed.
Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, and run the command again.`;
