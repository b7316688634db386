import { useEffect, useRef } from 'react';
import { t } from '../../locales';
import { announce } from '../parts/Announcer';
import { Button, LinkButton } from '../parts/Button';
import { href } from '../parts/route';
import { useConference } from '../store/conference';
import { useAsked, waitingBehind } from './asked';
import { Applicants } from './decisions/Applicants';
import { goOn } from './EveningNote';
import { FloorCaption } from './FloorCaption';
import { elseOf, useFocus } from './focus';
import { useLayout, useSuggestions, useTeller, useView } from './hooks';
import { IncidentBanner } from './IncidentBanner';
import { outcomes } from './outcomes';
import { PackageColumns } from './PackageColumns';
import { hintOf, paragraphOf, questionOf } from './questions';
import { RefusalNotice } from './RefusalNotice';
import { SuggestionCard } from './SuggestionCard';

/** What I can do now: one question with its answers, or what the others are doing. */
export function Desk() {
  const view = useView();
  const requests = useConference((state) => state.requests);
  const playingOut = useConference((state) => state.playingOut);
  const over = view.stage === 'adopted' || view.stage === 'failed';
  return (
    <section id="cf-desk" className="cf-desk" aria-label={t('conference:desk')}>
      <RefusalNotice />
      {view.stage === 'evening' && view.meeting >= 0 && !playingOut ? (
        <Evening />
      ) : requests.length > 0 ? (
        <Question />
      ) : over && !playingOut ? (
        <Over />
      ) : (
        <Waiting />
      )}
    </section>
  );
}

/** The one question, with the adviser's answers and the way to everything else. */
function Question() {
  const view = useView();
  const teller = useTeller();
  const requests = useConference((state) => state.requests);
  const sending = useConference((state) => state.waiting);
  const seen = useConference((state) => state.seen);
  const compose = useFocus((focus) => focus.compose);
  const suggestions = useSuggestions();
  const narrow = useLayout() === 'narrow';
  const heading = useRef<HTMLHeadingElement>(null);
  const request = useAsked();
  const question = request ? questionOf(request, teller) : '';
  const id = request?.id;
  const paragraph = request ? paragraphOf(request, teller) : null;
  useEffect(() => {
    if (!id) return;
    announce(question);
    heading.current?.closest('#cf-desk')?.scrollTo({ top: 0 });
    if (paragraph) useFocus.getState().glanceAt(paragraph);
    // A dialog in front (the evening note) keeps the focus until it is put away.
    if (!document.querySelector('dialog[open]')) heading.current?.focus({ preventScroll: true });
  }, [id, question, paragraph]);
  if (!request) return null;
  const deal = request.kind === 'package' ? view.packages[request.package] : undefined;
  const hint = hintOf(request, teller, seen);
  const composable = elseOf(request);
  const came = outcomes(seen, teller, narrow);
  const behind = waitingBehind(requests);
  return (
    <div className="cf-question" aria-busy={sending}>
      <IncidentBanner />
      <div className="cf-question-head">
        <h2 ref={heading} tabIndex={-1}>
          {question}
        </h2>
        {hint && <p className="small muted">{hint}</p>}
        {behind.questions > 0 && <p className="small muted">{t('desk:ask.alsoAsked', { count: behind.questions })}</p>}
        {behind.turn && <p className="small muted">{t('desk:ask.thenTurn')}</p>}
        {composable ? (
          <Button className="cf-else" onClick={() => compose({ type: composable })} aria-keyshortcuts="o">
            {t('desk:else')}
          </Button>
        ) : null}
      </div>
      {came && (
        <p className="small cf-came">
          <strong>{t(came.answered ? 'desk:came' : 'desk:done')}</strong> {came.sentences}
        </p>
      )}
      <div className={deal ? 'cf-offered' : undefined}>
        {deal && <PackageColumns edits={deal.edits} partner={deal.by} offered />}
        <ol className="plain-list cf-answers">
          {suggestions.map((suggestion, i) => (
            <SuggestionCard key={suggestion.id} suggestion={suggestion} number={i + 1} />
          ))}
        </ol>
      </div>
      {request.kind === 'accreditation' && <Applicants ids={request.applicants} />}
    </div>
  );
}

/** The meeting is closed; the note lies in front until it is put away. */
function Evening() {
  const view = useView();
  const readNote = useFocus((focus) => focus.readNote);
  return (
    <div className="cf-waiting">
      <h2>{t('closing:note.title', { n: view.meeting + 1 })}</h2>
      <div className="button-row">
        <Button kind="primary" onClick={goOn}>
          {t('closing:note.go')}
        </Button>
        <Button onClick={() => readNote(view.meeting - 1)}>{t('closing:note.open')}</Button>
      </div>
    </div>
  );
}

function Waiting() {
  const sending = useConference((state) => state.waiting);
  const playingOut = useConference((state) => state.playingOut);
  const skip = useConference((state) => state.skip);
  return (
    <div className="cf-waiting">
      <h2>{t(sending ? 'desk:waiting.sent' : 'desk:waiting.title')}</h2>
      <FloorCaption />
      <p className="small muted">{t('desk:waiting.text')}</p>
      {playingOut && (
        <Button onClick={skip} aria-keyshortcuts="s">
          {t('conference:skip')}
        </Button>
      )}
    </div>
  );
}

function Over() {
  const view = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="cf-waiting">
      <h2 ref={heading} tabIndex={-1}>
        {t(`desk:over.${view.stage === 'adopted' ? 'adopted' : 'failed'}`)}
      </h2>
      <p>{t('desk:over.text')}</p>
      <LinkButton kind="primary" href={href(['debrief'])}>
        {t('desk:over.debrief')}
      </LinkButton>
    </div>
  );
}
