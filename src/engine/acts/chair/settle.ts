import { z } from 'zod';
import { drawPercent } from '../../../kernel/prng';
import { fact } from '../../events';
import { interestsOf } from '../../interests/appraise';
import { valuationOf } from '../../interests/valuation';
import type { ConferenceState } from '../../model/state';
import type { DelegationId, ProvisionId } from '../../model/vocabulary';
import { unravellingRisk, voices } from '../../rules/lookups';
import { refuseIf } from '../../rules/refuse';
import { chairOnly, notByVice } from '../../rules/turns';
import { act } from '../define';
import { paragraphMoves, redraft } from '../effects';
import { id } from '../shapes';

/**
 * Chair: grant or decline a surgical change. Granting one redrafts its paragraph; every reopening so far makes it likelier
 * that another comes undone.
 */
export const changeSettle = act({
  type: 'change.settle',
  body: { seat: id, grant: z.boolean() },
  at: { 'meeting.chair': { menu: 'chair' }, 'meeting.open': { menu: 'chair' } },
  takes: 'nothing',
  admitted: 'listed',
  may: [chairOnly, notByVice],
  rules: [(state, { seat }) => refuseIf(!state.changes.some((change) => change.by === seat), 'change.none', { seat })],
  offers: ({ changes }) => ({ choices: { changes }, ...(changes.length === 0 ? { none: 'change.none' } : {}) }),
  happens: (state, { seat, grant }, items) => {
    const change = state.changes.find((candidate) => candidate.by === seat);
    if (!change) return [];
    const { provision, wording } = change;
    const settled = fact(state, 'change.settled', { seat, provision, wording, granted: grant });
    if (!grant || state.draft.text[provision] === wording) return [settled];
    const undone = drawPercent([state.luck, seat, state.draft.number, 'unravel'], unravellingRisk(state));
    const seam = undone ? weakestSeam(state) : null;
    const unravelled =
      seam && seam.provision !== provision ? paragraphMoves(items, state, seam.provision, 'unravel', seam.seat) : [];
    return [settled, ...redraft(state, { [provision]: wording }, items), ...unravelled];
  },
  toldBy: 'change.settled',
});

/** Who would reopen what when agreed text comes undone: the largest loss against the last agreed language. */
function weakestSeam(state: ConferenceState): { provision: ProvisionId; seat: DelegationId } | null {
  let weakest: { provision: ProvisionId; seat: DelegationId; loss: number } | null = null;
  for (const { id: provision, statusQuo } of state.setup.provisions) {
    if (state.paragraphs[provision]?.status !== 'provisional') continue;
    for (const seat of voices(state.setup)) {
      const interests = interestsOf(state, seat);
      const loss = interests ? valuationOf(interests).change(state.draft.text, { [provision]: statusQuo }) : 0;
      if (loss > (weakest?.loss ?? 0)) weakest = { provision, seat, loss };
    }
  }
  return weakest;
}
