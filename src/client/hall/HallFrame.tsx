import {
  type PropsWithChildren,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useStore } from 'zustand';
import { after, onChance } from '../fetching/network';
import { createResource } from '../fetching/resource';
import { useT } from '../parts/useT';
import { useSettings } from '../store/settings';
import { HallSummary } from './HallSummary';
import './hall.css';
import { measureOnCanvas } from './measure';
import { tagsOf } from './tags';
import { hallStore, useHall } from './useHall';

/** The way to Phaser, the largest part of the page by far. */
const door = createResource(() => import('./mount'), { after, onChance, isUnknown: () => false });

const NOBODY = () => () => {};

/** Why the room is told in words although a drawing is wanted: there is a sentence for each. */
type Trouble = 'unavailable' | 'unreached' | 'gone';

interface FrameProps {
  /** Stands in the room's place while nothing is drawn. */
  readonly written: ReactNode;
}

/** The hall with room for a caption in its midst. All that is drawn also stands in words, and can be done without. */
export function HallFrame({ children, written }: PropsWithChildren<FrameProps>) {
  useHall();
  const t = useT();
  const wanted = useSettings((settings) => settings.hall);
  const { value: way, failed } = useSyncExternalStore(wanted ? door.subscribe : NOBODY, door.read);
  const [possible, setPossible] = useState(canDraw);
  const [gone, setGone] = useState(false);
  const trouble = troubleOf(possible, failed, gone);
  const drawn = wanted && trouble === null;
  return (
    <>
      <section className="hall" aria-label={t('hall:label')} data-drawn={drawn}>
        {wanted && possible && way && (
          <Canvas mountHall={way.mountHall} onFailure={() => setPossible(false)} onGone={setGone} />
        )}
        {wanted && trouble && (
          <p className="hall-unavailable" role="status">
            {t(`hall:trouble.${trouble}`)}
          </p>
        )}
        <Middle drawn={drawn}>{children}</Middle>
        {drawn && <Tags />}
        {drawn && <Ties />}
        <HallSummary />
      </section>
      {!drawn && written}
    </>
  );
}

function troubleOf(possible: boolean, failed: boolean, gone: boolean): Trouble | null {
  if (!possible) return 'unavailable';
  if (failed) return 'unreached';
  return gone ? 'gone' : null;
}

/** Without a plain canvas Phaser does not even load. */
const canDraw = (): boolean => document.createElement('canvas').getContext('2d') !== null;

interface CanvasProps {
  readonly mountHall: typeof import('./mount').mountHall;
  readonly onFailure: () => void;
  readonly onGone: (gone: boolean) => void;
}

/** Mounts the one canvas; leaving early or twice does no harm. It stays while nothing can be drawn: that may pass. */
function Canvas({ mountHall, onFailure, onGone }: CanvasProps) {
  const element = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a failure is told once; a new callback is no reason to mount anew
  useEffect(() => {
    if (!element.current) return;
    try {
      return mountHall(element.current, hallStore, { onGone });
    } catch {
      // No way to draw: the game goes on in words.
      onFailure();
      return;
    }
  }, [mountHall]);
  return <div ref={element} className="hall-canvas" aria-hidden="true" />;
}

/** Stands on the free floor inside the horseshoe; where nothing is drawn, simply in its place. */
function Middle({ drawn, children }: PropsWithChildren<{ readonly drawn: boolean }>) {
  const room = useStore(hallStore, ({ plan }) => plan?.room.middle ?? null);
  const place = drawn && room ? { left: room.x, top: room.y, width: room.width, height: room.height } : {};
  return (
    <div className="hall-middle" style={place}>
      {children}
      {drawn && <Key />}
    </div>
  );
}

/** Names the plates have no room for. The summary and the list of people say the same in words. */
function Tags() {
  const plan = useStore(hallStore, (state) => state.plan);
  const names = useStore(hallStore, ({ input }) => input.names);
  const textSize = useStore(hallStore, ({ input }) => input.textSize);
  const pointed = useStore(hallStore, (state) => state.pointed);
  const px = (TAG_PX * textSize) / 100;
  const tags = useMemo(
    () => (plan ? tagsOf({ plan, names, pointed, px, measure: measureOnCanvas }) : []),
    [plan, names, pointed, px],
  );
  return tags.map(({ id, name, at, kind }) => (
    <span
      key={id}
      className="hall-tag"
      data-kind={kind}
      aria-hidden="true"
      style={{ left: at.x, top: at.y, width: at.width, height: at.height, fontSize: px }}
    >
      {name}
    </span>
  ));
}

const TAG_PX = 12;

function Key() {
  const t = useT();
  const shown = useStore(hallStore, ({ input }) => input.showTies);
  if (!shown) return null;
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
