import { neededFor, ruleOn } from '../../../adviser/votes';
import { type Count, type Question, VOTES, type Vote } from '../../../engine/model/rules';
import { hasText, t } from '../../../locales';
import { questionName, resultName, ruleInWords, votesUnder } from '../../documents/questionWords';
import type { Teller } from '../../documents/teller';
import { capital } from '../../documents/words';
import { Flag } from '../../parts/Flag';
import { usePhone } from '../../parts/usePhone';

/** One vote as counted: what was asked, what came of it, the totals, what it took, and who voted how. */
export function RollCall({
  question,
  count,
  teller,
  open = false,
}: {
  readonly question: Question;
  readonly count: Count;
  readonly teller: Teller;
  readonly open?: boolean;
}) {
  const { view } = teller;
  const phone = usePhone();
  const rule = ruleOn(view, question);
  const counted = votesUnder(rule) === 'vote';
  const { yes, no, abstain, absent, carried } = count;
  return (
    <article className="cf-vote" data-carried={carried}>
      <h4>
        {capital(questionName(question, teller))}{' '}
        <span className="tag" data-tone={carried ? 'good' : 'warn'}>
          {resultName(question, count, teller)}
        </span>
      </h4>
      {counted && (
        <>
          <Bar count={count} />
          <p className="cf-vote-totals">
            {t('decisions:result.totals', { yes, no, abstain, absent })}
            {rule.kind === 'majority' && <> {t('decisions:result.needed', { count: neededFor(rule, count) })}</>}
          </p>
        </>
      )}
      <p className="small muted">{ruleInWords(rule)}</p>
      <details open={open && !phone}>
        <summary>{t('decisions:board.rollCall')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it */}
        <div className="cf-roll" tabIndex={0}>
          {VOTES.map((vote) => (
            <Side
              key={vote}
              vote={vote}
              count={count}
              teller={teller}
              silence={rule.kind === 'silence'}
              inChair={question.kind === 'higher' ? 'chairedBelow' : 'inChair'}
            />
          ))}
        </div>
      </details>
    </article>
  );
}

/** The four shares side by side; the words below say the same. */
function Bar({ count: { yes, no, abstain, absent } }: { readonly count: Count }) {
  const all = yes + no + abstain + absent;
  const parts = { yes, no, abstain, absent };
  return (
    <div className="cf-vote-bar" role="img" aria-label={t('decisions:board.bar', { yes, no, abstain, absent, all })}>
      {VOTES.map((vote) =>
        parts[vote] > 0 ? (
          <span key={vote} data-vote={vote} style={{ flexGrow: parts[vote] }}>
            {parts[vote] * 12 >= all ? parts[vote] : ''}
          </span>
        ) : null,
      )}
    </div>
  );
}

interface SideProps {
  readonly vote: Vote;
  readonly count: Count;
  readonly teller: Teller;
  readonly silence: boolean;
  /** How the one is named that presides and therefore does not vote. */
  readonly inChair: 'inChair' | 'chairedBelow';
}

function Side({ vote, count, teller: { names, view }, silence, inChair: chair }: SideProps) {
  const { rollCall } = count;
  const seats = Object.keys(rollCall)
    .filter((id) => rollCall[id] === vote)
    .map((id) => ({ id, name: names.country(id) }))
    .sort((a, b) => a.name.localeCompare(b.name));
  // The chair's own country is a member and does not vote while in the chair.
  const inChair = vote === 'absent' ? count.absent - seats.length : 0;
  if (seats.length + inChair === 0) return null;
  const own = `decisions:silenceHeads.${vote}`;
  return (
    <section data-vote={vote}>
      <h5>
        <VoteMark vote={vote} /> {t(silence && hasText(own) ? own : `decisions:heads.${vote}`)}{' '}
        <span className="muted">{count[vote]}</span>
      </h5>
      <ul className="plain-list small">
        {seats.map(({ id, name }) => (
          <li key={id} data-mine={id === view.you}>
            <Flag country={id} /> {name}
          </li>
        ))}
        {inChair > 0 && <li>{t(`decisions:board.${chair}`, { who: names.country(view.setup.chair) })}</li>}
      </ul>
    </section>
  );
}

/** Shape and colour of a vote: never the colour alone. */
export function VoteMark({ vote }: { readonly vote: Vote }) {
  return (
    <svg className="cf-vote-mark" data-vote={vote} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      {vote === 'yes' && (
        <>
          <circle cx="8" cy="8" r="7" />
          <path d="M4.5 8.2 7 10.8 11.6 5.4" />
        </>
      )}
      {vote === 'no' && (
        <>
          <rect x="1" y="1" width="14" height="14" rx="2" />
          <path d="M5 5l6 6M11 5l-6 6" />
        </>
      )}
      {vote === 'abstain' && (
        <>
          <path d="M8 .8 15.2 8 8 15.2.8 8z" />
          <path d="M5 8h6" />
        </>
      )}
      {vote === 'absent' && <circle cx="8" cy="8" r="6" className="cf-hollow" />}
    </svg>
  );
}
