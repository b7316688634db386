/** What a seat may be asked, and what its answers may be made of. */

import type { IncidentChoices } from './incidentFacts';
import type { Answer, Point } from './points';
import type { PossibleMotion, Question, Vote } from './rules';
import type { Exit } from './setup';
import type { ChangeRequest } from './state';
import type { DelegationId, FormulationId, ProvisionId } from './vocabulary';

export interface WordingRef {
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
}

/** A proposal to take a step together. */
export interface Proposal {
  readonly proposer: DelegationId;
  readonly measure: string;
}

/** What could be said, and what saying it does to one's standing. */
export interface SayablePoint extends Point {
  readonly standing: number;
  /** Somebody has just proposed it: it would be heard as support, and by itself takes no action. */
  readonly echoes?: true;
  /** In whose name one could say it besides one's own; only where one speaks for others. */
  readonly behind?: readonly DelegationId[];
}

/** What a move may be made of. Only the lists a move needs are present. */
export interface Choices {
  readonly seats?: readonly DelegationId[];
  readonly provisions?: readonly ProvisionId[];
  readonly wordings?: readonly WordingRef[];
  readonly points?: readonly SayablePoint[];
  readonly measures?: readonly string[];
  /** Proposals to take a step together that one could join. */
  readonly proposals?: readonly Proposal[];
  readonly changes?: readonly ChangeRequest[];
  readonly incidents?: IncidentChoices;
  /** How many points, edits or provisions at most. */
  readonly max?: number;
}

/** What it costs: actions of this meeting, points of standing. */
export interface Cost {
  readonly actions: number;
  readonly standing: number;
}

/** A way out of the closing and its price: standing, and points for withholding. */
export interface ExitOffer {
  readonly exit: Exit;
  readonly standing: number;
  readonly points: number;
}

/** A menu of moves: those of a delegation, of the chair in a meeting, of the chair at the gavel. */
export const MENUS = ['turn', 'chair', 'gavel'] as const;
export type Menu = (typeof MENUS)[number];

/** A question put to a seat, with its legal answers. */
export type SeatQuestion =
  | { readonly kind: 'probe'; readonly id: string; readonly probe: string; readonly answers: readonly Answer[] }
  /** The chair asks in confidence which wordings of a paragraph one refuses; answered with consult.answer. */
  | {
      readonly kind: 'consult';
      readonly id: string;
      readonly provision: ProvisionId;
      readonly wordings: readonly FormulationId[];
    }
  | { readonly kind: 'package'; readonly id: string; readonly package: string; readonly counter: Choices }
  | { readonly kind: 'sounding'; readonly id: string; readonly exits: readonly ExitOffer[] }
  /** Applicants one may object to; answered with accreditation.answer. */
  | { readonly kind: 'accreditation'; readonly id: string; readonly applicants: readonly string[] }
  /** Motions that are in order now; answered with motion.raise or turn.pass. */
  | { readonly kind: 'motions'; readonly id: string; readonly motions: readonly PossibleMotion[] }
  | { readonly kind: 'ballot'; readonly id: string; readonly question: Question; readonly votes: readonly Vote[] }
  /** Answered with treaty.sign. */
  | { readonly kind: 'signature'; readonly id: string; readonly reservable: readonly ProvisionId[] };
