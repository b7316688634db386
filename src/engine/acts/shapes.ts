import { z } from 'zod';
import { LONGEST_NAME, MOST_PROVISIONS } from '../model/limits';
import { POINT_KINDS } from '../model/points';

/** Shapes that the bodies of acts share. Limits keep hostile input small. */

/** Names that would reach an object's prototype are no ids. */
export const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

const named = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((value) => !FORBIDDEN.includes(value), 'a plain name');

export const id = named(120);

/** A name the engine made up for something that came up in play: a question, a deal, a motion. */
export const madeUp = named(LONGEST_NAME);

export const ids = (most: number) => z.array(id).max(most).readonly();

/** Wordings by paragraph. */
export const edits = z
  .record(id, id)
  .refine((value) => Object.keys(value).length <= MOST_PROVISIONS, `at most ${MOST_PROVISIONS} paragraphs`)
  .readonly();

/** Points of an intervention. */
export const points = z
  .array(z.strictObject({ kind: z.enum(POINT_KINDS), provision: id, wording: id }).readonly())
  .max(10)
  .readonly();
