/** Where everybody stands around me: the nearer, the more trusted. Shares of the picture's width, 0..100. */

export interface Place {
  readonly x: number;
  readonly y: number;
}

export const CENTRE: Place = { x: 50, y: 50 };
/** Distance of somebody trusted fully, and not at all. */
const NEAR = 14;
const FAR = 45;

/** As many as stay apart on a small screen; beyond that the list alone is drawn. */
export const MOST_AROUND = 40;

/** Distance from the centre at this much trust. */
export function distanceAt(trust: number): number {
  return FAR - ((FAR - NEAR) * trust) / 100;
}

/** The place of one of so many, in the direction that is its own, the first at the top and on clockwise. */
export function placeOf(at: number, of: number, trust: number): Place {
  const angle = (2 * Math.PI * at) / Math.max(1, of) - Math.PI / 2;
  const distance = distanceAt(trust);
  return { x: CENTRE.x + distance * Math.cos(angle), y: CENTRE.y + distance * Math.sin(angle) };
}

/** An order in which the trusted, who stand near, have others between them: first, last, second, last but one. */
export function apart<T>(sorted: readonly T[]): T[] {
  return sorted.map((_, at) => sorted[at % 2 === 0 ? at / 2 : sorted.length - (at + 1) / 2] as T);
}

/** The one an arrow key leads to; the same one for other keys. */
export function stepTo(at: number, of: number, key: string): number {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key] ?? 0;
  if (key === 'Home') return 0;
  if (key === 'End') return of - 1;
  return (at + by + of) % of;
}
