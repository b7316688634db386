import { z } from 'zod';
import { MOST_MEETINGS, MOST_PROVISIONS, MOST_ROUNDS, MOST_SEATS } from '../limits';
import { MEETING_KINDS } from '../setup';
import { MARKS } from '../vocabulary';
import { id, percent } from './common';
import { delegationShape } from './delegation';
import { openFloorShape } from './floor';
import { linkageShape, MOST_LINKAGES } from './linkage';
import {
  applicantShape,
  challengeShape,
  incidentPlanShape,
  MOST_APPLICANTS,
  MOST_CHALLENGES,
  MOST_MEASURES,
  MOST_RIVALS,
  measureShape,
  rivalShape,
} from './outside';
import { processShape } from './process';
import { provisionShape } from './text';

export const sessionsShape = z.int().min(1).max(12);
export const hourShape = z.int().min(0).max(23);
export const roundsShape = z.int().min(1).max(MOST_ROUNDS).describe('Rounds in every meeting but the closing.');
export const practicalIssuesShape = z.array(id).max(10);
export const polesShape = z.strictObject({ west: id.describe('One end.'), east: id.describe('The other end.') });
/** confidence[a][b]: how far a trusts b at the start. */
export const confidenceShape = z.record(id, z.record(id, percent));
/** Hours a capital's clock is ahead of the conference city's: clocks run from 12 behind universal time to 14 ahead. */
export const capitalHoursShape = z.int().min(-26).max(26);

/** Half a day of work. The last meeting of a programme is the closing. */
export const meetingShape = z.strictObject({
  kind: z.enum(MEETING_KINDS),
  /** Session it belongs to, from 1. Between two sessions lie weeks. */
  session: sessionsShape,
  /** Hour of the day in the conference city at which the meeting begins and questions go home. */
  hour: hourShape,
});

/** Records of the first engine know the noise of three marks alone, and code no other. */
export const foldShape = z.strictObject({
  noise: z.partialRecord(z.enum(MARKS), percent),
  standingStart: z.strictObject({ base: percent, perInfluencePercent: percent }),
  confidenceMoves: z.strictObject({
    pledgeDivisor: z.int().min(1),
    dealAgreed: z.int().min(-100).max(100),
    dealBroken: z.int().min(-100).max(100),
  }),
  reading: z.record(z.enum(['support', 'bridge', 'couldLive', 'objection', 'redLine', 'surprise']), percent),
});

/** What a conference starts from. */
export const setupShape = z.strictObject({
  scenario: id,
  version: z.int().min(1),
  length: id,
  /** Every member of every group sits for itself; groups are groups when left out. */
  room: z.literal('all').exactOptional(),
  process: processShape,
  chair: id,
  delegations: z.array(delegationShape).min(2).max(MOST_SEATS),
  provisions: z.array(provisionShape).min(1).max(MOST_PROVISIONS),
  meetings: z.array(meetingShape).min(2).max(MOST_MEETINGS),
  /** How the floor is run; in turn when left out. */
  floor: openFloorShape.exactOptional(),
  roundsPerMeeting: roundsShape,
  /** Issue on which the outside option rests. */
  formatIssue: id,
  /** Issues that only the process itself can deliver. */
  practicalIssues: practicalIssuesShape,
  confidence: confidenceShape,
  measures: z.array(measureShape).max(MOST_MEASURES),
  capitalHours: z.record(id, capitalHoursShape),
  /** What folding events rests on; it travels with the record, so that later tuning never breaks an old one. */
  fold: foldShape,
  /**
   * Assumptions of the model that are hypotheses: results are reported with and without them. One that is not named holds.
   * carryOver: whether confidence won by measures carries over to how words about law are read; off: it is felt in the
   * practical chapters alone.
   */
  switches: z.strictObject({ carryOver: z.enum(['on', 'off']) }).exactOptional(),
  /** What may happen outside the room between meetings. */
  incidents: incidentPlanShape.exactOptional(),
  /** Texts put to the vote beside the room's own, in order of submission. */
  rivals: z.array(rivalShape).min(1).max(MOST_RIVALS).exactOptional(),
  applicants: z.array(applicantShape).min(1).max(MOST_APPLICANTS).exactOptional(),
  /** Delegations whose positions are the poles of every scale: members of groups lean towards one or the other. */
  poles: polesShape.exactOptional(),
  /** Paragraphs whose wordings are worth more, or less, together. */
  linkages: z.array(linkageShape).min(1).max(MOST_LINKAGES).exactOptional(),
  /** Things to try, with what must hold at the end. */
  challenges: z.array(challengeShape).max(MOST_CHALLENGES),
});
