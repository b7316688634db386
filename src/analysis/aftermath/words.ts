/** What a text asks after the conference: which words stand, how much of their force they keep, and what they set up. */

import { BRIDGE_KEEPS, CONTAINER_KEEPS } from '../../engine/model/parameters';
import {
  type Formulation,
  formulationOf,
  type Mechanism,
  type Provision,
  type WholeText,
} from '../../engine/model/vocabulary';
import { clamp, floorDiv } from '../../kernel/integers';
import { CONTAINER_ASKS, SOFT_STEP, SOFT_VERB, SOFT_VOICE } from './parameters';

const WHOLE = 10_000;

/** The words that hold on one matter in the years after. */
export interface StandingWords {
  readonly provision: Provision;
  readonly wording: Formulation;
  readonly clarity: number;
  /** Whether the text said it anew. Words that nobody renewed go on holding, but nobody asks for more. */
  readonly renewed: boolean;
}

/** Silence is no sentence: what was last agreed goes on holding beneath it. */
export function isSilent(wording: Formulation): boolean {
  return wording.bridge === 'silence';
}

/**
 * One minus vagueness: what bridge, container and width of the span leave, each as the engine weighs it in the points of
 * a wording's friends, less a step for every softer voice and verb. A treaty's "shall" adds to it, up to the whole.
 */
export function clarityOf(wording: Formulation): number {
  if (isSilent(wording)) return 0;
  const [low, high] = wording.span;
  const placed = CONTAINER_ASKS[wording.container] ?? CONTAINER_KEEPS[wording.container];
  const kept = floorDiv(BRIDGE_KEEPS[wording.bridge].value * placed * (100 - (high - low)), 100);
  return clamp(kept - SOFT_STEP * (SOFT_VOICE[wording.voice] + SOFT_VERB[wording.verb]), 0, WHOLE);
}

/** The words that hold with a text: its own, and where it is silent the last agreed ones. Null for no new text. */
export function standingWords(provisions: readonly Provision[], text: WholeText | null): StandingWords[] {
  return provisions.map((provision) => {
    const chosen = text?.[provision.id];
    const wording = chosen === undefined ? null : formulationOf(provision, chosen);
    const renewed = wording !== null && !isSilent(wording);
    const kept = renewed ? wording : formulationOf(provision, provision.statusQuo);
    return { provision, wording: kept, clarity: clarityOf(kept), renewed };
  });
}

/** How firmly each way of watching is set up: the clarity of the clearest words that name it. */
export function mechanismsIn(words: readonly StandingWords[]): ReadonlyMap<Mechanism, number> {
  const found = new Map<Mechanism, number>();
  for (const { wording, clarity } of words)
    if (wording.mechanism) found.set(wording.mechanism, Math.max(clarity, found.get(wording.mechanism) ?? 0));
  return found;
}

/** Help promised, 0..10,000: the strongest promise after softening. */
export function assistanceIn(words: readonly StandingWords[]): number {
  return Math.max(0, ...words.map(({ wording, clarity }) => floorDiv((wording.assistance ?? 0) * clarity, 100)));
}

/** Position and salience against the middle of what the words say: 0 for content or indifference, 10,000 for the far end. */
export function reluctanceOf(
  position: { readonly at: number; readonly salience: number },
  wording: Formulation,
): number {
  if (isSilent(wording)) return 0;
  const middle = floorDiv(wording.span[0] + wording.span[1], 2);
  return Math.min(WHOLE, Math.abs(position.at - middle) * position.salience);
}
