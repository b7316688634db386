/** How things are decided, as data: rules of decision, questions put to a vote, votes and motions. */

import type { TypeOf } from './schema/common';
import type { ruleShape } from './schema/rules';
import type { DelegationId, ProvisionId } from './vocabulary';

/** A share as two whole numbers, such as [2, 3]. */
export type Share = Majority['share'];

/** A majority as rules of procedure state it. */
export type Majority = Extract<DecisionRule, { readonly kind: 'majority' }>;

/**
 * consensus: no formal objection, which is not unanimity; silence: the same, said by saying nothing within hours;
 * consensus-minus: up to so many objections do not stop it; unanimity: all members in favour.
 */
export type DecisionRule = TypeOf<typeof ruleShape>;

export const VOTES = ['yes', 'no', 'abstain', 'absent'] as const;
/** A vote. Under silence "yes" is saying nothing and "no" is breaking it. */
export type Vote = (typeof VOTES)[number];

export const MOTIONS = ['suspend', 'no-action', 'close-debate', 'division', 'delete'] as const;
/**
 * suspend: the meeting, for more talks; no-action: adjourn the debate, so that what is asked is not voted on;
 * close-debate: no further motion; division: a paragraph is voted on apart and needs the majority to stay;
 * delete: an amendment to take a paragraph out, which needs the majority to go.
 */
export type MotionKind = (typeof MOTIONS)[number];

/** What is put to a vote. Motions name their mover. */
export type Question =
  | { readonly kind: 'text' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'exhaustion' }
  | { readonly kind: 'higher' }
  | { readonly kind: 'rival'; readonly rival: string }
  | { readonly kind: 'division' | 'delete'; readonly by: DelegationId; readonly provision: ProvisionId }
  | { readonly kind: 'no-action'; readonly by: DelegationId; readonly on: string }
  | { readonly kind: 'suspend' | 'close-debate'; readonly by: DelegationId };

/** A motion that could be raised. */
export interface PossibleMotion {
  readonly motion: MotionKind;
  readonly provision?: ProvisionId;
  readonly on?: string;
}

/** A vote as counted. The roll-call names countries: members of a group each have their own line. */
export interface Count {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly absent: number;
  readonly carried: boolean;
  readonly rollCall: Readonly<Record<string, Vote>>;
}

/** Name of a question: what motions of no action point at. */
export function questionId(question: Question): string {
  switch (question.kind) {
    case 'division':
    case 'delete':
      return `${question.kind}-${question.provision}`;
    case 'rival':
      return `rival-${question.rival}`;
    case 'no-action':
      return `no-action-${question.on}`;
    default:
      return question.kind;
  }
}
