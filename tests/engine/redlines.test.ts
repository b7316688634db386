import { describe, expect, it } from 'vitest';
import { feltDistance, redLines } from '../../src/engine/interests/redlines';
import type { Formulation, Provision } from '../../src/engine/model/vocabulary';

const base = { container: 'conclusions', voice: 'group', verb: 'affirms', bridge: 'none' } as const;
const named: Formulation = { ...base, id: 'named', span: [84, 92] };
const caveat: Formulation = { ...base, id: 'caveat', span: [68, 76], bridge: 'caveat' };
const summary: Formulation = {
  ...base,
  id: 'summary',
  span: [84, 92],
  container: 'chairs-summary',
  bridge: 'relocation',
};
const old: Formulation = { ...base, id: 'old', span: [45, 55] };
const silence: Formulation = { ...base, id: 'silence', span: [0, 4], container: 'none', bridge: 'silence' };
const law: Provision = {
  id: 'law',
  issue: 'IHL',
  statusQuo: 'old',
  formulations: [silence, old, caveat, named, summary],
};

const linesOf = (at: number, salience: number) =>
  redLines([law], { IHL: { at, salience } }).map((line) => `${line.wording}:${line.strength}`);

describe('red lines', () => {
  it('stand against the bare name, not against its caveated or relocated form', () => {
    expect(linesOf(3, 95)).toEqual(['named:withhold']);
  });
  it('are only explained when the delegation cares less, and absent when it hardly cares', () => {
    expect(linesOf(3, 65)).toEqual(['named:explain']);
    expect(linesOf(3, 40)).toEqual([]);
  });
  it('never stand against what was agreed before, nor against silence', () => {
    expect(linesOf(100, 100)).toEqual([]);
  });
  it("feel a caveat at 55 % and a Chair's summary at 25 % of the distance", () => {
    const seat = { at: 0, salience: 90 };
    expect([feltDistance(seat, named), feltDistance(seat, caveat), feltDistance(seat, summary)]).toEqual([84, 37, 21]);
  });
});
