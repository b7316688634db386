/** The chair's gavel on its block. */

import type Phaser from 'phaser';
import type { GavelState, HallPlan } from '../types';
import { DEPTH, type Kit } from './kit';

interface Pose {
  readonly rotation: number;
  /** How far above the block, in units of the scale. */
  readonly lift: number;
}

const POSES: Readonly<Record<GavelState, Pose>> = {
  resting: { rotation: 0.12, lift: 3 },
  held: { rotation: 0.75, lift: 18 },
  struck: { rotation: -0.05, lift: 5 },
  laid: { rotation: 1.5, lift: -2 },
};
const STRIKE_MS = 90;

export class Podium {
  private readonly kit: Kit;
  private readonly block: Phaser.GameObjects.Image;
  private readonly gavel: Phaser.GameObjects.Image;
  private readonly ring: Phaser.GameObjects.Image;
  private state: GavelState | null = null;

  constructor(kit: Kit) {
    this.kit = kit;
    const { add } = kit.scene;
    this.block = add.image(0, 0, '__DEFAULT').setDepth(DEPTH.podium);
    this.ring = add.image(0, 0, '__DEFAULT').setDepth(DEPTH.podium).setAlpha(0);
    this.gavel = add.image(0, 0, '__DEFAULT').setDepth(DEPTH.front);
  }

  show(plan: HallPlan, resized: boolean): void {
    const { podium } = plan.room;
    const size = 0.72;
    this.kit.dress(this.block, 'block', size);
    this.kit.dress(this.ring, 'ring', size);
    this.kit.dress(this.gavel, 'gavel', size);
    const x = podium.x + podium.width - 19 * this.kit.scale;
    const y = podium.y + podium.height * 0.24;
    this.block.setPosition(x, y);
    this.ring.setPosition(x, y);
    const pose = POSES[plan.gavel];
    const to = { x: x + 6 * this.kit.scale, y: y - pose.lift * this.kit.scale, rotation: pose.rotation };
    const before = this.state;
    this.state = plan.gavel;
    if (before === null || resized) this.gavel.setPosition(to.x, to.y).setRotation(to.rotation);
    else if (before !== plan.gavel) this.change(plan.gavel, to);
  }

  private change(state: GavelState, to: { readonly x: number; readonly y: number; readonly rotation: number }): void {
    if (state !== 'struck') {
      this.kit.move(this.gavel, to);
      return;
    }
    this.kit.move(this.gavel, to, { duration: STRIKE_MS, ease: 'Quad.easeIn', done: () => this.ringOut() });
  }

  /** The stroke is heard as a ring that widens and fades. */
  private ringOut(): void {
    if (!this.kit.lively) return;
    const full = this.ring.scaleX;
    this.ring.setScale(full * 0.3).setAlpha(0.9);
    const done = (): void => {
      this.ring.setScale(full);
    };
    this.kit.move(this.ring, { scaleX: full * 2.4, scaleY: full * 1.2, alpha: 0 }, { done });
  }
}
