import { z } from 'zod';
import { id } from '../../engine/model/schema/common';

export { id, percent } from '../../engine/model/schema/common';

/** Building blocks of the files' schemas, beside those of the engine's shapes. */

/** What a translator writes anew: every other text must be the same in all languages. */
export const PROSE = z.registry<{ readonly prose: true }>();

/** Text that is shown as text: anything that looks like markup is refused. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/<\s*[a-z!/]|javascript:/i.test(value), 'plain text without markup')
    .register(PROSE, { prose: true });

/** Text that must say something. */
export const words = (max: number) => text(max).min(1, 'must not be empty');

/** Hours between a place's clock and universal time. */
export const utcOffset = z
  .number()
  .min(-12)
  .max(14)
  .describe('Hours ahead of universal time at the season of the conference; negative for behind, halves allowed.');

/** Where a statement comes from and how well it is known. */
export const source = z.strictObject({
  ref: id.describe('Short name by which other fields refer to the source.'),
  text: words(300).describe('What the source is and what is taken from it.'),
  confidence: z
    .enum(['S', 'K', 'C'])
    .describe('S: found in a document consulted; K: background knowledge, not verified; C: judgement of the author.'),
});
