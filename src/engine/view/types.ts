/** What one seat may see and do. Views and requests are the only door out of the engine. */

import type { CommandType, RefusalCode } from '../acts';
import type { ConferenceEvent } from '../events';
import type { Interests } from '../interests/appraise';
import type { Hand, OpenFloorState } from '../model/floor';
import type { IncidentViews } from '../model/incidentFacts';
import type { Point } from '../model/points';
import type { Choices, Cost, Menu, SeatQuestion } from '../model/requests';
import type { Question, Vote } from '../model/rules';
import type { Exit, Setup } from '../model/setup';
import type { Stage } from '../model/stages';
import type {
  CapitalRequest,
  ChangeRequest,
  ConferenceState,
  CountedVote,
  DrawnSeat,
  Friends,
  PackageDeal,
  Paper,
  Paragraph,
  Probe,
  Ranges,
  Signature,
  Undertakings,
} from '../model/state';
import type { DelegationId, IssueId, ProvisionId, WholeText } from '../model/vocabulary';

/** The confidential side of a national seat. The chair of a process without a national voice has none. */
export interface OwnInterests extends Interests {
  readonly positions: Readonly<Record<IssueId, DrawnSeat>>;
  /** Points of the draft as it stands. */
  readonly draftPoints: number;
}

/** A paragraph as one seat sees it: the chair has its whole private tally, a seat only what it confided itself. */
export type ParagraphView = Paragraph;

export interface SeatView {
  readonly exit: Exit | null;
  readonly explained: boolean;
  /** Measures pledged and not lapsed, in order of time. */
  readonly measures: readonly string[];
}

/** The static, public part of a conference. It never changes during play and is sent once. */
export type PublicSetup = Pick<
  Setup,
  | 'scenario'
  | 'version'
  | 'length'
  | 'process'
  | 'chair'
  | 'delegations'
  | 'provisions'
  | 'meetings'
  | 'floor'
  | 'roundsPerMeeting'
  | 'formatIssue'
  | 'practicalIssues'
  | 'measures'
  | 'rivals'
  | 'linkages'
  | 'applicants'
>;

export interface View {
  readonly setup: PublicSetup;
  readonly you: DelegationId;
  readonly stage: Stage;
  readonly meeting: number;
  readonly round: number;
  /** Seats still to act, the first being at work now. */
  readonly queue: readonly DelegationId[];
  readonly draft: { readonly number: number; readonly text: WholeText; readonly previous: WholeText };
  readonly business: readonly ProvisionId[];
  readonly paragraphs: Readonly<Record<ProvisionId, ParagraphView>>;
  readonly seats: Readonly<Record<DelegationId, SeatView>>;
  /** null for a chair without a national voice. */
  readonly interests: OwnInterests | null;
  readonly standing: number;
  readonly actions: number;
  readonly cables: Readonly<Record<string, boolean>>;
  readonly changeAsked: boolean;
  /** Own row: how far I trust each of the others, 0..100. */
  readonly confidence: Readonly<Record<DelegationId, number>>;
  /** The same row when the conference began. */
  readonly confidenceBefore: Readonly<Record<DelegationId, number>>;
  /** Where each other delegation's position is believed to lie, by issue. */
  readonly ranges: Readonly<Record<DelegationId, Ranges>>;
  /** Package deals I am party to, or that were offered on the floor; the chair also sees agreed ones. */
  readonly packages: Readonly<Record<string, PackageDeal>>;
  readonly probes: Readonly<Record<string, Probe>>;
  /** Confidence-building steps I know of: pledged ones, proposals on the floor, and my own corridor's. */
  readonly undertakings: Undertakings;
  /** Friends of the chair, by paragraph, with what they brought back. */
  readonly friends: Friends;
  /** Non-papers I wrote or was shown. */
  readonly papers: readonly Paper[];
  readonly capital: readonly CapitalRequest[];
  /** Meeting after which a question put to my capital now is answered; the number of meetings when none comes in time. */
  readonly capitalDue: number;
  /** Own pending change; the chair sees all of them. */
  readonly changes: readonly ChangeRequest[];
  readonly reopened: number;
  /** Chance in per cent that the next granted change makes another paragraph come undone. */
  readonly unravelling: number;
  readonly clockStops: number;
  readonly wave: number;
  /** How many withheld when this wave of the sounding began. */
  readonly company: number;
  /** Who withheld in the last sounding, once the clock was stopped over it. */
  readonly lastObjectors: readonly DelegationId[];
  /** Members of groups that object though their group does not. */
  readonly dissent: Readonly<Record<DelegationId, readonly string[]>>;
  readonly agenda: readonly Question[];
  /** The vote in progress: one's own vote alone is known before the count. */
  readonly ballot: { readonly question: Question; readonly mine: Vote | null } | null;
  readonly votes: readonly CountedVote[];
  readonly split: boolean;
  readonly exhausted: boolean;
  readonly rivalsAdopted: readonly string[];
  readonly accreditation: ConferenceState['accreditation'];
  readonly signatures: Readonly<Record<DelegationId, Signature>>;
  /** Incidents as this seat may know them: never who did it. */
  readonly incidents: IncidentViews;
  /** Who holds a seat, where it changed hands. */
  readonly hands: Readonly<Record<DelegationId, Hand>>;
  /** Speakers' list and clock of an open floor. */
  readonly floor: OpenFloorState | null;
  /** What I mean to say when I get the floor. */
  readonly prepared: readonly Point[];
  /** Whether my answer is in and kept shut until all have answered. */
  readonly answered: boolean;
}

/** One kind of command that is legal now, or the reason why it is not. */
export interface Move {
  readonly type: CommandType;
  readonly refused: RefusalCode | null;
  readonly choices: Choices;
  /** What it costs: actions of this meeting, points of standing. */
  readonly cost: Cost;
}

/** A question the engine puts to a seat, with the legal answers. */
export type Request = { readonly kind: Menu; readonly id: string; readonly moves: readonly Move[] } | SeatQuestion;

/** What one viewer learns from one moment of a step. Numbers count this viewer's updates only. */
export interface Update {
  readonly n: number;
  readonly events: readonly ConferenceEvent[];
  /** Top-level parts of the view that changed. */
  readonly patch: Partial<View>;
}
