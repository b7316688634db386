import { expect, it, onTestFinished } from 'vitest';
import { WEB } from '../../src/cli/build.mjs';
import { serve } from '../../src/cli/serve';
import { expectQuiet, visit } from './support/pages';
import { words } from './support/words';

it.each([
  ['localhost', '127.0.0.1'],
  ['127.0.0.1', 'localhost'],
])('says where saved games lie: at %s, and not at %s', async (host, other) => {
  const { port, close } = await serve({ folder: WEB, port: 0, host });
  onTestFinished(() => close());
  const origin = `http://${host}:${port}`;
  const { page, watch } = await visit({ origin, path: '/#/saves' });
  await page.getByText(words('saves:where', { address: origin })).waitFor();
  expect(await page.getByText(words('saves:otherName', { name: host, other })).isVisible()).toBe(true);
  expectQuiet(watch);
});
