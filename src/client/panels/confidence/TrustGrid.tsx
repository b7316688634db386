import { type KeyboardEvent, useRef } from 'react';
import type { TrustNetwork } from '../../../debrief/confidence';
import type { DelegationId } from '../../../engine/model/vocabulary';
import { signed } from '../../documents/words';
import { useT } from '../../parts/useT';

export const SHOWN = ['end', 'start', 'change'] as const;
export type Shown = (typeof SHOWN)[number];

export interface PairOf {
  readonly of: DelegationId;
  readonly to: DelegationId;
}

/** The network as a grid: rows trust, columns are trusted. One stop of the tab key; arrow keys go from cell to cell. */
export function TrustGrid({
  network,
  shown,
  pair,
  nameOf,
  onPick,
}: {
  readonly network: TrustNetwork;
  readonly shown: Shown;
  readonly pair: PairOf;
  readonly nameOf: (seat: DelegationId) => string;
  readonly onPick: (pair: PairOf) => void;
}) {
  const t = useT();
  const grid = useRef<HTMLDivElement>(null);
  const { seats } = network;
  const at = { row: seats.indexOf(pair.of), column: seats.indexOf(pair.to) };
  const move = (event: KeyboardEvent) => {
    const next = nextCell(at, seats.length, event.key);
    // Nobody trusts or distrusts itself: the way leads over the diagonal.
    const { row, column } = next.row === next.column ? nextCell(next, seats.length, event.key) : next;
    if (row === column || (row === at.row && column === at.column)) return;
    event.preventDefault();
    onPick({ of: seats[row] as DelegationId, to: seats[column] as DelegationId });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around the table
    <div ref={grid} role="group" className="table-scroll" aria-label={t('confidence:network.grid')} onKeyDown={move}>
      <table className="trust-grid">
        <thead>
          <tr>
            <th scope="col">{t('confidence:network.corner')}</th>
            {seats.map((seat) => (
              <th key={seat} scope="col">
                <span title={nameOf(seat)}>{seat}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats.map((of, row) => (
            <tr key={of}>
              <th scope="row">{nameOf(of)}</th>
              {seats.map((to, column) => {
                const value = trustIn(network, shown, { of, to });
                if (value === null) return <td key={to} />;
                const said = shown === 'change' ? signed(value) : String(value);
                return (
                  <td key={to}>
                    <button
                      type="button"
                      data-cell={`${row} ${column}`}
                      data-level={levelOf(shown, value)}
                      tabIndex={row === at.row && column === at.column ? 0 : -1}
                      aria-pressed={pair.of === of && pair.to === to}
                      aria-label={t('confidence:network.cell', { of: nameOf(of), to: nameOf(to), value: said })}
                      onClick={() => onPick({ of, to })}
                    >
                      {shown === 'change' && value === 0 ? '' : said}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a cell says; null on the diagonal. */
export function trustIn({ start, end }: TrustNetwork, shown: Shown, { of, to }: PairOf): number | null {
  const [was, is] = [start[of]?.[to], end[of]?.[to]];
  if (was === undefined || is === undefined) return null;
  return shown === 'start' ? was : shown === 'end' ? is : is - was;
}

/** How dark a cell is. */
function levelOf(shown: Shown, value: number): string {
  if (shown === 'change') return value > 0 ? 'up' : value < 0 ? 'down' : '0';
  return String(Math.min(4, Math.floor(value / 20)));
}

/** The cell an arrow key leads to; the edges hold. */
export function nextCell(
  { row, column }: { readonly row: number; readonly column: number },
  size: number,
  key: string,
): { readonly row: number; readonly column: number } {
  const within = (at: number) => Math.min(size - 1, Math.max(0, at));
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1) };
    case 'ArrowRight':
      return { row, column: within(column + 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: size - 1 };
    default:
      return { row, column };
  }
}
