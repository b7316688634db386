/** Two ways of running the floor, as data; and who holds a seat. */

import type { Point } from './points';
import type { TypeOf } from './schema/common';
import type { openFloorShape } from './schema/floor';
import type { DelegationId } from './vocabulary';

/** How an open floor is run. */
export interface OpenFloor extends TypeOf<typeof openFloorShape> {}

/** What an open floor keeps while a meeting lasts. */
export interface OpenFloorState {
  /** Minutes of the programme since the meeting opened, as of the last tick. */
  readonly now: number;
  /** Minute in which the running round began, and up to which actions were given back. */
  readonly roundSince: number;
  readonly refilledTo: number;
  /** Who has the floor, and since which minute. */
  readonly speaker: { readonly seat: DelegationId; readonly since: number } | null;
  /** Who waits for the floor, in order. */
  readonly list: readonly DelegationId[];
  /** Who lost the floor once and was put at the end of the list. */
  readonly putBack: readonly DelegationId[];
  /** Minute in which a wording was placed before the room, by {@link proposalOf}; missing before the first. */
  readonly proposed?: Readonly<Record<string, number>>;
}

/** Name under which a proposal is noted. */
export const proposalOf = ({ provision, wording }: Pick<Point, 'provision' | 'wording'>): string =>
  `${provision}/${wording}`;

/** Points a seat has prepared for when it gets the floor: its own note, nobody else's. */
export type Prepared = Readonly<Record<DelegationId, readonly Point[]>>;

export const HANDS = ['person', 'bot', 'vice-chair'] as const;
/** Who holds a seat: a person, an AI delegate, or (for a chair that is gone) a vice-chair that only keeps order. */
export type Hand = (typeof HANDS)[number];
