import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/acts';
import { type MotionKind, questionId } from '../../../src/engine/model/rules';
import { requestsFor } from '../../../src/engine/view/requests';
import { assembly, committee } from '../../support/rooms';
import { only, sit, type Table } from '../../support/table';

type Motion = { readonly motion: MotionKind; readonly provision?: string; readonly on?: string };

const raise = (by: string, motion: Motion): Command => ({ type: 'motion.raise', by, ...motion });
/** Raises motions, each by its mover when its turn comes, and passes for everybody else until the first vote opens. */
function moved(table: Table, motions: Readonly<Record<string, readonly Motion[]>>): Table {
  table.toMotions();
  while (table.state.stage === 'closing.motions') {
    const by = table.state.queue[0] as string;
    for (const motion of motions[by] ?? []) table.do(raise(by, motion));
    table.do({ type: 'turn.pass', by });
  }
  return table;
}
const standing = (table: Table, seat: string) => table.state.seats[seat]?.standing ?? Number.NaN;
const agenda = (table: Table) => table.state.agenda.map(questionId);
const VOTERS = ['BRE', 'COR', 'DEL', 'ELN', 'GRO', 'UNI'];
/** The committee with a text that names the law: there is something to take out. */
const room = () => {
  const table = sit(committee()).toChair();
  table.do({ type: 'draft.circulate', by: 'ARL', edits: { law: 'law-named', next: 'next-open' } });
  return table;
};

describe('motions', () => {
  it('are asked of every member once, before the sounding; observers and the presiding chair have none', () => {
    const table = room().toMotions();
    expect([...table.state.queue].sort()).toEqual(VOTERS);
    for (const by of [...table.state.queue]) table.do({ type: 'turn.pass', by });
    expect(table.state.stage).toBe('closing.sounding');
    expect([table.state.votes, table.state.motionsTaken]).toEqual([[], true]);
  });
  it('are passed over where the process knows none', () => {
    const { motions: _, ...process } = committee().process;
    const table = sit({ ...committee(), process }).toSounding();
    expect(only(table.events, 'motions.opened')).toEqual([]);
  });
  it('come to the vote in their order of precedence, whoever was first', () => {
    const by = { first: '', second: '', third: '' };
    const table = room().toMotions();
    [by.first, by.second, by.third] = table.state.queue as [string, string, string];
    moved(table, {
      [by.first]: [{ motion: 'division', provision: 'law' }, { motion: 'close-debate' }],
      [by.second]: [
        { motion: 'delete', provision: 'law' },
        { motion: 'no-action', on: 'division-law' },
      ],
      [by.third]: [{ motion: 'suspend' }],
    });
    expect(agenda(table)).toEqual(['suspend', 'no-action-division-law', 'close-debate', 'delete-law', 'division-law']);
    expect(table.state.ballot?.question.kind).toBe('suspend');
  });
  it('keep the order in which they came within a kind', () => {
    const table = room().toMotions();
    const [first, second] = table.state.queue as [string, string];
    moved(table, {
      [first]: [{ motion: 'delete', provision: 'next' }],
      [second]: [{ motion: 'delete', provision: 'law' }],
    });
    expect(agenda(table)).toEqual(['delete-next', 'delete-law']);
  });
  it('are as many as three from one delegation, and offered by the request as long as they make a difference', () => {
    const table = room().toMotions();
    const by = table.state.queue[0] as string;
    const offered = () => {
      const [request] = requestsFor(table.state, by);
      return request?.kind === 'motions'
        ? request.motions.map(({ motion, provision, on }) => [motion, provision ?? on])
        : [];
    };
    expect(offered()).toEqual([
      ['suspend', undefined],
      ['close-debate', undefined],
      ['delete', 'law'],
      ['delete', 'next'],
      ['division', 'law'],
      ['division', 'next'],
    ]);
    table.do(raise(by, { motion: 'delete', provision: 'law' }));
    expect(offered().map(([motion]) => motion)).toEqual(['suspend', 'close-debate', 'delete', 'division', 'division']);
    table.do(raise(by, { motion: 'division', provision: 'law' }));
    table.do(raise(by, { motion: 'suspend' }));
    expect(offered()).toEqual([]);
    expect(table.refused(raise(by, { motion: 'close-debate' }))).toBe('motion.already');
  });
  it('cost their mover the room’s patience when they fail, nothing when they pass', () => {
    for (const vote of ['yes', 'no'] as const) {
      const table = moved(room(), { COR: [{ motion: 'close-debate' }] });
      const before = standing(table, 'COR');
      table.vote({}, vote);
      expect(standing(table, 'COR') - before).toBe(vote === 'yes' ? 0 : -4);
    }
  });
});

describe('a motion of no action', () => {
  it('carried takes its target off the agenda unvoted; lost leaves it there', () => {
    for (const vote of ['yes', 'no'] as const) {
      const table = room().toMotions();
      const [first, second] = table.state.queue as [string, string];
      moved(table, {
        [first]: [{ motion: 'delete', provision: 'law' }],
        [second]: [{ motion: 'no-action', on: 'delete-law' }],
      });
      table.vote({}, vote);
      expect(agenda(table)).toEqual(vote === 'yes' ? [] : ['delete-law']);
      expect(table.state.stage).toBe(vote === 'yes' ? 'closing.sounding' : 'closing.ballot');
      expect(table.state.draft.text.law).toBe('law-named');
    }
  });
  it('is not for one’s own motion', () => {
    const table = room().toMotions();
    const by = table.state.queue[0] as string;
    table.do(raise(by, { motion: 'delete', provision: 'law' }));
    expect(table.refused(raise(by, { motion: 'no-action', on: 'delete-law' }))).toBe('motion.already');
  });
  it('stops a rival text before it is put, and the other is voted on alone', () => {
    const table = moved(sit(assembly()), { BRE: [{ motion: 'no-action', on: 'rival-south' }] });
    table.vote({}, 'yes');
    table.toGavel().do({ type: 'vote.call', by: 'ARL' });
    expect(agenda(table)).toEqual(['rival-north']);
  });
  it('is not for the sponsor of the rival text', () => {
    const table = sit(assembly()).passUntil((state) => state.stage === 'closing.motions' && state.queue[0] === 'BRE');
    expect(table.refused(raise('BRE', { motion: 'no-action', on: 'rival-north' }))).toBe('motion.already');
  });
});

describe('suspending the meeting', () => {
  const suspended = () => {
    const table = room().toMotions();
    const [first, second] = table.state.queue as [string, string];
    moved(table, { [first]: [{ motion: 'suspend' }], [second]: [{ motion: 'delete', provision: 'law' }] });
    table.vote({}, 'yes');
    return table;
  };
  it('goes back to a meeting for one more round, at the price of one stop of the clock', () => {
    const table = suspended();
    expect(table.state).toMatchObject({ stage: 'meeting.chair', clockStops: 1, agenda: [] });
    expect(only(table.events, 'round.opened').at(-1)?.round).toBe(2);
  });
  it('leaves no motion standing, and motions may be raised again afterwards', () => {
    const table = suspended();
    table.toMotions();
    expect(only(table.events, 'motions.opened')).toHaveLength(2);
    const offered = requestsFor(table.state, table.state.queue[0] as string)[0];
    expect(offered).toMatchObject({ motions: expect.arrayContaining([{ motion: 'delete', provision: 'law' }]) });
  });
  it('cannot be moved when no stop of the clock is left', () => {
    const table = suspended().toMotions();
    const [request] = requestsFor(table.state, table.state.queue[0] as string);
    expect(JSON.stringify(request)).not.toContain('suspend');
  });
});

describe('closing the debate', () => {
  it('forbids stopping the clock afterwards, by the gavel or by a motion', () => {
    const table = moved(room(), { COR: [{ motion: 'close-debate' }] });
    table.vote({}, 'yes');
    table.toGavel({ COR: 'withhold' });
    expect(table.refused({ type: 'clock.stop', by: 'ARL' })).toBe('clock.stoppedOut');
  });
  it('that is voted down forbids nothing', () => {
    const table = moved(room(), { COR: [{ motion: 'close-debate' }] });
    table.vote({}, 'no');
    table.toGavel({ COR: 'withhold' }).do({ type: 'clock.stop', by: 'ARL' });
    expect(table.state.stage).toBe('meeting.chair');
  });
});

describe('a paragraph put to the vote', () => {
  /** COR and whoever votes with it say yes: four of eight without the absent. */
  const put = (motion: 'delete' | 'division', votes: Record<string, 'yes' | 'no'>) => {
    const table = moved(room(), { COR: [{ motion, provision: 'law' }] });
    table.vote(votes, 'abstain');
    return table;
  };
  const out = (table: Table) => table.state.draft.text.law === 'law-silence';
  it('goes by deletion with two thirds, stays without; the chair’s country votes, the observer does not', () => {
    expect(out(put('delete', { COR: 'yes', DEL: 'yes', ELN: 'yes', GRO: 'yes' }))).toBe(true);
    const stays = put('delete', { COR: 'yes', DEL: 'yes', BRE: 'no', ELN: 'no', UNI: 'no' });
    expect(out(stays)).toBe(false);
    expect(Object.keys(stays.state.votes[0]?.count.rollCall ?? {}).sort()).toEqual(
      ['ARL', 'BRE', 'COR', 'DEL', 'ELN', 'GR1', 'GR2', 'GR3', 'UN1', 'UN2', 'UN3'].sort(),
    );
  });
  it('stays on division with two thirds, goes without: the same opinions, the other result', () => {
    // Nobody has two thirds: UNI's three and BRE for the paragraph, COR, DEL and ELN against, the group apart.
    const against = { COR: 'yes', DEL: 'yes', ELN: 'yes', UNI: 'no', BRE: 'no', GRO: 'yes' } as const;
    const forIt = { COR: 'no', DEL: 'no', ELN: 'no', UNI: 'yes', BRE: 'yes', GRO: 'no' } as const;
    expect([out(put('delete', against)), out(put('division', forIt))]).toEqual([false, true]);
  });
  it('is told by a number of its own and leaves what the process says stands instead', () => {
    const table = put('delete', { COR: 'yes', DEL: 'yes', ELN: 'yes', GRO: 'yes' });
    expect(only(table.events, 'paragraph.votedOut')).toMatchObject([
      { provision: 'law', text: { law: 'law-silence' } },
    ]);
    expect(table.state.draft.previous.law).toBe('law-named');
    expect(table.state.stage).toBe('closing.sounding');
  });
});
