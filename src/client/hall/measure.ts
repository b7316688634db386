/** Widths of texts in the hall's own font, as this browser will draw them. */

import { estimateWidth, type Measure } from './labels';
import { FONT } from './palette';

let brush: CanvasRenderingContext2D | null = null;

/** Measures on a canvas; where there is none, estimates. */
export const measureOnCanvas: Measure = (text, px) => {
  brush ??= document.createElement('canvas').getContext('2d');
  if (!brush) return estimateWidth(text, px);
  brush.font = `600 ${px}px ${FONT}`;
  return brush.measureText(text).width;
};
