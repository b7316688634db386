/**
 * Puts the hall on the page. The only door to Phaser, reached by one dynamic import.
 * There is one Game for the life of the page: leaving a hall lets it sleep, entering another moves its canvas there.
 */

import Phaser from 'phaser';
import { FONT } from './palette';
import { seatAt } from './plan';
import { HallScene } from './scene/scene';
import type { HallStore } from './store';
import type { HallPlan } from './types';

/** This browser can draw neither with WebGL nor on a plain canvas. */
export class HallUnavailable extends Error {
  constructor(cause?: unknown) {
    super('hall: no way to draw', { cause });
    this.name = 'HallUnavailable';
  }
}

export const RENDERERS = ['best', 'webgl', 'canvas'] as const;
export type Renderer = (typeof RENDERERS)[number];

interface Hall {
  readonly game: Phaser.Game;
  readonly scene: HallScene;
  /** Who may wake it. A hall that was left must not. */
  owner: symbol | null;
  /** The browser has taken the drawing away and not given it back. */
  gone: boolean;
  tellGone: (gone: boolean) => void;
}

export interface MountOptions {
  readonly renderer?: Renderer;
  /** Hears that nothing can be drawn any more, and that it can again. */
  readonly onGone?: (gone: boolean) => void;
}

/** How long a lost graphics context may take to come back before the room is told in words, ms. */
const GRACE = 3000;

let hall: Hall | null = null;

/** Most device pixels to paint; beyond them the hall is drawn a little softer. */
const MOST_PIXELS = 8_000_000;

/** Shows the hall inside an element until disposed. Safe to dispose at any time, any number of times. @throws HallUnavailable */
export function mountHall(
  element: HTMLElement,
  store: HallStore,
  { renderer = 'best', onGone = () => undefined }: MountOptions = {},
): () => void {
  hall ??= build(renderer);
  const { game, scene } = hall;
  const owner = Symbol('hall');
  hall.owner = owner;
  hall.tellGone = onGone;
  if (hall.gone) onGone(true);
  const { canvas } = game;
  dressCanvas(canvas);
  element.append(canvas);

  const stops = [
    watchSize(element, store),
    watchRatio(() => draw(owner, store.getState().plan)),
    store.subscribe((state, before) => {
      if (state.plan !== before.plan) draw(owner, state.plan);
    }),
    listen(canvas, store),
    listenTo(document, 'visibilitychange', () => draw(owner, store.getState().plan)),
  ];
  scene.onStill = () => rest(owner);
  draw(owner, store.getState().plan);
  void fontCame().then((late) => {
    if (!late || hall?.owner !== owner) return;
    store.getState().remeasure();
    scene.repaint();
    game.loop.wake();
  });

  let disposed = false;
  return () => {
    if (disposed) return;
    disposed = true;
    for (const stop of stops) stop();
    if (hall?.owner !== owner) return;
    hall.owner = null;
    hall.tellGone = () => undefined;
    game.loop.sleep();
    canvas.remove();
  };
}

/** What is drawn with, for tests and for the curious; null before the first hall. */
export function hallRenderer(): 'webgl' | 'canvas' | null {
  if (!hall) return null;
  return hall.game.renderer.type === Phaser.WEBGL ? 'webgl' : 'canvas';
}

/** Whether frames are being drawn now, and how many a second. */
export function hallPulse(): { readonly running: boolean; readonly fps: number; readonly frame: number } {
  const loop = hall?.game.loop;
  return { running: loop?.running ?? false, fps: loop?.actualFps ?? 0, frame: loop?.frame ?? 0 };
}

/** How many pictures are kept for drawing. */
export function hallTextures(): number {
  return Object.keys(hall?.game.textures.list ?? {}).length;
}

function build(renderer: Renderer): Hall {
  const scene = new HallScene();
  let game: Phaser.Game;
  try {
    game = new Phaser.Game({
      type: typeOf(renderer),
      parent: null,
      width: 16,
      height: 16,
      scene,
      banner: false,
      autoFocus: false,
      transparent: false,
      backgroundColor: '#2b231b',
      scale: { mode: Phaser.Scale.NONE, autoRound: false },
      audio: { noAudio: true },
      // Taps are heard on the canvas itself, so that a finger can still scroll the page.
      input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
      // One texture a batch: with several, Phaser 4.2.1 tears rotated pictures (phaserjs/phaser#7372).
      render: { antialias: true, powerPreference: 'low-power', maxTextures: 1 },
    });
  } catch (cause) {
    throw cause instanceof HallUnavailable ? cause : new HallUnavailable(cause);
  }
  const made: Hall = { game, scene, owner: null, gone: false, tellGone: () => undefined };
  // Should the hall have been left before the game had started, it goes to sleep at once.
  game.events.once(Phaser.Core.Events.POST_RENDER, () => {
    if (made.owner === null) game.loop.sleep();
  });
  watchContext(made);
  return made;
}

/**
 * A browser may take the graphics context away at any time, and mostly gives it back. What was drawn is gone then: all
 * of it is painted again at once, also where the hall is at rest.
 */
function watchContext(made: Hall): void {
  const { game, scene } = made;
  const { canvas } = game;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const become = (gone: boolean): void => {
    if (made.gone === gone) return;
    made.gone = gone;
    made.tellGone(gone);
  };
  const lose = (): void => {
    // Some browsers show a white box in its place.
    canvas.style.visibility = 'hidden';
    patience = setTimeout(() => become(true), GRACE);
  };
  const restore = (): void => {
    clearTimeout(patience);
    canvas.style.visibility = '';
    become(false);
    scene.repaint();
    if (made.owner !== null) game.loop.wake();
  };
  for (const kind of ['webgl', ''] as const) {
    canvas.addEventListener(`${kind}contextlost`, lose);
    canvas.addEventListener(`${kind}contextrestored`, restore);
  }
}

/** WebGL where a graphics chip does the work, else Phaser's plain canvas, which is two to three times as quick in software. */
function typeOf(renderer: Renderer): number {
  if (renderer === 'webgl' || (renderer === 'best' && hasGraphicsChip())) return Phaser.WEBGL;
  if (document.createElement('canvas').getContext('2d')) return Phaser.CANVAS;
  throw new HallUnavailable();
}

const IN_SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Some browsers admit to drawing in software only by the name of their driver. */
function hasGraphicsChip(): boolean {
  const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const driver = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !IN_SOFTWARE.test(driver);
}

function draw(owner: symbol, plan: HallPlan | null): void {
  if (hall?.owner !== owner) return;
  const { game, scene } = hall;
  if (!plan || document.hidden) {
    game.loop.sleep();
    return;
  }
  const { width, height } = plan.size;
  const ratio = Math.min(window.devicePixelRatio || 1, 3, Math.sqrt(MOST_PIXELS / (width * height)));
  const wide = Math.round(width * ratio);
  const high = Math.round(height * ratio);
  if (game.canvas.width !== wide || game.canvas.height !== high) game.scale.resize(wide, high);
  game.canvas.style.width = `${width}px`;
  game.canvas.style.height = `${height}px`;
  scene.show(plan, ratio);
  game.loop.wake();
}

function rest(owner: symbol): void {
  if (hall?.owner === owner) hall.game.loop.sleep();
}

function dressCanvas(canvas: HTMLCanvasElement): void {
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.display = 'block';
  canvas.style.touchAction = 'manipulation';
}

function watchSize(element: HTMLElement, store: HallStore): () => void {
  const measure = (): void => {
    store.getState().resize({ width: Math.floor(element.clientWidth), height: Math.floor(element.clientHeight) });
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => observer.disconnect();
}

/** The number of device pixels to a CSS pixel changes with the screen a window is on, and with the browser's zoom. */
function watchRatio(changed: () => void): () => void {
  let query: MediaQueryList | undefined;
  const hear = (): void => {
    listenAgain();
    changed();
  };
  const listenAgain = (): void => {
    query?.removeEventListener('change', hear);
    query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', hear);
  };
  listenAgain();
  return () => query?.removeEventListener('change', hear);
}

/** A tap on a nameplate chooses its seat; the list of people in the page offers the same. */
function listen(canvas: HTMLCanvasElement, store: HallStore): () => void {
  const under = (event: MouseEvent): string | null => {
    const { plan } = store.getState();
    return plan && seatAt(plan, { x: event.offsetX, y: event.offsetY });
  };
  const stops = [
    listenTo(canvas, 'click', (event) => {
      const id = under(event);
      if (id) store.getState().choose(id);
    }),
    listenTo(canvas, 'pointermove', (event) => {
      const id = under(event);
      canvas.style.cursor = id ? 'pointer' : 'default';
      store.getState().point(id);
    }),
    listenTo(canvas, 'pointerleave', () => store.getState().point(null)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function listenTo<K extends keyof HTMLElementEventMap>(
  target: HTMLElement | Document,
  type: K | 'visibilitychange',
  hear: (event: HTMLElementEventMap[K]) => void,
): () => void {
  target.addEventListener(type, hear as EventListener);
  return () => target.removeEventListener(type, hear as EventListener);
}

/** Waits for the interface's font; true when it came only now, after a first painting without it. */
async function fontCame(): Promise<boolean> {
  const face = `600 12px ${FONT}`;
  if (!document.fonts || document.fonts.check(face)) return false;
  await document.fonts.load(face).catch(() => []);
  return true;
}
