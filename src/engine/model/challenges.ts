/** Challenges as data: things to try, each a list of conditions that must all hold at the end. */

import type { TypeOf } from './schema/common';
import type { challengeShape, conditionShape } from './schema/outside';

/** `provision/wording`, as scenario files write it. */
export type WordingKey = string;

export type Condition = TypeOf<typeof conditionShape>;

export interface Challenge extends TypeOf<typeof challengeShape> {}
