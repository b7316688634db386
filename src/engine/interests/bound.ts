import { floorDiv } from '../../kernel/integers';
import { DISSOCIATION_KEEPS } from '../model/parameters';
import type { ConferenceState } from '../model/state';
import { type DelegationId, statusQuoText, type WholeText } from '../model/vocabulary';
import { valuationOf, type Worths } from './valuation';

/**
 * Points of an adopted text for one seat, as far as it is bound by it. Who signed with reservations keeps what was agreed
 * before in those articles; who did not sign, or stayed out, has what was agreed before everywhere; who dissociated from
 * a report lies between the two, since the text stands and is quoted to it. Formula and reason: DISSOCIATION_KEEPS.
 */
export function boundPoints(state: ConferenceState, seat: DelegationId, worths: Worths): number {
  const valuation = valuationOf(worths);
  const before = statusQuoText(state.setup.provisions);
  const { text } = state.draft;
  if (state.setup.process.treaty) return valuation.of(treatyText(state, seat, text, before));
  const exit = state.seats[seat]?.exit;
  if (exit === 'stay-out') return valuation.of(before);
  const whole = valuation.of(text);
  const change = whole - valuation.of(before);
  return exit === 'dissociate' ? whole - floorDiv(change * (100 - DISSOCIATION_KEEPS), 100) : whole;
}

function treatyText(
  { signatures }: ConferenceState,
  seat: DelegationId,
  text: WholeText,
  before: WholeText,
): WholeText {
  const signature = signatures[seat];
  // A chair without a voice is not asked to sign, and has no points either.
  if (!signature) return text;
  if (!signature.sign) return before;
  const reserved = signature.reservations.map((provision) => [provision, before[provision] as string]);
  return { ...text, ...Object.fromEntries(reserved) };
}
