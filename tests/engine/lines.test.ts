import { describe, expect, it } from 'vitest';
import { codedLines, drawLines, isBeyond } from '../../src/engine/interests/redlines';
import { CODED_LINE, NOISE } from '../../src/engine/model/parameters';
import type { CodedLine, Container, Formulation } from '../../src/engine/model/vocabulary';
import { viewFor } from '../../src/engine/view/view';
import { wide } from '../support/rooms';
import { sit, tiny } from '../support/table';

const wording = (change: Partial<Formulation> = {}): Formulation => ({
  id: 'w',
  container: 'operative',
  voice: 'states',
  verb: 'affirms',
  bridge: 'none',
  span: [60, 70],
  ...change,
});
const atMost = (value: number): CodedLine => ({ issue: 'IHL', bound: 'at-most', value, kind: 'block' });
const atLeast = (value: number): CodedLine => ({ ...atMost(value), bound: 'at-least' });
const slack = CODED_LINE.slack;

describe('a coded line', () => {
  it('from above is crossed by words whose nearest reading lies more than the slack beyond it', () => {
    expect(isBeyond(atMost(60 - slack), wording())).toBe(false);
    expect(isBeyond(atMost(60 - slack - 1), wording())).toBe(true);
    expect(isBeyond(atMost(65), wording())).toBe(false);
  });
  it('from below is crossed by words whose farthest reading falls short of it by more than the slack', () => {
    expect(isBeyond(atLeast(70 + slack), wording())).toBe(false);
    expect(isBeyond(atLeast(70 + slack + 1), wording())).toBe(true);
  });
  it('from above binds only what binds: a weak container crosses none', () => {
    const crossed = (container: Container) => isBeyond(atMost(0), wording({ container }));
    expect(
      ['operative', 'conclusions', 'recommendations', 'preamble'].filter((one) => crossed(one as Container)),
    ).toEqual(['operative', 'conclusions', 'recommendations', 'preamble']);
    for (const weak of ['annex', 'protocol', 'chairs-summary', 'footnote', 'interpretative-note'] as const)
      expect([weak, crossed(weak)]).toEqual([weak, false]);
  });
  it('from above is felt less through a bridge, and not at all in silence', () => {
    expect(isBeyond(atMost(40), wording())).toBe(true);
    expect(isBeyond(atMost(40), wording({ bridge: 'euphemism' }))).toBe(false);
    expect(isBeyond(atMost(0), wording({ bridge: 'silence' }))).toBe(false);
  });
  it('from below is crossed by silence and by weak words alike', () => {
    expect(isBeyond(atLeast(50), wording({ bridge: 'silence', container: 'none', span: [0, 0] }))).toBe(true);
    expect(isBeyond(atLeast(90), wording({ container: 'annex' }))).toBe(true);
  });
});

describe('lines of a table', () => {
  const { provisions } = tiny();
  const found = (lines: readonly CodedLine[]) =>
    codedLines(provisions, lines).map(({ wording: id, strength, stake }) => [id, strength, stake]);
  it('lead to what their kind says, with a stake that falls from blocking to explaining', () => {
    const of = (kind: CodedLine['kind']) => found([{ ...atMost(60), kind }]).filter(([id]) => id === 'law-named');
    expect(of('block')).toEqual([['law-named', 'withhold', 200]]);
    expect(of('force')).toEqual([['law-named', 'force', 100]]);
    expect(of('explain')).toEqual([['law-named', 'explain', 0]]);
  });
  it('are crossed on their own issue alone, and the heavier of two counts', () => {
    expect(found([{ ...atMost(0), issue: 'CBM' }]).map(([id]) => id)).toEqual([
      'contacts-before',
      'contacts-directory',
    ]);
    const both = found([{ ...atMost(60), kind: 'explain' }, atMost(50)]);
    expect(both.find(([id]) => id === 'law-named')).toEqual(['law-named', 'withhold', 200]);
  });
  it('take the place of lines that follow from positions, and say what must not be agreed', () => {
    const { interests } = viewFor(sit(wide()).toChair().state, 'UNI');
    // UNI's line from below: silence and what was agreed before fall short of 70.
    expect(interests?.redLines.map(({ wording: id }) => id)).toContain('law-silence');
    expect(interests?.redLines.every(({ strength }) => strength === 'force')).toBe(true);
    expect(interests?.authority.law?.['law-silence']).toBe('ask');
  });
  it('are drawn with half the noise of a position, alike by seed, never beyond the scale', () => {
    const delegation = wide().delegations.find(({ id }) => id === 'UNI');
    if (!delegation) throw new Error('no UNI');
    const values = Array.from({ length: 300 }, (_, i) => drawLines(`s${i}`, delegation, NOISE)[0]?.value ?? -1);
    expect(drawLines('s1', delegation, NOISE)[0]?.value).toBe(values[1]);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
    expect(Math.abs(mean - 70)).toBeLessThan(1);
    expect(Math.sqrt(variance)).toBeGreaterThan(2);
    expect(Math.sqrt(variance)).toBeLessThan(4);
    const edge = { ...delegation, lines: [atMost(100)] };
    for (let i = 0; i < 50; i++) expect(drawLines(`s${i}`, edge, NOISE)[0]?.value).toBeLessThanOrEqual(100);
  });
});
