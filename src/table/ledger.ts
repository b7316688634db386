import type { Refusal } from '../engine/acts';
import type { ConferenceEvent } from '../engine/events';
import { evolveAll } from '../engine/events/fold';
import { openingState } from '../engine/events/opening';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import type { ConferenceRecord, Step } from '../engine/record/types';
import { isRefusal } from '../engine/rules/refuse';
import { momentsOf } from './moments';
import { type Asking, type Filling, type Outbox, openOutbox } from './outbox';
import { courseOf, recordOf, refold, type TableOptions } from './record';
import { type Given, type Taken, take } from './step';

/** What has happened at a table, and the outboxes it fills: one step after the other, each decided and folded once. */
export interface Ledger {
  readonly options: TableOptions;
  readonly state: ConferenceState;
  readonly steps: readonly Step[];
  /** The course this is: the last branch taken, '' where none was. */
  readonly branch: string;
  isPerson(seat: DelegationId): boolean;
  people(): DelegationId[];
  /** @throws RangeError for a seat no person holds. */
  outbox(seat: DelegationId): Outbox;
  /** Keeps what was decided against the state of now. */
  keep(taken: Taken): void;
  /** Decides a command and keeps what it did. */
  take(given: Given): Refusal | null;
  record(): ConferenceRecord;
}

/**
 * Opens a ledger before the first meeting or, with a record, where that ends: people's outboxes are then filled with all
 * their seats were told. @throws Divergence when the record does not agree with itself.
 */
export function openLedger(options: TableOptions, asking: Asking, past?: ConferenceRecord): Ledger {
  const { setup, seed } = options;
  const steps: Step[] = [];
  const people = new Set(holdersAfter(options.people, past?.steps ?? []));
  /** Also of seats that people have left: whoever comes back finds it filled. */
  const outboxes = new Map<DelegationId, Filling>();
  let state = openingState(setup, seed);
  let branch = courseOf(past?.steps ?? []);

  // A seat's updates are numbered from the opening, whoever held it then: so every process that folds the record agrees.
  for (const seat of people) outboxes.set(seat, openOutbox(seat, state, asking));
  if (past) for (const { step, after } of refold(past)) keep(step, after);

  function keep(step: Step, after: ConferenceState): void {
    const moments = outboxes.size > 0 ? momentsOf(state, step.events, after) : [];
    steps.push(step);
    state = after;
    for (const filling of outboxes.values()) filling.hear(moments, after);
  }

  function keepTaken({ step, state: after }: Taken): void {
    keep(step, after);
    seatPeople(step.events);
    branch = courseOf([step]) || branch;
  }

  /** Somebody sits down, or leaves the seat to another hand. */
  function seatPeople(events: readonly ConferenceEvent[]): void {
    for (const event of events) {
      if (event.type !== 'seat.handed') continue;
      if (event.to !== 'person') people.delete(event.seat);
      else people.add(event.seat);
      if (event.to === 'person' && !outboxes.has(event.seat)) outboxes.set(event.seat, toldSoFar(event.seat));
    }
  }

  function toldSoFar(seat: DelegationId): Filling {
    let before = openingState(setup, seed);
    const filling = openOutbox(seat, before, asking);
    for (const { events } of steps) {
      const after = evolveAll(before, events);
      filling.hear(momentsOf(before, events, after), after);
      before = after;
    }
    return filling;
  }

  return {
    options,
    get state() {
      return state;
    },
    steps,
    get branch() {
      return branch;
    },
    isPerson: (seat) => people.has(seat),
    people: () => [...people],
    outbox(seat) {
      const filling = outboxes.get(seat);
      if (!filling || !people.has(seat)) throw new RangeError(`no person holds the seat "${seat}"`);
      return filling.outbox;
    },
    keep: keepTaken,
    take(given) {
      const taken = take(state, given);
      if (isRefusal(taken)) return taken;
      keepTaken(taken);
      return null;
    },
    record: () => ({ ...recordOf(options, [...steps]), ...(past?.parent ? { parent: past.parent } : {}) }),
  };
}

/** Seats held by people after these steps. */
function holdersAfter(people: readonly DelegationId[], steps: readonly Step[]): ReadonlySet<DelegationId> {
  const holders = new Set(people);
  for (const event of steps.flatMap((step) => step.events)) {
    if (event.type !== 'seat.handed') continue;
    if (event.to === 'person') holders.add(event.seat);
    else holders.delete(event.seat);
  }
  return holders;
}
