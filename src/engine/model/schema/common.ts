import { z } from 'zod';
import { LONGEST_ID, MOST_SEATS } from '../limits';

/**
 * Building blocks of the shapes below. A domain type is written once, as a shape: the type, what a scenario file may hold
 * and what a record may hold all come from it, so that whatever is let in by one is let in by the others. Limits on length
 * and count keep a hostile file from exhausting memory.
 */

/** The type of a shape: plain JSON that nobody changes. */
export type TypeOf<S extends z.ZodType> = Unchanging<z.infer<S>>;

type Unchanging<T> = T extends (infer U)[]
  ? T extends [infer A, infer B]
    ? readonly [Unchanging<A>, Unchanging<B>]
    : readonly Unchanging<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Unchanging<T[K]> }
    : T;

export const percent = z.int().min(0).max(100);

export const id = z
  .string()
  .max(LONGEST_ID)
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'an id starts with a letter and holds letters, digits and hyphens')
  // Tables are looked up by id: a name that every object has would be found where nothing is.
  .refine((value) => !(value in Object.prototype), 'this word is taken; choose another');

/** Countries that can sit, ratify or be counted. */
export const countries = z.int().min(1).max(MOST_SEATS);
