/** The room that stands still: floor, light on it, tables, podium. Painted once for a size and a light. */

import { mix } from '../light';
import { type Palette, paletteOf } from '../palette';
import type { CurvePlan, HallPlan, Point, Rect } from '../types';
import { type Brush, bandPath, downwards, faded, glow, rounded, scatter, trace, within } from './brush';
import { paintWall } from './wall';

const LAMP = '#ffcf87';

export function paintRoom(brush: Brush, plan: HallPlan): void {
  const colours = paletteOf(plan.light);
  paintFloor(brush, plan, colours);
  paintWall(brush, plan, colours);
  sunOnFloor(brush, plan);
  paintDais(brush, plan, colours);
  for (const table of plan.room.tables) paintTable(brush, table, plan, colours);
  lampPools(brush, plan);
  paintPodium(brush, plan, colours);
  vignette(brush, plan);
}

function paintFloor(brush: Brush, plan: HallPlan, colours: Palette): void {
  const { width, height } = plan.size;
  const { wall, scale } = plan.room;
  const radius = Math.max(width, height) * 0.75;
  const gradient = brush.createRadialGradient(width / 2, height * 0.5, radius * 0.08, width / 2, height * 0.55, radius);
  gradient.addColorStop(0, colours.floor);
  gradient.addColorStop(1, colours.floorEdge);
  brush.fillStyle = gradient;
  brush.fillRect(0, 0, width, height);
  // Boards run towards the back wall, to one vanishing point far above it.
  brush.strokeStyle = faded(colours.grain, 0.13);
  brush.lineWidth = Math.max(0.75, 0.8 * scale);
  const eye: Point = { x: width / 2, y: -height * 0.9 };
  const boards = Math.round(width / (34 * scale));
  brush.beginPath();
  for (let i = -boards; i <= boards * 2; i += 1) {
    const foot = { x: (i / boards) * width, y: height };
    const share = (wall - eye.y) / (foot.y - eye.y);
    brush.moveTo(eye.x + (foot.x - eye.x) * share, wall);
    brush.lineTo(foot.x, foot.y);
  }
  brush.stroke();
  if (plan.shape === 'horseshoe') carpet(brush, plan, colours);
}

/** A carpet in the well of the horseshoe. */
function carpet(brush: Brush, plan: HallPlan, colours: Palette): void {
  const table = plan.room.tables[0];
  if (!table) return;
  const first = table.inner[0] as Point;
  brush.save();
  brush.beginPath();
  trace(brush, table.inner);
  brush.closePath();
  brush.fillStyle = downwards(brush, { x: 0, y: first.y, width: 1, height: plan.size.height - first.y }, [
    [0, faded(colours.carpet, 0)],
    [0.18, faded(colours.carpet, 0.75)],
    [1, faded(mix(colours.carpet, colours.tableDark, 0.18), 0.9)],
  ]);
  brush.fill();
  wovenBrackets(brush, plan, colours);
  brush.restore();
}

/** A pair of square brackets woven into the carpet. */
function wovenBrackets(brush: Brush, plan: HallPlan, colours: Palette): void {
  const { middle, scale } = plan.room;
  const x = middle.x + middle.width / 2;
  const y = middle.y + middle.height * 0.52;
  const high = middle.height * 0.33;
  const hook = middle.width * 0.07;
  brush.strokeStyle = faded(colours.trim, 0.42);
  brush.lineWidth = 5 * scale;
  brush.lineJoin = 'miter';
  for (const side of [-1, 1]) {
    const edge = x + side * middle.width * 0.36;
    brush.beginPath();
    brush.moveTo(edge - side * hook, y - high);
    brush.lineTo(edge, y - high);
    brush.lineTo(edge, y + high);
    brush.lineTo(edge - side * hook, y + high);
    brush.stroke();
  }
}

/** Patches of window light on the floor, leaning the way the sun stands. */
function sunOnFloor(brush: Brush, plan: HallPlan): void {
  const { day, sky } = plan.light;
  if (day < 0.1) return;
  const { wall } = plan.room;
  const reach = (plan.size.height - wall) * 0.62;
  const floor: Rect = { x: 0, y: wall, width: plan.size.width, height: reach };
  brush.fillStyle = downwards(brush, floor, [
    [0, faded(mix('#fff8e2', sky[2], 0.3), 0.36 * day)],
    [1, faded('#fff8e2', 0)],
  ]);
  for (const pane of plan.room.windows) {
    const lean = pane.width * 0.9;
    for (const half of [0, 0.5]) {
      const left = pane.x + pane.width * half + 1;
      const right = left + pane.width * 0.5 - 2;
      brush.beginPath();
      brush.moveTo(left, wall);
      brush.lineTo(right, wall);
      brush.lineTo(right + lean, wall + reach);
      brush.lineTo(left + lean - pane.width * 0.05, wall + reach);
      brush.fill();
    }
  }
}

function paintTable(brush: Brush, table: CurvePlan, plan: HallPlan, colours: Palette): void {
  const { scale } = plan.room;
  const apron = plan.shape === 'horseshoe' ? 9 * scale : 3 * scale;
  brush.save();
  brush.shadowColor = 'rgba(20,10,0,0.45)';
  brush.shadowBlur = 18 * scale;
  brush.shadowOffsetY = 10 * scale;
  brush.fillStyle = colours.tableDark;
  bandPath(brush, table, apron);
  brush.fill();
  brush.restore();
  const box: Rect = { x: 0, y: plan.room.wall, width: 1, height: plan.size.height - plan.room.wall };
  brush.fillStyle = downwards(brush, box, [
    [0, mix(colours.table, colours.tableLight, 0.75)],
    [0.55, colours.table],
    [1, mix(colours.table, colours.tableDark, 0.28)],
  ]);
  bandPath(brush, table);
  brush.fill();
  grain(brush, table, plan, colours);
  edges(brush, table, colours, scale);
}

/** Grain that follows the bend of the wood: long thin strokes between the edges. */
function grain(brush: Brush, table: CurvePlan, plan: HallPlan, colours: Palette): void {
  const strokes = plan.shape === 'horseshoe' ? Math.round(16 + 14 * plan.room.scale) : 3;
  brush.save();
  bandPath(brush, table);
  brush.clip();
  for (let i = 0; i < strokes; i += 1) {
    const line = within(table, (i + scatter(i)) / strokes);
    const from = Math.floor(scatter(i + 40) * line.length * 0.5);
    const to = from + Math.floor(line.length * (0.2 + 0.5 * scatter(i + 80)));
    brush.beginPath();
    trace(brush, line.slice(from, to));
    const light = scatter(i + 120) > 0.62;
    brush.strokeStyle = faded(light ? colours.tableLight : colours.grain, light ? 0.22 : 0.26);
    brush.lineWidth = (0.5 + 1.6 * scatter(i + 160)) * plan.room.scale;
    brush.stroke();
  }
  brush.restore();
}

function edges(brush: Brush, table: CurvePlan, colours: Palette, scale: number): void {
  brush.lineJoin = 'round';
  brush.lineWidth = Math.max(1, 2.2 * scale);
  brush.strokeStyle = colours.tableDark;
  bandPath(brush, table);
  brush.stroke();
  brush.lineWidth = Math.max(0.75, 1.2 * scale);
  brush.strokeStyle = faded(colours.tableLight, 0.85);
  brush.beginPath();
  trace(brush, within(table, 0.96));
  brush.stroke();
  brush.strokeStyle = faded(colours.tableLight, 0.4);
  brush.beginPath();
  trace(brush, within(table, 0.05));
  brush.stroke();
}

/** Pools of lamplight on the tables, one at every other seat. */
function lampPools(brush: Brush, plan: HallPlan): void {
  if (plan.light.lamps <= 0.05) return;
  brush.save();
  brush.globalCompositeOperation = 'lighter';
  const reach = plan.shape === 'horseshoe' ? 74 * plan.room.scale : 40 * plan.room.scale;
  for (const seat of plan.seats) {
    const centre = { x: seat.plate.x + seat.plate.width / 2, y: seat.plate.y + seat.plate.height / 2 };
    glow(brush, centre, reach, LAMP, (plan.shape === 'horseshoe' ? 0.24 : 0.05) * plan.light.lamps, 0.8);
  }
  const chair = plan.chair.plate;
  glow(brush, { x: chair.x + chair.width / 2, y: chair.y }, 130 * plan.room.scale, LAMP, 0.24 * plan.light.lamps, 0.6);
  const { middle } = plan.room;
  const well = { x: middle.x + middle.width / 2, y: middle.y + middle.height * 0.55 };
  glow(brush, well, middle.width * 0.55, LAMP, 0.1 * plan.light.lamps, middle.height / Math.max(1, middle.width));
  brush.restore();
}

/** The low step on which the podium stands. */
function paintDais(brush: Brush, plan: HallPlan, colours: Palette): void {
  const { podium, scale } = plan.room;
  const centre = { x: podium.x + podium.width / 2, y: podium.y + podium.height * 0.62 };
  const step = (grow: number, down: number, colour: string): void => {
    brush.fillStyle = colour;
    brush.beginPath();
    brush.ellipse(
      centre.x,
      centre.y + down,
      podium.width * 0.5 + grow,
      podium.height * 0.46 + grow * 0.42,
      0,
      0,
      Math.PI * 2,
    );
    brush.fill();
  };
  brush.save();
  brush.shadowColor = 'rgba(20,10,0,0.4)';
  brush.shadowBlur = 12 * scale;
  brush.shadowOffsetY = 4 * scale;
  step(44 * scale, 5 * scale, mix(colours.floor, colours.tableDark, 0.62));
  brush.restore();
  step(44 * scale, 0, mix(colours.floor, colours.tableDark, 0.3));
  step(40 * scale, 0, mix(colours.floor, colours.tableDark, 0.2));
}

function paintPodium(brush: Brush, plan: HallPlan, colours: Palette): void {
  const { podium, scale } = plan.room;
  const top = podium.height * 0.36;
  const front: Rect = { x: podium.x, y: podium.y + top, width: podium.width, height: podium.height - top };
  const inset = 12 * scale;
  brush.save();
  brush.shadowColor = 'rgba(20,10,0,0.5)';
  brush.shadowBlur = 10 * scale;
  brush.shadowOffsetY = 5 * scale;
  brush.fillStyle = downwards(brush, front, [
    [0, mix(colours.table, colours.tableLight, 0.35)],
    [1, colours.tableDark],
  ]);
  rounded(brush, front, 4 * scale);
  brush.fill();
  brush.restore();
  brush.fillStyle = downwards(brush, podium, [
    [0, colours.table],
    [0.5, colours.tableLight],
  ]);
  brush.beginPath();
  brush.moveTo(podium.x + inset, podium.y);
  brush.lineTo(podium.x + podium.width - inset, podium.y);
  brush.lineTo(podium.x + podium.width, front.y + 2 * scale);
  brush.lineTo(podium.x, front.y + 2 * scale);
  brush.closePath();
  brush.fill();
  brush.strokeStyle = faded(colours.trim, 0.8);
  brush.lineWidth = Math.max(1, 1.4 * scale);
  brush.beginPath();
  brush.moveTo(podium.x, front.y + 2 * scale);
  brush.lineTo(podium.x + podium.width, front.y + 2 * scale);
  brush.stroke();
}

function vignette(brush: Brush, plan: HallPlan): void {
  const { width, height } = plan.size;
  const radius = Math.hypot(width, height) / 2;
  const gradient = brush.createRadialGradient(
    width / 2,
    height * 0.52,
    radius * 0.55,
    width / 2,
    height * 0.52,
    radius,
  );
  gradient.addColorStop(0, 'rgba(10,5,0,0)');
  gradient.addColorStop(1, `rgba(10,5,0,${plan.light.dark ? 0.5 : 0.22 + 0.2 * (1 - plan.light.day)})`);
  brush.fillStyle = gradient;
  brush.fillRect(0, 0, width, height);
}
