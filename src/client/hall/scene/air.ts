/** Dust in the window light by day, in the lamplight by night. */

import type Phaser from 'phaser';
import { scatter } from '../paint/brush';
import type { HallPlan } from '../types';
import { DEPTH, type Kit } from './kit';

const MOTES = 14;

export class Air {
  private readonly kit: Kit;
  private readonly motes: Phaser.GameObjects.Image[];
  private plan: HallPlan | null = null;

  constructor(kit: Kit) {
    this.kit = kit;
    this.motes = Array.from({ length: MOTES }, () => kit.scene.add.image(0, 0, '__DEFAULT').setDepth(DEPTH.air));
  }

  show(plan: HallPlan): void {
    this.plan = plan;
    this.motes.forEach((mote, i) => {
      if (plan.lively) this.kit.dress(mote, 'mote', 0.35 + 0.45 * scatter(i + 7));
      else this.kit.putAway(mote);
      mote.setVisible(plan.lively);
    });
  }

  drift(time: number): void {
    const plan = this.plan;
    if (!plan?.lively) return;
    const { width, height } = plan.size;
    const floor = height - plan.room.wall;
    this.motes.forEach((mote, i) => {
      const course = (scatter(i) + (time / 60000) * (0.4 + scatter(i + 30))) % 1;
      const x = width * (0.06 + 0.88 * scatter(i + 60)) + Math.sin(time / 3100 + i) * 14 * this.kit.scale;
      mote.setPosition(x, plan.room.wall + floor * (0.72 - 0.66 * course));
      mote.setAlpha(Math.sin(course * Math.PI) * (0.5 + 0.3 * Math.sin(time / 900 + i * 2)) * 0.55);
    });
  }
}
