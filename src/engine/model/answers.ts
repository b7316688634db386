import type { DelegationId } from './vocabulary';

/** A command kept shut: its type and body, read again when it is opened. */
export type SealedAnswer = Readonly<Record<string, unknown>> & { readonly type: string; readonly by: DelegationId };

export type SealedAnswers = Readonly<Record<DelegationId, SealedAnswer>>;
