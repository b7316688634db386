/** The nameplates. Each is a texture of its own, painted again only when what it shows has changed. */

import type Phaser from 'phaser';
import { flagUrl } from '../flagFiles';
import { type PlateLook, paintPlate, plateKey, platePadding } from '../paint/plate';
import { type Palette, paletteOf } from '../palette';
import type { HallPlan, SeatPlan } from '../types';
import { DEPTH, type Kit } from './kit';

interface Plate {
  readonly image: Phaser.GameObjects.Image;
  key: string;
  speaking: boolean;
  exit: SeatPlan['exit'];
}

const SPEAKING_SCALE = 1.07;
const NOD_SCALE = 1.1;

const FLAG_AGAIN_MS = 30_000;

/** Where seats are no more than dots the chair can still be read. */
const LEAST_CHAIR_FONT = 9;

const sizeOf = (seat: SeatPlan): number => (seat.speaking ? SPEAKING_SCALE : 1);

export class Plates {
  private readonly plates = new Map<string, Plate>();
  private readonly flags = new Map<string, HTMLImageElement | 'coming' | 'missing'>();
  private readonly kit: Kit;
  private plan: HallPlan | null = null;

  constructor(kit: Kit) {
    this.kit = kit;
  }

  show(plan: HallPlan): void {
    this.plan = plan;
    const wanted = new Set([plan.chair.id, ...plan.seats.map((seat) => seat.id)]);
    for (const [id, plate] of this.plates) {
      if (wanted.has(id)) continue;
      plate.image.destroy();
      this.plates.delete(id);
    }
    const colours = paletteOf(plan.light);
    for (const seat of plan.seats) this.showPlate(seat, plan, colours);
    this.showPlate(plan.chair, plan, colours);
  }

  /** Forgets what was painted, so that all of it is painted again (fonts came, the graphics context was lost). */
  repaint(): void {
    for (const plate of this.plates.values()) plate.key = '';
    if (this.plan) this.show(this.plan);
  }

  private showPlate(seat: SeatPlan, plan: HallPlan, colours: Palette): void {
    const plate = this.plateOf(seat.id);
    const chair = seat === plan.chair;
    const font = chair ? Math.max(LEAST_CHAIR_FONT, plan.font) : plan.font;
    const look: PlateLook = { seat, style: plan.style, font, chair };
    const flag = seat.flag ? this.flagOf(seat.flag) : null;
    const key = `${plateKey(look, JSON.stringify(colours))}|${flag ? 'flag' : ''}|${this.kit.ratio}`;
    const pad = platePadding(font);
    const size = { width: seat.plate.width + 2 * pad, height: seat.plate.height + 2 * pad };
    const changed = key !== plate.key;
    const before = plate.image.displayWidth;
    if (changed) {
      // Painted as large as it will stand, so that the speaker's name stays crisp.
      const fine = this.kit.ratio * sizeOf(seat);
      this.kit.paint(`plate:${seat.id}`, size, (brush) => paintPlate(brush, look, colours, flag), fine);
      this.kit.wear(plate.image, `plate:${seat.id}`, size);
      plate.key = key;
    }
    plate.image.setPosition(seat.plate.x + seat.plate.width / 2, seat.plate.y + seat.plate.height / 2);
    plate.image.setDepth(seat.speaking || seat.mine ? DEPTH.front : DEPTH.plates);
    this.grow(plate, seat, changed ? before / size.width : null);
  }

  /** The speaker's plate stands a little larger; a new mark of the closing makes its plate nod once. */
  private grow(plate: Plate, seat: SeatPlan, from: number | null): void {
    const nod = seat.exit !== plate.exit && seat.exit !== null && seat.exit !== 'pending';
    const moved = nod || seat.speaking !== plate.speaking;
    const whole = 1 / this.kit.ratio;
    if (from !== null) {
      const start = nod ? NOD_SCALE : Math.min(SPEAKING_SCALE, Math.max(1, from));
      plate.image.setScale(moved ? (whole * start) / sizeOf(seat) : whole);
    }
    if (moved) this.kit.move(plate.image, { scaleX: whole, scaleY: whole });
    plate.speaking = seat.speaking;
    plate.exit = seat.exit;
  }

  private plateOf(id: string): Plate {
    const known = this.plates.get(id);
    if (known) return known;
    const image = this.kit.scene.add.image(0, 0, '__DEFAULT').setDepth(DEPTH.plates);
    const plate: Plate = { image, key: '', speaking: false, exit: null };
    this.plates.set(id, plate);
    return plate;
  }

  private flagOf(code: string): HTMLImageElement | null {
    const known = this.flags.get(code);
    if (known) return typeof known === 'string' ? null : known;
    const url = flagUrl(code);
    this.flags.set(code, url ? 'coming' : 'missing');
    if (url) this.fetch(code, url);
    return null;
  }

  private fetch(code: string, url: string): void {
    const picture = new Image();
    picture.onload = () => {
      this.flags.set(code, picture);
      if (this.plan) this.show(this.plan);
      this.kit.scene.events.emit('stirred');
    };
    // The name stands without its flag; later it is asked for again.
    picture.onerror = () => setTimeout(() => this.flags.delete(code), FLAG_AGAIN_MS);
    picture.src = url;
  }
}
