import { type ItemCharts, stageAfter } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import { partiesTo } from '../model/deals';
import type { ConferenceState, PackageDeal } from '../model/state';
import type { DelegationId, ProvisionId } from '../model/vocabulary';
import { chained, paragraphMoves, standing } from './effects';

/** What agreements do to the text, and what becomes of them when it changes. */

/** Agreements that went into the text come undone when one of their paragraphs stands otherwise: so does what was given for it. */
export function undoing(state: ConferenceState, changed: readonly ProvisionId[], items: ItemCharts): ConferenceEvent[] {
  const undone = Object.entries(state.packages).filter(
    ([, { tabled, stage, edits }]) =>
      tabled &&
      stage === 'agreed' &&
      changed.some((provision) => provision in edits && edits[provision] !== state.draft.text[provision]),
  );
  return chained(
    state,
    ...undone.map(
      ([id, deal]) =>
        (now: ConferenceState) =>
          comesUndone(now, id, deal, items),
    ),
  );
}

function comesUndone(
  state: ConferenceState,
  id: string,
  deal: PackageDeal,
  items: ItemCharts,
  dealtAnew: readonly ProvisionId[] = [],
): ConferenceEvent[] {
  const stage = stageAfter<PackageDeal['stage']>(items.package, deal.stage, 'undo');
  if (stage === null) return [];
  const standing = Object.keys(deal.edits).filter(
    (provision) =>
      deal.tabled && !dealtAnew.includes(provision) && state.draft.text[provision] === deal.edits[provision],
  );
  return chained(
    state,
    (now) => [fact(now, 'package.undone', { package: id, provisions: standing, stage })],
    ...standing.map((provision) => (now: ConferenceState) => {
      const giver = giverOn(now, deal, provision);
      return giver === undefined ? [] : paragraphMoves(items, now, provision, 'unravel', giver);
    }),
  );
}

/**
 * A seat keeps one deal a paragraph. What those in a new deal had agreed there among themselves ends with it; whoever had
 * agreed there with others as well leaves them, and is seen to.
 */
export function superseded(state: ConferenceState, deal: PackageDeal, items: ItemCharts): ConferenceEvent[] {
  const parties = partiesTo(deal);
  const older = Object.entries(state.packages).filter(
    ([, { stage, edits }]) => stage === 'agreed' && Object.keys(edits).some((provision) => provision in deal.edits),
  );
  return older.flatMap(([id, old]) => {
    const leaver = partiesTo(old).find((party) => parties.includes(party));
    if (leaver === undefined) return [];
    if (partiesTo(old).every((party) => parties.includes(party)))
      return comesUndone(state, id, old, items, Object.keys(deal.edits));
    return breaks(state, id, old, leaver, items);
  });
}

/** A party leaves a deal: seen by all, at the cost of its standing. */
export function breaks(
  state: ConferenceState,
  id: string,
  deal: PackageDeal,
  by: DelegationId,
  items: ItemCharts,
): ConferenceEvent[] {
  const stage = stageAfter<PackageDeal['stage']>(items.package, deal.stage, 'break');
  if (stage === null) return [];
  return [fact(state, 'package.broken', { package: id, by, stage }), standing(state, by, 'broke-a-deal')];
}

/** Who gave way on a paragraph of a deal: the first party that has not spoken for its wording itself. */
function giverOn(state: ConferenceState, deal: PackageDeal, provision: ProvisionId): DelegationId | undefined {
  const paragraph = state.paragraphs[provision];
  const backers = paragraph?.backers[deal.edits[provision] as string] ?? [];
  return partiesTo(deal).find((party) => !backers.includes(party) && !paragraph?.objectors.includes(party));
}
