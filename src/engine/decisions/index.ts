import type { DecisionRule } from '../model/rules';
import { consensus } from './consensus';
import { consensusMinus } from './consensusMinus';
import type { DecisionKind } from './define';
import { majority } from './majority';
import { silence } from './silence';
import { unanimity } from './unanimity';

/** Kinds of decision rule, one object each. A kind that is missing here does not compile. */
export const DECISIONS: { readonly [K in DecisionRule['kind']]: DecisionKind<K> } = {
  consensus,
  silence,
  'consensus-minus': consensusMinus,
  unanimity,
  majority,
};

/** The kind of a rule. */
export function decisionOf<K extends DecisionRule['kind']>(rule: { readonly kind: K }): DecisionKind<K> {
  return DECISIONS[rule.kind] as unknown as DecisionKind<K>;
}
