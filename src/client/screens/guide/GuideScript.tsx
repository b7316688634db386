import type { GuideTexts } from '../../content/hooks';
import { useT } from '../../parts/useT';
import { Section } from './parts';

/** Rules of a table, and the chair's words for every moment. */
export function GuideScript({ guide }: { readonly guide: GuideTexts }) {
  const t = useT();
  return (
    <Section id="script">
      <section className="guide-part" aria-labelledby="table-rules">
        <h3 id="table-rules">{t('instructor:script.rules')}</h3>
        <ol className="guide-list">
          {guide.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      </section>
      <section className="guide-part" aria-labelledby="chair-words">
        <h3 id="chair-words">{t('instructor:script.words')}</h3>
        <dl className="guide-script">
          {guide.script.map(({ moment, say, note }) => (
            <div key={moment} data-moment={moment}>
              <dt>{t(`instructor:script.moment.${moment}`)}</dt>
              <dd>
                {say.map((line) => (
                  <p key={line} className="guide-say">
                    {t('instructor:say', { words: line })}
                  </p>
                ))}
                {note && <p className="small muted">{note}</p>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </Section>
  );
}
