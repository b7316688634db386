import { useSyncExternalStore } from 'react';

/** Where the page is, from the part of the address after "#". */
export interface Route {
  /** Path segments, decoded: "#/scenario/gge-2016-17" gives ["scenario", "gge-2016-17"]. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Reads an address. Anything malformed is taken as it stands. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { path: path.split('/').filter(Boolean).map(decode), query: new URLSearchParams(query) };
}

/** The address of a screen, for links. Values that are undefined are left out. */
export function href(path: readonly string[], query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const tail = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  return `#/${path.map(encodeURIComponent).join('/')}${tail}`;
}

/** Goes to an address made by `href`. */
export function go(address: string): void {
  location.hash = address;
}

/** As `go`, without a step in the history. */
export function goInstead(address: string): void {
  history.replaceState(null, '', address);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The current address; the component is drawn again when it changes. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}
