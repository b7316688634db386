import type { Share } from '../../lab/evidence/figures';
import { shareText } from '../../lab/expectations/rows';
import { type Figure, percent, type RoomAdoption } from '../../lab/skill/figures';
import type { ForkFigures } from '../../lab/skill/forkFigures';
import type { SeatScore } from '../../lab/skill/scores';

/** What the figures ask for and this game has not got. */
export const NOT_MEASURED: readonly string[] = [
  'Not yet measurable: whether odds on cards come true, since cards carry none.',
];

const cell = (text: string, width: number): string => text.padStart(width);

/** Shares of A' in per cent, one room a table. */
export function shareTable(scores: readonly SeatScore[], policies: readonly string[]): string {
  const width = (policy: string) => Math.max(8, policy.length + 2);
  const head = policies.map((policy) => cell(policy, width(policy))).join('');
  const rows = scores.map(({ seat, part, attainable, shares, adoption }) => {
    const own = policies.map((policy) => cell(shareIn(shares[policy]), width(policy))).join('');
    const adopted = ['silent', 'careful', 'holdOut'].map((policy) => shareIn(adoption[policy])).join('/');
    const points = attainable ? Math.round(attainable.points) : '-';
    return `  ${seat.padEnd(6)}${part.padEnd(10)}${cell(`${points}`, 6)}${own}   ${(attainable?.policy ?? '').padEnd(10)}${adopted}`;
  });
  return [
    `\n${scores[0]?.room ?? ''}: own gain in per cent of A'`,
    `  ${''.padEnd(16)}${cell("A'", 6)}${head}   ${'best'.padEnd(10)}adopted: silent/careful/holdOut`,
    ...rows,
  ].join('\n');
}

const shareIn = (share: number | null | undefined): string =>
  share === null || share === undefined ? '-' : String(Math.round(100 * share));

export function adoptionTable(rooms: readonly RoomAdoption[]): string {
  const line = ({ room, ai, gavel, silence }: RoomAdoption) =>
    `  ${room.padEnd(22)}${[ai, gavel, silence].map((share) => shareText(share).padEnd(48)).join('')}`.trimEnd();
  const head = ['all AI', 'chair that only gavels', 'zero draft, nobody speaks']
    .map((name) => name.padEnd(48))
    .join('');
  return ['\nA text adopted, on fresh seeds', `  ${''.padEnd(22)}${head}`.trimEnd(), ...rooms.map(line)].join('\n');
}

const VERDICTS = { true: 'reached', false: 'MISS', null: '-' } as const;

/** Figures beside what is to be reached. */
export function figureTable(figures: readonly Figure[]): string {
  const lines = figures.map(({ what, found, reach, reached }) => {
    const verdict = VERDICTS[String(reached) as keyof typeof VERDICTS];
    return `  ${verdict.padEnd(9)}${what}: ${found} (to reach: ${reach})`;
  });
  return ['\nFigures', ...lines].join('\n');
}

const points = (value: number | null): string => (value === null ? '-' : value.toFixed(1));

/** What forked turns say. */
export function forkTable(figures: ForkFigures): string {
  const { kinds, promise, byMeeting } = figures;
  const line = (what: string, share: Share) => `  ${what.padEnd(44)}${shareText(share)}`;
  const plain = (what: string, text: string) => `  ${what.padEnd(44)}${text}`;
  return [
    `\n${figures.forks} turns forked`,
    line('dead: no answer makes a difference', figures.dead),
    line('  of the last two meetings', figures.deadLate),
    ...byMeeting.map(({ meeting, dead }) => line(`  meeting ${meeting}`, dead)),
    line('answers farther apart than luck parts them', figures.beyondLuck),
    line('alike where only the form differs', figures.placebo),
    plain('from best to second, points (median)', `${points(figures.gap)}; where alive ${points(figures.gapAlive)}`),
    line('the first answer is among the best', figures.firstBest),
    line('holding better than lifting, both on offer', figures.holding),
    plain('promise and effect, correlation', `${promise.correlation?.toFixed(2) ?? '-'} (n = ${promise.of})`),
    '  best of its offers, where answers differ:',
    ...kinds.map(({ kind, offered, best }) => `    ${kind.padEnd(30)}${percent(best / offered)} of ${offered}`),
  ].join('\n');
}

/** The same as figures to be reached. */
export function forkVerdicts({ dead, deadLate, holding, promise, placebo, kinds }: ForkFigures): Figure[] {
  const share = ({ share: found }: Share): number | null => found;
  const within = (found: number | null, low: number, high: number): boolean | null =>
    found === null ? null : found >= low && found <= high;
  const rare = kinds.filter(({ offered, best }) => best / offered < 0.05);
  return [
    { what: 'dead turns', found: shareText(dead), reach: 'at most 35 %', reached: within(share(dead), 0, 0.35) },
    {
      what: '  in the last two meetings',
      found: shareText(deadLate),
      reach: 'at most 40 %',
      reached: within(share(deadLate), 0, 0.4),
    },
    {
      what: 'holding beats lifting where both are on offer',
      found: shareText(holding),
      reach: '15 to 40 %',
      reached: within(share(holding), 0.15, 0.4),
    },
    {
      what: 'every kind of answer best in 5 % of its offers',
      found: rare.length === 0 ? 'all' : `all but ${rare.map(({ kind }) => kind).join(', ')}`,
      reach: 'all',
      reached: kinds.length === 0 ? null : rare.length === 0,
    },
    {
      what: 'two answers that differ in form alone end alike',
      found: shareText(placebo),
      reach: 'at least 95 %',
      reached: within(share(placebo), 0.95, 1),
    },
    {
      what: 'correlation of promise and effect',
      found: promise.correlation === null ? '-' : promise.correlation.toFixed(2),
      reach: 'at least 0.50',
      reached: promise.correlation === null ? null : promise.correlation >= 0.5,
    },
  ];
}
