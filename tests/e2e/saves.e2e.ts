import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { sealed } from '../../src/engine/record/seal';
import type { ConferenceRecord } from '../../src/engine/record/types';
import { CURRENT, readFrom } from '../golden/files';
import { expectQuiet, visit } from './support/pages';
import { answersOf, briefing, deskOf, inDebrief, playOn, SCENARIO, takeSeat } from './support/play';
import { words } from './support/words';

const question = (page: Page): Promise<string> => deskOf(page).getByRole('heading', { level: 2 }).first().innerText();

async function inMidGame(seat: string, answers: number) {
  const visited = await visit({ path: briefing(seat, 'saves') });
  await takeSeat(visited.page);
  await playOn(visited.page, 'mouse', (what, answered) => what === 'answer' && answered === answers);
  return visited;
}

async function exported(page: Page): Promise<ConferenceRecord> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: words('saves:export') }).click();
  const path = join(mkdtempSync(join(tmpdir(), 'record-')), 'record.json');
  await (await downloading).saveAs(path);
  return JSON.parse(readFileSync(path, 'utf8')) as ConferenceRecord;
}

const fileOf = (record: object) => ({
  name: 'record.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(record)),
});

/** Puts values into stores of the game's database, made in this version when it is not there. */
const fill = (page: Page, version: number, stores: readonly (readonly [string, object, string | null])[]) =>
  page.evaluate(
    ({ version, stores }) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('ad-referendum', version);
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('entries', { keyPath: 'id' });
          opening.result.createObjectStore('records');
        };
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const work = db.transaction(
            stores.map(([name]) => name),
            'readwrite',
          );
          for (const [name, value, key] of stores) work.objectStore(name).put(value, ...(key === null ? [] : [key]));
          work.oncomplete = () => {
            db.close();
            done();
          };
        };
      }),
    { version, stores },
  );

const entry = (id: string, more: object = {}) => ({
  id,
  name: '',
  options: { scenario: SCENARIO, length: 'quick', seat: 'CHE', seed: 'old', temper: 'mixed' },
  meeting: 0,
  meetings: 4,
  stage: 'meeting.seats',
  steps: 1,
  changed: 1,
  owner: 'before',
  ...more,
});

describe('saves', () => {
  it('of the first kind of database are taken over, and the game goes on where it stood', async () => {
    const { page } = await inMidGame('CHE', 3);
    const asked = await question(page);
    await page.goto(`${inject('game')}/#/saves`);
    const { digest: _, ...record } = await exported(page);
    const { page: old, watch } = await visit({ path: '/#/nowhere' });
    await fill(old, 1, [
      ['entries', entry('kept'), null],
      ['records', { ...record, version: 1 }, 'kept'],
    ]);
    await old.goto(`${inject('game')}/#/play?save=kept`);
    await answersOf(old).first().waitFor({ timeout: 30_000 });
    expect(await question(old)).toBe(asked);
    expectQuiet(watch);
  });

  it('that cannot be read stand in nobody’s way, and can be cleared away', async () => {
    const { page, watch } = await inMidGame('IND', 1);
    const asked = await question(page);
    await fill(page, 2, [
      ['entries', entry('odd', { stage: { of: 'grace' }, changed: 9e15 }), null],
      ['entries', { id: 'no options', changed: 9e15 }, null],
    ]);
    await page.goto(inject('game'));
    await page.getByText(words('home:continue')).waitFor();
    await page.goto(`${inject('game')}/#/saves`);
    await page.getByText(words('saves:damaged_other', { count: 2 })).waitFor();
    await page.getByRole('button', { name: words('saves:deleteDamaged') }).click();
    await page.getByText(words('saves:damaged_other', { count: 2 })).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: words('saves:continue') }).click();
    await answersOf(page).first().waitFor({ timeout: 30_000 });
    expect(await question(page)).toBe(asked);
    expectQuiet(watch);
  });

  it('deleted in one tab do not come back when another plays on', async () => {
    const { page } = await inMidGame('BRA', 1);
    const second = await page.context().newPage();
    await second.goto(`${inject('game')}/#/saves`);
    await second.getByRole('button', { name: words('saves:delete'), exact: true }).click();
    await second
      .getByRole('alertdialog')
      .getByRole('button', { name: words('saves:delete'), exact: true })
      .click();
    await page.getByText(words('errors:fault.save.gone')).waitFor();
    await second.reload();
    await second.getByText(words('saves:none')).waitFor();
  });

  it('taken in are there however soon one leaves', async () => {
    const { page } = await inMidGame('JPN', 2);
    await page.goto(`${inject('game')}/#/saves`);
    const record = await exported(page);
    const { page: other } = await visit({ path: '/#/saves' });
    await other.getByTestId('import').setInputFiles(fileOf(record));
    await other.waitForURL(/#\/play/);
    await other.goto(`${inject('game')}/#/settings`);
    await other.reload();
    await other.goto(`${inject('game')}/#/saves`);
    await other.getByRole('link', { name: words('saves:continue') }).waitFor();
  });

  it('show nothing of what is secret to the page: no seed lies where it can reach it but in the database', async () => {
    const { page } = await inMidGame('MEX', 1);
    const held = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(held).not.toContain('seed');
  });
});

describe('a record that nobody played', () => {
  it('opens at its debrief, from the chair’s seat', async () => {
    const { page, watch } = await visit({ path: '/#/saves' });
    const record = sealed(readFrom(CURRENT, 'gge-quick-ai'));
    expect(record.people).toEqual([]);
    await page.getByTestId('import').setInputFiles(fileOf(record));
    await inDebrief(page);
    await page.getByText(words('debrief:watched').split('{{')[0] as string).waitFor();
    expectQuiet(watch);
  });
  it('and stops before the end is refused with that reason', async () => {
    const { page } = await visit({ path: '/#/saves' });
    const record = readFrom(CURRENT, 'gge-quick-ai');
    await page.getByTestId('import').setInputFiles(fileOf(sealed({ ...record, steps: record.steps.slice(0, 40) })));
    await page.getByRole('main').getByText(words('errors:import.unplayed')).waitFor();
  });
});
