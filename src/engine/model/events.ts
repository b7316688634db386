/** Events: past tense, facts, each with its audience. State is the fold of events. */

import type { Answer, Point } from './commands';
import type { IncidentEvents } from './incidentFacts';
import type { Count, Question, Vote } from './rules';
import type { Exit } from './setup';
import type { DelegationId, Edits, FormulationId, ProvisionId, WholeText } from './vocabulary';

/** Where the conference chart stands, as a path. */
export const STAGES = [
  'accreditation',
  'meeting.chair',
  'meeting.seats',
  'meeting.answers',
  'evening',
  'closing.sounding',
  'closing.motions',
  'closing.gavel',
  'closing.ballot',
  'signature',
  'adopted',
  'failed',
] as const;
export type Stage = (typeof STAGES)[number];

export const PARAGRAPH_STATUS = ['open', 'contested', 'provisional', 'parked'] as const;
/** open: not closed yet; contested: an objection stands; provisional: provisionally agreed; parked: set aside. */
export type ParagraphStatus = (typeof PARAGRAPH_STATUS)[number];

export const MEASURE_STAGES = [
  'open',
  'proposed',
  'supported',
  'pledged',
  'carried-out',
  'lapsed',
  'used',
  'unused',
] as const;
/** How far a delegation has come with a measure. */
export type MeasureStage = (typeof MEASURE_STAGES)[number];

/** Points by which confidence in somebody moves: in everybody, and in its partners on top of that. */
export interface Won {
  readonly all: number;
  readonly partners: number;
}

/** Bodies by event type. Public unless the comment names an audience. */
export interface EventBodies extends IncidentEvents {
  'meeting.opened': { readonly meeting: number; readonly actions: Readonly<Record<DelegationId, number>> };
  'round.opened': { readonly round: number; readonly order: readonly DelegationId[] };
  'turn.taken': { readonly by: DelegationId };
  /** Audience: the seat. */
  'action.spent': { readonly by: DelegationId };
  'stage.entered': { readonly stage: Stage };
  'statement.made': { readonly by: DelegationId; readonly points: readonly Point[] };
  'paragraph.moved': {
    readonly provision: ProvisionId;
    readonly status: ParagraphStatus;
    readonly because: 'objection' | 'lifted' | 'no-objection' | 'redrafted' | 'parked' | 'taken-up' | 'unravelled';
    /** Who reopens it when it comes undone. */
    readonly objector?: DelegationId;
  };
  'business.ordered': { readonly provisions: readonly ProvisionId[] };
  'draft.circulated': { readonly number: number; readonly text: WholeText; readonly edits: Edits };
  /** Audience: asker and asked. */
  'probe.asked': {
    readonly probe: string;
    readonly by: DelegationId;
    readonly to: DelegationId;
    readonly provision: ProvisionId;
    readonly wording: FormulationId;
  };
  /** Audience: asker and asked. */
  'probe.answered': { readonly probe: string; readonly answer: Answer };
  /** Audience: the parties in the corridor, all on the floor. */
  'package.offered': {
    readonly package: string;
    readonly by: DelegationId;
    readonly to: readonly DelegationId[];
    readonly channel: 'floor' | 'corridor';
    readonly edits: Edits;
    readonly counters: string | null;
  };
  /** Audience: as the offer's. */
  'package.answered': { readonly package: string; readonly by: DelegationId; readonly accepted: boolean };
  /** Every party has accepted. Audience: as the offer's, and the chair. */
  'package.agreed': { readonly package: string };
  /** A party objected on the floor to what it had agreed. Audience: as the offer's. */
  'package.broken': { readonly package: string; readonly by: DelegationId };
  /** Audience: the speaker and the chair. */
  'chair.confided': {
    readonly by: DelegationId;
    readonly provision: ProvisionId;
    readonly refuses: readonly FormulationId[];
    readonly asked: boolean;
  };
  /** Audience: the seat. */
  'capital.asked': {
    readonly by: DelegationId;
    readonly provision: ProvisionId;
    readonly wording: FormulationId;
    readonly due: number;
  };
  /** Audience: the seat. */
  'capital.answered': {
    readonly by: DelegationId;
    readonly provision: ProvisionId;
    readonly wording: FormulationId;
    readonly granted: boolean;
  };
  /** The chair asks in confidence. Audience: chair and seat. */
  'seat.consulted': { readonly seat: DelegationId; readonly provision: ProvisionId };
  /** Audience: proposer and those named in the corridor, all on the floor. */
  'measure.proposed': {
    readonly by: DelegationId;
    readonly measure: string;
    readonly to: readonly DelegationId[];
    readonly channel: 'floor' | 'corridor';
  };
  /** Audience: as the proposal's. */
  'measure.supported': { readonly by: DelegationId; readonly measure: string; readonly proposer: DelegationId };
  /** The first engine wrote neither when it is due, nor with whom, nor what it won. */
  'measure.pledged': {
    readonly by: DelegationId;
    readonly measure: string;
    /** Meeting after which it is due. */
    readonly due?: number;
    /** Those who pledge it in the same step, and whose initiative it was. */
    readonly with?: readonly DelegationId[];
    readonly initiative?: DelegationId;
    readonly won?: Won;
  };
  'measure.carriedOut': { readonly by: DelegationId; readonly measure: string; readonly won: Won };
  /** Not carried out when it was due. Measures are voluntary: nothing is violated. */
  'measure.lapsed': { readonly by: DelegationId; readonly measure: string; readonly won: Won };
  /** An occasion came to use what was carried out. */
  'measure.tested': {
    readonly by: DelegationId;
    readonly measure: string;
    readonly used: boolean;
    readonly won: Won;
  };
  /** Audience: the seat and the chair. */
  'change.asked': { readonly by: DelegationId; readonly provision: ProvisionId; readonly wording: FormulationId };
  'change.settled': {
    readonly seat: DelegationId;
    readonly provision: ProvisionId;
    readonly wording: FormulationId;
    readonly granted: boolean;
  };
  /** Audience: the seat. Reason is a code. */
  'standing.moved': { readonly seat: DelegationId; readonly by: number; readonly reason: StandingReason };
  'sounding.opened': { readonly wave: number; readonly order: readonly DelegationId[] };
  'sounding.answered': { readonly by: DelegationId; readonly exit: Exit; readonly explain: boolean };
  /** Members of a group that object though their group does not. */
  'members.objected': { readonly group: DelegationId; readonly members: readonly string[] };
  'accreditation.opened': { readonly order: readonly DelegationId[] };
  /** Objections are made aloud. */
  'accreditation.answered': { readonly by: DelegationId; readonly objects: readonly string[] };
  'accreditation.closed': { readonly admitted: readonly string[]; readonly refused: readonly string[] };
  /** An admitted applicant speaks: those who stand near care more about its issue. */
  'stakeholder.spoke': { readonly applicant: string };
  'motions.opened': { readonly order: readonly DelegationId[] };
  'motion.raised': { readonly question: Question };
  /** The chair parts the text. The edits come with a numbered draft of their own. */
  'report.split': { readonly provisions: readonly ProvisionId[] };
  'exhaustion.declared': Record<never, never>;
  /** Questions come to the vote in this order. */
  'agenda.set': { readonly questions: readonly Question[] };
  'ballot.opened': { readonly question: Question; readonly order: readonly DelegationId[] };
  /** Audience: the voter, until the votes are counted. */
  'ballot.cast': { readonly by: DelegationId; readonly vote: Vote };
  'ballot.counted': { readonly question: Question; readonly count: Count };
  /** A vote took a paragraph out. */
  'paragraph.votedOut': { readonly provision: ProvisionId; readonly text: WholeText };
  /** What the room approved goes to the body above it. */
  'text.forwarded': { readonly body: string };
  'signature.opened': { readonly order: readonly DelegationId[] };
  'treaty.signed': {
    readonly by: DelegationId;
    readonly sign: boolean;
    readonly reservations: readonly ProvisionId[];
  };
  'clock.stopped': { readonly times: number };
  'meeting.closed': { readonly meeting: number };
  'report.adopted': { readonly text: WholeText };
  'report.failed': { readonly objectors: readonly DelegationId[] };
}

export const STANDING_REASONS = [
  'lifted-objection',
  'bridge-taken-up',
  'measure-pledged',
  'measure-carried-out',
  'measure-lapsed',
  'reopened-agreed-text',
  'broke-a-deal',
  'red-line-without-need',
  'beyond-instructions',
  'asked-late-change',
  'withheld',
  'stopped-the-clock',
  'dissociated',
  'objected-to-applicant',
  'motion-lost',
  'parted-the-report',
  'called-the-vote',
  'accused-rightly',
  'accused-wrongly',
] as const;
export type StandingReason = (typeof STANDING_REASONS)[number];

export type EventType = keyof EventBodies;
export type EventOf<T extends EventType> = {
  readonly type: T;
  readonly audience: 'all' | readonly DelegationId[];
} & EventBodies[T];
export type ConferenceEvent = { [T in EventType]: EventOf<T> }[EventType];
