import { text } from 'node:stream/consumers';
import type { Download, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { WEB } from '../../src/cli/build.mjs';
import { serve } from '../../src/cli/serve';
import { visit } from './support/pages';
import { built, filesOf } from './support/parts';
import { briefing, inDebrief, playQuickGame, SCENARIO, takeSeat } from './support/play';
import { words } from './support/words';

const SEAT = 'CHE';

/** What is read at the table and after it, of this one conference. */
const OWN = ['en/texts', 'en/history', 'setup/quick', `en/brief/${SEAT}`];

const fetchedBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));

const textOf = async (download: Download): Promise<string> => text(await download.createReadStream());

async function downloaded(page: Page, name: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).first().click();
  return textOf(await coming);
}

const goTo = (page: Page, hash: string): Promise<void> => page.evaluate((to) => location.assign(to), hash);

it('goes on without its server from the first moment to the debrief, the exports and the saved games, and heals', async () => {
  const first = await serve({ folder: WEB, port: 0 });
  const { port } = first;
  onTestFinished(() => first.close());
  const { page } = await visit({
    origin: `http://localhost:${port}`,
    path: briefing(SEAT),
    before: 'performance.setResourceTimingBufferSize(2000)',
  });
  await takeSeat(page);
  const { page: screens, worker, scenarios } = built();
  const needed = [...screens, ...worker, ...OWN.flatMap((part) => filesOf(SCENARIO, part))];
  await expect
    .poll(
      async () => {
        const fetched = await fetchedBy(page);
        return needed.filter((file) => !fetched.includes(file));
      },
      { timeout: 60_000 },
    )
    .toEqual([]);
  // Nobody else's brief, and no other scenario than the one that is played and the one the glossary is taken from.
  const fetched = await fetchedBy(page);
  const others = Object.entries(scenarios).flatMap(([scenario, parts]) =>
    Object.entries(parts).flatMap(([part, files]) => (scenario === SCENARIO && OWN.includes(part) ? [] : files)),
  );
  expect(others.length).toBeGreaterThan(100);
  expect(fetched.filter((file) => others.includes(file))).toEqual([]);

  await first.close();
  await playQuickGame(page, 'mouse');
  await page.getByRole('heading', { name: words('debrief:history.title') }).waitFor();
  expect(await page.locator('.history-story li').count()).toBeGreaterThan(0);
  expect(JSON.parse(await downloaded(page, words('export:json')))).toBeTruthy();

  await goTo(page, '#/saves');
  expect(JSON.parse(await downloaded(page, words('saves:export')))).toMatchObject({ format: 'ad-referendum-record' });
  // A fresh worker, for a game that was put away.
  await page.getByRole('link', { name: words('saves:debrief') }).click();
  await inDebrief(page);
  for (const [hash, title] of [
    ['#/glossary', words('common:glossary.title')],
    ['#/settings', words('settings:title')],
    ['#/', words('home:title')],
  ] as const) {
    await goTo(page, hash);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  // What was never fetched says so, and comes when the server is back.
  await goTo(page, `#/guide/${SCENARIO}`);
  await page.getByRole('heading', { level: 1, name: words('errors:content.title') }).waitFor();
  const second = await serve({ folder: WEB, port });
  onTestFinished(() => second.close());
  await page.getByRole('heading', { level: 1, name: words('instructor:title') }).waitFor({ timeout: 45_000 });
}, 240_000);
