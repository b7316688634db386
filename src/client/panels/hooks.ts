import { useMemo, useSyncExternalStore } from 'react';
import { suggest } from '../../adviser/suggest';
import type { Suggestion, UnsignedCommand } from '../../adviser/types';
import type { Move, View } from '../../engine/view/types';
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
export function sendDraft({ type, body }: UnsignedCommand): void {
  useConference.getState().send(type, body as never);
}

/** Sends several answers of one kind, each once the one before is taken; stops where the room asks something else. */
export function sendAll([first, ...rest]: readonly UnsignedCommand[]): void {
  if (!first) return;
  sendDraft(first);
  if (rest.length === 0) return;
  const { saveId } = useConference.getState();
  const stop = useConference.subscribe((state) => {
    if (state.saveId !== saveId || state.refusal || state.fault) return stop();
    if (state.waiting || state.playingOut || state.requests.length === 0) return;
    stop();
    if (state.requests.some((request) => 'moves' in request && takes(request.moves, rest[0]))) sendAll(rest);
  });
}

/** Whether a move of this type is open: it may have been closed by what was sent before. */
const takes = (moves: readonly Move[], draft: UnsignedCommand | undefined): boolean =>
  moves.some(({ type, refused }) => type === draft?.type && refused === null);

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
