import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sealed } from '../../src/engine/record/seal';
import { createTable } from '../../src/table/table';
import { tiny } from '../support/table';
import { expectAccessible } from './support/axe';
import { visit } from './support/pages';
import { filesOf } from './support/parts';
import { briefing, SCENARIO, takeSeat } from './support/play';
import { pattern, words } from './support/words';

/** From now on these files do not come, or those whose name fits; the function given back lets them come again. */
async function lose(page: Page, what: readonly string[] | RegExp): Promise<() => Promise<void>> {
  const isLost = ({ pathname }: URL) => (what instanceof RegExp ? what.test(pathname) : what.includes(pathname));
  await page.route(isLost, (route) => route.abort());
  return () => page.unroute(isLost);
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

const TEXTS = 'en/texts';

describe('texts that do not come', () => {
  it('are never taken for silence: the conference waits for them, says so, and goes on when they have come', async () => {
    const { page } = await visit({ path: briefing('CHE') });
    await takeSeat(page);
    const found = await lose(page, filesOf(SCENARIO, TEXTS));
    await page.reload();
    await heading(page, words('errors:content.title')).waitFor();
    const shown = await page.getByRole('main').innerText();
    expect(shown).toContain(words('errors:content.failed'));
    expect(shown).not.toContain(words('conference:page.empty'));
    expect(
      await page
        .getByRole('main')
        .getByRole('link', { name: words('common:play.toSaves') })
        .isVisible(),
    ).toBe(true);
    await expectAccessible(page, 'texts that have not come');
    await found();
    await page.getByRole('region', { name: words('conference:desk') }).waitFor();
  });
  it.each([
    ['a scenario', `/#/scenario/${SCENARIO}`, TEXTS],
    ['the last night', '/#/quick', TEXTS],
    ['a brief', briefing('CHE'), 'en/brief/CHE'],
    ['the glossary', '/#/glossary', TEXTS],
    ['a guide', `/#/guide/${SCENARIO}`, 'en/guide'],
  ])('on the screen of %s are not said to be none, and come at a wish', async (_, path, part) => {
    const { page } = await visit();
    const found = await lose(page, filesOf(SCENARIO, part));
    await page.evaluate((hash) => location.replace(hash), path.slice(1));
    await heading(page, words('errors:content.title')).waitFor();
    await found();
    await page.getByRole('button', { name: words('errors:unreached.now') }).click();
    await heading(page, words('errors:content.title')).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText(words('errors:unreached.again')).count()).toBe(0);
  });
  it('of a brief that is opened in the room are told as such, in their place', async () => {
    const { page } = await visit({ path: briefing('CHE') });
    await takeSeat(page);
    const found = await lose(page, filesOf(SCENARIO, 'en/brief/CHE'));
    await page.reload();
    await page.getByRole('button', { name: pattern('desk:brief') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words('errors:unreached.section')).waitFor();
    await found();
    await dialog.getByRole('button', { name: words('errors:unreached.now') }).click();
    await dialog.getByText(words('briefing:fictional')).waitFor();
  });
  it('that do not exist are said to be none', async () => {
    for (const [path, sentence] of [
      [briefing('ZZZ'), words('briefing:unknown')],
      ['/#/scenario/nowhere', words('scenario:unknown')],
      ['/#/briefing/nowhere?seat=CHE', words('scenario:unknown')],
      ['/#/guide/nowhere', words('instructor:unknown')],
    ] as const) {
      const { page } = await visit({ path });
      await page.getByText(sentence).waitFor();
    }
  });
});

describe('a screen that does not come', () => {
  it('says so, comes by itself when it can be had, and comes with its looks', async () => {
    const { page } = await visit({ path: briefing('CHE') });
    const found = await lose(page, /\/(Conference|Saves)-[^/]*\.(js|css)$/);
    await page.getByRole('button', { name: words('briefing:start') }).click();
    await heading(page, words('errors:unreached.title')).waitFor();
    await expectAccessible(page, 'a screen that has not come');
    await found();
    await page.getByRole('region', { name: words('conference:desk') }).waitFor({ timeout: 30_000 });
    // Drawn as its own style sheet says.
    expect(await page.locator('.cf').evaluate((element) => getComputedStyle(element).display)).toBe('grid');
  });
  it('is not loaded from a server that is gone: the page stays', async () => {
    const { page } = await visit();
    await lose(page, /./);
    await page.evaluate(() => location.replace('#/saves'));
    await heading(page, words('errors:unreached.title')).waitFor();
    await page.getByRole('button', { name: words('common:crash.reload') }).click();
    await page.getByRole('alert').getByText(words('errors:unreached.gone')).waitFor();
    expect(await heading(page, words('errors:unreached.title')).isVisible()).toBe(true);
  });
  it('is told where the saved games cannot be read, which are then not said to be none', async () => {
    const { page } = await visit({ path: '/#/settings' });
    const found = await lose(page, /\/table\.worker-[^/]*\.js$/);
    await page.evaluate(() => location.replace('#/saves'));
    await page.getByText(words('saves:unread')).waitFor();
    expect(await page.getByText(words('saves:none')).count()).toBe(0);
    await expectAccessible(page, 'saved games that cannot be read');
    await page.evaluate(() => location.replace('#/play'));
    await heading(page, words('errors:unreached.title')).waitFor();
    await found();
    await heading(page, words('common:play.nothing')).waitFor({ timeout: 40_000 });
    await page.evaluate(() => location.replace('#/saves'));
    await page.getByText(words('saves:none')).waitFor();
  });
  it('is told where a saved game cannot be handed on, and it can be when the part has come', async () => {
    const { page } = await visit({ path: briefing('CHE') });
    await takeSeat(page);
    const found = await lose(page, /\/desk-[^/]*\.js$/);
    await page.goto(page.url().replace(/#.*/, '#/saves'));
    await page.reload();
    const hand = page.getByRole('button', { name: words('saves:export'), exact: true });
    await hand.click();
    await page.getByRole('alert').getByText(words('saves:undone')).waitFor();
    await found();
    const coming = page.waitForEvent('download');
    await hand.click();
    expect((await coming).suggestedFilename()).toMatch(/\.json$/);
  });
  it('of the hall leaves the game in words', async () => {
    const { page } = await visit({ path: briefing('CHE') });
    const found = await lose(page, /\/mount-[^/]*\.js$/);
    await takeSeat(page);
    await page.getByText(words('hall:trouble.unreached')).waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
    await found();
    await page.locator('canvas').waitFor({ timeout: 40_000 });
  });
});

describe('a record of a conference that is not here', () => {
  it('is refused for that reason, before anything of it is shown or kept', async () => {
    const table = createTable({ setup: tiny(), seed: 'elsewhere', people: ['COR'], temper: 'mixed' });
    table.advance();
    const { page } = await visit({ path: '/#/saves' });
    const buffer = Buffer.from(JSON.stringify(sealed(table.record())));
    await page.getByTestId('import').setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer });
    await page.getByRole('main').getByText(words('errors:import.scenario')).waitFor();
    await page.getByText(words('saves:none')).waitFor();
  });
});
