import { describe, expect, it } from 'vitest';
import type { Setup } from '../../../src/engine/model/setup';
import { requestsFor } from '../../../src/engine/view/requests';
import { viewFor } from '../../../src/engine/view/view';
import { committee, workingGroup } from '../../support/rooms';
import { only, sit, type Table, types } from '../../support/table';

const MEMBERS = ['BRE', 'COR', 'DEL', 'ELN', 'GRO', 'UNI'];
const standing = (table: Table, seat: string) => table.state.seats[seat]?.standing ?? Number.NaN;
const opening = (setup: Setup = workingGroup(), seed?: string) => {
  const table = sit(setup, seed);
  table.do({ type: 'clock.advance', by: 'host', meeting: 0 });
  return table;
};
/** Everybody answers, those named with objections. */
function answered(table: Table, objections: Readonly<Record<string, readonly string[]>>) {
  while (table.state.stage === 'accreditation') {
    const by = table.state.queue[0] as string;
    table.do({ type: 'accreditation.answer', by, objects: objections[by] ?? [] });
  }
  return table;
}

describe('accreditation', () => {
  it('comes before the first meeting, and asks every member, no observer and no presiding chair', () => {
    const table = opening();
    expect([table.state.stage, [...table.state.queue].sort(), table.state.meeting]).toEqual([
      'accreditation',
      MEMBERS,
      -1,
    ]);
    expect(requestsFor(table.state, table.state.queue[0] as string)).toMatchObject([
      { kind: 'accreditation', applicants: ['press', 'trade'] },
    ]);
    answered(table, {});
    expect(table.state).toMatchObject({ stage: 'meeting.chair', meeting: 0, round: 1 });
  });
  it('lets in whom nobody objects to: one objection is enough to keep an applicant out', () => {
    const table = answered(opening(), { COR: ['press'] });
    expect(only(table.events, 'accreditation.closed')).toMatchObject([{ admitted: ['trade'], refused: ['press'] }]);
    expect(table.state.accreditation).toEqual({ objections: { press: ['COR'] }, admitted: ['trade'] });
  });
  it('is fought aloud: who objected is known at once, and each objection has its price', () => {
    const table = opening().passUntil((state) => state.queue[0] === 'COR');
    const before = standing(table, 'COR');
    table.do({ type: 'accreditation.answer', by: 'COR', objects: ['press', 'trade'] });
    expect(standing(table, 'COR')).toBe(before - 6);
    expect(viewFor(table.state, 'BRE').accreditation?.objections).toEqual({ press: ['COR'], trade: ['COR'] });
  });
  it('costs nothing to those who have no objection', () => {
    const table = opening();
    const before = MEMBERS.map((seat) => standing(table, seat));
    answered(table, {});
    expect(MEMBERS.map((seat) => standing(table, seat))).toEqual(before);
  });
  it('is left out where the process does not know it or nobody asks to be let in', () => {
    const { accreditation: _, ...process } = workingGroup().process;
    for (const setup of [{ ...workingGroup(), process }, workingGroup({}, { applicants: [] })]) {
      expect(opening(setup).state.stage).toBe('meeting.chair');
    }
  });
  it('is held once: the second evening leads to the second meeting', () => {
    const table = answered(opening(), {}).toEvening();
    table.do({ type: 'clock.advance', by: 'host', meeting: 1 });
    expect(table.state).toMatchObject({ stage: 'meeting.chair', meeting: 1 });
  });
});

describe('an admitted applicant', () => {
  const heard = (objections: Readonly<Record<string, readonly string[]>>) => {
    const table = answered(opening(), objections).toEvening();
    const before = table.state;
    const events = table.do({ type: 'clock.advance', by: 'host', meeting: 1 });
    return { before, after: table.state, events };
  };
  it('is heard in a reading, the first admitted first', () => {
    expect(only(heard({}).events, 'stakeholder.spoke')).toMatchObject([{ applicant: 'press' }]);
    expect(only(heard({ COR: ['press'] }).events, 'stakeholder.spoke')).toMatchObject([{ applicant: 'trade' }]);
    expect(types(heard({ COR: ['press', 'trade'] }).events)).not.toContain('stakeholder.spoke');
  });
  it('makes those who stand near care more about its issue, moves nobody, and leaves the others as they were', () => {
    const { before, after } = heard({});
    const law = (state: typeof before, seat: string) =>
      state.seats[seat]?.positions.IHL as { at: number; salience: number };
    const near = MEMBERS.filter((seat) => Math.abs(law(before, seat).at - 90) <= 30);
    expect(near.length).toBeGreaterThan(0);
    expect(near.length).toBeLessThan(MEMBERS.length);
    for (const seat of MEMBERS) {
      expect(law(after, seat).at).toBe(law(before, seat).at);
      const more = near.includes(seat) ? 3 : 0;
      expect(law(after, seat).salience).toBe(Math.min(100, law(before, seat).salience + more));
      expect(after.seats[seat]?.positions.CBM).toEqual(before.seats[seat]?.positions.CBM);
    }
  });
  it('is heard in no meeting that is not a reading', () => {
    const table = answered(opening(), {}).toSounding();
    expect(only(table.events, 'stakeholder.spoke')).toHaveLength(1);
  });
});

describe('signature', () => {
  /** The committee's text adopted, as far as the signing. */
  const signing = (setup = committee()) => {
    const table = sit(setup).toGavel();
    table.do({ type: 'gavel.adopt', by: 'ARL' });
    table.vote({}, 'yes');
    return table;
  };
  const sign = (table: Table, by: string, reservations: readonly string[] = []) =>
    table.do({ type: 'treaty.sign', by, sign: true, reservations });

  it('is open to all that have a voice, observers with them, once the text is adopted', () => {
    const table = signing();
    expect(only(table.events, 'report.adopted')).toHaveLength(1);
    expect([table.state.stage, [...table.state.queue].sort()]).toEqual([
      'signature',
      ['BRE', 'COR', 'DEL', 'ELN', 'GRO', 'OBS', 'UNI'],
    ]);
  });
  it('is asked of states, not of stakeholders that are none', () => {
    const setup = committee();
    const delegations = setup.delegations.map((one) =>
      one.id === 'OBS' ? { ...one, role: 'stakeholder' as const } : one,
    );
    expect(signing({ ...setup, delegations }).state.queue).not.toContain('OBS');
  });
  it('is public, one at a time, and ends the conference when all have answered', () => {
    const table = signing();
    const [first, second] = table.state.queue as [string, string];
    sign(table, first);
    table.do({ type: 'treaty.sign', by: second, sign: false, reservations: [] });
    expect(viewFor(table.state, 'OBS').signatures).toEqual({
      [first]: { sign: true, reservations: [] },
      [second]: { sign: false, reservations: [] },
    });
    while (table.state.stage === 'signature') sign(table, table.state.queue[0] as string);
    expect(table.state.stage).toBe('adopted');
  });
  it('takes reservations to the articles that admit them', () => {
    const table = signing();
    const by = table.state.queue[0] as string;
    expect(requestsFor(table.state, by)).toMatchObject([{ kind: 'signature', reservable: ['law'] }]);
    sign(table, by, ['law']);
    expect(table.state.signatures[by]).toEqual({ sign: true, reservations: ['law'] });
  });
  it.each([
    ['none', []],
    ['listed', ['law']],
    ['free', ['law', 'contacts', 'next']],
  ] as const)('with reservations "%s" admits them to %j', (reservations, articles) => {
    const treaty = { reservations, accession: 'open', entry: { count: 3, days: 90 } } as const;
    const table = signing(committee({ treaty }));
    expect(requestsFor(table.state, table.state.queue[0] as string)).toMatchObject([{ reservable: articles }]);
  });
  it('follows the final clause that stands in the text, before what the process says', () => {
    const setup = committee();
    const provisions = setup.provisions.map((provision) =>
      provision.id === 'next'
        ? {
            ...provision,
            formulations: provision.formulations.map((wording) =>
              wording.id === 'next-before' ? { ...wording, reservations: 'free' as const } : wording,
            ),
          }
        : provision,
    );
    const table = signing({ ...setup, provisions });
    expect(requestsFor(table.state, table.state.queue[0] as string)).toMatchObject([
      // The clause itself is no article that could be reserved.
      { reservable: ['law', 'contacts'] },
    ]);
  });
});
