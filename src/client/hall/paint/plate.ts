/** A nameplate with everything it shows: flag, name, bracket light, microphone, mark of the closing. */

import { FLAG_BESIDE } from '../labels';
import { BRACKET_COLOUR, BRAND, EXIT_COLOURS, FONT, MICROPHONE_COLOUR, type Palette } from '../palette';
import type { ExitMark, HallPlan, Rect, SeatPlan } from '../types';
import { type Brush, downwards, faded, rounded } from './brush';

export interface PlateLook {
  readonly seat: SeatPlan;
  readonly style: HallPlan['style'];
  readonly font: number;
  readonly chair: boolean;
}

/** Room round the plate for its shadow and for what sits on its corners. */
export const platePadding = (font: number): number => Math.ceil(Math.max(6, font));

/** What a plate looks like, as a key: painted again only when it changes. */
export function plateKey(look: PlateLook, light: string): string {
  const { label, flag, mine, selected, speaking, next, brackets, exit, members, plate } = look.seat;
  return [
    light,
    look.style,
    look.font,
    label,
    flag,
    mine,
    selected,
    speaking,
    next,
    brackets,
    exit,
    members,
    plate.width,
    plate.height,
  ].join('|');
}

/** Paints at 0,0 a plate whose texture has `platePadding` on every side. */
export function paintPlate(brush: Brush, look: PlateLook, colours: Palette, flag: CanvasImageSource | null): void {
  const { seat, font } = look;
  const pad = platePadding(font);
  const card: Rect = { x: pad, y: pad, width: seat.plate.width, height: seat.plate.height };
  if (seat.members > 1) paintPile(brush, card, look, colours);
  paintCard(brush, card, look, colours);
  // The chair keeps its name, however many sit before it.
  if (look.style === 'dot' && !look.chair) {
    if (seat.exit) dotLight(brush, card, seat.exit);
    return;
  }
  const ink = look.chair ? '#ffffff' : colours.ink;
  const withFlag = seat.flag !== null && flag !== null;
  if (withFlag) paintFlag(brush, flag, flagRect(card, look));
  brush.fillStyle = ink;
  brush.font = `600 ${font}px ${FONT}`;
  brush.textAlign = 'center';
  brush.textBaseline = 'alphabetic';
  const beside = withFlag && look.style.startsWith('flag') ? font * FLAG_BESIDE : 0;
  const low = look.style === 'name-flag' && !look.chair;
  const y = low ? card.y + card.height - font * 0.48 : card.y + card.height / 2 + font * 0.36;
  brush.fillText(seat.label, card.x + (card.width + beside) / 2, y, card.width - beside - font * 0.5);
  if (seat.members > 1) memberCount(brush, card, look);
  const answered = seat.exit !== null && seat.exit !== 'pending';
  if (seat.brackets > 0 && !answered) bracketLight(brush, card, look);
  if (seat.speaking || seat.next) microphone(brush, card, look);
  if (seat.exit && (answered || seat.brackets === 0)) exitMark(brush, card, seat.exit, look);
}

/** Plates of those a group speaks for lie under its own. */
function paintPile(brush: Brush, card: Rect, { seat, font }: PlateLook, colours: Palette): void {
  const sheets = seat.members > 12 ? 2 : 1;
  for (let i = sheets; i > 0; i -= 1) {
    const by = i * Math.max(1.5, font * 0.22);
    brush.fillStyle = colours.plate;
    rounded(brush, { ...card, x: card.x + by, y: card.y - by }, Math.min(4, Math.max(2, font * 0.28)));
    brush.fill();
    brush.strokeStyle = colours.plateEdge;
    brush.lineWidth = 1;
    brush.stroke();
  }
}

/** How many a group speaks for, on the edge of its plate. */
function memberCount(brush: Brush, card: Rect, { seat, font }: PlateLook): void {
  const size = font * 0.74;
  const text = String(seat.members);
  brush.font = `600 ${size}px ${FONT}`;
  const width = brush.measureText(text).width + size * 0.7;
  const pill: Rect = { x: card.x - width * 0.4, y: card.y + card.height - size * 0.85, width, height: size * 1.3 };
  brush.fillStyle = BRAND;
  rounded(brush, pill, pill.height / 2);
  brush.fill();
  brush.fillStyle = '#ffffff';
  brush.textAlign = 'center';
  brush.fillText(text, pill.x + width / 2, pill.y + pill.height / 2 + size * 0.34);
}

/** Where a seat is no more than a dot, the whole of it is the light. */
function dotLight(brush: Brush, card: Rect, mark: ExitMark): void {
  const r = Math.min(card.width, card.height) * 0.46;
  brush.save();
  brush.translate(card.x + card.width / 2, card.y + card.height / 2);
  paintMark(brush, mark, r);
  brush.restore();
}

function paintCard(brush: Brush, card: Rect, look: PlateLook, colours: Palette): void {
  const { seat, font } = look;
  const radius = Math.min(4, Math.max(2, font * 0.28));
  if (seat.selected) {
    brush.strokeStyle = '#ffffff';
    brush.lineWidth = 4;
    rounded(brush, out(card, 2.5), radius + 2.5);
    brush.stroke();
    brush.strokeStyle = BRAND;
    brush.lineWidth = 1.5;
    brush.setLineDash([4, 2]);
    rounded(brush, out(card, 3), radius + 3);
    brush.stroke();
    brush.setLineDash([]);
  }
  brush.save();
  brush.shadowColor = 'rgba(20,10,0,0.45)';
  brush.shadowBlur = font * 0.45;
  brush.shadowOffsetY = font * 0.2;
  // A plate without words says by its colour that it is mine.
  brush.fillStyle = look.chair || (look.style === 'dot' && seat.mine) ? BRAND : colours.plate;
  rounded(brush, card, radius);
  brush.fill();
  if (seat.speaking) {
    brush.shadowColor = '#ffc94d';
    brush.shadowBlur = font * 1.5;
    brush.shadowOffsetY = 0;
    brush.fill();
  }
  brush.restore();
  brush.fillStyle = downwards(brush, card, [
    [0, 'rgba(255,255,255,0.28)'],
    [0.5, 'rgba(255,255,255,0)'],
    [1, 'rgba(90,60,20,0.12)'],
  ]);
  rounded(brush, card, radius);
  brush.fill();
  const lit = seat.mine;
  brush.strokeStyle = lit ? (look.chair ? '#ffffff' : BRAND) : look.chair ? '#12335f' : colours.plateEdge;
  brush.lineWidth = lit ? Math.max(2, font * 0.2) : 1;
  rounded(brush, out(card, lit ? 0 : -0.5), radius);
  brush.stroke();
}

const out = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

function flagRect(card: Rect, look: PlateLook): Rect {
  const height = look.style === 'name-flag' ? look.font * 1.32 : look.font * 1.05;
  const width = (height * 4) / 3;
  if (look.style === 'name-flag') return { x: card.x + look.font * 0.42, y: card.y + look.font * 0.42, width, height };
  return { x: card.x + look.font * 0.42, y: card.y + (card.height - height) / 2, width, height };
}

function paintFlag(brush: Brush, flag: CanvasImageSource, rect: Rect): void {
  brush.drawImage(flag, rect.x, rect.y, rect.width, rect.height);
  brush.strokeStyle = 'rgba(0,0,0,0.28)';
  brush.lineWidth = 0.75;
  brush.strokeRect(rect.x, rect.y, rect.width, rect.height);
}

/** A light for brackets held, with their number: on the plate if there is room, else on its corner. */
function bracketLight(brush: Brush, card: Rect, look: PlateLook): void {
  const roomy = look.style === 'name-flag' && !look.chair;
  const size = look.font * (roomy ? 0.84 : 0.76);
  const text = `[${look.seat.brackets}]`;
  brush.font = `600 ${size}px ${FONT}`;
  const width = brush.measureText(text).width + size * 0.7;
  const height = size * 1.42;
  const pill: Rect = roomy
    ? { x: card.x + card.width - width - look.font * 0.42, y: card.y + look.font * 0.4, width, height }
    : { x: card.x + card.width - width * 0.45, y: card.y - height * 0.4, width, height };
  brush.save();
  brush.shadowColor = faded('#ff8a3c', 0.95);
  brush.shadowBlur = look.font * 0.7;
  brush.fillStyle = BRACKET_COLOUR;
  rounded(brush, pill, height / 2);
  brush.fill();
  brush.restore();
  brush.fillStyle = '#ffffff';
  brush.textAlign = 'center';
  brush.fillText(text, pill.x + width / 2, pill.y + height / 2 + size * 0.34);
}

/** The ring of a microphone: full and red while it is on, an empty ring for who follows. */
function microphone(brush: Brush, card: Rect, look: PlateLook): void {
  const radius = Math.max(3, look.font * 0.36);
  const x = look.style === 'name-flag' && !look.chair ? card.x + card.width / 2 + look.font * 0.35 : card.x;
  const y = look.style === 'name-flag' && !look.chair ? card.y + look.font * 1.15 : card.y;
  brush.save();
  brush.beginPath();
  brush.arc(x, y, radius, 0, Math.PI * 2);
  if (look.seat.speaking) {
    brush.shadowColor = '#ff5a4d';
    brush.shadowBlur = look.font * 0.8;
    brush.fillStyle = MICROPHONE_COLOUR;
    brush.fill();
    brush.shadowBlur = 0;
    brush.strokeStyle = '#ffffff';
    brush.lineWidth = 1.25;
  } else {
    brush.fillStyle = '#ffffff';
    brush.fill();
    brush.strokeStyle = MICROPHONE_COLOUR;
    brush.lineWidth = 1.75;
  }
  brush.stroke();
  brush.restore();
}

/** A way out of the closing: colour and shape, in the place of the bracket light, or on the corner of a low plate. */
function exitMark(brush: Brush, card: Rect, mark: ExitMark, { font, style, chair }: PlateLook): void {
  const roomy = style === 'name-flag' && !chair;
  const r = Math.max(5, font * (roomy ? 0.66 : 0.58));
  const x = card.x + card.width + (roomy ? -r - font * 0.42 : r * 0.25);
  const y = roomy ? card.y + r + font * 0.4 : card.y + card.height - r * 0.45;
  brush.save();
  brush.translate(x, y);
  paintMark(brush, mark, r);
  brush.restore();
}

/** A mark about the origin: shape and glyph say it, colour only repeats it. */
function paintMark(brush: Brush, mark: ExitMark, r: number): void {
  const colour = EXIT_COLOURS[mark];
  brush.lineWidth = Math.max(1.4, r * 0.26);
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  const hollow = mark === 'ad-referendum' || mark === 'pending' || mark === 'voted';
  markShape(brush, mark, r);
  brush.fillStyle = hollow ? '#ffffff' : colour;
  brush.fill();
  brush.strokeStyle = hollow ? colour : '#ffffff';
  brush.stroke();
  brush.strokeStyle = hollow ? colour : '#ffffff';
  markGlyph(brush, mark, r * 0.5);
}

function markShape(brush: Brush, mark: ExitMark, r: number): void {
  brush.beginPath();
  if (mark === 'withheld' || mark === 'no') brush.rect(-r * 0.9, -r * 0.9, r * 1.8, r * 1.8);
  else if (mark === 'aside' || mark === 'abstain') {
    brush.moveTo(0, -r * 1.15);
    brush.lineTo(r * 1.15, 0);
    brush.lineTo(0, r * 1.15);
    brush.lineTo(-r * 1.15, 0);
    brush.closePath();
  } else brush.arc(0, 0, r, 0, Math.PI * 2);
}

function markGlyph(brush: Brush, mark: ExitMark, s: number): void {
  brush.beginPath();
  if (mark === 'agree' || mark === 'ad-referendum' || mark === 'yes') {
    brush.moveTo(-s * 0.85, s * 0.05);
    brush.lineTo(-s * 0.2, s * 0.7);
    brush.lineTo(s * 0.9, -s * 0.65);
  } else if (mark === 'withheld' || mark === 'no') {
    brush.moveTo(-s * 0.8, -s * 0.8);
    brush.lineTo(s * 0.8, s * 0.8);
    brush.moveTo(s * 0.8, -s * 0.8);
    brush.lineTo(-s * 0.8, s * 0.8);
  } else if (mark === 'voted') {
    brush.arc(0, 0, s * 0.5, 0, Math.PI * 2);
  } else if (mark === 'silent' || mark === 'aside' || mark === 'abstain') {
    brush.moveTo(-s * 0.85, 0);
    brush.lineTo(s * 0.85, 0);
  }
  brush.stroke();
}
