import type { Command, Refusal } from '../engine/acts';
import type { DelegationId } from '../engine/model/vocabulary';
import { isRefusal } from '../engine/rules/refuse';
import { changedSince } from '../protocol/revisions';
import { BRANCH, type Reply, type Submission } from '../protocol/submissions';
import { createAnswers } from './answers';
import type { Ledger } from './ledger';
import { type Taken, take } from './step';

/** Until when an act waits outside the log, in milliseconds; null when it is done at once. */
export type Waits = (seat: DelegationId, submission: Submission, taken: Taken) => number | null;

const never: Waits = () => null;

/** Where seats' submissions are dealt with, one at a time: the second against the state after the first. */
export interface Desk {
  /** Does a submission, lets it wait, or says why not. A repeated one gets its first answer. */
  deal(seat: DelegationId, submission: Submission, waits?: Waits): Reply;
  /** A command by whoever is sure that it is sent once and in time. */
  act(seat: DelegationId, command: Command): Refusal | null;
  /** Keeps what else was said of a submission. */
  answer(seat: DelegationId, reply: Reply): void;
}

/**
 * The desk of a table; what was sent before a restart may be sent again after it. `isForPeople` tells which of the host's
 * commands people may give.
 */
export function createDesk(ledger: Ledger, isForPeople: (command: Command) => boolean): Desk {
  const answers = createAnswers();
  /** The command as this seat may give it. In anybody else's name it is nobody's. */
  const inOwnName = (seat: DelegationId, command: Command): Command =>
    command.by === seat || isForPeople(command) ? command : { ...command, by: '' };
  for (const { id, command } of ledger.steps) {
    // The host's commands came from one of the people.
    const senders = id === undefined ? [] : command.by === 'host' ? ledger.people() : [command.by];
    for (const seat of senders) answers.keep(seat, { type: 'accepted', id: id as string });
  }

  /** What would become of it now. */
  function look(seat: DelegationId, { id, branch, rests, command }: Submission): Reply | Taken {
    const { view } = ledger.outbox(seat);
    if (branch !== ledger.branch) return { type: 'stale', id, what: [BRANCH] };
    const what = changedSince(view, rests);
    if (what.length > 0) return { type: 'stale', id, what };
    const taken = take(ledger.state, { id, command: inOwnName(seat, command), reason: null });
    return isRefusal(taken) ? { type: 'refused', id, refusal: taken } : taken;
  }

  return {
    deal(seat, submission, waits = never) {
      const known = answers.find(seat, submission.id);
      if (known) return known;
      const outcome = look(seat, submission);
      if ('type' in outcome) return answers.keep(seat, outcome);
      const { id } = submission;
      const until = waits(seat, submission, outcome);
      if (until !== null) return { type: 'waits', id, until };
      ledger.keep(outcome);
      return answers.keep(seat, { type: 'accepted', id });
    },
    act: (seat, command) => ledger.take({ command: inOwnName(seat, command), reason: null }),
    answer(seat, reply) {
      answers.keep(seat, reply);
    },
  };
}
