import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/axe';
import { expectQuiet, PHONE, visit } from './support/pages';
import { SCENARIO } from './support/play';
import { words } from './support/words';

const sideways = (page: Awaited<ReturnType<typeof visit>>['page']): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('the guide for instructors', () => {
  it.each([
    'light',
    'dark',
  ] as const)('is accessible, quiet and fits a phone, also unfolded: %s', async (colorScheme) => {
    for (const viewport of [{ width: 1280, height: 800 }, PHONE]) {
      const { page, watch } = await visit({ path: `/#/guide/${SCENARIO}`, viewport, colorScheme });
      await page.getByRole('heading', { level: 1, name: words('instructor:title') }).waitFor();
      await page.getByText(words('instructor:debrief.open')).click();
      await page.getByRole('heading', { name: words('instructor:debrief.outcome') }).waitFor();
      await expectAccessible(page, `guide, ${colorScheme}`);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expectQuiet(watch);
    }
  });
  it('is found from the scenario, keeps the end folded, shows one plan, and leads to briefs with the seed', async () => {
    const { page, watch } = await visit({ path: `/#/scenario/${SCENARIO}` });
    await page.getByRole('link', { name: words('scenario:instructors.text') }).click();
    await page.getByRole('heading', { level: 1, name: words('instructor:title') }).waitFor();
    const end = page.getByText('23 June 2017');
    expect(await end.isVisible()).toBe(false);
    await page.getByLabel(words('instructor:plans.mode.both', { minutes: 180 })).check({ force: true });
    await page.getByRole('rowheader', { name: /^157–180/ }).waitFor();
    await page.getByLabel(words('instructor:casting.seed')).fill('monday 7');
    await page.getByRole('link', { name: /seat=CUB.*seed=monday/ }).click();
    await page.getByRole('heading', { level: 1, name: words('briefing:title', { seat: 'Cuba' }) }).waitFor();
    expect(page.url()).toContain('seed=monday+7');
    expectQuiet(watch);
  });
  it('has the paragraphs of a plan for the projector, with the wording that stands', async () => {
    for (const viewport of [{ width: 1280, height: 800 }, PHONE]) {
      const { page, watch } = await visit({ path: `/#/guide/${SCENARIO}/text?plan=table-90`, viewport });
      const groups = page.getByRole('group');
      await expect.poll(() => groups.count()).toBe(4);
      await page.getByRole('combobox', { name: words('instructor:text.show') }).selectOption('humanitarian-law');
      await expect.poll(() => groups.count()).toBe(1);
      const caveat = page.getByRole('radio', { name: /^Named, with a caveat/ });
      expect(await caveat.isChecked()).toBe(false);
      await caveat.check();
      expect(await page.getByText(words('instructor:text.stands'), { exact: true }).count()).toBe(1);
      await expectAccessible(page, 'text for the projector');
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expectQuiet(watch);
    }
  });
  it('has the briefs of a table to print, each seat once', async () => {
    const { page, watch } = await visit({ path: `/#/guide/${SCENARIO}` });
    await page.getByRole('link', { name: words('instructor:casting.briefs_other', { count: 6 }) }).click();
    await page.getByRole('heading', { level: 1, name: words('instructor:briefs.title', { count: 6 }) }).waitFor();
    expect(await page.getByRole('article').count()).toBe(6);
    await page.getByRole('heading', { name: words('briefing:title', { seat: 'Cuba' }) }).waitFor();
    await expectAccessible(page, 'briefs of a table');
    expectQuiet(watch);
  });
  it('says so where there is none', async () => {
    const { page, watch } = await visit({ path: '/#/guide/constructor' });
    await page.getByText(words('instructor:unknown')).waitFor();
    await page.goto(`${new URL(page.url()).origin}/#/guide/${SCENARIO}/briefs?people=7`);
    await page.getByText(words('instructor:briefs.unknown')).waitFor();
    expectQuiet(watch);
  });
});
