import { networkInterfaces } from 'node:os';
import { describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './support/axe';
import { expectQuiet, PHONE, visit } from './support/pages';
import { briefing, SCENARIO, takeSeat } from './support/play';
import { words } from './support/words';

const SCREENS = {
  home: ['/', words('home:title')],
  saves: ['/#/saves', words('saves:title')],
  settings: ['/#/settings', words('settings:title')],
  glossary: ['/#/glossary', words('common:glossary.title')],
  'nowhere at all': ['/#/nowhere', words('common:notFound.title')],
} as const;

describe('every screen outside the conference is accessible, quiet and fits a phone', () => {
  it.each(Object.entries(SCREENS))('%s', async (name, [path, title]) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, watch } = await visit({ path, colorScheme });
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await expectAccessible(page, `${name}, ${colorScheme}`);
      expectQuiet(watch);
    }
    const { page } = await visit({ path, viewport: PHONE });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
  it.each([
    ['the last night', '/#/quick'],
    ['scenario', `/#/scenario/${SCENARIO}`],
    ['brief of an expert', briefing('CUB')],
    ['brief of the chair', briefing('DEU')],
  ])('%s', async (name, path) => {
    for (const viewport of [{ width: 1280, height: 800 }, PHONE]) {
      const { page, watch } = await visit({ path, viewport });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(page, name);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expectQuiet(watch);
    }
  });
});

/** How many pixels a page can be moved sideways. */
const sideways = (page: Awaited<ReturnType<typeof visit>>['page']): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the way in', () => {
  it('leads from one button to the first question in five clicks', async () => {
    const { page, watch } = await visit();
    await page.getByRole('link', { name: words('home:playNow') }).click();
    await page.getByRole('button', { name: words('home:quick.on') }).click();
    await page.getByRole('heading', { name: words('home:quick.seatTitle') }).waitFor();
    await page.getByRole('main').getByRole('link').first().click();
    await takeSeat(page);
    expectQuiet(watch);
  });
  it('offers every one of the 25 seats', async () => {
    const { page } = await visit({ path: `/#/scenario/${SCENARIO}` });
    await expect.poll(() => page.getByRole('radio').count()).toBeGreaterThanOrEqual(25);
  });
});

describe('records from elsewhere', () => {
  it.each([
    ['no JSON', 'not json {', words('errors:import.notJson')],
    ['JSON of something else', '{"a": 1}', words('errors:import.notRecord')],
    [
      'a record with its insides missing',
      '{"format":"ad-referendum-record","version":1}',
      words('errors:import.malformed'),
    ],
    ['a record of a newer version', '{"format":"ad-referendum-record","version":99}', words('errors:import.newer')],
    [
      'a record nested deeply',
      `{"format":"ad-referendum-record","setup":${'['.repeat(50_000)}`,
      words('errors:import.tooDeep'),
    ],
  ])('%s is turned away in words, and nothing is lost', async (_, text, sentence) => {
    const { page, watch } = await visit({ path: '/#/saves' });
    const file = { name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.getByTestId('import').setInputFiles(file);
    await page.getByRole('main').getByText(sentence).waitFor();
    expectQuiet(watch);
  });
});

describe('where storage is forbidden', () => {
  const FORBID = `
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      const get = () => { throw new DOMException('denied', 'SecurityError'); };
      Object.defineProperty(globalThis, name, { configurable: true, get });
    }`;
  it('the game starts all the same and says that nothing is kept', async () => {
    const { page, watch } = await visit({ path: '/#/nowhere', before: FORBID });
    // Init scripts do not reach workers, where the saves are.
    await page.route(/table\.worker/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${FORBID}${await response.text()}` });
    });
    await page.goto(`${inject('game')}${briefing('CHE')}`);
    await takeSeat(page);
    await page.getByText(words('common:storage.forbidden')).first().waitFor();
    expectQuiet(watch);
  });
});

describe('on an address that is not localhost', () => {
  const address = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  // Nothing to test with where a machine has no address but its own.
  it.skipIf(!address)('the game starts without what only secure contexts have', async () => {
    const origin = `http://${address}:${inject('port')}`;
    const { page, watch } = await visit({ origin, path: briefing('KEN') });
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await takeSeat(page);
    expectQuiet(watch);
  });
});
