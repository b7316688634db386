import { fact } from '../../events';
import { rivalWordings } from '../../rules/choices';
import { chairOnly, notByVice } from '../../rules/turns';
import { linkedEdits } from '../../rules/wordings';
import { act } from '../define';
import { changedBy, redraft } from '../effects';
import { edits } from '../shapes';

/** Chair: a new numbered draft. Demoting, dropping, shortening and moving are edits like any other. */
export const draftCirculate = act({
  type: 'draft.circulate',
  body: { edits },
  at: { 'meeting.chair': { to: 'seats', menu: 'chair' }, 'meeting.open': { menu: 'chair' } },
  takes: 'nothing',
  onWhole: true,
  admitted: 'listed',
  may: [chairOnly, notByVice],
  rules: [(state, command) => linkedEdits(state, command.edits, state.setup.provisions.length)],
  offers: (state) => ({ choices: { wordings: rivalWordings(state), max: state.setup.provisions.length } }),
  happens: (state, command, items) => [
    ...redraft(state, command.edits, items),
    fact(state, 'business.ordered', { provisions: changedBy(state, command.edits) }),
  ],
  toldBy: 'draft.circulated',
});
