/** Where seats stand. Pure geometry in CSS pixels. */

import type { CurvePlan, Point, Rect, Size } from './types';

export interface Placed {
  readonly at: Point;
  /** Unit vector away from the middle of the room. */
  readonly outward: Point;
}

interface Arch {
  readonly centre: number;
  /** Where the arms begin, and where the bend begins. */
  readonly top: number;
  readonly bend: number;
  readonly halfWidth: number;
  readonly depth: number;
}

const STEPS = 480;
/** Squarer than an ellipse (2), rounder than a box: room along the arms and along the foot. */
const ROUNDNESS = 2.5;

/** The arch grown by `dx` sideways and `dy` downwards, from the head of the left arm to the head of the right one. */
function archPoints(arch: Arch, dx = 0, dy = 0): Point[] {
  const half = arch.halfWidth + dx;
  const depth = arch.depth + dy;
  const points: Point[] = [];
  const arm = Math.max(0, arch.bend - arch.top);
  const armSteps = Math.round(STEPS / 4);
  for (let i = 0; i < armSteps; i += 1) points.push({ x: arch.centre - half, y: arch.top + (arm * i) / armSteps });
  for (let i = 0; i <= STEPS; i += 1) {
    const angle = Math.PI - (Math.PI * i) / STEPS;
    const across = Math.cos(angle);
    const down = Math.max(0, Math.sin(angle));
    points.push({
      x: arch.centre + half * Math.sign(across) * Math.abs(across) ** (2 / ROUNDNESS),
      y: arch.bend + depth * down ** (2 / ROUNDNESS),
    });
  }
  for (let i = 1; i <= armSteps; i += 1) points.push({ x: arch.centre + half, y: arch.bend - (arm * i) / armSteps });
  return points;
}

/** Cuts a curve into points at most a pixel or so apart, so that places along it can be chosen finely. */
function densely(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (before) {
      const pieces = Math.ceil(Math.hypot(point.x - before.x, point.y - before.y));
      for (let k = 1; k < pieces; k += 1) {
        out.push({
          x: before.x + ((point.x - before.x) * k) / pieces,
          y: before.y + ((point.y - before.y) * k) / pieces,
        });
      }
    }
    out.push(point);
  });
  return out;
}

const clear = (a: Point, b: Point, box: Size): boolean =>
  Math.abs(a.x - b.x) >= box.width || Math.abs(a.y - b.y) >= box.height;

/** Walks from the start of `path`, taking each first place where a box touches none before it. */
function walk(path: readonly Point[], count: number, box: Size, taken: readonly Point[]): Point[] {
  const found: Point[] = [];
  for (const point of path) {
    if (found.length === count) break;
    if ([...taken, ...found.slice(-3)].every((other) => clear(point, other, box))) found.push(point);
  }
  return found;
}

/** Both halves from the middle outwards, mirrored; an odd count has one seat in the middle. */
function seatHalves(path: readonly Point[], count: number, box: Size): Point[] | null {
  const middle = Math.floor(path.length / 2);
  const foot = path[middle] as Point;
  const odd = count % 2 === 1;
  const each = Math.floor(count / 2);
  const right = path.slice(middle).filter((point) => odd || point.x - foot.x >= box.width / 2);
  const found = walk(right, each, box, odd ? [foot] : []);
  if (found.length < each) return null;
  const left = found.map((point) => ({ x: 2 * foot.x - point.x, y: point.y })).reverse();
  return [...left, ...(odd ? [foot] : []), ...found];
}

/**
 * Places `count` boxes along a path that is its own mirror image, none touching another, as far apart as the path
 * allows. `room` is by what factor the boxes could grow; below 1 they do not fit and must shrink.
 */
export function spread(path: readonly Point[], count: number, box: Size): { places: readonly Point[]; room: number } {
  let low = 0.05;
  let high = 6;
  let best = seatHalves(path, count, { width: box.width * low, height: box.height * low }) ?? [];
  for (let i = 0; i < 22; i += 1) {
    const factor = (low + high) / 2;
    const places = seatHalves(path, count, { width: box.width * factor, height: box.height * factor });
    if (places) {
      best = places;
      low = factor;
    } else high = factor;
  }
  return { places: best, room: low };
}

export interface Horseshoe {
  readonly seats: readonly Placed[];
  readonly room: number;
  readonly table: CurvePlan;
  readonly middle: Rect;
}

/** A horseshoe open towards the podium, inside `area`, for plates of the given size with experts sitting outside. */
export function horseshoe(area: Rect, count: number, plate: Size, elbow: number): Horseshoe {
  const halfWidth = area.width / 2 - plate.width / 2 - elbow;
  const top = area.y + plate.height / 2;
  const foot = area.y + area.height - plate.height / 2 - elbow;
  const depth = Math.min((foot - top) * 0.72, halfWidth * 0.8);
  const arch: Arch = { centre: area.x + area.width / 2, top, bend: foot - depth, halfWidth, depth };
  const path = densely(archPoints(arch));
  const gap = Math.max(3, plate.height * 0.08);
  const { places, room } = spread(path, count, { width: plate.width + gap, height: plate.height + gap });
  const centre = { x: arch.centre, y: arch.bend };
  const side = plate.width / 2 + gap * 1.2;
  const front = plate.height / 2 + gap * 1.6;
  // Wood left free on the inner side, for papers.
  const ledge = elbow * 0.62;
  return {
    seats: places.map((at) => ({ at, outward: outwardOf(at, centre, arch) })),
    room,
    table: { outer: archPoints(arch, side, front), inner: archPoints(arch, -side - ledge, -front - ledge) },
    middle: {
      x: arch.centre - halfWidth + side + ledge,
      y: top,
      width: 2 * (halfWidth - side - ledge),
      height: Math.max(0, foot - front - ledge - top),
    },
  };
}

function outwardOf(at: Point, centre: Point, arch: Arch): Point {
  if (at.y <= centre.y) return { x: Math.sign(at.x - centre.x), y: 0 };
  // Gradient of the superellipse: the true normal of the bend.
  const nx = (Math.abs(at.x - centre.x) / arch.halfWidth) ** (ROUNDNESS - 1) / arch.halfWidth;
  const ny = ((at.y - centre.y) / arch.depth) ** (ROUNDNESS - 1) / arch.depth;
  const length = Math.hypot(nx, ny) || 1;
  return { x: (Math.sign(at.x - centre.x) * nx) / length, y: ny / length };
}

export interface Hemicycle {
  readonly seats: readonly Placed[];
  /** Space for each seat. */
  readonly box: Size;
  readonly tables: readonly CurvePlan[];
  readonly middle: Rect;
}

const RADIUS_SHARE = 0.42;

/** Half-rings of seats before the podium, for as many as the General Assembly has members. Ordered by angle, then row. */
export function hemicycle(area: Rect, count: number): Hemicycle {
  const centre = { x: area.x + area.width / 2, y: area.y };
  const widest = area.width / 2 - 8;
  const deepest = area.height - 8;
  const rows = rowsFor(count, widest, deepest);
  const ring = (row: number): number => RADIUS_SHARE + ((1 - RADIUS_SHARE) * (row + 0.5)) / rows;
  const counts = shareOut(
    count,
    Array.from({ length: rows }, (_, row) => ring(row)),
  );
  const flat = counts.flatMap((inRow, row) =>
    Array.from({ length: inRow }, (_, i) => ({ row, angle: ((i + 0.5) / inRow) * Math.PI })),
  );
  flat.sort((a, b) => a.angle - b.angle || a.row - b.row);
  const seats = flat.map(({ row, angle }) => {
    const outward = { x: -Math.cos(angle), y: Math.sin(angle) };
    return {
      at: { x: centre.x + outward.x * widest * ring(row), y: centre.y + outward.y * deepest * ring(row) },
      outward,
    };
  });
  const step = (1 - RADIUS_SHARE) / rows;
  const tables = counts.map((_, row) => ({
    outer: halfRing(centre, widest, deepest, ring(row) + step * 0.34),
    inner: halfRing(centre, widest, deepest, ring(row) - step * 0.34),
  }));
  const inside = RADIUS_SHARE * 0.86;
  return {
    seats,
    box: boxFor(seats),
    tables,
    middle: { x: centre.x - widest * inside, y: centre.y, width: 2 * widest * inside, height: deepest * inside },
  };
}

function halfRing(centre: Point, rx: number, ry: number, share: number): Point[] {
  return Array.from({ length: 91 }, (_, i) => {
    const angle = (i / 90) * Math.PI;
    return { x: centre.x - rx * share * Math.cos(angle), y: centre.y + ry * share * Math.sin(angle) };
  });
}

/** As many rows as make the space between rows about as large as the space within them. */
function rowsFor(count: number, rx: number, ry: number): number {
  const mean = (1 + RADIUS_SHARE) / 2;
  const arc = (Math.PI * (rx + ry) * mean) / 2;
  const depth = ((rx + ry) / 2) * (1 - RADIUS_SHARE);
  return Math.max(1, Math.round(Math.sqrt((count * depth) / arc)));
}

/** Shares out `count` by weight in whole seats; largest remainders get what is left over. */
function shareOut(count: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (count * weight) / total);
  const whole = exact.map(Math.floor);
  const order = exact.map((share, i) => ({ i, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest);
  const left = count - whole.reduce((sum, share) => sum + share, 0);
  for (const { i } of order.slice(0, left)) whole[i] = (whole[i] as number) + 1;
  return whole;
}

/** The largest square-ish box that fits on every seat without touching a neighbour. */
function boxFor(seats: readonly Placed[]): Size {
  let nearest = 60;
  for (const [i, a] of seats.entries()) {
    for (const b of seats.slice(i + 1)) {
      nearest = Math.min(nearest, Math.max(Math.abs(a.at.x - b.at.x), Math.abs(a.at.y - b.at.y) * 1.5));
    }
  }
  return { width: nearest * 0.92, height: (nearest / 1.5) * 0.92 };
}
