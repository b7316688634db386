import { clamp, floorDiv } from '../../kernel/integers';
import { drawPercent } from '../../kernel/prng';
import { remembering } from '../../kernel/remember';
import { linkagesOf } from '../model/linkages';
import { ABSENT_PERCENT } from '../model/parameters';
import { type Question, questionId, type Vote } from '../model/rules';
import type { Setup } from '../model/setup';
import type { ConferenceState } from '../model/state';
import type { CodedPosition, Delegation, GroupMember, IssueId } from '../model/vocabulary';
import { distrustOf, type Interests, interestsFrom, withLinesDrawn } from './appraise';
import { drawPositions } from './draw';
import { inclinationOn, outlookOn } from './inclination';

/**
 * Coded positions of a country inside a group: its group's, moved by its lean along the line between the two poles of
 * each scale. A lean of 100 moves it half that distance; what moves is an inference, so its mark is the weakest.
 */
export function memberPositions(
  { delegations, poles }: Pick<Setup, 'delegations' | 'poles'>,
  group: Delegation,
  member: GroupMember,
): Readonly<Record<IssueId, CodedPosition>> {
  const west = delegations.find(({ id }) => id === poles?.west)?.positions;
  const east = delegations.find(({ id }) => id === poles?.east)?.positions;
  return Object.fromEntries(
    Object.entries(group.positions).map(([issue, coded]) => {
      const between = (west?.[issue]?.at ?? 0) - (east?.[issue]?.at ?? 0);
      const size = floorDiv(Math.abs(member.lean * between), 200);
      const moved = member.lean * between < 0 ? -size : size;
      const mark = coded.mark === 'a' || coded.mark === 'b' || coded.mark === 'c' ? 'c' : 'u';
      return [issue, { at: clamp(coded.at + moved, 0, 100), salience: coded.salience, mark }];
    }),
  );
}

/** Interests of a member, with the draw and the distrust they follow from. */
interface Drawn {
  readonly seed: string;
  readonly distrust: number;
  readonly interests: Interests;
}

/** By game, and in it the last of each member: an older distrust does not come back. */
const lastDrawn = remembering((_: Setup) => new Map<string, Drawn>());

/** Interests of a country inside a group: a draw of its own around its own place, read with its group's confidence. */
export function memberInterests(state: ConferenceState, group: Delegation, member: GroupMember): Interests {
  const distrust = distrustOf(state, group.id);
  const drawn = lastDrawn(state.setup);
  const last = drawn.get(member.id);
  if (last?.seed === state.seed && last.distrust === distrust) return last.interests;
  const own = { ...group, id: member.id, positions: memberPositions(state.setup, group, member) };
  const positions = drawPositions(state.seed, own, state.setup.fold.noise);
  const linkages = linkagesOf(state.setup.linkages, group.id);
  const interests = interestsFrom(state.setup, withLinesDrawn(state, own), positions, distrust, distrust, linkages);
  drawn.set(member.id, { seed: state.seed, distrust, interests });
  return interests;
}

/** How a member of a group votes: by its own interests, unless it misses the vote. */
export function memberVote(state: ConferenceState, group: Delegation, member: GroupMember, question: Question): Vote {
  const key = [state.luck, member.id, questionId(question), 'absent'];
  if (drawPercent(key, ABSENT_PERCENT)) return 'absent';
  return voteBy(state, memberInterests(state, group, member), question);
}

/** How the country of a chair without a voice votes: somebody else of its mission casts the vote, by its interests. */
export function deputyVote(state: ConferenceState, chair: Delegation, question: Question): Vote {
  const positions = state.seats[chair.id]?.positions ?? {};
  const own = withLinesDrawn(state, chair);
  return voteBy(state, interestsFrom(state.setup, own, positions, distrustOf(state, chair.id)), question);
}

function voteBy(state: ConferenceState, interests: Interests, question: Question): Vote {
  return inclinationOn(question, outlookOn(interests, state));
}
