import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { openingState } from '../../src/engine/events/opening';
import type { ConferenceRecord } from '../../src/engine/record/types';
import { foldRecord, verifyRecord } from '../../src/engine/record/verify';
import type { Temper } from '../../src/protocol/messages';
import { nextGiven } from '../../src/table/bots';
import { expectAccessible, type Finding, findingsOn } from './support/axe';
import { launchOptions } from './support/launch';
import { expectQuiet, PHONE, visit } from './support/pages';
import {
  answersOf,
  briefing,
  control,
  deskOf,
  inDebrief,
  playOn,
  playQuickGame,
  ready,
  SCENARIO,
  tabTo,
  takeSeat,
} from './support/play';
import { words } from './support/words';

const WHOLE_GAME = 240_000;

describe('a whole quick game, from the first screen to the debrief', () => {
  it('by mouse', { timeout: WHOLE_GAME }, async () => {
    const { page, watch } = await visit({ path: `/#/scenario/${SCENARIO}` });
    await page.getByText(words('scenario:advanced')).click();
    await page.getByLabel(words('scenario:seed'), { exact: true }).fill('by-mouse');
    await page.getByRole('link', { name: words('scenario:start.go') }).click();
    await takeSeat(page);
    expect(await playQuickGame(page, 'mouse')).toBeGreaterThan(8);
    expectQuiet(watch);
  });

  it('by keyboard alone', { timeout: WHOLE_GAME }, async () => {
    const { page, watch } = await visit();
    await page.getByRole('link', { name: words('home:playNow') }).waitFor();
    expect(await tabTo(page, page.getByRole('link', { name: words('home:playNow') }))).toBe(true);
    await page.keyboard.press('Enter');
    const on = page.getByRole('button', { name: words('home:quick.on') });
    await on.waitFor();
    await tabTo(page, on);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: words('home:quick.seatTitle') }).waitFor();
    await tabTo(page, page.getByRole('main').getByRole('link').first());
    await page.keyboard.press('Enter');
    const start = page.getByRole('button', { name: words('briefing:start') });
    await start.waitFor();
    await tabTo(page, start);
    await page.keyboard.press('Enter');
    await ready(page);
    expect(await playQuickGame(page, 'keyboard')).toBeGreaterThan(8);
    expectQuiet(watch);
  });

  it('on a phone', { timeout: WHOLE_GAME }, async () => {
    const { page, watch } = await visit({
      path: briefing('KEN', 'phone'),
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
    });
    await takeSeat(page);
    expect(await playQuickGame(page, 'mouse')).toBeGreaterThan(8);
    expectQuiet(watch);
  });

  it('without WebGL', { timeout: WHOLE_GAME }, async () => {
    const options = launchOptions(inject('chromium'), ['--disable-3d-apis', '--disable-software-rasterizer']);
    const browser = await chromium.launch(options);
    onTestFinished(() => browser.close());
    const { page, watch } = await visit({ path: briefing('CUB', 'no-webgl'), browser });
    expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl'))).toBeNull();
    await takeSeat(page);
    expect(await playQuickGame(page, 'mouse')).toBeGreaterThan(8);
    expectQuiet(watch);
  });

  it('from the chair', { timeout: WHOLE_GAME }, async () => {
    const { page, watch } = await visit({ path: briefing('DEU', 'chair') });
    await takeSeat(page);
    expect(await playQuickGame(page, 'mouse')).toBeGreaterThan(8);
    expectQuiet(watch);
  });
});

/** The question asked now, in words. */
const question = (page: Awaited<ReturnType<typeof visit>>['page']): Promise<string> =>
  deskOf(page).getByRole('heading', { level: 2 }).first().innerText();

/** Opens a conference and answers some questions; the next one is on the desk. */
async function inMidGame(seat: string, answers: number) {
  const visited = await visit({ path: briefing(seat, 'mid-game') });
  await takeSeat(visited.page);
  await playOn(visited.page, 'mouse', (what, answered) => what === 'answer' && answered === answers);
  return visited;
}

describe('nothing is lost', () => {
  it('when the page is loaded again in mid-game', async () => {
    const { page, watch } = await inMidGame('CHE', 4);
    const [asked, answers] = [await question(page), await answersOf(page).allInnerTexts()];
    await page.reload();
    await answersOf(page).first().waitFor({ timeout: 30_000 });
    expect(await question(page)).toBe(asked);
    expect(await answersOf(page).allInnerTexts()).toEqual(answers);
    expectQuiet(watch);
  });

  it('when the tab is closed in mid-game and the game opened again from the first screen', async () => {
    const { page } = await inMidGame('IND', 3);
    const asked = await question(page);
    const context = page.context();
    await page.close();
    const again = await context.newPage();
    await again.goto(inject('game'));
    await again.getByText(words('home:continue')).click();
    await answersOf(again).first().waitFor({ timeout: 30_000 });
    expect(await question(again)).toBe(asked);
  });

  it('when the worker dies: the conference goes on from the last decision', { timeout: 180_000 }, async () => {
    const { page } = await inMidGame('MEX', 2);
    const asked = await question(page);
    await Promise.all(page.workers().map((worker) => worker.evaluate(() => globalThis.close())));
    // It is noticed by itself, before anything is asked of it.
    await page.getByRole('heading', { name: words('common:play.broken') }).waitFor({ timeout: 15_000 });
    await page.getByRole('button', { name: words('common:play.restart') }).click();
    await answersOf(page).first().waitFor({ timeout: 30_000 });
    expect(await question(page)).toBe(asked);
  });

  it('when a bad record is imported beside a game', async () => {
    const { page } = await inMidGame('EGY', 2);
    const asked = await question(page);
    await page.goto(`${inject('game')}/#/saves`);
    const file = { name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
    await page.getByTestId('import').setInputFiles(file);
    await page.getByRole('main').getByText(words('errors:import.notRecord')).waitFor();
    await page.getByRole('link', { name: words('saves:continue') }).click();
    await answersOf(page).first().waitFor({ timeout: 30_000 });
    expect(await question(page)).toBe(asked);
  });

  it('when a game is exported, decided again in Node, and imported in another browser', async () => {
    const { page } = await inMidGame('JPN', 3);
    const asked = await question(page);
    await page.goto(`${inject('game')}/#/saves`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: words('saves:export') }).click();
    const path = join(mkdtempSync(join(tmpdir(), 'record-')), 'record.json');
    await (await downloading).saveAs(path);
    expectSameInNode(path, 'JPN');
    const { page: other, watch } = await visit({ path: '/#/saves' });
    await other.getByTestId('import').setInputFiles(path);
    await answersOf(other).first().waitFor({ timeout: 30_000 });
    expect(await question(other)).toBe(asked);
    expectQuiet(watch);
  });
});

describe('two tabs on one save', () => {
  it('the first gives way to the second and can take the game back', async () => {
    const { page } = await inMidGame('BRA', 2);
    const asked = await question(page);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await answersOf(second).first().waitFor({ timeout: 30_000 });
    await page.getByRole('heading', { name: words('common:play.elsewhere') }).waitFor();
    await page.getByRole('button', { name: words('common:play.takeBack') }).click();
    await answersOf(page).first().waitFor({ timeout: 30_000 });
    expect(await question(page)).toBe(asked);
    await second.getByRole('heading', { name: words('common:play.elsewhere') }).waitFor();
  });
});

/** The switch for what stands beside the text. */
const beside = (page: Awaited<ReturnType<typeof visit>>['page']) =>
  page.getByRole('navigation', { name: words('conference:left') });

describe('axe-core finds nothing serious', () => {
  it('in the conference, its parts and dialogs, the closing and the debrief', { timeout: WHOLE_GAME }, async () => {
    const { page, watch } = await visit({ path: briefing('CHE', 'axe') });
    await takeSeat(page);
    const found: Finding[] = [];
    const look = async (screen: string) => found.push(...(await findingsOn(page, screen)));
    await control(page, 'answer').waitFor({ timeout: 30_000 });
    await look('conference with first hints');
    for (const tab of ['people', 'record', 'hall'] as const) {
      await beside(page)
        .getByRole('button', { name: words(`conference:tabs.${tab}`), exact: true })
        .click();
      await look(tab);
    }
    await page.getByRole('button', { name: words('desk:else') }).click();
    await look('everything one could do');
    await page.keyboard.press('Escape');
    const looked = new Set<string>();
    await playOn(page, 'mouse', async (what) => {
      const kind = what === 'answer' ? await question(page) : what;
      if (what !== 'skip' && !looked.has(kind)) {
        looked.add(kind);
        await look(kind);
      }
      return false;
    });
    await look('the end of the conference');
    await control(page, 'debrief').click();
    await inDebrief(page);
    await look('debrief');
    expect(looked.size).toBeGreaterThan(3);
    expect(found).toEqual([]);
    expectQuiet(watch);
  });

  it('in the conference at night and on a phone', async () => {
    for (const options of [{ colorScheme: 'dark' }, { viewport: PHONE }] as const) {
      const { page } = await visit({ path: briefing('RUS', 'axe'), ...options });
      await takeSeat(page);
      await expectAccessible(page, JSON.stringify(options));
    }
  });
});

describe('the conference fits', () => {
  it.each([360, 768, 1024, 1440, 2560])('%i pixels', async (width) => {
    const { page } = await visit({ path: briefing('RUS', 'width'), viewport: { width, height: 800 } });
    await takeSeat(page);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBeLessThanOrEqual(0);
  });
});

/** What the browser decided, the AI seats included, Node decides alike: every command, event and state hash. */
function expectSameInNode(path: string, person: string): void {
  const record = JSON.parse(readFileSync(path, 'utf8')) as ConferenceRecord;
  expect(verifyRecord(record)).toMatchObject({ ok: true, steps: record.steps.length });
  let state = openingState(record.setup, record.seed);
  for (const step of record.steps) {
    if (step.command.by !== person && step.command.by !== 'host') {
      expect(nextGiven(state, record.temper as Temper)).toEqual({ command: step.command, reason: step.reason });
    }
    state = foldRecord({ ...record, steps: [step] }, state);
  }
}
