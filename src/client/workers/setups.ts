import setups from 'virtual:setups';
import type { Setup } from '../../engine/model/setup';
import { unfold } from '../../scenario/rooms';

/** Whether this build has a scenario. */
export const isInstalled = (id: string): boolean => Object.hasOwn(setups, id);

/**
 * The compiled conference at one length, in the room of all where that is asked for; null where this build has none. It
 * holds every position and who is behind each incident, so it stays in workers.
 */
export async function loadSetup(id: string, length: string, room?: 'all'): Promise<Setup | null> {
  const lengths = Object.hasOwn(setups, id) ? setups[id] : undefined;
  const load = lengths && Object.hasOwn(lengths, length) ? lengths[length] : undefined;
  if (!load) return null;
  const setup = (await load()).default;
  return room === 'all' ? unfold(setup) : setup;
}
