import { create } from 'zustand';
import { PACES, type Pace } from '../session/types';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** What a player may set. Kept in this browser only. */
export interface Settings {
  readonly theme: Theme;
  readonly pace: Pace;
  /** Whether the drawn hall is shown. Everything can be done without it. */
  readonly hall: boolean;
  /** Flags are only a help for players: real nameplates carry none. */
  readonly flags: boolean;
  readonly reducedMotion: boolean;
  /** Per cent. */
  readonly textSize: TextSize;
  /** First-time guidance during play. */
  readonly guidance: boolean;
}

export interface SettingsStore extends Settings {
  /** False when this browser does not let the settings be kept. */
  readonly kept: boolean;
  change(patch: Partial<Settings>): void;
}

const KEY = 'ad-referendum.settings';

const prefersReducedMotion = (): boolean =>
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

const defaults = (): Settings => ({
  theme: 'auto',
  pace: 'normal',
  hall: true,
  flags: true,
  reducedMotion: prefersReducedMotion(),
  textSize: 100,
  guidance: true,
});

function oneOf<T>(list: readonly T[], value: unknown, otherwise: T): T {
  return list.includes(value as T) ? (value as T) : otherwise;
}

const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);

/** Reads kept settings field by field: whatever is missing or wrong falls back to the default. */
export function readSettings(source: string | null): Settings {
  const base = defaults();
  let raw: Record<string, unknown> = {};
  try {
    const parsed: unknown = JSON.parse(source ?? '{}');
    if (typeof parsed === 'object' && parsed !== null) raw = parsed as Record<string, unknown>;
  } catch {
    return base;
  }
  return {
    theme: oneOf(THEMES, raw.theme, base.theme),
    pace: oneOf(PACES, raw.pace, base.pace),
    hall: flag(raw.hall, base.hall),
    flags: flag(raw.flags, base.flags),
    reducedMotion: flag(raw.reducedMotion, base.reducedMotion),
    textSize: oneOf(TEXT_SIZES, raw.textSize, base.textSize),
    guidance: flag(raw.guidance, base.guidance),
  };
}

// Merely touching localStorage throws where storage is forbidden.
function load(): Settings {
  try {
    return readSettings(globalThis.localStorage?.getItem(KEY) ?? null);
  } catch {
    return defaults();
  }
}

function keep(settings: Settings): boolean {
  try {
    globalThis.localStorage.setItem(KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** The player's settings. */
export const useSettings = create<SettingsStore>()((set, get) => ({
  ...load(),
  kept: true,
  change: (patch) => {
    set(patch);
    const { theme, pace, hall, flags, reducedMotion, textSize, guidance } = get();
    set({ kept: keep({ theme, pace, hall, flags, reducedMotion, textSize, guidance }) });
  },
}));
