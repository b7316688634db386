import { beforeAll, describe, expect, it } from 'vitest';
import { memoryShelf } from '../../../src/client/workers/saves/memory';
import type { Shelf } from '../../../src/client/workers/saves/types';
import type { Command } from '../../../src/engine/acts';
import { openingState } from '../../../src/engine/events/opening';
import type { ConferenceRecord } from '../../../src/engine/record/types';
import { foldRecord, verifyRecord } from '../../../src/engine/record/verify';
import { viewFor } from '../../../src/engine/view/view';
import type { News } from '../../../src/protocol/solo';
import { channel, options, tabOf } from '../../support/solo';
import { tiny } from '../../support/table';

const typesOf = (news: readonly News[]) => news.map(({ type }) => type);
const next = (tab: ReturnType<typeof tabOf>) => tab.next as Command;
const recordOf = async (tab: ReturnType<typeof tabOf>, save = 'a') => {
  await tab.keeper.flush();
  return (await tab.shelf.record(save)) as ConferenceRecord;
};

describe('sitting down', () => {
  it('is answered with the whole view, then with what happened until this seat is asked', async () => {
    const tab = tabOf();
    const news = await tab.start();
    expect(tab.posted[0]).toEqual({ type: 'busy' });
    expect(typesOf(news)).toEqual(['ready', 'moved']);
    expect(news[0]).toMatchObject({ options, watched: false, requests: [], history: [] });
    expect((news[0] as News & { type: 'ready' }).view).toEqual(
      viewFor(openingState(tiny(), 'drawn-in-the-worker'), 'COR'),
    );
    expect(tab.moved.requests).toHaveLength(1);
    expect(tab.view.meeting).toBe(0);
  });
  it('draws the seed here, unless a challenge names it', async () => {
    const [drawn, given] = [tabOf(), tabOf()];
    await drawn.start();
    expect(await recordOf(drawn)).toMatchObject({ seed: 'drawn-in-the-worker', people: ['COR'], temper: 'mixed' });
    await given.sit({ type: 'start', save: 'a', options, seed: 'challenge' });
    expect(await recordOf(given)).toMatchObject({ seed: 'challenge' });
  });
  it.each([
    [{ scenario: 'nowhere' }, {}, 'scenario.unknown'],
    [{ seat: 'XXX' }, {}, 'seat.unknown'],
    [{ seat: 'toString' }, {}, 'seat.unknown'],
    [{}, { seed: 'x'.repeat(201) }, 'seed.tooLong'],
  ])('with %o and %o is refused by a clear code, and nothing is kept', async (wrong, more, code) => {
    const tab = tabOf();
    const how = { type: 'start', save: 'a', options: { ...options, ...wrong }, ...more } as const;
    expect(await tab.sit(how)).toMatchObject([{ type: 'fault', code }]);
    await tab.keeper.flush();
    expect((await tab.keeper.list()).entries).toEqual([]);
  });
  it('at a scenario that could not be fetched says so, and succeeds when it can be', async () => {
    let connected = false;
    const load = () => (connected ? Promise.resolve(tiny()) : Promise.reject(new TypeError('Failed to fetch')));
    const tab = tabOf({ load });
    expect(await tab.start()).toEqual([{ type: 'fault', code: 'scenario.unreached', detail: 'Failed to fetch' }]);
    connected = true;
    expect(typesOf(await tab.start())).toEqual(['ready', 'moved']);
  });
  it('somewhere else ends the sitting before', async () => {
    const tab = tabOf();
    await tab.start();
    await tab.start({}, 'b');
    tab.solo.handle({ type: 'debrief', sitting: 1 });
    await tab.solo.settled();
    expect(tab.news.at(-1)?.type).toBe('moved');
  });
  it('twice at once is answered for the last wish alone', async () => {
    const tab = tabOf();
    const [first, second] = [tab.start({}, 'a'), tab.start({ seat: 'DEL' }, 'b')];
    await Promise.all([first, second]);
    expect(typesOf(tab.news)).toEqual(['ready', 'moved']);
    expect(tab.view.you).toBe('DEL');
  });
});

describe('a command', () => {
  it('is done, kept before others think about it, and told with what followed', async () => {
    const puts: number[] = [];
    const shelf = memoryShelf();
    const watched: Shelf = {
      ...shelf,
      put: async (entry, record, from) => {
        puts.push(record.steps.length);
        await shelf.put(entry, record, from);
      },
    };
    const tab = tabOf({ shelf: watched });
    await tab.start();
    const before = (await recordOf(tab)).steps.length;
    puts.length = 0;
    expect(typesOf(await tab.give(next(tab)))).toEqual(['moved']);
    await tab.keeper.flush();
    expect(puts[0]).toBe(before + 1);
    const record = await recordOf(tab);
    expect(record.steps.length).toBeGreaterThan(before + 1);
    expect(tab.view).toEqual(JSON.parse(JSON.stringify(viewFor(foldRecord(record), 'COR'))));
  });
  it.each([
    { type: 'turn.pass' },
    { type: 'win', by: 'COR' },
    { type: 'turn.pass', by: 'COR', extra: 1 },
    { type: 'capital.ask', by: '__proto__', provision: 'law', wording: 'law-named' },
  ])('that is malformed is a fault: %j', async (command) => {
    const tab = tabOf();
    await tab.start();
    expect(await tab.give(command as never)).toMatchObject([{ type: 'fault', code: 'command.malformed' }]);
  });
  it('in another’s name is refused, whoever that is', async () => {
    const tab = tabOf();
    await tab.start();
    for (const by of ['DEL', 'ARL', 'host', 'toString']) {
      expect(await tab.give({ type: 'turn.pass', by })).toMatchObject([
        { type: 'refused', refusal: { code: 'actor.unknown' } },
      ]);
    }
  });
  it('that rests on what has changed is stale, and names it', async () => {
    const tab = tabOf();
    await tab.start();
    const steps = (await recordOf(tab)).steps.length;
    expect(await tab.give(next(tab), { rests: { draft: 'older' } })).toMatchObject([
      { type: 'stale', what: ['draft'] },
    ]);
    expect((await recordOf(tab)).steps).toHaveLength(steps);
  });
  it('of no sitting is not heard', async () => {
    const tab = tabOf();
    expect(await tab.give({ type: 'turn.pass', by: 'COR' })).toEqual([]);
    await tab.start();
    await tab.rise();
    expect(await tab.debrief()).toEqual([]);
  });
});

describe('a whole conference', () => {
  const ended: Record<string, ReturnType<typeof tabOf>> = {};
  beforeAll(async () => {
    for (const seat of ['COR', 'ARL']) {
      const tab = tabOf();
      await tab.start({ seat });
      await tab.play();
      ended[seat] = tab;
    }
  });
  const at = (seat: string) => ended[seat] as ReturnType<typeof tabOf>;
  it.each(['COR', 'ARL'])('from %s’s seat ends, and its record verifies', async (seat) => {
    expect(['adopted', 'failed']).toContain(at(seat).view.stage);
    expect(verifyRecord(await recordOf(at(seat)))).toMatchObject({ ok: true });
  });
  it.each(['COR', 'ARL'])('sends %s what adds up to its view, numbered without gaps', async (seat) => {
    const numbers = at(seat).news.flatMap((news) => (news.type === 'moved' ? news.updates.map(({ n }) => n) : []));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(at(seat).view).toEqual(JSON.parse(JSON.stringify(viewFor(foldRecord(await recordOf(at(seat))), seat))));
  });
  it('stands in the list as it stands', async () => {
    const tab = at('COR');
    expect((await tab.keeper.list()).entries).toMatchObject([
      { id: 'a', options, stage: tab.view.stage, meeting: tab.view.meeting, steps: (await recordOf(tab)).steps.length },
    ]);
  });
  it('opens its books when it is over, with the whole record', async () => {
    const [opened] = await at('COR').debrief();
    expect(opened).toMatchObject({ type: 'debriefed', debrief: { you: 'COR' }, record: await recordOf(at('COR')) });
  });
  it('keeps them closed before', async () => {
    const tab = tabOf();
    await tab.start();
    expect(await tab.debrief()).toMatchObject([{ type: 'fault', code: 'debrief.notOver' }]);
    await tab.play(5);
    expect(await tab.debrief()).toMatchObject([{ type: 'fault', code: 'debrief.notOver' }]);
  });
});

describe('opening a save', () => {
  it('stands where it was left: same view, same questions, same history; and goes on as if it had never stopped', async () => {
    const shelf = memoryShelf();
    const left = tabOf({ shelf });
    await left.start();
    await left.play(6);
    const whole = tabOf();
    await whole.start();
    await whole.play();
    await left.keeper.flush();
    const again = tabOf({ shelf, tab: 'two', seed: 'another' });
    const [ready] = await again.open();
    expect(ready).toMatchObject({ type: 'ready', options, requests: left.moved.requests });
    expect((ready as News & { type: 'ready' }).history).toEqual(
      left.news.flatMap((news) => (news.type === 'moved' ? news.updates : [])),
    );
    expect(again.view).toEqual(left.view);
    expect(again.moved.updates).toEqual([]);
    await again.play();
    const played = ({ command, events, hash }: ConferenceRecord['steps'][number]) => ({ command, events, hash });
    expect((await recordOf(again)).steps.map(played)).toEqual((await recordOf(whole)).steps.map(played));
  });
  it('works from wherever a kill left it, and loses nothing of what was kept', async () => {
    const tab = tabOf();
    await tab.start();
    await tab.play();
    const record = await recordOf(tab);
    for (let steps = 0; steps < record.steps.length; steps += 9) {
      const shelf = memoryShelf();
      const cut = { ...record, steps: record.steps.slice(0, steps) };
      const entry = (await tab.shelf.list()).entries[0];
      await shelf.put({ ...(entry as never as object), owner: 'dead' } as never, cut, null);
      const again = tabOf({ shelf });
      expect((await again.open())[0]?.type).toBe('ready');
      expect((await recordOf(again)).steps.slice(0, steps)).toEqual(cut.steps);
    }
  });
  it('that is not there, or not readable, says so', async () => {
    const tab = tabOf();
    expect(await tab.open('nowhere')).toMatchObject([{ type: 'fault', code: 'save.gone' }]);
    await tab.start();
    await tab.play(3);
    const record = await recordOf(tab);
    const bent = async (change: object, needs: object = {}) => {
      const shelf = memoryShelf();
      await shelf.put((await tab.shelf.list()).entries[0] as never, { ...record, ...change } as never, null);
      return tabOf({ shelf, ...needs }).open();
    };
    expect(await bent({ setup: {} })).toMatchObject([{ code: 'record.malformed' }]);
    expect(await bent({ engine: 99 })).toMatchObject([{ code: 'record.newer' }]);
    expect(await bent({ seed: 'other' })).toMatchObject([{ code: 'record.diverges' }]);
    expect(await bent({ people: ['XXX'] })).toMatchObject([{ code: 'record.malformed' }]);
    expect(await bent({}, { installed: () => false })).toMatchObject([{ code: 'record.scenario', detail: 'tiny' }]);
  });
});

describe('two tabs', () => {
  it('on one save: the first stops when the second opens it', async () => {
    const [shelf, end] = [memoryShelf(), channel()];
    const first = tabOf({ shelf, channel: end(), tab: 'one' });
    await first.start();
    await first.play(2);
    const second = tabOf({ shelf, channel: end(), tab: 'two' });
    await second.open();
    expect(first.news.at(-1)).toEqual({ type: 'lost', why: 'taken' });
    expect(second.view).toEqual(first.view);
    expect(await first.give(next(first))).toEqual([]);
    await second.play(1);
    await first.open();
    expect(second.news.at(-1)).toEqual({ type: 'lost', why: 'taken' });
    expect(first.view).toEqual(second.view);
  });
  it.each([
    'with',
    'without',
  ])('%s a channel: a game deleted in one does not come back when the other plays on', async (way) => {
    const [shelf, end] = [memoryShelf(), channel()];
    const mine = () => (way === 'with' ? end() : null);
    const plays = tabOf({ shelf, channel: mine(), tab: 'one' });
    await plays.start();
    await plays.keeper.flush();
    const deletes = tabOf({ shelf, channel: mine(), tab: 'two' });
    await deletes.ask({ type: 'remove', save: 'a' });
    await new Promise((done) => setTimeout(done));
    if (way === 'without') await plays.give(next(plays));
    await plays.keeper.flush();
    await new Promise((done) => setTimeout(done));
    expect(plays.news.at(-1)).toEqual({ type: 'lost', why: 'removed' });
    expect((await shelf.list()).entries).toEqual([]);
  });
});
