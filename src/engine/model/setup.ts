/** What a conference starts from: the compiled scenario, without any text. Plain JSON; it never changes during play. */

import type { Challenge } from './challenges';
import type { IncidentPlan } from './incidents';
import type { FoldParameters } from './parameters';
import type { DecisionRule, MotionKind, SeparateVote } from './rules';
import type { AccessionRule, Delegation, DelegationId, Edits, IssueId, Provision, ReservationRule } from './vocabulary';

/** Kinds of meeting a programme of work is made of. */
export const MEETING_KINDS = [
  'opening',
  'reading',
  'evening',
  'reception',
  'intersessional',
  'rev-1',
  'rev-2',
  'last-night',
  'last-morning',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Half a day of work. The last meeting of a programme is the closing. */
export interface Meeting {
  readonly kind: MeetingKind;
  /** Session it belongs to, from 1. Between two sessions lie weeks. */
  readonly session: number;
  /** Hour of the day in the conference city at which the meeting begins and questions go home. */
  readonly hour: number;
}

/** Ways out of a closing. A process admits some of them. */
export const EXITS = [
  'agree',
  'agree-ad-referendum',
  'silent',
  'withhold',
  'dissociate',
  'reserve',
  'abstain',
  'stay-out',
] as const;
export type Exit = (typeof EXITS)[number];

/** What a process admits. The engine refuses everything else by name. */
export interface Process {
  readonly id: string;
  readonly textMode: 'chairs-text' | 'rolling-text';
  /** Command types delegations and chair may use. */
  readonly moves: readonly string[];
  readonly exits: readonly Exit[];
  /** The chair is a member and has no national voice while in the chair. */
  readonly chairIsMember: boolean;
  /** How often the clock may be stopped, each time for hours; only a higher body can extend a mandate. */
  readonly clockStops: number;
  /** Provisions may move to a Chair's summary only as a counterfactual. */
  readonly chairsSummary: 'known' | 'counterfactual';
  /** How the whole text is decided; consensus when left out. */
  readonly rule?: DecisionRule;
  /** What an observer may do about the whole text: it has no say in the decision. */
  readonly observerExits?: readonly Exit[];
  /** The chair may part the text into an agreed report and a summary of its own, once, when consensus fails. */
  readonly twoPartReport?: boolean;
  /** Consensus first; when a bureau finds it exhausted, a vote. */
  readonly exhaustion?: {
    readonly bureau: readonly DelegationId[];
    readonly bureauRule: DecisionRule;
    readonly rule: DecisionRule;
  };
  /** Votes on single paragraphs before the whole, each by motion. */
  readonly separateVotes?: readonly SeparateVote[];
  /** Motions in their order of precedence, with the rule under which procedure is decided. */
  readonly motions?: { readonly precedence: readonly MotionKind[]; readonly rule: DecisionRule };
  /** A body that decides on what this room adopted. */
  readonly higherBody?: { readonly id: string; readonly rule: DecisionRule };
  /** Left out for reports and decisions. */
  readonly treaty?: TreatyRules;
  /** Applicants that are let in when no member objects. */
  readonly accreditation?: boolean;
  /** Most that take the floor in one round; everybody when left out. */
  readonly speakers?: number;
}

/** The life of a treaty once its text is adopted. Wordings of final clauses may put their own in place of these. */
export interface TreatyRules {
  readonly reservations: ReservationRule;
  readonly accession: AccessionRule;
  readonly entry: EntryRule;
}

/** Entry into force: so many ratifications, of which so many by members of the body, and then a wait in days. */
export interface EntryRule {
  readonly count: number;
  readonly ofMembers?: number;
  readonly days: number;
}

/** A text that others put before the room for a vote of its own. */
export interface RivalText {
  readonly id: string;
  readonly sponsor: DelegationId;
  /** Where it differs from what was last agreed. */
  readonly text: Edits;
}

/** Somebody that asks to be let into the room. */
export interface Applicant {
  readonly id: string;
  /** Issue it speaks on and where it stands: those near hear it, those far would rather not. */
  readonly issue: IssueId;
  readonly at: number;
}

export const MEASURE_KINDS = ['transparency', 'communication', 'cooperation', 'restraint', 'stability'] as const;
/** What a measure does for confidence: it shows, talks, works together, holds back, or keeps a crisis calm. */
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const VISIBILITIES = ['public', 'partners'] as const;
/** Who sees whether a measure is carried out: everybody, or those who take part (the others feel half of it). */
export type Visibility = (typeof VISIBILITIES)[number];

/**
 * A confidence-building measure a delegation may pledge: cost 0..100 (falls on small missions), confidence it wins.
 * Records of the first engine know neither kind, visibility (public) nor what must be pledged first (nothing).
 */
export interface MeasureOption {
  readonly id: string;
  readonly cost: number;
  readonly confidence: number;
  readonly kind?: MeasureKind;
  readonly visibility?: Visibility;
  readonly requires?: readonly string[];
}

/** Assumptions of the model that are hypotheses: results are reported with and without them. */
export interface Switches {
  /**
   * Whether confidence won by measures carries over to how words about law are read. Off: it is felt in the practical
   * chapters alone.
   */
  readonly carryOver: 'on' | 'off';
}

export interface Setup {
  readonly scenario: string;
  readonly version: number;
  readonly length: string;
  /** Every member of every group sits for itself; groups are groups when left out. */
  readonly room?: 'all';
  readonly process: Process;
  readonly chair: DelegationId;
  readonly delegations: readonly Delegation[];
  readonly provisions: readonly Provision[];
  readonly meetings: readonly Meeting[];
  /** Rounds in every meeting but the closing. */
  readonly roundsPerMeeting: number;
  /** Issue on which the outside option rests. */
  readonly formatIssue: IssueId;
  /** Issues that only the process itself can deliver. */
  readonly practicalIssues: readonly IssueId[];
  /** confidence[a][b]: how far a trusts b at the start, 0..100. */
  readonly confidence: Readonly<Record<DelegationId, Readonly<Record<DelegationId, number>>>>;
  readonly measures: readonly MeasureOption[];
  /** Hours the capital's clock is ahead of the conference city's; negative for behind. */
  readonly capitalHours: Readonly<Record<DelegationId, number>>;
  /** What folding events rests on; it travels with the record, so that later tuning never breaks an old one. */
  readonly fold: FoldParameters;
  /** Assumptions that can be switched; an assumption that is not named holds. */
  readonly switches?: Switches;
  /** What may happen outside the room between meetings. */
  readonly incidents?: IncidentPlan;
  /** Texts put to the vote beside the room's own, in order of submission. */
  readonly rivals?: readonly RivalText[];
  readonly applicants?: readonly Applicant[];
  /** Delegations whose positions are the poles of every scale: members of groups lean towards one or the other. */
  readonly poles?: { readonly west: DelegationId; readonly east: DelegationId };
  /** Things to try, with what must hold at the end. */
  readonly challenges: readonly Challenge[];
}
