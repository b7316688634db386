import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { serve } from '../serve';
import { middle, type Sheet } from './sheet';

export interface Browsing {
  /** The Chromium to run. */
  readonly executablePath: string;
  /** The game as built, and the page that mounts the hall by itself. */
  readonly web: string;
  readonly harness: string;
}

/** What a person waits for and sees. */
export async function browser(sheet: Sheet, { executablePath, web, harness }: Browsing): Promise<void> {
  const game = await serve({ folder: web, port: 0 });
  const scenes = await serve({ folder: harness, port: 0 });
  const chrome = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--no-first-run'] });
  try {
    await firstScreen(sheet, chrome, `http://localhost:${game.port}`, web);
    for (const count of [25, 193]) await hall(sheet, chrome, `http://localhost:${scenes.port}`, count);
  } finally {
    await chrome.close();
    await Promise.all([game.close(), scenes.close()]);
  }
}

const scriptIn = (web: string, url: string): Buffer => readFileSync(join(web, new URL(url).pathname));

/** Size over the wire in kB, gzipped: what browsers take that may not have more. */
const zipped = (web: string, urls: readonly string[]): number =>
  urls.reduce((total, url) => total + gzipSync(scriptIn(web, url)).length, 0) / 1000;

/** Scripts a page has fetched so far. */
function scriptsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') urls.push(request.url());
  });
  return urls;
}

async function firstScreen(sheet: Sheet, chrome: Browser, origin: string, web: string): Promise<void> {
  const times: number[] = [];
  let first: string[] = [];
  let whole = 0;
  for (let i = 0; i < 5; i++) {
    const context = await chrome.newContext();
    const page = await context.newPage();
    const scripts = scriptsOf(page);
    await page.goto(origin, { waitUntil: 'commit' });
    const start = page.locator('main a[href="#/quick"]');
    await start.waitFor();
    await start.click({ trial: true });
    times.push(await page.evaluate(() => performance.now()));
    whole = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0),
    );
    first = [...scripts];
    await context.close();
  }
  sheet.figure('first screen, scripts gzipped', zipped(web, first), 'kB', { most: 150 });
  sheet.figure('first screen, all that crosses the wire', whole / 1000, 'kB');
  sheet.figure('first screen, interactive (median of 5)', middle(times), 'ms', { most: 2000 });
  await hallChunk(sheet, chrome, origin, first, web);
}

/** What the conference fetches on top for the hall: everything that holds Phaser. */
async function hallChunk(sheet: Sheet, chrome: Browser, origin: string, first: readonly string[], web: string) {
  const page = await chrome.newPage();
  const scripts = scriptsOf(page);
  await page.goto(`${origin}/#/briefing/gge-2016-17?seat=CHE&length=quick&seed=bench`);
  await page.locator('section.start-bar button').last().click();
  await page.locator('canvas').waitFor({ timeout: 30_000 });
  const late = [...new Set(scripts)].filter((url) => !first.includes(url));
  const holds = late.filter((url) => /phaser/i.test(scriptIn(web, url).toString('utf8')));
  sheet.figure('the hall, scripts gzipped (not in the first screen)', zipped(web, holds), 'kB');
  await page.close();
}

async function hall(sheet: Sheet, chrome: Browser, origin: string, seats: number): Promise<void> {
  const page = await chrome.newPage();
  await page.goto(`${origin}/tests/e2e/hall/harness.html?scene=ties&seats=${seats}`);
  await page.locator('canvas').waitFor();
  const fps = await page.evaluate(() => (globalThis as never as Harness).hallHarness.fps(3000));
  const drawn = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no WebGL';
  });
  const software = /swiftshader|llvmpipe|software|no webgl/i.test(drawn);
  const how = software ? 'drawn in software' : 'GPU';
  sheet.figure(`the hall with ${seats} seats, frames a second (${how})`, fps, 'fps', { least: software ? 30 : 60 });
  await page.close();
}

interface Harness {
  readonly hallHarness: { fps(ms: number): Promise<number> };
}
