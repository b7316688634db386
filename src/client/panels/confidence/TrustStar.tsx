import { type KeyboardEvent, useRef } from 'react';
import type { DelegationId } from '../../../engine/model/vocabulary';
import { t } from '../../../locales';
import { signed } from '../../documents/words';
import { Flag } from '../../parts/Flag';
import { apart, CENTRE, distanceAt, placeOf, stepTo } from './place';
import type { Trusted } from './row';

const RINGS = [25, 50, 75] as const;

/**
 * Me in the middle and the others around me, nearer the more I trust them; a line shows the way each has come since the
 * beginning. The lines are for the eye; the buttons say the same, and arrow keys go round.
 */
export function TrustStar({
  row: sorted,
  chosen,
  nameOf,
  onChoose,
}: {
  readonly row: readonly Trusted[];
  readonly chosen: DelegationId | null;
  readonly nameOf: (seat: DelegationId) => string;
  readonly onChoose: (seat: DelegationId) => void;
}) {
  const row = apart(sorted);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const current = Math.max(
    0,
    row.findIndex(({ seat }) => seat === chosen),
  );
  const move = (event: KeyboardEvent) => {
    const next = stepTo(current, row.length, event.key);
    if (next === current) return;
    event.preventDefault();
    onChoose(row[next]?.seat as DelegationId);
    buttons.current[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around the picture
    <div className="cf-star" role="group" aria-label={t('confidence:star.label')} onKeyDown={move}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        {RINGS.map((trust) => (
          <g key={trust}>
            <circle className="cf-star-ring" cx={CENTRE.x} cy={CENTRE.y} r={distanceAt(trust)} />
            <text className="cf-star-scale" x={CENTRE.x} y={CENTRE.y - distanceAt(trust) + 2.6}>
              {trust}
            </text>
          </g>
        ))}
        {row.map(({ seat, start, now }, at) => {
          const [from, to] = [placeOf(at, row.length, start), placeOf(at, row.length, now)];
          return (
            <g key={seat} data-side={sideOf(start, now)} data-chosen={seat === chosen}>
              <line className="cf-star-tie" x1={CENTRE.x} y1={CENTRE.y} x2={to.x} y2={to.y} />
              <line className="cf-star-way" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
              {start !== now && <circle className="cf-star-start" cx={from.x} cy={from.y} r={1.1} />}
            </g>
          );
        })}
      </svg>
      <span className="cf-star-me" aria-hidden="true">
        {t('confidence:star.me')}
      </span>
      {row.map(({ seat, start, now }, at) => {
        const { x, y } = placeOf(at, row.length, now);
        return (
          <button
            key={seat}
            ref={(button) => {
              buttons.current[at] = button;
            }}
            type="button"
            className="cf-star-seat"
            data-side={sideOf(start, now)}
            style={{ insetInlineStart: `${x}%`, insetBlockStart: `${y}%` }}
            tabIndex={at === current ? 0 : -1}
            aria-pressed={seat === chosen}
            aria-label={t('confidence:star.seat', { seat: nameOf(seat), now, by: signed(now - start) })}
            title={nameOf(seat)}
            onClick={() => onChoose(seat)}
          >
            <Flag country={seat} />
            <span aria-hidden="true">{seat.slice(0, 4)}</span>
          </button>
        );
      })}
    </div>
  );
}

/** Which way trust has gone. */
export const sideOf = (start: number, now: number): 'up' | 'down' | 'even' =>
  now > start ? 'up' : now < start ? 'down' : 'even';
