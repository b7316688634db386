import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/axe';
import { expectQuiet, visit } from './support/pages';
import { briefing, playOn, playQuickGame, takeSeat } from './support/play';
import { words } from './support/words';

const GAME = 300_000;
const SIZES = [
  ['a laptop', { width: 1366, height: 768 }],
  ['a phone', { width: 390, height: 844 }],
] as const;

const tab = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: words(`conference:tabs.${name}`), exact: true });

/** Opens the board of measures, wherever the screen keeps it. */
async function openBoard(page: Page): Promise<Locator> {
  await tab(page, 'people').first().click();
  const people = page.getByRole('region', { name: words('people:title') });
  await people.getByRole('radio', { name: words('measures:switch.measures'), exact: true }).check({ force: true });
  return people;
}

/** Plays on until it is my turn and the board offers this. */
async function untilOffered(page: Page, act: string): Promise<Locator> {
  await playOn(page, 'mouse', async (what) => {
    if (what !== 'answer' && what !== 'desk') return false;
    const board = await openBoard(page);
    const offered = await board.getByRole('button', { name: words(act) }).count();
    if (offered > 0) return true;
    await tab(page, 'desk')
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined);
    return false;
  });
  return page.getByRole('region', { name: words('people:title') });
}

/** Sends what was put together. */
async function send(page: Page): Promise<void> {
  const sendIt = page.getByRole('button', { name: words('desk:send') });
  await sendIt.scrollIntoViewIfNeeded();
  expect(await sendIt.isEnabled()).toBe(true);
  await sendIt.click();
}

/** The record of everything I saw, as text. */
async function recordText(page: Page): Promise<string> {
  await tab(page, 'record').first().click();
  return page.getByRole('region', { name: words('record:title') }).innerText();
}

const fitsAcross = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** At the end nothing is secret any more. */
describe('the debrief', () => {
  it('opens the whole network, by keyboard and as a table', { timeout: GAME }, async () => {
    const { page, watch } = await visit({ path: briefing('EST', 'network'), viewport: { width: 1366, height: 768 } });
    await takeSeat(page);
    await playQuickGame(page, 'mouse');
    const section = page.locator('#measures');
    const grid = section.getByRole('group', { name: words('confidence:network.grid') });
    await grid.scrollIntoViewIfNeeded();
    await grid.locator('button[tabindex="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    const chosen = await grid.getByRole('button', { pressed: true }).getAttribute('aria-label');
    expect(chosen).toMatch(/ in .+: \d+$/);
    await section.getByRole('radio', { name: words('confidence:network.show.change') }).check({ force: true });
    await section.getByText(words('confidence:network.row.fold')).click();
    expect(await section.getByRole('table', { name: /^Trust of .+ in the others/ }).isVisible()).toBe(true);
    await expectAccessible(page, 'debrief: network of trust');
    expect(await fitsAcross(page)).toBe(true);
    expectQuiet(watch);
  });
});

describe.each(SIZES)('measures on %s', (_, viewport) => {
  it('alone, by twos and by several, each told with what it did to trust', { timeout: GAME }, async () => {
    const { page, watch } = await visit({ path: briefing('EST', 'measures'), viewport });
    await takeSeat(page);
    let board = await untilOffered(page, 'measures:act.pledge');
    expect(await fitsAcross(page)).toBe(true);
    await expectAccessible(page, 'board of measures');
    expect(await board.getByRole('heading', { name: words('measures:inText.title'), exact: true }).count()).toBe(1);
    await board
      .getByRole('button', { name: words('measures:act.pledge') })
      .first()
      .click();
    await send(page);
    expect(await recordText(page)).toMatch(/Everybody’s trust in you: \+\d/);

    for (const partners of [1, 3]) {
      board = await untilOffered(page, 'measures:act.propose');
      await board
        .getByRole('button', { name: words('measures:act.propose') })
        .first()
        .click();
      const boxes = page.locator('.cf-partners').getByRole('checkbox');
      for (let at = 0; at < partners; at++) await boxes.nth(at).check();
      await send(page);
      expect(await recordText(page)).toMatch(/You proposed to .* to take a step together/);
    }
    board = await untilOffered(page, 'measures:act.propose');
    const star = board.getByRole('group', { name: words('confidence:star.label') });
    await star.getByRole('button').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await star.getByRole('button', { pressed: true }).count()).toBe(1);
    await board.getByRole('radio', { name: words('confidence:show.table') }).check({ force: true });
    expect(await board.getByRole('table', { name: words('confidence:table.caption') }).isVisible()).toBe(true);
    await expectAccessible(page, 'confidence');
    expectQuiet(watch);
  });
});
