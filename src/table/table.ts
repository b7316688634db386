import type { Command, Refusal } from '../engine/acts';
import { openingState } from '../engine/events/opening';
import type { Setup } from '../engine/model/setup';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import type { ConferenceRecord, Step } from '../engine/record/types';
import { isRefusal } from '../engine/rules/refuse';
import type { View } from '../engine/view/types';
import type { Temper } from '../protocol/messages';
import { changedSince } from '../protocol/revisions';
import { BRANCH, type Reply, type Submission } from '../protocol/submissions';
import { createAnswers } from './answers';
import { takeSurely } from './bots';
import { askedInTurn, goesOn, inOwnName } from './inTurn';
import { momentsOf } from './moments';
import { type Filling, type Outbox, openOutbox } from './outbox';
import { recordOf, refold } from './record';
import { take } from './step';

/** Who sits at a table, and what is drawn there. */
export interface TableOptions {
  readonly setup: Setup;
  readonly seed: string;
  /** Seats held by people; AI has the others. */
  readonly people: readonly DelegationId[];
  /** How the AI delegations are disposed. */
  readonly temper: Temper;
}

/**
 * The authority for one conference: any number of seats held by people, AI in the others. No sockets, no timers, no
 * clock: it is driven by calls, so that it runs in a worker, in a server or in a test alike. Everything that decides is
 * in its record.
 */
export interface Table {
  readonly state: ConferenceState;
  readonly steps: readonly Step[];
  /** What leaves for a seat that a person holds. @throws RangeError for any other. */
  outbox(seat: DelegationId): Outbox;
  /** A seat's submission: done, refused, or stale. Only what is done changes anything; a repeated one gets its first answer. */
  submit(seat: DelegationId, submission: Submission): Reply;
  /** A seat's command, by whoever is sure that it is sent once and in time: null when it was done. */
  act(seat: DelegationId, command: Command): Refusal | null;
  /** Plays the AI seats until only people are asked or all is over. */
  advance(): void;
  /** Plays one step of that; false when there is none, and nothing was done. */
  advanceOnce(): boolean;
  /** Everything there is to keep, secrets included. */
  record(): ConferenceRecord;
}

/** A table before the first meeting. @throws RangeError when a person is given a seat that is not there. */
export function createTable(options: TableOptions): Table {
  return tableAt(options);
}

/**
 * The table where a record ends, people's outboxes filled with all they were told.
 * @throws Divergence when the record does not agree with itself, RangeError as {@link createTable}.
 */
export function reopenTable(record: ConferenceRecord): Table {
  const { setup, seed, people, temper } = record;
  return tableAt({ setup, seed, people, temper: temper as Temper }, record);
}

function tableAt({ setup, seed, people, temper }: TableOptions, past?: ConferenceRecord): Table {
  let state = openingState(setup, seed);
  const steps: Step[] = [];
  const held = new Map<DelegationId, Filling>();
  const isPerson = (seat: DelegationId): boolean => held.has(seat);

  const answers = createAnswers();

  for (const seat of people) held.set(seat, openOutbox(seat, state, askedInTurn));
  if (past) {
    for (const { step, after } of refold(past)) {
      keep(step, after);
      remember(step);
    }
  }

  /** What was sent before a restart may be sent again after it. The host's commands came from one of the people. */
  function remember({ id, command }: Step): void {
    if (id === undefined) return;
    for (const seat of command.by === 'host' ? people : [command.by]) answers.keep(seat, { type: 'accepted', id });
  }

  function keep(step: Step, after: ConferenceState): void {
    const moments = held.size > 0 ? momentsOf(state, step.events, after) : [];
    steps.push(step);
    state = after;
    for (const filling of held.values()) filling.hear(moments, after);
  }

  function outboxOf(seat: DelegationId): Outbox {
    const filling = held.get(seat);
    if (!filling) throw new RangeError(`no person holds the seat "${seat}"`);
    return filling.outbox;
  }

  function answerTo(seat: DelegationId, view: View, { id, branch, rests, command }: Submission): Reply {
    if (branch !== '') return { type: 'stale', id, what: [BRANCH] };
    const what = changedSince(view, rests);
    if (what.length > 0) return { type: 'stale', id, what };
    const refusal = act(seat, command, id);
    return refusal ? { type: 'refused', id, refusal } : { type: 'accepted', id };
  }

  function act(seat: DelegationId, command: Command, id?: string): Refusal | null {
    const taken = take(state, { id, command: inOwnName(seat, command), reason: null });
    if (isRefusal(taken)) return taken;
    keep(taken.step, taken.state);
    return null;
  }

  function advanceOnce(): boolean {
    const given = goesOn(state, temper, isPerson, held.size === 1);
    if (!given) return false;
    const taken = takeSurely(state, given);
    keep(taken.step, taken.state);
    return true;
  }

  return {
    get state() {
      return state;
    },
    steps,
    outbox: outboxOf,
    submit(seat, submission) {
      const { view } = outboxOf(seat);
      return answers.find(seat, submission.id) ?? answers.keep(seat, answerTo(seat, view, submission));
    },
    act,
    advance() {
      while (advanceOnce());
    },
    advanceOnce,
    record: () => recordOf(setup, seed, people, temper, [...steps]),
  };
}
