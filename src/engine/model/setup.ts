/**
 * What a conference starts from: the compiled scenario, without any text. Plain JSON; it never changes during play. Fields
 * are written once, in `schema/`.
 */

import type { TypeOf } from './schema/common';
import type { measureShape } from './schema/outside';
import type { processShape } from './schema/process';
import type { treatyShape } from './schema/rules';
import type { meetingShape, setupShape } from './schema/setup';

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
export interface Meeting extends TypeOf<typeof meetingShape> {}

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
export interface Process extends TypeOf<typeof processShape> {}

/** The life of a treaty once its text is adopted. Wordings of final clauses may put their own in place of these. */
export interface TreatyRules extends TypeOf<typeof treatyShape> {}

/** Entry into force: so many ratifications, of which so many by members of the body, and then a wait in days. */
export type EntryRule = TreatyRules['entry'];

export const MEASURE_KINDS = ['transparency', 'communication', 'cooperation', 'restraint', 'stability'] as const;
/** What a measure does for confidence: it shows, talks, works together, holds back, or keeps a crisis calm. */
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** Who sees whether a measure is carried out: everybody, or those who take part (the others feel half of it). */
export const VISIBILITIES = ['public', 'partners'] as const;

/**
 * A confidence-building measure a delegation may pledge: cost 0..100 (falls on small missions), confidence it wins.
 * Records of the first engine know neither kind, visibility (public) nor what must be pledged first (nothing).
 */
export interface MeasureOption extends TypeOf<typeof measureShape> {}

/** Assumptions of the model that are hypotheses: results are reported with and without them. */
export type Switches = NonNullable<Setup['switches']>;

export interface Setup extends TypeOf<typeof setupShape> {}
