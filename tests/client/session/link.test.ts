import { describe, expect, it } from 'vitest';
import { BEAT, MISSED } from '../../../src/client/session/link';
import { linked, pass, ready } from './fakes';

const ask = { type: 'list' } as const;
const empty = { entries: [], damaged: [] };

/** A page whose worker stands. */
function up() {
  const mine = linked();
  const words: string[] = [];
  const place = mine.link.sit({ type: 'open', save: 'a' }, ({ type }) => words.push(type));
  mine.worker().post({ type: 'pong' });
  return { ...mine, words, place };
}

describe('one worker a page', () => {
  it('comes up when something is wanted of it, once', async () => {
    const { link, workers, worker } = linked();
    expect(workers).toHaveLength(0);
    const [one, two] = [link.ask(ask), link.ask(ask)];
    expect(workers).toHaveLength(1);
    worker().post({ type: 'answer', n: 2, answer: { ...empty, damaged: ['b'] } });
    worker().post({ type: 'answer', n: 1, answer: empty });
    expect(await one).toEqual(empty);
    expect(await two).toEqual({ ...empty, damaged: ['b'] });
  });
  it('answers in order of its own, and its failures are failures', async () => {
    const { link, worker } = linked();
    const asked = link.ask(ask);
    worker().post({ type: 'failed', n: 1, detail: 'no' });
    await expect(asked).rejects.toThrow('no');
  });
  it('that dies before it has answered is asked again, once', async () => {
    const { link, workers, worker } = linked();
    const asked = link.ask(ask);
    worker().die();
    expect(workers).toHaveLength(2);
    expect(worker().sent).toEqual([{ type: 'ask', n: 2, ask }]);
    worker().die();
    expect(workers).toHaveLength(2);
    await expect(asked).rejects.toThrow('gone');
  });
  it('passes on what concerns the saves', () => {
    const { worker, notices } = up();
    worker().post({ type: 'storage', trouble: 'full' });
    worker().post({ type: 'changed' });
    expect(notices).toEqual([{ type: 'storage', trouble: 'full' }, { type: 'changed' }]);
  });
  it('tells a sitting that has ended nothing', () => {
    const { worker, words, place } = up();
    place.rise();
    worker().post({ type: 'news', sitting: 1, news: ready() });
    worker().die();
    expect(words).toEqual([]);
    place.debrief();
    expect(worker().sent.at(-1)).toEqual({ type: 'rise', sitting: 1 });
  });
});

describe('signs of life', () => {
  it('are asked for, and silence is death', () => {
    const { clock, worker, workers, words } = up();
    pass(clock, BEAT * MISSED);
    expect(worker().sent.filter(({ type }) => type === 'ping')).toHaveLength(MISSED);
    expect(words).toEqual([]);
    pass(clock, BEAT);
    expect(words).toEqual(['dead']);
    expect(workers[0]?.closed).toBe(true);
  });
  it('may be any word', () => {
    const { clock, worker, words } = up();
    for (let i = 0; i < 20; i++) {
      pass(clock, BEAT * (MISSED - 1));
      worker().post(i % 2 ? { type: 'changed' } : { type: 'pong' });
    }
    expect(words).toEqual([]);
  });
  it('are not expected while the worker is loading, or said that it is busy', () => {
    const { clock, link, worker } = linked();
    const words: string[] = [];
    link.sit({ type: 'open', save: 'a' }, ({ type }) => words.push(type));
    pass(clock, 100 * BEAT);
    worker().post({ type: 'pong' });
    worker().post({ type: 'busy' });
    pass(clock, 100 * BEAT);
    expect(words).toEqual([]);
    worker().post({ type: 'changed' });
    pass(clock, BEAT * (MISSED + 1));
    expect(words).toEqual(['dead']);
  });
  it('are nobody’s concern while nothing is wanted', () => {
    const { clock, worker, place } = up();
    place.rise();
    pass(clock, 100 * BEAT);
    expect(worker().sent.some(({ type }) => type === 'ping')).toBe(false);
    expect(worker().closed).toBe(false);
  });
  it('of a page that was suspended are waited for after it wakes', () => {
    const { clock, worker, words } = up();
    // However long the sleep was, one beat is due at once, and the worker could not answer before.
    clock.increment(3_600_000);
    worker().post({ type: 'pong' });
    clock.increment(BEAT);
    expect(words).toEqual([]);
  });
});
