import { useT } from '../../parts/useT';
import { countsOf, KINDS } from './burndownCounts';
import { useFindings } from './findings';

/** The chart in numbers. */
export function BurnDownTable() {
  const t = useT();
  const { debrief, provisions } = useFindings();
  return (
    <div className="table-scroll">
      <table className="data-table">
        <caption className="sr-only">{t('debrief:burndown.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('debrief:meeting')}</th>
            <th scope="col">{t('debrief:round')}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                {t(`debrief:burndown.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {debrief.burnDown.map((point) => {
            const counts = countsOf(point, provisions.length);
            return (
              <tr key={`${point.meeting}:${point.round}`}>
                <th scope="row">{point.meeting + 1}</th>
                <td>{point.round || '–'}</td>
                {KINDS.map((kind) => (
                  <td key={kind}>{counts[kind]}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
