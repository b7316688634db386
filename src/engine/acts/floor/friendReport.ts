import { fact } from '../../events';
import type { ConferenceState } from '../../model/state';
import type { DelegationId, ProvisionId } from '../../model/vocabulary';
import { rivalWordings } from '../../rules/choices';
import { entryOf } from '../../rules/lookups';
import { refuseIf } from '../../rules/refuse';
import { onTurn } from '../../rules/turns';
import { knownAndNew } from '../../rules/wordings';
import { act } from '../define';
import { id } from '../shapes';

/** A friend of the chair brings back what it found: a wording the chair may take up. It costs the turn, not an action. */
export const friendsReport = act({
  type: 'friends.report',
  body: { provision: id, wording: id },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'turn',
  admitted: { with: 'friends.name' },
  may: [onTurn],
  rules: [
    (state, { by, provision }) => refuseIf(!isFriend(state, by, provision), 'friend.notNamed', { provision }),
    (state, { provision, wording }) => knownAndNew(state, provision, wording),
  ],
  offers: (state, seat) => {
    const wordings = rivalWordings(state).filter(({ provision }) => isFriend(state, seat, provision));
    return wordings.length === 0 ? null : { choices: { wordings } };
  },
  happens: (state, { by, provision, wording }) => [fact(state, 'friend.reported', { by, provision, wording })],
  toldBy: 'friend.reported',
});

/** Named on this paragraph, and not yet back. */
function isFriend({ friends }: ConferenceState, seat: DelegationId, provision: ProvisionId): boolean {
  const friend = entryOf(friends, provision);
  return friend?.seat === seat && friend.found === null;
}
