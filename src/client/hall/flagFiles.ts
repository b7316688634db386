/** Addresses of the flag files, kept apart because only the bundler can resolve them. */

const FILES = import.meta.glob<string>('/node_modules/flag-icons/flags/4x3/[a-z][a-z].svg', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

const BY_CODE = new Map(Object.entries(FILES).map(([path, url]) => [path.slice(-6, -4), url]));

/** Address of a flag's picture, if there is one. */
export function flagUrl(code: string): string | null {
  return BY_CODE.get(code) ?? null;
}
