import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Home, homesOf, verdictOf } from '../../../src/analysis/treaty/home';
import { boundFrom, lifeOf } from '../../../src/analysis/treaty/life';
import { PACE, YARDSTICK } from '../../../src/analysis/treaty/parameters';
import { signaturesOf } from '../../../src/analysis/treaty/signing';
import { chanceOf } from '../../../src/analysis/treaty/timeline';
import { treatyLifeOf, treatyOf } from '../../../src/analysis/treaty/treaty';
import type { Concluded, TreatyLife } from '../../../src/analysis/treaty/types';
import { ACCESS, allSign, article, concluded, FINAL, OFFENCES, RULES, type Seat, wording } from './table';

const FUTURES = 9;
const YEARS = 5;
const life = (of: Concluded, { futures = FUTURES, years = YEARS, assistance = 0 } = {}): TreatyLife =>
  treatyLifeOf(of, assistance, { futures, years }) as TreatyLife;

/** Content with every article. */
const FRIENDS: readonly Seat[] = ['ARL', 'BRE', 'COR', 'DEL', 'ELN', 'FEN'].map((id) => ({ id, capacity: 80 }));
/** Far from every article, and cares to the full: its home withholds. */
const FAR: Seat = { id: 'GOR', at: 5, salience: 90 };

describe('homes', () => {
  const verdict = (seat: Seat, reserved: readonly string[] = []) => {
    const of = concluded([seat]);
    return verdictOf(homesOf(of)[0] as Home, of.setup.provisions, of.text, reserved);
  };
  it('ratify what is worth more than staying out, and refuse what is not', () => {
    expect(verdict({ id: 'ARL' }).ratifies).toBe(true);
    expect(verdict(FAR).ratifies).toBe(false);
  });
  it('can live with a text once the article that hurts is reserved to', () => {
    const torn: Seat = { id: 'ARL', at: { offences: 65, access: 5 }, salience: 90 };
    expect(verdict(torn).ratifies).toBe(false);
    expect(verdict(torn, ['access']).ratifies).toBe(true);
  });
  it('of members of a group each have wishes of their own', () => {
    const group: Seat = {
      id: 'BLOC',
      at: 50,
      salience: 90,
      members: [
        { id: 'WES', lean: 100 },
        { id: 'EAS', lean: -100 },
      ],
    };
    const of = concluded([{ id: 'POL', at: 95 }, { id: 'OST', at: 5 }, group]);
    const setup = { ...of.setup, poles: { west: 'POL', east: 'OST' } };
    const homes = homesOf({ ...of, setup }).filter(({ state }) => state.delegation.id === 'BLOC');
    expect(homes.map(({ state }) => state.id)).toEqual(['WES', 'EAS']);
    const said = homes.map((home) => verdictOf(home, setup.provisions, of.text, []).ratifies);
    expect(said).toEqual([true, false]);
  });
  it('draw nothing from who else is there', () => {
    const [few, many] = [FRIENDS.slice(0, 2), [FAR, ...FRIENDS]].map((seats) => homesOf(concluded(seats)));
    const points = (homes: readonly Home[] | undefined) => homes?.find(({ state }) => state.id === 'BRE')?.points;
    expect(points(few)).toEqual(points(many));
  });
});

describe('chance in a year', () => {
  const home = (capacity: number) => ({ capacity }) as Home;
  it('is the pace for middling means and half of all wishes', () => {
    expect(PACE.map((_, nth) => chanceOf(home(50), 500, 0, 0, nth))).toEqual([...PACE]);
    expect(chanceOf(home(50), 500, 0, 0, 12)).toBe(PACE.at(-1));
  });
  it('is halved twice with no means and no wish met, and slowed by a tenth for each reservation', () => {
    expect(chanceOf(home(0), 0, 0, 0, 3)).toBe(Math.floor(2174 / 4));
    expect(chanceOf(home(50), 500, 6, 0, 3)).toBe(Math.floor((2174 * 40) / 100));
    expect(chanceOf(home(50), 500, 9, 0, 3)).toBe(chanceOf(home(50), 500, 6, 0, 3));
  });
  it('is helped for those with few means alone', () => {
    expect(chanceOf(home(20), 500, 0, 5000, 3) - chanceOf(home(20), 500, 0, 0, 3)).toBe(500);
    expect(chanceOf(home(50), 500, 0, 5000, 3)).toBe(2174);
  });
  it('never rises with a reservation, nor falls with means or worth', () => {
    const any = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(any, any, fc.nat(8), fc.nat(6), (capacity, percent, reservations, nth) => {
        const chance = chanceOf(home(capacity), 10 * percent, reservations, 0, nth);
        expect(chanceOf(home(capacity), 10 * percent, reservations + 1, 0, nth)).toBeLessThanOrEqual(chance);
        expect(chanceOf(home(capacity + 1), 10 * percent, reservations, 0, nth)).toBeGreaterThanOrEqual(chance);
        expect(chanceOf(home(capacity), 10 * percent + 10, reservations, 0, nth)).toBeGreaterThanOrEqual(chance);
        expect(Number.isInteger(chance) && chance >= 0 && chance <= 10_000).toBe(true);
      }),
    );
  });
});

describe('signatures', () => {
  it('are those of the record', () => {
    const signatures = { ARL: { sign: true, reservations: ['access'] }, GOR: { sign: false, reservations: [] } };
    expect(signaturesOf(concluded([{ id: 'ARL' }, FAR], { signatures }))).toEqual({ signatures, imagined: false });
  });
  it('are imagined where nobody was asked: by interest, with the reservations wanted', () => {
    const torn: Seat = { id: 'BRE', at: { offences: 65, access: 5 }, salience: 90 };
    const { signatures, imagined } = signaturesOf(concluded([{ id: 'ARL' }, torn, FAR]));
    expect(imagined).toBe(true);
    expect(signatures).toEqual({
      ARL: { sign: true, reservations: [] },
      BRE: { sign: true, reservations: ['access'] },
      GOR: { sign: false, reservations: [] },
    });
  });
  it('are never imagined of those who stayed out, and a stakeholder has none', () => {
    const of = concluded([{ id: 'ARL' }, { id: 'NGO', role: 'stakeholder' }], { exits: { ARL: 'stay-out' } });
    expect(signaturesOf(of).signatures).toEqual({ ARL: { sign: false, reservations: [] } });
  });
});

describe('a treaty', () => {
  const signed = concluded(FRIENDS, { signatures: allSign(FRIENDS) });
  it('is none where the process makes none', () => {
    expect(treatyOf(concluded(FRIENDS, { treaty: null }), FUTURES, YEARS)).toBeNull();
  });
  it('is the same for the same seed and another for another', () => {
    expect(life(signed)).toEqual(life(structuredClone(signed)));
    expect(life({ ...signed, seed: 'other' }).years).not.toEqual(life(signed).years);
  });
  it('gathers Parties year by year and enters into force when enough have ratified', () => {
    const { years, entryYear, enters, states } = life(signed, { futures: 99 });
    const parties = years.map((year) => year.parties);
    expect(parties).toEqual([...parties].sort((a, b) => a - b));
    expect(states).toBe(6);
    expect(entryYear).not.toBeNull();
    expect(enters).toBeGreaterThan(90);
    for (const { least, most, parties: mean } of years)
      expect(10 * least <= mean && mean <= 10 * most && most <= 6).toBe(true);
  });
  it('meets the chances in what is drawn: of a thousand homes within four standard errors', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ id: `S${at}`, capacity: 50 }));
    const of = concluded(many, { signatures: allSign(many) });
    const treaty = treatyOf(of, 25, YEARS);
    const { prospect, timelines } = treaty?.live(of.text, 0) ?? {};
    const expected = prospect?.verdicts.reduce((total, { worth, ratifies }, at) => {
      let left = 1;
      for (let nth = 0; nth < YEARS; nth++) left *= 1 - chanceOf(prospect.homes[at] as Home, worth, 0, 0, nth) / 10_000;
      return total + (ratifies ? 1 - left : 0);
    }, 0);
    const found = (timelines ?? []).flatMap(({ ratified }) => ratified.filter((day) => day !== null)).length / 25;
    expect(Math.abs(found - (expected ?? 0))).toBeLessThan(4 * Math.sqrt((40 * 0.25) / 25));
  });
  it('never gets a Party whose home refuses', () => {
    const seats = [...FRIENDS, FAR];
    const { after } = life(concluded(seats, { signatures: allSign(seats) }), { years: 15 });
    expect(after.find(({ id }) => id === 'GOR')).toMatchObject({
      signed: true,
      willing: false,
      partyIn: 0,
      year: null,
    });
  });
  it('that too few can ratify never enters into force, however many years', () => {
    const { enters, entryYear } = life(
      { ...signed, text: { ...signed.text, final: 'nine' }, setup: withFinal(signed) },
      {
        years: 15,
      },
    );
    expect([enters, entryYear]).toEqual([0, null]);
  });
  it('with a lower count is never later in force', () => {
    const setup = withFinal(signed);
    const at = (final: string) => life({ ...signed, setup, text: { ...signed.text, final } }).years;
    const [one, two] = [at('one'), at('none')];
    for (const [i, { inForce }] of one.entries()) expect(inForce).toBeGreaterThanOrEqual(two[i]?.inForce ?? 0);
    expect(one.map(({ inForce }) => inForce)).not.toEqual(two.map(({ inForce }) => inForce));
  });
  it('is slowed by reservations, never hastened', () => {
    const reserving = concluded(FRIENDS, { signatures: allSign(FRIENDS, { ARL: ['access'], BRE: ['access'] }) });
    const [free, bound] = [life(reserving, { futures: 40 }), life(signed, { futures: 40 })];
    const total = ({ after }: TreatyLife) => after.slice(0, 2).reduce((all, { partyIn }) => all + partyIn, 0);
    expect(total(free)).toBeLessThan(total(bound));
  });
  it('binds from its entry into force, and those that follow after the same wait', () => {
    expect(boundFrom(100, 400, 90)).toBe(400);
    expect(boundFrom(390, 400, 90)).toBe(480);
    expect(boundFrom(null, 400, 90)).toBeNull();
    expect(boundFrom(100, null, 90)).toBeNull();
  });
});

function withFinal({ setup }: Concluded): Concluded['setup'] {
  return { ...setup, provisions: [...setup.provisions, FINAL] };
}

describe('joining later', () => {
  const LATE: Seat = { id: 'HAL', role: 'observer', capacity: 100 };
  const seats = [...FRIENDS, LATE];
  const signatures = { ...allSign(FRIENDS), HAL: { sign: false, reservations: [] } };
  const late = (of: Concluded) => life(of, { years: 15, futures: 20 }).after.find(({ id }) => id === 'HAL');
  it('by invitation takes entry into force first', () => {
    const of = concluded(seats, { signatures });
    expect(late(of)?.partyIn).toBeGreaterThan(10);
    const treaty = treatyOf(of, 20, 15);
    for (const { entry, ratified } of treaty?.live(of.text, 0).timelines ?? []) {
      const day = ratified[6];
      if (day !== null) expect(day).toBeGreaterThan(entry ?? 0);
    }
  });
  it('can be stalled by any Party that distrusts the one that asks', () => {
    const wary = seats.map((seat) => (seat.id === 'BRE' ? { ...seat, trusts: { HAL: 10 } } : seat));
    const of = concluded(wary, { signatures });
    const { stalled } = life(of, { years: 15, futures: 20 });
    expect(stalled).toMatchObject([{ state: 'HAL', by: ['BRE'] }]);
    expect(late(of)?.partyIn).toBeLessThan(late(concluded(seats, { signatures }))?.partyIn ?? 0);
    // An open door asks nobody.
    const open = concluded(wary, { signatures, treaty: { ...RULES, accession: 'open' } });
    expect(life(open, { years: 15 }).stalled).toEqual([]);
    expect(late(open)?.partyIn).toBeGreaterThan(late(of)?.partyIn ?? 0);
  });
  it('is shut to others where the door is closed, not to members of the body', () => {
    const shut = { ...RULES, accession: 'closed' } as const;
    expect(late(concluded(seats, { signatures, treaty: shut }))?.partyIn).toBe(0);
    const member = [...FRIENDS, { ...LATE, role: 'member' as const }];
    expect(late(concluded(member, { signatures, treaty: shut }))?.partyIn).toBeGreaterThan(0);
  });
});

describe('a protocol', () => {
  it('binds those Parties that want it, and fewer than the treaty', () => {
    const cool: readonly Seat[] = FRIENDS.map((seat, at) => ({ ...seat, at: { access: at < 2 ? 65 : 5 } }));
    const of = concluded(cool, { signatures: allSign(cool), provisions: [OFFENCES, ACCESS] });
    const { protocols, years } = life({ ...of, text: { offences: 'core', access: 'apart' } }, { years: 15 });
    expect(protocols).toMatchObject([{ provision: 'access' }]);
    expect(protocols[0]?.parties).toBeGreaterThan(0);
    expect(protocols[0]?.parties).toBeLessThanOrEqual(20);
    expect(years.at(-1)?.parties).toBeGreaterThan(20);
  });
});

describe('the yardstick', () => {
  it('is Budapest, five at the end of the third year at the latest; printed beside, not fitted', () => {
    // Thirty signatories content with most of the text, of all means, under the rules of that convention.
    const seats: Seat[] = Array.from({ length: 30 }, (_, at) => ({
      id: `S${at}`,
      capacity: 20 + 2 * at,
      at: { offences: 60, access: 40 + at },
    }));
    const rules = { ...RULES, entry: { count: 5, ofMembers: 3, days: 90 } };
    const of = concluded(seats, {
      signatures: allSign(seats),
      treaty: rules,
      provisions: [OFFENCES, ACCESS, article('help', [wording('aid')])],
    });
    const { years } = life(of, { futures: 15, years: YARDSTICK.parties.length });
    const found = years.map(({ parties, yardstick }) => [parties, yardstick]);
    expect(years[0]?.yardstick).toBe(20);
    expect(years.at(-1)?.yardstick).toBe(470);
    // Honest tolerance: within a quarter of all signatories of the yardstick for the first nine years.
    for (const [parties, pace] of found.slice(0, 9))
      expect(Math.abs((parties ?? 0) - (pace ?? 0))).toBeLessThanOrEqual(75);
  });
  it('ends with its last year', () => {
    const of = concluded(FRIENDS, { signatures: allSign(FRIENDS) });
    expect(life(of, { futures: 1, years: 16 }).years.at(-1)?.yardstick).toBeNull();
  });
  it('is scaled to the number of signatories', () => {
    const treaty = treatyOf(concluded(FRIENDS, { signatures: allSign(FRIENDS) }), 1, YEARS);
    const { prospect, timelines } = treaty?.live(concluded(FRIENDS).text, 0) ?? {};
    if (!prospect || !timelines) throw new Error('no treaty');
    expect(lifeOf(prospect, timelines, YEARS, false).years.map(({ yardstick }) => yardstick)).toEqual([
      4, 8, 16, 22, 36,
    ]);
  });
});
