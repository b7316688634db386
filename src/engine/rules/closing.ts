import { decisionOf } from '../decisions';
import type { DecisionKind } from '../decisions/define';
import { leftOutOf } from '../interests/inclination';
import { deputyVote, memberVote } from '../interests/members';
import { LIMITS, STANDING_NEEDED } from '../model/parameters';
import {
  type Count,
  type DecisionRule,
  type MotionKind,
  type PossibleMotion,
  type Question,
  questionId,
  type Vote,
} from '../model/rules';
import type { Exit, Process } from '../model/setup';
import type { ConferenceState } from '../model/state';
import type { Delegation, DelegationId, GroupMember, ProvisionId } from '../model/vocabulary';
import { deciders, delegationBy } from './lookups';
import { reservableBy } from './treaty';
import { countVote } from './votes';

/** Questions about the end of a conference that rules, charts and views ask alike. */

const CONSENSUS: DecisionRule = { kind: 'consensus' };

/** What rules are read off: a state, or a seat's view of it. */
interface Ruled {
  readonly setup: { readonly process: Process };
  readonly exhausted: boolean;
}

/** The rule under which the whole text is decided. */
export function textRule({ setup, exhausted }: Ruled): DecisionRule {
  const { rule, exhaustion } = setup.process;
  return exhausted && exhaustion ? exhaustion.rule : (rule ?? CONSENSUS);
}

/** Whether this act brings the whole text to its decision. */
export function isPutBy(state: Ruled, act: DecisionKind<DecisionRule['kind']>['putBy']): boolean {
  return decisionOf(textRule(state)).putBy === act;
}

/** The rule under which a question is decided. */
export function ruleOn(state: Ruled, question: Question): DecisionRule {
  const { process } = state.setup;
  switch (question.kind) {
    case 'exhaustion':
      return process.exhaustion?.bureauRule ?? CONSENSUS;
    case 'higher':
      return process.higherBody?.rule ?? CONSENSUS;
    case 'division':
    case 'delete':
      return process.separateVotes?.find((vote) => vote.motion === question.kind)?.rule ?? CONSENSUS;
    case 'no-action':
    case 'suspend':
    case 'close-debate':
      return process.motions?.rule ?? CONSENSUS;
    default:
      return textRule(state);
  }
}

/** Who votes on a question: the bureau on exhaustion, else all that take part in the decision. */
export function votersOn(state: ConferenceState, question: Question): readonly DelegationId[] {
  const all = deciders(state.setup);
  if (question.kind !== 'exhaustion') return all;
  const bureau = state.setup.process.exhaustion?.bureau ?? [];
  return all.filter((seat) => bureau.includes(seat));
}

/**
 * How many are entitled to vote: countries, the chair's own among them; on exhaustion the members of the bureau. Where all
 * must say yes a chair that presides without a voice is not waited for.
 */
function entitledOn(state: ConferenceState, question: Question): number {
  if (question.kind === 'exhaustion') return votersOn(state, question).length;
  const { chairs } = decisionOf(ruleOn(state, question));
  const presiding = chairs === 'is-left-out' && state.setup.process.chairIsMember;
  return state.setup.delegations
    .filter(({ id, role = 'member' }) => role === 'member' && !(presiding && id === state.setup.chair))
    .reduce((sum, { members }) => sum + (members?.length ?? 1), 0);
}

/** The vote as it stands: blocs vote as many, members of groups each for itself, their speaker as the seat did. */
export function countBallot(state: ConferenceState, question: Question): Count {
  const cast = state.ballot?.cast ?? {};
  const lines = votersOn(state, question).flatMap((seat): [string, Vote][] => {
    const vote = cast[seat] ?? 'absent';
    const delegation = delegationBy(state.setup, seat);
    return question.kind === 'exhaustion' || !delegation ? [[seat, vote]] : votesOf(state, delegation, question, vote);
  });
  return countVote(
    ruleOn(state, question),
    Object.fromEntries([...lines, ...chairsVote(state, question)]),
    entitledOn(state, question),
  );
}

/** A chair presides, its country votes all the same. It has no place in a bureau's vote nor where one no stops everything. */
function chairsVote(state: ConferenceState, question: Question): [string, Vote][] {
  const { chair, process } = state.setup;
  const delegation = delegationBy(state.setup, chair);
  const { chairs } = decisionOf(ruleOn(state, question));
  const votes = process.chairIsMember && question.kind !== 'exhaustion' && chairs === 'votes';
  return votes && delegation ? [[chair, deputyVote(state, delegation, question)]] : [];
}

function votesOf(state: ConferenceState, delegation: Delegation, question: Question, vote: Vote): [string, Vote][] {
  const { id, members, asOne } = delegation;
  if (!members) return [[id, vote]];
  return members.map((member, i) => [
    member.id,
    asOne || i === 0 ? vote : ownVote(state, delegation, member, question),
  ]);
}

/** A member's own vote. Where one no stops everything, only a member that objected in the sounding says no. */
function ownVote(state: ConferenceState, group: Delegation, member: GroupMember, question: Question): Vote {
  if (decisionOf(ruleOn(state, question)).membersVote === 'by-interests')
    return memberVote(state, group, member, question);
  return state.dissent[group.id]?.includes(member.id) ? 'no' : 'yes';
}

/** Who stands in the way of consensus: delegations that withhold, and members of groups that object. */
export function objectorsOf(state: ConferenceState): string[] {
  const seats = Object.keys(state.seats).filter((seat) => state.seats[seat]?.exit === 'withhold');
  return [...seats, ...Object.values(state.dissent).flat()];
}

const IN_FAVOUR: readonly (Exit | null)[] = ['agree', 'agree-ad-referendum'];

/** Whether the text may be gavelled as things stand. */
export function mayGavel(state: ConferenceState): boolean {
  const rule = textRule(state);
  return decisionOf(rule).mayGavel(rule, {
    objections: objectorsOf(state).length,
    allInFavour: deciders(state.setup).every((seat) => IN_FAVOUR.includes(state.seats[seat]?.exit ?? null)),
  });
}

/** Whether the clock can still be stopped: not once the debate was closed by a vote. */
export function clockLeft(state: ConferenceState): boolean {
  const closed = state.votes.some(({ question, count }) => question.kind === 'close-debate' && count.carried);
  return !closed && state.clockStops < state.setup.process.clockStops;
}

/** Whether motions are due: the process knows them and they have not been taken. */
export function motionsDue(state: ConferenceState): boolean {
  return !state.motionsTaken && (state.setup.process.motions?.precedence.length ?? 0) > 0;
}

/** Motions a seat could raise now: those of the process that still make a difference and are not on the table. */
export function possibleMotions(state: ConferenceState, seat: DelegationId): PossibleMotion[] {
  const own = state.agenda.filter((question) => 'by' in question && question.by === seat).length;
  if (own >= LIMITS.points || (state.seats[seat]?.standing ?? 0) < STANDING_NEEDED) return [];
  return (state.setup.process.motions?.precedence ?? [])
    .flatMap((motion) => targetsOf(state, motion, seat))
    .filter((possible) => !state.agenda.some((question) => questionId(question) === motionId(possible)));
}

function targetsOf(state: ConferenceState, motion: MotionKind, seat: DelegationId): PossibleMotion[] {
  switch (motion) {
    case 'division':
    case 'delete': {
      if (!state.setup.process.separateVotes?.some((vote) => vote.motion === motion)) return [];
      return state.setup.provisions
        .filter((provision) => state.draft.text[provision.id] !== leftOutOf(provision))
        .map(({ id }) => ({ motion, provision: id }));
    }
    case 'no-action':
      return [...state.agenda, ...rivalsOpen(state)]
        .filter((question) => ['division', 'delete', 'rival'].includes(question.kind))
        .filter((question) => moverOf(state, question) !== seat)
        .map((question) => ({ motion, on: questionId(question) }));
    case 'suspend':
      return clockLeft(state) ? [{ motion }] : [];
    case 'close-debate':
      return [{ motion }];
  }
}

/** Who put a question forward: the mover of a motion, the sponsor of a rival text. */
function moverOf({ setup }: ConferenceState, question: Question): DelegationId | undefined {
  if (question.kind === 'rival') return setup.rivals?.find(({ id }) => id === question.rival)?.sponsor;
  return 'by' in question ? question.by : undefined;
}

/** Texts beside the room's own that the chair would put to the vote: those no motion of no action has stopped. */
export function rivalsOpen({ setup, votes }: ConferenceState): Question[] {
  const isStopped = (on: string) =>
    votes.some(({ question, count }) => question.kind === 'no-action' && question.on === on && count.carried);
  return (setup.rivals ?? [])
    .map(({ id }): Question => ({ kind: 'rival', rival: id }))
    .filter((question) => !isStopped(questionId(question)));
}

export function motionId({ motion, provision, on }: PossibleMotion): string {
  return motion === 'no-action' ? `no-action-${on}` : provision === undefined ? motion : `${motion}-${provision}`;
}

/** Questions in the order of precedence; what a vote of no action is to prevent comes after it. */
export function byPrecedence(state: ConferenceState, questions: readonly Question[]): Question[] {
  const order = state.setup.process.motions?.precedence ?? [];
  const rank = (question: Question) => {
    const place = order.indexOf(question.kind as MotionKind);
    return place < 0 ? order.length : place;
  };
  return questions
    .map((question, i) => ({ question, i }))
    .sort((a, b) => rank(a.question) - rank(b.question) || a.i - b.i)
    .map(({ question }) => question);
}

/** Articles to which a seat may make a reservation now. */
export function reservable(state: ConferenceState, seat: DelegationId): ProvisionId[] {
  const delegation = delegationBy(state.setup, seat);
  return delegation ? reservableBy(state.setup, state.draft.text, delegation) : [];
}

export type AfterVote = 'ballot' | 'approved' | 'failed' | 'meeting' | 'sounding' | 'gavel';

/** Where a conference goes once a vote is counted. */
export function afterVote(state: ConferenceState): AfterVote {
  const last = state.votes.at(-1);
  if (!last) return 'gavel';
  const { question, count } = last;
  if (question.kind === 'suspend' && count.carried) return 'meeting';
  if (state.agenda.length > 0) return 'ballot';
  switch (question.kind) {
    case 'text':
    case 'higher':
      return count.carried ? 'approved' : 'failed';
    case 'rival':
      return state.rivalsAdopted.length > 0 ? 'approved' : 'failed';
    case 'silence':
      return count.carried ? 'approved' : 'gavel';
    case 'exhaustion':
      return 'gavel';
    default:
      return 'sounding';
  }
}

export function hasHigherBody(state: ConferenceState): boolean {
  const asked = state.votes.some(({ question }) => question.kind === 'higher');
  return state.setup.process.higherBody !== undefined && !asked;
}
