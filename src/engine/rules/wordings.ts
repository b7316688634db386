import { interestsOf } from '../interests/appraise';
import type { CommandOf, Point, Refusal } from '../model/commands';
import { LIMITS, STANDING_NEEDED } from '../model/parameters';
import type { ConferenceState, Paragraph } from '../model/state';
import type { DelegationId, Edits, ProvisionId } from '../model/vocabulary';
import { entryOf, provisionBy, wordingBy } from './lookups';
import { firstOf, refusal, refuseIf } from './refuse';

/** The provision and the wording exist. */
export function known(state: ConferenceState, provision: ProvisionId, wording: string): Refusal | null {
  if (!provisionBy(state.setup, provision)) return refusal('provision.unknown', { provision });
  return refuseIf(!wordingBy(state.setup, provision, wording), 'wording.unknown', { provision, wording });
}

/** The wording exists and is not the one that stands already. */
export function knownAndNew(state: ConferenceState, provision: ProvisionId, wording: string): Refusal | null {
  return (
    known(state, provision, wording) ??
    refuseIf(state.draft.text[provision] === wording, 'wording.standing', { provision, wording })
  );
}

/** A package links one to three known wordings, at least one of which changes the draft. */
export function linkedEdits(state: ConferenceState, edits: Edits, most: number = LIMITS.edits): Refusal | null {
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

/** Every point of an intervention is in order; each paragraph is spoken to once. */
export function pointsInOrder(state: ConferenceState, command: CommandOf<'statement.make'>): Refusal | null {
  const { by, points } = command;
  const provisions = points.map((point) => point.provision);
  return firstOf(
    () => refuseIf(points.length === 0, 'statement.noPoints'),
    () => refuseIf(points.length > LIMITS.points, 'statement.tooManyPoints', { most: LIMITS.points }),
    () => refuseIf(new Set(provisions).size < provisions.length, 'statement.repeatedProvision'),
    ...points.map((point) => () => pointInOrder(state, by, point)),
  );
}

/** One point on a wording that exists is in order for this speaker now. */
export function pointAllowed(
  state: ConferenceState,
  by: DelegationId,
  point: Point,
  paragraph: Paragraph,
): Refusal | null {
  return POINT_RULES[point.kind](state, by, point, paragraph);
}

/** One point is in order for this speaker now. */
export function pointInOrder(state: ConferenceState, by: DelegationId, point: Point): Refusal | null {
  const { provision, wording } = point;
  const paragraph = entryOf(state.paragraphs, provision);
  if (!paragraph) return refusal('provision.unknown', { provision });
  return known(state, provision, wording) ?? pointAllowed(state, by, point, paragraph);
}

type PointRule = (state: ConferenceState, by: DelegationId, point: Point, paragraph: Paragraph) => Refusal | null;

const POINT_RULES: Readonly<Record<Point['kind'], PointRule>> = {
  support: (_state, by, point, paragraph) => notBackedYet(by, point, paragraph),
  propose: (state, by, point, paragraph) => notStanding(state, point) ?? notBackedYet(by, point, paragraph),
  cite: (state, by, point, paragraph) =>
    agreedBefore(state, point) ?? notStanding(state, point) ?? notBackedYet(by, point, paragraph),
  object: (state, by, point, paragraph) =>
    standing(state, point) ??
    notObjectedYet(by, point, paragraph) ??
    refuseIf(paragraph.status === 'parked', 'paragraph.parked') ??
    mayReopen(state, by, point.provision, paragraph),
  lift: (state, by, point, paragraph) =>
    refuseIf(!paragraph.objectors.includes(by), 'objection.none') ?? standing(state, point),
  'red-line': (_state, by, { provision, wording }, paragraph) =>
    refuseIf(paragraph.declared[by]?.includes(wording) ?? false, 'objection.already', { provision }),
};

type PointCheck = (state: ConferenceState, point: Point) => Refusal | null;

const notStanding: PointCheck = (state, { provision, wording }) =>
  refuseIf(state.draft.text[provision] === wording, 'wording.standing');

const standing: PointCheck = (state, { provision, wording }) =>
  refuseIf(state.draft.text[provision] !== wording, 'wording.notStanding');

const agreedBefore: PointCheck = (state, { provision, wording }) =>
  refuseIf(!wordingBy(state.setup, provision, wording)?.agreed, 'wording.notAgreedBefore');

function notBackedYet(by: DelegationId, { wording }: Point, paragraph: Paragraph): Refusal | null {
  return refuseIf(paragraph.backers[wording]?.includes(by) ?? false, 'wording.alreadyProposed');
}

function notObjectedYet(by: DelegationId, { provision }: Point, paragraph: Paragraph): Refusal | null {
  return refuseIf(paragraph.objectors.includes(by), 'objection.already', { provision });
}

/** Reopening provisionally agreed text takes some standing. */
function mayReopen(
  state: ConferenceState,
  by: DelegationId,
  provision: ProvisionId,
  paragraph: Paragraph,
): Refusal | null {
  if (paragraph.status !== 'provisional') return null;
  return refuseIf((state.seats[by]?.standing ?? 0) < STANDING_NEEDED, 'standing.tooLow', {
    provision,
    needed: STANDING_NEEDED,
  });
}

/** Authority for a wording is still wanting and has not been asked for. */
export function capitalCanHelp(state: ConferenceState, command: CommandOf<'capital.ask'>): Refusal | null {
  const { by, provision, wording } = command;
  const unknown = known(state, provision, wording);
  if (unknown) return unknown;
  const asked = state.capital.find(
    (request) => request.by === by && request.provision === provision && request.wording === wording,
  );
  if (asked) return refusal(asked.answered ? 'capital.answered' : 'capital.pending', { provision, wording });
  const authority = interestsOf(state, by)?.authority[provision]?.[wording];
  return refuseIf(authority === 'may', 'capital.alreadyMay', { provision, wording });
}
