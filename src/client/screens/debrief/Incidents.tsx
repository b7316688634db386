import { useMemo } from 'react';
import { type Charge, type IncidentStory, incidentStories } from '../../../debrief/incidents';
import { isOutsider } from '../../../engine/model/incidents';
import { type Teller, who, whom } from '../../documents/teller';
import { capital, listed, signed } from '../../documents/words';
import { useT } from '../../parts/useT';
import { type Findings, useFindings } from './findings';
import { openTeller } from './opened';
import { Section } from './parts';

/** What every incident really was, who was believed, and what it did to the room. Nothing where none could come. */
export function Incidents() {
  const t = useT();
  const { record, view, names, texts } = useFindings();
  const teller = useMemo(() => openTeller(view, record, names), [view, record, names]);
  const stories = useMemo(() => incidentStories(record), [record]);
  if (!record.setup.incidents) return null;
  return (
    <Section id="incidents" title={t('incidents:debrief.title')} intro={t('incidents:debrief.intro')} print={false}>
      {stories.length === 0 && <p>{t('incidents:debrief.none')}</p>}
      {stories.map((story) => (
        <Story key={story.incident} story={story} teller={teller} text={texts.incidents[story.incident]} />
      ))}
    </Section>
  );
}

type T = ReturnType<typeof useT>;

function Story({
  story,
  teller,
  text,
}: {
  readonly story: IncidentStory;
  readonly teller: Teller;
  readonly text: Findings['texts']['incidents'][string] | undefined;
}) {
  const t = useT();
  return (
    <article className="debrief-incident">
      <h3>
        {teller.names.incident(story.incident)}{' '}
        <span className="muted small">{t('incidents:debrief.when', { n: story.meeting + 1 })}</span>
      </h3>
      {text?.fictional === false && <p className="muted">{t('incidents:debrief.modelled')}</p>}
      {[truth(t, story, teller), found(t, story), charged(t, story.charge, teller), cares(t, story, teller)].map(
        (line) => line !== '' && <p key={line}>{line}</p>,
      )}
    </article>
  );
}

function truth(t: T, { actor, framed, exposedAt }: IncidentStory, teller: Teller): string {
  const done = isOutsider(actor)
    ? t(`incidents:debrief.truth.${actor}`)
    : t('incidents:debrief.truth.seat', { whom: whom(teller, [actor]) });
  if (framed === null) return done;
  return [
    done,
    t('incidents:debrief.framed', { whom: whom(teller, [framed]) }),
    exposedAt === null
      ? t('incidents:debrief.notSeenThrough')
      : t('incidents:debrief.seenThrough', { n: exposedAt + 1 }),
  ].join(' ');
}

function found(t: T, { level, claimed, talks }: IncidentStory): string {
  return [
    level === 0 ? t('incidents:debrief.reachedNothing') : t('incidents:debrief.reached', { level }),
    ...(claimed ? [t('incidents:debrief.claimed')] : []),
    ...(talks > 0 ? [t('incidents:debrief.talks', { count: talks })] : []),
  ].join(' ');
}

function charged(t: T, charge: Charge | null, teller: Teller): string {
  if (!charge) return t('incidents:debrief.noCharge');
  const { accusers, accused, meeting, answer, settled, isTrue, inAccused, inAccuser } = charge;
  const [first = '', ...others] = accusers;
  const fill = {
    who: capital(who(teller, first)),
    whom: whom(teller, [accused]),
    others: listed(others.map((seat) => who(teller, seat))),
    n: meeting + 1,
  };
  const fell = (key: 'lost' | 'paid', seat: string, by: number) =>
    by < 0 ? [t(`incidents:debrief.${key}`, { whom: whom(teller, [seat]), count: -by })] : [];
  return [
    t(`incidents:debrief.${others.length > 0 ? 'chargeJoined' : 'chargeAlone'}`, fill),
    t(`incidents:debrief.answer.${answer ?? 'none'}`),
    t(`incidents:debrief.verdict.${settled ?? (isTrue ? 'openRight' : 'openWrong')}`),
    ...fell('lost', accused, inAccused),
    ...fell('paid', first, inAccuser),
  ].join(' ');
}

function cares(t: T, { salience }: IncidentStory, teller: Teller): string {
  // A shorter length leaves subjects out: what nobody negotiated, nobody cared about more.
  const onTable = salience.filter(({ issue }) => teller.view.setup.provisions.some((one) => one.issue === issue));
  if (onTable.length === 0) return '';
  const moves = onTable.map(({ issue, by }) =>
    t('incidents:debrief.salienceMove', { issue: teller.names.issue(issue), by: signed(by) }),
  );
  return t('incidents:debrief.salience', { moves: listed(moves) });
}
