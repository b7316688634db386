import { compilePoints, wordingDelta } from '../engine/interests/points';
import { feltDistance, redLines } from '../engine/interests/redlines';
import { type Valuation, valuationOf, type Worths } from '../engine/interests/valuation';
import { walkAway } from '../engine/interests/walkaway';
import { linkagesOf } from '../engine/model/linkages';
import { ASK_FIRST_LOSS, RED_LINE } from '../engine/model/parameters';
import type { DrawnSeat, Range, Ranges } from '../engine/model/state';
import {
  type Delegation,
  type DelegationId,
  type Edits,
  type Formulation,
  formulationOf,
  type IssueId,
  type Provision,
  type WholeText,
} from '../engine/model/vocabulary';
import type { View } from '../engine/view/types';
import { floorDiv } from '../kernel/integers';

/** Nobody sees another seat's row of confidence: vague words are taken to be read half darkly. */
const UNKNOWN_DISTRUST = 50;

/** Whether a delegation may agree (2), would have to ask home or explain (1), or would be beyond its line (0). */
export type Ease = 0 | 1 | 2;

/** The delegation with this id. @throws RangeError when the room has none. */
export function delegationOf(view: View, seat: DelegationId): Delegation {
  const found = view.setup.delegations.find((delegation) => delegation.id === seat);
  if (!found) throw new RangeError(`no delegation "${seat}"`);
  return found;
}

/** The provision with this id. @throws RangeError when the scenario has none. */
export function provisionOf(view: View, id: string): Provision {
  const found = view.setup.provisions.find((provision) => provision.id === id);
  if (!found) throw new RangeError(`no provision "${id}"`);
  return found;
}

/** Where a delegation's position on an issue is believed to lie. */
export function rangeOf(view: View, seat: DelegationId, issue: IssueId): Range {
  return view.ranges[seat]?.[issue] ?? [0, 100];
}

/** Delegations other than mine that have a national voice. */
export function others(view: View): readonly DelegationId[] {
  const { chair, delegations, process } = view.setup;
  return delegations
    .map((delegation) => delegation.id)
    .filter((id) => id !== view.you && !(process.chairIsMember && id === chair));
}

/** Positions at one place of every range: how an estimate picks a single guess out of what is known. */
export function positionsAt(
  view: View,
  seat: DelegationId,
  place: (range: Range, provision: Provision) => number,
): Readonly<Record<IssueId, DrawnSeat>> {
  const coded = delegationOf(view, seat).positions;
  const onTable = Object.fromEntries(
    view.setup.provisions.map((provision) => [
      provision.issue,
      {
        at: place(rangeOf(view, seat, provision.issue), provision),
        salience: coded[provision.issue]?.salience ?? 0,
      },
    ]),
  );
  // The outside option rests on an issue that a short conference may leave off the table.
  const format = view.setup.formatIssue;
  const range = rangeOf(view, seat, format);
  return { [format]: { at: middle(range), salience: coded[format]?.salience ?? 0 }, ...onTable };
}

export const middle = ([low, high]: Range): number => floorDiv(low + high, 2);

interface Guess {
  readonly valuation: Valuation;
  /** Raw worth that makes up the best package: turns a raw loss into points. */
  readonly scale: number;
}

const guesses = new WeakMap<Ranges, Guess>();

/** What texts would be worth to a delegation if it stood in the middle of every range. */
export function guessedValuation(view: View, seat: DelegationId): Valuation {
  return guess(view, seat).valuation;
}

/** Points a set of edits would win or lose another delegation against the current draft, as far as its mind is known. */
export function guessedEffect(view: View, seat: DelegationId, edits: Edits): number {
  return guessedValuation(view, seat).change(view.draft.text, edits);
}

function guess(view: View, seat: DelegationId): Guess {
  const ranges = view.ranges[seat];
  const known = ranges && guesses.get(ranges);
  if (known) return known;
  const positions = positionsAt(view, seat, middle);
  const made = { valuation: valuationOf(worthsAt(view, seat, positions)), scale: rawBest(view, positions) };
  if (ranges) guesses.set(ranges, made);
  return made;
}

/** Points and linkages of a delegation that stands at these positions. Linkages are known to all. */
function worthsAt(view: View, seat: DelegationId, positions: Readonly<Record<IssueId, DrawnSeat>>): Worths {
  const { provisions, linkages } = view.setup;
  return {
    points: compilePoints(provisions, positions, UNKNOWN_DISTRUST),
    linkages: linkagesOf(linkages, seat),
  };
}

function rawBest(view: View, positions: Readonly<Record<IssueId, DrawnSeat>>): number {
  return view.setup.provisions.reduce((total, provision) => {
    const position = positions[provision.issue] as DrawnSeat;
    const statusQuo = formulationOf(provision, provision.statusQuo);
    const deltas = provision.formulations.map((item) => wordingDelta(position, statusQuo, item, UNKNOWN_DISTRUST));
    return total + Math.max(...deltas) - Math.min(...deltas);
  }, 0);
}

/** How easily a delegation could agree to a wording, by where it stands. Same thresholds as the rules of the game. */
export function easeOf(
  view: View,
  seat: DelegationId,
  provision: Provision,
  wording: Formulation,
): (at: number) => Ease {
  const salience = delegationOf(view, seat).positions[provision.issue]?.salience ?? 0;
  const statusQuo = formulationOf(provision, provision.statusQuo);
  const scale = Math.max(1, guess(view, seat).scale);
  return (at) => {
    if (wording.id === provision.statusQuo) return 2;
    const position = { at, salience };
    const beyond = wording.bridge !== 'silence' && feltDistance(position, wording) > RED_LINE.tolerance;
    if (beyond && salience >= RED_LINE.withholdSalience) return 0;
    if (beyond && salience >= RED_LINE.explainSalience) return 1;
    const raw = wordingDelta(position, statusQuo, wording, UNKNOWN_DISTRUST);
    return floorDiv(-raw * 1000, scale) >= ASK_FIRST_LOSS ? 1 : 2;
  };
}

/** A delegation's gain and crossed lines on a text, for one guess at its positions. */
export function guessedStance(
  view: View,
  seat: DelegationId,
  text: WholeText,
  place: Parameters<typeof positionsAt>[2],
) {
  const positions = positionsAt(view, seat, place);
  const { provisions, practicalIssues, formatIssue } = view.setup;
  const worths = worthsAt(view, seat, positions);
  const crossed = redLines(provisions, positions).filter((line) => text[line.provision] === line.wording);
  return {
    gain: valuationOf(worths).of(text) - walkAway(provisions, worths, positions, practicalIssues, formatIssue).value,
    lineStake: crossed.reduce((sum, line) => sum + line.stake, 0),
  };
}
