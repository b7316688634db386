import { decideFor } from '../../../delegates/decide';
import type { Policy } from './types';

/** The game's own delegate, as it sits in all the other seats. */
export const ai: Policy = {
  id: 'ai',
  about: "the game's own AI",
  kind: 'sane',
  answers: (view, requests, seed) => decideFor(view, requests, seed, 'mixed')?.command ?? null,
};
