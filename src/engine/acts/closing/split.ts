import { fact } from '../../events';
import { STANDING_MOVES } from '../../model/parameters';
import type { WordingRef } from '../../model/requests';
import type { ConferenceState } from '../../model/state';
import { allWordings } from '../../rules/choices';
import { wordingBy } from '../../rules/lookups';
import { refuseIf } from '../../rules/refuse';
import { chairOnly, notByVice } from '../../rules/turns';
import { linkedEdits } from '../../rules/wordings';
import { act } from '../define';
import { redraft, standing } from '../effects';
import { edits } from '../shapes';

/** Chair, once: what the room cannot agree on goes to a summary of the chair's own; the rest is sounded again. */
export const reportSplit = act({
  type: 'report.split',
  body: { edits },
  at: { 'closing.gavel': { to: 'sounding', menu: 'gavel' } },
  takes: 'nothing',
  onWhole: true,
  admitted: 'listed',
  may: [chairOnly, notByVice, (state) => refuseIf(!state.setup.process.twoPartReport || state.split, 'split.already')],
  rules: [
    (state, command) => linkedEdits(state, command.edits, state.setup.provisions.length),
    (state, command) =>
      refuseIf(
        Object.entries(command.edits).some(
          ([provision, wording]) => wordingBy(state.setup, provision, wording)?.container !== 'chairs-summary',
        ),
        'split.notToSummary',
      ),
  ],
  offers: (state) => {
    if (!state.setup.process.twoPartReport) return null;
    const wordings = summaryWordings(state);
    return {
      choices: { wordings, max: state.setup.provisions.length },
      standing: STANDING_MOVES['parted-the-report'],
      ...(wordings.length === 0 ? { none: 'split.already' } : {}),
    };
  },
  happens: (state, command, items) => [
    ...redraft(state, command.edits, items),
    fact(state, 'report.split', { provisions: Object.keys(command.edits) }),
    standing(state, state.setup.chair, 'parted-the-report'),
  ],
  toldBy: 'report.split',
});

/** Wordings by which a chair may part the text: what its summary could hold of the paragraphs that do not stand there. */
function summaryWordings(state: ConferenceState): readonly WordingRef[] {
  return allWordings(state).filter(
    ({ provision, wording }) =>
      state.draft.text[provision] !== wording &&
      wordingBy(state.setup, provision, wording)?.container === 'chairs-summary',
  );
}
