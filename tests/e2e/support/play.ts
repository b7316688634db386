import type { Page } from 'playwright-core';
import { words } from './words';

export const SCENARIO = 'gge-2016-17';

/** Address of a brief; the seed makes the run the same every time. */
export const briefing = (seat: string, seed = 'end-to-end', length = 'quick'): string =>
  `/#/briefing/${SCENARIO}?seat=${seat}&length=${length}&seed=${seed}`;

/** From a brief to the first question of the conference. */
export async function takeSeat(page: Page): Promise<void> {
  await page.getByRole('button', { name: words('briefing:start') }).click();
  await page.getByRole('region', { name: words('conference:desk') }).waitFor({ timeout: 30_000 });
}
