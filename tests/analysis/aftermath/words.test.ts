import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assistanceIn,
  clarityOf,
  mechanismsIn,
  reluctanceOf,
  standingWords,
} from '../../../src/analysis/aftermath/words';
import { BRIDGES, CONTAINERS, VERBS, VOICES } from '../../../src/engine/model/vocabulary';
import { paragraph, silence, wording } from './room';

describe('clarity', () => {
  it.each([
    ['a plain wording of ten points', {}, 9000],
    ['a wider one', { span: [20, 60] }, 6000],
    ['a caveat', { bridge: 'caveat' }, 7650],
    ['a euphemism', { bridge: 'euphemism' }, 5400],
    ['an annex', { container: 'annex', bridge: 'relocation' }, 3600],
    ['one that only recalls', { verb: 'recalls' }, 8500],
    ['"States"', { voice: 'states' }, 8500],
    ['a treaty that obliges each Party', { voice: 'parties', verb: 'shall' }, 10_000],
    ['one that obliges with a caveat', { voice: 'parties', verb: 'shall', bridge: 'caveat' }, 8650],
    ['one that leaves it open', { voice: 'parties', verb: 'may' }, 8000],
    ['one that encourages', { verb: 'encourages' }, 8500],
    ['a protocol, which loses Parties and no force', { container: 'protocol', bridge: 'relocation' }, 9000],
    ['a preamble', { container: 'preamble' }, 5400],
    ['an interpretative note', { container: 'interpretative-note' }, 3600],
    ['an explanatory report', { container: 'explanatory-report' }, 2700],
    ['an interpretative statement', { container: 'interpretative-statement' }, 2250],
    ['a compendium', { container: 'compendium' }, 1800],
    ['a task for the next body', { container: 'next-mandate' }, 2700],
    ['"some States" that note', { voice: 'some-states', verb: 'notes', bridge: 'demotion' }, 2550],
  ] as const)('of %s', (_, more, clarity) => {
    expect(clarityOf(wording('x', more))).toBe(clarity);
  });
  it('of silence is none', () => expect(clarityOf(silence('x'))).toBe(0));
  it('is a share, whatever the wording', () => {
    const any = fc.record({
      container: fc.constantFrom(...CONTAINERS),
      voice: fc.constantFrom(...VOICES),
      verb: fc.constantFrom(...VERBS),
      bridge: fc.constantFrom(...BRIDGES),
      low: fc.integer({ min: 0, max: 100 }),
      width: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(any, ({ low, width, ...more }) => {
        const clarity = clarityOf(wording('x', { ...more, span: [low, Math.min(100, low + width)] }));
        expect(Number.isInteger(clarity) && clarity >= 0 && clarity <= 10_000).toBe(true);
      }),
    );
  });
});

describe('standing words', () => {
  const help = paragraph('help', [
    wording('old', { assistance: 20 }),
    wording('fund', { assistance: 100 }),
    silence('no'),
  ]);
  const watch = paragraph('watch', [wording('before'), wording('reports', { mechanism: 'self-reporting' })]);

  it('are those of the text', () => {
    const [first, second] = standingWords([help, watch], { help: 'fund', watch: 'reports' });
    expect([first?.wording.id, first?.renewed, second?.wording.id]).toEqual(['fund', true, 'reports']);
  });
  it('are the ones last agreed under silence and without a text, unrenewed', () => {
    for (const text of [{ help: 'no', watch: 'before' }, null])
      expect(standingWords([help, watch], text)[0]).toMatchObject({ wording: { id: 'old' }, renewed: false });
    expect(standingWords([help, watch], { help: 'old', watch: 'before' })[0]?.renewed).toBe(true);
  });
  it('promise help after softening', () => {
    expect(assistanceIn(standingWords([help], { help: 'fund' }))).toBe(9000);
    expect(assistanceIn(standingWords([help], null))).toBe(1800);
    expect(assistanceIn(standingWords([watch], null))).toBe(0);
  });
  it('set up ways of watching, as firmly as they speak', () => {
    expect([...mechanismsIn(standingWords([help, watch], { help: 'fund', watch: 'reports' }))]).toEqual([
      ['self-reporting', 9000],
    ]);
  });
});

describe('reluctance', () => {
  it('goes with distance from the middle and with salience', () => {
    expect(reluctanceOf({ at: 45, salience: 100 }, wording('x'))).toBe(0);
    expect(reluctanceOf({ at: 5, salience: 50 }, wording('x'))).toBe(2000);
    expect(reluctanceOf({ at: 5, salience: 100 }, silence('x'))).toBe(0);
  });
});
