import { describe, expect, it } from 'vitest';
import type { Exit } from '../../../src/engine/model/setup';
import { requestsFor } from '../../../src/engine/view/requests';
import { sit, type Table, wordingWith } from '../../support/table';

const answer = (table: Table, by: string, exit: Exit, explain = false) =>
  table.do({ type: 'sounding.answer', by, exit, explain });
const standing = (table: Table, seat: string) => table.state.seats[seat]?.standing ?? Number.NaN;
const priceOf = (table: Table, seat: string, exit: Exit) => {
  const request = requestsFor(table.state, seat)[0];
  return request?.kind === 'sounding' ? request.exits.find((item) => item.exit === exit) : undefined;
};

/** The sounding of a text with a wording over which COR has this authority: COR is asked, and others after it. */
function soundingOf(level: 'ask' | 'never' | null): Table {
  for (let i = 0; i < 40; i++) {
    const table = sit(undefined, `closing-${i}`).toChair();
    if (level !== null) {
      const found = tryWording(table, level);
      if (!found) continue;
      table.do({ type: 'draft.circulate', by: 'ARL', edits: { [found.provision]: found.wording } });
    }
    table.toSounding().passUntil((state) => state.queue[0] === 'COR');
    if (table.state.queue.length > 1) return table;
  }
  throw new Error(`COR never has a wording it ${level}`);
}

function tryWording(table: Table, level: 'ask' | 'never') {
  try {
    return wordingWith(table.state, 'COR', level);
  } catch {
    return null;
  }
}

describe('the price of withholding', () => {
  it('falls with company: ten alone, eight with one, as the request says', () => {
    const table = sit().toSounding();
    const before = { COR: standing(table, 'COR'), DEL: standing(table, 'DEL') };
    for (const by of [...table.state.queue]) {
      const price = priceOf(table, by, 'withhold');
      expect(price?.standing).toBe(-10);
      expect(price?.points).toBeLessThanOrEqual(0);
      answer(table, by, by === 'COR' ? 'withhold' : 'agree-ad-referendum');
    }
    expect(standing(table, 'COR')).toBe(before.COR - 10);
    table.passUntil((state) => state.queue[0] === 'DEL');
    expect(priceOf(table, 'DEL', 'withhold')?.standing).toBe(-8);
    const held = standing(table, 'DEL');
    answer(table, 'DEL', 'withhold');
    expect(standing(table, 'DEL')).toBe(held - 8);
  });
  it('in points falls by a fifth for each objector, to three tenths', () => {
    const table = sit().toSounding();
    const seat = table.state.queue[0] as string;
    const at = (company: number) =>
      -(
        priceOf(
          table.copy().set(() => ({ company })),
          seat,
          'withhold',
        )?.points ?? Number.NaN
      );
    const alone = at(0);
    expect(alone).toBeGreaterThan(0);
    expect([at(1), at(2), at(3), at(4), at(9)]).toEqual(
      [80, 60, 40, 30, 30].map((kept) => Math.floor((alone * kept) / 100)),
    );
  });
});

describe('agreeing beyond instructions', () => {
  it.each([
    ['agree', null, 0],
    ['agree', 'ask', -10],
    ['agree', 'never', -10],
    ['agree-ad-referendum', 'ask', 0],
    ['agree-ad-referendum', 'never', -10],
    ['silent', 'never', 0],
  ] as const)('%s, with a wording that needs "%s", moves standing by %d, as the request says', (exit, level, price) => {
    const table = soundingOf(level);
    const before = standing(table, 'COR');
    expect(priceOf(table, 'COR', exit)?.standing).toBe(price);
    answer(table, 'COR', exit);
    expect(standing(table, 'COR')).toBe(before + price);
  });
  it('is paid once, however many waves follow', () => {
    const table = soundingOf('never');
    answer(table, 'COR', 'agree');
    const paid = standing(table, 'COR');
    answer(table, table.state.queue[0] as string, 'withhold');
    table.passUntil((state) => state.wave === 2 && state.queue[0] === 'COR');
    expect(priceOf(table, 'COR', 'agree')?.standing).toBe(0);
    answer(table, 'COR', 'agree');
    expect(standing(table, 'COR')).toBe(paid);
  });
});

describe('an exit', () => {
  it('is public, with the wish to explain', () => {
    const table = sit().toSounding();
    const by = table.state.queue[0] as string;
    const events = answer(table, by, 'silent', true);
    expect(events[0]).toMatchObject({ type: 'sounding.answered', audience: 'all', by, exit: 'silent', explain: true });
    expect(table.state.seats[by]).toMatchObject({ exit: 'silent', explained: true });
  });
  it('is asked of one seat at a time', () => {
    const table = sit().toSounding();
    const [, second] = table.state.queue as [string, string];
    expect(requestsFor(table.state, second)).toEqual([]);
    expect(table.refused({ type: 'sounding.answer', by: second, exit: 'agree', explain: false })).toBe(
      'actor.notYourTurn',
    );
  });
});
