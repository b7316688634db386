// `npm run bench`: speed and size beside the machine's own baseline. Nothing here is a test: it prints and never fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { ensureChromium, NO_BROWSER } from './browser.mjs';
import { buildCli, buildHarness, buildWeb, CLI, HARNESS, WEB } from './build.mjs';
import { checkNode, ensureInstalled, ROOT } from './install.mjs';

const SCENARIOS = join(ROOT, 'scenarios');
const SCENARIO = join(SCENARIOS, 'gge-2016-17');
/** The other whole games, with the figure to reach: a room of about 25, or the open-ended one. */
const OTHERS = [
  ['gge-2014-15', 500],
  ['osce-2011-13', 500],
  ['cybercrime-2024', 500],
  ['budapest-1997-2001', 500],
  ['oewg-2019-21', 1500],
];
/** What AI turns of all 193 may take in one round, by rule. */
const ROOMS_OF_ALL = [
  ['consensus', 250],
  ['majority', 1500],
];
const RUNS = 200;
const GAMES = 10;

checkNode();
ensureInstalled();
await buildCli();
await buildWeb();
await buildHarness();
const { Bench } = await import('tinybench');
const subjects = await import(pathToFileURL(join(CLI, 'subjects.js')).href);
const { serve } = await import(pathToFileURL(join(CLI, 'serve.js')).href);

const rows = [];
let baseline = 0;

/** One line: what, measured, unit, the figure to reach and whether less or more is better. */
function row(name, value, unit, reach, better = 'less') {
  const digits = value >= 100 ? 0 : value >= 1 ? 1 : 3;
  const met = reach === undefined ? '' : (better === 'less' ? value <= reach : value >= reach) ? 'yes' : 'NO';
  const goal = reach === undefined ? '' : `${better === 'less' ? 'under' : 'at least'} ${reach} ${unit}`;
  const ratio = unit === 'ms' && baseline > 0 ? `${(value / baseline).toPrecision(3)} x` : '';
  rows.push([name, `${value.toFixed(digits)} ${unit}`, goal, met, ratio]);
  console.error(`  ${name}: ${value.toFixed(digits)} ${unit}`);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Ten million steps of an integer generator: the yardstick of this machine. */
function integerLoop() {
  let x = 2463534242;
  for (let i = 0; i < 10_000_000; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  return x;
}

async function medianOf(name, work, options = {}) {
  const bench = new Bench({ warmupIterations: 2, iterations: 5, time: 500, retainSamples: true, ...options });
  bench.add(name, work);
  await bench.run();
  const { result } = bench.tasks[0];
  if (result.state !== 'completed' && !result.latency) throw result.error ?? new Error(`${name} did not complete`);
  return result.latency.p50 ?? median(result.latency.samples);
}

async function engine() {
  const standard = subjects.setupFor(SCENARIO, 'standard');
  baseline = await medianOf('baseline', integerLoop);
  row('machine baseline: 10 million integer steps', baseline, 'ms');
  subjects.timedGame(standard, 'warm-1');
  const timed = ['bench-1', 'bench-2', 'bench-3'].map((seed) => subjects.timedGame(standard, seed));
  const all = (part) => timed.flatMap((timings) => timings[part]);
  row('a command decided, folded and hashed (median)', median(all('commands')), 'ms', 0.3);
  row('an AI turn for one seat (median)', median(all('turns')), 'ms', 1);
  row('AI turns of a room of 25, one round (median)', median(all('rooms')), 'ms', 25);
  let game = 0;
  const wholeGame = () => subjects.wholeGame(standard, `bench-${game++}`);
  row('an all-AI standard game', await medianOf('game', wholeGame, { time: 3000 }), 'ms', 500);
  for (const [name, reach] of OTHERS) {
    const setup = subjects.setupFor(join(SCENARIOS, name), 'standard');
    const work = () => subjects.wholeGame(setup, `bench-${game++}`);
    row(`an all-AI standard game, ${name}`, await medianOf(name, work, { time: 3000 }), 'ms', reach);
  }
  const after = () => subjects.fiveYears(standard, `bench-${game++}`);
  row('five years after a report', await medianOf('aftermath', after, { time: 1000 }), 'ms', 50);
  const from = performance.now();
  const seeds = Array.from({ length: RUNS }, (_, i) => `bench-${i}`);
  await subjects.manyGames(standard, seeds, join(CLI, 'worker.js'));
  row(`${RUNS} standard runs over threads`, performance.now() - from, 'ms', 60_000);
}

/** A room in which every member sits for itself: one game to warm up, one to measure. */
function roomsOfAll() {
  for (const [rule, reach] of ROOMS_OF_ALL) {
    const setup = subjects.roomOfAll(SCENARIOS, rule);
    subjects.timedGame(setup, 'warm-193');
    const from = performance.now();
    const { rooms, soundings } = subjects.timedGame(setup, 'bench-193');
    row(`a room of 193, an all-AI standard game by ${rule}`, performance.now() - from, 'ms');
    row(`a room of 193, AI turns of a round by ${rule} (median)`, median(rooms), 'ms', reach);
    row(`a room of 193, a wave of the sounding by ${rule} (median)`, median(soundings), 'ms', reach);
  }
}

/** Heap after each of ten games, garbage collected: what grows is kept by somebody. */
function memory() {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc');
  const setup = subjects.setupFor(SCENARIO, 'quick');
  const heap = Array.from({ length: GAMES }, (_, i) => {
    subjects.wholeGame(setup, `memory-${i}`);
    collect();
    return process.memoryUsage().heapUsed / 1_000_000;
  });
  row('heap after the third of ten games', heap[2], 'MB');
  row('heap growth from the third to the tenth game', Math.max(0, heap[GAMES - 1] - heap[2]), 'MB', 2);
}

const zipped = (urls) =>
  urls.reduce((total, url) => total + gzipSync(readFileSync(join(WEB, new URL(url).pathname))).length, 0) / 1000;

/** Scripts a page has fetched so far. */
function scriptsOf(page) {
  const urls = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') urls.push(request.url());
  });
  return urls;
}

async function browser() {
  const executablePath = await ensureChromium();
  if (!executablePath) return console.error(NO_BROWSER);
  const { chromium } = await import('playwright-core');
  const game = await serve({ folder: WEB, port: 0 });
  const harness = await serve({ folder: HARNESS, port: 0 });
  const chrome = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--no-first-run'] });
  try {
    await firstScreen(chrome, `http://localhost:${game.port}`);
    for (const seats of [25, 193]) await hall(chrome, `http://localhost:${harness.port}`, seats);
  } finally {
    await chrome.close();
    await Promise.all([game.close(), harness.close()]);
  }
}

async function firstScreen(chrome, origin) {
  const times = [];
  let first = [];
  for (let i = 0; i < 5; i++) {
    const context = await chrome.newContext();
    const page = await context.newPage();
    const scripts = scriptsOf(page);
    await page.goto(origin, { waitUntil: 'commit' });
    const start = page.locator('main a[href="#/quick"]');
    await start.waitFor();
    await start.click({ trial: true });
    times.push(await page.evaluate(() => performance.now()));
    first = [...scripts];
    await context.close();
  }
  row('first screen, scripts gzipped', zipped(first), 'kB', 200);
  row('first screen, interactive (median of 5)', median(times), 'ms', 2000);
  await hallChunk(chrome, origin, first);
}

/** What the conference fetches on top for the hall: everything that holds Phaser. */
async function hallChunk(chrome, origin, first) {
  const page = await chrome.newPage();
  const scripts = scriptsOf(page);
  await page.goto(`${origin}/#/briefing/gge-2016-17?seat=CHE&length=quick&seed=bench`);
  await page.locator('section.start-bar button').last().click();
  await page.locator('canvas').waitFor({ timeout: 30_000 });
  const late = [...new Set(scripts)].filter((url) => !first.includes(url));
  const holds = late.filter((url) => /phaser/i.test(readFileSync(join(WEB, new URL(url).pathname), 'utf8')));
  row('the hall, scripts gzipped (not in the first screen)', zipped(holds), 'kB');
  await page.close();
}

async function hall(chrome, origin, seats) {
  const page = await chrome.newPage();
  await page.goto(`${origin}/tests/e2e/hall/harness.html?scene=ties&seats=${seats}`);
  await page.locator('canvas').waitFor();
  const fps = await page.evaluate(() => globalThis.hallHarness.fps(3000));
  const drawn = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'no WebGL';
  });
  const software = /swiftshader|llvmpipe|software|no webgl/i.test(drawn);
  row(
    `the hall with ${seats} seats, frames a second (${software ? 'drawn in software' : 'GPU'})`,
    fps,
    'fps',
    software ? 30 : 60,
    'more',
  );
  await page.close();
}

function print() {
  const table = [['', 'measured', 'to reach', 'met', 'of baseline'], ...rows];
  const widths = table[0].map((_, i) => Math.max(...table.map((line) => line[i].length)));
  for (const line of table)
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
}

console.error('Measuring; this takes some minutes.');
await engine();
roomsOfAll();
memory();
try {
  await browser();
} catch (error) {
  console.error(`The browser part stopped: ${error.message}`);
}
print();
