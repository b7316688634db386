import type { DelegationId } from '../engine/model/vocabulary';
import type { Reply } from '../protocol/submissions';

/** Who runs the table and holds no seat. */
export const INSTRUCTOR = 'instructor';

/** What a table tells somebody beside the conference itself. It is not recorded and decides nothing. */
export type Notice =
  /** The last word on a submission that had to wait. */
  | { readonly type: 'answered'; readonly reply: Reply }
  /** To the instructor: the chair is gone, or lets the gavel lie; without an answer a vice-chair keeps order. */
  | { readonly type: 'chair.needed'; readonly why: 'gone' | 'silent' }
  /** To the instructor: a vice-chair keeps order now, or an AI chair decides. */
  | { readonly type: 'chair.replaced'; readonly by: 'vice-chair' | 'bot' };

/** How many are kept for somebody that does not fetch them: more than come in a minute. */
const MOST_KEPT = 256;

/** Notices by whom they are for, numbered from 1 for each. */
export interface Notices {
  tell(to: DelegationId | typeof INSTRUCTOR, notice: Notice): void;
  /** Notices after number `n`, each with its own. */
  since(to: DelegationId | typeof INSTRUCTOR, n: number): readonly (Notice & { readonly n: number })[];
}

export function createNotices(): Notices {
  const kept = new Map<string, (Notice & { readonly n: number })[]>();
  return {
    tell(to, notice) {
      const mine = kept.get(to) ?? [];
      kept.set(to, mine);
      mine.push({ ...notice, n: (mine.at(-1)?.n ?? 0) + 1 });
      if (mine.length > MOST_KEPT) mine.shift();
    },
    since: (to, n) => (kept.get(to) ?? []).filter((notice) => notice.n > n),
  };
}
