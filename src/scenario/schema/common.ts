import { z } from 'zod';

/** Building blocks of the scenario schemas. Limits on length and count keep a hostile file from exhausting memory. */

export const percent = z.int().min(0).max(100);

export const id = z
  .string()
  .max(60)
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'an id starts with a letter and holds letters, digits and hyphens')
  // Tables are looked up by id: a name that every object has would be found where nothing is.
  .refine((value) => !(value in Object.prototype), 'this word is taken; choose another');

/** Text that is shown as text: anything that looks like markup is refused. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/<\s*[a-z!/]|javascript:/i.test(value), 'plain text without markup');

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
