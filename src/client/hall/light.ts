/** The light in the windows by the hour, from morning through dusk to night. */

import type { LightPlan } from './types';

interface Sky {
  readonly hour: number;
  readonly top: string;
  readonly middle: string;
  readonly low: string;
  /** Daylight in the room. */
  readonly day: number;
}

const SKIES: readonly Sky[] = [
  { hour: 0, top: '#0b1124', middle: '#141a35', low: '#2a2743', day: 0 },
  { hour: 5, top: '#141b38', middle: '#2b2f57', low: '#5a4a63', day: 0.08 },
  { hour: 7, top: '#7fa3c9', middle: '#c4cdd3', low: '#f6d9b0', day: 0.7 },
  { hour: 10, top: '#8fb4d6', middle: '#bcd3e4', low: '#e9eef0', day: 1 },
  { hour: 14, top: '#86add2', middle: '#b5cfe2', low: '#ecebe0', day: 1 },
  { hour: 17, top: '#7b9fc9', middle: '#c9c7c4', low: '#f8d7a6', day: 0.82 },
  { hour: 19, top: '#4a5f92', middle: '#a4738a', low: '#ef9a5e', day: 0.42 },
  { hour: 21, top: '#1c2349', middle: '#443763', low: '#b0604f', day: 0.12 },
  { hour: 23, top: '#0d1329', middle: '#1a1f3e', low: '#3a2f4c', day: 0.02 },
  { hour: 24, top: '#0b1124', middle: '#141a35', low: '#2a2743', day: 0 },
];

/** Mixes two #rrggbb colours; share 0 is the first. */
export function mix(a: string, b: string, share: number): string {
  const channel = (from: number): string => {
    const low = Number.parseInt(a.slice(from, from + 2), 16);
    const high = Number.parseInt(b.slice(from, from + 2), 16);
    return Math.round(low + (high - low) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The light at an hour of the day (0..24, fractions allowed). A dark theme dims the room and lights the lamps. */
export function lightAt(hour: number, dark: boolean): LightPlan {
  const time = ((hour % 24) + 24) % 24;
  const after = SKIES.findIndex((sky) => sky.hour > time);
  const a = SKIES[after - 1] as Sky;
  const b = SKIES[after] as Sky;
  const share = (time - a.hour) / (b.hour - a.hour);
  const day = a.day + (b.day - a.day) * share;
  const veil = dark ? 0.5 * day : 0;
  const tone = (from: string, to: string): string => mix(mix(from, to, share), '#121a33', veil);
  return {
    sky: [tone(a.top, b.top), tone(a.middle, b.middle), tone(a.low, b.low)],
    day: dark ? day * 0.2 : day,
    lamps: dark ? Math.max(0.85, 1 - day) : Math.max(0, Math.min(1, (0.75 - day) * 1.5)),
    dark,
  };
}

const MEETING_LENGTH = 3;

/** The hour it is inside a meeting that ends at `end`, having played `round` of `rounds`. */
export function hourWithin(end: number, round: number, rounds: number): number {
  const played = rounds > 0 ? Math.min(1, Math.max(0, round / rounds)) : 0;
  return end - MEETING_LENGTH * (1 - played);
}
