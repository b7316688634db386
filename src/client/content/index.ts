import entries from 'virtual:scenarios';
import type { Setup } from '../../engine/model/setup';
import type { Brief, GuideTexts, HistoryTexts, PublicTexts } from '../../scenario/texts';

export type { Brief, GuideTexts, HistoryTexts, PublicTexts } from '../../scenario/texts';

/** What the first screen shows of a scenario. */
export type ScenarioSummary = (typeof entries)[number]['summary'];

/** Every scenario of this build. */
export const scenarios: readonly ScenarioSummary[] = entries.map(({ summary }) => summary);

/** Asked for something this build does not have. */
export class UnknownContent extends Error {}

function entryOf(id: string) {
  const found = entries.find(({ summary }) => summary.id === id);
  if (!found) throw new UnknownContent(id);
  return found;
}

async function part<T>(load: (() => Promise<{ readonly default: T }>) | undefined, what: string): Promise<T> {
  if (!load) throw new UnknownContent(what);
  return (await load()).default;
}

/** The compiled conference at one length, in the room of all where that is asked for. @throws UnknownContent */
export async function loadSetup(id: string, length: string, room?: 'all'): Promise<Setup> {
  const setup = await part(own(entryOf(id).setups, length), `${id}/${length}`);
  if (room !== 'all') return setup;
  // Asked for seldom, so the first screen does not carry it.
  const { unfold } = await import('../../scenario/rooms');
  return unfold(setup);
}

/** What everybody may read. @throws UnknownContent */
export const loadTexts = async (id: string): Promise<PublicTexts> => part(entryOf(id).texts, id);

/** One seat's confidential brief. @throws UnknownContent */
export const loadBrief = async (id: string, seat: string): Promise<Brief> =>
  part(own(entryOf(id).briefs, seat), `${id}/${seat}`);

/** How it really ended; for the debrief only. @throws UnknownContent */
export const loadHistory = async (id: string): Promise<HistoryTexts> => part(entryOf(id).history, id);

/** Whether a scenario has an instructor's guide. */
export const hasGuide = (id: string): boolean => entries.some(({ summary, guide }) => summary.id === id && guide);

/** The instructor's guide: speaks of the briefs, and of the real end. @throws UnknownContent */
export const loadGuide = async (id: string): Promise<GuideTexts> => part(entryOf(id).guide ?? undefined, `${id}/guide`);

// Ids come from the address bar: "constructor" is no seat.
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
