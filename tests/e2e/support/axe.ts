import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const GRAVE = ['serious', 'critical'];

/** A serious or critical finding, with the screen and the places it was found in. */
export interface Finding {
  readonly screen: string;
  readonly id: string;
  readonly help: string;
  readonly at: readonly string[];
}

/** What axe-core finds by WCAG 2.2 AA and good practice that is serious or critical. */
export async function findingsOn(page: Page, screen: string): Promise<Finding[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .map(({ id, help, nodes }) => ({ screen, id, help, at: nodes.slice(0, 5).map(({ html }) => html.slice(0, 200)) }));
}

/** No serious or critical finding on this screen. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect(await findingsOn(page, screen), `axe-core on ${screen}`).toEqual([]);
}
