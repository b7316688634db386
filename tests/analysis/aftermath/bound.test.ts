import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aftermathOf } from '../../../src/analysis/aftermath/aftermath';
import {
  boundBy,
  boundByReport,
  boundByTreaty,
  EVERYBODY,
  meanBound,
  mixed,
} from '../../../src/analysis/aftermath/bound';
import type { Aftermath, Ending } from '../../../src/analysis/aftermath/types';
import { roomOf } from '../../../src/analysis/aftermath/world';
import type { LivedTreaty } from '../../../src/analysis/treaty/treaty';
import type { Exit } from '../../../src/engine/model/setup';
import { ACCESS, allSign, article, wording as clause, concluded, OFFENCES, RULES, type Seat } from '../treaty/table';
import { ending, paragraph, QUARREL, wording } from './room';

const LAW = paragraph('law', [wording('old', { span: [10, 80], verb: 'recalls' }), wording('plain')]);
const WATCH = paragraph('watch', [wording('none'), wording('review', { mechanism: 'conference', assistance: 80 })]);

const leaving = (...seats: readonly string[]): Ending => ({
  ...ending(QUARREL, [LAW, WATCH]),
  exits: Object.fromEntries(QUARREL.map(({ id }): [string, Exit] => [id, seats.includes(id) ? 'dissociate' : 'agree'])),
});

describe('a report', () => {
  it('binds everybody when nobody dissociates, as if exits were not known', () => {
    expect(boundByReport(leaving())).toBe(EVERYBODY);
    expect(aftermathOf(leaving())).toEqual(aftermathOf(ending(QUARREL, [LAW, WATCH])));
    expect(aftermathOf(leaving()).outside).toBeNull();
  });
  it('from which all dissociate changes nothing at all', () => {
    const { with: years, without, outside } = aftermathOf(leaving(...QUARREL.map(({ id }) => id)));
    expect(years).toEqual(without);
    expect(outside?.bound).toEqual([0, 0, 0, 0, 0]);
  });
  it('is followed less with every dissociation, and says by how much', () => {
    const [none, one, many] = [leaving(), leaving('BRE'), leaving('BRE', 'ARL', 'DEL')].map(aftermathOf);
    const last = (of: Aftermath | undefined) => of?.with.at(-1)?.compliance ?? 0;
    expect(last(one)).toBeLessThan(last(none));
    expect(last(many)).toBeLessThan(last(one));
    expect(many?.outside?.seats).toEqual(['ARL', 'BRE', 'DEL']);
    expect(many?.outside).toMatchObject({
      complianceIfAll: last(none),
      stabilityIfAll: none?.with.at(-1)?.stability,
      bound: Array(5).fill(4000),
    });
  });
  it('leaves a dissociated country under the words last agreed', () => {
    const of = leaving('BRE');
    const free = aftermathOf(of);
    const bound = aftermathOf(leaving());
    const seat = (found: Aftermath, id: string) => found.seats.find(({ seat }) => seat === id)?.compliance ?? 0;
    expect(seat(free, 'BRE')).toBeLessThan(seat(bound, 'BRE'));
  });
  it('counts staying out as not bound too', () => {
    const out = { ...leaving(), exits: { ARL: 'stay-out' as const } };
    expect(aftermathOf(out).outside?.seats).toEqual(['ARL']);
  });
});

describe('shares', () => {
  it('mix exactly at both ends and lie between', () => {
    const any = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(any, any, any, (by, one, other) => {
        expect(mixed(10_000, one, other)).toBe(one);
        expect(mixed(0, one, other)).toBe(other);
        const found = mixed(by, one, other);
        expect(Math.min(one, other) <= found && found <= Math.max(one, other)).toBe(true);
      }),
    );
  });
});

const SEATS: readonly Seat[] = [
  { id: 'ARL', capacity: 80 },
  { id: 'BLOC', capacity: 60, members: ['BRE', 'COR', 'DEL', 'ELN'].map((id) => ({ id, lean: 0 })) },
  { id: 'FEN', capacity: 40 },
];
const ended = (more: Parameters<typeof concluded>[1] = {}): Ending => ({
  ...concluded(SEATS, { signatures: allSign(SEATS), ...more }),
  adopted: true,
});

describe('a treaty', () => {
  it('binds Parties once it is in force, by the share of a group, less what is reserved or stands apart', () => {
    const of = ended({ signatures: allSign(SEATS, { ARL: ['offences'] }) });
    const room = roomOf(of);
    const homes = ['ARL', 'BLOC', 'BLOC', 'BLOC', 'BLOC', 'FEN'].map((id) => ({ state: { delegation: { id } } }));
    const lived = {
      prospect: { homes, terms: RULES, signatures: of.signatures },
      timelines: [
        {
          entry: 500,
          ratified: [100, 410, 700, null, null, null],
          protocols: new Map([['access', [900, null, null, null, null, null]]]),
        },
      ],
    } as unknown as LivedTreaty;
    const [bound] = boundByTreaty(of, lived);
    if (!bound) throw new Error('no future');
    const by = (year: number, d: number, p: number) => boundBy(bound, room, year, d, p);
    // Adopted in year 0: in force in the second year, so nobody is bound in the first.
    expect([0, 1, 2, 3].map((year) => meanBound(bound, year))).toEqual([0, 4166, 4166 + 0 + 834, 5000]);
    // The article reserved to never binds; the one in the protocol from its own ratification and wait on.
    expect([1, 2, 3].map((year) => [by(year, 0, 0), by(year, 0, 1)])).toEqual([
      [0, 0],
      [0, 10_000],
      [0, 10_000],
    ]);
    expect([1, 2].map((year) => by(year, 1, 0))).toEqual([2500, 5000]);
    expect(by(4, 2, 0)).toBe(0);
  });
  it('that never enters into force leaves the years as they were', () => {
    const never = ended({ treaty: { ...RULES, entry: { count: 7, days: 90 } } });
    const { with: years, without, treaty, outside } = aftermathOf(never);
    expect(years).toEqual(without);
    expect(treaty).toMatchObject({ entryYear: null, enters: 0, states: 6 });
    expect(outside?.complianceIfAll).toBeGreaterThan(years.at(-1)?.compliance ?? 0);
  });
  it('changes nothing before it is in force, and binds more and more after', () => {
    const {
      with: years,
      without,
      treaty,
      outside,
    } = aftermathOf(ended({ treaty: { ...RULES, entry: { count: 3, days: 90 } } }));
    const first = treaty?.years.findIndex(({ inForce }) => inForce > 0) ?? -1;
    expect(first).toBeGreaterThan(0);
    expect(years.slice(0, first).map(({ compliance }) => compliance)).toEqual(
      without.slice(0, first).map(({ compliance }) => compliance),
    );
    expect(years.at(-1)?.compliance).toBeGreaterThan(without.at(-1)?.compliance ?? 0);
    expect(outside?.bound).toEqual([...(outside?.bound ?? [])].sort((a, b) => a - b));
  });
  it('is followed less with reservations to its articles', () => {
    const reserving = ended({ signatures: allSign(SEATS, { ARL: ['access'], BLOC: ['access'], FEN: ['access'] }) });
    const [free, bound] = [aftermathOf(reserving), aftermathOf(ended())];
    const followed = ({ words }: Aftermath, at: number) => words[at]?.compliance ?? 0;
    expect(followed(bound, 1)).toBeGreaterThan(followed(free, 1));
    // What is not reserved to is still followed better than what is.
    expect(followed(free, 0) - (free.words[0]?.complianceWithout ?? 0)).toBeGreaterThan(
      5 * (followed(free, 1) - (free.words[1]?.complianceWithout ?? 0)),
    );
  });
  it('weighs a final clause by what it does to entry into force', () => {
    const FINAL = article('final', [clause('one', { entryCount: 1 }), clause('six', { entryCount: 6 })]);
    const of = ended({ provisions: [OFFENCES, ACCESS, FINAL] });
    const effect = (final: string) => aftermathOf({ ...of, text: { ...of.text, final } }).treaty?.enters ?? 0;
    expect(effect('one')).toBeGreaterThan(effect('six'));
  });
  it('is watched only where it is in force', () => {
    const CONFERENCE = article('conference', [clause('cop', { mechanism: 'conference', assistance: 60 })]);
    const of = ended({ provisions: [OFFENCES, CONFERENCE] });
    const never = { ...of, setup: { ...of.setup, process: { treaty: { ...RULES, entry: { count: 7, days: 1 } } } } };
    const idle = aftermathOf(never as unknown as Ending);
    expect(idle.with).toEqual(idle.without);
    expect(idle.mechanisms).toEqual([{ mechanism: 'conference', provision: 'conference' }]);
  });
  it('of a failed draft imagines the signatures', () => {
    const { treaty } = aftermathOf({ ...ended(), signatures: {}, adopted: false });
    expect(treaty?.imagined).toBe(true);
  });
});
