import { describe, expect, it } from 'vitest';
import { PATIENCE } from '../../../src/client/session/chart';
import { stayOf } from '../../../src/client/session/playout';
import type { Debrief } from '../../../src/debrief/types';
import { restsOf } from '../../../src/protocol/revisions';
import { moved, options, page, pass, ready, request, started, statement, turn, update, view } from './fakes';

const three = () => [
  update(1, [statement('CUB')], { meeting: 0, round: 1, standing: 51 }),
  update(2, [turn('CUB')], { round: 2 }),
  update(3, [statement('EGY')], { standing: 52 }),
];

describe('a conference', () => {
  it('starts, and asks the seat', () => {
    const { store, sent } = started();
    expect(sent()).toEqual([{ type: 'sit', sitting: 1, how: { type: 'start', save: 'id-1', options, seed: 'seed' } }]);
    expect(store.getState()).toMatchObject({
      status: 'playing',
      saveId: 'id-1',
      view: view(),
      requests: [request('first')],
    });
  });
  it('is given no seed by the page unless there is one to give', () => {
    const { store, sent } = page();
    store.getState().start(options);
    expect(sent()).toEqual([{ type: 'sit', sitting: 1, how: { type: 'start', save: 'id-1', options } }]);
  });
  it('sends a command under its own name, with what it rests on', () => {
    const { store, worker } = started();
    store.getState().send('paragraph.park', { provision: 'law' });
    const command = { type: 'paragraph.park', by: 'KEN', provision: 'law' } as const;
    expect(worker().sent.at(-1)).toEqual({
      type: 'submit',
      sitting: 1,
      submission: { id: 'id-2', branch: '', rests: restsOf(view(), command), command },
    });
    expect(Object.keys(restsOf(view(), command))).toEqual(['paragraph/law']);
  });
  it('names the course it sits in', () => {
    const { store, worker } = page();
    store.getState().start(options);
    worker().say(ready({ branch: 'again' }));
    worker().say(moved([]));
    store.getState().send('turn.pass', {});
    expect(worker().sent.at(-1)).toMatchObject({ submission: { branch: 'again' } });
  });
  it('lets time go on in the name of the host', () => {
    const { store, worker } = started();
    store.getState().send('clock.advance', { meeting: 1 });
    expect(worker().sent.at(-1)).toMatchObject({
      submission: { command: { type: 'clock.advance', by: 'host', meeting: 1 } },
    });
  });
  it('sends one command at a time', () => {
    const { store, sent } = started();
    store.getState().send('turn.pass', {});
    expect(store.getState()).toMatchObject({ waiting: true, requests: [request('first')] });
    store.getState().send('turn.pass', {});
    expect(sent()).toHaveLength(2);
  });
  it('sends nothing while nothing is asked', () => {
    const { store, worker, sent } = started();
    worker().say({ type: 'moved', updates: [], requests: [] });
    store.getState().send('turn.pass', {});
    expect(sent()).toHaveLength(1);
    expect(store.getState()).toMatchObject({ status: 'playing', requests: [] });
  });
  it('shows a refusal and stays where it was', () => {
    const { store, worker } = started();
    store.getState().send('turn.pass', {});
    worker().say({ type: 'refused', id: 'id-2', refusal: { refused: true, code: 'stage.notNow' } });
    expect(store.getState()).toMatchObject({
      waiting: false,
      refusal: { code: 'stage.notNow' },
      requests: [request('first')],
    });
    store.getState().dismissRefusal();
    expect(store.getState()).toMatchObject({ refusal: null, requests: [request('first')] });
  });
  it('hears no answer to what it did not send', () => {
    const { store, worker } = started();
    store.getState().send('turn.pass', {});
    worker().say({ type: 'refused', id: 'another', refusal: { refused: true, code: 'stage.notNow' } });
    expect(store.getState()).toMatchObject({ waiting: true, refusal: null });
  });
  it('says what had changed before a command arrived, and keeps the question', () => {
    const { store, worker, workers } = started();
    store.getState().send('turn.pass', {});
    worker().say({ type: 'stale', id: 'id-2', what: ['draft', 'paragraph/law'] });
    expect(store.getState()).toMatchObject({
      status: 'playing',
      waiting: false,
      requests: [request('first')],
      fault: { code: 'command.stale', detail: 'draft, paragraph/law' },
    });
    expect(workers).toHaveLength(1);
  });
  it('goes on after a command that was not understood', () => {
    const { store, worker } = started();
    store.getState().send('turn.pass', {});
    worker().say({ type: 'fault', code: 'command.malformed', detail: '' });
    expect(store.getState()).toMatchObject({ status: 'playing', fault: { code: 'command.malformed' }, waiting: false });
    store.getState().send('turn.pass', {});
    expect(store.getState()).toMatchObject({ fault: null, waiting: true });
  });
  it('hears nothing of a conference that was left for another', () => {
    const { store, worker, sent } = started();
    store.getState().open('other');
    expect(sent().slice(1)).toEqual([
      { type: 'rise', sitting: 1 },
      { type: 'sit', sitting: 2, how: { type: 'open', save: 'other' } },
    ]);
    worker().post({ type: 'news', sitting: 1, news: ready() });
    expect(store.getState()).toMatchObject({ status: 'starting', view: null, saveId: 'other' });
    store.getState().leave();
    worker().post({ type: 'news', sitting: 2, news: ready() });
    expect(store.getState()).toMatchObject({ status: 'idle', view: null, saveId: null });
  });
});

describe('playing out', () => {
  it('runs behind the table, one audible update at a time, and asks only at the end', () => {
    const { store, worker, clock } = started();
    worker().say(moved(three()));
    expect(store.getState()).toMatchObject({ playingOut: true, requests: [], view: { standing: 51, round: 1 } });
    expect(store.getState().seen.map(({ n }) => n)).toEqual([1]);
    const stays = stayOf(three()[0] as never, 'normal');
    expect(stays).toBeGreaterThan(0);
    clock.increment(stays - 1);
    expect(store.getState().seen).toHaveLength(1);
    clock.increment(1);
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
    const { store, worker, clock } = started();
    worker().say(moved(three()));
    store.getState().skip();
    expect(store.getState()).toMatchObject({ playingOut: false, requests: [request('next')], view: { standing: 52 } });
    clock.increment(10_000);
    expect(store.getState().seen).toHaveLength(3);
  });
  it('shows everything at once when told to', () => {
    const { store, worker } = started(page('instant'));
    worker().say(moved(three()));
    expect(store.getState()).toMatchObject({ playingOut: false, view: { standing: 52 } });
  });
  it('takes in more while it still plays out', () => {
    const { store, worker } = started();
    worker().say(moved(three()));
    worker().say(moved([update(4, [statement('EST')], { standing: 53 })], 'later'));
    store.getState().skip();
    expect(store.getState()).toMatchObject({ requests: [request('later')], view: { standing: 53 } });
    expect(store.getState().seen.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  });
  it('is over only when the end has been shown', () => {
    const { store, worker } = started();
    worker().say(moved([update(1, [statement('CUB')]), update(2, [statement('EGY')], { stage: 'failed' })]));
    expect(store.getState().status).toBe('playing');
    store.getState().skip();
    expect(store.getState().status).toBe('over');
  });
});

describe('the books', () => {
  const over = () => {
    const mine = started();
    mine.worker().say(ready({ view: view({ stage: 'adopted' }), requests: [] }));
    mine.store.getState().leave();
    mine.store.getState().open('done');
    mine.worker().say(ready({ view: view({ stage: 'adopted' }), requests: [] }));
    return mine;
  };
  it('are asked for once, and opened when they come', () => {
    const { store, worker, sent } = over();
    expect(store.getState()).toMatchObject({ status: 'over', record: null, debrief: null });
    store.getState().askDebrief();
    store.getState().askDebrief();
    worker().say(moved([]));
    expect(sent().filter(({ type }) => type === 'debrief')).toHaveLength(1);
    worker().say({ type: 'debriefed', debrief: { you: 'KEN' } as Debrief, record: { steps: [] } as never });
    expect(store.getState()).toMatchObject({ status: 'over', debrief: { you: 'KEN' }, record: { steps: [] } });
  });
  it('that do not come are given up', () => {
    const { store, clock, worker, workers } = over();
    store.getState().askDebrief();
    worker().post({ type: 'busy' });
    clock.increment(PATIENCE.setup);
    expect(store.getState()).toMatchObject({ status: 'broken', fault: { code: 'host.broken' } });
    expect(workers[0]?.closed).toBe(true);
  });
  it('stay closed while it is played', () => {
    const { store, sent } = started();
    store.getState().askDebrief();
    expect(sent()).toHaveLength(1);
  });
});

describe('a worker that fails', () => {
  it('is replaced, and the conference goes on from what was kept', () => {
    const { store, worker, workers } = started();
    worker().say(moved(three()));
    worker().die();
    expect(store.getState()).toMatchObject({ status: 'broken', begun: true, fault: { code: 'host.broken' } });
    store.getState().restart();
    expect(workers).toHaveLength(2);
    expect(workers[0]?.closed).toBe(true);
    expect(worker().sent).toEqual([{ type: 'sit', sitting: 2, how: { type: 'open', save: 'id-1' } }]);
    worker().say(ready({ view: view({ standing: 52 }) }));
    expect(store.getState()).toMatchObject({ status: 'playing', fault: null, view: { standing: 52 } });
  });
  it('before the table stood, lets it be laid again', () => {
    const { store, worker } = page();
    store.getState().start(options, 'seed');
    worker().die();
    expect(store.getState()).toMatchObject({ status: 'broken', begun: false });
    store.getState().restart();
    expect(worker().sent).toEqual([
      { type: 'sit', sitting: 2, how: { type: 'start', save: 'id-1', options, seed: 'seed' } },
    ]);
  });
  it('to answer a command is given up after a while', () => {
    const { store, clock, worker } = started();
    store.getState().send('turn.pass', {});
    worker().post({ type: 'busy' });
    clock.increment(PATIENCE.command - 1);
    expect(store.getState().status).toBe('playing');
    clock.increment(1);
    expect(store.getState().status).toBe('broken');
    store.getState().restart();
    expect(store.getState().status).toBe('starting');
  });
  it('to lay a table is given up after a longer while', () => {
    const { store, clock } = page();
    store.getState().start(options);
    clock.increment(PATIENCE.setup - 1);
    expect(store.getState().status).toBe('starting');
    clock.increment(1);
    expect(store.getState().status).toBe('broken');
  });
  it('in silence is noticed without a command, within ten seconds', () => {
    const { store, clock, worker } = started();
    worker().post({ type: 'pong' });
    pass(clock, 10_000);
    expect(store.getState()).toMatchObject({ status: 'broken', fault: { code: 'host.broken' } });
  });
  it.each([
    'record.malformed',
    'record.newer',
    'record.scenario',
    'save.gone',
    'seat.unknown',
  ] as const)('to open a save says why: %s', (code) => {
    const { store, worker } = page();
    store.getState().open('bad');
    worker().say({ type: 'fault', code, detail: 'steps' });
    expect(store.getState()).toMatchObject({ status: 'broken', fault: { code, detail: 'steps' } });
  });
});

describe('a save that another tab has', () => {
  it('taken over is left to it, and can be taken back', () => {
    const { store, worker, sent } = started();
    worker().say({ type: 'lost', why: 'taken' });
    expect(store.getState()).toMatchObject({ elsewhere: true, requests: [], saveId: 'id-1' });
    store.getState().send('turn.pass', {});
    store.getState().takeBack();
    expect(store.getState()).toMatchObject({ elsewhere: false, status: 'starting' });
    expect(sent().at(-1)).toMatchObject({ type: 'sit', how: { type: 'open', save: 'id-1' } });
  });
  it('deleted is gone', () => {
    const { store, worker } = started();
    worker().say({ type: 'lost', why: 'removed' });
    expect(store.getState()).toMatchObject({ status: 'broken', fault: { code: 'save.gone' } });
  });
});
