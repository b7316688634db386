import type { CommandBodies, CommandType } from '../engine/acts';
import type { Move, Request } from '../engine/view/types';
import type { Estimate, RoomEstimate } from './room';

/** A command without its sender. */
export type UnsignedCommand = {
  [T in CommandType]: { readonly type: T; readonly body: CommandBodies[T] };
}[CommandType];

export const SUGGESTION_KINDS = [
  'champion',
  'bridge',
  'need',
  'object',
  'lift',
  'probe',
  'swap',
  'capital',
  'confide',
  'pledge',
  'change',
  'pass',
  'answer-true',
  'answer-bluff',
  'answer-evade',
  'accept',
  'refuse',
  'counter',
  'tell-chair',
  'tell-nothing',
  'tell-bluff',
  'exit',
  'order',
  'order-hard',
  'redraft',
  'consult',
  'park',
  'grant',
  'decline',
  'adopt',
  'stop-clock',
  'close',
  'hand-over',
  'split',
  'open-silence',
  'declare-exhaustion',
  'call-vote',
  'motion',
  'no-motion',
  'vote-yes',
  'vote-no',
  'vote-abstain',
  'object-none',
  'object-some',
  'sign',
  'sign-reserving',
  'stay-away',
] as const;
/** Why the adviser puts an answer forward; the screen has a sentence for each. */
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** A concrete legal answer to what is asked now. */
export interface Suggestion {
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly draft: UnsignedCommand;
  /** More of the same that goes with it, such as an answer to everybody who asked for one thing. */
  readonly also?: readonly UnsignedCommand[];
  readonly cost: Move['cost'];
  /** Points of mine at stake if it works; null where points do not apply. */
  readonly mine: number | null;
  /** How the room is thought to stand on what it asks for. */
  readonly room: RoomEstimate | null;
  /** The one delegation it turns on. */
  readonly seat: Estimate | null;
  /** The first choice of the adviser, for now. */
  readonly best: boolean;
}

/** A suggestion before its place in the list is known. */
export type Candidate = Omit<Suggestion, 'id' | 'best'> & { readonly worth: number };

export type TurnRequest = Extract<Request, { readonly kind: 'turn' | 'chair' | 'gavel' }>;

/** The open move of a type, if it is legal now. */
export function openMove(request: TurnRequest, type: CommandType): Move | null {
  return request.moves.find((move) => move.type === type && move.refused === null) ?? null;
}
