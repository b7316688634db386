import { useEffect, useMemo, useState } from 'react';
import {
  type Brief,
  type GuideTexts,
  type HistoryTexts,
  loadBrief,
  loadGuide,
  loadHistory,
  loadSetup,
  loadTexts,
  type PublicTexts,
} from '.';

export type { Brief, GuideTexts, HistoryTexts, PublicTexts } from '.';

/** Something that is being fetched: there, failed, or neither yet. */
export interface Fetched<T> {
  readonly value: T | null;
  readonly failed: boolean;
}

const NOT_YET = { value: null, failed: false };

/** What has come once is there at once: a part that is drawn later must not begin with ids for names. */
const come = new Map<string, unknown>();

const firstOf = <T>(key: string | null): Fetched<T> =>
  key !== null && come.has(key) ? { value: come.get(key) as T, failed: false } : NOT_YET;

/** Fetches when the key changes; an answer to an older key is dropped. A null key fetches nothing. */
function useFetched<T>(key: string | null, load: () => Promise<T>): Fetched<T> {
  const [state, setState] = useState<{ readonly key: string | null } & Fetched<T>>(() => ({ key, ...firstOf<T>(key) }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says everything about what is fetched
  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    load().then(
      (value) => {
        come.set(key, value);
        if (wanted) setState({ key, value, failed: false });
      },
      () => wanted && setState({ key, value: null, failed: true }),
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return state.key === key ? state : firstOf<T>(key);
}

/** Public texts of a scenario, with failure told apart from waiting. */
export const useFetchedTexts = (scenario: string | null): Fetched<PublicTexts> =>
  useFetched(scenario && `${scenario}/texts`, () => loadTexts(scenario as string));

/** Public texts of a scenario; null until they have come. */
export const useScenarioTexts = (scenario: string | null): PublicTexts | null => useFetchedTexts(scenario).value;

/** A seat's brief, with failure told apart from waiting. */
export const useFetchedBrief = (scenario: string | null, seat: string | null): Fetched<Brief> =>
  useFetched(scenario && seat && `${scenario}/brief/${seat}`, () => loadBrief(scenario as string, seat as string));

/** Briefs of several seats, with failure told apart from waiting. */
export const useFetchedBriefs = (scenario: string | null, seats: readonly string[]): Fetched<readonly Brief[]> =>
  useFetched(scenario && `${scenario}/briefs/${seats.join('+')}`, () =>
    Promise.all(seats.map((seat) => loadBrief(scenario as string, seat))),
  );

/** A seat's brief; null until it has come. */
export const useBrief = (scenario: string | null, seat: string | null): Brief | null =>
  useFetchedBrief(scenario, seat).value;

/** How it really ended; for the debrief only. Null until it has come. */
export const useHistory = (scenario: string | null): HistoryTexts | null =>
  useFetched(scenario && `${scenario}/history`, () => loadHistory(scenario as string)).value;

/** The instructor's guide, with failure told apart from waiting. */
export const useFetchedGuide = (scenario: string | null): Fetched<GuideTexts> =>
  useFetched(scenario && `${scenario}/guide`, () => loadGuide(scenario as string));

/** Ids of the paragraphs that are negotiated at one length; null until they have come. */
export function useNegotiated(scenario: string | null, length: string): readonly string[] | null {
  const { value } = useFetched(scenario && `${scenario}/setup/${length}`, () => loadSetup(scenario as string, length));
  return useMemo(() => value?.provisions.map(({ id }) => id) ?? null, [value]);
}
