import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryRule, Setup, TreatyRules } from '../../../src/engine/model/setup';
import type { Delegation, Formulation, Provision } from '../../../src/engine/model/vocabulary';
import {
  canEnterIntoForce,
  entersIntoForce,
  mayJoin,
  maySign,
  type Ratification,
  reservableBy,
  termsOf,
  treatyStates,
  wantedReservations,
} from '../../../src/engine/rules/treaty';

const wording = (id: string, more: Partial<Formulation> = {}): Formulation => ({
  id,
  container: 'operative',
  voice: 'parties',
  verb: 'shall',
  bridge: 'none',
  span: [40, 50],
  ...more,
});

const nothing = wording('none', { container: 'none', voice: 'none', verb: 'none', bridge: 'silence', span: [0, 6] });

const article = (id: string, wordings: readonly Formulation[], more: Partial<Provision> = {}): Provision => ({
  id,
  issue: id,
  statusQuo: 'none',
  formulations: [nothing, ...wordings],
  ...more,
});

const OFFENCES = article('offences', [wording('all'), wording('note', { container: 'interpretative-note' })], {
  reservable: true,
});
const ACCESS = article('access', [wording('any'), wording('apart', { container: 'protocol' })]);
const FINAL = article('final', [wording('five', { entryCount: 5 }), wording('two', { entryCount: 2 })]);
const DOOR = article('door', [wording('closed', { accession: 'closed', reservations: 'none' })]);

const RULES: TreatyRules = {
  reservations: 'listed',
  accession: 'invitation',
  entry: { count: 4, ofMembers: 3, days: 90 },
};
const seat = (id: string, more: Partial<Delegation> = {}): Delegation => ({ id, ...more }) as Delegation;
const DELEGATIONS = [
  seat('ARL'),
  seat('BLOC', { members: ['BRE', 'COR', 'DEL'].map((id) => ({ id, lean: 0 })), asOne: true }),
  seat('ELN', { role: 'observer' }),
  seat('NGO', { role: 'stakeholder' }),
];

const setupOf = (treaty: TreatyRules | undefined): Setup =>
  ({
    process: treaty ? { treaty } : {},
    provisions: [OFFENCES, ACCESS, FINAL, DOOR],
    delegations: DELEGATIONS,
  }) as unknown as Setup;
const SETUP = setupOf(RULES);
const TEXT = { offences: 'all', access: 'any', final: 'none', door: 'none' };

describe('terms', () => {
  it('are those of the process', () => expect(termsOf(SETUP, TEXT)).toEqual(RULES));
  it('are none without a treaty', () => expect(termsOf(setupOf(undefined), TEXT)).toBeNull());
  it('give way to final clauses that stand in the text', () => {
    expect(termsOf(SETUP, { ...TEXT, final: 'five' })?.entry).toEqual({ count: 5, ofMembers: 3, days: 90 });
    expect(termsOf(SETUP, { ...TEXT, door: 'closed' })).toMatchObject({ reservations: 'none', accession: 'closed' });
  });
  it('never ask for more members than Parties', () => {
    expect(termsOf(SETUP, { ...TEXT, final: 'two' })?.entry).toEqual({ count: 2, ofMembers: 2, days: 90 });
  });
});

describe('reservations', () => {
  it('are admitted to listed articles alone', () => expect(reservableBy(SETUP, TEXT, {})).toEqual(['offences']));
  it('are admitted to every article where they are free, but to no final clause, protocol or silence', () => {
    const free = setupOf({ ...RULES, reservations: 'free' });
    expect(reservableBy(free, { ...TEXT, final: 'five' }, {})).toEqual(['offences', 'access']);
    expect(reservableBy(free, { ...TEXT, access: 'apart' }, {})).toEqual(['offences']);
    expect(reservableBy(free, { ...TEXT, offences: 'none' }, {})).toEqual(['access']);
    expect(reservableBy(free, { ...TEXT, offences: 'note' }, {})).toEqual(['access']);
  });
  it('are admitted to nothing where the text rules them out, and to nobody that cannot sign', () => {
    expect(reservableBy(SETUP, { ...TEXT, door: 'closed' }, {})).toEqual([]);
    expect(reservableBy(SETUP, TEXT, { role: 'stakeholder' })).toEqual([]);
    expect(reservableBy(SETUP, TEXT, { role: 'observer' })).toEqual(['offences']);
  });
  it('are wanted where a line is crossed or much is lost, and only where they may be made', () => {
    const points = { offences: { none: 100, all: 71 }, access: { none: 200, any: 0 } };
    const wanted = (redLines: Parameters<typeof wantedReservations>[0]['redLines'], may: readonly string[]) =>
      wantedReservations({ points, linkages: [], redLines }, SETUP.provisions, TEXT, may);
    expect(wanted([], ['offences', 'access'])).toEqual(['access']);
    const line = { provision: 'offences', wording: 'all', strength: 'explain', stake: 0 } as const;
    expect(wanted([line], ['offences'])).toEqual(['offences']);
    expect(wanted([line], [])).toEqual([]);
  });
});

describe('countries', () => {
  it('are delegations and members of groups; an observer is a state and a stakeholder is none', () => {
    expect(treatyStates(SETUP).map(({ id, ofBody }) => [id, ofBody])).toEqual([
      ['ARL', true],
      ['BRE', true],
      ['COR', true],
      ['DEL', true],
      ['ELN', false],
    ]);
    expect(DELEGATIONS.map(maySign)).toEqual([true, true, true, false]);
  });
  it('are enough for a rule or not', () => {
    const states = treatyStates(SETUP);
    expect(canEnterIntoForce({ count: 5, ofMembers: 4, days: 0 }, states)).toBe(true);
    expect(canEnterIntoForce({ count: 5, ofMembers: 5, days: 0 }, states)).toBe(false);
    expect(canEnterIntoForce({ count: 6, days: 0 }, states)).toBe(false);
  });
});

describe('entry into force', () => {
  const rule: EntryRule = { count: 3, ofMembers: 2, days: 90 };
  const on = (day: number, ofBody = true): Ratification => ({ day, ofBody });
  it('waits for number and for composition', () => {
    expect(entersIntoForce(rule, [on(10), on(30)])).toBeNull();
    expect(entersIntoForce(rule, [on(10), on(30), on(20)])).toBe(120);
    expect(entersIntoForce(rule, [on(10), on(20, false), on(30, false)])).toBeNull();
    expect(entersIntoForce(rule, [on(10), on(20, false), on(30, false), on(400)])).toBe(490);
    expect(entersIntoForce({ count: 1, days: 0 }, [on(7, false)])).toBe(7);
  });
  it('never comes later for one more ratification, and not before the wait is over', () => {
    const list = fc.array(fc.record({ day: fc.integer({ min: 0, max: 4000 }), ofBody: fc.boolean() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 4000 }), fc.boolean(), (some, day, ofBody) => {
        const before = entersIntoForce(rule, some);
        const after = entersIntoForce(rule, [...some, { day, ofBody }]);
        expect(after ?? Infinity).toBeLessThanOrEqual(before ?? Infinity);
        if (after !== null) expect(after).toBeGreaterThanOrEqual(90);
      }),
    );
  });
});

describe('joining later', () => {
  const member = { ofBody: true };
  const stranger = { ofBody: false };
  it('is open to members of the body whatever the door', () => expect(mayJoin('closed', member, 0, 9)).toBe(true));
  it('is closed, by invitation or open to others', () => {
    expect(mayJoin('closed', stranger, 9, 0)).toBe(false);
    expect(mayJoin('open', stranger, 0, 9)).toBe(true);
    expect(mayJoin('invitation', stranger, 9, 0)).toBe(true);
  });
  it('by invitation takes Parties, and one objection stalls it', () => {
    expect(mayJoin('invitation', stranger, 0, 0)).toBe(false);
    expect(mayJoin('invitation', stranger, 40, 1)).toBe(false);
  });
});
