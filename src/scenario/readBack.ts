import { setupShape } from '../engine/model/schema/setup';

/** Why a record could not hold a set-up, in words; null when it can. The last net: checks that know a place come first. */
export function whyNotReadBack(setup: unknown): string | null {
  const read = setupShape.safeParse(setup);
  if (read.success) return null;
  const [issue] = read.error.issues;
  return `a record of this would not be read back: ${issue?.path.join('.')}: ${issue?.message}`;
}
