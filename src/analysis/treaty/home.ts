/** Homes: what a text is worth to the constituency that has to ratify it, and whether that is more than staying out. */

import { interestsFrom, type Weighing } from '../../engine/interests/appraise';
import type { DrawnPositions } from '../../engine/interests/draw';
import { memberPositions } from '../../engine/interests/members';
import { drawLines } from '../../engine/interests/redlines';
import { valuationOf } from '../../engine/interests/valuation';
import { NOISE } from '../../engine/model/parameters';
import type { Delegation, Provision, ProvisionId, WholeText } from '../../engine/model/vocabulary';
import { formulationOf } from '../../engine/model/vocabulary';
import { type TreatyState, treatyStates } from '../../engine/rules/treaty';
import { clamp, floorMean } from '../../kernel/integers';
import { drawBell } from '../../kernel/prng';
import { HOME_NOISE, MIDDLE_CAPACITY } from './parameters';
import type { Concluded } from './types';

/** What a country weighs a treaty by; staying out of one that exists is worth its walk-away value. */
export interface Home extends Weighing {
  readonly state: TreatyState;
  /** 0..100. */
  readonly capacity: number;
}

/** The home of every country in the room that could become a Party. */
export function homesOf(concluded: Concluded): Home[] {
  return treatyStates(concluded.setup).map((state) => ({
    state,
    capacity: state.delegation.capacity ?? MIDDLE_CAPACITY,
    ...weighingOf(concluded, state.delegation, homePositions(concluded, state)),
  }));
}

/** What a delegation itself thinks of the text: its own positions, before its home has been asked. */
export function delegationWeighing(concluded: Concluded, delegation: Delegation): Weighing {
  return weighingOf(concluded, delegation, concluded.positions[delegation.id] ?? {});
}

function weighingOf(
  { setup, confidence, seed }: Concluded,
  delegation: Delegation,
  positions: DrawnPositions,
): Weighing {
  const distrust = 100 - floorMean(Object.values(confidence[delegation.id] ?? {}));
  const indifferent = Object.fromEntries(setup.provisions.map(({ issue }) => [issue, { at: 50, salience: 0 }]));
  const lines = delegation.lines && { lines: drawLines(seed, delegation, setup.fold.noise) };
  return interestsFrom(setup, { ...delegation, ...lines }, { ...indifferent, ...positions }, distrust);
}

/** A home's wishes: near those its delegation carried; for a member of a group, its own as far as the tables tell. */
function homePositions({ setup, positions, seed }: Concluded, { id, delegation }: TreatyState): DrawnPositions {
  const member = delegation.members?.find((one) => one.id === id);
  const carried = member ? memberPositions(setup, delegation, member) : (positions[delegation.id] ?? {});
  const drawn = Object.entries(carried).map(([issue, { at, salience, ...coded }]) => {
    const noise = 'mark' in coded ? NOISE[coded.mark as keyof typeof NOISE] : HOME_NOISE;
    return [issue, { at: clamp(at + drawBell([seed, 'home', id, issue], noise), 0, 100), salience }] as const;
  });
  return Object.fromEntries(drawn);
}

export interface Verdict {
  /** Worth more than staying out, and beyond no line that makes it withhold. */
  readonly ratifies: boolean;
  /** Points of the text as it would bind this country, 0..1000. */
  readonly worth: number;
  /** Separate protocols it would join besides. */
  readonly protocols: readonly ProvisionId[];
}

/** What a home says of a text, with the articles it reserved to left out. A protocol is a treaty for whoever wants it. */
export function verdictOf(
  weighing: Weighing,
  provisions: readonly Provision[],
  text: WholeText,
  reserved: readonly ProvisionId[],
): Verdict {
  const apart = protocolsIn(provisions, text);
  const left = new Set([...reserved, ...apart]);
  const bound = Object.fromEntries(
    provisions.map(({ id, statusQuo }) => [id, left.has(id) ? statusQuo : (text[id] ?? statusQuo)]),
  );
  const crossed = weighing.redLines.filter(({ provision, wording }) => text[provision] === wording);
  const main = crossed.filter(({ provision }) => !left.has(provision));
  const worth = valuationOf(weighing).of(bound);
  const pain = main.reduce((total, { stake }) => total + stake, 0);
  return {
    ratifies: worth - pain > weighing.walkAway.value && !main.some(({ strength }) => strength === 'withhold'),
    worth,
    protocols: apart.filter((id) => joins(weighing, bound, text, id) && !crossed.some((line) => line.provision === id)),
  };
}

/** Provisions that stand in a protocol of their own. */
export function protocolsIn(provisions: readonly Provision[], text: WholeText): ProvisionId[] {
  return provisions
    .filter((provision) => {
      const wording = text[provision.id];
      return wording !== undefined && formulationOf(provision, wording).container === 'protocol';
    })
    .map(({ id }) => id);
}

/** Whether a protocol adds to what binds a country without it. */
function joins(weighing: Weighing, bound: WholeText, text: WholeText, id: ProvisionId): boolean {
  return valuationOf(weighing).change(bound, { [id]: text[id] as string }) > 0;
}
