import { useStore } from 'zustand';
import { connectWorker } from '../transport/worker';
import { type ConferenceSession, createConference } from './createConference';
import { keeper, newSaveId, tab, useSaves } from './saves';
import { createClaims, openChannel } from './saves/claims';
import { useSettings } from './settings';

/** The conference of this page. */
export const conference = createConference({
  connect: connectWorker,
  keeper,
  claims: createClaims(openChannel(), tab),
  tab,
  pace: () => useSettings.getState().pace,
  now: () => Date.now(),
  newId: newSaveId,
});

// A player who turns to "instant" while others are at work wants to wait no longer.
useSettings.subscribe(({ pace }) => {
  if (pace === 'instant' && conference.getState().playingOut) conference.getState().skip();
});

// Should the word between tabs have been lost, the shelf still refuses to write over another tab's save.
useSaves.subscribe(({ taken }, { taken: before }) => {
  const { saveId } = conference.getState();
  if (taken !== before && saveId && taken.at(-1) === saveId) conference.setState({ elsewhere: true });
});

function useConferenceStore(): ConferenceSession;
function useConferenceStore<T>(select: (state: ConferenceSession) => T): T;
function useConferenceStore<T>(select?: (state: ConferenceSession) => T): T | ConferenceSession {
  return useStore(conference, select ?? ((state) => state as unknown as T));
}

/** The conference as screens see it. Also `useConference.getState()` and `.subscribe()`, for the hall. */
export const useConference = Object.assign(useConferenceStore, {
  getState: conference.getState,
  setState: conference.setState,
  subscribe: conference.subscribe,
  getInitialState: conference.getInitialState,
});
