import type { ConferenceState } from '../../model/state';
import { isPutBy, mayGavel, objectorsOf } from '../../rules/closing';
import { firstOf, refuseIf } from '../../rules/refuse';
import { chairOnly, notByVice } from '../../rules/turns';
import { act, PLAIN } from '../define';

/** Rival texts are voted on: nobody can gavel one of them through. */
const isRivalry = (state: ConferenceState) => isPutBy(state, 'vote.call') && (state.setup.rivals?.length ?? 0) > 0;

/** The gavel falls on the text as it stands. The chart says what comes of it. */
export const gavelAdopt = act({
  type: 'gavel.adopt',
  body: {},
  at: { 'closing.gavel': { to: 'approved', menu: 'gavel' } },
  takes: 'nothing',
  onWhole: true,
  admitted: 'listed',
  may: [
    chairOnly,
    notByVice,
    (state) =>
      firstOf(
        () => refuseIf(isPutBy(state, 'silence.open') || isRivalry(state), 'gavel.rulePutsToVote'),
        () => refuseIf(!mayGavel(state), 'gavel.objectionStands', { count: objectorsOf(state).length }),
      ),
  ],
  rules: [],
  offers: () => PLAIN,
  happens: () => [],
  toldBy: 'report.adopted',
});
