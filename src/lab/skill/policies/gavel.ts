import type { Command, CommandOf } from '../../../engine/acts';
import type { Answers, Policy } from './types';
import { open } from './worth';

/** What brings the text as it stands to its decision, the plainest way first. */
const DECIDES = ['gavel.adopt', 'silence.open', 'vote.call', 'clock.stop'] as const;

/** In the chair: passes every turn, asks nobody, drafts nothing; lets the gavel fall when it may, and waits while it can. */
export const gavels: Answers = (view, [request]): Command | null => {
  const by = view.you;
  if (request?.kind === 'chair') return { type: 'turn.pass', by };
  if (request?.kind !== 'gavel') return null;
  const type = DECIDES.find((one) => open(request.moves, one)) ?? 'conference.close';
  return { type, by } as CommandOf<'conference.close'>;
};

/** An arm of its own, not a policy of the list: in the chair `silent` does the same. */
export const gavelOnly: Policy = {
  id: 'gavelOnly',
  about: 'a chair that passes every turn and only gavels',
  kind: 'sane',
  answers: gavels,
};
