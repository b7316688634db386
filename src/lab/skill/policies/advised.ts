import { suggest } from '../../../adviser/suggest';
import type { Suggestion } from '../../../adviser/types';
import type { Command } from '../../../engine/acts';
import type { DelegationId } from '../../../engine/model/vocabulary';
import type { Policy } from './types';

/** An answer of the adviser's, given in a seat's name. */
export const signed = ({ draft }: Suggestion, by: DelegationId): Command =>
  ({ type: draft.type, by, ...draft.body }) as Command;

const first: Policy = {
  id: 'first',
  about: "the adviser's first answer, always",
  kind: 'sane',
  answers: (view, requests) => {
    const [suggestion] = suggest(view, requests);
    return suggestion ? signed(suggestion, view.you) : null;
  },
};

/** Following the adviser, one policy for each strategy it offers; the best of them is held against listening. */
export const ADVISED: readonly Policy[] = [first];
