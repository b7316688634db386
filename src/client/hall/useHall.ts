/** Feeds the hall's store from the rest of the page. The only place where both worlds meet. */

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { hasText, t } from '../../locales';
import { useTexts } from '../content/useTexts';
import { useFocus } from '../panels/focus';
import { useConference } from '../store/conference';
import { useSettings } from '../store/settings';
import { measureOnCanvas } from './measure';
import { createHallStore } from './store';
import type { SeatName } from './types';

/** The hall of this page. A tap on a nameplate does what the list of people does; a second one lets go again. */
export const hallStore = createHallStore(measureOnCanvas, (id) => {
  const { person, meet } = useFocus.getState();
  meet(person === id ? null : id);
});

const watchTheme = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
};

const useDark = (): boolean =>
  useSyncExternalStore(watchTheme, () => document.documentElement.dataset.theme === 'dark');

function useSeatNames(): Readonly<Record<string, SeatName>> {
  const texts = useTexts();
  return useMemo(() => {
    const delegations = Object.entries(texts?.delegations ?? {});
    // In the room of all, members of groups have plates of their own.
    const members = delegations.flatMap(([, one]) => Object.entries(one.members ?? {}));
    const named = [...members, ...delegations.map(([id, { name }]) => [id, name] as const)];
    return Object.fromEntries(
      named.map(([id, name]) => {
        const key = `hall:short.${id}`;
        const code = `hall:code.${id}`;
        return [id, { name, short: hasText(key) ? t(key) : name, ...(hasText(code) && { code: t(code) }) }];
      }),
    );
  }, [texts]);
}

/** Keeps the hall in step with the conference, the settings and what the player looks at. */
export function useHall(): void {
  const view = useConference((state) => state.view);
  const seen = useConference((state) => state.seen);
  const playingOut = useConference((state) => state.playingOut);
  const { flags, reducedMotion, textSize } = useSettings();
  const dark = useDark();
  const names = useSeatNames();
  const person = useFocus((focus) => focus.person);
  useEffect(() => {
    hallStore.getState().feed({
      view,
      seen,
      playingOut,
      names,
      chairWord: t('hall:chair'),
      flags,
      reducedMotion,
      textSize,
      dark,
      selected: person,
    });
  }, [view, seen, playingOut, names, flags, reducedMotion, textSize, dark, person]);
}
