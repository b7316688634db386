import { expect, inject, it } from 'vitest';
import type { HallHarness } from './hall/harness';
import { expectQuiet, visit } from './support/pages';

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
