/** Figures over all seats, each beside what is to be reached. Nothing is fitted to reach it. */

import { type Share, shareOf } from '../evidence/figures';
import { exploitsAbove } from './exploits';
import { policyOf } from './policies';
import type { SeatScore } from './scores';
import { mean, median } from './statistics';
import type { Trial } from './trial';

/** One line: a miss is said as a miss; null where it cannot be told. */
export interface Figure {
  readonly what: string;
  readonly found: string;
  readonly reach: string;
  readonly reached: boolean | null;
}

/** What became of texts in one room, on fresh seeds. */
export interface RoomAdoption {
  readonly room: string;
  readonly ai: Share;
  readonly gavel: Share;
  readonly silence: Share;
}

/** Adoption in a room's arms. */
export function adoptionIn(room: string, fresh: readonly Trial[]): RoomAdoption {
  const arms = fresh.flatMap((trial) => trial.arms ?? []);
  const share = (of: keyof (typeof arms)[number]): Share => shareOf(arms.filter((arm) => arm[of]).length, arms.length);
  return { room, ai: share('ai'), gavel: share('gavel'), silence: share('silence') };
}

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Every figure that what was played can tell. */
export function figuresOf(scores: readonly SeatScore[], rooms: readonly RoomAdoption[]): Figure[] {
  return [
    ...varianceFigures(scores),
    ...carefulFigures(scores),
    ...adviceFigures(scores),
    ...attainableFigures(scores),
    ...exploitFigures(scores),
    ...fixedFigures(scores),
    ...adoptionFigures(rooms),
    ...comparison(rooms),
  ];
}

const counted = (count: number, of: number): string => `${count} of ${of}`;

function varianceFigures(scores: readonly SeatScore[]): Figure[] {
  const line = (what: string, of: 'variance' | 'saneVariance', least: number): Figure[] => {
    const among = (some: readonly SeatScore[]) => some.flatMap((score) => score[of] ?? []);
    const found = among(scores);
    if (found.length === 0) return [];
    // A chair that does nothing gets nothing: chairs alone can carry the figure.
    const delegates = among(scores.filter(({ part }) => part !== 'chair')).map(({ policy }) => policy);
    const apart = delegates.length > 0 ? `; without chairs ${percent(mean(delegates))}` : '';
    const share = mean(found.map(({ policy }) => policy));
    const beyond = mean(found.map(({ beyondChance }) => beyondChance));
    const seed = mean(found.map((one) => one.seed));
    return [
      {
        what,
        found: `${percent(share)} (${percent(beyond)} beyond chance; seed ${percent(seed)}${apart})`,
        reach: `at least ${percent(least)}`,
        reached: share >= least,
      },
    ];
  };
  return [
    ...line('variance of own gain explained by policy', 'variance', 0.3),
    ...line('  by sane policies alone', 'saneVariance', 0.15),
  ];
}

/** Thirty seats are what the targets speak of; fewer are held to the same part. */
const partOf = (seats: number, ofThirty: number): number => Math.ceil((seats * ofThirty) / 30);

function carefulFigures(scores: readonly SeatScore[]): Figure[] {
  const found = scores.flatMap(({ carefulOverRandom }) => carefulOverRandom ?? []);
  if (found.length === 0) return [];
  const average = mean(found.map((one) => one.mean));
  const clear = found.filter(({ low }) => low > 0).length;
  const much = found.filter((one) => one.mean >= 0.25).length;
  const [leastClear, leastMuch] = [partOf(found.length, 24), partOf(found.length, 12)];
  return [
    {
      what: 'careful above random',
      found: `${percent(average)} (in the middle ${percent(median(found.map((one) => one.mean)) ?? 0)})`,
      reach: 'at least 20 %',
      reached: average >= 0.2,
    },
    {
      what: '  seats with the interval above 0',
      found: counted(clear, found.length),
      reach: `at least ${leastClear}`,
      reached: clear >= leastClear,
    },
    {
      what: '  seats with 25 % or more',
      found: counted(much, found.length),
      reach: `at least ${leastMuch}`,
      reached: much >= leastMuch,
    },
  ];
}

function adviceFigures(scores: readonly SeatScore[]): Figure[] {
  const found = scores.flatMap(({ advice }) => advice ?? []);
  if (found.length === 0) return [];
  const average = mean(found.map(({ overSilent }) => overSilent.mean));
  const much = found.filter(({ overSilent }) => overSilent.mean >= 0.1).length;
  const least = partOf(found.length, 22);
  const names = [...new Set(found.map(({ policy }) => policy))];
  const often = Math.max(...names.map((name) => found.filter(({ policy }) => policy === name).length)) / found.length;
  return [
    {
      what: "best of the adviser's strategies above listening: seats with 10 % or more",
      found: `${counted(much, found.length)}, ${percent(average)} on average`,
      reach: `at least ${least}`,
      reached: much >= least,
    },
    {
      what: '  the strategy that is best most often',
      found: names.length > 1 ? percent(often) : 'not yet measurable: one strategy only',
      reach: 'at most 60 %',
      reached: names.length > 1 ? often <= 0.6 : null,
    },
  ];
}

function attainableFigures(scores: readonly SeatScore[]): Figure[] {
  const known = scores.flatMap(({ attainable, gains }) => (attainable ? [gains[attainable.policy] ?? []] : []));
  const better = known.filter((gains) => gains.length > 0 && mean(gains) > 0).length;
  if (known.length === 0) return [];
  return [
    {
      what: 'seats whose best sane policy beats no agreement',
      found: counted(better, known.length),
      reach: 'all',
      reached: better === known.length,
    },
  ];
}

function exploitFigures(scores: readonly SeatScore[]): Figure[] {
  const above = exploitsAbove(scores);
  if (above.tried === 0) return [];
  const seats = new Set(above.seats.map(({ room, seat }) => `${room} ${seat}`));
  const most = 2;
  return [
    {
      what: 'exploits above careful: seats (Holm over all)',
      found: `${counted(seats.size, above.tried)}${listed(above.seats.map(({ seat, room, policy }) => `${room} ${seat} ${policy}`))}`,
      reach: `at most ${most}`,
      reached: seats.size <= most,
    },
    {
      what: '  rooms, all seats pooled (Holm over all)',
      found: `${above.rooms.length}${listed(above.rooms.map(({ room, policy }) => `${room} ${policy}`))}`,
      reach: 'none',
      reached: above.rooms.length === 0,
    },
  ];
}

const listed = (names: readonly string[]): string => (names.length === 0 ? '' : ` (${names.join(', ')})`);

function adoptionFigures(rooms: readonly RoomAdoption[]): Figure[] {
  const known = rooms.filter(({ ai }) => ai.of > 0);
  if (known.length === 0) return [];
  const line = (
    what: string,
    reach: string,
    of: 'ai' | 'gavel' | 'silence',
    test: (room: RoomAdoption) => boolean,
  ) => ({
    what,
    found: known.map((room) => `${room.room} ${percent(room[of].share ?? 0)}`).join(', '),
    reach,
    reached: known.every(test),
  });
  const share = (room: RoomAdoption, of: 'ai' | 'gavel' | 'silence') => room[of].share ?? 0;
  return [
    line(
      'adopted, all AI',
      '50 to 95 % in each',
      'ai',
      (room) => share(room, 'ai') >= 0.5 && share(room, 'ai') <= 0.95,
    ),
    line(
      'adopted, chair that only gavels',
      'at most 50 %, 25 points under the AI chair',
      'gavel',
      (room) => share(room, 'gavel') <= 0.5 && share(room, 'gavel') <= share(room, 'ai') - 0.25,
    ),
    line('adopted, zero draft and nobody speaks', 'at most 10 %', 'silence', (room) => share(room, 'silence') <= 0.1),
  ];
}

/** A guard: who uses one kind of act alone must fall well short of care. */
function fixedFigures(scores: readonly SeatScore[]): Figure[] {
  const shareOver = (policy: string): number | null => {
    const shares = scores.flatMap(({ shares: all }) => (all[policy] === undefined ? [] : (all[policy] ?? [])));
    return shares.length === 0 ? null : mean(shares);
  };
  const tried = scores.flatMap(({ gains }) => Object.keys(gains));
  const fixed = [...new Set(tried)].filter((policy) => policyOf(policy).kind === 'fixed');
  const found = fixed.flatMap((policy) => {
    const share = shareOver(policy);
    return share === null ? [] : [{ policy, share }];
  });
  const [best] = found.sort((a, b) => b.share - a.share);
  const careful = scores
    .filter(({ gains }) => best && gains[best.policy])
    .flatMap(({ shares }) => shares.careful ?? []);
  if (!best || careful.length === 0 || mean(careful) <= 0) return [];
  const part = best.share / mean(careful);
  return [
    {
      what: 'the best of those with one kind of act alone, against careful',
      found: `${percent(part)} (${best.policy})`,
      reach: 'at most 80 %',
      reached: part <= 0.8,
    },
  ];
}

/** The group that failed is to fail more often than the one that did not; Newcombe's interval of two shares. */
function comparison(rooms: readonly RoomAdoption[]): Figure[] {
  const [before, after] = ['gge-2014-15', 'gge-2016-17'].map((name) => rooms.find(({ room }) => room === name)?.ai);
  const [a, b] = [before?.share ?? null, after?.share ?? null];
  if (!before || !after || a === null || b === null) return [];
  const down = Math.hypot(a - (before.low ?? a), (after.high ?? b) - b);
  const up = Math.hypot((before.high ?? a) - a, b - (after.low ?? b));
  return [
    {
      what: '  gge-2014-15 above gge-2016-17, all AI',
      found: `${percent(a - b)} (95 % interval ${percent(a - b - down)} to ${percent(a - b + up)})`,
      reach: 'interval above 0',
      reached: a - b - down > 0,
    },
  ];
}
