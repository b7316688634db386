import { fact } from '../../events';
import { LIMITS } from '../../model/parameters';
import type { Point } from '../../model/points';
import type { ConferenceState } from '../../model/state';
import type { DelegationId } from '../../model/vocabulary';
import { dealsOf, voices } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { otherVoice } from '../../rules/seats';
import { onTurn } from '../../rules/turns';
import { act } from '../define';
import { ids, points } from '../shapes';
import { legalPoints } from './points';
import { pointsInOrder } from './statement';

const MOST_NAMES = 60;

/** What a group can say together: it favours or proposes words. Objections and red lines are each delegation's own. */
const TOGETHER: readonly Point['kind'][] = ['support', 'propose', 'cite'];

/**
 * A statement on behalf of a caucus or cross-regional group, with its list of names. Somebody is aligned when it has backed
 * the words itself, or agreed to them in a deal with the speaker: nobody is spoken for that has not said so.
 */
export const groupSpeak = act({
  type: 'group.speak',
  body: { points, members: ids(MOST_NAMES) },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  may: [onTurn, (state, by) => refuseIf(state.floor !== null && state.floor.speaker?.seat !== by, 'floor.notGiven')],
  rules: [
    (_state, { members }) =>
      firstOf(
        () => refuseIf(members.length === 0, 'group.alone'),
        () => refuseIf(new Set(members).size < members.length, 'group.repeated'),
      ),
    (state, { by, members }) => firstOf(...members.map((seat) => () => otherVoice(state, by, seat))),
    (state, command) => pointsInOrder(state, command.by, command.points),
    (_state, command) =>
      refuseIf(
        command.points.some(({ kind }) => !TOGETHER.includes(kind)),
        'group.notTogether',
      ),
    (state, command) =>
      firstOf(
        ...command.members.map(
          (seat) => () => refuseIf(!isAligned(state, command.by, seat, command.points), 'group.notAligned', { seat }),
        ),
      ),
  ],
  offers: (state, seat) => {
    const sayable = legalPoints(state, seat).filter(
      (point) => TOGETHER.includes(point.kind) && alignedWith(state, seat, [point]).length > 0,
    );
    const seats = [...new Set(sayable.flatMap((point) => alignedWith(state, seat, [point])))];
    return {
      choices: { points: sayable, seats, max: LIMITS.points },
      ...(seats.length === 0 ? { none: 'group.alone' } : {}),
    };
  },
  happens: (state, { by, points: said, members }) => [
    fact(state, 'group.spoke', { by, members, points: said }),
    ...(state.floor ? [fact(state, 'floor.freed', { by, putBack: false })] : []),
  ],
  toldBy: 'group.spoke',
});

/** Those who could be named in a statement of these points. */
export function alignedWith(state: ConferenceState, by: DelegationId, said: readonly Point[]): DelegationId[] {
  return voices(state.setup).filter((seat) => seat !== by && isAligned(state, by, seat, said));
}

function isAligned(state: ConferenceState, by: DelegationId, seat: DelegationId, said: readonly Point[]): boolean {
  return said.every(({ provision, wording }) => {
    const backs = state.paragraphs[provision]?.backers[wording]?.includes(seat) ?? false;
    const agreed = dealsOf(state, by).some(
      ([, deal]) => deal.accepted.includes(seat) && deal.edits[provision] === wording,
    );
    return backs || agreed;
  });
}
