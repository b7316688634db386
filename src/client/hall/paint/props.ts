/** Small things that move: experts, sheets, notes, the gavel, light. Each is painted once at a given scale. */

import { BRAND } from '../palette';
import { type Brush, downwards, glow, rounded } from './brush';

export interface Prop {
  readonly width: number;
  readonly height: number;
  paint(brush: Brush): void;
}

/** An expert from above: a turned piece in a dark coat, alike for all; the viewer's own wears the game's blue. Looks right. */
const expert = (coat: string): Prop => ({
  width: 34,
  height: 40,
  paint: (brush) => {
    brush.fillStyle = 'rgba(10,5,0,0.28)';
    brush.beginPath();
    brush.ellipse(15, 22, 11, 16.5, 0, 0, Math.PI * 2);
    brush.fill();
    brush.fillStyle = '#3a2a1d';
    rounded(brush, { x: 3, y: 6, width: 8, height: 28 }, 4);
    brush.fill();
    brush.fillStyle = coat;
    brush.beginPath();
    brush.ellipse(16, 20, 8.5, 14.5, 0, 0, Math.PI * 2);
    brush.fill();
    brush.fillStyle = 'rgba(255,255,255,0.13)';
    brush.beginPath();
    brush.ellipse(17.5, 17, 4.5, 9, 0, 0, Math.PI * 2);
    brush.fill();
    const head = brush.createRadialGradient(17, 17.5, 1, 18.5, 20, 8);
    head.addColorStop(0, '#d9b48a');
    head.addColorStop(1, '#94694a');
    brush.fillStyle = head;
    brush.beginPath();
    brush.arc(18.5, 20, 7, 0, Math.PI * 2);
    brush.fill();
  },
});

const sheet: Prop = {
  width: 16,
  height: 20,
  paint: (brush) => {
    brush.save();
    brush.shadowColor = 'rgba(20,10,0,0.4)';
    brush.shadowBlur = 2;
    brush.shadowOffsetY = 1;
    brush.fillStyle = '#fffdf6';
    brush.fillRect(2, 2, 12, 15.5);
    brush.restore();
    brush.fillStyle = 'rgba(40,40,60,0.45)';
    for (let line = 0; line < 5; line += 1) brush.fillRect(4, 4.6 + line * 2.3, line === 4 ? 5 : 8, 0.9);
  },
};

/** A folded slip with a question, an envelope with an offer, or a word in confidence. */
const note = (kind: 'probe' | 'package' | 'confidence'): Prop => ({
  width: 26,
  height: 22,
  paint: (brush) => {
    brush.save();
    brush.shadowColor = 'rgba(20,10,0,0.5)';
    brush.shadowBlur = 3;
    brush.shadowOffsetY = 1.5;
    brush.fillStyle = '#fffdf6';
    rounded(brush, { x: 3, y: 3, width: 20, height: 15 }, kind === 'confidence' ? 7 : 2);
    brush.fill();
    brush.restore();
    brush.strokeStyle = BRAND;
    brush.fillStyle = BRAND;
    brush.lineWidth = 1.4;
    brush.beginPath();
    if (kind === 'package') {
      brush.moveTo(4, 4);
      brush.lineTo(13, 11.5);
      brush.lineTo(22, 4);
      brush.stroke();
    } else if (kind === 'confidence') {
      for (const x of [8.5, 13, 17.5]) {
        brush.moveTo(x + 1.5, 10.5);
        brush.arc(x, 10.5, 1.5, 0, Math.PI * 2);
      }
      brush.fill();
    } else {
      brush.font = '700 12px Georgia, serif';
      brush.textAlign = 'center';
      brush.fillText('?', 13, 15);
    }
  },
});

/** Handle to the right; it turns round the end of the handle. */
const gavel: Prop = {
  width: 48,
  height: 30,
  paint: (brush) => {
    brush.save();
    brush.shadowColor = 'rgba(10,5,0,0.5)';
    brush.shadowBlur = 3;
    brush.shadowOffsetY = 2;
    brush.fillStyle = downwards(brush, { x: 0, y: 12, width: 1, height: 5 }, [
      [0, '#c08a52'],
      [1, '#7b4d25'],
    ]);
    rounded(brush, { x: 12, y: 12.5, width: 32, height: 4.5 }, 2.2);
    brush.fill();
    const head = brush.createLinearGradient(4, 0, 18, 0);
    head.addColorStop(0, '#6b3f1d');
    head.addColorStop(0.4, '#c58d55');
    head.addColorStop(1, '#5d3618');
    brush.fillStyle = head;
    rounded(brush, { x: 4, y: 3, width: 14, height: 23 }, 3);
    brush.fill();
    brush.restore();
    brush.fillStyle = '#e3bd7a';
    brush.fillRect(4, 7, 14, 1.6);
    brush.fillRect(4, 20.4, 14, 1.6);
  },
};

const block: Prop = {
  width: 30,
  height: 14,
  paint: (brush) => {
    brush.fillStyle = 'rgba(10,5,0,0.35)';
    brush.beginPath();
    brush.ellipse(15, 9, 13, 4.6, 0, 0, Math.PI * 2);
    brush.fill();
    brush.fillStyle = '#5d3a1c';
    brush.beginPath();
    brush.ellipse(15, 7.5, 12, 4.4, 0, 0, Math.PI * 2);
    brush.fill();
    brush.fillStyle = '#8f6234';
    brush.beginPath();
    brush.ellipse(15, 6, 12, 4.2, 0, 0, Math.PI * 2);
    brush.fill();
  },
};

const soft = (colour: string, size: number, alpha: number): Prop => ({
  width: size,
  height: size,
  paint: (brush) => glow(brush, { x: size / 2, y: size / 2 }, size / 2, colour, alpha),
});

const ring: Prop = {
  width: 64,
  height: 64,
  paint: (brush) => {
    brush.strokeStyle = 'rgba(255,240,205,0.9)';
    brush.lineWidth = 2;
    brush.beginPath();
    brush.arc(32, 32, 29, 0, Math.PI * 2);
    brush.stroke();
  },
};

/** Head and shoulders behind a booth's glass, with a headset. */
const interpreter: Prop = {
  width: 26,
  height: 26,
  paint: (brush) => {
    brush.fillStyle = '#2b2a30';
    brush.beginPath();
    brush.ellipse(13, 24, 10, 8, 0, Math.PI, 0);
    brush.fill();
    brush.fillStyle = '#8a6a50';
    brush.beginPath();
    brush.arc(13, 11, 5, 0, Math.PI * 2);
    brush.fill();
    brush.strokeStyle = '#1b1a1f';
    brush.lineWidth = 1.6;
    brush.beginPath();
    brush.arc(13, 10.5, 6, Math.PI, 0);
    brush.stroke();
    brush.fillStyle = '#1b1a1f';
    brush.fillRect(6, 10, 2.4, 4);
    brush.fillRect(17.6, 10, 2.4, 4);
  },
};

export const PROPS = {
  expert: expert('#3a4149'),
  'expert-mine': expert(BRAND),
  sheet,
  probe: note('probe'),
  package: note('package'),
  confidence: note('confidence'),
  gavel,
  block,
  ring,
  interpreter,
  spot: soft('#ffdf9a', 192, 1),
  mote: soft('#fff6de', 12, 0.8),
} as const satisfies Record<string, Prop>;

export type PropName = keyof typeof PROPS;
