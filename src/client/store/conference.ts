import { useStore } from 'zustand';
import { type ConferenceSession, createSession } from '../session/session';
import { link, newId } from './saves';
import { useSettings } from './settings';

/** The conference of this page. */
export const conference = createSession({ link, pace: () => useSettings.getState().pace, newId });

// A player who turns to "instant" while others are at work wants to wait no longer.
useSettings.subscribe(({ pace }) => {
  if (pace === 'instant' && conference.getState().playingOut) conference.getState().skip();
});

// Browsers clear what they were not asked to keep. Asked once there is something to lose, and only where one may ask.
const unsubscribe = conference.subscribe(({ begun }) => {
  if (!begun) return;
  unsubscribe();
  void navigator.storage?.persist?.().catch(() => false);
});

function useConferenceStore(): ConferenceSession;
function useConferenceStore<T>(select: (state: ConferenceSession) => T): T;
function useConferenceStore<T>(select?: (state: ConferenceSession) => T): T | ConferenceSession {
  return useStore(conference, select ?? ((state) => state as unknown as T));
}

/** The conference as screens see it. Also `useConference.getState()` and `.subscribe()`, for the hall. */
export const useConference = Object.assign(useConferenceStore, {
  getState: conference.getState,
  subscribe: conference.subscribe,
  getInitialState: conference.getInitialState,
});
