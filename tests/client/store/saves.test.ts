import { describe, expect, it } from 'vitest';
import { type Channel, createClaims } from '../../../src/client/store/saves/claims';
import { MAX_RECORD_BYTES, readRecordFile } from '../../../src/client/store/saves/files';
import { createKeeper } from '../../../src/client/store/saves/keeper';
import { memoryShelf } from '../../../src/client/store/saves/shelves';
import type { SaveEntry, Shelf } from '../../../src/client/store/saves/types';
import { options, record } from './fakes';

const entry = (id: string, patch: Partial<SaveEntry> = {}): SaveEntry => ({
  id,
  name: '',
  options,
  meeting: 0,
  meetings: 4,
  stage: null,
  steps: 0,
  changed: 1,
  owner: 'one',
  ...patch,
});

function keeperOver(open: () => Promise<Shelf>) {
  const troubles: string[] = [];
  const keeper = createKeeper(open, {
    onTrouble: (trouble) => troubles.push(trouble),
    onTaken: () => {},
    onChange: () => {},
  });
  return { keeper, troubles };
}

const failing = (name: string): Shelf => ({
  ...memoryShelf(),
  put: async () => {
    throw Object.assign(new Error('no'), { name });
  },
});

describe('keeping saves', () => {
  it('goes on in memory when storage is forbidden, and says so', async () => {
    const { keeper, troubles } = keeperOver(async () => {
      throw new Error('SecurityError');
    });
    keeper.keep(entry('a'), record(1));
    await keeper.flush();
    expect(troubles).toContain('forbidden');
    expect(await keeper.record('a')).toEqual(record(1));
    expect(await keeper.list()).toMatchObject([{ id: 'a' }]);
  });
  it('goes on in memory when storage is full, and says that it is full', async () => {
    const { keeper, troubles } = keeperOver(async () => failing('QuotaExceededError'));
    keeper.keep(entry('a'), record(2));
    await keeper.flush();
    expect(troubles).toEqual(['full']);
    expect(await keeper.record('a')).toEqual(record(2));
  });
  it('writes the newest of what waits, and every save', async () => {
    const shelf = memoryShelf();
    const { keeper } = keeperOver(async () => shelf);
    keeper.keep(entry('a'), record(1));
    keeper.keep(entry('a'), record(2));
    keeper.keep(entry('b'), record(3));
    await keeper.flush();
    expect(await shelf.record('a')).toEqual(record(2));
    expect(await shelf.record('b')).toEqual(record(3));
  });
  it('lets a name once given stay while the game goes on', async () => {
    const { keeper } = keeperOver(async () => memoryShelf());
    keeper.keep(entry('a'), record(1));
    await keeper.change('a', { name: 'My evening' });
    keeper.keep(entry('a', { changed: 5 }), record(2));
    await keeper.flush();
    expect(await keeper.list()).toMatchObject([{ name: 'My evening', changed: 5 }]);
  });
  it('lists the newest first and forgets what is removed', async () => {
    const { keeper } = keeperOver(async () => memoryShelf());
    keeper.keep(entry('old', { changed: 1 }), null);
    keeper.keep(entry('new', { changed: 2 }), null);
    await keeper.flush();
    expect((await keeper.list()).map(({ id }) => id)).toEqual(['new', 'old']);
    await keeper.remove('new');
    expect((await keeper.list()).map(({ id }) => id)).toEqual(['old']);
  });
});

/** Two ends of one channel. */
function channels(): [Channel, Channel] {
  const ends: [Channel, Channel] = [
    { onmessage: null, postMessage: (data) => queueMicrotask(() => ends[1].onmessage?.({ data })) },
    { onmessage: null, postMessage: (data) => queueMicrotask(() => ends[0].onmessage?.({ data })) },
  ];
  return ends;
}

describe('two tabs on one save', () => {
  it('the newer tab waits until the older has written everything', async () => {
    const [left, right] = channels();
    const older = createClaims(left, 'one');
    const newer = createClaims(right, 'two');
    const order: string[] = [];
    await older.claim('a', async () => {
      await new Promise((done) => setTimeout(done, 300));
      order.push('written');
    });
    await newer.claim('a', async () => {});
    order.push('opened');
    expect(order).toEqual(['written', 'opened']);
  });
  it('another save is nobody’s concern', async () => {
    const [left, right] = channels();
    let lost = false;
    await createClaims(left, 'one').claim('a', async () => {
      lost = true;
    });
    await createClaims(right, 'two').claim('b', async () => {});
    expect(lost).toBe(false);
  });
});

describe('a record file', () => {
  const file = (text: string, size = text.length) => ({ size, text: async () => text });
  it('is taken when it looks like one', async () => {
    expect(await readRecordFile(file('{"format":"ad-referendum-record"}'))).toEqual({
      ok: true,
      record: { format: 'ad-referendum-record' },
    });
  });
  it.each([
    ['tooLarge', file('{}', MAX_RECORD_BYTES + 1)],
    ['notJson', file('{')],
    ['notRecord', file('{"format":"other"}')],
    ['notRecord', file('null')],
  ])('is refused with a reason: %s', async (fault, given) => {
    expect(await readRecordFile(given)).toEqual({ ok: false, fault });
  });
  it('that cannot be read is refused', async () => {
    const given = { size: 1, text: () => Promise.reject(new Error('gone')) };
    expect(await readRecordFile(given)).toEqual({ ok: false, fault: 'unreadable' });
  });
});
