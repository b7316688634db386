import { LIMITS, STANDING_NEEDED } from '../model/parameters';
import type { Point } from '../model/points';
import type { ConferenceState, Paragraph } from '../model/state';
import type { DelegationId, Edits, ProvisionId } from '../model/vocabulary';
import { entryOf, provisionBy, wordingBy } from './lookups';
import { type Refusal, refusal, refuseIf } from './refuse';

type Unknown = 'provision.unknown' | 'wording.unknown';
type Unlinked = Unknown | 'package.empty' | 'package.tooLong' | 'draft.nothingChanged';

/** Why a point cannot be made. */
export type PointRefusal =
  | Unknown
  | 'wording.standing'
  | 'wording.notStanding'
  | 'wording.notAgreedBefore'
  | 'wording.alreadyProposed'
  | 'objection.already'
  | 'objection.none'
  | 'paragraph.parked'
  | 'standing.tooLow';

/** The provision and the wording exist. */
export function known(state: ConferenceState, provision: ProvisionId, wording: string): Refusal<Unknown> | null {
  if (!provisionBy(state.setup, provision)) return refusal('provision.unknown', { provision });
  return refuseIf(!wordingBy(state.setup, provision, wording), 'wording.unknown', { provision, wording });
}

/** The wording exists and is not the one that stands already. */
export function knownAndNew(
  state: ConferenceState,
  provision: ProvisionId,
  wording: string,
): Refusal<Unknown | 'wording.standing'> | null {
  return (
    known(state, provision, wording) ??
    refuseIf(state.draft.text[provision] === wording, 'wording.standing', { provision, wording })
  );
}

/** A package links one to three known wordings, at least one of which changes the draft. */
export function linkedEdits(
  state: ConferenceState,
  edits: Edits,
  most: number = LIMITS.edits,
): Refusal<Unlinked> | null {
  const entries = Object.entries(edits);
  if (entries.length === 0) return refusal('package.empty');
  if (entries.length > most) return refusal('package.tooLong', { most });
  const unknown = entries.map(([provision, wording]) => known(state, provision, wording)).find((found) => found);
  if (unknown) return unknown;
  return refuseIf(
    entries.every(([provision, wording]) => state.draft.text[provision] === wording),
    'draft.nothingChanged',
  );
}

/** One point on a wording that exists is in order for this speaker now. */
export function pointAllowed(
  state: ConferenceState,
  by: DelegationId,
  point: Point,
  paragraph: Paragraph,
): Refusal<PointRefusal> | null {
  return POINT_RULES[point.kind](state, by, point, paragraph);
}

/** One point is in order for this speaker now. */
export function pointInOrder(state: ConferenceState, by: DelegationId, point: Point): Refusal<PointRefusal> | null {
  const { provision, wording } = point;
  const paragraph = entryOf(state.paragraphs, provision);
  if (!paragraph) return refusal('provision.unknown', { provision });
  return known(state, provision, wording) ?? pointAllowed(state, by, point, paragraph);
}

type PointRule = (
  state: ConferenceState,
  by: DelegationId,
  point: Point,
  paragraph: Paragraph,
) => Refusal<PointRefusal> | null;

const POINT_RULES: Readonly<Record<Point['kind'], PointRule>> = {
  support: (_state, by, point, paragraph) => notBackedYet(by, point, paragraph),
  propose: (state, by, point, paragraph) => notInDraft(state, point) ?? notBackedYet(by, point, paragraph),
  cite: (state, by, point, paragraph) =>
    agreedBefore(state, point) ?? notInDraft(state, point) ?? notBackedYet(by, point, paragraph),
  object: (state, by, point, paragraph) =>
    inDraft(state, point) ??
    notObjectedYet(by, point, paragraph) ??
    refuseIf(paragraph.status === 'parked', 'paragraph.parked') ??
    mayReopen(state, by, point.provision, paragraph),
  lift: (state, by, point, paragraph) =>
    refuseIf(!paragraph.objectors.includes(by), 'objection.none') ?? inDraft(state, point),
  'red-line': (_state, by, { provision, wording }, paragraph) =>
    refuseIf(paragraph.declared[by]?.includes(wording) ?? false, 'objection.already', { provision }),
};

type PointCheck = (state: ConferenceState, point: Point) => Refusal<PointRefusal> | null;

const notInDraft: PointCheck = (state, { provision, wording }) =>
  refuseIf(state.draft.text[provision] === wording, 'wording.standing');

const inDraft: PointCheck = (state, { provision, wording }) =>
  refuseIf(state.draft.text[provision] !== wording, 'wording.notStanding');

const agreedBefore: PointCheck = (state, { provision, wording }) =>
  refuseIf(!wordingBy(state.setup, provision, wording)?.agreed, 'wording.notAgreedBefore');

function notBackedYet(by: DelegationId, { wording }: Point, paragraph: Paragraph): Refusal<PointRefusal> | null {
  return refuseIf(paragraph.backers[wording]?.includes(by) ?? false, 'wording.alreadyProposed');
}

function notObjectedYet(by: DelegationId, { provision }: Point, paragraph: Paragraph): Refusal<PointRefusal> | null {
  return refuseIf(paragraph.objectors.includes(by), 'objection.already', { provision });
}

/** Reopening provisionally agreed text takes some standing. */
function mayReopen(
  state: ConferenceState,
  by: DelegationId,
  provision: ProvisionId,
  paragraph: Paragraph,
): Refusal<PointRefusal> | null {
  if (paragraph.status !== 'provisional') return null;
  return refuseIf((state.seats[by]?.standing ?? 0) < STANDING_NEEDED, 'standing.tooLow', {
    provision,
    needed: STANDING_NEEDED,
  });
}
