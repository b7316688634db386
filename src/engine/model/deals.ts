import type { PackageDeal } from './state';
import type { DelegationId } from './vocabulary';

/** Everybody in a deal, the one who offered it first. */
export const partiesTo = ({ by, to }: Pick<PackageDeal, 'by' | 'to'>): readonly DelegationId[] => [by, ...to];
