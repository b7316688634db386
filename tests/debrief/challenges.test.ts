import { describe, expect, it } from 'vitest';
import { type Ending, resultOf } from '../../src/debrief/challenges';
import type { SeatAccount } from '../../src/debrief/types';
import { openingState } from '../../src/engine/events/opening';
import type { Challenge } from '../../src/engine/model/challenges';
import { setupOf } from '../support/scenarios';

const setup = setupOf('gge-2016-17', 'standard');
const opening = openingState(setup, 'challenges');
const account: SeatAccount = {
  seat: 'KEN',
  points: 600,
  walkAway: 550,
  gain: 50,
  outcome: 600,
  standing: 50,
  exit: 'agree',
  explained: false,
  positions: {},
  crossed: [],
  byProvision: {},
  linkages: [],
};
const ending = (changes: Partial<Ending> & { text?: object; proposed?: object; stops?: number } = {}): Ending => {
  const { text, proposed, stops, ...rest } = changes;
  const law = opening.paragraphs['humanitarian-law']!;
  return {
    you: 'KEN',
    adopted: true,
    account,
    objectors: [],
    final: {
      ...opening,
      clockStops: stops ?? 0,
      draft: { ...opening.draft, text: { ...opening.draft.text, ...text } },
      paragraphs: { ...opening.paragraphs, 'humanitarian-law': { ...law, proposedBy: { ...proposed } } },
    },
    ...rest,
  };
};
const gge = (id: string): Challenge => setup.challenges.find((challenge) => challenge.id === id)!;
const CAVEAT = { 'humanitarian-law': 'ihl-caveat' };
const GUIDANCE = { 'norms-guidance': 'norms-guidance-annex' };

describe('challenges of the Group of 2016-17', () => {
  it('by its name: a report with the words', () => {
    expect(resultOf(gge('named-law'), ending({ text: CAVEAT }))).toBe('met');
    expect(resultOf(gge('named-law'), ending())).toBe('missed');
    expect(resultOf(gge('named-law'), ending({ text: CAVEAT, adopted: false }))).toBe('missed');
  });

  it('a bridge from Nairobi: own wording on law, and the guidance', () => {
    const mine = { text: { ...CAVEAT, ...GUIDANCE }, proposed: { 'ihl-caveat': 'KEN' } };
    expect(resultOf(gge('bridge-from-nairobi'), ending(mine))).toBe('met');
    expect(resultOf(gge('bridge-from-nairobi'), ending({ ...mine, proposed: { 'ihl-caveat': 'CHE' } }))).toBe('missed');
    expect(resultOf(gge('bridge-from-nairobi'), ending({ ...mine, text: CAVEAT }))).toBe('missed');
    expect(resultOf(gge('bridge-from-nairobi'), ending({ ...mine, you: 'CHE' }))).toBe('other-seat');
  });

  it('cannot be met when its paragraph is not negotiated', () => {
    const quick = openingState(setupOf('gge-2016-17', 'quick'), 'challenges');
    expect(resultOf(gge('bridge-from-nairobi'), ending({ final: quick }))).toBe('not-on-table');
  });

  it('isolated by nobody: not the only hand, and no line crossed', () => {
    const cuba = (changes: Partial<Ending>): Ending => ending({ you: 'CUB', ...changes });
    expect(resultOf(gge('isolated-by-nobody'), cuba({ adopted: false, objectors: ['CUB', 'RUS'] }))).toBe('met');
    expect(resultOf(gge('isolated-by-nobody'), cuba({ adopted: false, objectors: ['CUB'] }))).toBe('missed');
    const crossed = [{ provision: 'self-defence', wording: 'sd-named' }];
    expect(resultOf(gge('isolated-by-nobody'), cuba({ account: { ...account, crossed } }))).toBe('missed');
  });

  it('no report is better: only when the draft would have given less', () => {
    const none = { adopted: false, objectors: ['RUS'] };
    expect(resultOf(gge('no-report-is-better'), ending({ ...none, account: { ...account, gain: -1 } }))).toBe('met');
    expect(resultOf(gge('no-report-is-better'), ending({ ...none, account: { ...account, gain: 0 } }))).toBe('missed');
  });

  it('half a loaf: agree without the name, above the walk-away value', () => {
    const estonia = (changes: Parameters<typeof ending>[0]): Ending => ending({ you: 'EST', ...changes });
    expect(resultOf(gge('half-a-loaf'), estonia({}))).toBe('met');
    expect(resultOf(gge('half-a-loaf'), estonia({ text: { 'self-defence': 'sd-named' } }))).toBe('missed');
    expect(resultOf(gge('half-a-loaf'), estonia({ account: { ...account, exit: 'silent' } }))).toBe('missed');
    expect(resultOf(gge('half-a-loaf'), estonia({ account: { ...account, gain: 0 } }))).toBe('missed');
  });

  it('an even gavel: from the chair, without stopping the clock', () => {
    const chair = { you: 'DEU', account: { ...account, gain: null } };
    expect(resultOf(gge('an-even-gavel'), ending(chair))).toBe('met');
    expect(resultOf(gge('an-even-gavel'), ending({ ...chair, stops: 1 }))).toBe('missed');
    expect(resultOf(gge('an-even-gavel'), ending({ ...chair, objectors: ['CUB'] }))).toBe('missed');
    expect(resultOf(gge('an-even-gavel'), ending())).toBe('other-seat');
  });
});
