import { useEffect } from 'react';
import { create } from 'zustand';
import { usePhone } from '../../parts/usePhone';

export const SECTIONS = [
  'text',
  'decision',
  'interests',
  'possible',
  'burndown',
  'holders',
  'measures',
  'incidents',
  'turning',
  'reasons',
  'positions',
  'aftermath',
  'history',
  'challenges',
  'discussion',
  'keep',
] as const;

/** Open from the start on a phone: what it meant for me, and what else was possible. */
const FIRST: readonly string[] = ['interests', 'possible'];

interface Contents {
  /** Sections unfolded on a phone. */
  readonly opened: readonly string[];
  /** The section being read. */
  readonly current: string | null;
  readonly toggle: (id: string) => void;
  readonly open: (id: string) => void;
}

export const useContents = create<Contents>()((set) => ({
  opened: FIRST,
  current: null,
  toggle: (id) =>
    set(({ opened }) => ({ opened: opened.includes(id) ? opened.filter((one) => one !== id) : [...opened, id] })),
  open: (id) => set(({ opened }) => ({ opened: opened.includes(id) ? opened : [...opened, id] })),
}));

/** Whether a section folds: on a phone the whole is twenty screens and more. What stands in no contents stays open. */
export function useFolding(id: string): boolean {
  const phone = usePhone();
  return phone && SECTIONS.some((section) => section === id);
}

/** Below the bar of contents, and well above the middle: that is where one reads. */
const READING_BAND = '-15% 0px -75% 0px';

/** Keeps account of the section that is being read, and starts each debrief with the first ones open. */
export function useReading(): void {
  useEffect(() => {
    useContents.setState({ opened: FIRST, current: null });
    const watcher = new IntersectionObserver(
      (entries) => {
        const entered = entries.find(({ isIntersecting }) => isIntersecting);
        if (entered) useContents.setState({ current: entered.target.id });
      },
      { rootMargin: READING_BAND },
    );
    for (const id of SECTIONS) {
      const section = document.getElementById(id);
      if (section) watcher.observe(section);
    }
    return () => watcher.disconnect();
  }, []);
}
