import { expect, it } from 'vitest';
import { expectAccessible } from './support/axe';
import { expectQuiet, visit } from './support/pages';

/** The watchers of this folder see what they are there to see. */

it('a console error, an uncaught error and a request to elsewhere are noticed', async () => {
  const { page, watch } = await visit();
  expectQuiet(watch);
  await page.evaluate(() => {
    console.error('said');
    setTimeout(() => {
      throw new Error('thrown');
    });
    void fetch('http://192.0.2.1/elsewhere').catch(() => undefined);
  });
  await expect.poll(() => watch.errors.length).toBe(1);
  expect(watch.console).toContain('said');
  // The page's own policy forbids it before it leaves, and says so.
  expect(watch.console.some((line) => line.includes('Content Security Policy')) || watch.elsewhere.length > 0).toBe(
    true,
  );
  expect(() => expectQuiet(watch)).toThrow();
});

it('an inaccessible page is noticed', async () => {
  const { page } = await visit();
  await page.setContent('<main><h1>x</h1><button></button><p style="color:#ccc;background:#ddd">faint</p></main>');
  await expect(expectAccessible(page, 'bad')).rejects.toThrow(/axe-core on bad/);
});
