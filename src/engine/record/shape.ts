import { z } from 'zod';
import { id, ids } from '../acts/shapes';
import { LONGEST_NAME, LONGEST_SEED, MOST_SEATS, MOST_STEPS } from '../model/limits';
import { setupShape } from '../model/schema/setup';
import { TEMPERS } from '../model/tempers';

/**
 * A record but for its steps, and a step but for its command (which the acts declare) and its events: the types of the
 * engine and what is read from files both come from here.
 */

/** What the sender of a command called it. */
export const givenName = z.string().min(1).max(64);

/** A course of the conference: the branch's id, '' where none was taken. */
export const branchName = z.union([z.literal(''), id]);

export const reasonShape = z.strictObject({
  said: z.string().max(80),
  because: z.string().max(80),
  about: z.record(id, z.union([z.string().max(LONGEST_NAME), z.number()])).exactOptional(),
});

export const stepHeadShape = z.strictObject({
  /** What its sender called it, so that a repeated one is known after a restart too. */
  id: givenName.exactOptional(),
  reason: reasonShape.nullable(),
  /** Hash of the state after the events. */
  hash: z.string().max(32),
});

export const recordHeadShape = z.strictObject({
  format: z.literal('ad-referendum-record'),
  version: z.int(),
  /** Engine that decided the steps. */
  engine: z.int().min(1).max(10_000),
  setup: setupShape,
  /** What the conference's draws are made from: any text. */
  seed: z.string().max(LONGEST_SEED),
  /** Seats people played, and how the others were disposed. */
  people: ids(MOST_SEATS),
  temper: z.enum(TEMPERS),
  /** Where another course was taken: from which, after how many of its steps. */
  parent: z.strictObject({ branch: branchName, step: z.int().min(0).max(MOST_STEPS) }).exactOptional(),
  /** Hash over everything else, in files; see `seal.ts`. Files of version 1 have none. */
  digest: z.string().max(32).exactOptional(),
});
