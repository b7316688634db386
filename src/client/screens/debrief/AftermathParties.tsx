import { useId } from 'react';
import type { PartyYear, TreatyLife } from '../../../debrief/types';
import { useT } from '../../parts/useT';
import { entrySentence, tenthsOf } from './AftermathFigures';
import { useFindings } from './findings';
import { useWidth } from './useWidth';

const HEIGHT = 220;
const TOP = 26;
const BOTTOM = 48;
const LEFT = 44;
const RIGHT = 48;
/** Steps between lines of the grid; the smallest that leaves six lines at most. */
const STEPS = [1, 2, 5, 10, 20, 50, 100] as const;

interface Scale {
  readonly width: number;
  readonly x: (at: number) => number;
  /** Of a number of Parties, in tenths. */
  readonly y: (tenths: number) => number;
  readonly ticks: readonly number[];
}

type Line = 'parties' | 'yardstick';

/** Parties by the end of each year in their band, beside the yardstick's pace, with a flag where it enters into force. */
export function AftermathParties({ treaty }: { readonly treaty: TreatyLife }) {
  const t = useT();
  const id = useId();
  const [ref, width] = useWidth();
  const scale = scaleOf(treaty, width);
  return (
    <div ref={ref} className="aftermath-chart">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{t('aftermath:treaty.chart.title')}</title>
        <desc id={`${id}-desc`}>
          {t('aftermath:treaty.chart.desc', {
            first: tenthsOf(t, treaty.years[0]?.parties ?? 0),
            last: tenthsOf(t, treaty.years.at(-1)?.parties ?? 0),
            states: treaty.states,
            entry: entrySentence(t, treaty),
            yardstick: tenthsOf(t, treaty.years.at(-1)?.yardstick ?? 0),
          })}
        </desc>
        <Stripes id={`${id}-band`} />
        <Axes scale={scale} years={treaty.years} />
        <polygon points={bandOf(treaty.years, scale)} fill={`url(#${id}-band)`} className="aftermath-band" />
        <Curve line="yardstick" years={treaty.years} scale={scale} />
        <Curve line="parties" years={treaty.years} scale={scale} />
        <Entry treaty={treaty} scale={scale} />
        <Ends years={treaty.years} scale={scale} />
      </svg>
      <Legend treaty={treaty} />
    </div>
  );
}

function scaleOf({ years }: TreatyLife, width: number): Scale {
  const most = Math.max(1, ...years.map(({ most, yardstick }) => Math.max(most, Math.ceil((yardstick ?? 0) / 10))));
  const step = STEPS.find((one) => most / one <= 5) ?? 100;
  const high = Math.ceil(most / step) * step;
  const room = width - LEFT - RIGHT;
  return {
    width,
    x: (at) => LEFT + (years.length < 2 ? room / 2 : (room * at) / (years.length - 1)),
    y: (tenths) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - tenths / (10 * high)),
    ticks: Array.from({ length: high / step + 1 }, (_, at) => at * step),
  };
}

function Stripes({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="7" className="aftermath-fill-with" />
      </pattern>
    </defs>
  );
}

function Axes({ scale, years }: { readonly scale: Scale; readonly years: readonly PartyYear[] }) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines and figures takes no focus
    <g aria-hidden="true">
      {scale.ticks.map((count) => (
        <g key={count}>
          <line
            x1={LEFT}
            x2={scale.width - RIGHT}
            y1={scale.y(10 * count)}
            y2={scale.y(10 * count)}
            className="chart-grid"
          />
          <text x={LEFT - 8} y={scale.y(10 * count) + 4} textAnchor="end" className="chart-text">
            {count}
          </text>
        </g>
      ))}
      {years.map(({ year }, at) => (
        <text key={year} x={scale.x(at)} y={HEIGHT - BOTTOM + 20} textAnchor="middle" className="chart-text">
          {t(scale.width < 480 ? 'aftermath:chart.yearShort' : 'aftermath:chart.year', { year })}
        </text>
      ))}
      <text x={LEFT} y={HEIGHT - 6} className="chart-text">
        {t(scale.width < 560 ? 'aftermath:treaty.chart.axisShort' : 'aftermath:treaty.chart.axis')}
      </text>
    </g>
  );
}

function bandOf(years: readonly PartyYear[], scale: Scale): string {
  const above = years.map(({ most }, at) => `${scale.x(at)},${scale.y(10 * most)}`);
  const below = years.map(({ least }, at) => `${scale.x(at)},${scale.y(10 * least)}`).reverse();
  return [...above, ...below].join(' ');
}

/** The same two kinds of line as in the chart of stability: whole with discs, broken with squares. */
const KIND = { parties: 'with', yardstick: 'without' } as const;

function Curve({
  line,
  years,
  scale,
}: {
  readonly line: Line;
  readonly years: readonly PartyYear[];
  readonly scale: Scale;
}) {
  const points = years.flatMap((year, at) => {
    const tenths = year[line];
    return tenths === null ? [] : [{ key: year.year, x: scale.x(at), y: scale.y(tenths) }];
  });
  return (
    <g className="aftermath-line" data-curve={KIND[line]}>
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ key, x, y }) => (
        <Mark key={key} line={line} x={x} y={y} />
      ))}
    </g>
  );
}

function Mark({ line, x, y }: { readonly line: Line; readonly x: number; readonly y: number }) {
  return line === 'parties' ? (
    <circle cx={x} cy={y} r="4.5" className="aftermath-mark" />
  ) : (
    <rect x={x - 4.5} y={y - 4.5} width="9" height="9" className="aftermath-mark" />
  );
}

/** A flag on the year in which the treaty enters into force. */
function Entry({ treaty, scale }: { readonly treaty: TreatyLife; readonly scale: Scale }) {
  const t = useT();
  if (treaty.entryYear === null) return null;
  const x = scale.x(treaty.entryYear - 1);
  const last = treaty.entryYear === treaty.years.length;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a line and a word take no focus
    <g aria-hidden="true" className="aftermath-entry">
      <line x1={x} x2={x} y1={TOP - 12} y2={HEIGHT - BOTTOM} />
      <text x={last ? x - 6 : x + 6} y={TOP - 10} textAnchor={last ? 'end' : 'start'} className="chart-text">
        {t('aftermath:treaty.chart.inForce')}
      </text>
    </g>
  );
}

/** The last year's figures beside the lines, kept from lying on each other. */
function Ends({ years, scale }: { readonly years: readonly PartyYear[]; readonly scale: Scale }) {
  const t = useT();
  const last = years.at(-1);
  if (!last) return null;
  const [parties, pace] = [last.parties, last.yardstick];
  const apart = pace === null ? 0 : Math.max(0, 16 - Math.abs(scale.y(parties) - scale.y(pace))) / 2;
  const up = parties >= (pace ?? 0) ? -apart : apart;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of figures takes no focus
    <g aria-hidden="true">
      <EndFigure line="parties" text={tenthsOf(t, parties)} x={scale.width - RIGHT + 10} y={scale.y(parties) + up} />
      {pace !== null && (
        <EndFigure line="yardstick" text={tenthsOf(t, pace)} x={scale.width - RIGHT + 10} y={scale.y(pace) - up} />
      )}
    </g>
  );
}

function EndFigure({
  line,
  text,
  x,
  y,
}: {
  readonly line: Line;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}) {
  return (
    <text x={x} y={y + 4} className="chart-text aftermath-end" data-curve={KIND[line]}>
      {text}
    </text>
  );
}

function Legend({ treaty }: { readonly treaty: TreatyLife }) {
  const t = useT();
  const id = useId();
  const { debrief } = useFindings();
  return (
    <ul className="plain-list chart-legend small">
      {(['parties', 'yardstick'] as const).map((line) => (
        <li key={line}>
          <svg width="44" height="18" aria-hidden="true" className="aftermath-line" data-curve={KIND[line]}>
            <polyline points="1,9 43,9" />
            <Mark line={line} x={22} y={9} />
          </svg>
          {line === 'parties'
            ? t('aftermath:treaty.chart.parties', { futures: debrief.aftermath.futures })
            : t('aftermath:treaty.chart.yardstick')}
        </li>
      ))}
      <li>
        <svg width="18" height="18" aria-hidden="true">
          <Stripes id={id} />
          <rect width="18" height="18" fill={`url(#${id})`} />
        </svg>
        {t('aftermath:treaty.chart.bands')}
      </li>
      {treaty.entryYear !== null && (
        <li>
          <svg width="18" height="18" aria-hidden="true" className="aftermath-entry">
            <line x1="9" x2="9" y1="1" y2="17" />
          </svg>
          {t('aftermath:treaty.chart.inForceLegend')}
        </li>
      )}
    </ul>
  );
}
