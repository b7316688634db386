import '../../../locales/books/conference';
import '../../../locales/books/debrief';
import { useEffect, useMemo } from 'react';
import { useTexts } from '../../content/useTexts';
import { namesFrom } from '../../documents/names';
import { LinkButton } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { Page, SiteHeader, Waiting } from '../../parts/Page';
import { href } from '../../parts/route';
import { useT } from '../../parts/useT';
import { useConference } from '../../store/conference';
import { Aftermath } from './Aftermath';
import { Again } from './Again';
import { BurnDown } from './BurnDown';
import { Contents } from './Contents';
import './debrief.css';
import { Decision } from './Decision';
import { Exports } from './Exports';
import { FinalText } from './FinalText';
import { type Findings, FindingsContext } from './findings';
import { History } from './History';
import { Holders } from './Holders';
import { Incidents } from './Incidents';
import { Interests } from './Interests';
import { Challenges, Discussion, Validity } from './Lessons';
import { Measures } from './Measures';
import { Positions } from './Positions';
import { Possible } from './Possible';
import { Reasons } from './Reasons';
import { Turning } from './Turning';
import { Verdict } from './Verdict';

/** What the conference was, once it is over. Half of the product. */
export default function Debrief() {
  const t = useT();
  const over = useConference((state) => state.status === 'over');
  const watched = useConference((state) => state.watched);
  const findings = useLoaded(over);
  if (!over) return <NotOver />;
  if (!findings) return <Waiting>{t('debrief:waiting')}</Waiting>;
  return (
    <FindingsContext value={findings}>
      <SiteHeader />
      <main id="main" className="page debrief">
        {watched && (
          <Notice>
            <p>{t('debrief:watched', { seat: findings.names.seat(findings.debrief.you) })}</p>
          </Notice>
        )}
        <Verdict />
        <Contents />
        <div className="debrief-body">
          <FinalText />
          <Decision />
          <Interests />
          <Possible />
          <BurnDown />
          <Holders />
          <Measures />
          <Incidents />
          <Turning />
          <Reasons />
          <Positions />
          <Aftermath />
          <History />
          <Challenges />
          <Discussion />
          <Exports />
          <Again />
          <Validity />
        </div>
      </main>
    </FindingsContext>
  );
}

/** Asks for the debrief once the conference is over, and gathers what the sections read. */
function useLoaded(over: boolean): Findings | null {
  const debrief = useConference((state) => state.debrief);
  const record = useConference((state) => state.record);
  const view = useConference((state) => state.view);
  const texts = useTexts();
  const missing = over && debrief === null;
  useEffect(() => {
    if (missing) useConference.getState().askDebrief();
  }, [missing]);
  return useMemo(() => {
    const mine = debrief?.accounts.find(({ seat }) => seat === debrief.you);
    if (!debrief || !record || !view || !texts || !mine) return null;
    return { debrief, record, view, texts, names: namesFrom(texts), mine, provisions: record.setup.provisions };
  }, [debrief, record, view, texts]);
}

/** Secrets are opened after the end and not before. */
function NotOver() {
  const t = useT();
  return (
    <Page title={t('debrief:notOver.title')} lede={t('debrief:notOver.text')} width="narrow">
      <LinkButton kind="primary" href={href(['play'])}>
        {t('debrief:notOver.back')}
      </LinkButton>
    </Page>
  );
}
