import { useMemo, useSyncExternalStore } from 'react';
import { suggest } from '../../adviser/suggest';
import type { Draft, Suggestion } from '../../adviser/types';
import type { View } from '../../engine/view/types';
import type { Teller } from '../documents/events';
import { useNames } from '../documents/names';
import { useConference } from '../store/conference';
import { useSettings } from '../store/settings';

/** The view; the conference screen is only drawn when there is one. */
export function useView(): View {
  return useConference((state) => state.view) as View;
}

/** Names and view together, for sentences. */
export function useTeller(): Teller {
  const view = useView();
  const names = useNames();
  return useMemo(() => ({ view, names }), [view, names]);
}

const NONE: readonly Suggestion[] = [];

/** The adviser's answers to what is asked now. */
export function useSuggestions(): readonly Suggestion[] {
  const view = useView();
  const requests = useConference((state) => state.requests);
  return useMemo(() => (requests.length > 0 ? suggest(view, requests) : NONE), [view, requests]);
}

/** Sends a command that was put together. */
export function sendDraft({ type, body }: Draft): void {
  useConference.getState().send(type, body as never);
}

const subscribe = (changed: () => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};

export type Layout = 'wide' | 'narrow';

/** Wide when hall and text fit side by side at the text size in use; 200 % text on a laptop is narrow. */
export function useLayout(): Layout {
  const scale = useSettings((settings) => settings.textSize) / 100;
  return useSyncExternalStore(subscribe, () =>
    window.innerWidth >= 900 * scale && window.innerHeight >= 560 * scale ? 'wide' : 'narrow',
  );
}
