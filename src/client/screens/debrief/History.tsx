import { useFetchedHistory } from '../../content/hooks';
import { InPlace } from '../../parts/Unreached';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { Fold, Section } from './parts';

/** What really happened, beside what happened here, with how well it is known. */
export function History() {
  const t = useT();
  const { debrief, record, names, provisions } = useFindings();
  const fetched = useFetchedHistory(record.setup.scenario);
  const history = fetched.value;
  if (!history)
    return (
      <Section id="history" title={t('debrief:history.title')}>
        <InPlace of={fetched} waiting={t('debrief:history.waiting')} unknown={t('debrief:history.unknown')} />
      </Section>
    );
  const key = `${debrief.adopted ? 'adopted' : 'failed'}.${history.outcome}`;
  return (
    <Section id="history" title={t('debrief:history.title')} intro={t(`debrief:history.${key}`)}>
      <div className="history">
        <p className="small muted">{t('debrief:history.marks')}</p>
        <ol className="plain-list history-story">
          {history.paragraphs.map(({ text, sources, confidence }) => (
            <li key={text}>
              <p className="instrument">{text}</p>
              <p className="small muted">{t('debrief:history.known', { confidence, sources: sources.join(', ') })}</p>
            </li>
          ))}
        </ol>
        <div className="table-scroll no-print">
          <table className="data-table history-table">
            <caption>{t('debrief:history.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('debrief:history.paragraph')}</th>
                <th scope="col">{t('debrief:history.ours')}</th>
                <th scope="col">{t('debrief:history.theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {provisions.map(({ id, issue }) => (
                <tr key={id}>
                  <th scope="row">{names.heading(id)}</th>
                  <td data-label={t('debrief:history.ours')}>
                    {debrief.adopted
                      ? names.label(id, debrief.finalText[id] ?? '')
                      : t('debrief:history.lost', { wording: names.label(id, debrief.finalText[id] ?? '') })}
                  </td>
                  <td data-label={t('debrief:history.theirs')}>{history.byIssue[issue]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Fold summary={t('debrief:history.sources')}>
          <ul className="source-list small">
            {history.sources.map(({ ref, text, confidence }) => (
              <li key={ref}>
                <strong>{ref}</strong> {text} <span className="tag">{confidence}</span>
              </li>
            ))}
          </ul>
        </Fold>
      </div>
    </Section>
  );
}
