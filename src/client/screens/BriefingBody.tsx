import type { ReactNode } from 'react';
import { useRef } from 'react';
import type { Brief, PublicTexts } from '../content/hooks';
import { Flag } from '../parts/Flag';
import { Term } from '../parts/Term';
import { useOpenForPrint } from '../parts/useOpenForPrint';
import { useT } from '../parts/useT';

interface Props {
  readonly texts: PublicTexts;
  readonly brief: Brief;
}

const nameOf = (texts: PublicTexts, seat: string): string => texts.delegations[seat]?.name ?? seat;

/** Everything of a brief below its five lines; one tap away on screen, always open on paper. */
export function BriefBody({ texts, brief }: Props) {
  const t = useT();
  const ref = useRef<HTMLDetailsElement>(null);
  useOpenForPrint(ref);
  return (
    <details ref={ref} className="more brief-more">
      <summary>{t('briefing:more')}</summary>
      <p className="small muted no-print">{t('briefing:moreHint')}</p>
      <Section id="why" title={t('briefing:why')}>
        <p>{brief.whyWeSitHere}</p>
      </Section>
      <Wants texts={texts} brief={brief} />
      <Authority brief={brief} />
      <Section id="no-report" title={t('briefing:noReport')}>
        <p>{brief.noReport}</p>
        <p className="muted">
          <Term id="batna">{t('briefing:alternative')}</Term> {brief.batna}
        </p>
      </Section>
      <People texts={texts} brief={brief} />
      <Section id="home" title={t('briefing:home', { city: brief.home.city })}>
        <p>{brief.home.note}</p>
      </Section>
      <Section id="dilemma" title={t('briefing:dilemma')}>
        <p>{brief.dilemma}</p>
      </Section>
      <Secret texts={texts} brief={brief} />
      <Section id="self-test" title={t('briefing:selfTest')}>
        <p>{brief.selfTest}</p>
      </Section>
    </details>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="brief-section">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Wants({ texts, brief }: Props) {
  const t = useT();
  const paragraphs = (issue: string) =>
    Object.values(texts.provisions)
      .filter((provision) => provision.issue === issue)
      .map(({ paragraph }) => paragraph);
  return (
    <Section id="wants" title={t(brief.delegation === texts.chair ? 'briefing:chairWants' : 'briefing:wants')}>
      <ol className="wants">
        {brief.wants.map(({ issue, want, why }) => (
          <li key={issue}>
            <p>{want}</p>
            <p className="muted">
              {why}{' '}
              {paragraphs(issue).length > 0 && (
                <span className="tag">{t('briefing:paragraphs', { list: paragraphs(issue).join(', ') })}</span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Authority({ brief }: { readonly brief: Brief }) {
  const t = useT();
  const rows = [
    { id: 'may', mark: '✓', text: brief.mayAgree },
    { id: 'ask', mark: '?', text: brief.askFirst },
    { id: 'never', mark: '✕', text: brief.never },
  ] as const;
  return (
    <Section id="authority" title={t('briefing:authority')}>
      <dl className="authority">
        {rows.map(({ id, mark, text }) => (
          <div key={id} data-authority={id}>
            <dt>
              <span aria-hidden="true">{mark}</span> {t(`briefing:${id}`)}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function People({ texts, brief }: Props) {
  const t = useT();
  return (
    <Section id="people" title={t('briefing:people')}>
      <ul className="plain-list people">
        {brief.people.map(({ who, why }) => (
          <li key={who}>
            <strong>
              <Flag country={who} /> {nameOf(texts, who)}
            </strong>
            <p>{why}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Secret({ texts, brief }: Props) {
  const t = useT();
  return (
    <>
      <Section id="secret" title={t('briefing:secret')}>
        <p>{brief.secret}</p>
        <p className="muted">{t('briefing:secretFor', { seat: nameOf(texts, brief.secretValuableTo) })}</p>
      </Section>
      {brief.wouldHelp.length > 0 && (
        <Section id="would-help" title={t('briefing:wouldHelp')}>
          <ul className="plain-list people">
            {brief.wouldHelp.map(({ from, what }) => (
              <li key={from}>
                <strong>
                  <Flag country={from} /> {nameOf(texts, from)}
                </strong>
                <p>{what}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
