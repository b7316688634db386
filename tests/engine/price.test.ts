import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asideCost, asidePrice } from '../../src/engine/interests/bound';
import { coverOf, priceAlone, type Room } from '../../src/engine/interests/price';
import { RED_LINE, WITHHOLD_PRICE } from '../../src/engine/model/parameters';
import type { Delegation } from '../../src/engine/model/vocabulary';
import { wouldWithhold } from '../../src/engine/rules/sounding';
import { setupOf } from '../support/scenarios';

const behaviour = { influence: 40, activity: 60, holdout: 20, publicHoldout: 40, stepAside: 5, bridge: 40 };
const seat = (id: string, at: number, more: Partial<Delegation> = {}): Delegation => ({
  id,
  permanentMember: false,
  behaviour,
  positions: { IHL: { at, salience: 80, mark: 'b' }, CAP: { at: 50, salience: 30, mark: 'b' } },
  ...more,
});
const room = (delegations: readonly Delegation[], publicity: 'open' | 'closed' = 'open'): Room => ({
  delegations,
  chair: 'CHA',
  process: { publicity, chairIsMember: true },
});
const cuba = seat('CUB', 5);
const others = ['A', 'B', 'C', 'D'].map((id) => seat(id, 90));

describe('the price of withholding alone', () => {
  const price = (one: Delegation, more: readonly Delegation[] = others, publicity: 'open' | 'closed' = 'open') =>
    priceAlone(room([one, ...more], publicity), one);

  it('falls with habit, power and cover, and in a closed room', () => {
    const plain = price(cuba);
    expect(price({ ...cuba, behaviour: { ...behaviour, publicHoldout: 90 } })).toBeLessThan(plain);
    expect(price({ ...cuba, behaviour: { ...behaviour, influence: 90 } })).toBeLessThan(plain);
    expect(price({ ...cuba, permanentMember: true })).toBeLessThan(plain);
    expect(price(cuba, [...others, seat('E', 8)])).toBeLessThan(plain);
    expect(price(cuba, others, 'closed')).toBeLessThan(plain);
  });
  it('makes a small state bend over one line in the open, and not one that is at home with it', () => {
    const small = seat('SML', 5, { behaviour: { ...behaviour, influence: 10, holdout: 0, publicHoldout: 0 } });
    expect(price(small)).toBeGreaterThan(RED_LINE.stake);
    expect(price({ ...cuba, behaviour: { ...behaviour, holdout: 80, publicHoldout: 80 } })).toBeLessThan(
      RED_LINE.stake,
    );
  });
  it('takes the private habit in a closed room, the public one in an open one', () => {
    const shy = { ...cuba, behaviour: { ...behaviour, holdout: 90, publicHoldout: 0 } };
    const bold = { ...cuba, behaviour: { ...behaviour, holdout: 0, publicHoldout: 90 } };
    expect(price(shy, others, 'closed')).toBeLessThan(price(bold, others, 'closed'));
    expect(price(shy)).toBeGreaterThan(price(bold));
  });
  it('counts as cover those that decide and stand near where one cares, not the chair nor observers', () => {
    const near = seat('N', 10);
    expect(coverOf(room([cuba, near, ...others]), cuba)).toBe(20);
    expect(coverOf(room([cuba, { ...near, role: 'observer' }, ...others]), cuba)).toBe(0);
    expect(coverOf(room([cuba, { ...near, id: 'CHA' }, ...others]), cuba)).toBe(0);
  });
  it('lies, for every seat of every scenario, between a tenth of the base and the base', () => {
    for (const name of [
      'gge-2014-15',
      'gge-2016-17',
      'oewg-2019-21',
      'budapest-1997-2001',
      'cybercrime-2024',
    ] as const) {
      const setup = setupOf(name, 'standard');
      for (const delegation of setup.delegations) {
        expect(priceAlone(setup, delegation)).toBeGreaterThanOrEqual(WITHHOLD_PRICE.base / 10);
        expect(priceAlone(setup, delegation)).toBeLessThanOrEqual(WITHHOLD_PRICE.base);
      }
    }
  });
});

describe('standing aside', () => {
  const report = { exits: ['agree', 'silent', 'dissociate', 'withhold'] } as const;
  const treaty = {
    exits: ['agree', 'withhold'],
    treaty: { reservations: 'free', accession: 'open', entry: { count: 5, days: 90 } },
  } as const;
  const felt = { gain: -120, change: -120, lineStake: 0, little: 0, priceAlone: 200 };

  it('is known to reports with dissociation and to treaties, and to nothing else', () => {
    expect(asideCost({ exits: ['agree', 'silent', 'withhold'] }, felt)).toBeNull();
    expect(asideCost(report, felt)).toBe(60 + asidePrice(200));
    expect(asideCost(treaty, felt)).toBe(30);
  });
  it('leaves what no agreement is worth more than the last text', () => {
    // Nothing changes, and yet no text would be better by 50: standing aside relieves nothing.
    expect(asideCost(treaty, { ...felt, gain: -50, change: 0 })).toBe(50);
    // Nor what is settled for little; of a crossed line who stays out feels a part.
    expect(asideCost(treaty, { ...felt, gain: 0, change: 0, lineStake: 340, little: 140 })).toBe(140 + 50);
  });
  it('is what somebody alone does whose loss would carry a block in company', () => {
    const company = { reliefPerObjector: 20, leastPrice: 30 };
    const stance = { delegation: 'IRN', gain: -210, lineStake: 0, priceAlone: 200 };
    const aside = asideCost(report, { ...felt, gain: -210, change: -210 });
    expect(wouldWithhold({ ...stance, aside: null }, 0, company)).toBe(true);
    expect(wouldWithhold({ ...stance, aside }, 0, company)).toBe(false);
    expect(wouldWithhold({ ...stance, aside }, 3, company)).toBe(true);
  });
  it('never makes blocking likelier, and company never makes it less likely', () => {
    const company = { reliefPerObjector: 20, leastPrice: 30 };
    const points = fc.integer({ min: -600, max: 600 });
    fc.assert(
      fc.property(points, points, fc.nat(400), fc.nat(300), fc.nat(6), (gain, change, lineStake, price, n) => {
        const stance = { delegation: 'X', gain, lineStake, priceAlone: price };
        const aside = asideCost(report, { gain, change, lineStake, little: 0, priceAlone: price });
        const blocks = (of: number | null, objectors: number) =>
          wouldWithhold({ ...stance, aside: of }, objectors, company);
        if (blocks(aside, n)) expect(blocks(null, n)).toBe(true);
        if (blocks(aside, n)) expect(blocks(aside, n + 1)).toBe(true);
      }),
    );
  });
});
