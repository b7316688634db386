/** Who trusted whom, and every act that moved it: the whole network, opened after the end. */

import type { ConferenceEvent } from '../engine/events';
import type { DelegationId } from '../engine/model/vocabulary';
import type { ConferenceRecord } from '../engine/record/types';
import { floorMean } from '../kernel/integers';
import { unfold } from './unfold';

type Rows = Readonly<Record<DelegationId, Readonly<Record<DelegationId, number>>>>;

/** One act that moved how far `of` trusts `to`. */
export interface TrustChange {
  readonly of: DelegationId;
  readonly to: DelegationId;
  readonly before: number;
  readonly after: number;
  /** From 0. */
  readonly meeting: number;
  readonly event: ConferenceEvent;
}

export interface TrustNetwork {
  /** In the order of the room. */
  readonly seats: readonly DelegationId[];
  readonly start: Rows;
  readonly end: Rows;
  /** In order of time. */
  readonly changes: readonly TrustChange[];
}

/** The network of a record. Every change has its event, and the changes of a pair add up to its end less its start. */
export function trustNetwork(record: ConferenceRecord): TrustNetwork {
  const { moments, final } = unfold(record);
  const seats = record.setup.delegations.map(({ id }) => id);
  const changes = moments.flatMap(({ event, before, after }) =>
    before.confidence === after.confidence
      ? []
      : seats.flatMap((of) => {
          const [was, is] = [before.confidence[of], after.confidence[of]];
          if (!was || !is || was === is) return [];
          const meeting = Math.max(0, before.meeting);
          return seats.flatMap((to): TrustChange[] =>
            was[to] === undefined || is[to] === undefined || was[to] === is[to]
              ? []
              : [{ of, to, before: was[to], after: is[to], meeting, event }],
          );
        }),
  );
  return { seats, start: record.setup.confidence, end: final.confidence, changes };
}

export const TRUST_CAUSES = ['measures', 'packages', 'incidents'] as const;
export type TrustCause = (typeof TRUST_CAUSES)[number];

/** What kind of act an event is. */
export function causeOf({ type }: ConferenceEvent): TrustCause {
  if (type.startsWith('measure.')) return 'measures';
  return type.startsWith('package.') ? 'packages' : 'incidents';
}

/** How the others' trust in one seat stands. */
export interface Trusted {
  readonly seat: DelegationId;
  /** Mean of the others, rounded down. */
  readonly start: number;
  readonly end: number;
  /** Points summed over the others, by what moved them. */
  readonly by: Readonly<Record<TrustCause, number>>;
}

/** Every seat by how much it won, the most first; ties in the order of the room. */
export function trustedMost({ seats, start, end, changes }: TrustNetwork): Trusted[] {
  const columnOf = (rows: Rows, to: DelegationId) =>
    floorMean(seats.flatMap((of) => (of === to || rows[of]?.[to] === undefined ? [] : [rows[of][to] as number])));
  const sums = new Map(seats.map((seat) => [seat, { measures: 0, packages: 0, incidents: 0 }]));
  for (const { to, before, after, event } of changes) {
    const by = sums.get(to);
    if (by) by[causeOf(event)] += after - before;
  }
  return seats
    .map((seat) => ({
      seat,
      start: columnOf(start, seat),
      end: columnOf(end, seat),
      by: sums.get(seat) as Trusted['by'],
    }))
    .sort((a, b) => won(b) - won(a));
}

const won = ({ by }: Trusted): number => by.measures + by.packages + by.incidents;
