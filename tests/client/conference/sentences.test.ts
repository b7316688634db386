import '../../support/everyWord';
import { describe, expect, it } from 'vitest';
import { WHYS } from '../../../src/adviser/room';
import { suggest } from '../../../src/adviser/suggest';
import { SUGGESTION_KINDS } from '../../../src/adviser/types';
import { titleOf } from '../../../src/client/documents/commands';
import { difference } from '../../../src/client/documents/difference';
import { isProcedure, provisionsOf, seatsOf, sentenceOf } from '../../../src/client/documents/events';
import { namesFrom } from '../../../src/client/documents/names';
import { STYLES, styleOf, voiceOf } from '../../../src/client/documents/voices';
import { POINT_KINDS } from '../../../src/engine/model/points';
import { STAGES } from '../../../src/engine/model/stages';
import { hasText, t } from '../../../src/locales';
import { REFUSALS } from '../../support/refusals';
import { ggeTexts, momentOf } from '../../support/views';

const names = namesFrom(ggeTexts());

describe('sentences of the record', () => {
  for (const seat of ['KEN', 'DEU'] as const) {
    it(`tell every event ${seat} sees, with nothing left to fill in`, () => {
      const { view, seen } = momentOf({ seat, kind: 'over', length: 'standard' });
      const types = new Set(seen.map(({ event }) => event.type));
      expect(types.size).toBeGreaterThan(15);
      for (const { event } of seen) {
        const sentence = sentenceOf(event, { view, names });
        expect(sentence, event.type).not.toMatch(/⟦|\{\{|undefined/);
        expect(sentence.length).toBeGreaterThan(4);
      }
    });
  }

  it('say "you" of the reader and the name of anybody else', () => {
    const { view } = momentOf({ seat: 'KEN', kind: 'turn' });
    const event = { type: 'measure.pledged', audience: 'all', measure: view.setup.measures[0]?.id ?? '' } as const;
    expect(sentenceOf({ ...event, by: 'KEN' }, { view, names })).toMatch(/^You pledged/);
    expect(sentenceOf({ ...event, by: 'CUB' }, { view, names })).toMatch(/^Cuba pledged/);
  });

  it('find the paragraphs and people an event speaks of', () => {
    const { view, seen } = momentOf({ seat: 'KEN', kind: 'over' });
    const speech = seen.find(({ event }) => event.type === 'statement.made');
    expect(speech && provisionsOf(speech.event, view).length).toBeGreaterThan(0);
    expect(speech && seatsOf(speech.event, view).length).toBe(1);
    expect(seen.some(({ event }) => isProcedure(event, view))).toBe(true);
  });
});

describe('voices', () => {
  const { view } = momentOf({ seat: 'KEN', kind: 'turn' });
  const point = { kind: 'support', provision: 'humanitarian-law', wording: 'ihl-caveat' } as const;

  it('differ in manner across the room', () => {
    expect(new Set(view.setup.delegations.map(styleOf))).toEqual(new Set(STYLES));
  });

  it('are the same for the same update and vary over many', () => {
    const speaker = view.setup.delegations[0];
    if (!speaker) throw new Error('nobody in the room');
    const said = Array.from({ length: 40 }, (_, n) => voiceOf(speaker, point, n, names));
    expect(voiceOf(speaker, point, 7, names)).toBe(said[7]);
    expect(new Set(said).size).toBe(3);
  });

  it('have three phrasings for every point in every manner', () => {
    for (const style of STYLES) {
      for (const kind of POINT_KINDS) {
        for (const i of [0, 1, 2]) expect(hasText(`voices:${style}.${kind}.${i}`), `${style} ${kind} ${i}`).toBe(true);
      }
    }
  });
});

describe('words for codes', () => {
  it('exist for every refusal, stage, reason and suggestion', () => {
    for (const code of REFUSALS) expect(hasText(`desk:refusal.${code}`), code).toBe(true);
    for (const stage of STAGES) expect(hasText(`record:stages.${stage}`), stage).toBe(true);
    for (const why of WHYS) expect(hasText(`conference:why.${why}`), why).toBe(true);
    for (const kind of SUGGESTION_KINDS) expect(hasText(`desk:bring.${kind}`), kind).toBe(true);
  });

  it('name every suggested command without holes', () => {
    const moments = [
      momentOf({ seat: 'KEN', kind: 'turn', after: 3 }),
      momentOf({ seat: 'KEN', kind: 'probe' }),
      momentOf({ seat: 'USA', kind: 'package', length: 'standard' }),
      momentOf({ seat: 'DEU', kind: 'chair', after: 4 }),
      momentOf({ seat: 'DEU', kind: 'gavel' }),
      momentOf({ seat: 'CUB', kind: 'sounding' }),
    ];
    for (const { view, requests } of moments) {
      for (const { draft } of suggest(view, requests)) expect(titleOf(draft, { view, names })).not.toMatch(/⟦|\{\{/);
    }
  });

  it('come out of the locale, not out of a missing key', () => {
    expect(t('desk:nonsense')).toMatch(/⟦/);
  });
});

describe('difference', () => {
  const side = (runs: ReturnType<typeof difference>, kind: 'in' | 'out') =>
    runs
      .filter((run) => run.kind === 'same' || run.kind === kind)
      .map((run) => run.text)
      .join(' ');

  it('gives back both texts', () => {
    const before = 'The Group notes that States should consider measures.';
    const after = 'The Group recommends that all States consider such measures.';
    const runs = difference(before, after);
    expect(side(runs, 'out')).toBe(before);
    expect(side(runs, 'in')).toBe(after);
    expect(runs.some((run) => run.kind === 'same')).toBe(true);
  });

  it('knows empty texts', () => {
    expect(difference('', 'All new')).toEqual([{ kind: 'in', text: 'All new' }]);
    expect(difference('All gone', '')).toEqual([{ kind: 'out', text: 'All gone' }]);
  });
});
