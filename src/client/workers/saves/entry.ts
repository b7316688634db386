import * as z from 'zod/mini';
import { STAGES } from '../../../engine/model/stages';
import { TEMPERS } from '../../../protocol/messages';
import type { StoredEntry } from './types';

/**
 * What lies in a browser's database may have been written by any version, or by hand. In zod's small form, because the
 * first screen reads the list.
 */
const count = z.int().check(z.minimum(0));
const entry = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  options: z.object({
    scenario: z.string(),
    length: z.enum(['quick', 'standard']),
    room: z.exactOptional(z.literal('all')),
    seat: z.string(),
    temper: z.enum(TEMPERS),
  }),
  watched: z.exactOptional(z.literal(true)),
  meeting: z.int(),
  meetings: count,
  stage: z.enum(STAGES),
  steps: count,
  changed: z.number(),
  owner: z.string(),
}) satisfies z.ZodMiniType<StoredEntry>;

/** An entry as it was found, without what it should not hold; null when it is none. */
export function readEntry(found: unknown): StoredEntry | null {
  const parsed = entry.safeParse(found);
  return parsed.success ? parsed.data : null;
}
