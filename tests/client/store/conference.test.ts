import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PATIENCE, SAVE_GONE } from '../../../src/client/store/createConference';
import { stayOf } from '../../../src/client/store/playout';
import { memoryShelf } from '../../../src/client/store/saves/shelves';
import { moved, options, ready, record, request, statement, tabOf, turn, update, view } from './fakes';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function started(tab = tabOf()) {
  tab.store.getState().start(options);
  tab.host().say(ready());
  return tab;
}

const three = () => [
  update(1, [statement('CUB')], { meeting: 0, round: 1, standing: 51 }),
  update(2, [turn('CUB')], { round: 2 }),
  update(3, [statement('EGY')], { standing: 52 }),
];

describe('a conference', () => {
  it('starts, and asks the seat', () => {
    const { store, host } = started();
    expect(host().sent).toEqual([{ type: 'start', options }]);
    expect(store.getState()).toMatchObject({ status: 'playing', view: view(), requests: [request('first')] });
  });
  it('sends a command under its own name, after the last update heard', () => {
    const { store, host } = started();
    store.getState().send('turn.pass', {});
    expect(host().sent.at(-1)).toEqual({ type: 'command', after: 0, command: { type: 'turn.pass', by: 'KEN' } });
    host().say(moved([update(7, [turn('KEN')])]));
    store.getState().send('turn.pass', {});
    expect(host().sent.at(-1)).toMatchObject({ after: 7 });
  });
  it('lets time go on in the name of the host', () => {
    const { store, host } = started();
    store.getState().send('clock.advance', { meeting: 1 });
    expect(host().sent.at(-1)).toMatchObject({ command: { type: 'clock.advance', by: 'host', meeting: 1 } });
  });
  it('sends one command at a time', () => {
    const { store, host } = started();
    store.getState().send('turn.pass', {});
    store.getState().send('turn.pass', {});
    expect(host().sent).toHaveLength(2);
  });
  it('shows a refusal and stays where it was', () => {
    const { store, host } = started();
    store.getState().send('turn.pass', {});
    host().say({ type: 'refused', refusal: { refused: true, code: 'stage.notNow' } });
    expect(store.getState()).toMatchObject({
      waiting: false,
      refusal: { code: 'stage.notNow' },
      requests: [request('first')],
    });
    store.getState().dismissRefusal();
    expect(store.getState().refusal).toBeNull();
  });
});

describe('playing out', () => {
  it('runs behind the host, one audible update at a time, and asks only at the end', () => {
    const { store, host } = started();
    host().say(moved(three()));
    expect(store.getState()).toMatchObject({ playingOut: true, requests: [], view: { standing: 51, round: 1 } });
    expect(store.getState().seen.map(({ n }) => n)).toEqual([1]);
    const stays = stayOf(three()[0] as never, 'normal');
    expect(stays).toBeGreaterThan(0);
    vi.advanceTimersByTime(stays - 1);
    expect(store.getState().seen).toHaveLength(1);
    vi.advanceTimersByTime(1);
    // The quiet second update passes together with the third.
    expect(store.getState()).toMatchObject({ playingOut: false, requests: [request('next')], view: { standing: 52 } });
    expect(store.getState().seen.map(({ n, round }) => [n, round])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
    ]);
  });
  it('stays longer with what the room looks up for', () => {
    const answered = (exit: string) =>
      update(1, [{ type: 'sounding.answered', audience: 'all', by: 'CUB', exit }] as never, {});
    expect(stayOf(answered('withhold'), 'normal')).toBeGreaterThan(stayOf(answered('agree'), 'normal'));
    expect(stayOf(answered('withhold'), 'instant')).toBe(0);
    expect(stayOf(update(1, [turn('CUB')], {}), 'normal')).toBe(0);
  });
  it('skips to the end', () => {
    const { store, host } = started();
    host().say(moved(three()));
    store.getState().skip();
    expect(store.getState()).toMatchObject({ playingOut: false, requests: [request('next')], view: { standing: 52 } });
    vi.advanceTimersByTime(10_000);
    expect(store.getState().seen).toHaveLength(3);
  });
  it('shows everything at once when told to', () => {
    const { store, host } = started(tabOf(memoryShelf(), 'one', 'instant'));
    host().say(moved(three()));
    expect(store.getState()).toMatchObject({ playingOut: false, view: { standing: 52 } });
  });
  it('takes in more while it still plays out', () => {
    const { store, host } = started();
    host().say(moved(three()));
    host().say(moved([update(4, [statement('EST')], { standing: 53 })], 4, 'later'));
    store.getState().skip();
    expect(store.getState()).toMatchObject({ requests: [request('later')], view: { standing: 53 } });
    expect(store.getState().seen.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  });
  it('is over only when the end has been shown', () => {
    const { store, host } = started();
    host().say(moved([update(1, [statement('CUB')]), update(2, [statement('EGY')], { stage: 'failed' })]));
    expect(store.getState().status).toBe('playing');
    store.getState().skip();
    expect(store.getState().status).toBe('over');
  });
});

describe('a host that fails', () => {
  it('that dies is replaced, and the conference goes on from the last record', () => {
    const { store, host, hosts } = started();
    host().say(moved(three(), 3));
    host().die();
    expect(store.getState()).toMatchObject({ status: 'broken', fault: { code: 'host.broken' } });
    store.getState().restart();
    expect(hosts).toHaveLength(2);
    expect(hosts[0]?.closed).toBe(true);
    expect(host().sent).toEqual([{ type: 'resume', record: record(3) }]);
    host().say(ready({ view: view({ standing: 52 }) }));
    expect(store.getState()).toMatchObject({ status: 'playing', fault: null, view: { standing: 52 } });
  });
  it('that dies before the first command is started again', () => {
    const { store, host } = started();
    host().die();
    store.getState().restart();
    expect(host().sent).toEqual([{ type: 'start', options }]);
  });
  it('that does not answer a command is given up after a while', () => {
    const { store } = started();
    store.getState().send('turn.pass', {});
    vi.advanceTimersByTime(PATIENCE.command - 1);
    expect(store.getState().status).toBe('playing');
    vi.advanceTimersByTime(1);
    expect(store.getState().status).toBe('broken');
  });
  it('that is idle is left alone', () => {
    const { store } = started();
    vi.advanceTimersByTime(10 * PATIENCE.setup);
    expect(store.getState().status).toBe('playing');
  });
  it('that refuses a record says why, and nothing is kept of it', async () => {
    const { store, host, keeper } = tabOf();
    store.getState().resume({ nonsense: true });
    host().say({ type: 'fault', code: 'record.malformed', detail: 'steps' });
    expect(store.getState()).toMatchObject({ status: 'broken', fault: { code: 'record.malformed' }, record: null });
    expect(await keeper.list()).toEqual([]);
  });
  it('that has moved on brings the store back in step', () => {
    const { store, host, hosts } = started();
    host().say(moved(three(), 3));
    store.getState().skip();
    store.getState().send('turn.pass', {});
    host().say({ type: 'fault', code: 'command.stale', detail: '' });
    expect(hosts).toHaveLength(2);
    expect(host().sent).toEqual([{ type: 'resume', record: record(3) }]);
  });
});

describe('saves', () => {
  it('are written after every move, and reopened where they stood', async () => {
    const shelf = memoryShelf();
    const first = started(tabOf(shelf));
    first.host().say(moved([update(1, [turn('KEN')], { meeting: 2 })], 5));
    await first.keeper.flush();
    const id = first.store.getState().saveId as string;
    expect(await first.keeper.list()).toMatchObject([{ id, meeting: 2, meetings: 4, steps: 5, options }]);

    const second = tabOf(shelf, 'two');
    await second.store.getState().open(id);
    expect(second.host().sent).toEqual([{ type: 'resume', record: record(5) }]);
  });
  it('of a conference in which nothing was decided begin again with the same seed', async () => {
    const shelf = memoryShelf();
    const first = started(tabOf(shelf));
    await first.keeper.flush();
    const second = tabOf(shelf, 'two');
    await second.store.getState().open(first.store.getState().saveId as string);
    expect(second.host().sent).toEqual([{ type: 'start', options }]);
  });
  it('keep what is shown behind: the record is kept before it has been played out', async () => {
    const tab = started();
    tab.host().say(moved(three(), 3));
    await tab.keeper.flush();
    expect(tab.store.getState().playingOut).toBe(true);
    expect(await tab.keeper.record(tab.store.getState().saveId as string)).toEqual(record(3));
  });
  it('that are gone are said to be gone', async () => {
    const { store, hosts } = tabOf();
    await store.getState().open('nowhere');
    expect(store.getState()).toMatchObject({ status: 'broken', fault: { detail: SAVE_GONE } });
    expect(hosts).toEqual([]);
  });
  it('opened in another tab are not written over by the first', async () => {
    const shelf = memoryShelf();
    const first = started(tabOf(shelf));
    await first.keeper.flush();
    const id = first.store.getState().saveId as string;
    const second = tabOf(shelf, 'two');
    await second.store.getState().open(id);
    second.host().say(ready());
    second.host().say(moved([update(1, [turn('KEN')])], 9));
    await second.keeper.flush();
    first.host().say(moved([update(1, [turn('KEN')])], 2));
    await first.keeper.flush();
    expect(first.taken).toEqual([id]);
    expect(await second.keeper.record(id)).toEqual(record(9));
  });
});
