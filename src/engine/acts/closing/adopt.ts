import { decisionOf } from '../../decisions';
import type { ConferenceState } from '../../model/state';
import { mayGavel, objectorsOf, textRule } from '../../rules/closing';
import { firstOf, refuseIf } from '../../rules/refuse';
import { chairOnly, notByVice } from '../../rules/turns';
import { act, PLAIN } from '../define';

/** Rival texts are voted on: nobody can gavel one of them through. */
const isRivalry = ({ setup }: ConferenceState) =>
  setup.process.rule?.kind === 'majority' && (setup.rivals?.length ?? 0) > 0;

/** The gavel falls on the text as it stands. The chart says what comes of it. */
export const gavelAdopt = act({
  type: 'gavel.adopt',
  body: {},
  at: { 'closing.gavel': { to: 'approved', menu: 'gavel' } },
  takes: 'nothing',
  admitted: 'listed',
  may: [
    chairOnly,
    notByVice,
    (state) =>
      firstOf(
        () =>
          refuseIf(decisionOf(textRule(state)).putBy === 'silence.open' || isRivalry(state), 'gavel.rulePutsToVote'),
        () => refuseIf(!mayGavel(state), 'gavel.objectionStands', { count: objectorsOf(state).length }),
      ),
  ],
  rules: [],
  offers: () => PLAIN,
  happens: () => [],
  toldBy: 'report.adopted',
});
