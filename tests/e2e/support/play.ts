import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { words } from './words';

export const SCENARIO = 'gge-2016-17';

/** Address of a brief; the seed makes the run the same every time. */
export const briefing = (seat: string, seed = 'end-to-end', length = 'quick'): string =>
  `/#/briefing/${SCENARIO}?seat=${seat}&length=${length}&seed=${seed}`;

/** The part of the conference where one is asked and answers. */
export const deskOf = (page: Page): Locator => page.getByRole('region', { name: words('conference:desk') });

/** The answers offered to the question that is asked now. */
export const answersOf = (page: Page): Locator => deskOf(page).getByRole('list').last().getByRole('button');

/** From a brief to the conference. */
export async function takeSeat(page: Page): Promise<void> {
  await page.getByRole('button', { name: words('briefing:start') }).click();
  await ready(page);
}

/** Waits until the conference is drawn and waits for something. */
export async function ready(page: Page): Promise<void> {
  await expect.poll(() => waitsFor(page), { timeout: 30_000 }).not.toBeNull();
}

const CONTROLS = {
  debrief: (page: Page) => page.getByRole('link', { name: words('desk:over.debrief') }),
  note: (page: Page) => page.getByRole('dialog').getByRole('button', { name: words('closing:note.go') }),
  hints: (page: Page) => page.getByRole('button', { name: words('guide:off') }),
  answer: (page: Page) => answersOf(page),
  /** On a narrow screen the question is announced at the foot and answered at the desk. */
  desk: (page: Page) => page.getByRole('button', { name: words('conference:answer'), exact: true }),
  skip: (page: Page) => page.getByRole('button', { name: words('conference:skip'), exact: true }),
  skipShort: (page: Page) => page.getByRole('button', { name: words('conference:skipShort'), exact: true }),
} as const;
export type Control = keyof typeof CONTROLS;

export const control = (page: Page, name: Control): Locator => CONTROLS[name](page).first();

/** What the game waits for now; null while it is busy by itself. */
export async function waitsFor(page: Page): Promise<Control | null> {
  for (const name of Object.keys(CONTROLS) as Control[]) {
    if (await usable(control(page, name))) return name;
  }
  return null;
}

/** Shown and not switched off. What goes away during the look is neither. */
const usable = async (locator: Locator): Promise<boolean> =>
  (await locator.isVisible()) && (await locator.isEnabled({ timeout: 500 }).catch(() => false));

type Hand = (page: Page, what: Control) => Promise<void>;

/** Clicks. A control that went away between the look and the click is no fault: the game has moved on. */
const mouse: Hand = async (page, what) => {
  await control(page, what)
    .click({ timeout: 2000 })
    .catch(() => undefined);
};

/** Presses keys only: the ones the game names, and Tab to whatever has none. */
const keyboard: Hand = async (page, what) => {
  if (what === 'answer') await page.keyboard.press('1');
  else if (what === 'skip') await page.keyboard.press('s');
  else if (await tabTo(page, control(page, what))) await page.keyboard.press('Enter');
};

const HANDS = { mouse, keyboard };

/** Tabs until the element has the focus. False when it went away first. */
export async function tabTo(page: Page, target: Locator, most = 150): Promise<boolean> {
  for (let i = 0; i < most; i++) {
    const found = await target
      .evaluate((element) => element === document.activeElement, undefined, { timeout: 1000 })
      .catch(() => null);
    if (found === null) return false;
    if (found) return true;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

/** More steps than any quick game takes. */
const MOST_STEPS = 600;

/**
 * Plays on until `until` says so or the debrief can be opened. Takes the first answer every time, which is the
 * adviser's choice. Returns how many questions were answered.
 */
export async function playOn(
  page: Page,
  by: keyof typeof HANDS,
  until: (what: Control, answered: number) => boolean | Promise<boolean> = () => false,
): Promise<number> {
  let answered = 0;
  let idle = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const what = await waitsFor(page);
    if (what === null) {
      idle += 1;
      if (idle > 150) throw new Error(`the game waits for nothing: ${await page.getByRole('main').innerText()}`);
      await page.waitForTimeout(100);
      continue;
    }
    idle = 0;
    if (what === 'debrief' || (await until(what, answered))) return answered;
    if (what === 'answer') answered += 1;
    await HANDS[by](page, what);
  }
  throw new Error('the game does not end');
}

/** The debrief says how it ended. */
export async function inDebrief(page: Page): Promise<void> {
  await page.waitForURL(/#\/debrief/);
  const ended = page.getByRole('heading', { level: 1, name: words('debrief:verdict.adopted') });
  await ended
    .or(page.getByRole('heading', { level: 1, name: words('debrief:verdict.failed') }))
    .waitFor({ timeout: 30_000 });
}

/** Plays a whole game from its brief to its debrief. */
export async function playQuickGame(page: Page, by: keyof typeof HANDS): Promise<number> {
  const answered = await playOn(page, by);
  await HANDS[by](page, 'debrief');
  await inDebrief(page);
  return answered;
}
