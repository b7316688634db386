import entries from 'virtual:scenarios';
import { language } from '../../locales';
import type { Brief, GuideTexts, HistoryTexts, PublicTexts } from '../../scenario/texts';

export type { Brief, GuideTexts, HistoryTexts, PublicTexts } from '../../scenario/texts';

type Entry = (typeof entries)[number];

/** What is said of a scenario in the language of the page, or in English where it does not speak that language. */
const spoken = ({ languages }: Entry) => languages[language.language] ?? languages.en;

const summaryOf = (entry: Entry) => ({ ...entry.summary, ...spoken(entry).summary });

/** What the first screen shows of a scenario. */
export type ScenarioSummary = ReturnType<typeof summaryOf>;

/** Every scenario of this build. */
export const scenarios: readonly ScenarioSummary[] = entries.map(summaryOf);

/** Asked for something this build does not have. */
export class UnknownContent extends Error {}

function entryOf(id: string) {
  const found = entries.find(({ summary }) => summary.id === id);
  if (!found) throw new UnknownContent(id);
  return spoken(found);
}

async function part<T>(load: (() => Promise<{ readonly default: T }>) | undefined, what: string): Promise<T> {
  if (!load) throw new UnknownContent(what);
  return (await load()).default;
}

/** What everybody may read. @throws UnknownContent */
export const loadTexts = async (id: string): Promise<PublicTexts> => part(entryOf(id).texts, id);

/** One seat's confidential brief. @throws UnknownContent */
export const loadBrief = async (id: string, seat: string): Promise<Brief> =>
  part(own(entryOf(id).briefs, seat), `${id}/${seat}`);

/** How it really ended; for the debrief only. @throws UnknownContent */
export const loadHistory = async (id: string): Promise<HistoryTexts> => part(entryOf(id).history, id);

/** Whether a scenario has an instructor's guide. */
export const hasGuide = (id: string): boolean =>
  entries.some((entry) => entry.summary.id === id && spoken(entry).guide !== null);

/** The instructor's guide: speaks of the briefs, and of the real end. @throws UnknownContent */
export const loadGuide = async (id: string): Promise<GuideTexts> => part(entryOf(id).guide ?? undefined, `${id}/guide`);

// Ids come from the address bar: "constructor" is no seat.
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
