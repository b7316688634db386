import { type PropsWithChildren, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useT } from '../parts/useT';
import { useSettings } from '../store/settings';
import { HallSummary } from './HallSummary';
import './hall.css';
import { hallStore, useHall } from './useHall';

type Drawing = 'waiting' | 'drawn' | 'unavailable';

/** The hall with room for a caption in its midst. All that is drawn also stands in words, and can be done without. */
export function HallFrame({ children }: PropsWithChildren) {
  useHall();
  const t = useT();
  const drawn = useSettings((settings) => settings.hall);
  return (
    <section className="hall" aria-label={t('hall:label')} data-drawn={drawn}>
      {drawn && <Canvas />}
      <Middle>{children}</Middle>
      {drawn && <Ties />}
      <HallSummary />
    </section>
  );
}

export default HallFrame;

/** Mounts the one canvas; leaving early or twice does no harm. */
function Canvas() {
  const t = useT();
  const element = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>('waiting');
  useEffect(() => {
    let left = false;
    let dispose: (() => void) | null = null;
    void import('./mount')
      .then(({ mountHall }) => {
        if (left || !element.current) return;
        dispose = mountHall(element.current, hallStore);
        setDrawing('drawn');
      })
      // Without WebGL, without a canvas, or with the file lost on the way: the game goes on in words.
      .catch(() => {
        if (!left) setDrawing('unavailable');
      });
    return () => {
      left = true;
      dispose?.();
    };
  }, []);
  return (
    <>
      <div ref={element} className="hall-canvas" aria-hidden="true" data-drawing={drawing} />
      {drawing === 'unavailable' && (
        <p className="hall-unavailable" role="status">
          {t('hall:unavailable')}
        </p>
      )}
    </>
  );
}

/** Stands on the free floor inside the horseshoe. */
function Middle({ children }: PropsWithChildren) {
  const room = useStore(hallStore, ({ plan }) => plan?.room.middle ?? null);
  const place = room && { left: room.x, top: room.y, width: room.width, height: room.height };
  return (
    <div className="hall-middle" style={place ?? undefined}>
      {children}
      <Key />
    </div>
  );
}

function Key() {
  const t = useT();
  const shown = useStore(hallStore, ({ input }) => input.showTies);
  const drawn = useSettings((settings) => settings.hall);
  if (!shown || !drawn) return null;
  return (
    <ul className="hall-key">
      <li data-kind="together">{t('hall:ties.together')}</li>
      <li data-kind="against">{t('hall:ties.against')}</li>
    </ul>
  );
}

function Ties() {
  const t = useT();
  const shown = useStore(hallStore, ({ input }) => input.showTies);
  const name = t('hall:ties.show');
  return (
    <button
      type="button"
      className="hall-ties"
      aria-pressed={shown}
      aria-label={name}
      title={name}
      onClick={() => hallStore.getState().feed({ showTies: !shown })}
    >
      <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden="true">
        <path d="M5.5 12.5 9 7.2M11.2 7.2l3.3 5.3M6.5 14.5h7" />
        <circle cx="10" cy="5" r="2.4" />
        <circle cx="4.4" cy="14.6" r="2.4" />
        <circle cx="15.6" cy="14.6" r="2.4" />
      </svg>
    </button>
  );
}
