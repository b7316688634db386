import { useState } from 'react';
import { ContentFailed, isAbsent } from '../parts/ContentFailed';
import { Page, Waiting } from '../parts/Page';
import { useFetchedGlossary } from '../parts/Term';
import { useT } from '../parts/useT';

/** Every word of the room, in order, with a search. */
export default function Glossary() {
  const t = useT();
  const [query, setQuery] = useState('');
  const fetched = useFetchedGlossary();
  const glossary = fetched.value;
  if (isAbsent([fetched])) return <ContentFailed of={[fetched]} unknown={t('scenario:unknown')} />;
  if (!glossary) return <Waiting>{t('common:loading')}</Waiting>;
  const wanted = query.trim().toLowerCase();
  const found = glossary
    .filter(({ term, short }) => `${term} ${short}`.toLowerCase().includes(wanted))
    .sort((a, b) => a.term.localeCompare(b.term, 'en'));
  return (
    <Page title={t('common:glossary.title')} lede={t('common:glossary.lede')} width="narrow">
      <div className="stack">
        <div className="field">
          <label htmlFor="find-word">{t('common:glossary.search')}</label>
          <input
            id="find-word"
            type="search"
            className="input"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <p className="small muted" role="status">
          {found.length > 0
            ? t('common:glossary.count', { count: found.length })
            : t('common:glossary.none', { query: query.trim() })}
        </p>
        <dl className="glossary">
          {found.map(({ id, term, short, confusedWith }) => (
            <div key={id}>
              <dt>{term}</dt>
              <dd>
                <p>{short}</p>
                {confusedWith && <p className="small muted">{t('common:term.notToConfuse', { confusedWith })}</p>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Page>
  );
}
