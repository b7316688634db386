import { describe, expect, it } from 'vitest';
import { measureStories } from '../../src/debrief/measures';
import { foldRecord } from '../../src/engine/record/verify';
import { CORPUS, readFrom } from '../golden/files';
import { playRandom } from '../support/play';
import { tiny } from '../support/table';

describe('what became of measures', () => {
  const records = ['one', 'two', 'three'].map((seed) => playRandom(tiny(), seed));
  it('is where the last state has every undertaking', () => {
    for (const record of records) {
      const { measures } = foldRecord(record);
      const stories = measureStories(record);
      const told = Object.fromEntries(stories.map(({ seat, measure, stage }) => [`${seat} ${measure}`, stage]));
      const known = Object.entries(measures).flatMap(([seat, own]) =>
        Object.entries(own).map(([measure, { stage }]) => [`${seat} ${measure}`, stage]),
      );
      expect(known.length).toBeGreaterThan(0);
      expect(told).toEqual(Object.fromEntries(known));
    }
  });
  it('moved trust by what the events say', () => {
    for (const { won, stage } of records.flatMap(measureStories)) {
      if (stage === 'proposed' || stage === 'supported') expect(won).toBe(0);
      if (stage === 'pledged' || stage === 'carried-out' || stage === 'used') expect(won).toBeGreaterThan(0);
      if (stage === 'lapsed') expect(won).toBeLessThan(0);
    }
  });
  it('is told of records of the first engine, without a sum they do not hold', () => {
    const stories = measureStories(readFrom(`${CORPUS}/v1`, 'gge-quick-ai'));
    expect(stories.length).toBeGreaterThan(0);
    for (const story of stories) expect(story).toMatchObject({ stage: 'pledged', won: null, partners: [] });
  });
});
