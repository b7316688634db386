import { describe, expect, it } from 'vitest';
import { createClaims } from '../../../src/client/workers/saves/claims';
import { readEntry } from '../../../src/client/workers/saves/entry';
import { createKeeper } from '../../../src/client/workers/saves/keeper';
import { memoryShelf } from '../../../src/client/workers/saves/memory';
import type { Shelf, StoredEntry } from '../../../src/client/workers/saves/types';
import type { ConferenceRecord } from '../../../src/engine/record/types';
import type { SaveEntry } from '../../../src/protocol/solo';
import { channel, options } from '../../support/solo';

const entry = (id: string, patch: Partial<SaveEntry> = {}): SaveEntry => ({
  id,
  name: '',
  options,
  meeting: 0,
  meetings: 4,
  stage: 'meeting.seats',
  steps: 0,
  changed: 1,
  ...patch,
});

const record = (steps: number, engine = 3): ConferenceRecord =>
  ({ version: 2, engine, seed: 'x', steps: Array.from({ length: steps }, (_, i) => ({ hash: `${i}` })) }) as never;

function keeperOver(open: () => Promise<Shelf>, tab = 'one') {
  const troubles: (string | null)[] = [];
  const lost: string[] = [];
  const keeper = createKeeper(open, tab, {
    onTrouble: (trouble) => troubles.push(trouble),
    onLost: (id, why) => lost.push(`${id} ${why}`),
    onChange: () => {},
  });
  return { keeper, troubles, lost };
}

const over = (shelf: Shelf, tab?: string) => keeperOver(async () => shelf, tab);

/** A disk whose handle can be closed by the browser, and that can say no. */
function disk() {
  const shelf = memoryShelf();
  const puts: (readonly [string, number | null])[] = [];
  const state = { opened: 0, says: null as string | null };
  const open = async (): Promise<Shelf> => {
    if (state.says === 'forbidden') throw new Error('SecurityError');
    state.opened += 1;
    const mine = state.opened;
    const alive = <A extends unknown[], T>(work: (...given: A) => Promise<T>) => {
      return async (...given: A): Promise<T> => {
        if (mine !== state.opened || state.says === 'closed')
          throw Object.assign(new Error('The database connection is closing.'), { name: 'InvalidStateError' });
        return work(...given);
      };
    };
    return {
      list: alive(shelf.list),
      record: alive(shelf.record),
      change: alive(shelf.change),
      remove: alive(shelf.remove),
      put: alive(async (...[given, whole, from]: Parameters<Shelf['put']>) => {
        if (state.says === 'full') throw Object.assign(new Error('no'), { name: 'QuotaExceededError' });
        puts.push([given.id, from]);
        await shelf.put(given, whole, from);
      }),
    };
  };
  return {
    shelf,
    puts,
    open,
    /** The browser closes the handles that are open. */
    suspend: () => {
      state.opened += 1;
    },
    say: (what: 'forbidden' | 'full' | 'closed' | null) => {
      state.says = what;
      if (what === 'forbidden') state.opened += 1;
    },
    opened: () => state.opened,
  };
}

describe('keeping saves', () => {
  it('writes what a move added and nothing else', async () => {
    const { open, puts, shelf } = disk();
    const { keeper } = keeperOver(open);
    for (const steps of [2, 5, 9]) {
      keeper.keep(entry('a'), record(steps));
      await keeper.flush();
    }
    expect(puts).toEqual([
      ['a', null],
      ['a', 2],
      ['a', 5],
    ]);
    expect(await shelf.record('a')).toEqual(record(9));
  });
  it('goes on where a save that was opened ends, and writes another engine’s anew', async () => {
    const { open, puts } = disk();
    const first = keeperOver(open);
    first.keeper.keep(entry('a'), record(4, 2));
    await first.keeper.flush();
    const second = keeperOver(open);
    await second.keeper.record('a');
    second.keeper.keep(entry('a'), record(4, 3));
    await second.keeper.flush();
    second.keeper.keep(entry('a'), record(6, 3));
    await second.keeper.flush();
    expect(puts.slice(1)).toEqual([
      ['a', 0],
      ['a', 4],
    ]);
  });
  it('writes the newest of what waits, and every save', async () => {
    const shelf = memoryShelf();
    const { keeper } = over(shelf);
    keeper.keep(entry('a'), record(1));
    keeper.keep(entry('a'), record(2));
    keeper.keep(entry('b'), record(3));
    await keeper.flush();
    expect(await shelf.record('a')).toEqual(record(2));
    expect(await shelf.record('b')).toEqual(record(3));
  });
  it('lets a name once given stay while the game goes on', async () => {
    const { keeper } = over(memoryShelf());
    keeper.keep(entry('a'), record(1));
    await keeper.change('a', { name: 'My evening' });
    keeper.keep(entry('a', { changed: 5 }), record(2));
    await keeper.flush();
    expect((await keeper.list()).entries).toMatchObject([{ name: 'My evening', changed: 5 }]);
  });
  it('lists the newest first, without owners, and forgets what is removed', async () => {
    const { keeper } = over(memoryShelf());
    keeper.keep(entry('old', { changed: 1 }), record(1));
    keeper.keep(entry('new', { changed: 2 }), record(1));
    await keeper.flush();
    expect((await keeper.list()).entries).toEqual([entry('new', { changed: 2 }), entry('old', { changed: 1 })]);
    await keeper.remove('new');
    expect((await keeper.list()).entries.map(({ id }) => id)).toEqual(['old']);
    expect(await keeper.record('new')).toBeNull();
  });
});

describe('a browser that does not keep', () => {
  it('from the start is named, and the game goes on in memory', async () => {
    const { open, say } = disk();
    say('forbidden');
    const { keeper, troubles } = keeperOver(open);
    keeper.keep(entry('a'), record(1));
    await keeper.flush();
    keeper.keep(entry('a'), record(2));
    await keeper.flush();
    expect(troubles).toEqual(['forbidden']);
    expect(await keeper.record('a')).toEqual(record(2));
    expect((await keeper.list()).entries).toMatchObject([{ id: 'a' }]);
  });
  it('because it is full is said to be full, and what waits is written when there is room', async () => {
    const { open, say, shelf } = disk();
    const { keeper, troubles } = keeperOver(open);
    say('full');
    keeper.keep(entry('a'), record(1));
    keeper.keep(entry('b'), record(2));
    await keeper.flush();
    expect(troubles).toEqual(['full']);
    say(null);
    keeper.keep(entry('b'), record(3));
    await keeper.flush();
    expect(troubles).toEqual(['full', null]);
    expect(await shelf.record('a')).toEqual(record(1));
    expect(await shelf.record('b')).toEqual(record(3));
  });
  it('because it closed the database on a suspended page is opened again, and nobody hears of it', async () => {
    const { open, suspend, shelf, puts, opened } = disk();
    const { keeper, troubles } = keeperOver(open);
    keeper.keep(entry('a'), record(1));
    await keeper.flush();
    suspend();
    keeper.keep(entry('a'), record(2));
    await keeper.flush();
    suspend();
    expect((await keeper.list()).entries).toHaveLength(1);
    suspend();
    expect(await keeper.record('a')).toEqual(record(2));
    suspend();
    await keeper.change('a', { name: 'kept' });
    suspend();
    keeper.keep(entry('a'), record(3));
    await keeper.flush();
    expect(troubles).toEqual([]);
    expect(puts.at(-1)).toEqual(['a', 2]);
    expect(await shelf.record('a')).toEqual(record(3));
    expect(opened()).toBe(11);
    await keeper.remove('a');
    expect((await keeper.list()).entries).toEqual([]);
  });
  it('a second time running is named, and what memory held is written back when it opens', async () => {
    const { open, say, suspend, shelf } = disk();
    const { keeper, troubles } = keeperOver(open);
    keeper.keep(entry('a'), record(1));
    await keeper.flush();
    say('closed');
    keeper.keep(entry('a'), record(2));
    keeper.keep(entry('b'), record(1));
    await keeper.flush();
    expect(troubles).toEqual(['forbidden']);
    say(null);
    suspend();
    keeper.keep(entry('a'), record(3));
    await keeper.flush();
    expect(troubles).toEqual(['forbidden', null]);
    expect(await shelf.record('a')).toEqual(record(3));
    expect(await shelf.record('b')).toEqual(record(1));
  });
});

describe('a save that is not this tab’s any more', () => {
  it('taken over is not written over', async () => {
    const shelf = memoryShelf();
    const [one, two] = [over(shelf, 'one'), over(shelf, 'two')];
    one.keeper.keep(entry('a'), record(1));
    await one.keeper.flush();
    await two.keeper.take('a');
    await two.keeper.record('a');
    two.keeper.keep(entry('a'), record(9));
    await two.keeper.flush();
    one.keeper.keep(entry('a'), record(2));
    await one.keeper.flush();
    expect(one.lost).toEqual(['a taken']);
    expect(await shelf.record('a')).toEqual(record(9));
  });
  it('deleted does not come back', async () => {
    const shelf = memoryShelf();
    const [one, two] = [over(shelf, 'one'), over(shelf, 'two')];
    one.keeper.keep(entry('a'), record(1));
    await one.keeper.flush();
    await two.keeper.remove('a');
    one.keeper.keep(entry('a'), record(2));
    await one.keeper.flush();
    expect(one.lost).toEqual(['a removed']);
    expect((await shelf.list()).entries).toEqual([]);
  });
});

describe('what lies on the shelf', () => {
  const stored: StoredEntry = { ...entry('a'), owner: 'one' };
  it('is read without what it should not hold', () => {
    expect(readEntry({ ...stored, options: { ...options, seed: 'secret' }, more: 1 })).toEqual(stored);
  });
  it.each([
    ['nothing', null],
    ['no options', { ...stored, options: undefined }],
    ['a stage that is none', { ...stored, stage: { of: 'grace' } }],
    ['no id', { ...stored, id: '' }],
    ['a name that is none', { ...stored, name: {} }],
    ['no time', { ...stored, changed: 'today' }],
    ['a temper that is none', { ...stored, options: { ...options, temper: 'angry' } }],
  ])('with %s is no entry', (_, found) => {
    expect(readEntry(found)).toBeNull();
  });
  it('and cannot be read is named beside what can, and can be removed', async () => {
    const shelf = memoryShelf();
    const odd: Shelf = { ...shelf, list: async () => ({ ...(await shelf.list()), damaged: ['odd'] }) };
    const { keeper } = over(odd);
    keeper.keep(entry('a'), record(1));
    await keeper.flush();
    expect(await keeper.list()).toMatchObject({ entries: [{ id: 'a' }], damaged: ['odd'] });
  });
});

describe('two tabs on one save', () => {
  it('the newer tab waits until the older has written everything', async () => {
    const end = channel();
    const [older, newer] = [createClaims(end(), 'one'), createClaims(end(), 'two')];
    const order: string[] = [];
    await older.claim('a', async (why) => {
      await new Promise((done) => setTimeout(done, 300));
      order.push(`written, ${why}`);
    });
    await newer.claim('a', async () => {});
    order.push('opened');
    expect(order).toEqual(['written, taken', 'opened']);
  });
  it('the one that deletes it stops the one that plays it', async () => {
    const end = channel();
    const [plays, deletes] = [createClaims(end(), 'one'), createClaims(end(), 'two')];
    const lost: string[] = [];
    await plays.claim('a', async (why) => {
      lost.push(why);
    });
    deletes.removed('b');
    deletes.removed('a');
    deletes.removed('a');
    await new Promise((done) => setTimeout(done));
    expect(lost).toEqual(['removed']);
  });
  it('another save is nobody’s concern', async () => {
    const end = channel();
    let lost = false;
    await createClaims(end(), 'one').claim('a', async () => {
      lost = true;
    });
    await createClaims(end(), 'two').claim('b', async () => {});
    expect(lost).toBe(false);
  });
});
