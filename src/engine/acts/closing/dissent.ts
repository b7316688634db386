import { drawPercent } from '../../../kernel/prng';
import { type ConferenceEvent, fact } from '../../events';
import { acceptable, gainOf } from '../../interests/appraise';
import { memberInterests } from '../../interests/members';
import { WITHHOLD_PRICE } from '../../model/parameters';
import type { ConferenceState } from '../../model/state';
import type { Delegation, DelegationId } from '../../model/vocabulary';
import { delegationBy, exitsOf } from '../../rules/lookups';
import { wouldWithhold } from '../../rules/sounding';

/** Members of a group that object though their group does not: by their own interests, in the company there is. */
export function dissentOf(state: ConferenceState, seat: DelegationId): ConferenceEvent[] {
  const group = delegationBy(state.setup, seat);
  if (!group?.members || group.asOne || !exitsOf(state.setup, seat).includes('withhold')) return [];
  const objecting = group.members.slice(1).filter((member) => objects(state, group, member));
  const before = state.dissent[seat] ?? [];
  if (objecting.length === 0 && before.length === 0) return [];
  return [fact(state, 'members.objected', { group: seat, members: objecting.map(({ id }) => id) })];
}

function objects(state: ConferenceState, group: Delegation, member: { id: string; lean: number }): boolean {
  const interests = memberInterests(state, group, member);
  if (acceptable(interests, state.draft.text)) return false;
  const stake = interests.redLines
    .filter((line) => state.draft.text[line.provision] === line.wording)
    .reduce((sum, line) => sum + line.stake, 0);
  const stance = {
    delegation: member.id,
    gain: gainOf(interests, state.draft.text),
    lineStake: stake,
    priceAlone: interests.priceAlone,
  };
  if (!wouldWithhold(stance, state.company, WITHHOLD_PRICE)) return false;
  // Where the process knows dissociation, a small state that would not block alone steps aside.
  const aside = exitsOf(state.setup, group.id).includes('dissociate');
  return !(aside && !drawPercent([state.luck, member.id, 'holds out'], group.behaviour.holdout));
}
