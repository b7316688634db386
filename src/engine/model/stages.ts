/** Stages of a conference and of the things in it that live through stages. The charts say how one leads to another. */

export const STAGES = [
  'accreditation',
  'meeting.chair',
  'meeting.seats',
  'meeting.open',
  'evening',
  'closing.sounding',
  'closing.motions',
  'closing.gavel',
  'closing.ballot',
  'signature',
  'adopted',
  'failed',
] as const;
/** Where the conference chart rests between two commands, as a path. */
export type Stage = (typeof STAGES)[number];

/** Whether a meeting is in session: on the floor, and in the corridor beside it. */
export function isInSession(stage: Stage): boolean {
  return stage.startsWith('meeting.');
}

export const PARAGRAPH_STATUS = ['open', 'contested', 'provisional', 'parked'] as const;
/** open: not closed yet; contested: an objection stands; provisional: provisionally agreed; parked: set aside. */
export type ParagraphStatus = (typeof PARAGRAPH_STATUS)[number];

export const PACKAGE_STAGES = ['offered', 'agreed', 'refused', 'broken', 'lapsed'] as const;
/** How far a package deal has come; lapsed: nobody refused it, its time was over. */
export type PackageStage = (typeof PACKAGE_STAGES)[number];

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
