/**
 * The hall alone, for tests and for looking at it. Address parameters: w, h, hour (0 day, 1 night), theme, seats,
 * scene (reading, corridor, ties, sounding, gavel, adopted), motion=reduced, flags=off, text, renderer.
 */

import '@fontsource-variable/inter';
import { StrictMode, useEffect, useRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { measureOnCanvas } from '../../../src/client/hall/measure';
import type { Renderer } from '../../../src/client/hall/mount';
import { createHallStore } from '../../../src/client/hall/store';
import { NAMES } from '../../client/hall/fixture';
import { sceneOf } from './scenes';

const wanted = new URLSearchParams(location.search);
const number = (key: string, otherwise: number): number => Number(wanted.get(key) ?? otherwise);

const store = createHallStore(measureOnCanvas);
const show = (scene: string): void => {
  const { view, seen } = sceneOf(scene, number('seats', 25), number('hour', 0));
  store.getState().feed({ view, seen, playingOut: true, showTies: scene === 'ties' });
};
store.getState().feed({
  names: NAMES,
  chairWord: 'Chair',
  dark: wanted.get('theme') === 'dark',
  flags: wanted.get('flags') !== 'off',
  reducedMotion: wanted.get('motion') === 'reduced',
  textSize: number('text', 100),
});
show(wanted.get('scene') ?? 'reading');

function Hall() {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let left = false;
    let dispose: (() => void) | null = null;
    void import('../../../src/client/hall/mount').then(({ mountHall }) => {
      if (!left && element.current) {
        dispose = mountHall(element.current, store, {
          renderer: (wanted.get('renderer') ?? 'best') as Renderer,
          onGone: (gone) => {
            document.title = gone ? 'gone' : 'drawn';
          },
        });
      }
    });
    return () => {
      left = true;
      dispose?.();
    };
  }, []);
  return <div id="hall" ref={element} style={{ width: number('w', 849), height: number('h', 614) }} />;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
let root: Root | null = null;

const harness = {
  store,
  show,
  mount(): void {
    root ??= createRoot(document.getElementById('root') as HTMLElement);
    root.render(
      <StrictMode>
        <Hall />
      </StrictMode>,
    );
  },
  unmount(): void {
    root?.unmount();
    root = null;
  },
  /** Mounts and unmounts so many times, waiting a little or not at all, and leaves it mounted. */
  async cycle(times: number, ms = 30): Promise<void> {
    for (let i = 0; i < times; i += 1) {
      harness.unmount();
      await pause(i % 3 === 0 ? 0 : ms);
      harness.mount();
      await pause(i % 2 === 0 ? 0 : ms);
    }
    await pause(400);
  },
  canvases: (): number => document.querySelectorAll('canvas').length,
  renderer: async () => (await import('../../../src/client/hall/mount')).hallRenderer(),
  textures: async () => (await import('../../../src/client/hall/mount')).hallTextures(),
  pulse: async () => (await import('../../../src/client/hall/mount')).hallPulse(),
  /** Frames drawn a second over some time. */
  async fps(ms = 3000): Promise<number> {
    const from = await harness.pulse();
    const start = performance.now();
    await pause(ms);
    const to = await harness.pulse();
    return ((to.frame - from.frame) * 1000) / (performance.now() - start);
  },
};
export type HallHarness = typeof harness;

Object.assign(window, { hallHarness: harness });
harness.mount();
