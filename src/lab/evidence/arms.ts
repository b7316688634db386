/** What is compared. Every arm plays the same seeds and differs from the first in one thing. */

import type { Setup } from '../../engine/model/setup';
import type { Temper } from '../../protocol/messages';
import { applyPatch, type Patch } from '../../scenario/patch';

export interface Arm {
  readonly id: string;
  readonly about: string;
  readonly temper: Temper;
  readonly patch: (setup: Setup) => Patch;
}

/** Wordings of a Chair's summary, which a GGE did not have: out of every arm but their own. */
function summaryWordings(setup: Setup): NonNullable<Patch['drop']> {
  return Object.fromEntries(
    setup.provisions
      .map(({ id, formulations }) => [
        id,
        formulations.filter(({ container }) => container === 'chairs-summary').map((wording) => wording.id),
      ])
      .filter(([, wordings]) => (wordings?.length ?? 0) > 0),
  );
}

export const CAVEAT = 'ihl-caveat';

function withoutCaveat(setup: Setup): Patch {
  const drop = summaryWordings(setup);
  const provision = setup.provisions.find(({ formulations }) => formulations.some(({ id }) => id === CAVEAT));
  if (!provision) return { drop };
  return { drop: { ...drop, [provision.id]: [...(drop[provision.id] ?? []), CAVEAT] } };
}

export const ARMS: readonly Arm[] = [
  { id: 'as-it-was', about: 'as it was', temper: 'mixed', patch: (setup) => ({ drop: summaryWordings(setup) }) },
  { id: 'no-caveat', about: 'without the caveat on humanitarian law', temper: 'mixed', patch: withoutCaveat },
  {
    id: 'chairs-summary',
    about: "with a Chair's summary from the start",
    temper: 'mixed',
    patch: () => ({ process: { chairsSummary: 'known' } }),
  },
  {
    id: 'cooperative',
    about: 'cooperative delegations',
    temper: 'cooperative',
    patch: (setup) => ({ drop: summaryWordings(setup) }),
  },
  { id: 'hard', about: 'hard delegations', temper: 'hard', patch: (setup) => ({ drop: summaryWordings(setup) }) },
];

/** The set-up of an arm. */
export function setupOf(arm: Arm, setup: Setup): Setup {
  return applyPatch(setup, arm.patch(setup));
}
