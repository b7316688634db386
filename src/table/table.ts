import type { Command, Refusal } from '../engine/acts';
import type { Hand } from '../engine/model/floor';
import type { Setup } from '../engine/model/setup';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import type { ConferenceRecord, Step } from '../engine/record/types';
import { requestsFor } from '../engine/view/requests';
import type { Reply, Submission } from '../protocol/submissions';
import { takeSurely } from './bots';
import { createDesk } from './desk';
import { askedInTurn, goesOn, isForPeople } from './inTurn';
import { type Ledger, openLedger } from './ledger';
import { createNotices, type INSTRUCTOR, type Notice } from './notices';
import type { Thinker } from './open/bots';
import { conductOpenFloor } from './open/openFloor';
import type { Deadline } from './open/programme';
import type { Asking, Outbox } from './outbox';
import type { TableOptions } from './record';

/**
 * The authority for one conference: any number of seats held by people, AI in the others. No sockets, no timers, no
 * clock: it is driven by calls, so that it runs in a worker, in a server or in a test alike. Everything that decides is
 * in its record. The set-up says how the floor is run: in turn, or open.
 */
export interface Table {
  readonly state: ConferenceState;
  readonly steps: readonly Step[];
  /** The course this is: the last branch taken, '' where none was. */
  readonly branch: string;
  /** Everything there is to keep, secrets included. */
  record(): ConferenceRecord;
  /** What leaves for a seat that a person holds. @throws RangeError for any other. */
  outbox(seat: DelegationId): Outbox;
  /** What is told beside the conference, after number `n`. */
  notices(to: DelegationId | typeof INSTRUCTOR, n: number): readonly (Notice & { readonly n: number })[];
  /** A seat's submission. A repeated one gets its first answer. @throws RangeError for a seat no person holds. */
  submit(seat: DelegationId, submission: Submission): Reply;
  /** A seat's command, by whoever is sure that it is sent once and in time: null when it was done. */
  act(seat: DelegationId, command: Command): Refusal | null;
  /** Gives a seat into other hands: null when it was done. */
  hand(seat: DelegationId, to: Hand): Refusal | null;
  /** In turn: plays the AI seats until only people are asked or all is over. */
  advance(): void;
  /** In turn: plays one step of that; false when there is none, and nothing was done. */
  advanceOnce(): boolean;
  /** The clock of an open floor; null in turn. */
  readonly clock: TableClock | null;
}

/** What time does at an open floor. */
export interface TableClock {
  /** Of the programme, in milliseconds from the first tick. */
  readonly now: number;
  readonly deadline: Deadline | null;
  /** Tells the time, in milliseconds on any clock that never goes back: before anything that arrives, and several times a second. */
  tick(outside: number): void;
  /** The programme stands still; every deadline with it. */
  pause(): void;
  resume(): void;
  /** The instructor gives the floor to somebody on the list, in the chair's stead: null when it was done. */
  give(seat: DelegationId): Refusal | null;
  /** Ends the meeting, the answers or the evening before its time. False when nothing can be ended. */
  moveOn(): boolean;
  /** Takes back a submission that waits. False when it is too late. */
  recall(seat: DelegationId, id: string): boolean;
  /** Whether somebody is there in the seat. */
  presence(seat: DelegationId, here: boolean): void;
}

/** A table before the first meeting. @throws RangeError when a person is given a seat that is not there. */
export function createTable(options: TableOptions, thinker?: Thinker): Table {
  return laid(openLedger(options, askingAt(options.setup)), thinker);
}

/**
 * The table where a record ends, people's outboxes filled with all their seats were told.
 * @throws Divergence when the record does not agree with itself, RangeError as {@link createTable}.
 */
export function reopenTable(record: ConferenceRecord, thinker?: Thinker): Table {
  const { setup, seed, people, temper } = record;
  return laid(openLedger({ setup, seed, people, temper }, askingAt(setup), record), thinker);
}

const isOpen = ({ floor }: Setup): boolean => floor?.kind === 'open';

const askingAt = (setup: Setup): Asking => (isOpen(setup) ? requestsFor : askedInTurn);

function laid(ledger: Ledger, thinker: Thinker | undefined): Table {
  const { setup, temper } = ledger.options;
  const notices = createNotices();
  const desk = createDesk(ledger, isOpen(setup) ? () => false : isForPeople);
  const clock = isOpen(setup) ? conductOpenFloor(ledger, desk, notices, thinker) : null;

  function advanceOnce(): boolean {
    const given = clock ? null : goesOn(ledger.state, temper, ledger.people());
    if (given) ledger.keep(takeSurely(ledger.state, given));
    return given !== null;
  }

  return {
    get state() {
      return ledger.state;
    },
    steps: ledger.steps,
    get branch() {
      return ledger.branch;
    },
    record: ledger.record,
    outbox: ledger.outbox,
    notices: notices.since,
    submit: clock?.submit ?? desk.deal,
    act: desk.act,
    hand: (seat, to) => ledger.take({ command: { type: 'seat.hand', by: 'host', seat, to }, reason: null }),
    advance() {
      while (advanceOnce());
    },
    advanceOnce,
    clock,
  };
}
