import type { Command } from '../../engine/acts';
import type { ConferenceState } from '../../engine/model/state';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { Ledger } from '../ledger';
import { isPutToAll, questionOf } from './occasions';
import { ANSWERS, EVENING, GRACE, SPEAKER_GONE, SPEAKER_SILENT } from './parameters';
import type { Presence } from './presence';

/** What ends when its time has come. */
export interface Deadline {
  readonly what: 'meeting' | 'answers' | 'evening';
  /** In milliseconds of the programme. What arrives within the grace after it still counts. */
  readonly at: number;
}

/** The programme of an open floor: time enters the record as commands, each at its hour. */
export interface Programme {
  tick(now: number): void;
  /** When the meeting in session was opened, in milliseconds of the programme; null outside. */
  readonly opened: number | null;
  readonly deadline: Deadline | null;
  /** Ends what goes on before its time. False when nothing can be ended. */
  moveOn(): boolean;
}

const MINUTE = 60_000;

/** @param settle does what arrived and waits: called before anything ends. */
export function createProgramme(ledger: Ledger, presence: Presence, settle: () => void): Programme {
  /** What goes on, and since when; who speaks, and since when. */
  let phase = '';
  let since = 0;
  let speaker: DelegationId | null = null;
  let speaking = 0;

  /** After a restart a meeting began as many minutes ago as were recorded. */
  function follow(now: number): void {
    const { state } = ledger;
    if (phaseOf(state) !== phase) {
      phase = phaseOf(state);
      since = now - (state.floor?.now ?? 0) * MINUTE;
    }
    const seat = state.floor?.speaker?.seat ?? null;
    if (seat !== speaker) {
      speaker = seat;
      speaking = now;
    }
  }

  function deadline(): Deadline | null {
    const { state } = ledger;
    if (state.stage === 'evening') return { what: 'evening', at: since + (state.meeting < 0 ? 0 : EVENING) };
    if (isPutToAll(state)) return { what: 'answers', at: since + ANSWERS };
    const minutes = state.setup.floor?.meetingMinutes;
    return state.floor && minutes !== undefined ? { what: 'meeting', at: since + minutes * MINUTE } : null;
  }

  /** The next thing whose time has come; null when none has. */
  function dueAt(now: number): Command | null {
    const { state } = ledger;
    const minute = (state.floor?.now ?? 0) + 1;
    if (isLost(now)) return { type: 'floor.pass', by: 'host' };
    const end = deadline();
    const ticked = !state.floor || minute > (state.setup.floor?.meetingMinutes ?? 0);
    if (!ticked) return now >= since + minute * MINUTE + GRACE ? { type: 'floor.tick', by: 'host', at: minute } : null;
    return end && now >= end.at + (end.what === 'evening' ? 0 : GRACE) ? ending(state, end) : null;
  }

  /** Whether the floor lies with somebody who is gone, or who says nothing. */
  function isLost(now: number): boolean {
    if (speaker === null) return false;
    const gone = ledger.isPerson(speaker) ? presence.goneSince(speaker) : null;
    const absent = gone !== null && now - Math.max(gone, speaking) >= SPEAKER_GONE;
    return absent || now - speaking >= SPEAKER_SILENT;
  }

  const host = (command: Command): boolean => ledger.take({ command, reason: null }) === null;

  return {
    tick(now) {
      follow(now);
      for (let due = dueAt(now); due; due = dueAt(now)) {
        const ends = due.type !== 'floor.pass' && due.type !== 'floor.tick';
        if (ends) settle();
        follow(now);
        // What was settled may have ended it already.
        const still = ends ? dueAt(now) : due;
        if (still?.type === due.type && !host(still)) return;
        follow(now);
      }
    },
    get opened() {
      return ledger.state.floor ? since : null;
    },
    get deadline() {
      return deadline();
    },
    moveOn() {
      const end = deadline();
      if (!end) return false;
      const before = phaseOf(ledger.state);
      settle();
      // What was settled may have ended it already.
      return phaseOf(ledger.state) !== before || host(ending(ledger.state, end));
    },
  };
}

function ending({ meeting }: ConferenceState, { what }: Deadline): Command {
  if (what === 'meeting') return { type: 'meeting.close', by: 'host' };
  if (what === 'answers') return { type: 'answers.close', by: 'host' };
  return { type: 'clock.advance', by: 'host', meeting: meeting + 1 };
}

/** What goes on, as a name that changes when something else does. */
const phaseOf = (state: ConferenceState): string =>
  isPutToAll(state) ? questionOf(state) : `${state.stage}/${state.meeting}/${state.clockStops}`;
