import { remembering } from '../../../kernel/remember';
import { type Interests, interestsOf } from '../../interests/appraise';
import { STANDING_MOVES, STANDING_NEEDED, type StandingReason } from '../../model/parameters';
import type { Point } from '../../model/points';
import type { Setup } from '../../model/setup';
import type { ConferenceState, Paragraph } from '../../model/state';
import type { DelegationId, Provision, ProvisionId } from '../../model/vocabulary';
import { isClosed, pointAllowed } from '../../rules/wordings';

type LegalPoint = Point & { readonly standing: number };

/** What making a point does to the speaker's standing; null when nothing. */
export function pointPrice(
  state: ConferenceState,
  by: DelegationId,
  { kind, provision, wording }: Point,
): StandingReason | null {
  if (kind === 'lift') return 'lifted-objection';
  if (kind === 'object') return objectionPrice(state, by, provision);
  if (kind !== 'red-line') return null;
  const lines = interestsOf(state, by)?.redLines ?? NO_LINES;
  const isTrue = lines.some((line) => line.provision === provision && line.wording === wording);
  return isTrue ? null : 'red-line-without-need';
}

/** Free for whoever has put another wording forward or stands beside somebody who objects too. */
function objectionPrice(state: ConferenceState, by: DelegationId, provision: ProvisionId): StandingReason | null {
  if (isClosed(state, provision)) return 'reopened-agreed-text';
  const { objectors = [], backers = {} } = state.paragraphs[provision] ?? {};
  const current = state.draft.text[provision];
  const alternative = Object.keys(backers).some((wording) => wording !== current && backers[wording]?.includes(by));
  return alternative || objectors.some((seat) => seat !== by) ? null : 'objected-without-alternative';
}

/** Every point this seat could make now, with what it does to its standing. */
export function legalPoints(state: ConferenceState, seat: DelegationId): LegalPoint[] {
  const told = lastTold(state.setup);
  const last = told.get(seat);
  const lines = interestsOf(state, seat)?.redLines ?? NO_LINES;
  const { standing = 0, brackets = 0, carries = NO_PROVISIONS } = state.seats[seat] ?? {};
  const of = { meeting: state.meeting, mayReopen: standing >= STANDING_NEEDED, brackets, carries };
  const still = last !== undefined && last.lines === lines && sameParts(last.of, of);
  const on: PointsOn[] = [];
  const points: LegalPoint[] = [];
  for (const [index, provision] of state.setup.provisions.entries()) {
    const before = still ? last.on[index] : undefined;
    const now = before && isUnchanged(before, state, provision) ? before : pointsOn(state, seat, provision);
    on.push(now);
    for (const point of now.points) points.push(point);
  }
  told.set(seat, { lines, of, on });
  return points;
}

const NO_LINES: Interests['redLines'] = [];
const NO_PROVISIONS: readonly ProvisionId[] = [];

/** Points on one paragraph, as it was and as its wording stood. */
interface PointsOn {
  readonly paragraph: Paragraph | undefined;
  readonly wording: string | undefined;
  readonly points: readonly LegalPoint[];
}

/** What a seat was told last, and what of the seat itself it followed from. */
interface Told {
  readonly lines: Interests['redLines'];
  readonly of: {
    readonly meeting: number;
    readonly mayReopen: boolean;
    readonly brackets: number;
    readonly carries: readonly ProvisionId[];
  };
  readonly on: readonly PointsOn[];
}

const sameParts = (a: Told['of'], b: Told['of']): boolean =>
  a.meeting === b.meeting && a.mayReopen === b.mayReopen && a.brackets === b.brackets && a.carries === b.carries;

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
