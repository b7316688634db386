/** Small helpers for painting on a 2D canvas. */

import type { CurvePlan, Point, Rect } from '../types';

export type Brush = CanvasRenderingContext2D;

/** A colour of #rrggbb with an opacity. */
export function faded(colour: string, alpha: number): string {
  return `${colour}${Math.round(Math.min(1, Math.max(0, alpha)) * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

export function rounded(brush: Brush, rect: Rect, radius: number): void {
  brush.beginPath();
  brush.roundRect(rect.x, rect.y, rect.width, rect.height, radius);
}

export function downwards(brush: Brush, rect: Rect, stops: readonly (readonly [number, string])[]): CanvasGradient {
  const gradient = brush.createLinearGradient(0, rect.y, 0, rect.y + rect.height);
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  return gradient;
}

export function glow(brush: Brush, centre: Point, radius: number, colour: string, alpha: number, squash = 1): void {
  brush.save();
  brush.translate(centre.x, centre.y);
  brush.scale(1, squash);
  const gradient = brush.createRadialGradient(0, 0, 0, 0, 0, radius);
  gradient.addColorStop(0, faded(colour, alpha));
  gradient.addColorStop(0.45, faded(colour, alpha * 0.45));
  gradient.addColorStop(1, faded(colour, 0));
  brush.fillStyle = gradient;
  brush.fillRect(-radius, -radius, radius * 2, radius * 2);
  brush.restore();
}

export function trace(brush: Brush, points: readonly Point[]): void {
  points.forEach((point, i) => {
    if (i === 0) brush.moveTo(point.x, point.y);
    else brush.lineTo(point.x, point.y);
  });
}

/** The closed outline of a table: out along its outer edge and back along the inner one. */
export function bandPath(brush: Brush, table: CurvePlan, down = 0): void {
  const shift = (point: Point): Point => ({ x: point.x, y: point.y + down });
  brush.beginPath();
  trace(brush, table.outer.map(shift));
  for (const point of [...table.inner].reverse().map(shift)) brush.lineTo(point.x, point.y);
  brush.closePath();
}

/** The line a share of the way from the inner to the outer edge. */
export function within(table: CurvePlan, share: number): Point[] {
  return table.inner.map((inner, i) => {
    const outer = table.outer[i] as Point;
    return { x: inner.x + (outer.x - inner.x) * share, y: inner.y + (outer.y - inner.y) * share };
  });
}

/** A fixed scatter 0..1: the same picture every time, no chance involved. */
export function scatter(n: number): number {
  const x = Math.sin(n * 127.1 + 311.7) * 43758.5453;
  return x - Math.floor(x);
}
