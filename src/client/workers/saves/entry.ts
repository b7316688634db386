import { z } from 'zod';
import { STAGES } from '../../../engine/model/stages';
import { TEMPERS } from '../../../protocol/messages';
import type { StoredEntry } from './types';

/** What lies in a browser's database may have been written by any version, or by hand. */
const count = z.int().min(0);
const entry = z.object({
  id: z.string().min(1),
  name: z.string(),
  options: z.object({
    scenario: z.string(),
    length: z.enum(['quick', 'standard']),
    room: z.literal('all').optional(),
    seat: z.string(),
    temper: z.enum(TEMPERS),
  }),
  watched: z.literal(true).optional(),
  meeting: z.int(),
  meetings: count,
  stage: z.enum(STAGES),
  steps: count,
  changed: z.number(),
  owner: z.string(),
});

/** An entry as it was found, without what it should not hold; null when it is none. */
export function readEntry(found: unknown): StoredEntry | null {
  const parsed = entry.safeParse(found);
  return parsed.success ? (parsed.data as StoredEntry) : null;
}
