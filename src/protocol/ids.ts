import { z } from 'zod';

/** Names that would reach an object's prototype are no ids. */
export const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export const id = z
  .string()
  .min(1)
  .max(120)
  .refine((value) => !FORBIDDEN.includes(value), 'a plain name');

/** Deepest nesting of what comes from outside, in levels. Records themselves go about ten deep. */
export const DEEPEST = 40;

export const ids = (most: number) => z.array(id).max(most);

/** Longest seed, in characters. */
export const SEED_LIMIT = 200;

/** What a conference's draws are made from: any text. */
export const seed = z.string().max(SEED_LIMIT);
