/** Names of a few seats, where plates are too small for any: mine, who speaks and who follows, who is chosen or pointed at. */

import type { DelegationId } from '../../engine/model/vocabulary';
import type { Measure } from './labels';
import type { HallPlan, Rect, SeatName, SeatPlan, Size } from './types';

export interface Tag {
  readonly id: DelegationId;
  readonly name: string;
  readonly at: Rect;
  readonly kind: 'pointed' | 'selected' | 'speaking' | 'mine' | 'next';
}

interface TagInput {
  readonly plan: HallPlan;
  readonly names: Readonly<Record<DelegationId, SeatName>>;
  readonly pointed: DelegationId | null;
  /** Size of the letters in px. */
  readonly px: number;
  readonly measure: Measure;
}

const GAP = 4;
const PADDING = 6;

/** Tags beside their plates. None lies over another, the caption or the chair; what finds no place is left out. */
export function tagsOf(input: TagInput): Tag[] {
  const { plan, names, px, measure } = input;
  const taken: Rect[] = [plan.room.middle, plan.chair.plate];
  return wanted(input).flatMap(({ seat, kind }) => {
    const name = names[seat.id]?.short || names[seat.id]?.name || seat.id;
    const box = { width: Math.ceil(measure(name, px)) + 2 * PADDING, height: Math.ceil(px * 1.6) };
    const at = placesFor(seat.plate, box, plan.size).find((place) => !taken.some((other) => overlap(place, other)));
    if (!at) return [];
    taken.push(at);
    return [{ id: seat.id, name, at, kind }];
  });
}

/** Whom to name, the most wanted first; each once. */
function wanted({ plan, names, pointed }: TagInput): { seat: SeatPlan; kind: Tag['kind'] }[] {
  const seen = new Set<DelegationId>();
  const first = (kind: Tag['kind'], is: (seat: SeatPlan) => boolean) => {
    const seat = plan.seats.find((one) => is(one) && !seen.has(one.id));
    if (!seat) return [];
    seen.add(seat.id);
    return [{ seat, kind }];
  };
  const under = first('pointed', ({ id, label }) => id === pointed && label !== names[id]?.name);
  if (plan.style !== 'dot') return under;
  return [
    ...under,
    ...first('selected', ({ selected }) => selected),
    ...first('speaking', ({ speaking }) => speaking),
    ...first('mine', ({ mine }) => mine),
    ...first('next', ({ next }) => next),
  ];
}

/** Above the plate, below it, then to either side, all within the hall. */
function placesFor(plate: Rect, box: Size, hall: Size): Rect[] {
  const inX = (x: number) => Math.round(Math.max(0, Math.min(x, hall.width - box.width)));
  const middle = inX(plate.x + (plate.width - box.width) / 2);
  const level = Math.round(plate.y + (plate.height - box.height) / 2);
  const places = [
    { x: middle, y: Math.round(plate.y - box.height - GAP) },
    { x: middle, y: Math.round(plate.y + plate.height + GAP) },
    { x: inX(plate.x + plate.width + GAP), y: level },
    { x: inX(plate.x - box.width - GAP), y: level },
  ];
  return places.map((at) => ({ ...at, ...box })).filter(({ y }) => y >= 0 && y + box.height <= hall.height);
}

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
