import { type ReactNode, useId } from 'react';
import { useT } from '../../parts/useT';

/** A section of the guide; `id` names its sentences and its place in the contents. */
export function Section({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const t = useT();
  const heading = useId();
  return (
    <section id={id} className="guide-section" aria-labelledby={heading}>
      <h2 id={heading}>{t(`instructor:${id}.title`)}</h2>
      <p className="guide-intro">{t(`instructor:${id}.intro`)}</p>
      {children}
    </section>
  );
}

/** Questions for the class, each with what good answers hold. */
export function Questions({
  questions,
}: {
  readonly questions: readonly { readonly ask: string; readonly good: string }[];
}) {
  const t = useT();
  return (
    <ul className="plain-list guide-questions">
      {questions.map(({ ask, good }) => (
        <li key={ask}>
          <p className="guide-ask">{ask}</p>
          <p>
            <strong>{t('instructor:good')}</strong> {good}
          </p>
        </li>
      ))}
    </ul>
  );
}
