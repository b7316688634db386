import { describe, expect, it, vi } from 'vitest';
import { createAhead, MOST_TRIES } from '../../../src/client/fetching/queue';

/** Files that come unless they are lost; time passes at once. */
function setUp() {
  const taken: string[] = [];
  const lost = new Set<string>();
  const waits: number[] = [];
  const { add } = createAhead({
    take: (file) => {
      taken.push(file);
      return lost.has(file) ? Promise.reject(new Error(file)) : Promise.resolve();
    },
    idle: () => Promise.resolve(),
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  });
  return { add, taken, lost, waits };
}

describe('what is fetched ahead', () => {
  it('comes one after the other, once, and what is asked for later comes first', async () => {
    const { add, taken } = setUp();
    add(['a', 'b', 'c']);
    add(['x', 'b', 'y']);
    await vi.waitFor(() => expect(taken).toHaveLength(5));
    expect(taken).toEqual(['a', 'x', 'y', 'b', 'c']);
    add(['a', 'z']);
    await vi.waitFor(() => expect(taken.at(-1)).toBe('z'));
    expect(taken).toHaveLength(6);
  });
  it('is tried again, more and more seldom, until it comes', async () => {
    const { add, taken, lost, waits } = setUp();
    lost.add('a');
    add(['a', 'b']);
    await vi.waitFor(() => expect(waits.length).toBeGreaterThanOrEqual(3));
    lost.clear();
    await vi.waitFor(() => expect(taken.at(-1)).toBe('b'));
    expect(waits.slice(0, 3)).toEqual([1000, 2000, 4000]);
  });
  it('does not stand in the way of the rest for ever, and can be asked for again', async () => {
    const { add, taken, lost } = setUp();
    lost.add('a');
    add(['a', 'b']);
    await vi.waitFor(() => expect(taken.at(-1)).toBe('b'));
    expect(taken.filter((file) => file === 'a')).toHaveLength(MOST_TRIES);
    lost.clear();
    add(['a']);
    await vi.waitFor(() => expect(taken.at(-1)).toBe('a'));
  });
});
