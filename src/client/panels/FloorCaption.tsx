import { useMemo } from 'react';
import type { View } from '../../engine/view/types';
import { t } from '../../locales';
import { isProcedure, isSpeech, sentenceOf, type Teller, who } from '../documents/events';
import { voiceOf } from '../documents/voices';
import { capital } from '../documents/words';
import type { SeenEvent } from '../session/types';
import { useConference } from '../store/conference';
import { useTeller } from './hooks';

/** Who has the floor, what was said last, who follows. Real text; the hall is drawn around it. */
export function FloorCaption() {
  const teller = useTeller();
  const seen = useConference((state) => state.seen);
  const asked = useConference((state) => state.requests.length > 0);
  const { view } = teller;
  const last = useMemo(() => [...seen].reverse().find(({ event }) => !isProcedure(event, view)), [seen, view]);
  if (!last) return null;
  const speech = speechOf(last, teller);
  const next = nextOf(teller.view);
  return (
    <div className="cf-caption">
      <p className="cf-caption-who">
        {speech
          ? capital(t(`conference:floor.${asked ? 'hadIt' : speech.mine ? 'you' : 'has'}`, { who: speech.who }))
          : t(asked ? 'conference:floor.waiting' : 'conference:floor.quiet')}
        {next && !asked && <> · {t('conference:floor.next', { who: who(teller, next) })}</>}
      </p>
      <p className={speech ? 'cf-caption-quote' : 'cf-caption-fact'}>
        {speech ? `“${speech.words}”` : sentenceOf(last.event, teller)}
      </p>
    </div>
  );
}

function speechOf({ event, n }: SeenEvent, teller: Teller) {
  if (!isSpeech(event)) return null;
  const speaker = teller.view.setup.delegations.find((delegation) => delegation.id === event.by);
  if (!speaker) return null;
  // The first point is what a room remembers of a speech; the record has all of them.
  const words = event.points.slice(0, 1).map((point) => voiceOf(speaker, point, n, teller.names));
  return { who: who(teller, event.by), mine: event.by === teller.view.you, words: words.join(' ') };
}

function nextOf(view: View): string | null {
  return view.stage === 'meeting.seats' || view.stage === 'closing.sounding' ? (view.queue[0] ?? null) : null;
}
