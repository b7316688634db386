/** What every part of the scene works with: textures painted by hand, and movement that respects the player's wish. */

import type Phaser from 'phaser';
import type { Brush } from '../paint/brush';
import { PROPS, type PropName } from '../paint/props';
import type { Size } from '../types';

/** Longest movement for a change of state, ms. */
const MOVE_MS = 230;

export class Kit {
  readonly scene: Phaser.Scene;
  /** Device pixels per CSS pixel. */
  ratio = 1;
  /** Scale of the furniture. */
  scale = 1;
  lively = true;
  private readonly painted = new Set<string>();

  constructor(scene: Phaser.Scene) {
    this.scene = scene;
  }

  /** Paints (or paints anew) a texture of the given size in CSS pixels and returns its key. */
  paint(key: string, size: Size, paint: (brush: Brush) => void, ratio = this.ratio): string {
    const width = Math.max(1, Math.round(size.width * ratio));
    const height = Math.max(1, Math.round(size.height * ratio));
    const { textures } = this.scene;
    const texture = textures.exists(key)
      ? (textures.get(key) as Phaser.Textures.CanvasTexture).setSize(width, height)
      : textures.createCanvas(key, width, height);
    if (!texture) throw new Error(`no texture "${key}"`);
    const brush = texture.getContext();
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.clearRect(0, 0, width, height);
    brush.scale(ratio, ratio);
    paint(brush);
    texture.refresh();
    this.painted.add(key);
    return key;
  }

  /** Lets go of every texture that nothing in the scene wears any more. */
  sweep(): void {
    const worn = new Set(this.scene.children.list.map((child) => (child as Phaser.GameObjects.Image).texture.key));
    for (const key of this.painted) {
      if (worn.has(key)) continue;
      this.scene.textures.remove(key);
      this.painted.delete(key);
    }
  }

  /** Hides an image that is not wanted now, and lets go of its picture: a whole room is as large as the screen. */
  putAway(image: Phaser.GameObjects.Image): void {
    image.setVisible(false).setTexture('__DEFAULT');
    this.sweep();
  }

  /** Shows a texture on an image at a size in CSS pixels. */
  wear(image: Phaser.GameObjects.Image, key: string, size: Size): void {
    image.setTexture(key);
    image.setDisplaySize(size.width, size.height);
  }

  /** An image of a small thing at the present scale; `factor` makes it larger or smaller. */
  dress(image: Phaser.GameObjects.Image, name: PropName, factor = 1): void {
    const prop = PROPS[name];
    // In coarse steps, so that dragging a window's edge does not leave a texture for every width behind.
    const fine = Math.ceil(this.ratio * this.scale * factor * 4) / 4;
    const key = `${name}@${fine}`;
    if (!this.scene.textures.exists(key)) this.paint(key, prop, prop.paint, fine);
    const size = { width: prop.width * this.scale * factor, height: prop.height * this.scale * factor };
    this.wear(image, key, size);
  }

  /** Moves to new values, or sets them at once where motion is not wanted. */
  move(target: object, values: Readonly<Record<string, number>>, options: MoveOptions = {}): void {
    const { tweens } = this.scene;
    tweens.killTweensOf(target);
    if (!this.lively) {
      Object.assign(target, values);
      options.done?.();
      return;
    }
    tweens.add({
      targets: target,
      ...values,
      duration: options.duration ?? MOVE_MS,
      delay: options.delay ?? 0,
      ease: options.ease ?? 'Sine.easeInOut',
      onComplete: () => options.done?.(),
    });
  }
}

export interface MoveOptions {
  readonly duration?: number;
  readonly delay?: number;
  readonly ease?: string;
  readonly done?: () => void;
}

/** Depths, back to front. */
export const DEPTH = {
  room: 0,
  booths: 1,
  air: 2,
  spot: 3,
  lines: 4,
  experts: 5,
  sheets: 6,
  podium: 7,
  plates: 10,
  front: 12,
  notes: 14,
  flying: 16,
} as const;
