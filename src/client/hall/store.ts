/** The hall's own store: what it is told, how large it is, and the plan that follows from both. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DelegationId } from '../../engine/model/vocabulary';
import { estimateWidth, type Measure } from './labels';
import { createPlanner } from './plan';
import type { HallInput, HallPlan, Size } from './types';

export interface HallState {
  readonly input: HallInput;
  readonly size: Size;
  /** null until there is a view and a size. */
  readonly plan: HallPlan | null;
  /** The seat under the pointer: its name is shown, nothing else follows. */
  readonly pointed: DelegationId | null;
  feed(patch: Partial<HallInput>): void;
  resize(size: Size): void;
  /** Arranges anew: the font has come, and texts are as wide as they will stay. */
  remeasure(): void;
  /** A nameplate was tapped. Whoever keeps the choice is told, and feeds it back: it stands in one place only. */
  readonly choose: (id: DelegationId) => void;
  point(id: DelegationId | null): void;
}

export type HallStore = StoreApi<HallState>;

const NOTHING: HallInput = {
  view: null,
  seen: [],
  playingOut: false,
  names: {},
  chairWord: '',
  flags: true,
  dark: false,
  reducedMotion: false,
  textSize: 100,
  showTies: false,
  selected: null,
};

/** A hall's store. In a browser pass a measure that knows the real font, and what is to follow from a tap on a nameplate. */
export function createHallStore(
  measure: Measure = estimateWidth,
  choose: (id: DelegationId) => void = () => undefined,
): HallStore {
  let planner = createPlanner(measure);
  return createStore<HallState>()((set, get) => {
    const renew = (patch: Partial<Pick<HallState, 'input' | 'size'>>): void => {
      const { input, size } = { ...get(), ...patch };
      set({ ...patch, plan: planner(input, size) });
    };
    return {
      input: NOTHING,
      size: { width: 0, height: 0 },
      plan: null,
      pointed: null,
      feed: (patch) => renew({ input: { ...get().input, ...patch } }),
      resize: (size) => {
        const old = get().size;
        if (old.width !== size.width || old.height !== size.height) renew({ size });
      },
      remeasure: () => {
        planner = createPlanner(measure);
        renew({});
      },
      choose,
      point: (id) => {
        if (get().pointed !== id) set({ pointed: id });
      },
    };
  });
}
