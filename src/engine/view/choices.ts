import { remembering } from '../../kernel/remember';
import { type Interests, interestsOf } from '../interests/appraise';
import type { Point } from '../model/commands';
import { STANDING_MOVES, STANDING_NEEDED } from '../model/parameters';
import type { Setup } from '../model/setup';
import type { ConferenceState, Paragraph } from '../model/state';
import type { DelegationId, Provision, WholeText } from '../model/vocabulary';
import { pointAllowed } from '../rules/wordings';
import type { WordingRef } from './types';

/** What a move may be made of: wordings, and the points a seat could make. Remembered, since seats ask again and again. */

const wordingsIn = remembering((setup: Setup): readonly WordingRef[] =>
  setup.provisions.flatMap((provision) =>
    provision.formulations.map((wording) => ({ provision: provision.id, wording: wording.id })),
  ),
);

export const allWordings = (state: ConferenceState): readonly WordingRef[] => wordingsIn(state.setup);

const rivalMemo = new WeakMap<WholeText, { readonly setup: Setup; readonly wordings: readonly WordingRef[] }>();

/** Every wording that does not stand in the draft. */
export function rivalWordings({ setup, draft: { text } }: ConferenceState): readonly WordingRef[] {
  const known = rivalMemo.get(text);
  if (known?.setup === setup) return known.wordings;
  const wordings = wordingsIn(setup).filter(({ provision, wording }) => text[provision] !== wording);
  rivalMemo.set(text, { setup, wordings });
  return wordings;
}

type LegalPoint = Point & { readonly standing: number };

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
  readonly standing: string | undefined;
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

const isUnchanged = ({ paragraph, standing }: PointsOn, state: ConferenceState, { id }: Provision) =>
  paragraph === state.paragraphs[id] && standing === state.draft.text[id];

const pointsOn = (state: ConferenceState, seat: DelegationId, provision: Provision): PointsOn => ({
  paragraph: state.paragraphs[provision.id],
  standing: state.draft.text[provision.id],
  points: foundOn(state, seat, provision),
});

function foundOn(state: ConferenceState, seat: DelegationId, { id: provision, formulations }: Provision): LegalPoint[] {
  const points: LegalPoint[] = [];
  const paragraph = state.paragraphs[provision] as Paragraph;
  for (const { id: wording } of formulations) {
    const kinds = state.draft.text[provision] === wording ? ON_STANDING : ON_RIVAL;
    for (const kind of kinds) {
      const point = { kind, provision, wording };
      if (pointAllowed(state, seat, point, paragraph) !== null) continue;
      points.push({ kind, provision, wording, standing: pointStanding(state, seat, point) });
    }
  }
  return points;
}

/** What can be said at all of the standing wording and of its rivals; the rules then say what may be said now. */
const ON_STANDING = ['support', 'object', 'lift', 'red-line'] as const;
const ON_RIVAL = ['support', 'propose', 'cite', 'red-line'] as const;

function pointStanding(state: ConferenceState, seat: DelegationId, { kind, provision, wording }: Point): number {
  if (kind === 'lift') return STANDING_MOVES['lifted-objection'];
  if (kind === 'object')
    return state.paragraphs[provision]?.status === 'provisional' ? STANDING_MOVES['reopened-agreed-text'] : 0;
  if (kind !== 'red-line') return 0;
  const lines = interestsOf(state, seat)?.redLines ?? [];
  const isTrue = lines.some((line) => line.provision === provision && line.wording === wording);
  return isTrue ? 0 : STANDING_MOVES['red-line-without-need'];
}

/** Wordings a seat may not accept yet and has not asked home about. */
export function lackingAuthority(state: ConferenceState, seat: DelegationId): readonly WordingRef[] {
  const { capital } = state;
  const authority = interestsOf(state, seat)?.authority;
  const known = authority && lackingMemo.get(authority);
  if (known?.capital === capital && known.seat === seat) return known.wordings;
  const asked = capital.filter((request) => request.by === seat);
  const wordings = allWordings(state).filter(
    ({ provision, wording }) =>
      authority?.[provision]?.[wording] !== 'may' &&
      !asked.some((request) => request.provision === provision && request.wording === wording),
  );
  if (authority) lackingMemo.set(authority, { seat, capital, wordings });
  return wordings;
}

interface Lacking {
  readonly seat: DelegationId;
  readonly capital: ConferenceState['capital'];
  readonly wordings: readonly WordingRef[];
}

const lackingMemo = new WeakMap<Interests['authority'], Lacking>();
