import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useT } from '../parts/useT';
import { summaryOf } from './summary';
import { hallStore } from './useHall';

/** The picture in words. */
export function HallSummary() {
  const t = useT();
  const input = useStore(hallStore, (state) => state.input);
  const { view, seen, playingOut, names } = input;
  const lines = useMemo(() => (view ? summaryOf(view, seen, playingOut) : []), [view, seen, playingOut]);
  if (lines.length === 0) return null;
  return (
    <div className="sr-only">
      <p>{t('hall:summary.title')}</p>
      <ul>
        {lines.map(({ key, id = '', count }) => (
          <li key={`${key} ${id}`}>{t(`hall:${key}`, { who: names[id]?.name ?? id, count })}</li>
        ))}
      </ul>
    </div>
  );
}
