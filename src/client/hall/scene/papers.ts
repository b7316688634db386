/** Paper: drafts that are passed along the table, notes that cross the floor. */

import type Phaser from 'phaser';
import { alongWalk } from '../paint/lines';
import type { CorridorPlan, HallPlan, Point, SeatPlan } from '../types';
import { DEPTH, type Kit } from './kit';

const PASS_MS = 220;
const STAGGER_MS = 24;

export class Papers {
  private readonly kit: Kit;
  private readonly sheets = new Map<string, Phaser.GameObjects.Image>();
  private readonly notes = new Map<string, Phaser.GameObjects.Image>();
  private draft: number | null = null;

  constructor(kit: Kit) {
    this.kit = kit;
  }

  show(plan: HallPlan, resized: boolean): void {
    const passed = this.draft !== null && plan.draft > this.draft && !resized;
    this.draft = plan.draft;
    const room = plan.shape === 'horseshoe' && plan.room.scale > 0.45;
    const seats = room ? plan.seats : [];
    this.clear(this.sheets, new Set(seats.map((seat) => seat.id)));
    seats.forEach((seat, i) => {
      this.showSheet(plan, seat, passed ? i : null);
    });
    this.showNotes(plan);
  }

  /** A sheet lies on the inner side of each plate; a new draft flies there from the podium, seat after seat. */
  private showSheet(plan: HallPlan, seat: SeatPlan, turn: number | null): void {
    const sheet = this.imageIn(this.sheets, seat.id, DEPTH.sheets);
    this.kit.dress(sheet, 'sheet', 0.92);
    const place = sheetPlace(seat, this.kit.scale);
    const angle = seat.facing + Math.PI / 2 + 0.12;
    if (turn === null || !this.kit.lively) {
      this.kit.scene.tweens.killTweensOf(sheet);
      sheet.setPosition(place.x, place.y).setRotation(angle).setDepth(DEPTH.sheets);
      return;
    }
    const { podium } = plan.room;
    sheet.setPosition(podium.x + podium.width / 2, podium.y + podium.height / 2).setDepth(DEPTH.flying);
    const done = (): void => {
      sheet.setDepth(DEPTH.sheets);
    };
    const options = { delay: turn * STAGGER_MS, duration: PASS_MS, ease: 'Cubic.easeOut', done };
    this.kit.move(sheet, { ...place, rotation: angle }, options);
  }

  private showNotes(plan: HallPlan): void {
    this.clear(this.notes, new Set(plan.corridor.map((walk) => walk.id)));
    for (const walk of plan.corridor) this.showNote(plan, walk);
  }

  private showNote(plan: HallPlan, walk: CorridorPlan): void {
    const start = alongWalk(plan, walk, 0.06);
    const end = alongWalk(plan, walk, walk.open ? 0.5 : 0.82);
    if (!start || !end) return;
    const fresh = !this.notes.has(walk.id);
    const note = this.imageIn(this.notes, walk.id, DEPTH.notes);
    this.kit.dress(note, walk.kind, Math.max(1, 0.62 / this.kit.scale));
    note.setAlpha(walk.open ? 1 : 0.8);
    if (fresh) note.setPosition(start.x, start.y);
    this.kit.move(note, { ...end });
  }

  private imageIn(images: Map<string, Phaser.GameObjects.Image>, id: string, depth: number): Phaser.GameObjects.Image {
    const known = images.get(id) ?? this.kit.scene.add.image(0, 0, '__DEFAULT').setDepth(depth);
    images.set(id, known);
    return known;
  }

  private clear(images: Map<string, Phaser.GameObjects.Image>, wanted: ReadonlySet<string>): void {
    for (const [id, image] of images) {
      if (wanted.has(id)) continue;
      this.kit.scene.tweens.killTweensOf(image);
      image.destroy();
      images.delete(id);
    }
  }
}

function sheetPlace(seat: SeatPlan, scale: number): Point {
  const { plate, facing } = seat;
  const across = Math.abs(Math.cos(facing));
  const down = Math.abs(Math.sin(facing));
  const edge = Math.min(plate.width / 2 / Math.max(0.001, across), plate.height / 2 / Math.max(0.001, down));
  const reach = edge + 7 * scale;
  return {
    x: plate.x + plate.width / 2 + Math.cos(facing) * reach,
    y: plate.y + plate.height / 2 + Math.sin(facing) * reach,
  };
}
