/** Lines across the floor: walks in the corridor, and who stands with whom when asked for. */

import { type Palette, paletteOf } from '../palette';
import type { CorridorPlan, HallPlan, Point, SeatPlan, Tie } from '../types';
import { type Brush, faded } from './brush';

/** Finds a seat or the chair by its id. */
export function seatIn(plan: HallPlan, id: string): SeatPlan | undefined {
  return plan.chair.id === id ? plan.chair : plan.seats.find((seat) => seat.id === id);
}

export const plateCentre = (seat: SeatPlan): Point => ({
  x: seat.plate.x + seat.plate.width / 2,
  y: seat.plate.y + seat.plate.height / 2,
});

/** A point of the bow from one seat to another across the well, share 0..1 of the way. */
export function alongWalk(plan: HallPlan, walk: CorridorPlan, share: number): Point | null {
  const ends = [seatIn(plan, walk.from), seatIn(plan, walk.to)];
  if (!ends[0] || !ends[1]) return null;
  const [a, b] = [plateCentre(ends[0]), plateCentre(ends[1])];
  const c = bowOf(plan, a, b);
  const rest = 1 - share;
  return {
    x: rest * rest * a.x + 2 * rest * share * c.x + share * share * b.x,
    y: rest * rest * a.y + 2 * rest * share * c.y + share * share * b.y,
  };
}

/** Bends towards the middle of the well: far ends deeply, neighbours just enough to clear the table. */
function bowOf(plan: HallPlan, a: Point, b: Point): Point {
  const { middle, scale } = plan.room;
  const centre = { x: middle.x + middle.width / 2, y: middle.y + middle.height * 0.5 };
  const half = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const inwards = Math.hypot(centre.x - half.x, centre.y - half.y) || 1;
  const pull = Math.min(inwards * 0.85, Math.max(150 * scale, Math.hypot(a.x - b.x, a.y - b.y) * 0.45));
  return { x: half.x + ((centre.x - half.x) * pull) / inwards, y: half.y + ((centre.y - half.y) * pull) / inwards };
}

export function paintLines(brush: Brush, plan: HallPlan): void {
  const colours = paletteOf(plan.light);
  for (const tie of plan.ties) paintTie(brush, plan, tie, colours);
  for (const walk of plan.corridor) paintWalk(brush, plan, walk, colours);
}

function bow(brush: Brush, plan: HallPlan, from: string, to: string): void {
  const [a, b] = [seatIn(plan, from), seatIn(plan, to)];
  if (!a || !b) return;
  const [start, end] = [plateCentre(a), plateCentre(b)];
  const control = bowOf(plan, start, end);
  brush.beginPath();
  brush.moveTo(start.x, start.y);
  brush.quadraticCurveTo(control.x, control.y, end.x, end.y);
  brush.stroke();
}

/** Together: a full line. Against: a dashed one. The stronger, the broader. */
function paintTie(brush: Brush, plan: HallPlan, tie: Tie, colours: Palette): void {
  const together = tie.kind === 'together';
  brush.lineCap = 'round';
  brush.setLineDash(together ? [] : [7 * plan.room.scale, 6 * plan.room.scale]);
  brush.strokeStyle = faded(together ? colours.line : colours.against, 0.3 + 0.5 * tie.strength);
  brush.lineWidth = Math.max(1, (1 + 3 * tie.strength) * plan.room.scale);
  bow(brush, plan, tie.a, tie.b);
  brush.setLineDash([]);
}

function paintWalk(brush: Brush, plan: HallPlan, walk: CorridorPlan, colours: Palette): void {
  const step = Math.max(4, 7 * plan.room.scale);
  brush.lineCap = 'round';
  brush.setLineDash([0.1, step]);
  brush.lineWidth = Math.max(2.5, 4 * plan.room.scale);
  brush.strokeStyle = faded(colours.plate, walk.open ? 0.9 : 0.5);
  bow(brush, plan, walk.from, walk.to);
  brush.lineWidth = Math.max(1.5, 2.4 * plan.room.scale);
  brush.strokeStyle = faded(colours.line, walk.open ? 1 : 0.65);
  bow(brush, plan, walk.from, walk.to);
  brush.setLineDash([]);
}
