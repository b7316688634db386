import { describe, expect, it } from 'vitest';
import {
  bracketsHeld,
  corridorOf,
  exitMarkOf,
  floorOf,
  gavelOf,
  tiesOf,
  voteMarksOf,
} from '../../../src/client/hall/happenings';
import { summaryOf } from '../../../src/client/hall/summary';
import type { SeenEvent } from '../../../src/client/session/types';
import type { ConferenceEvent } from '../../../src/engine/events';
import type { PackageDeal, Probe } from '../../../src/engine/model/state';
import { paragraph, viewOf } from './fixture';

const seen = (event: ConferenceEvent, round = 2, meeting = 0): SeenEvent => ({ n: 1, meeting, round, event });
const said = (by: string, round = 2): SeenEvent =>
  seen({ type: 'statement.made', audience: 'all', by, points: [] }, round);
const probe = (by: string, to: string, answer: Probe['answer'] = null, meeting = 0): Probe => ({
  by,
  to,
  provision: 'p',
  wording: 'w',
  answer,
  meeting,
});
const deal = (patch: Partial<PackageDeal>): PackageDeal => ({
  by: 'KEN',
  to: ['CHE'],
  channel: 'corridor',
  edits: {},
  counters: null,
  accepted: [],
  stage: 'offered',
  meeting: 0,
  ...patch,
});

describe('the floor', () => {
  it('is with who spoke last in this round; the queue follows', () => {
    expect(floorOf(viewOf(), [said('CUB')], true)).toEqual({ speaker: 'CUB', next: 'EST' });
  });
  it('is with the first of the queue when nobody has spoken in this round', () => {
    expect(floorOf(viewOf(), [said('CUB', 1)], true)).toEqual({ speaker: 'EST', next: 'CHE' });
  });
  it('is mine while I am asked, whoever spoke before', () => {
    const view = viewOf({ queue: ['CHE', 'GBR'] });
    expect(floorOf(view, [said('CUB')], false)).toEqual({ speaker: 'CHE', next: 'GBR' });
    expect(floorOf(view, [said('CUB')], true)).toEqual({ speaker: 'CUB', next: 'CHE' });
  });
  it('is the chair’s when the chair opens a round or holds the gavel', () => {
    expect(floorOf(viewOf({ stage: 'meeting.chair' }), [said('CUB')], true).speaker).toBe('DEU');
    expect(floorOf(viewOf({ stage: 'closing.gavel', queue: [] }), [], true)).toEqual({ speaker: 'DEU', next: null });
  });
  it('is nobody’s in the evening and after the end', () => {
    expect(floorOf(viewOf({ stage: 'evening' }), [said('CUB')], true)).toEqual({ speaker: null, next: null });
    expect(floorOf(viewOf({ stage: 'adopted' }), [said('CUB')], true)).toEqual({ speaker: null, next: null });
  });
  it('is not taken by a talk in the corridor', () => {
    const offer = seen({
      type: 'package.offered',
      audience: ['KEN', 'CHE'],
      package: 'k',
      by: 'KEN',
      to: ['CHE'],
      channel: 'corridor',
      edits: {},
      counters: null,
    });
    expect(floorOf(viewOf(), [said('CUB'), offer], true).speaker).toBe('CUB');
  });
});

describe('brackets', () => {
  it('are counted by paragraph', () => {
    const view = viewOf({
      paragraphs: { a: paragraph({ objectors: ['CUB', 'RUS'] }), b: paragraph({ objectors: ['CUB'] }) },
    });
    expect(bracketsHeld(view)).toEqual({ CUB: 2, RUS: 1 });
  });
});

describe('the corridor', () => {
  it('shows my own talks of this meeting and nobody else’s', () => {
    const view = viewOf({
      probes: { a: probe('CHE', 'CUB'), b: probe('EST', 'CUB'), c: probe('EST', 'CHE', null, 1) },
      packages: {
        d: deal({}),
        e: deal({ to: ['CUB'] }),
        f: deal({ by: 'CHE', to: ['CUB', 'RUS'], stage: 'agreed' }),
        g: deal({ channel: 'floor' }),
      },
    });
    expect(corridorOf(view, [])).toEqual([
      { id: 'a', kind: 'probe', from: 'CHE', to: 'CUB', open: true },
      { id: 'd:CHE', kind: 'package', from: 'KEN', to: 'CHE', open: true },
      { id: 'f:CUB', kind: 'package', from: 'CHE', to: 'CUB', open: false },
      { id: 'f:RUS', kind: 'package', from: 'CHE', to: 'RUS', open: false },
    ]);
  });
  it('does not show me to whom else an offer went that I only received', () => {
    const view = viewOf({ packages: { d: deal({ to: ['CHE', 'RUS'] }) } });
    expect(corridorOf(view, []).map(({ to }) => to)).toEqual(['CHE']);
  });
  it('shows who confided in the chair in this round, as far as I saw it', () => {
    const confided = (round: number): SeenEvent =>
      seen(
        { type: 'chair.confided', audience: ['CUB', 'DEU'], by: 'CUB', provision: 'p', refuses: [], asked: true },
        round,
      );
    expect(corridorOf(viewOf(), [confided(2), confided(2)])).toEqual([
      { id: 'chair:CUB', kind: 'confidence', from: 'CUB', to: 'DEU', open: false },
    ]);
    expect(corridorOf(viewOf(), [confided(1)])).toEqual([]);
  });
});

describe('ties', () => {
  const view = viewOf({
    draft: { number: 1, text: { a: 'bare' }, previous: {} },
    paragraphs: {
      a: paragraph({ objectors: ['CUB', 'RUS'], backers: { bare: ['USA', 'GBR'], soft: ['CHE', 'GBR'] } }),
      b: paragraph({ objectors: ['CUB', 'RUS'] }),
    },
  });
  it('bind who objects together and who backs the same wording', () => {
    const together = tiesOf(view).filter((tie) => tie.kind === 'together');
    expect(together).toEqual([
      { a: 'CUB', b: 'RUS', strength: 1, kind: 'together' },
      { a: 'CHE', b: 'GBR', strength: 0.5, kind: 'together' },
      { a: 'GBR', b: 'USA', strength: 0.5, kind: 'together' },
    ]);
  });
  it('divide who backs the standing wording from who refuses it', () => {
    const against = tiesOf(view).filter((tie) => tie.kind === 'against');
    expect(against.map(({ a, b }) => `${a}-${b}`)).toEqual(['CUB-GBR', 'CUB-USA', 'GBR-RUS', 'RUS-USA']);
  });
});

describe('the closing', () => {
  const exits = viewOf({
    stage: 'closing.sounding',
    queue: ['USA'],
    seats: {
      CUB: { exit: 'withhold', explained: true, measures: [] },
      EST: { exit: 'agree-ad-referendum', explained: false, measures: [] },
      USA: { exit: null, explained: false, measures: [] },
      GBR: { exit: null, explained: false, measures: [] },
    },
  });
  it('marks every answer, and who is still to be asked', () => {
    expect(['CUB', 'EST', 'USA', 'GBR'].map((id) => exitMarkOf(exits, id))).toEqual([
      'withheld',
      'ad-referendum',
      'pending',
      null,
    ]);
  });
  it('moves the gavel with the stage', () => {
    expect(gavelOf(viewOf())).toBe('resting');
    expect(gavelOf(viewOf({ stage: 'closing.gavel' }))).toBe('held');
    expect(gavelOf(viewOf({ stage: 'adopted' }))).toBe('struck');
    expect(gavelOf(viewOf({ stage: 'failed' }))).toBe('laid');
  });
  it('says in words what the picture shows', () => {
    expect(summaryOf(exits, [], true)).toEqual([
      { key: 'summary.has', id: 'USA' },
      { key: 'summary.noBrackets' },
      { key: 'exit.withheld', id: 'CUB' },
      { key: 'exit.ad-referendum', id: 'EST' },
      { key: 'exit.pending', id: 'USA' },
    ]);
  });
});

describe('lights of a vote', () => {
  const behaviour = { influence: 50, activity: 50, holdout: 0, publicHoldout: 0, stepAside: 0, bridge: 0 };
  const seat = (id: string) => ({ id, permanentMember: false, behaviour, positions: {} });
  const base = viewOf({}, ['DEU', 'CHE', 'CUB', 'EST']);
  const group = { ...seat('GRP'), members: ['GHA', 'TGO', 'BEN'].map((id) => ({ id, lean: 0 })) };
  const observer = { ...seat('ICRC'), role: 'observer' as const };
  const setup = { ...base.setup, delegations: [...base.setup.delegations, group, observer] };
  const question = { kind: 'text' } as const;
  const rollCall = { CHE: 'yes', CUB: 'no', EST: 'absent', GHA: 'yes', TGO: 'abstain', BEN: 'abstain' } as const;
  const counted = { question, count: { yes: 2, no: 1, abstain: 2, absent: 1, carried: true, rollCall } };

  it('are sealed while votes are cast: mine alone is known', () => {
    const view = {
      ...base,
      setup,
      stage: 'closing.ballot' as const,
      queue: ['EST'],
      ballot: { question, mine: 'no' as const },
    };
    expect([...(voteMarksOf(view) ?? [])].sort()).toEqual([
      ['CHE', 'no'],
      ['CUB', 'voted'],
      ['GRP', 'voted'],
    ]);
  });
  it('show each vote once it is counted, of a group what most of it did, of who was absent nothing', () => {
    const view = { ...base, setup, stage: 'adopted' as const, queue: [], votes: [counted] };
    expect([...(voteMarksOf(view) ?? [])].sort()).toEqual([
      ['CHE', 'yes'],
      ['CUB', 'no'],
      ['GRP', 'abstain'],
    ]);
  });
  it('are out while the room talks, and then answers of the sounding show again', () => {
    expect(voteMarksOf({ ...base, setup, stage: 'meeting.seats', votes: [counted] })).toBeNull();
    expect(voteMarksOf({ ...base, setup, stage: 'closing.sounding', votes: [counted] })).toBeNull();
  });
  it('show who signed', () => {
    const signatures = { CHE: { sign: true, reservations: [] }, CUB: { sign: false, reservations: [] } };
    const marks = voteMarksOf({ ...base, setup, stage: 'signature', signatures });
    expect([...(marks ?? [])]).toEqual([
      ['CHE', 'agree'],
      ['CUB', 'aside'],
    ]);
  });
  it('are told in words, with who has no vote', () => {
    const view = { ...base, setup, stage: 'adopted' as const, queue: [], votes: [counted] };
    const keys = summaryOf(view, [], false).map(({ key, id }) => `${key} ${id ?? ''}`);
    expect(keys).toContain('exit.abstain GRP');
    expect(keys).toContain('summary.observer ICRC');
  });
});
