import type { DelegationId } from '../../../engine/model/vocabulary';
import { t } from '../../../locales';
import { signed } from '../../documents/words';
import type { Trusted } from './row';

/** My row as a table: whom I trust how far, from where that came, and the last act that moved it. */
export function TrustTable({
  row,
  chosen,
  nameOf,
  onChoose,
}: {
  readonly row: readonly Trusted[];
  readonly chosen: DelegationId | null;
  readonly nameOf: (seat: DelegationId) => string;
  readonly onChoose: (seat: DelegationId) => void;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it
    <div className="table-scroll" tabIndex={0}>
      <table className="data-table cf-trust-table">
        <caption className="sr-only">{t('confidence:table.caption')}</caption>
        <thead>
          <tr>
            {(['seat', 'now', 'start', 'by', 'last'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`confidence:table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row.map(({ seat, start, now, steps }) => (
            <tr key={seat} data-chosen={seat === chosen}>
              <th scope="row">
                <button type="button" className="cf-link" aria-pressed={seat === chosen} onClick={() => onChoose(seat)}>
                  {nameOf(seat)}
                </button>
              </th>
              <td className="num">{now}</td>
              <td className="num">{start}</td>
              <td className="num">{signed(now - start)}</td>
              <td className="small">{steps.at(-1)?.why ?? t('confidence:table.nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
