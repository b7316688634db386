/** Time as the table has it: told from outside, standing still while the programme is paused. In milliseconds. */
export interface Clock {
  /** Of the programme, from 0 at the first tick. */
  readonly now: number;
  readonly paused: boolean;
  /** What time it is outside, on any clock that never goes back. An earlier time than the last counts as the last. */
  tick(outside: number): void;
  pause(): void;
  resume(): void;
}

export function createClock(): Clock {
  let now = 0;
  let last: number | null = null;
  let paused = false;
  return {
    get now() {
      return now;
    },
    get paused() {
      return paused;
    },
    tick(outside) {
      const passed = last === null ? 0 : Math.max(0, outside - last);
      if (!paused) now += passed;
      last = Math.max(outside, last ?? outside);
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
    },
  };
}
