/** Where everything stands for a given size: room, plates, how they are written. Independent of what happens. */

import type { DelegationId } from '../../engine/model/vocabulary';
import { FLAG_BESIDE, fittingLabel, type Measure } from './labels';
import { type Horseshoe, hemicycle, horseshoe, type Placed } from './layout';
import type { PlateStyle, Point, Rect, RoomPlan, SeatName, Size } from './types';

export interface ArrangeInput {
  readonly size: Size;
  /** National seats in order round the table; the chair is not among them. */
  readonly seats: readonly DelegationId[];
  /** Observers: they sit on a row of their own behind the others. */
  readonly outer: readonly DelegationId[];
  readonly chair: DelegationId;
  readonly names: Readonly<Record<DelegationId, SeatName>>;
  readonly chairWord: string;
  readonly flags: boolean;
  readonly textSize: number;
}

export interface Arrangement {
  readonly shape: 'horseshoe' | 'hemicycle';
  readonly style: PlateStyle;
  readonly font: number;
  readonly room: RoomPlan;
  readonly seats: readonly {
    readonly id: DelegationId;
    readonly label: string;
    readonly plate: Rect;
    readonly placed: Placed;
  }[];
  readonly chairPlate: Rect;
  readonly chairLabel: string;
  readonly elbow: number;
}

/** More than these sit in half-rings. */
const HORSESHOE_LIMIT = 40;
const DESIGN: Size = { width: 849, height: 614 };
const LEAST_FONT: Readonly<Record<PlateStyle, number>> = {
  'name-flag': 10,
  'flag-name': 10,
  name: 10.5,
  'flag-code': 10,
  code: 10,
  dot: 0,
};

/** Height of a plate beyond its line of text, in units of the text size. */
const MARGINS: Readonly<Record<PlateStyle, number>> = {
  'name-flag': 2.05,
  'flag-name': 0.7,
  name: 1.05,
  'flag-code': 0.45,
  code: 0.45,
  dot: 0,
};

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Arranges the hall. Plates never overlap; names shrink to short forms and then to codes before they get too small. */
export function arrange(input: ArrangeInput, measure: Measure): Arrangement {
  const { size } = input;
  const scale = clamp(Math.min(size.width / DESIGN.width, size.height / DESIGN.height), 0.34, 2.2);
  const wall = Math.round(size.height * 0.185);
  const plates =
    input.seats.length > HORSESHOE_LIMIT ? inHalfRings(input, wall, measure) : inHorseshoe(input, scale, wall, measure);
  const chair = podiumOf(input, scale, wall, plates.font, measure);
  return {
    ...plates,
    chairPlate: chair.plate,
    chairLabel: chair.label,
    room: {
      wall,
      ...wallOf(size, scale, wall),
      podium: chair.podium,
      tables: plates.tables,
      middle: below(plates.middle, chair.podium.y + chair.podium.height + 6 * scale),
      scale,
    },
  };
}

type Plates = Pick<Arrangement, 'shape' | 'style' | 'font' | 'seats' | 'elbow'> & {
  readonly tables: RoomPlan['tables'];
  readonly middle: Rect;
};

interface PlateForm {
  readonly style: PlateStyle;
  readonly font: number;
  readonly plate: Size;
  /** Room for the text. */
  readonly text: number;
}

function inHorseshoe(input: ArrangeInput, scale: number, wall: number, measure: Measure): Plates {
  const { size } = input;
  const top = wall + Math.round(size.height * 0.03);
  const area: Rect = { x: 5, y: top, width: size.width - 10, height: size.height - top - 5 };
  const elbow = clamp(25 * scale, 9, 56);
  const above = (form: PlateForm): Rect => ({ ...area, height: area.height - outerDepth(input, form, elbow) });
  const lay = (form: PlateForm): Horseshoe => horseshoe(above(form), input.seats.length, form.plate, elbow);
  let form: PlateForm | undefined;
  let laid: Horseshoe | undefined;
  for (const candidate of formsOf(input, scale, measure)) {
    form = candidate;
    laid = lay(candidate);
    if (laid.room >= 1) break;
  }
  if (!form || !laid) throw new RangeError('a hall needs at least one way to write nameplates');
  if (laid.room < 1) {
    const shrunk = { width: form.plate.width * laid.room, height: form.plate.height * laid.room };
    form = { ...form, font: form.font * laid.room, plate: shrunk, text: form.text * laid.room };
  }
  return {
    shape: 'horseshoe',
    style: form.style,
    font: form.font,
    elbow,
    tables: [laid.table],
    middle: laid.middle,
    seats: [...seatsOf(input, laid.seats, form, measure), ...outerRow(input, area, form, elbow, measure)],
  };
}

function inHalfRings(input: ArrangeInput, wall: number, measure: Measure): Plates {
  const { size } = input;
  const top = wall + Math.round(size.height * 0.06);
  const area: Rect = { x: 4, y: top, width: size.width - 8, height: size.height - top - 4 };
  const kept = input.outer.length > 0 ? OUTER_SHARE * area.height : 0;
  const rings = hemicycle({ ...area, height: area.height - kept }, input.seats.length);
  const font = Math.min(rings.box.height * 0.72, (rings.box.width - 4) / widestCode(input, 1, measure));
  const style: PlateStyle = font >= 8 ? 'code' : 'dot';
  const form: PlateForm = { style, font, plate: rings.box, text: rings.box.width };
  return {
    shape: 'hemicycle',
    style,
    font,
    elbow: 0,
    tables: rings.tables,
    middle: rings.middle,
    seats: [...seatsOf(input, rings.seats, form, measure), ...outerRow(input, area, form, 0, measure)],
  };
}

/** Share of the depth of half-rings that is kept for a row of observers. */
const OUTER_SHARE = 0.07;

/** Room kept behind the table for the row of observers. */
function outerDepth({ outer }: ArrangeInput, { plate }: PlateForm, elbow: number): number {
  return outer.length > 0 ? plate.height + elbow * 0.9 + 4 : 0;
}

/** Observers sit side by side behind the foot of the table. */
function outerRow(
  input: ArrangeInput,
  area: Rect,
  form: PlateForm,
  elbow: number,
  measure: Measure,
): Arrangement['seats'] {
  const pitch = Math.min(form.plate.width * 1.35 + 6, area.width / Math.max(1, input.outer.length));
  const y = area.y + area.height - form.plate.height / 2 - elbow * 0.9;
  const middle = area.x + area.width / 2;
  const places = input.outer.map((_, i) => ({
    at: { x: middle + (i - (input.outer.length - 1) / 2) * pitch, y },
    outward: { x: 0, y: 1 },
  }));
  return seatsOf({ ...input, seats: input.outer }, places, form, measure);
}

function seatsOf(
  input: ArrangeInput,
  places: readonly Placed[],
  form: PlateForm,
  measure: Measure,
): Arrangement['seats'] {
  return input.seats.map((id, i) => {
    const placed = places[i] as Placed;
    const named = form.style.includes('name');
    const name = input.names[id];
    const code = name?.code ?? id;
    const written = named && name ? fittingLabel(code, name, form.text, form.font, measure) : code;
    return { id, label: form.style === 'dot' ? '' : written, plate: boxAt(placed.at, form.plate), placed };
  });
}

const boxAt = (at: Point, box: Size): Rect => {
  const width = Math.floor(box.width);
  const height = Math.floor(box.height);
  return { x: Math.round(at.x - width / 2), y: Math.round(at.y - height / 2), width, height };
};

/** Ways to write the plates, best first: names before codes, large before small, with flags before without. */
function formsOf(input: ArrangeInput, scale: number, measure: Measure): PlateForm[] {
  const text = input.textSize / 100;
  const styles: PlateStyle[] = input.flags ? ['name-flag', 'flag-name', 'name', 'flag-code', 'code'] : ['name', 'code'];
  return styles.flatMap((style) => {
    const least = LEAST_FONT[style] * text;
    const most = Math.max(least, Math.min(12.5 * scale, 22) * text);
    const sizes = [most, least + (most - least) * 0.66, least + (most - least) * 0.33, least];
    return [...new Set(sizes)].map((font) => plateForm(input, style, font, measure));
  });
}

function plateForm(input: ArrangeInput, style: PlateStyle, font: number, measure: Measure): PlateForm {
  const named = style.includes('name');
  const text = named ? Math.min(widestName(input, font, measure), font * 7.5) : widestCode(input, font, measure);
  const beside = style.startsWith('flag') ? font * FLAG_BESIDE : 0;
  const sides = font * (named ? 0.9 : 0.75);
  const height = font * (1.2 + MARGINS[style]);
  return { style, font, text: text + 1, plate: { width: text + beside + sides, height } };
}

function widestName(input: ArrangeInput, font: number, measure: Measure): number {
  const widths = [...input.seats, ...input.outer].map((id) => {
    const name = input.names[id];
    return name ? Math.min(measure(name.name, font), measure(name.short, font)) : measure(id, font);
  });
  return Math.max(...widths, font * 3);
}

function widestCode(input: ArrangeInput, font: number, measure: Measure): number {
  return Math.max(...[...input.seats, ...input.outer].map((id) => measure(input.names[id]?.code ?? id, font)), font);
}

function podiumOf(input: ArrangeInput, scale: number, wall: number, font: number, measure: Measure) {
  const size = clamp(font * 1.06, 10, 22);
  const name = input.names[input.chair];
  const forms = [name?.name, name?.short, input.chair].map((form) => `${input.chairWord} · ${form ?? input.chair}`);
  const most = input.size.width * 0.3;
  const label = forms.find((form) => measure(form, size) <= most) ?? input.chairWord;
  const width = Math.round(measure(label, size) + size * 2);
  const height = Math.round(size * 2.1);
  const podium: Rect = {
    x: Math.round(input.size.width / 2 - Math.max(width * 0.72, 62 * scale)),
    y: Math.round(wall + 10 * scale),
    width: Math.round(Math.max(width * 1.44, 124 * scale)),
    height: Math.round(height + 22 * scale),
  };
  const plate: Rect = {
    x: Math.round(input.size.width / 2 - width / 2),
    y: Math.round(podium.y + podium.height - height - 7 * scale),
    width,
    height,
  };
  return { podium, plate, label };
}

/** Windows along the back wall, an interpreters' booth at each end of it. */
function wallOf(size: Size, scale: number, wall: number): Pick<RoomPlan, 'windows' | 'booths'> {
  const boothWidth = Math.round(clamp(size.width * 0.13, 44, 240));
  const y = Math.round(wall * 0.13);
  const height = Math.round(wall * 0.66);
  const from = boothWidth + 26 * scale;
  const room = size.width - 2 * from;
  const count = Math.max(2, Math.round(room / clamp(104 * scale, 56, 190)));
  const pitch = room / count;
  const windows = Array.from({ length: count }, (_, i) => ({
    x: Math.round(from + i * pitch + pitch * 0.09),
    y,
    width: Math.round(pitch * 0.82),
    height,
  }));
  const booth = { y: Math.round(wall * 0.2), width: boothWidth, height: Math.round(wall * 0.5) };
  const edge = Math.round(10 * scale);
  return {
    windows,
    booths: [
      { ...booth, x: edge },
      { ...booth, x: size.width - edge - boothWidth },
    ],
  };
}

function below(rect: Rect, y: number): Rect {
  const top = Math.max(rect.y, y);
  return { ...rect, y: top, height: Math.max(0, rect.y + rect.height - top) };
}
