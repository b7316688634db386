import type { DelegationId } from '../../../engine/model/vocabulary';
import { signed } from '../../documents/words';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';

/** One bar for each expert, the longest first; what lies below zero goes to the other side. */
export function SeatBars({
  values,
  of,
  caption,
  column,
}: {
  readonly values: Readonly<Record<DelegationId, number>>;
  /** Whether more is what was won or what was lost. */
  readonly of: 'gain' | 'left';
  readonly caption: string;
  readonly column: string;
}) {
  const t = useT();
  const { debrief, names } = useFindings();
  const rows = Object.entries(values).sort((a, b) => b[1] - a[1]);
  const reach = Math.max(1, ...rows.map(([, points]) => Math.abs(points)));
  return (
    <table className="left-table" data-of={of} data-sides={rows.some(([, points]) => points < 0) ? 'both' : 'one'}>
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('debrief:expert')}</th>
          <th scope="col">{column}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([seat, points]) => (
          <tr key={seat} data-you={seat === debrief.you}>
            <th scope="row">
              {seat === debrief.you ? t('debrief:youNamed', { seat: names.seat(seat) }) : names.seat(seat)}
            </th>
            <td>
              <span className="left-bar" aria-hidden="true">
                <span
                  data-below={points < 0}
                  style={{ inlineSize: `calc(var(--left-room) * ${Math.abs(points) / reach})` }}
                />
              </span>
              <span className="left-number">{signed(points)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
