import type { Refusal } from '../../engine/acts';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { Reply, Submission } from '../../protocol/submissions';
import type { Desk } from '../desk';
import type { Ledger } from '../ledger';
import type { Notices } from '../notices';
import { createBots, type Thinker } from './bots';
import { watchChair } from './chair';
import { createClock } from './clock';
import { LIST_WINDOW, RECALL } from './parameters';
import { createPresence } from './presence';
import { createProgramme, type Deadline } from './programme';
import { canBeRecalled, createWaitingRoom, type Waiting } from './waiting';

/** How an open floor is conducted: what arrives, what waits, and what happens at its time. */
export interface OpenFloor {
  /** Of the programme, in milliseconds. */
  readonly now: number;
  readonly deadline: Deadline | null;
  submit(seat: DelegationId, submission: Submission): Reply;
  recall(seat: DelegationId, id: string): boolean;
  presence(seat: DelegationId, here: boolean): void;
  tick(outside: number): void;
  pause(): void;
  resume(): void;
  give(seat: DelegationId): Refusal | null;
  moveOn(): boolean;
}

export function conductOpenFloor(ledger: Ledger, desk: Desk, notices: Notices, thinker?: Thinker): OpenFloor {
  const clock = createClock();
  const presence = createPresence();
  const waiting = createWaitingRoom();
  const programme = createProgramme(ledger, presence, () => settle(waiting.all(ledger.state.luck)));
  const chair = watchChair(ledger, presence, notices);
  const bots = createBots(ledger, thinker);

  /** Does what has waited, decided against the state of now. Who has left the seat meanwhile has left its acts. */
  function settle(due: readonly Waiting[]): void {
    for (const { seat, submission } of due) {
      if (!ledger.isPerson(seat)) continue;
      notices.tell(seat, { type: 'answered', reply: desk.deal(seat, submission) });
    }
  }

  return {
    get now() {
      return clock.now;
    },
    get deadline() {
      return programme.deadline;
    },
    submit(seat, submission) {
      const { id, command } = submission;
      const before = waiting.find(seat, id);
      if (before) return { type: 'waits', id, until: before.due };
      return desk.deal(seat, submission, (_seat, _submission, { step }) => {
        const opened = programme.opened;
        const drawn = command.type === 'floor.ask' && opened !== null && clock.now < opened + LIST_WINDOW;
        if (!drawn && !canBeRecalled(command.type, step.events)) return null;
        const due = drawn ? opened + LIST_WINDOW : clock.now + RECALL;
        waiting.add({ seat, submission, due, drawn });
        return due;
      });
    },
    recall(seat, id) {
      const recalled = waiting.recall(seat, id);
      if (recalled) desk.answer(seat, { type: 'recalled', id });
      return recalled;
    },
    presence(seat, here) {
      if (here) presence.came(seat);
      else presence.left(seat, clock.now);
    },
    tick(outside) {
      clock.tick(outside);
      const { now } = clock;
      settle(waiting.due(now, ledger.state.luck));
      programme.tick(now);
      if (clock.paused) return;
      chair.tick(now);
      bots.tick(now);
    },
    pause: clock.pause,
    resume: clock.resume,
    give: (seat) => ledger.take({ command: { type: 'floor.give', by: 'host', seat }, reason: null }),
    moveOn: programme.moveOn,
  };
}
