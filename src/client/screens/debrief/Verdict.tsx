import type { View } from '../../../engine/view/types';
import { t } from '../../../locales';
import type { Names } from '../../documents/names';
import { listed } from '../../documents/words';
import { ScreenHeading } from '../../parts/Page';
import { useT } from '../../parts/useT';
import { useFindings, voicesOf } from './findings';
import { Why } from './parts';

/** How it ended, what it meant for me, and who decided it. */
export function Verdict() {
  const t = useT();
  const { debrief, names, texts, view } = useFindings();
  const { adopted, objectors, silentBackers, you } = debrief;
  const seats = (ids: readonly string[]) => listed(ids.map((id) => (id === you ? t('debrief:you') : names.seat(id))));
  const bent = debrief.accounts
    .filter(({ seat, points }) => points !== null && !debrief.possibilities.finalAcceptableTo.includes(seat))
    .map(({ seat }) => seat);
  return (
    <header className="verdict" data-adopted={adopted}>
      <div>
        <p className="eyebrow">{t('debrief:verdict.eyebrow', { title: texts.title, seat: names.seat(you) })}</p>
        <ScreenHeading>{t(adopted ? 'debrief:verdict.adopted' : 'debrief:verdict.failed')}</ScreenHeading>
        <p className="lede">
          {decidedBy(view, names, { who: seats(objectors), count: objectors.length, adopted })} {asides(view, names)}{' '}
          {adopted &&
            t(bent.length > 0 ? 'debrief:verdict.bent' : 'debrief:verdict.whole', {
              who: seats(bent),
              count: bent.length,
            })}
          {silentBackers.length > 0 &&
            t('debrief:verdict.backers', { who: seats(silentBackers), count: silentBackers.length })}
        </p>
      </div>
      <Mine />
      <Facts />
    </header>
  );
}

interface Ending {
  readonly who: string;
  readonly count: number;
  readonly adopted: boolean;
}

/** By what means it ended: gavel, silence, vote, or the body above. */
function decidedBy(view: View, names: Names, { who, count, adopted }: Ending): string {
  const last = (...kinds: readonly string[]) =>
    view.votes.filter(({ question }) => kinds.includes(question.kind)).at(-1);
  const own = last('text', 'silence');
  const above = last('higher');
  if (above && !above.count.carried)
    return t('debrief:verdict.higherRefused', { body: names.process?.higherBody?.name ?? '' });
  if (own && own.count.carried === adopted) {
    const means = own.question.kind === 'silence' ? 'Silence' : 'Vote';
    return t(`debrief:verdict.${adopted ? 'adopted' : 'failed'}${means}`, { ...own.count });
  }
  if (adopted) return t(view.split ? 'debrief:verdict.adoptedTwoParts' : 'debrief:verdict.noObjection');
  return t(count > 0 ? 'debrief:verdict.withheld' : 'debrief:verdict.closed', { who, count });
}

/** Who stood aside, which members of groups objected, and what else was adopted. */
function asides(view: View, names: Names): string {
  const aside = Object.keys(view.seats).filter((seat) => view.seats[seat]?.exit === 'dissociate');
  const members = Object.values(view.dissent).flat();
  return [
    aside.length > 0
      ? t('debrief:verdict.dissociated', { count: aside.length, who: listed(aside.map((id) => names.the(id))) })
      : '',
    members.length > 0 ? t('debrief:verdict.members', { who: listed(members.map((id) => names.country(id))) }) : '',
    view.rivalsAdopted.length > 0
      ? t('debrief:verdict.rivals', { rivals: listed(view.rivalsAdopted.map((id) => names.rival(id))) })
      : '',
  ]
    .filter((line) => line !== '')
    .join(' ');
}

function Mine() {
  const t = useT();
  const { debrief, mine } = useFindings();
  const { adopted, possibilities } = debrief;
  if (mine.gain === null)
    return (
      <div className="verdict-mine">
        <p className="verdict-figure">
          <strong>{possibilities.finalAcceptableTo.length}</strong>{' '}
          <span>{t('debrief:mine.chairFigure', { all: voicesOf(debrief) })}</span>
        </p>
        <p className="verdict-words">{t(`debrief:mine.chair.${adopted ? 'adopted' : 'failed'}`)}</p>
        <Why formula="acceptable" />
      </div>
    );
  const side = mine.gain > 0 ? 'above' : mine.gain < 0 ? 'below' : 'even';
  return (
    <div className="verdict-mine">
      <p className="verdict-figure">
        <strong>{mine.outcome}</strong> <span>{t('debrief:mine.points')}</span>
      </p>
      <p className="verdict-words">
        {t(`debrief:mine.${adopted ? 'adopted' : 'failed'}.${side}`, {
          // Adopted, what counts is how far it binds me.
          points: adopted ? mine.outcome : mine.points,
          walkAway: mine.walkAway,
          count: Math.abs(mine.gain),
        })}
      </p>
      <OwnHand />
      <Why formula="gain" />
    </div>
  );
}

/** What I did to the ending: how often I withheld, whether the clock was stopped over it, and what I did not sign. */
function OwnHand() {
  const t = useT();
  const { debrief, record, view } = useFindings();
  const withheld = record.steps
    .flatMap(({ events }) => events)
    .filter(
      (event) => event.type === 'sounding.answered' && event.by === debrief.you && event.exit === 'withhold',
    ).length;
  const last = view.seats[debrief.you]?.exit;
  const lines = [
    ...(withheld > 0 ? [t('debrief:mine.withheld', { count: withheld })] : []),
    ...(withheld > 0 && debrief.clockStops > 0 ? [t('debrief:mine.stopped', { count: debrief.clockStops })] : []),
    ...(withheld > 0 && last && last !== 'withhold'
      ? [t('debrief:mine.atLast', { exit: t(`closing:exit.${last}`) })]
      : []),
    ...(debrief.adopted ? boundInWords(view) : []),
  ];
  return lines.length > 0 ? <p>{lines.join(' ')}</p> : null;
}

/** Why the text counts less for me than it says: not signed, signed with reservations, or dissociated from. */
function boundInWords({ signatures, seats, you }: View): string[] {
  const signature = signatures[you];
  if (signature?.sign === false) return [t('debrief:mine.unsigned')];
  if (signature && signature.reservations.length > 0) return [t('debrief:mine.reserved')];
  const exit = seats[you]?.exit;
  return exit === 'dissociate' || exit === 'stay-out' ? [t(`debrief:mine.${exit}`)] : [];
}

function Facts() {
  const t = useT();
  const { debrief, record, provisions } = useFindings();
  const closed = Object.values(debrief.provisionClosedAt).filter((meeting) => meeting !== null).length;
  const facts = [
    { name: 'closed', value: t('debrief:facts.of', { n: closed, all: provisions.length }) },
    { name: 'drafts', value: debrief.drafts },
    { name: 'meetings', value: t('debrief:facts.of', { n: debrief.meetingsUsed, all: record.setup.meetings.length }) },
    { name: 'clock', value: debrief.clockStops },
  ];
  return (
    <dl className="verdict-facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{t(`debrief:facts.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
