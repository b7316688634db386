import { describe, expect, it } from 'vitest';
import { buildDebrief } from '../../src/debrief/build';
import { crossedLines, gainOf, interestsOf } from '../../src/engine/interests/appraise';
import { foldRecord } from '../../src/engine/record/verify';
import { playAll } from '../../src/table/record';
import { setupOf } from '../support/scenarios';

/** Whole games by AI: the debrief must agree with the engine's own state at the end. */
describe.each(['g1', 'g2', 'g3'])('a played conference, seed %s', (seed) => {
  const record = playAll(setupOf('gge-2016-17', 'quick'), seed, 'mixed');
  const debrief = buildDebrief(record, 'KEN');
  const final = foldRecord(record);
  const seats = final.setup.delegations.flatMap(({ id }) => {
    const interests = interestsOf(final, id);
    return interests ? [{ id, interests }] : [];
  });

  it('ends as the engine says', () => {
    expect(debrief.adopted).toBe(final.stage === 'adopted');
    expect(debrief.finalText).toEqual(final.draft.text);
    expect(debrief.clockStops).toBe(final.clockStops);
  });
  it('accounts for every point, by paragraph and by linkage', () => {
    expect(final.setup.linkages?.length).toBeGreaterThan(0);
    for (const { points, byProvision, linkages } of debrief.accounts) {
      if (!byProvision) continue;
      const alone = Object.values(byProvision).reduce((sum, { got }) => sum + got, 0);
      expect(linkages.reduce((sum, { points: worth }) => sum + worth, alone)).toBe(points);
    }
  });
  it('counts all packages, exactly', () => {
    expect(debrief.possibilities).toMatchObject({ packages: 46_656, exact: true });
    expect(debrief.possibilities.best.every(({ exact }) => exact)).toBe(true);
  });
  it('names only packages that everybody could accept', () => {
    const { best, nearest } = debrief.possibilities;
    for (const text of [...best.map((one) => one.text), ...(nearest ? [nearest.text] : [])])
      for (const { interests } of seats) {
        expect(gainOf(interests, text)).toBeGreaterThanOrEqual(0);
        expect(crossedLines(interests, text, 'withhold')).toEqual([]);
      }
  });
  it('shows a report as fully closed, and every round once', () => {
    const last = debrief.burnDown.at(-1)!;
    if (debrief.adopted) expect(last.provisional).toHaveLength(6);
    const rounds = debrief.burnDown.map(({ meeting, round }) => `${meeting}:${round}`);
    expect(new Set(rounds).size).toBe(rounds.length);
    for (const { contested, provisional, parked } of debrief.burnDown)
      expect(new Set([...contested, ...provisional, ...parked]).size).toBe(
        contested.length + provisional.length + parked.length,
      );
  });
  it('opens a reason for every decision of an AI seat', () => {
    const decided = record.steps.filter(({ reason }) => reason !== null).length;
    expect(debrief.reasons).toHaveLength(decided);
    expect(decided).toBeGreaterThan(100);
  });
  it('lists every draft once, in order of time', () => {
    const drafts = debrief.turningPoints.filter(({ kind }) => kind === 'draft');
    expect(drafts).toHaveLength(debrief.drafts);
    expect(debrief.turningPoints.map(({ step }) => step)).toEqual(
      debrief.turningPoints.map(({ step }) => step).sort((a, b) => a - b),
    );
    for (const { acceptableBefore, acceptableAfter } of debrief.turningPoints)
      expect(Math.max(acceptableBefore, acceptableAfter)).toBeLessThanOrEqual(seats.length);
  });
  it('is the same for every seat but for its own part', () => {
    const { you: _, challenges: __, challengeResults: ___, ...shared } = debrief;
    const other = buildDebrief(record, 'CUB');
    expect(other).toMatchObject(shared);
    expect(other.you).toBe('CUB');
  });
});
