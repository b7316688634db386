import type { ItemCharts } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import { partiesTo } from '../model/deals';
import type { ConferenceState, PackageDeal } from '../model/state';
import type { ProvisionId } from '../model/vocabulary';
import { redraft } from './drafting';
import { chained, paragraphMoves } from './effects';

/**
 * Agreements in the margin that everybody who objects has joined go into the text, as provisionally agreed: one after the
 * other, in order of time.
 */
export function tabling(state: ConferenceState, items: ItemCharts): ConferenceEvent[] {
  const ready = Object.entries(state.packages).find(([, deal]) => isReady(state, deal));
  if (!ready) return [];
  const [id, deal] = ready;
  const by = partiesTo(deal);
  const onAgenda = Object.keys(deal.edits).filter((provision) => state.business.includes(provision));
  return chained(
    state,
    (now) => [fact(now, 'package.tabled', { package: id, by, edits: deal.edits })],
    (now) => redraft(now, deal.edits, () => ({ kind: 'deal', by }), items),
    ...onAgenda.map((provision) => (now: ConferenceState) => paragraphMoves(items, now, provision, 'agree')),
    (now) => tabling(now, items),
  );
}

/**
 * Ready for the text: everybody who objects to one of its paragraphs is in it, and somebody did; what was objected to is on
 * the agenda of this meeting, and nothing is provisionally agreed otherwise.
 */
function isReady(state: ConferenceState, deal: PackageDeal): boolean {
  if (deal.stage !== 'agreed' || deal.tabled) return false;
  const parties = partiesTo(deal);
  const all = Object.keys(deal.edits);
  const objectors = (provision: ProvisionId) => state.paragraphs[provision]?.objectors ?? [];
  const contested = all.filter((provision) => objectors(provision).length > 0);
  return (
    contested.length > 0 &&
    contested.every(
      (provision) => state.business.includes(provision) && objectors(provision).every((seat) => parties.includes(seat)),
    ) &&
    all.every((provision) => {
      const stands = state.draft.text[provision] === deal.edits[provision];
      return stands || !['provisional', 'parked'].includes(state.paragraphs[provision]?.status ?? '');
    })
  );
}
