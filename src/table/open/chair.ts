import type { Ledger } from '../ledger';
import { INSTRUCTOR, type Notices } from '../notices';
import { CHAIR_GONE, GAVEL_LIES, INSTRUCTOR_ANSWERS } from './parameters';
import type { Presence } from './presence';

/** Sees to it that a room is not left without a chair. */
export interface ChairWatch {
  tick(now: number): void;
}

/**
 * A chair that is gone, or that lets the gavel lie: the instructor is asked, and may give the seat to somebody. Failing
 * that a vice-chair keeps order, and says so. It never gavels: where nothing but the gavel is left, and still nobody has
 * come to the chair, an AI chair decides rather than leave the room waiting for ever.
 */
export function watchChair(ledger: Ledger, presence: Presence, notices: Notices): ChairWatch {
  const { chair } = ledger.options.setup;
  /** Since when the gavel lies, and when the instructor was asked. */
  let gavelSince: number | null = null;
  let asked: number | null = null;

  function needed(now: number): 'gone' | 'silent' | null {
    if (!ledger.isPerson(chair)) return null;
    const gone = presence.goneSince(chair);
    if (gone !== null && now - gone >= CHAIR_GONE) return 'gone';
    return gavelSince !== null && now - gavelSince >= GAVEL_LIES ? 'silent' : null;
  }

  function replace(to: 'vice-chair' | 'bot'): void {
    ledger.take({ command: { type: 'seat.hand', by: 'host', seat: chair, to }, reason: null });
    notices.tell(INSTRUCTOR, { type: 'chair.replaced', by: to });
    asked = null;
  }

  return {
    tick(now) {
      gavelSince = ledger.state.stage === 'closing.gavel' ? (gavelSince ?? now) : null;
      const isStuck = gavelSince !== null && now - gavelSince >= GAVEL_LIES;
      if (isStuck && ledger.state.hands[chair] === 'vice-chair') replace('bot');
      const why = needed(now);
      if (why === null) asked = null;
      else if (asked === null) {
        asked = now;
        notices.tell(INSTRUCTOR, { type: 'chair.needed', why });
      } else if (now - asked >= INSTRUCTOR_ANSWERS) replace('vice-chair');
    },
  };
}
