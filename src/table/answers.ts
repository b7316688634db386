import type { DelegationId } from '../engine/model/vocabulary';
import type { Reply } from '../protocol/submissions';

/**
 * Answers a seat's client may ask for again. A client repeats what it has had no answer to, and it has few such at a
 * time: one screen, one wish. The bound keeps a client that never repeats from filling the table.
 */
const MOST_REMEMBERED = 64;

/** The answers given, by seat and id. */
export interface Answers {
  find(seat: DelegationId, id: string): Reply | undefined;
  keep(seat: DelegationId, reply: Reply): Reply;
}

export function createAnswers(): Answers {
  const given = new Map<DelegationId, Map<string, Reply>>();
  return {
    find: (seat, id) => given.get(seat)?.get(id),
    keep(seat, reply) {
      const mine = given.get(seat) ?? new Map<string, Reply>();
      given.set(seat, mine);
      mine.set(reply.id, reply);
      const [oldest] = mine.keys();
      if (mine.size > MOST_REMEMBERED && oldest !== undefined) mine.delete(oldest);
      return reply;
    },
  };
}
