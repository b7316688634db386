import { beforeAll, describe, expect, it } from 'vitest';
import { memoryShelf } from '../../../src/client/workers/saves/memory';
import { sealed } from '../../../src/engine/record/seal';
import { type ConferenceRecord, ENGINE_VERSION } from '../../../src/engine/record/types';
import { readRecordFile } from '../../../src/protocol/recordFile';
import { type Imported, type Listing, MAX_RECORD_BYTES } from '../../../src/protocol/solo';
import { branchOf, playAll } from '../../../src/table/record';
import { tabOf } from '../../support/solo';
import { tiny } from '../../support/table';

let half: ConferenceRecord;
let whole: ConferenceRecord;
let unplayed: ConferenceRecord;
beforeAll(async () => {
  const tab = tabOf();
  await tab.start();
  await tab.play(5);
  await tab.keeper.flush();
  half = (await tab.shelf.record('a')) as ConferenceRecord;
  await tab.play();
  await tab.keeper.flush();
  whole = (await tab.shelf.record('a')) as ConferenceRecord;
  unplayed = playAll(tiny(), 'nobody', 'mixed');
});

const file = (content: unknown) => new Blob([typeof content === 'string' ? content : JSON.stringify(content)]);

async function taken(content: unknown, needs: Parameters<typeof tabOf>[0] = {}) {
  const tab = tabOf(needs);
  const imported = (await tab.ask({ type: 'import', to: 'new', file: file(content) })) as Imported;
  return { tab, imported };
}

describe('a record taken in', () => {
  it('is kept before it is said to be, and opens where it stood', async () => {
    const { tab, imported } = await taken(sealed(half));
    expect(imported).toEqual({ ok: true, save: 'new', over: false });
    const kept = await tab.shelf.record('new');
    expect(kept?.steps).toEqual(JSON.parse(JSON.stringify(half.steps)));
    expect((await tab.open('new'))[0]).toMatchObject({ type: 'ready', view: { you: 'COR' } });
  });
  it('of the version before digests, and of an older engine, goes on', async () => {
    const old = { ...half, version: 1 };
    expect((await taken(old)).imported).toMatchObject({ ok: true });
    const { tab, imported } = await taken({ ...old, engine: ENGINE_VERSION - 1 });
    expect(imported).toMatchObject({ ok: true });
    await tab.open('new');
    await tab.play(2);
    await tab.keeper.flush();
    const again = tabOf({ shelf: tab.shelf, tab: 'two' });
    expect((await again.open('new'))[0]).toMatchObject({ type: 'ready' });
  });
  it('of another course is played on under its name', async () => {
    const { tab } = await taken(sealed(branchOf(half, 3, 'again')));
    expect((await tab.open('new'))[0]).toMatchObject({ type: 'ready', branch: 'again' });
    const kept = async () => {
      await tab.keeper.flush();
      return (await tab.shelf.record('new')) as ConferenceRecord;
    };
    const { steps } = await kept();
    const command = { type: 'turn.pass', by: 'COR' } as const;
    expect(await tab.give(command, { id: 'late' })).toMatchObject([{ type: 'stale', what: ['branch'] }]);
    expect(await tab.give(command, { id: 'now', branch: 'again' })).toMatchObject([{ type: 'moved' }]);
    expect(await kept()).toMatchObject({ parent: { branch: '', step: 3 } });
    expect((await kept()).steps.length).toBeGreaterThan(steps.length);
  });
  it('that is over opens at its debrief', async () => {
    expect((await taken(sealed(whole))).imported).toMatchObject({ ok: true, over: true });
  });
  it('that nobody played opens at its debrief, from the chair’s seat, and stays as it was', async () => {
    const { tab, imported } = await taken(sealed(unplayed));
    expect(imported).toEqual({ ok: true, save: 'new', over: true });
    expect((await tab.keeper.list()).entries).toMatchObject([{ watched: true, options: { seat: tiny().chair } }]);
    const news = await tab.open('new');
    expect(news[0]).toMatchObject({ type: 'ready', watched: true });
    expect(news[1]).toEqual({ type: 'moved', updates: [], requests: [] });
    const [opened] = await tab.debrief();
    expect(opened).toMatchObject({ type: 'debriefed', debrief: { you: tiny().chair }, record: { people: [] } });
    await tab.keeper.flush();
    expect(await tab.shelf.record('new')).toMatchObject({ people: [], digest: sealed(unplayed).digest });
  });
  it('that stops right after it opened can be played', async () => {
    for (const steps of [0, 1, 2]) {
      const { tab, imported } = await taken(sealed({ ...half, steps: half.steps.slice(0, steps) }));
      expect(imported).toMatchObject({ ok: true });
      await tab.open('new');
      await tab.play();
      expect(['adopted', 'failed']).toContain(tab.view.stage);
    }
  });
});

describe('a file that is refused', () => {
  const nested = (open: string) => `{"format":"ad-referendum-record","version":2,"setup":${open.repeat(200_000)}`;
  const CASES: readonly (readonly [string, string, () => unknown])[] = [
    ['notJson', 'no JSON', () => '{'],
    ['notRecord', 'JSON of something else', () => ({ a: 1 })],
    ['tooDeep', 'nested deeply', () => nested('[')],
    ['tooDeep', 'nested deeply in objects', () => nested('{"a":')],
    ['malformed', 'a part', () => ({ ...sealed(half), steps: undefined })],
    ['newer', 'of a newer format', () => ({ ...sealed(half), version: 99 })],
    ['newer', 'of a newer engine', () => ({ ...sealed(half), engine: 99 })],
    ['version', 'of no version there was', () => ({ ...sealed(half), version: 0 })],
    ['edited', 'edited in its reasons', () => ({ ...sealed(half), temper: 'hard' })],
    ['diverges', 'edited in its course', () => ({ ...sealed(half), seed: 'other' })],
    ['malformed', 'played by nobody who is there', () => sealed({ ...half, people: ['XXX'] })],
    ['unplayed', 'unfinished, and nobody played it', () => sealed({ ...unplayed, steps: unplayed.steps.slice(0, 9) })],
    [
      'malformed',
      'with a stage that is none',
      () => ({
        ...half,
        version: 1,
        engine: ENGINE_VERSION - 1,
        steps: half.steps.map((step) => ({
          ...step,
          events: step.events.map((event) => (event.type === 'stage.entered' ? { ...event, stage: {} } : event)),
        })),
      }),
    ],
  ];
  it.each(CASES)('is said to be %s: %s, and leaves nothing', async (fault, _, content) => {
    const { tab, imported } = await taken(content());
    if (fault === 'malformed') expect(imported).toMatchObject({ ok: false });
    else expect(imported).toMatchObject({ ok: false, fault });
    expect((imported as { detail: string }).detail.length).toBeLessThanOrEqual(200);
    expect(await tab.keeper.list()).toEqual({ entries: [], damaged: [] });
  });
  it('for its scenario names the scenario', async () => {
    const { imported } = await taken(sealed(half), { installed: (id) => id !== 'tiny' });
    expect(imported).toEqual({ ok: false, fault: 'scenario', detail: 'tiny' });
  });
  it('for its size is not read', async () => {
    const large = { size: MAX_RECORD_BYTES + 1, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
    expect(await tabOf().ask({ type: 'import', to: 'new', file: large })).toMatchObject({ fault: 'tooLarge' });
    const torn = { size: 1, text: () => Promise.reject(new Error('gone')) } as unknown as Blob;
    expect(await tabOf().ask({ type: 'import', to: 'new', file: torn })).toMatchObject({ fault: 'unreadable' });
  });
});

describe('saves', () => {
  it('leave as files that are taken in again: finished ones and others', async () => {
    for (const record of [half, whole]) {
      const { tab } = await taken(sealed(record));
      const out = (await tab.ask({ type: 'export', save: 'new' })) as Blob;
      expect(out.type).toBe('application/json');
      expect(readRecordFile(await out.text())).toEqual({
        ok: true,
        record: JSON.parse(JSON.stringify(sealed(record))),
      });
    }
    expect(await tabOf().ask({ type: 'export', save: 'none' })).toBeNull();
  });
  it('are copied, renamed and removed', async () => {
    const { tab } = await taken(sealed(half));
    expect(await tab.ask({ type: 'copy', save: 'new', to: 'second', name: '  A copy  ' })).toBe(true);
    expect(await tab.ask({ type: 'rename', save: 'new', name: 'x'.repeat(100) })).toBe(true);
    const list = async () => (await tab.ask({ type: 'list' })) as Listing;
    expect((await list()).entries.map(({ id, name }) => [id, name])).toEqual([
      ['second', 'A copy'],
      ['new', 'x'.repeat(80)],
    ]);
    await tab.open('second');
    await tab.play(2);
    await tab.keeper.flush();
    expect((await tab.shelf.record('new'))?.steps).toHaveLength(half.steps.length);
    expect(await tab.ask({ type: 'remove', save: 'new' })).toBe(true);
    expect((await list()).entries.map(({ id }) => id)).toEqual(['second']);
    expect(await tab.open('new')).toMatchObject([{ code: 'save.gone' }]);
    expect(await tab.ask({ type: 'copy', save: 'new', to: 'third', name: 'of nothing' })).toBe(false);
    expect(await tab.ask({ type: 'rename', save: 'new', name: 'of nothing' })).toBe(false);
    expect((await list()).entries).toHaveLength(1);
  });
  it('are not said to be copied, renamed or removed where the disk says no', async () => {
    const { tab } = await taken(sealed(half));
    const no = () => Promise.reject(new Error('no disk'));
    const shelf = { ...tab.shelf, change: no, remove: no, record: no };
    const later = tabOf({ shelf, tab: 'one' });
    expect(await later.ask({ type: 'copy', save: 'new', to: 'second', name: 'A copy' })).toBe(false);
    expect(await later.ask({ type: 'rename', save: 'new', name: 'Another' })).toBe(false);
    expect(await later.ask({ type: 'remove', save: 'new' })).toBe(false);
    expect(later.troubles).toContain('forbidden');
    expect((await tab.keeper.list()).entries.map(({ id, name }) => [id, name])).toEqual([['new', '']]);
  });
  it('that wait to be written are copied and handed on as they stand', async () => {
    const shelf = memoryShelf();
    const slow: typeof shelf = {
      ...shelf,
      put: async (...what) => {
        await new Promise((done) => setTimeout(done, 20));
        return shelf.put(...what);
      },
    };
    const tab = tabOf({ shelf: slow });
    await tab.start();
    expect(await shelf.record('a')).toBeNull();
    const out = (await tab.ask({ type: 'export', save: 'a' })) as Blob | null;
    expect(out && readRecordFile(await out.text())).toMatchObject({ ok: true });
    await tab.play(2);
    expect(await tab.ask({ type: 'copy', save: 'a', to: 'b', name: 'A copy' })).toBe(true);
    expect((await shelf.record('b'))?.steps).toEqual((await shelf.record('a'))?.steps);
  });
});
