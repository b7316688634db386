import { Ban, Check, Minus } from 'lucide-react';
import type { ChallengeResult } from '../../../debrief/types';
import { useT } from '../../parts/useT';
import { useFindings } from './findings';
import { Section } from './parts';

const MARKS: { readonly [R in ChallengeResult]: typeof Check } = {
  met: Check,
  missed: Minus,
  'other-seat': Ban,
  'not-on-table': Ban,
};

/** Challenges of the scenario: met, missed, or for another game. */
export function Challenges() {
  const t = useT();
  const { debrief, texts } = useFindings();
  const rows = texts.challenges.flatMap((challenge) => {
    const found = debrief.challengeResults.find(({ id }) => id === challenge.id);
    return found ? [{ ...challenge, result: found.result }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <Section id="challenges" title={t('debrief:challenges.title')} print={false}>
      <ul className="plain-list challenge-grid">
        {rows.map(({ id, title, text, result }) => {
          const Mark = MARKS[result];
          return (
            <li key={id} data-result={result}>
              <p className="tag" data-tone={result === 'met' ? 'brand' : undefined}>
                <Mark className="icon" aria-hidden="true" /> {t(`debrief:challenges.${result}`)}
              </p>
              <h3>{title}</h3>
              <p className="small">{text}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Questions to talk about afterwards. */
export function Discussion() {
  const t = useT();
  const { texts } = useFindings();
  return (
    <Section id="discussion" title={t('debrief:discussion.title')} intro={t('debrief:discussion.intro')}>
      <ol className="discussion">
        {texts.discussion.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </Section>
  );
}

/** What the whole is and is not evidence of. */
export function Validity() {
  const t = useT();
  const { texts } = useFindings();
  return (
    <section className="validity" aria-labelledby="debrief-validity">
      <h2 id="debrief-validity">{t('debrief:validity.title')}</h2>
      <p>{texts.validity}</p>
    </section>
  );
}
