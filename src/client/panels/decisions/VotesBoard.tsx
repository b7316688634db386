import { ruleOn } from '../../../adviser/votes';
import { type Question, questionId } from '../../../engine/model/rules';
import type { View } from '../../../engine/view/types';
import { t } from '../../../locales';
import { movedToSummary } from '../../documents/holders';
import { doubtOn, questionName, voteName } from '../../documents/questionWords';
import type { Teller } from '../../documents/teller';
import { capital, listed } from '../../documents/words';
import { Term } from '../../parts/Term';
import { RollCall } from './RollCall';
import './decisions.css';

interface Props {
  readonly teller: Teller;
}

/** Everything that is decided by other means than the sounding: votes and their roll-calls, what was parted, who signed. */
export function VotesBoard({ teller }: Props) {
  return (
    <>
      <Dissent teller={teller} />
      <Running teller={teller} />
      <History teller={teller} />
      <Parted teller={teller} />
      <Signatures teller={teller} />
      <Admitted teller={teller} />
    </>
  );
}

/** Whether there is anything on it. */
export function hasVotes({ view }: Teller): boolean {
  return (
    view.votes.length > 0 ||
    view.ballot !== null ||
    view.agenda.length > 0 ||
    Object.keys(view.signatures).length > 0 ||
    view.split ||
    Object.values(view.dissent).some((members) => members.length > 0)
  );
}

/** Questions that come after the one that is being voted on. */
export function waitingAfter({ agenda, ballot }: View): readonly Question[] {
  const now = ballot && questionId(ballot.question);
  return agenda.filter((question) => questionId(question) !== now);
}

function Running({ teller }: Props) {
  const { ballot } = teller.view;
  const agenda = waitingAfter(teller.view);
  if (!ballot && agenda.length === 0) return null;
  const silent = ballot !== null && ruleOn(teller.view, ballot.question).kind === 'silence';
  const doubt = ballot && doubtOn(ballot.question, teller);
  return (
    <section className="cf-running">
      {ballot && (
        <div role="status">
          <p>
            <strong>
              {t(`decisions:board.${silent ? 'runningSilence' : 'running'}`, {
                question: questionName(ballot.question, teller),
              })}
            </strong>
          </p>
          <p className="small muted">
            {ballot.mine
              ? t('decisions:board.mine', { vote: voteName(ballot.question, ballot.mine, teller) })
              : t(`decisions:board.${silent ? 'silenceRuns' : 'castOf'}`)}
          </p>
          {doubt && <p className="small muted">{t('decisions:rule.unverified', { doubt })}</p>}
        </div>
      )}
      {agenda.length > 0 && (
        <>
          <h3 className="eyebrow">
            <Term id="precedence">{t('decisions:board.agenda')}</Term>
          </h3>
          <ol className="cf-agenda small">
            {agenda.map((question) => (
              <li key={questionId(question)}>{capital(questionName(question, teller))}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** The latest vote first, its roll-call open: that is what one came to see. */
function History({ teller }: Props) {
  const { votes } = teller.view;
  if (votes.length === 0) return null;
  const latest = votes.length - 1;
  return (
    <section>
      <h3 className="eyebrow">
        <Term id="roll-call">{t('decisions:board.history')}</Term>
      </h3>
      {votes
        .map(({ question, count }, i) => (
          <RollCall
            key={`${questionId(question)} ${i}`}
            question={question}
            count={count}
            teller={teller}
            open={i === latest}
          />
        ))
        .reverse()}
    </section>
  );
}

function Dissent({ teller: { view, names } }: Props) {
  const groups = Object.entries(view.dissent).filter(([, members]) => members.length > 0);
  if (groups.length === 0) return null;
  return (
    <section>
      <h3 className="eyebrow">
        <Term id="member-of-a-group">{t('decisions:board.dissent')}</Term>
      </h3>
      <ul className="plain-list small">
        {groups.map(([group, members]) => (
          <li key={group}>
            {t('decisions:board.dissentLine', {
              members: listed(members.map((id) => names.country(id))),
              group: names.seat(group),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parted({ teller: { view, names } }: Props) {
  const moved = movedToSummary(view);
  // A report that failed has no parts: nothing was agreed, and nothing goes on record.
  const split = view.split && view.stage !== 'failed' && moved.length > 0;
  if (!split && view.rivalsAdopted.length === 0) return null;
  return (
    <section className="small">
      {split && (
        <>
          <p>
            <Term id="two-part-report">{t('decisions:board.split')}</Term>
          </p>
          <p>
            {t('decisions:board.splitMoved', {
              paragraphs: listed(moved.map((id) => `${names.paragraph(id)} ${names.heading(id)}`)),
            })}
          </p>
        </>
      )}
      {view.rivalsAdopted.length > 0 && (
        <p>
          {t('decisions:board.rivals')}: {listed(view.rivalsAdopted.map((id) => names.rival(id)))}
        </p>
      )}
    </section>
  );
}

function Signatures({ teller: { view, names } }: Props) {
  const signed = Object.entries(view.signatures);
  if (signed.length === 0) return null;
  const count = signed.filter(([, { sign }]) => sign).length;
  return (
    <section>
      <h3 className="eyebrow">
        <Term id="signature">{t('decisions:board.signatures')}</Term>
      </h3>
      <p className="small">{t('decisions:board.signedCount', { count })}</p>
      <ul className="plain-list small cf-signatures">
        {signed.map(([seat, { sign, reservations }]) => (
          <li key={seat} data-signed={sign}>
            <strong>{names.seat(seat)}</strong>{' '}
            {!sign
              ? t('decisions:board.unsigned')
              : reservations.length > 0
                ? t('decisions:board.signedReserving', {
                    paragraphs: listed(reservations.map((id) => names.paragraph(id))),
                  })
                : t('decisions:board.signed')}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Admitted({ teller: { view, names } }: Props) {
  const admitted = view.accreditation?.admitted;
  if (!admitted) return null;
  const name = (id: string) => names.applicant(id).name;
  const out = (view.setup.applicants ?? []).map(({ id }) => id).filter((id) => !admitted.includes(id));
  return (
    <p className="small muted">
      {admitted.length > 0 && t('decisions:board.accredited', { who: listed(admitted.map(name)) })}{' '}
      {out.length > 0 && t('decisions:board.refusedIn', { who: listed(out.map(name)) })}
    </p>
  );
}
