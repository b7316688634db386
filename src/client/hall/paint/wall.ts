/** The back wall: panels, windows with the city and the hour in them, interpreters' booths. */

import { mix } from '../light';
import type { Palette } from '../palette';
import type { HallPlan, LightPlan, Rect } from '../types';
import { type Brush, downwards, faded, glow, rounded, scatter } from './brush';

export function paintWall(brush: Brush, plan: HallPlan, colours: Palette): void {
  const { width } = plan.size;
  const { wall, scale } = plan.room;
  const face: Rect = { x: 0, y: 0, width, height: wall };
  brush.fillStyle = downwards(brush, face, [
    [0, mix(colours.wallLow, colours.wall, 0.35)],
    [0.5, colours.wall],
    [1, colours.wallLow],
  ]);
  brush.fillRect(0, 0, width, wall);
  panels(brush, plan, colours);
  for (const booth of plan.room.booths) paintBooth(brush, booth, plan.light, colours, scale);
  plan.room.windows.forEach((window, i) => {
    paintWindow(brush, window, i, plan.light, colours, scale);
  });
  const skirting = Math.max(4, 7 * scale);
  brush.fillStyle = colours.trim;
  brush.fillRect(0, wall - skirting, width, Math.max(1, 1.5 * scale));
  brush.fillStyle = colours.wallLow;
  brush.fillRect(0, wall - skirting + 1.5 * scale, width, skirting);
  const shadow: Rect = { x: 0, y: wall, width, height: 26 * scale };
  brush.fillStyle = downwards(brush, shadow, [
    [0, 'rgba(0,0,0,0.30)'],
    [1, 'rgba(0,0,0,0)'],
  ]);
  brush.fillRect(shadow.x, shadow.y, shadow.width, shadow.height);
}

function panels(brush: Brush, plan: HallPlan, colours: Palette): void {
  const { wall, scale } = plan.room;
  const pitch = 46 * scale;
  brush.lineWidth = Math.max(1, scale);
  for (let x = (plan.size.width / 2) % pitch; x < plan.size.width; x += pitch) {
    brush.strokeStyle = faded(colours.tableDark, 0.35);
    brush.beginPath();
    brush.moveTo(x, 0);
    brush.lineTo(x, wall);
    brush.stroke();
    brush.strokeStyle = faded(colours.trim, 0.16);
    brush.beginPath();
    brush.moveTo(x + brush.lineWidth, 0);
    brush.lineTo(x + brush.lineWidth, wall);
    brush.stroke();
  }
}

function paintWindow(brush: Brush, pane: Rect, index: number, light: LightPlan, colours: Palette, scale: number): void {
  const frame = Math.max(2, 4 * scale);
  brush.save();
  brush.shadowColor = 'rgba(0,0,0,0.4)';
  brush.shadowBlur = 6 * scale;
  brush.shadowOffsetY = 2 * scale;
  brush.fillStyle = colours.tableDark;
  rounded(brush, grown(pane, frame), 3 * scale);
  brush.fill();
  brush.restore();
  brush.save();
  brush.beginPath();
  brush.rect(pane.x, pane.y, pane.width, pane.height);
  brush.clip();
  brush.fillStyle = downwards(brush, pane, [
    [0, light.sky[0]],
    [0.55, light.sky[1]],
    [1, light.sky[2]],
  ]);
  brush.fillRect(pane.x, pane.y, pane.width, pane.height);
  paintCity(brush, pane, index, light);
  sheen(brush, pane, light);
  brush.restore();
  mullions(brush, pane, colours, scale);
}

/** Roofs across the river: paler the more day there is, with lit windows by night. */
function paintCity(brush: Brush, pane: Rect, index: number, light: LightPlan): void {
  for (const [layer, depth] of [0.55, 0.3].entries()) {
    let x = pane.x - pane.width * 0.1;
    for (let n = 0; x < pane.x + pane.width; n += 1) {
      const seed = index * 37 + layer * 17 + n;
      const width = pane.width * (0.1 + scatter(seed) * 0.16);
      const height = pane.height * (0.1 + scatter(seed + 500) * (layer === 0 ? 0.38 : 0.24));
      const top = pane.y + pane.height - height;
      brush.fillStyle = mix(
        mix(light.sky[2], '#10131f', 0.82),
        mix(light.sky[1], '#5f7186', 0.62),
        light.day * depth * 1.5,
      );
      brush.fillRect(x, top, width, height);
      if (light.day < 0.55) litWindows(brush, { x, y: top, width, height }, seed, 1 - light.day / 0.55);
      x += width + pane.width * 0.015;
    }
  }
}

function litWindows(brush: Brush, house: Rect, seed: number, share: number): void {
  const step = Math.max(3, house.width / 4);
  brush.fillStyle = faded('#ffd58a', 0.25 + 0.5 * share);
  for (let row = 0; row * step < house.height - 2; row += 1) {
    for (let column = 0; column < 3; column += 1) {
      if (scatter(seed * 91 + row * 7 + column) > 0.34 * share + 0.06) continue;
      brush.fillRect(house.x + step * (column + 0.5), house.y + step * (row + 0.5), step * 0.34, step * 0.4);
    }
  }
}

function sheen(brush: Brush, pane: Rect, light: LightPlan): void {
  brush.fillStyle = faded('#ffffff', 0.05 + 0.09 * light.day);
  brush.beginPath();
  brush.moveTo(pane.x + pane.width * 0.12, pane.y);
  brush.lineTo(pane.x + pane.width * 0.42, pane.y);
  brush.lineTo(pane.x + pane.width * 0.1, pane.y + pane.height);
  brush.lineTo(pane.x - pane.width * 0.2, pane.y + pane.height);
  brush.fill();
}

function mullions(brush: Brush, pane: Rect, colours: Palette, scale: number): void {
  brush.strokeStyle = colours.tableDark;
  brush.lineWidth = Math.max(1, 2 * scale);
  brush.beginPath();
  brush.moveTo(pane.x + pane.width / 2, pane.y);
  brush.lineTo(pane.x + pane.width / 2, pane.y + pane.height);
  brush.moveTo(pane.x, pane.y + pane.height * 0.34);
  brush.lineTo(pane.x + pane.width, pane.y + pane.height * 0.34);
  brush.stroke();
  const frame = Math.max(2, 4 * scale);
  brush.fillStyle = colours.trim;
  brush.fillRect(
    pane.x - frame * 1.6,
    pane.y + pane.height + frame,
    pane.width + frame * 3.2,
    Math.max(1.5, 3 * scale),
  );
}

function paintBooth(brush: Brush, booth: Rect, light: LightPlan, colours: Palette, scale: number): void {
  const frame = Math.max(2, 4 * scale);
  const inside = mix('#5c4a33', '#f3d49a', 0.35 + 0.45 * light.lamps);
  brush.fillStyle = colours.tableDark;
  rounded(brush, grown(booth, frame), 4 * scale);
  brush.fill();
  brush.fillStyle = downwards(brush, booth, [
    [0, mix(inside, '#ffffff', 0.18)],
    [1, mix(inside, '#2a1d10', 0.4)],
  ]);
  rounded(brush, booth, 2 * scale);
  brush.fill();
  brush.fillStyle = mix(colours.tableDark, '#000000', 0.15);
  brush.fillRect(booth.x, booth.y + booth.height * 0.78, booth.width, booth.height * 0.22);
  brush.strokeStyle = colours.tableDark;
  brush.lineWidth = Math.max(1, 2 * scale);
  brush.beginPath();
  brush.moveTo(booth.x + booth.width / 2, booth.y);
  brush.lineTo(booth.x + booth.width / 2, booth.y + booth.height);
  brush.stroke();
  if (light.lamps > 0.3) {
    const centre = { x: booth.x + booth.width / 2, y: booth.y + booth.height };
    glow(brush, centre, booth.width * 0.9, '#ffce7a', 0.22 * light.lamps, 0.6);
  }
}

const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});
