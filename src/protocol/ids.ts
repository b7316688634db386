import { z } from 'zod';

/** Names that would reach an object's prototype are no ids. */
export const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export const id = z
  .string()
  .min(1)
  .max(120)
  .refine((value) => !FORBIDDEN.includes(value), 'a plain name');

export const ids = (most: number) => z.array(id).max(most);
