import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/axe';
import { expectQuiet, visit } from './support/pages';
import { deskOf, playOn, takeSeat } from './support/play';
import { pattern, speakOf, words } from './support/words';

const WHOLE_GAME = 240_000;
const AT_ONCE = `localStorage.setItem('ad-referendum.settings', ${JSON.stringify(
  JSON.stringify({ pace: 'instant', guidance: false }),
)})`;

const asked = (page: Page): Promise<string> =>
  deskOf(page)
    .getByRole('heading', { level: 2 })
    .first()
    .innerText({ timeout: 2000 })
    .catch(() => '');

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a committee that drafts a convention', () => {
  it('is voted on and signed by keyboard alone, and the roll-call is there to read', {
    timeout: WHOLE_GAME,
  }, async () => {
    speakOf({ seatKinds: 'delegations', instrumentKinds: 'convention', roomKinds: 'committee' });
    const { page, watch } = await visit({
      path: '/#/briefing/cybercrime-2024?seat=IRN&length=quick&seed=end-to-end',
      before: AT_ONCE,
      viewport: { width: 1366, height: 768 },
    });
    await takeSeat(page);
    const questions = new Set<string>();
    await playOn(page, 'keyboard', async () => {
      questions.add(await asked(page));
      return false;
    });
    const said = [...questions];
    expect(said, 'a motion is asked for').toContain(words('decisions:ask.motions'));
    expect(said, 'the convention is signed').toContain(words('decisions:ask.signature'));
    expect(said.some((one) => pattern('decisions:ask.higher').test(one))).toBe(true);
    const roll = page.locator('.cf-roll').first();
    await roll.waitFor();
    expect(await roll.getByRole('listitem').count()).toBeGreaterThan(150);
    await expectAccessible(page, 'votes');
    await page
      .getByRole('link', { name: words('desk:over.debrief') })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /convention/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: words('debrief:decision.title') }).waitFor();
    await expectAccessible(page, 'debrief with votes');
    expectQuiet(watch);
  });

  it('lets an observer answer the sounding and sign on a phone', { timeout: WHOLE_GAME }, async () => {
    speakOf({ seatKinds: 'delegations', instrumentKinds: 'convention', roomKinds: 'committee' });
    const { page, watch } = await visit({
      path: '/#/briefing/budapest-1997-2001?seat=USA&length=quick&seed=end-to-end',
      before: AT_ONCE,
      viewport: { width: 390, height: 844 },
    });
    await takeSeat(page);
    const widths: number[] = [];
    const questions = new Set<string>();
    await playOn(page, 'mouse', async (what) => {
      if (what === 'answer') {
        questions.add(await asked(page));
        widths.push(await overflow(page));
      }
      return false;
    });
    expect([...questions]).toContain(words('decisions:ask.signature'));
    expect(Math.max(...widths)).toBeLessThanOrEqual(0);
    expectQuiet(watch);
  });
});

describe('a working group open to all', () => {
  it('asks who may come in, and shows the groups that cannot be played', { timeout: WHOLE_GAME }, async () => {
    const { page, watch } = await visit({ path: '/#/scenario/oewg-2019-21', before: AT_ONCE });
    await page.getByRole('heading', { name: words('scenario:groups') }).waitFor();
    await expectAccessible(page, 'scenario page with groups');
    const group = page.locator('.seat-look').first();
    expect(await group.getByRole('radio').count()).toBe(0);
    await group.locator('summary').click();
    expect(await group.getByRole('listitem').count()).toBeGreaterThan(5);
    await page.getByRole('link', { name: words('scenario:start.go') }).click();
    await takeSeat(page);
    expect(await asked(page)).toBe(words('decisions:ask.accreditation'));
    await page.keyboard.press('o');
    const boxes = page.getByRole('group', { name: words('decisions:form.object') }).getByRole('checkbox');
    expect(await boxes.count()).toBeGreaterThan(2);
    await boxes.first().focus();
    await page.keyboard.press('Space');
    await expectAccessible(page, 'objecting to applicants');
    await page.getByRole('button', { name: words('desk:send') }).click();
    await expect.poll(() => asked(page), { timeout: 20_000 }).not.toBe(words('decisions:ask.accreditation'));
    expectQuiet(watch);
  });
});
