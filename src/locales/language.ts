import i18next, { type i18n } from 'i18next';

const files = import.meta.glob<Record<string, unknown>>('./en/*.json', { eager: true, import: 'default' });

const english = Object.fromEntries(
  Object.entries(files).map(([path, sentences]) => [path.replace(/^.*\/|\.json$/g, ''), sentences]),
);

/** Every sentence on screen, by namespace (one file an area). Loaded with the page: never missing half-way. */
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
