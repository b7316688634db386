import { useMemo } from 'react';
import { gainNow } from '../../adviser/meaning';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { t } from '../../locales';
import type { Names } from '../documents/names';
import { listed, signed } from '../documents/words';
import { LinkButton } from '../parts/Button';
import { Flag } from '../parts/Flag';
import { href } from '../parts/route';
import { useConference } from '../store/conference';
import { hasVotes, VotesBoard } from './decisions/VotesBoard';
import { useTeller } from './hooks';

type Gavel = 'held' | 'struck' | 'laid';

/** The gavel moment: nameplates wave by wave with each way out as it comes, then the gavel, then the result. */
export function ClosingBoard() {
  const teller = useTeller();
  const { view, names } = teller;
  const seen = useConference((state) => state.seen);
  const waves = useMemo(() => wavesOf(seen.map(({ event }) => event)), [seen]);
  const withheld = Object.values(view.seats).filter((seat) => seat.exit === 'withhold').length;
  const gavel: Gavel | null =
    view.stage === 'closing.gavel'
      ? 'held'
      : view.stage === 'adopted'
        ? 'struck'
        : view.stage === 'failed'
          ? 'laid'
          : null;
  return (
    <section id="cf-closing" className="cf-closing" aria-label={t('closing:board.title')} tabIndex={-1}>
      <h2>{t('closing:board.title')}</h2>
      {gavel && (
        <div className="cf-gavel" data-gavel={gavel}>
          <svg viewBox="0 -14 64 54" width="96" height="81" aria-hidden="true">
            <rect x="6" y="34" width="40" height="4" rx="2" className="cf-gavel-block" />
            <g className="cf-gavel-arm">
              <rect x="26" y="17" width="34" height="4" rx="2" />
              <rect x="14" y="8" width="14" height="22" rx="3" />
            </g>
          </svg>
          <p>{t(`closing:board.${gavel}`)}</p>
        </div>
      )}
      {(gavel === 'struck' || gavel === 'laid') && <Result view={view} names={names} />}
      {view.stage === 'closing.motions' && <p>{t('closing:board.motions')}</p>}
      {waves.length === 0 && !gavel && !hasVotes(teller) && view.stage !== 'closing.motions' && (
        <p className="muted">{t('closing:board.noWave')}</p>
      )}
      {view.stage === 'signature' && <p>{t('closing:board.signing')}</p>}
      <VotesBoard teller={teller} />
      {waves.length > 0 && view.stage.startsWith('closing') && (
        <p role="status">
          {withheld > 0
            ? t('closing:board.company', { count: withheld })
            : t(`closing:board.${view.stage === 'closing.gavel' ? 'aloneDone' : 'alone'}`)}
        </p>
      )}
      {waves.map(({ wave, order }) => (
        <section key={wave}>
          <h3 className="eyebrow">{t('closing:board.wave', { n: wave })}</h3>
          <ul className="plain-list cf-plates">
            {order.map((seat) => (
              <Plate key={seat} view={view} seat={seat} name={names.seat(seat)} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

type Opened = { readonly wave: number; readonly order: readonly DelegationId[] };

/** Waves of the last sounding: stopping the clock begins the count again. */
function wavesOf(events: readonly { readonly type: string }[]): Opened[] {
  const waves: Opened[] = [];
  for (const event of events) {
    if (event.type !== 'sounding.opened') continue;
    const opened = event as unknown as Opened;
    if (opened.wave === 1) waves.length = 0;
    waves.push(opened);
  }
  return waves;
}

function Plate({ view, seat, name }: { readonly view: View; readonly seat: DelegationId; readonly name: string }) {
  const exit = view.seats[seat]?.exit ?? null;
  const observes = view.setup.delegations.find(({ id }) => id === seat)?.role === 'observer';
  return (
    <li className="cf-plate" data-exit={exit ?? 'none'}>
      <Flag country={seat} />
      <span className="cf-plate-name">{name}</span>
      <span className="cf-plate-exit">
        {exit
          ? t(`closing:exit.${exit}`)
          : t(view.lastObjectors.includes(seat) ? 'closing:board.withheldLast' : 'closing:board.waiting')}
        {observes && <> {t('closing:board.observer')}</>}
      </span>
    </li>
  );
}

function Result({ view, names }: { readonly view: View; readonly names: Names }) {
  const adopted = view.stage === 'adopted';
  const objectors = Object.keys(view.seats).filter((seat) => view.seats[seat]?.exit === 'withhold');
  const who = listed(objectors.map((seat) => (seat === view.you ? t('record:youObject') : names.the(seat))));
  return (
    <div className="cf-result" role="status">
      <p className="cf-result-word">{t(`closing:result.${resultKey(view)}`)}</p>
      <p>{sentenceFor(view, adopted, who, objectors.length)}</p>
      {view.rivalsAdopted.length > 0 && (
        <p>{t('closing:result.rivals', { rivals: listed(view.rivalsAdopted.map((id) => names.rival(id))) })}</p>
      )}
      <LinkButton kind="primary" size="large" href={href(['debrief'])}>
        {t('closing:result.debrief')}
      </LinkButton>
    </div>
  );
}

/** How it ended, by the means by which it was decided. */
function resultKey(view: View): string {
  const counted = (...kinds: readonly string[]) => view.votes.filter(({ question }) => kinds.includes(question.kind));
  if (view.stage === 'failed')
    return counted('text', 'silence', 'higher').at(-1)?.count.carried === false ? 'failedVote' : 'failed';
  const own = counted('text', 'silence').at(-1);
  if (own?.count.carried) return own.question.kind === 'text' ? 'adoptedVote' : 'adoptedSilence';
  if (own && view.rivalsAdopted.length > 0) return 'rivalOnly';
  return view.split ? 'adoptedTwoParts' : 'adopted';
}

function sentenceFor(view: View, adopted: boolean, who: string, objectors: number): string {
  const { interests } = view;
  if (!interests) return t(adopted ? 'closing:result.chairAdopted' : 'closing:result.chairFailed', { who: who || '—' });
  if (adopted) return t('closing:result.adoptedText', { points: interests.draftPoints, gain: signed(gainNow(view)) });
  const voted = view.votes.some(({ question, count }) => question.kind === 'text' && !count.carried);
  const key = voted ? 'failedVoteText' : objectors > 0 ? 'failedText' : 'failedNobody';
  return t(`closing:result.${key}`, { who, value: interests.walkAway.value });
}
