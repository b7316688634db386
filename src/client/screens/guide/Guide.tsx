import '../../../locales/books/instructor';
import { useRef } from 'react';
import type { MeetingKind } from '../../../engine/model/setup';
import { hasGuide } from '../../content';
import { type GuideTexts, type PublicTexts, useFetchedGuide, useFetchedTexts } from '../../content/hooks';
import { useTerms } from '../../content/useTerms';
import { Button, LinkButton } from '../../parts/Button';
import { ContentFailed, isAbsent, NotThere } from '../../parts/ContentFailed';
import { Page, Waiting } from '../../parts/Page';
import { href } from '../../parts/route';
import { useOpenForPrint } from '../../parts/useOpenForPrint';
import { useT } from '../../parts/useT';
import { GuideCasting } from './GuideCasting';
import { GuidePlans } from './GuidePlans';
import { GuideScript } from './GuideScript';
import './guide.css';
import { Questions, Section } from './parts';

const SECTIONS = ['start', 'aims', 'plans', 'casting', 'script', 'pauses', 'troubles', 'rubric', 'debrief'] as const;
const TODAY = ['play', 'seed', 'network', 'table', 'missing'] as const;

/** How to run a scenario with a class. For instructors: it speaks of the briefs and, at its end, of the real end. */
export default function Guide({ id }: { readonly id: string }) {
  const t = useT();
  const known = hasGuide(id);
  const guide = useFetchedGuide(known ? id : null);
  const texts = useFetchedTexts(known ? id : null);
  useTerms(texts.value);
  if (!known) return <NotThere sentence={t('instructor:unknown')} />;
  if (isAbsent([guide, texts])) return <ContentFailed of={[guide, texts]} unknown={t('instructor:unknown')} />;
  if (!guide.value || !texts.value) return <Waiting>{t('common:loading')}</Waiting>;
  return <Loaded guide={guide.value} texts={texts.value} />;
}

export interface GuideProps {
  readonly guide: GuideTexts;
  readonly texts: PublicTexts;
}

function Loaded({ guide, texts }: GuideProps) {
  const t = useT();
  return (
    <Page title={t('instructor:title')} eyebrow={texts.title} lede={guide.inShort}>
      <div className="guide">
        <div className="notice" data-tone="warn">
          <p>
            <strong>{t('instructor:warning.title')}</strong> {t('instructor:warning.text')}
          </p>
        </div>
        <div className="button-row no-print">
          <Button onClick={() => window.print()}>{t('instructor:print')}</Button>
          <LinkButton href={href(['guide', texts.id, 'text'])}>{t('instructor:toText')}</LinkButton>
          <LinkButton kind="plain" href={href(['scenario', texts.id])}>
            {t('instructor:toScenario')}
          </LinkButton>
        </div>
        <Contents />
        <Start guide={guide} />
        <Section id="aims">
          <ul className="guide-list">
            {guide.aims.map((aim) => (
              <li key={aim}>{aim}</li>
            ))}
          </ul>
        </Section>
        <GuidePlans guide={guide} texts={texts} />
        <GuideCasting guide={guide} texts={texts} />
        <GuideScript guide={guide} />
        <Pauses guide={guide} texts={texts} />
        <Troubles guide={guide} />
        <Rubric guide={guide} />
        <Ending guide={guide} texts={texts} />
      </div>
    </Page>
  );
}

function Contents() {
  const t = useT();
  return (
    <nav className="guide-contents no-print" aria-label={t('instructor:contents')}>
      <ul className="plain-list">
        {SECTIONS.map((id) => (
          <li key={id}>
            <button type="button" onClick={() => goTo(id)}>
              {t(`instructor:${id}.title`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

// Not links: the address after "#" names the screen.
function goTo(id: string): void {
  const section = document.getElementById(id);
  const heading = section?.querySelector('h2');
  section?.scrollIntoView();
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function Start({ guide }: { readonly guide: GuideTexts }) {
  const t = useT();
  return (
    <Section id="start">
      <h3>{t('instructor:start.today')}</h3>
      <ul className="guide-list">
        {TODAY.map((item) => (
          <li key={item}>{t(`instructor:start.${item}`)}</li>
        ))}
      </ul>
      <h3>{t('instructor:start.prepare')}</h3>
      <ol className="guide-list">
        {guide.prepare.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  );
}

/** "the evening note of meeting 2 of 4 (a reading)", for each length. */
function Pauses({ guide, texts }: { readonly guide: GuideTexts; readonly texts: PublicTexts }) {
  const t = useT();
  const place = (length: 'quick' | 'standard', kind: string) =>
    t('instructor:pauses.meeting', {
      n: guide.meetings[length].indexOf(kind) + 1,
      all: guide.meetings[length].length,
      kind: texts.process.meetingNames[kind as MeetingKind] ?? t(`instructor:meeting.${kind}`),
    });
  return (
    <Section id="pauses">
      {guide.pauses.map(({ title, after, atTable, questions }, i) => (
        <section key={title} className="guide-part" aria-labelledby={`pause-${i}`}>
          <h3 id={`pause-${i}`}>{t('instructor:pauses.heading', { n: i + 1, title })}</h3>
          <dl className="guide-pairs">
            <dt>{t('instructor:pauses.quick')}</dt>
            <dd>{place('quick', after.quick)}</dd>
            <dt>{t('instructor:pauses.standard')}</dt>
            <dd>{place('standard', after.standard)}</dd>
            <dt>{t('instructor:pauses.table')}</dt>
            <dd>{atTable}</dd>
          </dl>
          <Questions questions={questions} />
        </section>
      ))}
    </Section>
  );
}

function Troubles({ guide }: { readonly guide: GuideTexts }) {
  const t = useT();
  return (
    <Section id="troubles">
      <table className="guide-table">
        <thead>
          <tr>
            <th scope="col">{t('instructor:troubles.symptom')}</th>
            <th scope="col">{t('instructor:troubles.cure')}</th>
          </tr>
        </thead>
        <tbody>
          {guide.troubles.map(({ symptom, cure }) => (
            <tr key={symptom}>
              <th scope="row">{symptom}</th>
              <td>{cure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const LEVELS = ['weak', 'sound', 'strong'] as const;

function Rubric({ guide }: { readonly guide: GuideTexts }) {
  const t = useT();
  return (
    <Section id="rubric">
      <p className="guide-text">{guide.rubric.note}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section className="guide-scroll" tabIndex={0} aria-label={t('instructor:rubric.table')}>
        <table className="guide-table guide-rubric">
          <thead>
            <tr>
              <th scope="col">{t('instructor:rubric.criterion')}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  {t(`instructor:rubric.${level}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {guide.rubric.criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">
                  {criterion.title}
                  <span className="guide-weight">{t('instructor:rubric.weight', { n: criterion.weight })}</span>
                </th>
                {LEVELS.map((level) => (
                  <td key={level}>{criterion[level]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

/** Folded: until it is opened, the page does not give the real end away. */
function Ending({ guide, texts }: GuideProps) {
  const t = useT();
  const ref = useRef<HTMLDetailsElement>(null);
  useOpenForPrint(ref);
  const { steps, outcome, questions } = guide.debrief;
  return (
    <Section id="debrief">
      <details ref={ref} className="more">
        <summary>{t('instructor:debrief.open')}</summary>
        <h3>{t('instructor:debrief.steps')}</h3>
        <ol className="guide-list">
          {steps.map(({ title, how }) => (
            <li key={title}>
              <strong>{title}.</strong> {how}
            </li>
          ))}
        </ol>
        <h3>{t('instructor:debrief.outcome')}</h3>
        {outcome.map((paragraph) => (
          <p key={paragraph} className="guide-text">
            {paragraph}
          </p>
        ))}
        <p className="small muted">{t('instructor:debrief.sources')}</p>
        <h3>{t('instructor:debrief.questions')}</h3>
        <Questions questions={questions} />
        <h3>{t('instructor:debrief.more')}</h3>
        <ul className="guide-list">
          {texts.discussion.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <h3>{t('instructor:debrief.validity')}</h3>
        <p className="guide-text">{texts.validity}</p>
      </details>
    </Section>
  );
}
