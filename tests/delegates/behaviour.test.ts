import { describe, expect, it } from 'vitest';
import { answerProbe, canLiveWith } from '../../src/delegates/acceptance';
import { aspirationLevel, insistedGain } from '../../src/delegates/aspiration';
import { beliefOf, beliefsOf } from '../../src/delegates/beliefs';
import { chairTurn } from '../../src/delegates/chair/chair';
import { atTheGavel } from '../../src/delegates/chair/gavel';
import { decideFor } from '../../src/delegates/decide';
import { type Mind, mindOf } from '../../src/delegates/mind';
import { LEAST_GAIN } from '../../src/delegates/parameters';
import { advantage } from '../../src/delegates/stance';
import type { Command } from '../../src/engine/acts';
import { openingState } from '../../src/engine/events/opening';
import type { Exit } from '../../src/engine/model/setup';
import type { Probe } from '../../src/engine/model/state';
import type { Delegation, Edits, WholeText } from '../../src/engine/model/vocabulary';
import type { Move, OwnInterests, Request, View } from '../../src/engine/view/types';
import { viewFor } from '../../src/engine/view/view';
import { setupOf } from '../support/scenarios';

const setup = setupOf('gge-2016-17', 'standard');
const start = openingState(setup, 'behaviour');
const viewOf = (seat: string, more: Partial<View> = {}): View => ({
  ...viewFor(start, seat),
  meeting: 1,
  round: 1,
  ...more,
});
const mind = (seat: string, more: Partial<View> = {}): Mind => mindOf(viewOf(seat, more), 'bots', 'mixed') as Mind;
const delegation = (id: string): Delegation => setup.delegations.find((one) => one.id === id) as Delegation;
const draft = (edits: Edits, number = 1): View['draft'] => ({
  number,
  text: { ...start.draft.text, ...edits },
  previous: start.draft.text,
});

describe('aspiration', () => {
  const level = (seat: string, meeting: number, temper: 'mixed' | 'cooperative' | 'hard' = 'cooperative') =>
    aspirationLevel(viewOf(seat, { meeting }), delegation(seat), 'bots', temper);

  it('falls as the rounds run out and never below the least', () => {
    for (const seat of ['CUB', 'KEN', 'EGY']) {
      const levels = [0, 2, 4, 6, 8].map((meeting) => level(seat, meeting));
      expect(levels).toEqual([...levels].sort((a, b) => b - a));
      expect(level(seat, 9)).toBeLessThan(level(seat, 0));
    }
  });
  it('falls late for those who hold out and early for bridge-builders', () => {
    expect(level('CUB', 4)).toBeGreaterThan(level('EGY', 4) + 10);
    expect(level('BRA', 4)).toBeLessThan(level('CUB', 4) - 20);
  });
  it('is higher in a hard temper', () => {
    expect(level('KEN', 4, 'hard')).toBeGreaterThan(level('KEN', 4, 'cooperative'));
  });
  it('never insists on less than what makes signing worthwhile', () => {
    expect(insistedGain(-50, 95)).toBe(LEAST_GAIN);
    expect(insistedGain(110, 50)).toBe(60);
  });
});

describe('estimates of the others', () => {
  const cuba = delegation('CUB');
  const sharp = { ...start.ranges.CUB, SD: [0, 4] as const, IHL: [0, 4] as const };
  it('follow the ranges believed, and are remembered by their identity', () => {
    const view = viewOf('KEN');
    const first = beliefOf(view.setup, cuba, sharp);
    expect(beliefOf(view.setup, cuba, sharp)).toBe(first);
    const friendly = beliefOf(view.setup, cuba, { ...sharp, SD: [90, 96] });
    const named = first.worth.of.length > 0 ? mind('KEN').board.placeOf['self-defence']?.['sd-named'] : undefined;
    expect(friendly.worth.of[named as number]).toBeGreaterThan(first.worth.of[named as number] as number);
  });
  it('fear the line of a far-off seat for the bare name and not for the old words', () => {
    const { board } = mind('KEN');
    const { lines } = beliefOf(viewOf('KEN').setup, cuba, sharp);
    expect(lines[board.placeOf['self-defence']?.['sd-named'] as number]).toBe(100);
    expect(lines[board.placeOf['self-defence']?.['sd-2015'] as number]).toBe(0);
  });
  it('leave out oneself and a chair without a voice', () => {
    const ids = beliefsOf(viewOf('KEN')).map(({ id }) => id);
    expect(ids).toHaveLength(23);
    expect(ids).not.toContain('KEN');
    expect(ids).not.toContain('DEU');
  });
});

describe('an answer in the corridor', () => {
  const asked = (wording: string): Probe => ({
    by: 'USA',
    to: 'CUB',
    provision: 'self-defence',
    wording,
    answer: null,
    meeting: 1,
  });
  const answers = ['could-live', 'could-not', 'evade'] as const;
  const said = (who: Mind, probe: Probe) => answerProbe(who, 'p', probe, answers).command as { answer: string };

  it('is no when a line would be crossed, whoever asks', () => {
    for (const trust of [0, 100])
      expect(said(mind('CUB', { confidence: { USA: trust } }), asked('sd-named')).answer).toBe('could-not');
  });
  it('is the truth to somebody trusted', () => {
    for (const wording of ['sd-2015', 'sd-silence', 'sd-some-states']) {
      const cuba = mind('CUB', { confidence: { USA: 100 } });
      const place = cuba.board.placeOf['self-defence']?.[wording] as number;
      expect(said(cuba, asked(wording)).answer).toBe(canLiveWith(cuba, place) ? 'could-live' : 'could-not');
    }
  });
  it('from a hard bargainer without trust is a bluff or an evasion where it could live and would rather not', () => {
    const frank = mind('CUB', { confidence: { USA: 100 } });
    const { board } = frank;
    const bearable = board.provisions.flatMap((provision, index) =>
      (board.places[index] ?? [])
        .filter((place) => place !== frank.current[index] && canLiveWith(frank, place) && advantage(frank, place) <= 0)
        .map((place) => ({ ...asked(board.wordings[place] as string), provision: provision.id })),
    );
    expect(bearable.length).toBeGreaterThan(0);
    const heard = bearable.flatMap((probe) => {
      expect(said(frank, probe).answer).toBe('could-live');
      return [1, 2, 3].map((round) => said(mind('CUB', { confidence: { USA: 0 }, round }), probe).answer);
    });
    expect(heard).not.toContain('could-live');
    expect(heard).toContain('could-not');
  });
});

describe('what a seat says of the whole text', () => {
  const exits = ['agree', 'agree-ad-referendum', 'silent', 'withhold'] as const;
  const request: Request = {
    kind: 'sounding',
    id: 's',
    exits: exits.map((exit) => ({ exit, standing: 0, points: 0 })),
  };
  const exitOf = (seat: string, more: Partial<View>, interests: Partial<OwnInterests> = {}): Exit => {
    const view = viewOf(seat, { stage: 'closing.sounding', meeting: 9, ...more });
    const decision = decideFor(
      { ...view, interests: { ...(view.interests as OwnInterests), ...interests } },
      [request],
      'b',
      'mixed',
    );
    return (decision?.command as { exit: Exit }).exit;
  };
  const bad = draft({
    'self-defence': 'sd-named',
    'humanitarian-law': 'ihl-named',
    'wrongful-acts': 'resp-countermeasures',
  });

  it('withholds when joining costs more than blocking, and bends when the price is beyond it', () => {
    expect(exitOf('CUB', { draft: bad })).toBe('withhold');
    expect(exitOf('CUB', { draft: bad }, { priceAlone: 5000 })).not.toBe('withhold');
  });
  it('agrees to what it may sign and gains from', () => {
    expect(exitOf('KEN', { draft: draft({ 'capacity-building': 'cap-fund' }) })).toBe('agree');
  });
  it('agrees ad referendum only while home has not cleared a wording', () => {
    const { interests } = viewOf('KEN');
    const authority = { ...(interests as OwnInterests).authority, 'capacity-building': { 'cap-fund': 'ask' } as const };
    expect(exitOf('KEN', { draft: draft({ 'capacity-building': 'cap-fund' }) }, { authority })).toBe(
      'agree-ad-referendum',
    );
  });
  it('lets another stand in front once somebody has withheld, if it is shy', () => {
    const shy = setup.delegations.map((one) =>
      one.id === 'CHN' ? { ...one, behaviour: { ...one.behaviour, publicHoldout: -100 } } : one,
    );
    const view = viewOf('CHN');
    expect(exitOf('CHN', { draft: bad, company: 1, setup: { ...view.setup, delegations: shy } })).toBe('silent');
  });
});

describe('the chair', () => {
  const move = (type: Move['type'], choices: Move['choices'] = {}, refused: Move['refused'] = null): Move => ({
    type,
    refused,
    choices,
    cost: { actions: 1, standing: 0 },
  });
  const all = setup.provisions.map(({ id }) => id);
  const moves = [
    move('business.order', { provisions: all, max: 3 }),
    move('draft.circulate', { wordings: [], max: 12 }),
    move('seat.consult', {
      seats: setup.delegations.map(({ id }) => id).filter((id) => id !== 'DEU'),
      provisions: all,
    }),
    move('change.settle', {}, 'change.none'),
    move('turn.pass'),
  ];

  it('listens in the opening and circulates an ambitious first draft after it', () => {
    expect(chairTurn(viewOf('DEU', { meeting: 0 }), moves, 'b').command.type).toBe('seat.consult');
    const first = chairTurn(viewOf('DEU', { meeting: 1 }), moves, 'b').command as { type: string; edits: Edits };
    expect(first.type).toBe('draft.circulate');
    expect(Object.keys(first.edits).length).toBeGreaterThan(3);
  });
  it('takes up the practical paragraphs before the hard ones', () => {
    const view = viewOf('DEU', { meeting: 2, draft: draft({}, 1) });
    const order = chairTurn(view, moves, 'b').command as Extract<Command, { type: 'business.order' }>;
    expect(order.type).toBe('business.order');
    expect(order.provisions.slice(0, 2).sort()).toEqual(['capacity-building', 'confidence-building']);
  });
  it('grants a late change that keeps somebody in and declines one that drives somebody out', () => {
    const settle = (wording: string, standing: WholeText) => {
      const change = { by: 'CUB', provision: 'self-defence', wording };
      const view = viewOf('DEU', { meeting: 8, draft: draft(standing, 5), changes: [change] });
      const decision = chairTurn(view, [...moves.slice(0, 3), move('change.settle', { changes: [change] })], 'b');
      return (decision.command as { grant: boolean }).grant;
    };
    expect(settle('sd-charter-entirety', { 'self-defence': 'sd-named' })).toBe(true);
    expect(settle('sd-named', { 'self-defence': 'sd-2015' })).toBe(false);
  });
  it('adopts when nobody withholds, stops the clock for a few, closes otherwise', () => {
    const withheld = (count: number, clock: Move['refused']) => {
      const seats = Object.fromEntries(
        all.map((_, i) => [
          `S${i}`,
          { exit: i < count ? ('withhold' as const) : ('agree' as const), explained: false, measures: [] },
        ]),
      );
      const gavel = [
        move('gavel.adopt', {}, count > 0 ? 'gavel.objectionStands' : null),
        move('clock.stop', {}, clock),
        move('conference.close'),
      ];
      return atTheGavel(viewOf('DEU', { seats }), gavel, 'b').command.type;
    };
    expect(withheld(0, null)).toBe('gavel.adopt');
    expect(withheld(2, null)).toBe('clock.stop');
    expect(withheld(2, 'clock.stoppedOut')).toBe('conference.close');
    expect(withheld(9, null)).toBe('conference.close');
  });
});
