import type { DelegationId } from '../../../engine/model/vocabulary';
import type { View } from '../../../engine/view/types';
import type { Teller } from '../../documents/teller';
import { type TrustMove, trustMoves } from '../../documents/trust';
import type { SeenEvent } from '../../session/types';

/** One change of my trust in somebody, with where it stood before and after. */
export interface Step extends TrustMove {
  readonly before: number;
  readonly after: number;
}

/** How far I trust one other, from where that came, and every act that moved it. */
export interface Trusted {
  readonly seat: DelegationId;
  readonly start: number;
  readonly now: number;
  readonly steps: readonly Step[];
}

/** My own row, the least trusted last. It is read from my view and what I saw alone: nobody else's row is in either. */
export function myRow(view: View, seen: readonly SeenEvent[], teller: Teller): Trusted[] {
  const moves = trustMoves(seen, teller);
  return view.setup.delegations
    .flatMap(({ id }) => {
      const [start, now] = [view.confidenceBefore[id], view.confidence[id]];
      if (start === undefined || now === undefined) return [];
      return [
        {
          seat: id,
          start,
          now,
          steps: stepsFrom(
            start,
            moves.filter(({ seat }) => seat === id),
          ),
        },
      ];
    })
    .sort((a, b) => b.now - a.now);
}

/** Trust stays between 0 and 100: what would go beyond is lost. */
function stepsFrom(start: number, moves: readonly TrustMove[]): Step[] {
  let before = start;
  return moves.map((move) => {
    const after = Math.min(100, Math.max(0, before + move.by));
    const step = { ...move, before, after };
    before = after;
    return step;
  });
}
