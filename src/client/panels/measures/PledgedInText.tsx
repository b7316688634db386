import type { Debrief } from '../../../debrief/types';
import type { Names } from '../../documents/names';
import { useT } from '../../parts/useT';
import { wholePercent } from '../../screens/debrief/AftermathFigures';

/** Measures the text names: who pledged them by joining it, and how far they are carried out in the years after. */
export function PledgedInText({ debrief, names }: { readonly debrief: Debrief; readonly names: Names }) {
  const t = useT();
  const { pledges, adopted } = debrief.aftermath;
  if (pledges.length === 0) return null;
  const whole = debrief.accounts.length;
  return (
    <div>
      <h3>{t('measures:debrief.title')}</h3>
      <p>{t(`measures:debrief.${adopted ? 'adopted' : 'failed'}`)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it */}
      <section className="table-scroll" aria-label={t('measures:debrief.caption')} tabIndex={0}>
        <table className="data-table">
          <caption className="sr-only">{t('measures:debrief.caption')}</caption>
          <thead>
            <tr>
              {(['measure', 'paragraph', 'seats', 'kept'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`measures:debrief.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pledges.map(({ measure, provision, seats, kept }) => (
              <tr key={measure}>
                <th scope="row">{names.measure(measure).name}</th>
                <td>
                  {t('measures:inText.paragraph', {
                    paragraph: names.paragraph(provision),
                    heading: names.heading(provision),
                  })}
                </td>
                <td>{t('measures:debrief.seatsOf', { count: seats.length, of: whole })}</td>
                <td className="num">{wholePercent(t, kept)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
