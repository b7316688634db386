/** What one seat may see and do. Views and requests are the only door out of the engine. */

import type { Interests } from '../interests/appraise';
import type { Answer, CommandType, Point, RefusalCode } from '../model/commands';
import type { ConferenceEvent, Stage } from '../model/events';
import type { IncidentChoices, IncidentViews } from '../model/incidentFacts';
import type { MotionKind, Question, Vote } from '../model/rules';
import type { Exit, Setup } from '../model/setup';
import type {
  CapitalRequest,
  ChangeRequest,
  ConferenceState,
  CountedVote,
  DrawnSeat,
  PackageDeal,
  Paragraph,
  Probe,
  Ranges,
  Signature,
  Undertakings,
} from '../model/state';
import type { DelegationId, FormulationId, IssueId, ProvisionId, WholeText } from '../model/vocabulary';

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
}

export interface WordingRef {
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
}

/** What a move may be made of. Only the lists a move needs are present. */
export interface Choices {
  readonly seats?: readonly DelegationId[];
  readonly provisions?: readonly ProvisionId[];
  readonly wordings?: readonly WordingRef[];
  readonly points?: readonly (Point & { readonly standing: number })[];
  readonly measures?: readonly string[];
  /** Proposals to take a step together that one could join. */
  readonly proposals?: readonly { readonly proposer: DelegationId; readonly measure: string }[];
  readonly changes?: readonly ChangeRequest[];
  readonly incidents?: IncidentChoices;
  /** How many points, edits or provisions at most. */
  readonly max?: number;
}

/** One kind of command that is legal now, or the reason why it is not. */
export interface Move {
  readonly type: CommandType;
  readonly refused: RefusalCode | null;
  readonly choices: Choices;
  /** What it costs: actions of this meeting, points of standing. */
  readonly cost: { readonly actions: number; readonly standing: number };
}

export const REQUEST_KINDS = [
  'turn',
  'chair',
  'probe',
  'consult',
  'package',
  'sounding',
  'gavel',
  'accreditation',
  'motions',
  'ballot',
  'signature',
] as const;

/** A question the engine puts to a seat, with the legal answers. */
export type Request =
  | { readonly kind: 'turn' | 'chair' | 'gavel'; readonly id: string; readonly moves: readonly Move[] }
  | { readonly kind: 'probe'; readonly id: string; readonly probe: string; readonly answers: readonly Answer[] }
  /** The chair asks in confidence which wordings of a paragraph one refuses; answered with chair.confide. */
  | {
      readonly kind: 'consult';
      readonly id: string;
      readonly provision: ProvisionId;
      readonly wordings: readonly FormulationId[];
    }
  | { readonly kind: 'package'; readonly id: string; readonly package: string; readonly counter: Choices }
  | {
      readonly kind: 'sounding';
      readonly id: string;
      readonly exits: readonly { readonly exit: Exit; readonly standing: number; readonly points: number }[];
    }
  /** Applicants one may object to; answered with accreditation.answer. */
  | { readonly kind: 'accreditation'; readonly id: string; readonly applicants: readonly string[] }
  /** Motions that are in order now; answered with motion.raise or turn.pass. */
  | {
      readonly kind: 'motions';
      readonly id: string;
      readonly motions: readonly {
        readonly motion: MotionKind;
        readonly provision?: ProvisionId;
        readonly on?: string;
      }[];
    }
  | { readonly kind: 'ballot'; readonly id: string; readonly question: Question; readonly votes: readonly Vote[] }
  /** Answered with treaty.sign. */
  | { readonly kind: 'signature'; readonly id: string; readonly reservable: readonly ProvisionId[] };

/** What one viewer learns from one moment of a step. Numbers count this viewer's updates only. */
export interface Update {
  readonly n: number;
  readonly events: readonly ConferenceEvent[];
  /** Top-level parts of the view that changed. */
  readonly patch: Partial<View>;
}
