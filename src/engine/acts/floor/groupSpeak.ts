import { byCodeUnit } from '../../../kernel/canonical';
import { fact } from '../../events';
import { LIMITS } from '../../model/parameters';
import type { Point } from '../../model/points';
import type { ConferenceState } from '../../model/state';
import type { DelegationId } from '../../model/vocabulary';
import { dealsOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { otherVoice } from '../../rules/seats';
import { onTurn } from '../../rules/turns';
import { act } from '../define';
import { ids, points } from '../shapes';
import { asHeard, echoes, withEchoes } from './echo';
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
  free: (state, command) => command?.points.every((point) => echoes(state, point)) ?? false,
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
    (state, command) => {
      const aligned = command.points.map(alignmentOf(state, command.by));
      return firstOf(
        ...command.members.map(
          (seat) => () => refuseIf(!aligned.every((seats) => seats.has(seat)), 'group.notAligned', { seat }),
        ),
      );
    },
  ],
  offers: (state, seat) => {
    const alignedOn = alignmentOf(state, seat);
    const sayable = withEchoes(state, legalPoints(state, seat)).flatMap((point) => {
      const behind = TOGETHER.includes(point.kind) ? inOrder(alignedOn(point)) : [];
      return behind.length > 0 ? [{ ...point, behind }] : [];
    });
    const seats = inOrder(new Set(sayable.flatMap(({ behind }) => behind)));
    const none = sayable.length === 0 ? { none: 'group.alone' } : {};
    return { choices: { points: sayable, seats, max: LIMITS.points }, ...none };
  },
  happens: (state, { by, points: said, members }) => [
    fact(state, 'group.spoke', { by, members, points: asHeard(state, said) }),
    ...(state.floor ? [fact(state, 'floor.freed', { by, putBack: false })] : []),
  ],
  toldBy: 'group.spoke',
});

const inOrder = (seats: ReadonlySet<DelegationId>): DelegationId[] => [...seats].sort(byCodeUnit);

/** Who stands behind a wording with a speaker: those who back it aloud, and those who agreed to it in a deal with it. */
function alignmentOf(state: ConferenceState, by: DelegationId) {
  const deals = dealsOf(state, by).map(([, deal]) => deal);
  return ({ provision, wording }: Point): ReadonlySet<DelegationId> => {
    const backers = state.paragraphs[provision]?.backers[wording] ?? [];
    const agreed = deals.filter(({ edits }) => edits[provision] === wording).flatMap(({ accepted }) => accepted);
    return new Set([...backers, ...agreed].filter((seat) => seat !== by));
  };
}
