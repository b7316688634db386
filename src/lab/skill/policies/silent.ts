import { quietExit, soundClosing } from './closing';
import { gavels } from './gavel';
import type { Policy } from './types';

/** Asks nothing, offers nothing, answers nothing; only at the end it does what its line asks. */
export const silent: Policy = {
  id: 'silent',
  about: 'only listens; at or above its line it takes the quiet way that binds least',
  kind: 'sane',
  answers: (view, requests, seed) => {
    const [request] = requests;
    if (!request) return null;
    if (request.kind === 'sounding' && view.interests) return quietExit(view, request);
    if (request.kind === 'turn') return { type: 'turn.pass', by: view.you };
    return gavels(view, requests, seed) ?? soundClosing(view, request);
  },
};
