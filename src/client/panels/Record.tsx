import { useMemo, useState } from 'react';
import { t } from '../../locales';
import { isProcedure, isSpeech, provisionsOf, seatsOf, sentenceOf } from '../documents/events';
import { kindOf } from '../documents/teller';
import { effectOnTrust } from '../documents/trustEffect';
import { voiceOf } from '../documents/voices';
import type { SeenEvent } from '../session/types';
import { useConference } from '../store/conference';
import { useTeller, useView } from './hooks';

/** One event as a line; what was said aloud also in the speaker's voice. */
export function RecordLine({ seen }: { readonly seen: SeenEvent }) {
  const teller = useTeller();
  const { event, n } = seen;
  const { names, view } = teller;
  const effect = effectOnTrust(seen, teller);
  const speaker =
    isSpeech(event) && event.by !== view.you
      ? view.setup.delegations.find((delegation) => delegation.id === event.by)
      : undefined;
  return (
    <li data-event={event.type}>
      <p>{sentenceOf(event, teller)}</p>
      {speaker && isSpeech(event) && (
        <blockquote>“{event.points.map((point) => voiceOf(speaker, point, n, names)).join(' ')}”</blockquote>
      )}
      {effect !== '' && <p className="small muted">{effect}</p>}
      {event.audience !== 'all' && (
        <span className="tag" title={t('record:privateHint')}>
          {t('record:private')}
        </span>
      )}
    </li>
  );
}

/** The latest few lines, for the desk. */
export function RecentRecord({
  most = 6,
  title = 'record:recent',
}: {
  readonly most?: number;
  readonly title?: string;
}) {
  const seen = useConference((state) => state.seen);
  const view = useView();
  const recent = seen.filter(({ event }) => !isProcedure(event, view)).slice(-most);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it
    <section className="cf-recent" aria-label={t(title)} tabIndex={0}>
      <h2>{t(title)}</h2>
      {recent.length === 0 ? <p className="small muted">{t('record:empty')}</p> : null}
      <ol className="plain-list cf-record-list">
        {[...recent].reverse().map((item, i) => (
          <RecordLine key={`${item.n}-${i}`} seen={item} />
        ))}
      </ol>
    </section>
  );
}

/** Everything this seat saw, by meeting, latest first, narrowed to a paragraph or a person if wished. */
export function RecordPanel() {
  const seen = useConference((state) => state.seen);
  const { view, names } = useTeller();
  const [paragraph, setParagraph] = useState('');
  const [person, setPerson] = useState('');
  const [procedure, setProcedure] = useState(false);
  const meetings = useMemo(() => {
    const shown = seen
      .filter(({ event }) => procedure || !isProcedure(event, view))
      .filter(({ event }) => paragraph === '' || provisionsOf(event, view).includes(paragraph))
      .filter(({ event }) => person === '' || seatsOf(event, view).includes(person));
    return byMeeting(shown);
  }, [seen, view, paragraph, person, procedure]);
  return (
    <section id="cf-record" className="cf-record" aria-label={t('record:title')} tabIndex={-1}>
      <h2 className="sr-only">{t('record:title')}</h2>
      <div className="cf-filters">
        <label>
          <span className="cf-label">{t('record:filterParagraph')}</span>
          <select className="input" value={paragraph} onChange={(event) => setParagraph(event.target.value)}>
            <option value="">{t('record:all')}</option>
            {view.setup.provisions.map(({ id }) => (
              <option key={id} value={id}>
                {names.paragraph(id)} {names.heading(id)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="cf-label">{t('record:filterPerson')}</span>
          <select className="input" value={person} onChange={(event) => setPerson(event.target.value)}>
            <option value="">{t('record:all')}</option>
            {view.setup.delegations.map(({ id }) => (
              <option key={id} value={id}>
                {names.seat(id)}
              </option>
            ))}
          </select>
        </label>
        <label className="cf-toggle">
          <input type="checkbox" checked={procedure} onChange={(event) => setProcedure(event.target.checked)} />
          {t('record:procedure')}
        </label>
      </div>
      {meetings.length === 0 && <p className="muted">{t(seen.length === 0 ? 'record:empty' : 'record:none')}</p>}
      {meetings.map(({ meeting, events }) => (
        <section key={meeting}>
          <h3 className="eyebrow">
            {t('record:meeting', {
              n: meeting + 1,
              kind: kindOf({ view, names }, meeting),
            })}
          </h3>
          <ol className="plain-list cf-record-list" reversed>
            {events.map((item, i) => (
              <RecordLine key={`${item.n}-${i}`} seen={item} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function byMeeting(seen: readonly SeenEvent[]) {
  const meetings = new Map<number, SeenEvent[]>();
  for (const item of [...seen].reverse()) {
    const meeting = Math.max(0, item.meeting);
    meetings.set(meeting, [...(meetings.get(meeting) ?? []), item]);
  }
  return [...meetings].map(([meeting, events]) => ({ meeting, events }));
}
