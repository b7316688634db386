import '../support/everyWord';
import { describe, expect, it } from 'vitest';
import { decideFor } from '../../src/delegates/decide';
import { blocksAlone } from '../../src/delegates/exits';
import { type Decision, mindOf } from '../../src/delegates/mind';
import type { Command } from '../../src/engine/acts';
import type { Question, Vote } from '../../src/engine/model/rules';
import type { ConferenceState } from '../../src/engine/model/state';
import { requestsFor } from '../../src/engine/view/requests';
import { viewFor } from '../../src/engine/view/view';
import { hasText } from '../../src/locales';
import { assembly, committee, council, drafting, wide, workingGroup } from '../support/rooms';
import { sit, type Table, withSeat } from '../support/table';

const MEMBERS = ['BRE', 'COR', 'DEL', 'ELN', 'GRO', 'UNI'];
const SEEDS = Array.from({ length: 200 }, (_, i) => `bot-${i}`);

/** What the seat that is asked does. @throws Error when it has nothing to say. */
function decision(table: Table, seat = table.state.queue[0] as string, seed = 'bots'): Decision {
  const made = decideFor(viewFor(table.state, seat), requestsFor(table.state, seat), seed, 'mixed');
  if (!made) throw new Error(`${seat} has nothing to say`);
  return made;
}
const share = (found: readonly boolean[]) => (100 * found.filter(Boolean).length) / found.length;
const text = (edits: Readonly<Record<string, string>>) => (state: ConferenceState) => ({
  draft: { ...state.draft, text: { ...state.draft.text, ...edits } },
});
/** A question is put, to this seat first; the text stands as edited. */
function asked(question: Question, seat: string, edits: Readonly<Record<string, string>> = {}, room = committee()) {
  const from = sit(room).toSounding();
  return from
    .set(text(edits))
    .set(() => ({ stage: 'closing.ballot', agenda: [question], ballot: { question, cast: {} }, queue: [seat] }));
}
const voteOf = (...args: Parameters<typeof asked>): Vote => {
  const { command } = decision(asked(...args), args[1]);
  if (command.type !== 'ballot.cast') throw new Error(command.type);
  return command.vote;
};
const isMotion = (command: Command, motion: string) => command.type === 'motion.raise' && command.motion === motion;

describe('a vote of an AI seat', () => {
  const named = { law: 'law-named' };
  it('on a paragraph goes by what taking it out would change, the other way round on a division', () => {
    const remove: Question = { kind: 'delete', by: 'COR', provision: 'law' };
    const divide: Question = { kind: 'division', by: 'COR', provision: 'law' };
    expect([voteOf(remove, 'COR', named), voteOf(remove, 'BRE', named)]).toEqual(['yes', 'no']);
    expect([voteOf(divide, 'COR', named), voteOf(divide, 'BRE', named)]).toEqual(['no', 'yes']);
  });
  it('on no action is the opposite of the vote it would prevent', () => {
    const target: Question = { kind: 'delete', by: 'COR', provision: 'law' };
    const stop: Question = { kind: 'no-action', by: 'BRE', on: 'delete-law' };
    for (const seat of ['COR', 'BRE']) {
      const table = asked(stop, seat, named).set(() => ({ agenda: [stop, target] }));
      const { command } = decision(table, seat);
      expect(command).toMatchObject({ vote: voteOf(target, seat, named) === 'yes' ? 'no' : 'yes' });
    }
  });
  it('on rival texts is yes to both from the middle, and not to the text that crosses one’s line', () => {
    const on = (rival: string, seat: string, room = assembly()) => voteOf({ kind: 'rival', rival }, seat, {}, room);
    expect([on('north', 'BRE'), on('north', 'COR')]).toEqual(['yes', 'no']);
    const practical = assembly(
      {},
      {
        rivals: [
          { id: 'north', sponsor: 'BRE', text: { contacts: 'contacts-directory' } },
          { id: 'south', sponsor: 'COR', text: { next: 'next-open' } },
        ],
      },
    );
    const both = MEMBERS.filter((seat) => ['north', 'south'].every((rival) => on(rival, seat, practical) === 'yes'));
    expect(both).toContain('DEL');
    expect(both).not.toContain('BRE');
  });
  it('on the whole text is no where it crosses a line, yes where it is worth more than none', () => {
    const whole: Question = { kind: 'text' };
    expect(voteOf(whole, 'COR', { ...named, contacts: 'contacts-directory' })).toBe('no');
    expect(voteOf(whole, 'ELN', { contacts: 'contacts-directory' })).toBe('yes');
  });
  it('under silence is a no from those alone who would block alone', () => {
    const quiet: Question = { kind: 'silence' };
    const edits = { ...named, next: 'next-open' };
    const said = MEMBERS.map((seat) => {
      const table = asked(quiet, seat, edits, council());
      const mind = mindOf(viewFor(table.state, seat), 'bots', 'mixed');
      return [seat, voteOf(quiet, seat, edits, council()), mind !== null && blocksAlone(mind)] as const;
    });
    for (const [seat, vote, blocks] of said) {
      expect([seat, ['yes', 'no'].includes(vote)]).toEqual([seat, true]);
      if (vote === 'no') expect([seat, blocks]).toEqual([seat, true]);
    }
    expect(said.some(([, vote]) => vote === 'no') && said.some(([, vote]) => vote === 'yes')).toBe(true);
  });
});

describe('a motion of an AI seat', () => {
  /** The motions stage with a text, this seat asked. */
  const motions = (seat: string, edits: Readonly<Record<string, string>>) =>
    sit(committee())
      .toMotions()
      .set(text(edits))
      .set(() => ({ queue: [seat] }));
  it('takes out the paragraph that crosses its line, and nothing else', () => {
    expect(decision(motions('COR', { law: 'law-named' })).command).toEqual({
      type: 'motion.raise',
      by: 'COR',
      motion: 'delete',
      provision: 'law',
    });
    expect(decision(motions('BRE', { law: 'law-named' })).command.type).toBe('turn.pass');
    expect(decision(motions('COR', {})).command.type).toBe('turn.pass');
  });
  it('stops another’s motion seldom, only from a mission of weight that would lose much', () => {
    const moved = (seat: string) => {
      const table = motions(seat, { law: 'law-named' });
      table.set(() => ({ agenda: [{ kind: 'delete', by: 'DEL', provision: 'law' }] }));
      return share(SEEDS.map((seed) => isMotion(decision(table, seat, seed).command, 'no-action')));
    };
    expect(moved('BRE')).toBeGreaterThan(3);
    expect(moved('BRE')).toBeLessThan(30);
    expect([moved('ELN'), moved('COR')]).toEqual([0, 0]);
  });
});

describe('signing', () => {
  const signs = (seat: string, edits: Readonly<Record<string, string>>, reservations: 'none' | 'free') => {
    const treaty = { reservations, accession: 'open', entry: { count: 3, days: 90 } } as const;
    const table = sit(drafting({ treaty })).toGavel().set(text(edits));
    table.do({ type: 'gavel.adopt', by: 'ARL' });
    return decision(
      table.set(() => ({ queue: [seat] })),
      seat,
    ).command;
  };
  it('is for a text worth more than staying out, with a reservation to the article that hurts', () => {
    const edits = { law: 'law-named', next: 'next-open', contacts: 'contacts-directory' };
    expect(signs('ELN', edits, 'free')).toMatchObject({ sign: true });
    expect(signs('COR', edits, 'free')).toMatchObject({ sign: true, reservations: ['law'] });
    expect(signs('COR', edits, 'none')).toMatchObject({ sign: false, reservations: [] });
  });
});

describe('accreditation by AI seats', () => {
  const setup = workingGroup(
    {},
    {
      applicants: [
        { id: 'press', issue: 'IHL', at: 90 },
        { id: 'ministry', issue: 'IHL', at: 5 },
      ],
    },
  );
  const opening = (objections: Readonly<Record<string, readonly string[]>> = {}) => {
    const table = sit(setup);
    table.do({ type: 'clock.advance', by: 'host', meeting: 0 });
    return table.set(() => ({ accreditation: { objections, admitted: null } }));
  };
  const objects = (table: Table, seat: string) =>
    SEEDS.map((seed) => {
      const { command } = decision(
        table.copy().set(() => ({ queue: [seat] })),
        seat,
        seed,
      );
      return command.type === 'accreditation.answer' ? command.objects : [];
    });
  it('keeps out who stands far on what one cares about, the more so from those who hold out in public', () => {
    const hard = objects(opening(), 'COR');
    expect(share(hard.map((one) => one.includes('press')))).toBeGreaterThan(35);
    expect(hard.some((one) => one.includes('ministry'))).toBe(false);
    expect(objects(opening(), 'ELN').flat()).toEqual([]);
  });
  it('answers an objection to a friend in kind, now and then', () => {
    const before = share(objects(opening(), 'BRE').map((one) => one.includes('ministry')));
    const after = share(objects(opening({ press: ['COR'] }), 'BRE').map((one) => one.includes('ministry')));
    expect(after).toBeGreaterThan(before + 5);
    expect(after).toBeLessThan(90);
  });
});

describe('stepping aside', () => {
  /** How often COR, which cannot live with the text, dissociates in this company, by its habit. */
  const aside = (company: number, stepAside: number) => {
    const setup = wide();
    const delegations = setup.delegations.map((one) =>
      one.id === 'COR' ? { ...one, behaviour: { ...one.behaviour, stepAside, publicHoldout: 100 } } : one,
    );
    const table = sit({ ...setup, delegations }).toSounding();
    table.set(text({ law: 'law-named' })).set(() => ({ queue: ['COR'], company }));
    const exits = SEEDS.map((seed) => {
      const { command } = decision(table, 'COR', seed);
      return command.type === 'sounding.answer' ? command.exit : '';
    });
    return share(exits.map((exit) => exit === 'dissociate'));
  };
  it('is for one who is alone, by habit, and not for one in company', () => {
    expect(aside(0, 0)).toBe(0);
    const alone = aside(0, 70);
    expect(alone).toBeGreaterThan(50);
    expect(aside(1, 70)).toBeLessThan(alone - 10);
    expect(aside(4, 70)).toBe(0);
  });
});

describe('the chair at the gavel', () => {
  const at = (table: Table) => decision(table, 'ARL').command;
  const withheld = { COR: 'withhold' } as const;
  const spent = { clockStops: 9 };
  it('opens the silence where that is the rule', () => {
    expect(at(sit(council()).toGavel()).type).toBe('silence.open');
  });
  it('parts the report by what those who withhold object to', () => {
    const table = sit(workingGroup())
      .toSounding()
      .set(text({ next: 'next-open' }));
    table.toGavel({ BRE: 'withhold' });
    expect(at(table)).toMatchObject({ type: 'report.split', edits: { next: 'next-summary' } });
    expect(at(table.set(() => ({ split: true }))).type).toBe('clock.stop');
  });
  it('calls the vote where the rule knows one and hours would not help', () => {
    const table = sit(assembly()).toGavel(withheld);
    expect(at(table).type).toBe('clock.stop');
    expect(at(table.set(() => spent)).type).toBe('vote.call');
  });
  it('asks the bureau only when the vote would be won', () => {
    const room = (edits: Readonly<Record<string, string>>) =>
      sit(committee())
        .toSounding()
        .set(text(edits))
        .toGavel(withheld)
        .set(() => spent);
    expect(at(room({ contacts: 'contacts-directory' })).type).toBe('exhaustion.declare');
    expect(at(room({ law: 'law-silence', contacts: 'contacts-before', next: 'next-summary' })).type).toBe(
      'conference.close',
    );
  });
  it('adopts over nobody’s objection and closes over too many', () => {
    const table = sit(workingGroup())
      .toGavel()
      .set(() => ({ dissent: {} }));
    expect(at(table).type).toBe('gavel.adopt');
    const exit = { exit: 'withhold' as const };
    const many = ['BRE', 'COR', 'DEL', 'ELN', 'UNI'].reduce((room, seat) => room.set(withSeat(seat, exit)), table);
    expect(at(many.set(() => ({ split: true }))).type).toBe('conference.close');
  });
});

describe('reasons', () => {
  it('have a sentence for whatever is done around a decision', () => {
    const made = [
      ...MEMBERS.map((seat) => decision(asked({ kind: 'text' }, seat, { law: 'law-named' }))),
      ...['COR', 'BRE'].map((seat) => decision(asked({ kind: 'delete', by: 'COR', provision: 'law' }, seat))),
      decision(sit(council()).toGavel(), 'ARL'),
    ];
    for (const { reason } of made) {
      expect(hasText(`reasons:public.${reason.said}`)).toBe(true);
      expect(hasText(`reasons:private.${reason.because}`)).toBe(true);
    }
  });
});
