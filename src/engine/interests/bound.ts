import { floorDiv } from '../../kernel/integers';
import { ASIDE_PERCENT, DISSOCIATION_KEEPS, UNSIGNED_KEEPS } from '../model/parameters';
import type { Process } from '../model/setup';
import type { ConferenceState } from '../model/state';
import { type DelegationId, type ProvisionId, statusQuoText, type WholeText } from '../model/vocabulary';
import { valuationOf, type Worths } from './valuation';

/**
 * Points of an adopted text for one seat, as far as it is bound by it. Who signed with reservations keeps what was agreed
 * before in those articles; who did not sign, or stayed out, has what was agreed before everywhere, less a part of what
 * the treaty takes (UNSIGNED_KEEPS); who dissociated from a report lies between, since the text stands and is quoted to it
 * (DISSOCIATION_KEEPS).
 */
export function boundPoints(state: ConferenceState, seat: DelegationId, worths: Worths): number {
  const valuation = valuationOf(worths);
  const before = statusQuoText(state.setup.provisions);
  const { text } = state.draft;
  const exit = state.seats[seat]?.exit;
  const change = valuation.of(text) - valuation.of(before);
  if (state.setup.process.treaty) {
    // A chair without a voice is not asked to sign, and has no points either.
    const signature = state.signatures[seat] ?? { sign: true, reservations: [] };
    return signature.sign
      ? valuation.of(reserving(text, before, signature.reservations))
      : valuation.of(before) + unsignedChange(change);
  }
  if (exit === 'stay-out') return valuation.of(before);
  return valuation.of(before) + (exit === 'dissociate' ? dissociatedChange(change) : change);
}

function reserving(text: WholeText, before: WholeText, articles: readonly ProvisionId[]): WholeText {
  return { ...text, ...Object.fromEntries(articles.map((provision) => [provision, before[provision] as string])) };
}

/** What somebody that dissociates feels of what a text changes. Reason: DISSOCIATION_KEEPS. */
export function dissociatedChange(change: number): number {
  return change - floorDiv(change * (100 - DISSOCIATION_KEEPS), 100);
}

/** What a treaty changes for somebody that does not sign it: part of what it takes, nothing of what it gives. */
export function unsignedChange(change: number): number {
  return -floorDiv(Math.max(0, -change) * UNSIGNED_KEEPS, 100) || 0;
}

/** What standing aside costs in standing with the others, in points. Formula and reason: ASIDE_PERCENT. */
export function asidePrice(priceAlone: number): number {
  return floorDiv(priceAlone * ASIDE_PERCENT, 100);
}

/** A text as one seat looks at it from its walk-away value. */
export interface Felt {
  readonly gain: number;
  /** What the text changes against what was last agreed. */
  readonly change: number;
  /** Points at stake on crossed lines, all together. */
  readonly lineStake: number;
  /** Those among them over what one came for: the matter is settled for little, whoever takes part. */
  readonly little: number;
  readonly priceAlone: number;
}

/**
 * Points that letting a text pass would cost somebody that takes no part in it: it dissociates from a report, or does not
 * sign a treaty. Null where the process knows neither: there silence binds like consent.
 */
export function asideCost(
  { exits, treaty }: Pick<Process, 'exits' | 'treaty'>,
  { gain, change, lineStake, little, priceAlone }: Felt,
): number | null {
  const crossed = lineStake - little;
  const unrelieved = little - (gain - change);
  if (treaty) return unrelieved + floorDiv(crossed * UNSIGNED_KEEPS, 100) - unsignedChange(change);
  if (!exits.includes('dissociate')) return null;
  return unrelieved + floorDiv(crossed * DISSOCIATION_KEEPS, 100) - dissociatedChange(change) + asidePrice(priceAlone);
}
