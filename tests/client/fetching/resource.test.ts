import { describe, expect, it, vi } from 'vitest';
import { createResource, waitAfter } from '../../../src/client/fetching/resource';

class Unknown extends Error {}

/** A load that fails for as long as it is told to, and a page whose time stands still. */
function setUp() {
  const load = vi.fn<() => Promise<string>>();
  const waiting: { readonly ms: number; readonly run: () => void }[] = [];
  const chances = new Set<() => void>();
  const { read, subscribe, again, fetch } = createResource(load, {
    after: (ms, run) => {
      const one = { ms, run };
      waiting.push(one);
      return () => void (waiting.includes(one) && waiting.splice(waiting.indexOf(one), 1));
    },
    onChance: (run) => {
      chances.add(run);
      return () => chances.delete(run);
    },
    isUnknown: (error) => error instanceof Unknown,
  });
  const settle = () =>
    vi.waitFor(() => expect(load.mock.settledResults.every(({ type }) => type !== 'incomplete')).toBe(true));
  return { load, waiting, chances, read, subscribe, again, fetch, settle };
}

const THERE = { value: 'text', failed: false, unknown: false };
const COMING = { value: null, failed: false, unknown: false };
const FAILED = { value: null, failed: true, unknown: false };

describe('something that is fetched', () => {
  it('is fetched once, however many watch, and is there for whoever comes later', async () => {
    const { load, read, subscribe, settle } = setUp();
    load.mockResolvedValue('text');
    const changed = vi.fn();
    subscribe(changed);
    subscribe(vi.fn());
    expect(read()).toEqual(COMING);
    await settle();
    expect(changed).toHaveBeenCalledTimes(1);
    subscribe(vi.fn());
    expect(read()).toEqual(THERE);
    expect(load).toHaveBeenCalledTimes(1);
  });
  it('says that it failed, and comes by itself when the time has come', async () => {
    const { load, read, subscribe, settle, waiting } = setUp();
    load.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue('text');
    subscribe(vi.fn());
    await settle();
    expect(read()).toEqual(FAILED);
    expect(waiting.map(({ ms }) => ms)).toEqual([1000]);
    waiting[0]?.run();
    expect(read(), 'a screen that says so does not flicker').toEqual(FAILED);
    await settle();
    expect(read()).toEqual(THERE);
  });
  it('waits longer after every failure, and never longer than half a minute', () => {
    expect([1, 2, 3, 5, 6, 40].map(waitAfter)).toEqual([1000, 2000, 4000, 16_000, 30_000, 30_000]);
  });
  it('is tried at once when the network is back or the player says so, and only once at a time', async () => {
    for (const way of ['chance', 'again'] as const) {
      const { load, read, subscribe, settle, again, chances, waiting } = setUp();
      load.mockRejectedValueOnce(new TypeError()).mockResolvedValue('text');
      subscribe(vi.fn());
      await settle();
      const now = way === 'again' ? again : ([...chances][0] as () => void);
      now();
      now();
      expect(waiting).toEqual([]);
      await settle();
      expect(read()).toEqual(THERE);
      expect(load).toHaveBeenCalledTimes(2);
    }
  });
  it('that is not to be had at all is not asked for again', async () => {
    const { load, read, subscribe, settle, again, waiting } = setUp();
    load.mockRejectedValue(new Unknown());
    subscribe(vi.fn());
    await settle();
    expect(read()).toEqual({ value: null, failed: false, unknown: true });
    again();
    subscribe(vi.fn());
    expect(load).toHaveBeenCalledTimes(1);
    expect(waiting).toEqual([]);
  });
  it('is left in peace when nobody watches any more, and tried afresh for whoever comes back', async () => {
    const { load, read, subscribe, settle, waiting, chances } = setUp();
    load.mockRejectedValueOnce(new TypeError()).mockResolvedValue('text');
    const stop = subscribe(vi.fn());
    await settle();
    stop();
    expect(waiting).toEqual([]);
    expect(chances.size).toBe(0);
    subscribe(vi.fn());
    expect(read()).toEqual(COMING);
    await settle();
    expect(read()).toEqual(THERE);
  });
  it('can be fetched ahead, in vain or not, without anybody watching', async () => {
    const { load, read, fetch, waiting } = setUp();
    load.mockRejectedValueOnce(new TypeError()).mockResolvedValue('text');
    await fetch();
    expect(read()).toEqual(FAILED);
    expect(waiting).toEqual([]);
    await fetch();
    expect(read()).toEqual(THERE);
  });
});
