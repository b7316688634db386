import type { Setup } from '../../engine/model/setup';
import type { ArmFigures, ClosingFigures, Share, Tally } from '../../lab/evidence/figures';
import { mean } from '../../lab/evidence/figures';
import type { Optimum } from '../../lab/evidence/optimum';
import type { SeatMeans } from '../../lab/evidence/scores';

const percent = (value: number): string => `${Math.round(100 * value)} %`;

/** "12 of 40 (30 %, 95 % interval 18 to 45 %)" */
export function share({ count, of, share: value, low, high }: Share): string {
  if (value === null || low === null || high === null) return `${count} of ${of}`;
  return `${count} of ${of} (${percent(value)}, 95 % interval ${percent(low)} to ${percent(high)})`;
}

const few = (tallies: readonly Tally[]): string =>
  tallies
    .slice(0, 8)
    .map(({ seat, count }) => `${seat} ${count}`)
    .join(', ') || 'nobody';

const listed = (counts: readonly (readonly [string, number])[]): string =>
  counts
    .slice(0, 6)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || 'none';

const line = (label: string, text: string): string => `  ${label.padEnd(42)}${text}`;

const oneDecimal = (value: number | null): string => (value === null ? '-' : value.toFixed(1));

/** Everything about one arm. */
export function armTable(about: string, figures: ArmFigures): string {
  const { below, companyOnFailure } = figures;
  const failure = companyOnFailure
    ? [
        line('when it fails: in front', few(figures.fronts)),
        line('  withhold only in company', few(figures.followers)),
        line('  behind, silent though worse off', few(figures.silentBehind)),
        line(
          '  mean number in front / company / behind',
          [companyOnFailure.fronts, companyOnFailure.followers, companyOnFailure.silentBehind]
            .map(oneDecimal)
            .join(' / '),
        ),
      ]
    : [line('when it fails', 'it never failed')];
  return [
    `\n${about[0]?.toUpperCase()}${about.slice(1)}`,
    line('report adopted', share(figures.adoption)),
    line('of these, law merely repeats 2015', share(figures.repeats2015)),
    line('of these, self-defence named bare', share(figures.bareSelfDefence)),
    ...failure,
    line('seats that join below their walk-away', share(below.seats)),
    line('  mean gain of those', oneDecimal(below.meanGain)),
    line('  reasons given in private', listed(below.because)),
    line('  exits taken', listed(below.exits)),
    line('  withholding alone would have cost more', share(below.cheaperThanAlone)),
    line('  some wording beyond their authority', share(below.withoutAuthority)),
  ].join('\n');
}

/** When paragraphs close, by chapter. */
export function closingTable(setup: Setup, closings: readonly ClosingFigures[]): string {
  const head = setup.meetings.map((_, i) => String(i + 1).padStart(5)).join('');
  const rows = closings.map(
    ({ group, byMeeting, mean: average, contested }) =>
      `  ${group.padEnd(12)}${byMeeting.map((count) => String(count).padStart(5)).join('')}${oneDecimal(average).padStart(7)}   ${
        contested.share === null ? '-' : percent(contested.share)
      }`,
  );
  return [
    '\nWhen paragraphs close, by meeting',
    `  ${'chapter'.padEnd(12)}${head} open   mean   contested`,
    ...rows,
  ].join('\n');
}

/** How far each agent ends from the exact best of the acceptable set, at quick length. */
export function distanceTable(optima: readonly Optimum[], means: readonly SeatMeans[]): string {
  const some = optima.filter(({ acceptable }) => acceptable > 0);
  const exact = some.filter((optimum) => optimum.exact).length;
  const missed = some.filter(({ adopted }) => !adopted).length;
  return [
    '\nDistance from the exact best (quick length, gains in points)',
    line('runs with a package acceptable to all', `${some.length} of ${optima.length} (${exact} counted exactly)`),
    line('  of these, ended without a report', `${missed}`),
    line('reports acceptable to every seat', `${optima.filter((one) => one.adopted && one.acceptableToAll).length}`),
    `  ${'seat'.padEnd(8)}${['reached', 'Nash', 'best', 'short by'].map((name) => name.padStart(10)).join('')}`,
    ...means.map(seatRow),
  ].join('\n');
}

/** Gains among the fixed pool. */
export function poolTable(runs: number, means: readonly SeatMeans[]): string {
  const brought = means.map(({ values }) => values[2] as number);
  return [
    `\nEach agent alone among simple opponents (quick length, ${runs} seeds, gains in points)`,
    `  ${'seat'.padEnd(8)}${['played', 'silent', 'brought'].map((name) => name.padStart(10)).join('')}`,
    ...means.map(seatRow),
    line('mean over seats of what playing brought', brought.length === 0 ? '-' : oneDecimal(mean(brought))),
  ].join('\n');
}

const seatRow = ({ seat, values }: SeatMeans): string =>
  `  ${seat.padEnd(8)}${values.map((value) => value.toFixed(1).padStart(10)).join('')}`;

interface ArmResult {
  readonly id: string;
  readonly figures: ArmFigures;
}

/** What was expected beforehand, and whether it is so. Nothing is fitted to make it so. */
export function verdicts(arms: readonly ArmResult[], closings: readonly ClosingFigures[]): string {
  const arm = (id: string) => arms.find((candidate) => candidate.id === id)?.figures;
  const first = arm('as-it-was');
  const rate = (id: string): number => arm(id)?.adoption.share ?? 0;
  const changes = (id: string): string => {
    const points = Math.round(100 * (rate(id) - rate('as-it-was')));
    return `adoption ${points >= 0 ? '+' : ''}${points} points`;
  };
  const average = (group: string): number | null => closings.find((row) => row.group === group)?.mean ?? null;
  const law = average('law');
  const practical = [average('measures'), average('capacity')].filter((value) => value !== null);
  const expected: [string, boolean, string][] = [
    ['both endings occur', rate('as-it-was') > 0 && rate('as-it-was') < 1, percent(rate('as-it-was'))],
    ['reports that merely repeat 2015 are rare', rare(first?.repeats2015), rareText(first?.repeats2015)],
    ['reports that name self-defence bare are rare', rare(first?.bareSelfDefence), rareText(first?.bareSelfDefence)],
    [
      'the caveat on humanitarian law helps',
      rate('no-caveat') < rate('as-it-was'),
      `without it, ${changes('no-caveat')}`,
    ],
    ["a Chair's summary helps", rate('chairs-summary') > rate('as-it-was'), `with it, ${changes('chairs-summary')}`],
    ['cooperative delegations agree more often', rate('cooperative') > rate('as-it-was'), changes('cooperative')],
    ['hard delegations agree less often', rate('hard') < rate('as-it-was'), changes('hard')],
    [
      'those in front have silent backers',
      (first?.companyOnFailure?.silentBehind ?? 0) > 0,
      `${oneDecimal(first?.companyOnFailure?.silentBehind ?? null)} behind ${oneDecimal(first?.companyOnFailure?.fronts ?? null)}`,
    ],
    [
      'measures and capacity close before law',
      law !== null && practical.length > 0 && practical.every((value) => value < law),
      `meeting ${practical.map(oneDecimal).join(' and ')} before ${oneDecimal(law)}`,
    ],
  ];
  return [
    '\nExpected, and found',
    ...expected.map(([what, isSo, found]) => `  ${isSo ? 'so  ' : 'MISS'}  ${what}: ${found}`),
  ].join('\n');
}

/** Fewer than one in ten. Without any report there is nothing to be rare among. */
const rare = (figure: Share | undefined): boolean =>
  figure?.share !== null && figure !== undefined && (figure.share ?? 1) < 0.1;

const rareText = (figure: Share | undefined): string => (figure ? share(figure) : '-');
