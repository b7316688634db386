import i18next, { type i18n } from 'i18next';

/** A file of sentences by its address, as the bundler hands it over. */
export type Files = Readonly<Record<string, unknown>>;

// What every page may say. All other sentences come with the part of the page that says them.
const files: Files = import.meta.glob(
  './en/{briefing,common,errors,home,presiding,saves,scenario,settings,terms}.json',
  { eager: true, import: 'default' },
);

const spaceOf = (path: string): string => path.replace(/^.*\/|\.json$/g, '');

const english = Object.fromEntries(Object.entries(files).map(([path, sentences]) => [spaceOf(path), sentences]));

/** Every sentence on screen, by namespace (one file an area). */
export const language: i18n = i18next.createInstance();

// With resources given and no backend this completes before the next line.
void language.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: english } as never,
  ns: Object.keys(english),
  defaultNS: 'common',
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
  // A key without a sentence shows itself instead of hiding.
  parseMissingKeyHandler: (key) => `⟦${key}⟧`,
});

/**
 * Adds the sentences of a book. A book is a module that a part of the page imports like its code, so that they come
 * together and no sentence is ever missing half-way.
 */
export function lay(book: Files): void {
  for (const [path, sentences] of Object.entries(book)) language.addResourceBundle('en', spaceOf(path), sentences);
}
