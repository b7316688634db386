/** The experts round the table and the interpreters in their booths: alike as game pieces, and gently alive. */

import type Phaser from 'phaser';
import { seatIn } from '../paint/lines';
import type { HallPlan, Point, SeatPlan } from '../types';
import { DEPTH, type Kit } from './kit';

interface Expert {
  readonly image: Phaser.GameObjects.Image;
  /** Where it sits, stands or walks; breathing is added to it. */
  readonly at: { x: number; y: number; lean: number };
  facing: number;
  placed: boolean;
}

export class People {
  private readonly experts = new Map<string, Expert>();
  private readonly interpreters: { readonly image: Phaser.GameObjects.Image; y: number }[] = [];
  private readonly kit: Kit;

  constructor(kit: Kit) {
    this.kit = kit;
  }

  show(plan: HallPlan, resized: boolean): void {
    const seated = plan.shape === 'horseshoe' ? [...plan.seats, plan.chair] : [plan.chair];
    const wanted = new Set(seated.map((seat) => seat.id));
    for (const [id, expert] of this.experts) {
      if (wanted.has(id)) continue;
      expert.image.destroy();
      this.experts.delete(id);
    }
    for (const seat of seated) this.showExpert(plan, seat, resized);
    this.showInterpreters(plan);
  }

  private showExpert(plan: HallPlan, seat: SeatPlan, resized: boolean): void {
    const expert = this.expertOf(seat.id);
    this.kit.dress(expert.image, seat.mine ? 'expert-mine' : 'expert', 0.86);
    const visit = plan.corridor.find((walk) => walk.open && walk.from === seat.id);
    const host = visit ? seatIn(plan, visit.to) : undefined;
    const to = host ? across(host, this.kit.scale) : seat.chair;
    expert.facing = host ? host.facing + Math.PI : seat.facing;
    const lean = seat.speaking ? 4 * this.kit.scale : 0;
    if (resized || !expert.placed) Object.assign(expert.at, to, { lean });
    else if (expert.at.x !== to.x || expert.at.y !== to.y || expert.at.lean !== lean) {
      this.kit.move(expert.at, { ...to, lean });
    }
    expert.placed = true;
  }

  private expertOf(id: string): Expert {
    const known = this.experts.get(id);
    if (known) return known;
    const image = this.kit.scene.add.image(0, 0, '__DEFAULT').setDepth(DEPTH.experts);
    const expert: Expert = { image, at: { x: 0, y: 0, lean: 0 }, facing: 0, placed: false };
    this.experts.set(id, expert);
    return expert;
  }

  private showInterpreters(plan: HallPlan): void {
    const spots = plan.room.booths.flatMap((booth) =>
      [0.27, 0.74].map((share) => ({ x: booth.x + booth.width * share, y: booth.y + booth.height * 0.6 })),
    );
    spots.forEach((spot, i) => {
      const known = this.interpreters[i] ?? {
        image: this.kit.scene.add.image(0, 0, '__DEFAULT').setDepth(DEPTH.booths),
        y: 0,
      };
      this.interpreters[i] = known;
      this.kit.dress(known.image, 'interpreter', 1.05);
      known.image.setPosition(spot.x, spot.y);
      known.y = spot.y;
    });
  }

  /** Breathing and small turns of the head; with reduced motion everybody sits still. */
  breathe(time: number): void {
    const on = this.kit.lively ? 1 : 0;
    let i = 0;
    for (const expert of this.experts.values()) {
      i += 1;
      const swing = on * Math.sin(time / 1900 + i * 2.4) * 0.7 * this.kit.scale;
      const talk = expert.at.lean > 0 ? on * Math.sin(time / 330) * 0.8 * this.kit.scale : 0;
      const reach = expert.at.lean + swing + talk;
      expert.image.setPosition(
        expert.at.x + Math.cos(expert.facing) * reach,
        expert.at.y + Math.sin(expert.facing) * reach,
      );
      expert.image.setRotation(expert.facing + on * Math.sin(time / 2700 + i * 1.7) * 0.06);
    }
    this.interpreters.forEach(({ image, y }, n) => {
      image.y = y + on * Math.sin(time / 640 + n * 1.9) * 0.6 * this.kit.scale;
    });
  }
}

/** A place to stand in the well, across the table from a seated expert. */
function across(host: SeatPlan, scale: number): Point {
  const { plate, facing } = host;
  const toEdge = Math.min(
    plate.width / 2 / Math.max(0.001, Math.abs(Math.cos(facing))),
    plate.height / 2 / Math.max(0.001, Math.abs(Math.sin(facing))),
  );
  const distance = toEdge + 40 * scale;
  return {
    x: plate.x + plate.width / 2 + Math.cos(facing) * distance,
    y: plate.y + plate.height / 2 + Math.sin(facing) * distance,
  };
}
