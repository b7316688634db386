/** The thin scene that draws a HallPlan. It decides nothing. */

import Phaser from 'phaser';
import { paintLines, plateCentre, seatIn } from '../paint/lines';
import { paintRoom } from '../paint/room';
import type { HallPlan, Size } from '../types';
import { Air } from './air';
import { DEPTH, Kit } from './kit';
import { Papers } from './papers';
import { People } from './people';
import { Plates } from './plates';
import { Podium } from './podium';

type Picture = Phaser.GameObjects.Image;

interface Parts {
  readonly rooms: readonly [Picture, Picture];
  readonly lines: Picture;
  readonly spot: Picture;
  readonly plates: Plates;
  readonly people: People;
  readonly papers: Papers;
  readonly podium: Podium;
  readonly air: Air;
}

/** Frames drawn after a change before a motionless hall may stop drawing. */
const SETTLE_FRAMES = 3;

export class HallScene extends Phaser.Scene {
  private parts: Parts | null = null;
  private kit: Kit | null = null;
  private plan: HallPlan | null = null;
  private ratio = 1;
  private roomKey = '';
  private linesKey = '';
  private frontRoom = 0;
  private settling = SETTLE_FRAMES;
  /** Called when nothing moves and nothing will until the next plan. */
  onStill: () => void = () => undefined;

  constructor() {
    super('hall');
  }

  create(): void {
    const kit = new Kit(this);
    this.kit = kit;
    const image = (depth: number): Picture => this.add.image(0, 0, '__DEFAULT').setDepth(depth).setVisible(false);
    this.parts = {
      rooms: [image(DEPTH.room).setOrigin(0), image(DEPTH.room).setOrigin(0)],
      lines: image(DEPTH.lines).setOrigin(0),
      spot: image(DEPTH.spot).setAlpha(0),
      plates: new Plates(kit),
      people: new People(kit),
      papers: new Papers(kit),
      podium: new Podium(kit),
      air: new Air(kit),
    };
    this.events.on('stirred', () => this.stir());
    this.cameras.main.setOrigin(0, 0);
    if (this.plan) this.show(this.plan, this.ratio);
  }

  /** Draws a plan; `ratio` is device pixels per CSS pixel. Before the scene has begun it is kept for then. */
  show(plan: HallPlan, ratio: number): void {
    const kit = this.kit;
    const parts = this.parts;
    const before = this.plan;
    const resized =
      !before ||
      before.size.width !== plan.size.width ||
      before.size.height !== plan.size.height ||
      ratio !== this.ratio;
    this.plan = plan;
    this.ratio = ratio;
    if (!kit || !parts) return;
    kit.ratio = ratio;
    kit.scale = plan.room.scale;
    kit.lively = plan.lively;
    this.cameras.main.setZoom(ratio);
    const fresh = resized || this.roomKey === '';
    this.showRoom(plan, parts, kit, fresh);
    this.showLines(plan, parts, kit, fresh);
    this.showSpot(plan, parts, kit, fresh);
    parts.people.show(plan, fresh);
    parts.papers.show(plan, fresh);
    parts.podium.show(plan, fresh);
    parts.plates.show(plan);
    parts.air.show(plan);
    kit.sweep();
    this.stir();
  }

  /** Paints everything anew: the font has come, or the graphics context was lost. */
  repaint(): void {
    this.roomKey = '';
    this.linesKey = '';
    this.parts?.plates.repaint();
    if (this.plan) this.show(this.plan, this.ratio);
  }

  override update(time: number): void {
    this.parts?.people.breathe(time);
    this.parts?.air.drift(time);
    if (this.plan && !this.plan.lively && this.tweens.getTweens().length === 0) {
      this.settling -= 1;
      if (this.settling <= 0) this.onStill();
    }
  }

  private stir(): void {
    this.settling = SETTLE_FRAMES;
  }

  /** A new light fades in over the old one. */
  private showRoom(plan: HallPlan, parts: Parts, kit: Kit, fresh: boolean): void {
    const key = JSON.stringify([
      plan.size,
      plan.light,
      plan.room,
      plan.shape,
      this.ratio,
      plan.seats.map((seat) => seat.plate),
    ]);
    if (key === this.roomKey) return;
    this.roomKey = key;
    this.frontRoom = 1 - this.frontRoom;
    const front = parts.rooms[this.frontRoom] as Picture;
    const back = parts.rooms[1 - this.frontRoom] as Picture;
    // A fading that is under way must not hide the room that now comes to the front.
    this.tweens.killTweensOf([front, back]);
    this.lay(kit, front, `room${this.frontRoom}`, plan.size, () => {
      kit.paint(`room${this.frontRoom}`, plan.size, (brush) => paintRoom(brush, plan));
    });
    front.setDepth(DEPTH.room + 0.5);
    back.setDepth(DEPTH.room);
    const done = (): void => kit.putAway(back);
    if (fresh) {
      front.setAlpha(1);
      done();
    } else {
      front.setAlpha(0);
      kit.move(front, { alpha: 1 }, { done });
    }
  }

  private showLines(plan: HallPlan, parts: Parts, kit: Kit, fresh: boolean): void {
    const key = JSON.stringify([plan.ties, plan.corridor, plan.size, plan.light, this.ratio]);
    if (key === this.linesKey) return;
    this.linesKey = key;
    const { lines } = parts;
    if (plan.ties.length + plan.corridor.length === 0) {
      kit.move(lines, { alpha: 0 }, { done: () => kit.putAway(lines) });
      return;
    }
    const appears = !lines.visible;
    this.lay(kit, lines, 'lines', plan.size, () => {
      kit.paint('lines', plan.size, (brush) => paintLines(brush, plan));
    });
    if (appears && !fresh) lines.setAlpha(0);
    kit.move(lines, { alpha: 1 });
  }

  private lay(kit: Kit, image: Picture, key: string, size: Size, paint: () => void): void {
    paint();
    kit.wear(image, key, size);
    image.setPosition(0, 0).setVisible(true);
  }

  /** Light falls on whoever has the floor. */
  private showSpot(plan: HallPlan, parts: Parts, kit: Kit, fresh: boolean): void {
    const { spot } = parts;
    const seat = plan.speaker ? seatIn(plan, plan.speaker) : undefined;
    if (!seat) {
      kit.move(spot, { alpha: 0 }, { done: () => kit.putAway(spot) });
      return;
    }
    kit.dress(spot, 'spot', 1);
    const breadth = (seat.plate.width * 1.5 + 70 * kit.scale) / spot.displayWidth;
    const squash = (seat.plate.height + 96 * kit.scale) / (seat.plate.width * 1.5 + 70 * kit.scale);
    spot.setScale(spot.scaleX * breadth, spot.scaleY * breadth * squash);
    spot.setVisible(true);
    const at = plateCentre(seat);
    const alpha = 0.6 + 0.4 * plan.light.day;
    const here = Math.hypot(spot.x - at.x, spot.y - at.y) < 1;
    if (!here && !fresh) spot.setAlpha(0);
    spot.setPosition(at.x, at.y);
    kit.move(spot, { alpha });
  }
}
