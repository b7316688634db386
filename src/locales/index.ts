import { language } from './language';
import { roomKind } from './terms';

export { language } from './language';
export { type RoomKind, roomKind, speakOf } from './terms';

/**
 * The sentence for "namespace:key", filled in. `$t(terms:...)` in it is the word of the room one is in, and a sentence
 * may have a variant for the room's instrument: "key_convention".
 */
export function t(key: string, vars: Readonly<Record<string, unknown>> = {}): string {
  return language.t(key as never, { context: roomKind().instrument, ...vars } as never) as unknown as string;
}

/** Whether there is a sentence for this key. */
export function hasText(key: string): boolean {
  return language.exists(key);
}
