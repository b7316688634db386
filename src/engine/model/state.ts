/** The conference as plain JSON. It is the fold of its events over the opening state, and never leaves the authority. */

import type { SealedAnswers } from './answers';
import type { Hand, OpenFloorState, Prepared } from './floor';
import type { IncidentStates } from './incidentFacts';
import type { Answer, Channel } from './points';
import type { Count, Question, Vote } from './rules';
import type { Exit, Setup } from './setup';
import type { MeasureStage, PackageStage, ParagraphStatus, Stage } from './stages';
import type { DelegationId, Edits, FormulationId, IssueId, ProvisionId, WholeText } from './vocabulary';

/** A stretch of an issue's scale, 0..100, in which somebody's position is believed to lie. */
export type Range = readonly [low: number, high: number];
export type Ranges = Readonly<Record<IssueId, Range>>;

export interface Paragraph {
  readonly status: ParagraphStatus;
  /** Delegations that object aloud to the standing wording. */
  readonly objectors: readonly DelegationId[];
  /** Wordings placed before the room, with who proposed and who supports each, in order of time. */
  readonly backers: Readonly<Record<FormulationId, readonly DelegationId[]>>;
  /** The first to have proposed a wording. */
  readonly proposedBy: Readonly<Record<FormulationId, DelegationId>>;
  /** Red lines declared aloud: who, against which wordings. */
  readonly declared: Readonly<Record<DelegationId, readonly FormulationId[]>>;
  /** Wordings refused in confidence, told to the chair alone. */
  readonly confided: Readonly<Record<DelegationId, readonly FormulationId[]>>;
}

export interface DrawnSeat {
  readonly at: number;
  readonly salience: number;
}

export interface SeatState {
  /** Confidential draw. */
  readonly positions: Readonly<Record<IssueId, DrawnSeat>>;
  /** Political capital, 0..100. */
  readonly standing: number;
  /** Actions left in this meeting. */
  readonly actions: number;
  /** Authority won from home: provision/wording -> granted. */
  readonly cables: Readonly<Record<string, boolean>>;
  readonly changeAsked: boolean;
  readonly exit: Exit | null;
  readonly explained: boolean;
}

export interface PackageDeal {
  readonly by: DelegationId;
  readonly to: readonly DelegationId[];
  readonly channel: Channel;
  readonly edits: Edits;
  readonly counters: string | null;
  readonly accepted: readonly DelegationId[];
  readonly stage: PackageStage;
  readonly meeting: number;
  /** Minute of the meeting, on an open floor. */
  readonly at?: number;
}

export interface Probe {
  readonly by: DelegationId;
  readonly to: DelegationId;
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
  readonly answer: Answer | null;
  readonly meeting: number;
  /** Minute of the meeting, on an open floor. */
  readonly at?: number;
  /** Nobody answered while it could be answered. */
  readonly lapsed?: true;
}

/** A non-paper: a wording shown to some. */
export interface Paper {
  readonly by: DelegationId;
  readonly to: readonly DelegationId[];
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
}

/** A friend of the chair on a paragraph, and the wording it brought back; null while it is still out. */
export interface Friend {
  readonly seat: DelegationId;
  readonly found: FormulationId | null;
}

export type Friends = Readonly<Record<ProvisionId, Friend>>;

export interface CapitalRequest {
  readonly by: DelegationId;
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
  /** Meeting after which the answer comes; the number of meetings when none can come in time. */
  readonly due: number;
  readonly answered: boolean;
}

/** One delegation's way with one measure. */
export interface Undertaking {
  readonly stage: MeasureStage;
  /** Whose idea it was: its own when it went alone. */
  readonly initiative: DelegationId;
  readonly channel: Channel;
  /** Whom a proposal in the corridor is addressed to. Once pledged it is public and addressed to nobody. */
  readonly to: readonly DelegationId[];
  /** Meeting in which it came to this stage. */
  readonly meeting: number;
  /** Meeting after which it is due; null before it is pledged. */
  readonly due: number | null;
  /** Those who pledged it in the same step. */
  readonly partners: readonly DelegationId[];
}

export type Undertakings = Readonly<Record<DelegationId, Readonly<Record<string, Undertaking>>>>;

export interface ChangeRequest {
  readonly by: DelegationId;
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
}

/** A vote in progress. */
export interface Ballot {
  readonly question: Question;
  readonly cast: Readonly<Record<DelegationId, Vote>>;
}

/** A vote that was counted. */
export interface CountedVote {
  readonly question: Question;
  readonly count: Count;
}

/** What a delegation did with the treaty it was asked to sign. */
export interface Signature {
  readonly sign: boolean;
  readonly reservations: readonly ProvisionId[];
}

export interface ConferenceState {
  readonly setup: Setup;
  readonly seed: string;
  /** Names all draws but those the seats got at the start: the seed, and the branch when another course was taken. */
  readonly luck: string;
  /** Ids of the courses taken, in order; missing before the first. */
  readonly branches?: readonly string[];
  readonly stage: Stage;
  /** Index into the programme. */
  readonly meeting: number;
  /** From 1 inside a meeting; 0 before the first. */
  readonly round: number;
  /** Seats still to act in this round or to answer in this wave, in order. */
  readonly queue: readonly DelegationId[];
  readonly draft: { readonly number: number; readonly text: WholeText; readonly previous: WholeText };
  /** Paragraphs taken up by the chair in this round. */
  readonly business: readonly ProvisionId[];
  readonly paragraphs: Readonly<Record<ProvisionId, Paragraph>>;
  readonly seats: Readonly<Record<DelegationId, SeatState>>;
  readonly confidence: Readonly<Record<DelegationId, Readonly<Record<DelegationId, number>>>>;
  /** What anybody may infer of each delegation from what was said aloud. */
  readonly ranges: Readonly<Record<DelegationId, Ranges>>;
  /** What a viewer knows besides from its own corridor: viewer -> other -> issue. */
  readonly notes: Readonly<Record<DelegationId, Readonly<Record<DelegationId, Ranges>>>>;
  readonly packages: Readonly<Record<string, PackageDeal>>;
  readonly probes: Readonly<Record<string, Probe>>;
  readonly papers: readonly Paper[];
  readonly friends: Friends;
  readonly capital: readonly CapitalRequest[];
  /** Delegation -> measure -> how far it has come. */
  readonly measures: Undertakings;
  /** How much of the confidence between two was won (or lost) by measures. */
  readonly won: Readonly<Record<DelegationId, Readonly<Record<DelegationId, number>>>>;
  readonly changes: readonly ChangeRequest[];
  /** Whom the chair has asked in confidence and not yet heard. */
  readonly consulting: {
    readonly seat: DelegationId;
    readonly provision: ProvisionId;
    readonly meeting: number;
    readonly at?: number;
  } | null;
  /** Provisionally agreed paragraphs reopened so far. */
  readonly reopened: number;
  readonly clockStops: number;
  /** Wave of the sounding, from 1; 0 outside. */
  readonly wave: number;
  /** How many withheld when this wave began: all that anybody knows while answering. */
  readonly company: number;
  /** Who withheld in the last sounding, once the clock was stopped over it. */
  readonly lastObjectors: readonly DelegationId[];
  /** Members of groups that object though their group does not. */
  readonly dissent: Readonly<Record<DelegationId, readonly string[]>>;
  /** Questions still to be put to the vote, in order. */
  readonly agenda: readonly Question[];
  readonly ballot: Ballot | null;
  /** Votes counted so far, in order of time. */
  readonly votes: readonly CountedVote[];
  /** Whether motions have been taken, the report parted, the bureau asked. */
  readonly motionsTaken: boolean;
  readonly split: boolean;
  readonly exhausted: boolean;
  /** Texts beside the room's own that a vote adopted. */
  readonly rivalsAdopted: readonly string[];
  /** Objections to applicants so far, by applicant; null before and without accreditation. */
  readonly accreditation: {
    readonly objections: Readonly<Record<string, readonly DelegationId[]>>;
    readonly admitted: readonly string[] | null;
  } | null;
  readonly signatures: Readonly<Record<DelegationId, Signature>>;
  readonly incidents: IncidentStates;
  /** Who holds a seat, where it changed hands; who sat down at the start is in the record. */
  readonly hands: Readonly<Record<DelegationId, Hand>>;
  /** Speakers' list and clock of an open floor; null where the floor goes in turn and between meetings. */
  readonly floor: OpenFloorState | null;
  /** What seats mean to say when they get the floor. */
  readonly prepared: Prepared;
  /** Answers kept shut until all have answered: an open floor's soundings, votes, objections and signatures. */
  readonly sealed: SealedAnswers;
}
