import type { DelegationId } from '../../engine/model/vocabulary';

/** Who is there, of those that hold a seat. Nobody is gone until said so. */
export interface Presence {
  left(seat: DelegationId, now: number): void;
  came(seat: DelegationId): void;
  /** Since when a seat's holder is gone, in milliseconds of the programme; null when there. */
  goneSince(seat: DelegationId): number | null;
}

export function createPresence(): Presence {
  const gone = new Map<DelegationId, number>();
  return {
    left(seat, now) {
      if (!gone.has(seat)) gone.set(seat, now);
    },
    came(seat) {
      gone.delete(seat);
    },
    goneSince: (seat) => gone.get(seat) ?? null,
  };
}
