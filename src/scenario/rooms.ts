import { memberPositions } from '../engine/interests/members';
import type { Setup } from '../engine/model/setup';
import type { Delegation, DelegationId, GroupMember } from '../engine/model/vocabulary';
import { given } from './given';

/** seats: the delegations of the file; all: every member of every group sits for itself. */
export type Room = 'seats' | 'all';

/** Confidence between two members of one group, where the tables have no figure: they know each other well. */
const WITHIN_GROUP = 70;

/** A set-up in which every member of every group sits for itself, with its group's tendencies and its own lean. */
export function unfold(setup: Setup): Setup {
  const groupOf = new Map<DelegationId, DelegationId>();
  const delegations = setup.delegations.flatMap((delegation) =>
    isGroup(delegation)
      ? (delegation.members ?? []).map((member) => memberOf(setup, delegation, member))
      : [delegation],
  );
  for (const { id, members } of setup.delegations.filter(isGroup))
    for (const member of members ?? []) groupOf.set(member.id, id);
  const known = (a: DelegationId, b: DelegationId) => {
    const [from, to] = [groupOf.get(a) ?? a, groupOf.get(b) ?? b];
    return from === to ? WITHIN_GROUP : (setup.confidence[from]?.[to] ?? 50);
  };
  const ids = delegations.map(({ id }) => id);
  const row = (a: DelegationId) => Object.fromEntries(ids.filter((b) => b !== a).map((b) => [b, known(a, b)]));
  const hours = (id: DelegationId) => setup.capitalHours[id] ?? setup.capitalHours[groupOf.get(id) ?? id] ?? 0;
  return {
    ...setup,
    ...given('linkages', setup.linkages && forMembers(setup.linkages, setup.delegations)),
    room: 'all',
    delegations,
    confidence: Object.fromEntries(ids.map((id) => [id, row(id)])),
    capitalHours: Object.fromEntries(ids.map((id) => [id, hours(id)])),
  };
}

/** What moves a group moves each of its members. */
function forMembers(linkages: NonNullable<Setup['linkages']>, delegations: Setup['delegations']): Setup['linkages'] {
  const groups = new Map(
    delegations.filter(isGroup).map(({ id, members }) => [id, (members ?? []).map((one) => one.id)]),
  );
  return linkages.map((linkage) => ({
    ...linkage,
    seats: linkage.seats.flatMap((seat) => groups.get(seat) ?? [seat]),
  }));
}

/** A group that takes part in the decision; a bloc of observers stays one, and so does one that votes as one. */
function isGroup({ members, role = 'member', asOne }: Delegation): boolean {
  return members !== undefined && role === 'member' && !asOne;
}

function memberOf(setup: Setup, group: Delegation, member: GroupMember): Delegation {
  const { behaviour, capacity, lines } = group;
  return {
    id: member.id,
    permanentMember: false,
    behaviour,
    positions: memberPositions(setup, group, member),
    ...(capacity === undefined ? {} : { capacity }),
    ...(lines === undefined ? {} : { lines }),
  };
}
