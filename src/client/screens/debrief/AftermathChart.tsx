import { useId } from 'react';
import type { AftermathYear } from '../../../debrief/types';
import { useT } from '../../parts/useT';
import { wholePercent } from './AftermathFigures';
import { useFindings } from './findings';
import { useWidth } from './useWidth';

const HEIGHT = 240;
const TOP = 16;
const BOTTOM = 48;
const LEFT = 44;
const RIGHT = 48;
const TICK = 1000;

type Curve = 'with' | 'without';
const CURVES: readonly Curve[] = ['without', 'with'];

/** Where years and shares lie on the sheet. */
interface Scale {
  readonly width: number;
  readonly x: (at: number) => number;
  readonly y: (share: number) => number;
  readonly ticks: readonly number[];
}

/** Two lines told apart by dash and mark as well as by colour, each in its band from worst to best. */
export function AftermathChart() {
  const t = useT();
  const id = useId();
  const [ref, width] = useWidth();
  const { aftermath } = useFindings().debrief;
  const scale = scaleOf([...aftermath.with, ...aftermath.without], aftermath.with.length, width);
  const share = (curve: Curve, at: number) => wholePercent(t, aftermath[curve].at(at)?.stability ?? 0);
  return (
    <div ref={ref} className="aftermath-chart">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{t('aftermath:chart.title')}</title>
        <desc id={`${id}-desc`}>
          {t('aftermath:chart.desc', {
            withFirst: share('with', 0),
            withLast: share('with', -1),
            withoutFirst: share('without', 0),
            withoutLast: share('without', -1),
            futures: aftermath.futures,
          })}
        </desc>
        <Patterns id={id} />
        <Axes scale={scale} years={aftermath.with} />
        {CURVES.map((curve) => (
          <Band key={curve} years={aftermath[curve]} scale={scale} fill={`url(#${id}-${curve})`} />
        ))}
        {CURVES.map((curve) => (
          <Line key={curve} curve={curve} years={aftermath[curve]} scale={scale} />
        ))}
        <Ends scale={scale} />
      </svg>
      <Legend />
    </div>
  );
}

/** From the ten per cent below the worst to the ten per cent above the best: the axis says where it begins. */
function scaleOf(years: readonly AftermathYear[], count: number, width: number): Scale {
  const low = Math.floor(Math.min(...years.map(({ least }) => least)) / TICK) * TICK;
  const high = Math.max(low + TICK, Math.ceil(Math.max(...years.map(({ most }) => most)) / TICK) * TICK);
  const room = width - LEFT - RIGHT;
  return {
    width,
    x: (at) => LEFT + (count < 2 ? room / 2 : (room * at) / (count - 1)),
    y: (share) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - (share - low) / (high - low)),
    ticks: Array.from({ length: (high - low) / TICK + 1 }, (_, step) => low + step * TICK),
  };
}

function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-with`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="7" className="aftermath-fill-with" />
      </pattern>
      <pattern id={`${id}-without`} width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1.1" className="aftermath-fill-without" />
      </pattern>
    </defs>
  );
}

function Axes({ scale, years }: { readonly scale: Scale; readonly years: readonly AftermathYear[] }) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines and figures takes no focus
    <g aria-hidden="true">
      {scale.ticks.map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={scale.width - RIGHT} y1={scale.y(share)} y2={scale.y(share)} className="chart-grid" />
          <text x={LEFT - 8} y={scale.y(share) + 4} textAnchor="end" className="chart-text">
            {wholePercent(t, share)}
          </text>
        </g>
      ))}
      {years.map(({ year }, at) => (
        <text key={year} x={scale.x(at)} y={HEIGHT - BOTTOM + 20} textAnchor="middle" className="chart-text">
          {t(scale.width < 480 ? 'aftermath:chart.yearShort' : 'aftermath:chart.year', { year })}
        </text>
      ))}
      <text x={LEFT} y={HEIGHT - 6} className="chart-text">
        {t('aftermath:chart.axis')}
      </text>
    </g>
  );
}

function Band({
  years,
  scale,
  fill,
}: {
  readonly years: readonly AftermathYear[];
  readonly scale: Scale;
  readonly fill: string;
}) {
  const above = years.map(({ most }, at) => `${scale.x(at)},${scale.y(most)}`);
  const below = years.map(({ least }, at) => `${scale.x(at)},${scale.y(least)}`).reverse();
  return <polygon points={[...above, ...below].join(' ')} fill={fill} className="aftermath-band" />;
}

function Line({
  curve,
  years,
  scale,
}: {
  readonly curve: Curve;
  readonly years: readonly AftermathYear[];
  readonly scale: Scale;
}) {
  return (
    <g className="aftermath-line" data-curve={curve}>
      <polyline points={years.map(({ stability }, at) => `${scale.x(at)},${scale.y(stability)}`).join(' ')} />
      {years.map(({ year, stability }, at) => (
        <Mark key={year} curve={curve} x={scale.x(at)} y={scale.y(stability)} />
      ))}
    </g>
  );
}

/** A disc for the years with the text, an open square for those without. */
function Mark({ curve, x, y }: { readonly curve: Curve; readonly x: number; readonly y: number }) {
  return curve === 'with' ? (
    <circle cx={x} cy={y} r="4.5" className="aftermath-mark" />
  ) : (
    <rect x={x - 4.5} y={y - 4.5} width="9" height="9" className="aftermath-mark" />
  );
}

/** The last year's figures beside the lines, kept from lying on each other. */
function Ends({ scale }: { readonly scale: Scale }) {
  const t = useT();
  const { aftermath } = useFindings().debrief;
  const [up, down] = [aftermath.with.at(-1)?.stability ?? 0, aftermath.without.at(-1)?.stability ?? 0];
  const apart = Math.max(0, 16 - Math.abs(scale.y(up) - scale.y(down))) / 2;
  const ends = [
    { curve: 'with', share: up, shift: up >= down ? -apart : apart },
    { curve: 'without', share: down, shift: up >= down ? apart : -apart },
  ] as const;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of figures takes no focus
    <g aria-hidden="true">
      {ends.map(({ curve, share, shift }) => (
        <text
          key={curve}
          x={scale.width - RIGHT + 10}
          y={scale.y(share) + 4 + shift}
          className="chart-text aftermath-end"
          data-curve={curve}
        >
          {wholePercent(t, share)}
        </text>
      ))}
    </g>
  );
}

function Legend() {
  const t = useT();
  const id = useId();
  const { aftermath } = useFindings().debrief;
  const ending = aftermath.adopted ? 'adopted' : 'failed';
  return (
    <ul className="plain-list chart-legend small">
      {[...CURVES].reverse().map((curve) => (
        <li key={curve}>
          <svg width="44" height="18" aria-hidden="true" className="aftermath-line" data-curve={curve}>
            <polyline points="1,9 43,9" />
            <Mark curve={curve} x={22} y={9} />
          </svg>
          {t(`aftermath:${curve}.${ending}`)}
        </li>
      ))}
      <li>
        <svg width="36" height="18" aria-hidden="true">
          <Patterns id={id} />
          <rect width="18" height="18" fill={`url(#${id}-with)`} />
          <rect x="18" width="18" height="18" fill={`url(#${id}-without)`} />
        </svg>
        {t('aftermath:chart.bands', { futures: aftermath.futures })}
      </li>
    </ul>
  );
}
