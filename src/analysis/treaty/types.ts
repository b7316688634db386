/** What is said of a treaty in the years after its adoption: integers only, no sentences. */

import type { Exit, Setup, TreatyRules } from '../../engine/model/setup';
import type { Signature } from '../../engine/model/state';
import type { DelegationId, IssueId, ProvisionId, WholeText } from '../../engine/model/vocabulary';

/** What the life of a treaty follows from: its text, who signed it and how things stood at the end. */
export interface Concluded {
  readonly setup: Setup;
  readonly text: WholeText;
  /** True positions. Nobody cares about an issue on which it has none. */
  readonly positions: Readonly<
    Record<DelegationId, Readonly<Record<IssueId, { readonly at: number; readonly salience: number }>>>
  >;
  readonly confidence: Readonly<Record<DelegationId, Readonly<Record<DelegationId, number>>>>;
  readonly seed: string;
  /** Nobody dissociated or stayed out when left out. */
  readonly exits?: Readonly<Record<DelegationId, Exit | null>>;
  /** Imagined when left out or empty: nobody was asked to sign. */
  readonly signatures?: Readonly<Record<DelegationId, Signature>>;
}

/** What a delegation did at the signing. */
export interface SignedAs {
  readonly seat: DelegationId;
  readonly sign: boolean;
  readonly reservations: readonly ProvisionId[];
  /** Countries it speaks for. */
  readonly states: number;
}

/** Parties at the end of a year, over the futures drawn. Before entry into force: those that have ratified. */
export interface PartyYear {
  /** From 1. */
  readonly year: number;
  /** Mean, in tenths. */
  readonly parties: number;
  readonly least: number;
  readonly most: number;
  /** What the yardstick's pace would give the same number of signatories, in tenths; null beyond its last year. */
  readonly yardstick: number | null;
  /** Futures in which the treaty is in force at the end of this year. */
  readonly inForce: number;
}

/** What one country does, over the futures drawn. */
export interface StateAfter {
  readonly id: string;
  readonly seat: DelegationId;
  readonly signed: boolean;
  /** Its home would ratify: the text is worth more to it than staying out. */
  readonly willing: boolean;
  /** Futures in which it has ratified or acceded by the last year. */
  readonly partyIn: number;
  /** Year in the middle of all futures, never counting as last; null when most know none. */
  readonly year: number | null;
}

/** Somebody that asked to be invited and was stalled. */
export interface Stalled {
  readonly state: string;
  /** Parties that objected in at least one future, the most frequent first. */
  readonly by: readonly string[];
  readonly futures: number;
}

export interface TreatyLife {
  readonly terms: TreatyRules;
  /** Countries in the room that could become Parties. */
  readonly states: number;
  readonly futures: number;
  /** True where nobody was asked to sign, because there is no adopted text, and signatures are imagined. */
  readonly imagined: boolean;
  readonly signed: readonly SignedAs[];
  readonly years: readonly PartyYear[];
  /** Year of entry into force in the middle of all futures, none counting as last; null when most know none. */
  readonly entryYear: number | null;
  /** Futures in which the treaty enters into force within the years. */
  readonly enters: number;
  readonly after: readonly StateAfter[];
  readonly stalled: readonly Stalled[];
  /** Articles that stand in a separate protocol, with how many are bound by it in the last year (tenths). */
  readonly protocols: readonly { readonly provision: ProvisionId; readonly parties: number }[];
}
