/** Commands: imperative and untrusted. One type for each move, with its body. */

import type { IncidentCommands } from './incidentFacts';
import type { MotionKind, Vote } from './rules';
import type { Exit } from './setup';
import type { DelegationId, Edits, FormulationId, ProvisionId } from './vocabulary';

export const POINT_KINDS = ['support', 'object', 'lift', 'propose', 'cite', 'red-line'] as const;
/**
 * One point of an intervention. support: favour a wording; object: to the standing wording; lift: one's own objection;
 * propose: place a wording before the room; cite: ask to revert to agreed language; red-line: declare a wording beyond
 * one's instructions (true or not).
 */
export type PointKind = (typeof POINT_KINDS)[number];

export interface Point {
  readonly kind: PointKind;
  readonly provision: ProvisionId;
  /** The wording meant. Objections and lifts speak of the standing wording and name it too. */
  readonly wording: FormulationId;
}

export const ANSWERS = ['could-live', 'could-not', 'evade'] as const;
/** What one says when asked in the corridor. Whether it is so is known to the speaker alone. */
export type Answer = (typeof ANSWERS)[number];

/** Bodies by command type. */
export interface CommandBodies extends IncidentCommands {
  /** Take the floor: one intervention of one to three points. */
  'statement.make': { readonly points: readonly Point[] };
  /** Ask one delegation in the corridor whether it could live with a wording. */
  'probe.ask': { readonly to: DelegationId; readonly provision: ProvisionId; readonly wording: FormulationId };
  'probe.answer': { readonly probe: string; readonly answer: Answer };
  /** Offer linked wordings, all or none. */
  'package.offer': {
    readonly to: readonly DelegationId[];
    readonly channel: 'floor' | 'corridor';
    readonly edits: Edits;
  };
  'package.accept': { readonly package: string };
  'package.refuse': { readonly package: string };
  'package.counter': { readonly package: string; readonly edits: Edits };
  /** Tell the chair in confidence which wordings of a paragraph one cannot accept. */
  'chair.confide': { readonly provision: ProvisionId; readonly refuses: readonly FormulationId[] };
  /** Ask home for authority to accept a wording. */
  'capital.ask': { readonly provision: ProvisionId; readonly wording: FormulationId };
  /** Take a confidence-building step of one's own. */
  'measure.pledge': { readonly measure: string };
  /** Propose to take a step together: in the corridor to those named, on the floor to all (then nobody is named). */
  'measure.propose': {
    readonly measure: string;
    readonly to: readonly DelegationId[];
    readonly channel: 'floor' | 'corridor';
  };
  /** Join a step somebody proposed. All who joined pledge it in the evening. */
  'measure.support': { readonly measure: string; readonly proposer: DelegationId };
  /** The one surgical change a delegation may ask for on the last night. */
  'change.ask': { readonly provision: ProvisionId; readonly wording: FormulationId };
  'turn.pass': Record<never, never>;
  /** Say what one will do about the whole text. */
  'sounding.answer': { readonly exit: Exit; readonly explain: boolean };
  /** Chair: take up paragraphs in this order. */
  'business.order': { readonly provisions: readonly ProvisionId[] };
  /** Chair: a new numbered draft. Demoting, dropping, shortening and moving are edits like any other. */
  'draft.circulate': { readonly edits: Edits };
  'paragraph.park': { readonly provision: ProvisionId };
  /** Chair: hear one delegation in confidence on a paragraph. */
  'seat.consult': { readonly seat: DelegationId; readonly provision: ProvisionId };
  /** Chair: grant or decline a surgical change. */
  'change.settle': { readonly seat: DelegationId; readonly grant: boolean };
  'gavel.adopt': Record<never, never>;
  'clock.stop': Record<never, never>;
  'conference.close': Record<never, never>;
  /** The host moves the conference on after an evening: time enters as a command. */
  'clock.advance': { readonly meeting: number };
  /** Chair, once: what the room cannot agree on goes to a summary of the chair's own; the rest is sounded again. */
  'report.split': { readonly edits: Edits };
  /** Chair: put the text under silence. */
  'silence.open': Record<never, never>;
  /** Chair: ask the bureau to find that consensus is exhausted; then comes a vote. */
  'exhaustion.declare': Record<never, never>;
  /** Chair, where the rule is a majority: put the text to the vote, or the rival texts where there are some. */
  'vote.call': Record<never, never>;
  'ballot.cast': { readonly vote: Vote };
  /** Before the decision: `provision` for a vote on one paragraph, `on` (a question's name) for a motion of no action. */
  'motion.raise': { readonly motion: MotionKind; readonly provision?: ProvisionId; readonly on?: string };
  /** At the organisational meeting: applicants one does not want in the room; none is consent. */
  'accreditation.answer': { readonly objects: readonly string[] };
  /** Sign the treaty, with reservations to these articles, or stay away. */
  'treaty.sign': { readonly sign: boolean; readonly reservations: readonly ProvisionId[] };
  /** Moves that other processes know. Processes that do not admit them refuse them by name. */
  'position.dissociate': Record<never, never>;
  'group.speak': { readonly points: readonly Point[] };
  'observer.speak': { readonly points: readonly Point[] };
  'mandate.extend': Record<never, never>;
}

export type CommandType = keyof CommandBodies;
/** Who sends a command: a delegation or the host. */
export type Actor = DelegationId | 'host';

export type CommandOf<T extends CommandType> = { readonly type: T; readonly by: Actor } & CommandBodies[T];
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType];

/** Why a command was refused: a stable code, and ids that help to say what would have been right. */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  readonly about?: Readonly<Record<string, string | number>>;
}

export const REFUSALS = [
  'process.notAdmitted',
  'actor.unknown',
  'actor.notYourTurn',
  'actor.chairOnly',
  'actor.chairHasNoVoice',
  'actor.noActions',
  'actor.hostOnly',
  'stage.notNow',
  'provision.unknown',
  'wording.unknown',
  'wording.standing',
  'wording.notStanding',
  'wording.notAgreedBefore',
  'wording.alreadyProposed',
  'statement.noPoints',
  'statement.tooManyPoints',
  'statement.repeatedProvision',
  'objection.already',
  'objection.none',
  'paragraph.closed',
  'paragraph.parked',
  'standing.tooLow',
  'seat.unknown',
  'seat.self',
  'seat.chair',
  'probe.unknown',
  'probe.closed',
  'probe.notYours',
  'probe.repeated',
  'package.unknown',
  'package.closed',
  'package.notYours',
  'package.empty',
  'package.tooLong',
  'package.repeated',
  'package.noCounter',
  'confide.empty',
  'capital.pending',
  'capital.alreadyMay',
  'capital.answered',
  'measure.unknown',
  'measure.already',
  'measure.tooCostly',
  'measure.needsFirst',
  'measure.notProposed',
  'change.notLastNight',
  'change.already',
  'change.none',
  'draft.nothingChanged',
  'business.empty',
  'business.tooMany',
  'business.repeated',
  'exit.notAdmitted',
  'gavel.objectionStands',
  'gavel.rulePutsToVote',
  'split.already',
  'split.notToSummary',
  'silence.notTheRule',
  'exhaustion.already',
  'exhaustion.noObjection',
  'vote.notTheRule',
  'motion.notAdmitted',
  'motion.noParagraph',
  'motion.already',
  'motion.nothingToStop',
  'applicant.unknown',
  'reservation.notAdmitted',
  'reservation.withoutSignature',
  'incident.unknown',
  'incident.notNow',
  'incident.already',
  'incident.noContact',
  'clock.stoppedOut',
  'clock.wrongMeeting',
  'conference.over',
  'command.malformed',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];
