import { useMemo } from 'react';
import { type MeasureStory, measureStories } from '../../../debrief/measures';
import { type Teller, who } from '../../documents/events';
import { capital, listed, signed } from '../../documents/words';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { openTeller } from './opened';
import { Section } from './parts';

/** Every measure that was proposed or pledged, and what became of it. */
export function Measures() {
  const t = useT();
  const { record, view, names } = useFindings();
  const teller = useMemo(() => openTeller(view, record, names), [view, record, names]);
  const stories = useMemo(() => measureStories(record), [record]);
  return (
    <Section id="measures" title={t('debrief:measures.title')} intro={t('debrief:measures.intro')} print={false}>
      {stories.length === 0 ? (
        <p>{t('debrief:measures.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it
        <div className="table-scroll" tabIndex={0}>
          <table className="data-table">
            <caption className="sr-only">{t('debrief:measures.title')}</caption>
            <thead>
              <tr>
                {(['who', 'measure', 'with', 'end', 'won'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`debrief:measures.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {stories.map((story) => (
                <Line key={`${story.seat} ${story.measure}`} story={story} teller={teller} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Line({ story, teller }: { readonly story: MeasureStory; readonly teller: Teller }) {
  const t = useT();
  const { seat, measure, partners, stage, meeting, won } = story;
  return (
    <tr>
      <th scope="row">{capital(who(teller, seat))}</th>
      <td>{teller.names.measure(measure).name}</td>
      <td>{listed(partners.map((id) => who(teller, id)))}</td>
      <td>{t('debrief:measures.endAt', { end: t(`debrief:measures.end.${stage}`), n: meeting + 1 })}</td>
      <td className="num">{won === null ? '' : signed(won)}</td>
    </tr>
  );
}
