import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { HallHarness } from './hall/harness';
import { launchOptions } from './support/launch';
import { expectQuiet, visit } from './support/pages';
import { answersOf, briefing, takeSeat } from './support/play';
import { words } from './support/words';

declare global {
  interface Window {
    hallHarness: HallHarness;
  }
}

it('keeps one canvas after the hall was mounted and unmounted twelve times under StrictMode', async () => {
  const { page, watch } = await visit({ origin: inject('harness'), path: '/tests/e2e/hall/harness.html' });
  await page.locator('canvas').waitFor();
  await page.evaluate(() => window.hallHarness.cycle(12));
  expect(await page.evaluate(() => window.hallHarness.canvases())).toBe(1);
  const before = await page.evaluate(() => window.hallHarness.pulse());
  await page.evaluate(() => window.hallHarness.show('ties'));
  await expect.poll(() => page.evaluate(() => window.hallHarness.pulse())).not.toEqual(before);
  expectQuiet(watch);
});

it('leaves no canvas behind when the hall is gone', async () => {
  const { page, watch } = await visit({ origin: inject('harness'), path: '/tests/e2e/hall/harness.html' });
  await page.locator('canvas').waitFor();
  await page.evaluate(() => window.hallHarness.unmount());
  await expect.poll(() => page.evaluate(() => window.hallHarness.canvases())).toBe(0);
  expectQuiet(watch);
});

/** The hall at rest, as it looks. */
const picture = (page: Page): Promise<Buffer> => page.locator('#hall').screenshot();

/**
 * Waits until it has been drawn in its own font and nothing moves any more: it stands still before its first frame, and
 * while its font is on its way, too.
 */
const settled = async (page: Page): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const isStill = () =>
    page.evaluate(() => window.hallHarness.pulse().then(({ running, frame }) => frame > 0 && !running));
  await expect.poll(isStill).toBe(true);
};

/** Takes the graphics context away; the browser gives it back when asked to. */
const lose = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    const context = (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) as WebGLRenderingContext;
    const hand = context.getExtension('WEBGL_lose_context') as WEBGL_lose_context;
    Object.assign(window, { giveBack: () => hand.restoreContext() });
    hand.loseContext();
  });
const giveBack = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { giveBack(): void }).giveBack());

/** When the hall hears that its font is there; it paints all of itself again if that is after its first painting. */
const FONT = {
  'at once': 'FontFaceSet.prototype.check = () => true;',
  late: 'FontFaceSet.prototype.check = () => false;',
};

describe('a hall at rest', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions(inject('chromium'), ['--enable-unsafe-swiftshader']));
  });
  afterAll(() => browser.close());
  const open = async (query: string, font?: keyof typeof FONT) => {
    const path = `/tests/e2e/hall/harness.html?motion=reduced&flags=off&seats=12&${query}`;
    const { page } = await visit({ browser, origin: inject('harness'), path, ...(font ? { before: FONT[font] } : {}) });
    await page.locator('canvas').waitFor();
    await settled(page);
    return page;
  };

  it('is painted again as soon as a lost graphics context is back', async () => {
    const page = await open('renderer=webgl');
    expect(await page.evaluate(() => window.hallHarness.renderer())).toBe('webgl');
    const before = await picture(page);
    await lose(page);
    await page.waitForTimeout(200);
    expect((await picture(page)).equals(before)).toBe(false);
    await giveBack(page);
    await expect.poll(async () => (await picture(page)).equals(before)).toBe(true);
    await settled(page);
    expect(await page.title()).not.toBe('gone');
  });
  it('tells that a context does not come back, and that it did after all', async () => {
    const page = await open('renderer=webgl');
    const before = await picture(page);
    await lose(page);
    await expect.poll(() => page.title(), { timeout: 10_000 }).toBe('gone');
    expect(await page.locator('canvas').evaluate((canvas) => getComputedStyle(canvas).visibility)).toBe('hidden');
    // Whoever enters later is told at once.
    await page.evaluate(() => {
      document.title = '';
      return window.hallHarness.cycle(1);
    });
    expect(await page.title()).toBe('gone');
    await giveBack(page);
    await expect.poll(() => page.title()).toBe('drawn');
    await expect.poll(async () => (await picture(page)).equals(before)).toBe(true);
  });
  it.each(['webgl', 'canvas'])('is painted finer at once when a pixel becomes four (%s)', async (renderer) => {
    const page = await open(`renderer=${renderer}`);
    const size = () => page.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).width);
    expect(await size()).toBe(849);
    const session = await page.context().newCDPSession(page);
    const moveTo = async (deviceScaleFactor: number, colorScheme: 'light' | 'dark') => {
      const screen = { width: 1280, height: 800, mobile: false, deviceScaleFactor };
      await session.send('Emulation.setDeviceMetricsOverride', screen);
      // An emulated screen changes in silence. Any change of a media feature makes the browser look at all of them.
      await page.emulateMedia({ colorScheme });
    };
    await moveTo(2, 'dark');
    await expect.poll(size, { timeout: 3000 }).toBe(1698);
    await settled(page);
    await moveTo(1, 'light');
    await expect.poll(size, { timeout: 3000 }).toBe(849);
  });
  it.each([
    'at once',
    'late',
  ] as const)('keeps no pictures of what is no longer shown (its font came %s)', async (font) => {
    const page = await open('renderer=canvas', font);
    const count = () => page.evaluate(() => window.hallHarness.textures());
    const before = await count();
    for (const width of [700, 610, 520, 430, 849]) {
      await page.locator('#hall').evaluate((hall, w) => {
        hall.style.width = `${w}px`;
      }, width);
      await page.waitForTimeout(150);
    }
    await settled(page);
    expect(await count()).toBe(before);
  });
  it('keeps no pictures of talks that are over, nor of a speaker who has finished', async () => {
    const page = await open('renderer=canvas&scene=circulated');
    const show = async (scene: string): Promise<number> => {
      await page.evaluate((name) => window.hallHarness.show(name), scene);
      await settled(page);
      return page.evaluate(() => window.hallHarness.textures());
    };
    const before = await show('circulated');
    expect(await show('corridor')).toBeGreaterThan(before);
    await show('reading');
    expect(await show('circulated')).toBe(before);
  });
});

describe('the hall of a game', () => {
  /** A graphics chip that is really drawn in software. */
  const CHIP = `
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, options) {
      return getContext.call(this, kind, { ...options, failIfMajorPerformanceCaveat: false });
    };
    for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
      const { getParameter } = prototype;
      prototype.getParameter = function (name) {
        const found = getParameter.call(this, name);
        return typeof found === 'string' && /swiftshader/i.test(found) ? 'A chip' : found;
      };
    }`;

  it('stands in words while its graphics context does not come back, and is drawn again when it does', async () => {
    const browser = await chromium.launch(launchOptions(inject('chromium'), ['--enable-unsafe-swiftshader']));
    onTestFinished(() => browser.close());
    const { page } = await visit({ browser, path: briefing('CHE'), before: CHIP });
    await takeSeat(page);
    await page.locator('canvas').waitFor();
    await lose(page);
    await page.getByText(words('hall:trouble.gone')).waitFor();
    expect(await page.locator('canvas').isVisible()).toBe(false);
    await page
      .locator('#cf-hall')
      .getByRole('heading', { name: words('record:title') })
      .waitFor();
    await answersOf(page).first().click();
    await giveBack(page);
    await expect.poll(() => page.locator('canvas').isVisible()).toBe(true);
    expect(await page.getByText(words('hall:trouble.gone')).count()).toBe(0);
  });
});
