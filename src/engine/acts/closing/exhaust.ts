import { fact } from '../../events';
import { mayGavel } from '../../rules/closing';
import { firstOf, refuseIf } from '../../rules/refuse';
import { chairOnly, notByVice } from '../../rules/turns';
import { act, PLAIN } from '../define';

/** Chair: ask the bureau to find that consensus is exhausted; then comes a vote. */
export const exhaustionDeclare = act({
  type: 'exhaustion.declare',
  body: {},
  at: { 'closing.gavel': { to: 'ballot', menu: 'gavel' } },
  takes: 'nothing',
  onWhole: true,
  admitted: 'listed',
  may: [
    chairOnly,
    notByVice,
    (state) =>
      firstOf(
        () =>
          refuseIf(
            !state.setup.process.exhaustion || state.votes.some(({ question }) => question.kind === 'exhaustion'),
            'exhaustion.already',
          ),
        () => refuseIf(mayGavel(state), 'exhaustion.noObjection'),
      ),
  ],
  rules: [],
  offers: (state) => (state.setup.process.exhaustion ? PLAIN : null),
  happens: (state) => [
    fact(state, 'exhaustion.declared', {}),
    fact(state, 'agenda.set', { questions: [{ kind: 'exhaustion' }] }),
  ],
  toldBy: 'exhaustion.declared',
});
