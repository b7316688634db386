import { beforeAll, describe, expect, it } from 'vitest';
import type { ConferenceRecord } from '../../src/engine/record/types';
import { ARMS, type Arm, CAVEAT, setupOf as setupOfArm } from '../../src/lab/evidence/arms';
import { type Optimum, optimumOf } from '../../src/lab/evidence/optimum';
import { summarise } from '../../src/lab/outcome';
import { playAll } from '../../src/table/record';
import { setupOf } from '../support/scenarios';

/** The same forty seeds for ever: one run is 2.5 points. */
const SEEDS = Array.from({ length: 40 }, (_, i) => `fixed-${i + 1}`);

/** Two standard errors of the difference of two rates over forty runs each. */
function noiseOf(a: number, b: number): number {
  return 2 * Math.sqrt((a * (1 - a) + b * (1 - b)) / SEEDS.length);
}

const arm = (id: string) => ARMS.find((one) => one.id === id) as Arm;

function play(id: string): ConferenceRecord[] {
  const setup = setupOfArm(arm(id), setupOf('gge-2016-17', 'quick'));
  return SEEDS.map((seed) => playAll(setup, seed, arm(id).temper));
}

const rateOf = (records: readonly ConferenceRecord[]): number =>
  records.filter((record) => summarise(record).adopted).length / records.length;

describe('forty quick conferences an arm', { timeout: 300_000 }, () => {
  let optima: Optimum[] = [];
  let rates: Record<string, number> = {};
  beforeAll(() => {
    const asItWas = play('as-it-was');
    optima = asItWas.map(optimumOf);
    rates = {
      'as-it-was': rateOf(asItWas),
      'no-caveat': rateOf(play('no-caveat')),
      'chairs-summary': rateOf(play('chairs-summary')),
    };
  }, 300_000);

  it('agree no more often without the caveat on humanitarian law, beyond noise', () => {
    const [without, first] = [rates['no-caveat'] as number, rates['as-it-was'] as number];
    expect(without - first).toBeLessThanOrEqual(noiseOf(without, first));
  });
  it("agree no less often with a Chair's summary from the start, beyond noise", () => {
    const [summary, first] = [rates['chairs-summary'] as number, rates['as-it-was'] as number];
    expect(first - summary).toBeLessThanOrEqual(noiseOf(summary, first));
  });
  it('are compared with an acceptable set that was counted exactly', () => {
    expect(optima.filter(({ exact }) => !exact)).toEqual([]);
  });
  it('give nobody more than its exact best, at the Nash point and wherever the report is acceptable to all', () => {
    const some = optima.filter(({ distances }) => distances.length > 0);
    expect(some.length).toBeGreaterThan(0);
    for (const { adopted, acceptableToAll, distances } of some) {
      expect(distances.filter(({ nash, best }) => nash > best)).toEqual([]);
      if (adopted && acceptableToAll) expect(distances.filter(({ reached, best }) => reached > best)).toEqual([]);
    }
  });
});

describe('an arm', () => {
  const setup = setupOf('gge-2016-17', 'standard');
  const wordings = (id: string) =>
    setupOfArm(arm(id), setup).provisions.flatMap(({ formulations }) => formulations.map((wording) => wording.id));
  it('differs from the first in one thing', () => {
    const first = wordings('as-it-was');
    expect(first.filter((id) => !wordings('no-caveat').includes(id))).toEqual([CAVEAT]);
    const summary = setup.provisions.flatMap(({ formulations }) =>
      formulations.filter(({ container }) => container === 'chairs-summary').map(({ id }) => id),
    );
    expect(summary.length).toBeGreaterThan(0);
    expect(wordings('chairs-summary').filter((id) => !first.includes(id))).toEqual(summary);
    expect(wordings('hard')).toEqual(first);
  });
});
