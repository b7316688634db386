import { useSyncExternalStore } from 'react';
import { after, onChance } from '../fetching/network';
import { COMING, createResource, type Fetched, type Resource } from '../fetching/resource';
import {
  type Brief,
  type GuideTexts,
  type HistoryTexts,
  loadBrief,
  loadGuide,
  loadHistory,
  loadTexts,
  type PublicTexts,
  UnknownContent,
} from '.';

export type { Brief, GuideTexts, HistoryTexts, PublicTexts } from '.';

/** Something that is being fetched, and the way to try at once. */
export interface Fetching<T> extends Fetched<T> {
  readonly again: () => void;
}

/** What has come once is there at once: a part that is drawn later must not begin with ids for names. */
const resources = new Map<string, Resource<unknown>>();

const needs = { after, onChance, isUnknown: (error: unknown) => error instanceof UnknownContent };

function resourceOf<T>(key: string, load: () => Promise<T>): Resource<T> {
  const known = resources.get(key) as Resource<T> | undefined;
  if (known) return known;
  const made = createResource(load, needs);
  resources.set(key, made as Resource<unknown>);
  return made;
}

const NOTHING: Resource<never> = {
  read: () => COMING,
  subscribe: () => () => {},
  again: () => {},
  fetch: () => Promise.resolve(),
};

/** Fetches what the key names and tries again after a failure. A null key fetches nothing. */
function useFetched<T>(key: string | null, load: () => Promise<T>): Fetching<T> {
  const { read, subscribe, again } = key === null ? (NOTHING as Resource<T>) : resourceOf(key, load);
  const state = useSyncExternalStore(subscribe, read);
  return { ...state, again };
}

/** Public texts of a scenario, with failure told apart from waiting. */
export const useFetchedTexts = (scenario: string | null): Fetching<PublicTexts> =>
  useFetched(scenario && `${scenario}/texts`, () => loadTexts(scenario as string));

/** Public texts of a scenario; null until they have come. */
export const useScenarioTexts = (scenario: string | null): PublicTexts | null => useFetchedTexts(scenario).value;

/** A seat's brief, with failure told apart from waiting. */
export const useFetchedBrief = (scenario: string | null, seat: string | null): Fetching<Brief> =>
  useFetched(scenario && seat && `${scenario}/brief/${seat}`, () => loadBrief(scenario as string, seat as string));

/** Briefs of several seats, with failure told apart from waiting. */
export const useFetchedBriefs = (scenario: string | null, seats: readonly string[]): Fetching<readonly Brief[]> =>
  useFetched(scenario && `${scenario}/briefs/${seats.join('+')}`, () =>
    Promise.all(seats.map((seat) => loadBrief(scenario as string, seat))),
  );

/** How it really ended; for the debrief only. */
export const useFetchedHistory = (scenario: string | null): Fetching<HistoryTexts> =>
  useFetched(scenario && `${scenario}/history`, () => loadHistory(scenario as string));

/** The instructor's guide, with failure told apart from waiting. */
export const useFetchedGuide = (scenario: string | null): Fetching<GuideTexts> =>
  useFetched(scenario && `${scenario}/guide`, () => loadGuide(scenario as string));
