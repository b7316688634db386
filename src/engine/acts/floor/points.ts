import { remembering } from '../../../kernel/remember';
import { type Interests, interestsOf } from '../../interests/appraise';
import { STANDING_MOVES, STANDING_NEEDED, type StandingReason } from '../../model/parameters';
import type { Point } from '../../model/points';
import type { Setup } from '../../model/setup';
import type { ConferenceState, Paragraph } from '../../model/state';
import type { DelegationId, Provision } from '../../model/vocabulary';
import { pointAllowed } from '../../rules/wordings';

type LegalPoint = Point & { readonly standing: number };

/** What making a point does to the speaker's standing; null when nothing. */
export function pointPrice(
  state: ConferenceState,
  by: DelegationId,
  { kind, provision, wording }: Point,
): StandingReason | null {
  if (kind === 'lift') return 'lifted-objection';
  if (kind === 'object') return state.paragraphs[provision]?.status === 'provisional' ? 'reopened-agreed-text' : null;
  if (kind !== 'red-line') return null;
  const lines = interestsOf(state, by)?.redLines ?? NO_LINES;
  const isTrue = lines.some((line) => line.provision === provision && line.wording === wording);
  return isTrue ? null : 'red-line-without-need';
}

/** Every point this seat could make now, with what it does to its standing. */
export function legalPoints(state: ConferenceState, seat: DelegationId): LegalPoint[] {
  const told = lastTold(state.setup);
  const last = told.get(seat);
  const lines = interestsOf(state, seat)?.redLines ?? NO_LINES;
  const mayReopen = (state.seats[seat]?.standing ?? 0) >= STANDING_NEEDED;
  const still = last !== undefined && last.lines === lines && last.mayReopen === mayReopen;
  const on: PointsOn[] = [];
  const points: LegalPoint[] = [];
  for (const [index, provision] of state.setup.provisions.entries()) {
    const before = still ? last.on[index] : undefined;
    const now = before && isUnchanged(before, state, provision) ? before : pointsOn(state, seat, provision);
    on.push(now);
    for (const point of now.points) points.push(point);
  }
  told.set(seat, { lines, mayReopen, on });
  return points;
}

const NO_LINES: Interests['redLines'] = [];

/** Points on one paragraph, as it was and as its wording stood. */
interface PointsOn {
  readonly paragraph: Paragraph | undefined;
  readonly wording: string | undefined;
  readonly points: readonly LegalPoint[];
}

/** What a seat was told last, and what of the seat itself it followed from. */
interface Told {
  readonly lines: Interests['redLines'];
  readonly mayReopen: boolean;
  readonly on: readonly PointsOn[];
}

/** Between two turns of a seat few paragraphs change. */
const lastTold = remembering((_: Setup) => new Map<DelegationId, Told>());

const isUnchanged = ({ paragraph, wording }: PointsOn, state: ConferenceState, { id }: Provision) =>
  paragraph === state.paragraphs[id] && wording === state.draft.text[id];

const pointsOn = (state: ConferenceState, seat: DelegationId, provision: Provision): PointsOn => ({
  paragraph: state.paragraphs[provision.id],
  wording: state.draft.text[provision.id],
  points: foundOn(state, seat, provision),
});

/** What can be said at all of the wording in the draft and of its rivals; the rules then say what may be said now. */
const ON_DRAFT = ['support', 'object', 'lift', 'red-line'] as const;
const ON_RIVAL = ['support', 'propose', 'cite', 'red-line'] as const;

/** All that can be said of each wording of a provision, free of charge. Made once: every seat asks at every turn. */
const sayable = remembering(({ id: provision, formulations }: Provision) =>
  formulations.map(({ id: wording }) => {
    const free = (kind: Point['kind']): LegalPoint => ({ kind, provision, wording, standing: 0 });
    return { wording, onDraft: ON_DRAFT.map(free), onRival: ON_RIVAL.map(free) };
  }),
);

function foundOn(state: ConferenceState, seat: DelegationId, provision: Provision): LegalPoint[] {
  const points: LegalPoint[] = [];
  const paragraph = state.paragraphs[provision.id] as Paragraph;
  const standing = state.draft.text[provision.id];
  for (const { wording, onDraft, onRival } of sayable(provision))
    for (const point of standing === wording ? onDraft : onRival) {
      if (pointAllowed(state, seat, point, paragraph) !== null) continue;
      const price = pointPrice(state, seat, point);
      points.push(price ? { ...point, standing: STANDING_MOVES[price] } : point);
    }
  return points;
}
