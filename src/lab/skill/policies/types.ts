import type { Command } from '../../../engine/acts';
import type { Request, View } from '../../../engine/view/types';

/**
 * What somebody in a seat does about what it is asked: from its view, the legal answers and keyed chance alone. Null when
 * it has nothing to say: then what is always in order is done for it.
 */
export type Answers = (view: View, requests: readonly Request[], seed: string) => Command | null;

/**
 * sane: somebody may mean to play so, and the best of them says what is attainable. exploit: does one thing whatever
 * happens, and must not pay. fixed: the careful bargainer with one kind of act alone; none of them may do nearly as well.
 * Exploits and fixed ones take a voice: a chair without one has none to try.
 */
export type Kind = 'sane' | 'exploit' | 'fixed';

export interface Policy {
  readonly id: string;
  readonly about: string;
  readonly kind: Kind;
  readonly answers: Answers;
}

export type Of<K extends Request['kind']> = Extract<Request, { readonly kind: K }>;
