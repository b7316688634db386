/** Who signed, with which reservations: as the record says, or as it would have gone where nobody was asked. */

import type { Signature } from '../../engine/model/state';
import type { Delegation, DelegationId } from '../../engine/model/vocabulary';
import { maySign, reservableBy, wantedReservations } from '../../engine/rules/treaty';
import { delegationWeighing, verdictOf } from './home';
import type { Concluded } from './types';

export type Signatures = Readonly<Record<DelegationId, Signature>>;

/** Signatures of everybody that could sign. Whoever was not asked, such as a chair without a voice, does as it would. */
export function signaturesOf(concluded: Concluded): { readonly signatures: Signatures; readonly imagined: boolean } {
  const { setup, signatures = {} } = concluded;
  const able = setup.delegations.filter(maySign);
  const imagined = Object.keys(signatures).length === 0;
  return {
    imagined,
    signatures: Object.fromEntries(
      able.map((one) => [one.id, signatures[one.id] ?? imaginedSignature(concluded, one)]),
    ),
  };
}

/** A delegation signs what is worth more to it than staying out, with the reservations it wants and may make. */
function imaginedSignature(concluded: Concluded, delegation: Delegation): Signature {
  const { setup, text, exits } = concluded;
  const exit = exits?.[delegation.id];
  if (exit === 'stay-out' || exit === 'dissociate') return { sign: false, reservations: [] };
  const weighing = delegationWeighing(concluded, delegation);
  const { provisions } = setup;
  const reservations = wantedReservations(weighing, provisions, text, reservableBy(setup, text, delegation));
  const sign = verdictOf(weighing, provisions, text, reservations).ratifies;
  return { sign, reservations: sign ? reservations : [] };
}
