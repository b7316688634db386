import { type ItemCharts, stageAfter } from '../../charts/items.machine';
import type { PackageStage } from '../../model/stages';
import type { ConferenceState } from '../../model/state';
import type { DelegationId } from '../../model/vocabulary';
import { entryOf, knowsDeal, unanswered } from '../../rules/lookups';
import { refusal, refuseIf } from '../../rules/refuse';

/** What an answer to an offer is to the offer's chart. */
export type Answering = 'accept' | 'refuse' | 'counter';

/** Stage to which an answer leads; null when the chart knows no way. */
export function stageAfterAnswer(
  state: ConferenceState,
  id: string,
  answer: Answering,
  items: ItemCharts,
): PackageStage | null {
  const deal = state.packages[id];
  if (!deal) return null;
  const last = answer === 'accept' && unanswered(deal).length === 1;
  return stageAfter(items.package, deal.stage, last ? 'accept-last' : answer);
}

/** The offer exists, this seat may know of it, and it is put to this seat and not answered by it. */
export function offerIsMine(state: ConferenceState, by: DelegationId, id: string) {
  const deal = entryOf(state.packages, id);
  if (!deal || !knowsDeal(state, by, deal)) return refusal('package.unknown', { package: id });
  return refuseIf(!deal.to.includes(by) || deal.accepted.includes(by), 'package.notYours', { package: id });
}
