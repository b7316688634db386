import { ADVISED } from './advised';
import { ai } from './ai';
import { careful } from './careful';
import { holdOut, objectAll, overstate, reserveAll } from './exploits';
import { FIXED } from './fixed';
import { random } from './random';
import { silent } from './silent';
import type { Policy } from './types';

/** Every policy that is measured. The list is fixed: shares of variance are shares among these. */
export const POLICIES: readonly Policy[] = [
  silent,
  random,
  ...ADVISED,
  ai,
  careful,
  objectAll,
  overstate,
  holdOut,
  reserveAll,
];

/** The policy of this name. @throws RangeError when there is none. */
export function policyOf(id: string): Policy {
  const found = [...POLICIES, ...FIXED].find((policy) => policy.id === id);
  if (!found) throw new RangeError(`no policy "${id}"`);
  return found;
}
