import { ONE_KIND } from './bargains';
import { carefully } from './careful';
import type { Policy } from './types';

const ABOUT: Readonly<Record<keyof typeof ONE_KIND, string>> = {
  asks: 'careful, but with its turns it only asks in the corridor',
  speaks: 'careful, but with its turns it only speaks for wordings',
  swaps: 'careful, but with its turns it only offers exchanges',
  asksHome: 'careful, but with its turns it only asks home and for late changes',
};

/** Played when they are asked for: not of the list whose shares of variance are measured. */
export const FIXED: readonly Policy[] = (Object.keys(ABOUT) as (keyof typeof ABOUT)[]).map((id) => ({
  id,
  about: ABOUT[id],
  kind: 'fixed',
  answers: (view, requests, seed) => {
    const [request] = requests;
    return request?.kind === 'turn' ? ONE_KIND[id](view, request.moves) : carefully(view, requests, seed);
  },
}));
