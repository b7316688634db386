import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { BurnDownPoint } from '../../../debrief/types';
import { listed } from '../../documents/words';
import { useT } from '../../parts/useT';
import { BurnDownTable } from './BurnDownTable';
import { countsOf, KINDS } from './burndownCounts';
import { useFindings } from './findings';
import { Fold, Section } from './parts';

const HEIGHT = 220;
const TOP = 12;
const BOTTOM = 44;
const LEFT = 28;

/** The brackets round by round: how many paragraphs were contested, open, parked and closed. */
export function BurnDown() {
  const t = useT();
  const { debrief } = useFindings();
  const [at, setAt] = useState(Math.max(0, debrief.burnDown.length - 1));
  const point = debrief.burnDown[at];
  return (
    <Section id="burndown" title={t('debrief:burndown.title')} intro={t('debrief:burndown.intro')}>
      {point ? (
        <>
          <Chart at={at} onChange={setAt} />
          <Legend />
          <Detail point={point} />
          <Fold summary={t('debrief:burndown.table')}>
            <BurnDownTable />
          </Fold>
        </>
      ) : (
        <p>{t('debrief:burndown.none')}</p>
      )}
    </Section>
  );
}

/** Fill of a kind: told apart by pattern, not by colour alone. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-contested`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="fill-contested-soft" />
        <rect width="3" height="6" className="fill-contested" />
      </pattern>
      <pattern id={`${id}-open`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-open-soft" />
        <circle cx="3" cy="3" r="1.1" className="fill-open" />
      </pattern>
      <pattern id={`${id}-parked`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-open-soft" />
        <rect width="6" height="1.5" className="fill-open" />
      </pattern>
      <pattern id={`${id}-provisional`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-provisional" />
      </pattern>
    </defs>
  );
}

function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, entry.contentRect.width)));
    watcher.observe(box);
    return () => watcher.disconnect();
  }, []);
  return [ref, width] as const;
}

function Chart({ at, onChange }: { readonly at: number; readonly onChange: (at: number) => void }) {
  const t = useT();
  const id = useId();
  const [ref, width] = useWidth();
  const { debrief, provisions } = useFindings();
  const points = debrief.burnDown;
  const slot = (width - LEFT) / points.length;
  const bar = Math.min(64, slot * 0.78);
  const y = (count: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / provisions.length);
  const columns = useRef<(SVGGElement | null)[]>([]);
  const move = (event: KeyboardEvent) => {
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: points.length - 1 }[event.key];
    if (target === undefined || !points[target]) return;
    event.preventDefault();
    onChange(target);
    columns.current[target]?.focus();
  };
  return (
    <div ref={ref} className="burndown">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{t('debrief:burndown.title')}</title>
        <desc id={`${id}-desc`}>{t('debrief:burndown.desc')}</desc>
        <Patterns id={id} />
        <Axis width={width} y={y} all={provisions.length} />
        {points.map((point, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a column of a chart has no element of its own
          <g
            key={`${point.meeting}:${point.round}`}
            ref={(column) => {
              columns.current[index] = column;
            }}
            role="button"
            aria-pressed={index === at}
            aria-label={t('debrief:burndown.column', {
              meeting: point.meeting + 1,
              round: point.round,
              ...countsOf(point, provisions.length),
            })}
            tabIndex={index === at ? 0 : -1}
            className="burndown-column"
            onKeyDown={move}
            onFocus={() => onChange(index)}
            onClick={() => onChange(index)}
          >
            <rect x={LEFT + index * slot} y={0} width={slot} height={HEIGHT} className="burndown-hit" />
            <Stack point={point} x={LEFT + index * slot + (slot - bar) / 2} width={bar} y={y} id={id} />
          </g>
        ))}
        <Meetings slot={slot} />
      </svg>
    </div>
  );
}

function Axis({ width, y, all }: { readonly width: number; readonly y: (n: number) => number; readonly all: number }) {
  const step = all > 8 ? 4 : 2;
  const ticks = Array.from({ length: Math.floor(all / step) + 1 }, (_, index) => index * step);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines and figures takes no focus
    <g aria-hidden="true">
      {ticks.map((count) => (
        <g key={count}>
          <line x1={LEFT} x2={width} y1={y(count)} y2={y(count)} className="chart-grid" />
          <text x={LEFT - 8} y={y(count) + 4} textAnchor="end" className="chart-text">
            {count}
          </text>
        </g>
      ))}
    </g>
  );
}

function Stack({
  point,
  x,
  width,
  y,
  id,
}: {
  readonly point: BurnDownPoint;
  readonly x: number;
  readonly width: number;
  readonly y: (n: number) => number;
  readonly id: string;
}): ReactNode {
  const { provisions } = useFindings();
  const counts = countsOf(point, provisions.length);
  let below = 0;
  return KINDS.map((kind) => {
    const from = below;
    below += counts[kind];
    return counts[kind] === 0 ? null : (
      <rect
        key={kind}
        x={x}
        y={y(below)}
        width={width}
        height={y(from) - y(below)}
        fill={`url(#${id}-${kind})`}
        className="burndown-bar"
      />
    );
  });
}

/** Numbers of the meetings under their rounds, with a rule between meetings. */
function Meetings({ slot }: { readonly slot: number }) {
  const t = useT();
  const { debrief } = useFindings();
  const meetings = [...new Set(debrief.burnDown.map(({ meeting }) => meeting))];
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines and figures takes no focus
    <g aria-hidden="true">
      {meetings.map((meeting) => {
        const first = debrief.burnDown.findIndex((point) => point.meeting === meeting);
        const count = debrief.burnDown.filter((point) => point.meeting === meeting).length;
        const x = LEFT + first * slot;
        const wide = count * slot > 92;
        return (
          <g key={meeting}>
            {first > 0 && <line x1={x} x2={x} y1={TOP} y2={HEIGHT - BOTTOM + 26} className="chart-rule" />}
            <text x={x + (count * slot) / 2} y={HEIGHT - BOTTOM + 20} textAnchor="middle" className="chart-text">
              {wide ? t('debrief:meetingNumber', { n: meeting + 1 }) : meeting + 1}
            </text>
          </g>
        );
      })}
      <text x={LEFT} y={HEIGHT - 4} className="chart-text">
        {t('debrief:burndown.axis')}
      </text>
    </g>
  );
}

function Legend() {
  const t = useT();
  const id = useId();
  return (
    <ul className="plain-list chart-legend small">
      {[...KINDS].reverse().map((kind) => (
        <li key={kind}>
          <svg width="18" height="18" aria-hidden="true">
            <Patterns id={id} />
            <rect width="18" height="18" fill={`url(#${id}-${kind})`} className="burndown-bar" />
          </svg>
          {t(`debrief:burndown.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

function Detail({ point }: { readonly point: BurnDownPoint }) {
  const t = useT();
  const { names, provisions } = useFindings();
  const held = provisions.filter(({ id }) => (point.holders[id] ?? []).length > 0);
  const quiet = provisions.filter(({ id }) => (point.quiet[id] ?? []).length > 0);
  return (
    <div className="burndown-detail no-print" aria-live="polite">
      <p>
        <strong>
          {t(point.round > 0 ? 'debrief:burndown.at' : 'debrief:burndown.atClosing', {
            meeting: point.meeting + 1,
            round: point.round,
          })}
        </strong>
      </p>
      {held.length + quiet.length === 0 && <p>{t('debrief:burndown.nothing')}</p>}
      <ul>
        {held.map(({ id }) => (
          <li key={id}>
            {t('debrief:burndown.held', {
              paragraph: names.heading(id),
              who: listed((point.holders[id] ?? []).map(names.seat)),
            })}
          </li>
        ))}
        {quiet.map(({ id }) => (
          <li key={`${id}-quiet`}>
            {t('debrief:burndown.quiet', {
              paragraph: names.heading(id),
              who: listed((point.quiet[id] ?? []).map(names.seat)),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
