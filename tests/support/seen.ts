import { type Moment, newsFor, type Seen } from '../../src/table/moments';

/** What one viewer has seen up to and with a step's moments. */
export function seenAfter(seen: Seen, moments: readonly Moment[]): Seen {
  const told = newsFor(seen.view, moments, seen.updates.at(-1)?.n ?? 0);
  return { view: told.view, updates: [...seen.updates, ...told.updates] };
}
