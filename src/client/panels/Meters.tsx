import { useMemo, useState } from 'react';
import { chairScore } from '../../adviser/chairScore';
import { gainNow } from '../../adviser/meaning';
import type { View } from '../../engine/view/types';
import { t } from '../../locales';
import { useNames } from '../documents/names';
import { signed } from '../documents/words';
import { Meter } from '../parts/Meter';
import { Term } from '../parts/Term';
import { BriefDialog } from './BriefDialog';
import { useView } from './hooks';

/** How warm the room is: what closed against what is contested, 0..100 from a neutral 50. */
export function temperature(view: View): {
  readonly value: number;
  readonly closed: number;
  readonly contested: number;
} {
  const all = Object.values(view.paragraphs);
  const closed = all.filter((paragraph) => paragraph.status === 'provisional').length;
  const contested = all.filter((paragraph) => paragraph.status === 'contested').length;
  const value = 50 + Math.round((50 * (closed - contested)) / Math.max(1, all.length));
  return { value, closed, contested };
}

const wordOf = (value: number): string => (value < 30 ? 'cold' : value < 50 ? 'cool' : value < 70 ? 'mild' : 'warm');

/** My brief in three bars, each with its why. */
export function Meters() {
  const view = useView();
  const names = useNames();
  const [brief, setBrief] = useState(false);
  const { interests, standing } = view;
  const warmth = temperature(view);
  return (
    <section id="cf-meters" className="cf-meters" aria-label={t('desk:brief', { seat: names.seat(view.you) })}>
      <h2>
        <button type="button" className="cf-link" onClick={() => setBrief(true)}>
          {t('desk:brief', { seat: names.seat(view.you) })}
        </button>
      </h2>
      {interests && (
        <Meter
          label={t('desk:interests')}
          value={interests.draftPoints}
          max={1000}
          words={t('desk:interestsWords', { points: interests.draftPoints, gain: signed(gainNow(view)) })}
          mark={{ at: interests.walkAway.value, label: t('desk:walkAway', { value: interests.walkAway.value }) }}
        />
      )}
      {!interests && <ServedMeter view={view} />}
      <Meter label={t('desk:standing')} value={standing} words={t('desk:standingWords', { value: standing })} />
      <Meter
        label={t('desk:temperature')}
        value={warmth.value}
        words={t(`desk:temperatureWords.${wordOf(warmth.value)}`)}
      />
      <details className="cf-why small">
        <summary>{t('desk:why')}</summary>
        {interests && (
          <p>
            <Term id="walk-away-value">{t('desk:interests')}</Term>.{' '}
            {t('desk:interestsWhy', { points: interests.draftPoints, gain: signed(gainNow(view)) })}{' '}
            {t('desk:walkAwayWhy', { ...interests.walkAway })}
          </p>
        )}
        {!interests && <p>{t('presiding:score.why', { all: Object.keys(view.seats).length - 1 })}</p>}
        <p>
          <Term id="standing">{t('desk:standing')}</Term>. {t('desk:standingWhy')}
        </p>
        <p>
          {t('desk:temperature')}. {t('desk:temperatureWhy', { ...warmth, all: view.setup.provisions.length })}
        </p>
      </details>
      {brief && <BriefDialog onClose={() => setBrief(false)} />}
    </section>
  );
}

/** A chair has no interests to secure: it is judged by how many the text serves. */
function ServedMeter({ view }: { readonly view: View }) {
  const { served, all } = useMemo(() => chairScore(view), [view]);
  return (
    <Meter
      label={t('presiding:score.label')}
      value={served.length}
      max={all}
      words={t('presiding:score.words', { served: served.length, all })}
    />
  );
}
