/** What is said of the five years after a conference: integers only, no sentences. Shares are in basis points (10,000 = whole). */

import type { Undertakings } from '../../engine/model/state';
import type { DelegationId, FormulationId, Mechanism, ProvisionId } from '../../engine/model/vocabulary';
import type { Concluded, TreatyLife } from '../treaty/types';

/**
 * What the aftermath follows from: the set-up, the last text (the report, or the last draft when there is none) and how
 * things stood when the conference ended. A delegation without a position on an issue is neither willing nor unwilling.
 */
export interface Ending extends Concluded {
  readonly adopted: boolean;
  /** What was pledged in the conference itself; nothing when left out. */
  readonly measures?: Undertakings;
}

/** One year, averaged over the futures drawn. */
export interface AftermathYear {
  /** From 1. */
  readonly year: number;
  /** Mean of compliance, calm and confidence. */
  readonly stability: number;
  /** Lowest and highest stability among the futures. */
  readonly least: number;
  readonly most: number;
  readonly compliance: number;
  readonly calm: number;
  readonly confidence: number;
  /** Incidents publicly pinned on a member, in tenths. */
  readonly incidents: number;
  /** Those that disrupt or destroy, in tenths. */
  readonly disruptive: number;
}

export const WORD_STATES = ['new', 'renewed', 'silent'] as const;
/** new: other words than those last agreed; renewed: those repeated; silent: the text passes the matter over. */
export type WordState = (typeof WORD_STATES)[number];

/** What one paragraph did. Effects are those of the text minus those of the same text without this paragraph. */
export interface WordEffect {
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
  readonly state: WordState;
  /** How much of its force the wording keeps after span, bridge, container, voice and verb. */
  readonly clarity: number;
  /** The same of the words last agreed. */
  readonly clarityBefore: number;
  /** Mean stability over the five years. */
  readonly stability: number;
  /** Compliance with this paragraph in the last year. */
  readonly compliance: number;
  /** The same with the words last agreed and no new text at all. */
  readonly complianceWithout: number;
}

export interface SeatAftermath {
  readonly seat: DelegationId;
  /** 0..100. */
  readonly capacity: number;
  /** False when no figure is known and the middle is taken. */
  readonly capacityKnown: boolean;
  /** Compliance in the last year, over all paragraphs. */
  readonly compliance: number;
  readonly complianceWithout: number;
}

/** Those whom the text does not bind, and what that makes of it. */
export interface Outside {
  /** Dissociated from a report or stayed out of it; did not sign a treaty. In the order of the room. */
  readonly seats: readonly DelegationId[];
  /** Mean share of a delegation's countries that are bound at the end of each year, in basis points. */
  readonly bound: readonly number[];
  /** Stability and compliance in the last year if everybody were bound from the first. */
  readonly stabilityIfAll: number;
  readonly complianceIfAll: number;
}

/** A measure named in the text: pledged by all who join it and had not pledged it before. */
export interface Pledge {
  readonly measure: string;
  readonly provision: ProvisionId;
  /** Clarity of the words that name it, in basis points. */
  readonly firmness: number;
  readonly seats: readonly DelegationId[];
  /** Mean share of them that carry it out within their time, in basis points. */
  readonly kept: number;
}

export const ASSUMPTION_KINDS = ['counted', 'proposed', 'ours'] as const;
/** counted: from records of what happened; proposed: a research note's starting figure; ours: this project's judgement. */
export type AssumptionKind = (typeof ASSUMPTION_KINDS)[number];

export interface Assumption {
  readonly id: string;
  readonly kind: AssumptionKind;
  /** Numbers the sentence about it names. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Aftermath {
  /** True: the text is in force and the years without it are imagined. False: the other way round. */
  readonly adopted: boolean;
  readonly futures: number;
  readonly with: readonly AftermathYear[];
  /** The words last agreed, no new text. The same luck as in `with`. */
  readonly without: readonly AftermathYear[];
  /** In the order of the programme. */
  readonly words: readonly WordEffect[];
  readonly seats: readonly SeatAftermath[];
  /** Ways of watching compliance the text chose. */
  readonly mechanisms: readonly { readonly mechanism: Mechanism; readonly provision: ProvisionId }[];
  /** Measures the text names, the strongest first. */
  readonly pledges: readonly Pledge[];
  /** Help promised by the text and by the words last agreed, after softening. */
  readonly assistance: { readonly with: number; readonly without: number };
  /** Null when the text binds everybody from the first year on. */
  readonly outside: Outside | null;
  /** Null where the instrument is no treaty. */
  readonly treaty: TreatyLife | null;
  readonly assumptions: readonly Assumption[];
}
