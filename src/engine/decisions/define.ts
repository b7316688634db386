import type { DecisionRule, Vote } from '../model/rules';

/** Votes as counted, before it is said what they decide. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Entitled to vote. */
  readonly members: number;
  readonly rollCall: Readonly<Record<string, Vote>>;
}

/** What the room has said about the whole text. */
export interface RoomSays {
  /** Delegations that withhold and members of groups that object. */
  readonly objections: number;
  /** Whether every member that decides has said that it agrees. */
  readonly allInFavour: boolean;
}

export type RuleOf<K extends DecisionRule['kind']> = Extract<DecisionRule, { readonly kind: K }>;

/** A kind of decision rule: everything in which one differs from another. */
export interface DecisionKind<K extends DecisionRule['kind']> {
  readonly kind: K;
  /** Whether a question is carried. */
  readonly carried: (rule: RuleOf<K>, tally: Tally) => boolean;
  /** Whether the chair may gavel a text through, as far as the room's objections go. */
  readonly mayGavel: (rule: RuleOf<K>, room: RoomSays) => boolean;
  /** How the chair brings the whole text to its decision: by the gavel, under silence, or by calling a vote. */
  readonly putBy: 'gavel.adopt' | 'silence.open' | 'vote.call';
  /** Votes that can be cast. Under silence "yes" is saying nothing and "no" is breaking it. */
  readonly ballots: readonly Vote[];
  /** How members of a group vote: by their own interests, or no only where they objected in the sounding. */
  readonly membersVote: 'by-interests' | 'by-objection';
  /** Whether the country of a chair without a voice: votes too, is only counted among the members, or is not waited for. */
  readonly chairs: 'votes' | 'is-counted' | 'is-left-out';
  /** Which words tell a vote: saying yes or no, objecting or not, breaking silence or keeping it. */
  readonly told: 'vote' | 'objectVote' | 'silenceVote';
}
