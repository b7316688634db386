import { type ReactNode, useId, useRef } from 'react';
import type { Brief, PublicTexts } from '../content/hooks';
import { Flag } from '../parts/Flag';
import { Term } from '../parts/Term';
import { useOpenForPrint } from '../parts/useOpenForPrint';
import { useT } from '../parts/useT';

interface Props {
  readonly texts: PublicTexts;
  readonly brief: Brief;
  /** Ids of the paragraphs on the table; null while that is not known. */
  readonly negotiated: readonly string[] | null;
}

const nameOf = (texts: PublicTexts, seat: string): string => texts.delegations[seat]?.name ?? seat;

/** A whole brief as a sheet: what it is, its five lines, and the rest. */
export function BriefSheet({ texts, brief, negotiated = null }: Partial<Props> & Omit<Props, 'negotiated'>) {
  const t = useT();
  const five = useId();
  return (
    <article className="brief">
      <p className="fictional">
        <span>{t('briefing:fictional')}</span>
        {brief.coding && (
          <span>
            {brief.codingReason ? t('briefing:thin', { reason: brief.codingReason }) : t('briefing:thinPlain')}
          </span>
        )}
      </p>
      <section aria-labelledby={five}>
        <h2 id={five} className="sr-only">
          {t('briefing:five')}
        </h2>
        <ol className="five instrument">
          {brief.inFiveLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      {brief.delegation === texts.chair && (
        <p className="brief-note small">
          {t(texts.process.chairIsMember ? 'presiding:score.brief' : 'presiding:score.briefVoice')}
        </p>
      )}
      <OffTheTable texts={texts} brief={brief} negotiated={negotiated} />
      <BriefBody texts={texts} brief={brief} negotiated={negotiated} />
    </article>
  );
}

/** Everything of a brief below its five lines; one tap away on screen, always open on paper. */
export function BriefBody({ texts, brief, negotiated }: Props) {
  const t = useT();
  const ref = useRef<HTMLDetailsElement>(null);
  useOpenForPrint(ref);
  return (
    <details ref={ref} className="more brief-more">
      <summary>{t('briefing:more')}</summary>
      <p className="small muted no-print">{t('briefing:moreHint')}</p>
      <Section title={t('briefing:why')}>
        <p>{brief.whyWeSitHere}</p>
      </Section>
      <Wants texts={texts} brief={brief} negotiated={negotiated} />
      <Authority brief={brief} />
      <Section title={t('briefing:noReport')}>
        <p>{brief.noReport}</p>
        <p className="muted">
          <Term id="batna">{t('briefing:alternative')}</Term> {brief.batna}
        </p>
      </Section>
      <People texts={texts} brief={brief} />
      <Section title={t('briefing:home', { city: brief.home.city })}>
        <p>{brief.home.note}</p>
      </Section>
      <Section title={t('briefing:dilemma')}>
        <p>{brief.dilemma}</p>
      </Section>
      <Secret texts={texts} brief={brief} />
      <Section title={t('briefing:selfTest')}>
        <p>{brief.selfTest}</p>
      </Section>
    </details>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="brief-section">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Paragraphs on one subject, and whether any of them is on the table. */
function paragraphsOn(issue: string, { texts, negotiated }: Omit<Props, 'brief'>) {
  const all = Object.entries(texts.provisions).filter(([, provision]) => provision.issue === issue);
  const here = negotiated === null || all.length === 0 || all.some(([id]) => negotiated.includes(id));
  const there = all.filter(([id]) => negotiated?.includes(id) ?? true).map(([, provision]) => provision);
  return { all: all.map(([, provision]) => provision), there, here };
}

/**
 * A shorter game leaves paragraphs out which the brief speaks of. Said at once, with what is wanted of those that are
 * there: the five lines speak of the whole conference.
 */
export function OffTheTable({ texts, brief, negotiated }: Props) {
  const t = useT();
  const title = useId();
  const on = brief.wants.map(({ issue, want }) => ({ issue, want, ...paragraphsOn(issue, { texts, negotiated }) }));
  const missing = on.flatMap(({ here, all }) => (here ? [] : all.map((one) => one.title)));
  if (negotiated === null || missing.length === 0) return null;
  return (
    <section className="brief-note small" aria-labelledby={title}>
      <h2 id={title}>
        {on.some(({ there }) => there.length > 0)
          ? t('briefing:onTable', { count: negotiated.length })
          : t('briefing:onTableNone')}
      </h2>
      <ul>
        {on.map(({ issue, want, there }) =>
          there.length === 0 ? null : (
            <li key={issue}>
              <strong>{there.map((one) => one.paragraph).join(', ')}</strong> {want}
            </li>
          ),
        )}
      </ul>
      <p>{t('briefing:offTable', { what: [...new Set(missing)].join('; ') })}</p>
    </section>
  );
}

function Wants({ texts, brief, negotiated }: Props) {
  const t = useT();
  return (
    <Section
      title={t(
        brief.delegation === texts.chair && texts.process.chairIsMember ? 'briefing:chairWants' : 'briefing:wants',
      )}
    >
      <ol className="wants">
        {brief.wants.map(({ issue, want, why }) => {
          const { all, here } = paragraphsOn(issue, { texts, negotiated });
          const list = all.map(({ paragraph }) => paragraph).join(', ');
          return (
            <li key={issue} data-off={here ? undefined : 'true'}>
              <p>{want}</p>
              <p className="muted">
                {why}{' '}
                {all.length > 0 && (
                  <span className="tag">{/^\d/.test(list) ? t('briefing:paragraphs', { list }) : list}</span>
                )}{' '}
                {!here && <span className="tag">{t('briefing:notHere')}</span>}
              </p>
            </li>
          );
        })}
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
    <Section title={t('briefing:authority')}>
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

function People({ texts, brief }: Omit<Props, 'negotiated'>) {
  const t = useT();
  return (
    <Section title={t('briefing:people')}>
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

function Secret({ texts, brief }: Omit<Props, 'negotiated'>) {
  const t = useT();
  return (
    <>
      <Section title={t('briefing:secret')}>
        <p>{brief.secret}</p>
        <p className="muted">{t('briefing:secretFor', { seat: nameOf(texts, brief.secretValuableTo) })}</p>
      </Section>
      {brief.wouldHelp.length > 0 && (
        <Section title={t('briefing:wouldHelp')}>
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
