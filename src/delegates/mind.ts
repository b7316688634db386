import type { Command, CommandType } from '../engine/acts';
import { type Board, boardOf, type Text, textOf } from '../engine/interests/board';
import type { MeetingKind } from '../engine/model/setup';
import type { PackageDeal } from '../engine/model/state';
import type { Temper } from '../engine/model/tempers';
import type { Delegation, DelegationId, Provision, ProvisionId } from '../engine/model/vocabulary';
import type { Reason } from '../engine/record/types';
import type { Move, View } from '../engine/view/types';
import { drawBelow, drawUint32 } from '../kernel/prng';
import { rememberingSome } from '../kernel/remember';
import { barredPlaces, type Own, ownGain, ownOf } from './appraisal';
import { aspirationLevel } from './aspiration';
import { type Belief, beliefsOf, commonOf } from './beliefs';
import { DEAL_FRESH } from './parameters';

/** What a seat does, and why. */
export interface Decision {
  readonly command: Command;
  readonly reason: Reason;
}

/** Something a seat might do with its turn. */
export interface Idea extends Decision {
  readonly urgency: number;
}

/** One seat thinking about one view: everything here follows from what the seat may see. */
export interface Mind {
  readonly view: View;
  readonly seed: string;
  readonly temper: Temper;
  readonly me: Delegation;
  readonly board: Board;
  /** The current draft. */
  readonly current: Text;
  readonly own: Own;
  /** Own gain from the current draft, crossed lines counted. */
  readonly gain: number;
  /** Everybody else, as believed. */
  readonly room: readonly Belief[];
  /** Where the room would land, and whose lines are feared. */
  readonly common: ReturnType<typeof commonOf>;
  /** Level aimed at between floor and best, in per cent. */
  readonly level: number;
  readonly kind: MeetingKind;
}

/** The mind of a seat with interests of its own; null for a chair without a national voice. */
export function mindOf(view: View, seed: string, temper: Temper): Mind | null {
  const me = view.setup.delegations.find(({ id }) => id === view.you);
  if (!me || !view.interests) return null;
  const board = boardOf(view.setup.provisions);
  const current = textOf(board, view.draft.text);
  const barred = barredPlaces(board, view.setup);
  const own = ownOf(board, view.interests, barred);
  return {
    view,
    seed,
    temper,
    me,
    board,
    current,
    own,
    gain: ownGain(own, current),
    // Not every question takes thinking about all the others: in a large room that is most of the thinking.
    get room() {
      return beliefsOf(view);
    },
    get common() {
      return commonOf(board, beliefsOf(view), barred, current);
    },
    level: aspirationLevel(view, me, seed, temper),
    kind: view.setup.meetings[view.meeting]?.kind ?? 'reading',
  };
}

/** A keyed draw of this seat in this round, below `bound`. */
export function draw(mind: Mind, purpose: string, bound: number): number {
  return drawBelow([mind.seed, mind.view.you, mind.view.meeting, mind.view.round, purpose], bound);
}

const markOf = rememberingSome(1000, (name) => drawUint32([name]));

/** A draw for every other seat at once: one keyed draw, mixed with each seat's own mark, so that members do not shift each other's luck. */
export function drawEach(mind: Mind, purpose: string, bound: number): (other: DelegationId) => number {
  const base = draw(mind, purpose, 0x40000000);
  return (other) => {
    const mixed = Math.imul(base ^ markOf(other), 0x9e3779b1);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % bound;
  };
}

/** A trait: drawn once for the whole conference. */
export function trait(mind: Mind, purpose: string, bound: number): number {
  return drawBelow([mind.seed, mind.view.you, purpose], bound);
}

/** The move of this type when it is legal now. */
export function legal(moves: readonly Move[], type: CommandType): Move | null {
  return moves.find((move) => move.type === type && move.refused === null) ?? null;
}

export function provisionAt(board: Board, index: number): Provision {
  return board.provisions[index] as Provision;
}

/** Provision and wording of a place, to be named in commands and reasons. */
export function named(board: Board, place: number): { provision: ProvisionId; wording: string } {
  return {
    provision: provisionAt(board, board.provisionOf[place] as number).id,
    wording: board.wordings[place] as string,
  };
}

/** The later half of a conference, from the second session's drafts on. */
export function isLate(mind: Mind): boolean {
  return mind.kind === 'rev-2' || mind.kind === 'last-night' || mind.kind === 'last-morning';
}

/** While the text is read for the first time, before revised drafts. */
export function inReadings(mind: Mind): boolean {
  return mind.kind === 'opening' || mind.kind === 'reading';
}

const approachMemo = new WeakMap<View, Map<DelegationId, number>>();

/** How often this seat has approached each other in the corridor so far. */
export function approaches(view: View): Map<DelegationId, number> {
  const known = approachMemo.get(view);
  if (known) return known;
  const counts = new Map<DelegationId, number>();
  const count = (seat: DelegationId) => counts.set(seat, (counts.get(seat) ?? 0) + 1);
  for (const probe of Object.values(view.probes)) if (probe.by === view.you) count(probe.to);
  for (const deal of Object.values(view.packages)) if (deal.by === view.you) for (const seat of deal.to) count(seat);
  approachMemo.set(view, counts);
  return counts;
}

const dealMemo = new WeakMap<Mind, PackageDeal[]>();

/** Deals this seat has agreed and that still hold, the latest first. */
export function ownDeals(mind: Mind): PackageDeal[] {
  const known = dealMemo.get(mind);
  if (known) return known;
  const deals = Object.values(mind.view.packages)
    .filter((deal) => deal.stage === 'agreed' && (deal.by === mind.me.id || deal.accepted.includes(mind.me.id)))
    .reverse();
  dealMemo.set(mind, deals);
  return deals;
}

/** Whether a deal made not long ago still speaks for this seat on a paragraph. */
export function isBound(mind: Mind, provision: number): boolean {
  const { id } = provisionAt(mind.board, provision);
  return ownDeals(mind).some((deal) => deal.edits[id] !== undefined && mind.view.meeting - deal.meeting <= DEAL_FRESH);
}

/** The wording of a paragraph this seat has promised to stand by, if any: that of the latest deal. */
export function promised(mind: Mind, provision: number): number | null {
  const { id } = provisionAt(mind.board, provision);
  for (const deal of ownDeals(mind)) {
    const wording = deal.edits[id];
    if (wording !== undefined) return mind.board.placeOf[id]?.[wording] ?? null;
  }
  return null;
}
