/** The hall's colours under a given light: walnut and paper by day, lamp-lit by night. */

import { mix } from './light';
import type { ExitMark, LightPlan } from './types';

export const FONT = '"Inter Variable", Inter, "Segoe UI", system-ui, sans-serif';

/** Never shown alone: each also has its own shape. From the Okabe-Ito colours, darkened for contrast on paper. */
export const EXIT_COLOURS: Readonly<Record<ExitMark, string>> = {
  agree: '#00664b',
  'ad-referendum': '#1f5fa8',
  silent: '#5d5a55',
  withheld: '#b23a00',
  aside: '#7b3f78',
  pending: '#8b857b',
  yes: '#00664b',
  no: '#b23a00',
  abstain: '#7b3f78',
  voted: '#1f5fa8',
};

export const BRACKET_COLOUR = '#b84a12';
export const MICROPHONE_COLOUR = '#d0342c';
export const BRAND = '#1f4e8c';
export const BRAND_LIGHT = '#82a9e0';

export interface Palette {
  readonly floor: string;
  readonly floorEdge: string;
  readonly carpet: string;
  readonly wall: string;
  readonly wallLow: string;
  readonly trim: string;
  readonly table: string;
  readonly tableLight: string;
  readonly tableDark: string;
  readonly grain: string;
  readonly plate: string;
  readonly plateEdge: string;
  readonly ink: string;
  readonly line: string;
  readonly against: string;
}

/** Mixes the night and the day colour of everything by how much daylight there is. */
export function paletteOf(light: LightPlan): Palette {
  // By night with a light theme the room keeps more of its colour than with a dark one.
  const day = light.dark ? light.day * 0.6 : 0.3 + 0.7 * light.day;
  const tone = (night: string, noon: string): string => mix(night, noon, day);
  return {
    floor: tone('#3a2f25', '#d3bd9a'),
    floorEdge: tone('#17120e', '#a98a63'),
    carpet: tone('#2a2f3c', '#b9ab93'),
    wall: tone('#33261b', '#8d6844'),
    wallLow: tone('#20170f', '#6d4d30'),
    trim: tone('#5e4630', '#b48d60'),
    table: tone('#6a4829', '#86592f'),
    tableLight: tone('#946a40', '#b07d49'),
    tableDark: tone('#2a1b10', '#4d311a'),
    grain: tone('#2e1d10', '#5a3a1e'),
    plate: light.dark ? mix('#d9cfba', '#fbf7ec', day) : '#fdfaf1',
    plateEdge: tone('#7a6a50', '#b7a581'),
    ink: '#1d1a16',
    line: light.dark ? BRAND_LIGHT : BRAND,
    against: light.dark ? '#e8a27c' : '#a23b08',
  };
}
