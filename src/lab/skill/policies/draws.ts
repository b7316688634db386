/** Moves made of what their choices offer, by lot. */

import type { Command, CommandType } from '../../../engine/acts';
import type { Choices } from '../../../engine/model/requests';
import type { DelegationId } from '../../../engine/model/vocabulary';
import type { Move } from '../../../engine/view/types';

export type Pick = <T>(what: string, items: readonly T[]) => T;

/** A body for a move from its choices; null where they leave nothing to choose. */
type Make = (choices: Choices, pick: Pick) => object | null;

/** One of a list; null of an empty one. */
const one = <T>(pick: Pick, what: string, items: readonly T[] | undefined): T | null =>
  items && items.length > 0 ? pick(what, items) : null;

const nothing: Make = () => ({});

const wording: Make = ({ wordings }, pick) => one(pick, 'wording', wordings);

const edit: Make = ({ wordings }, pick) => {
  const found = one(pick, 'wording', wordings);
  return found && { edits: { [found.provision]: found.wording } };
};

const seatAnd =
  (make: Make, name: 'to' | 'seat'): Make =>
  (choices, pick) => {
    const seat = one(pick, 'seat', choices.seats);
    const rest = make(choices, pick);
    return seat !== null && rest ? { [name]: seat, ...rest } : null;
  };

const provision: Make = ({ provisions }, pick) => {
  const found = one(pick, 'provision', provisions);
  return found === null ? null : { provision: found };
};

/** How each move is drawn. A move that is not here is not made at random. */
const MAKES: Readonly<Partial<Record<CommandType, Make>>> = {
  'turn.pass': nothing,
  'statement.make': ({ points }, pick) => {
    const found = one(pick, 'point', points);
    return found && { points: [{ kind: found.kind, provision: found.provision, wording: found.wording }] };
  },
  'probe.ask': seatAnd(wording, 'to'),
  'package.offer': ({ seats, wordings = [] }, pick) => {
    const seat = one(pick, 'seat', seats);
    const first = one(pick, 'first', wordings);
    const second = one(pick, 'second', wordings);
    if (seat === null || !first || !second) return null;
    const edits = { [first.provision]: first.wording, [second.provision]: second.wording };
    return { to: [seat], channel: 'corridor', edits };
  },
  'paper.circulate': ({ seats, wordings }, pick) => {
    const seat = one(pick, 'seat', seats);
    const found = one(pick, 'wording', wordings);
    return seat !== null && found ? { to: [seat], ...found } : null;
  },
  'chair.confide': ({ wordings }, pick) => {
    const found = one(pick, 'wording', wordings);
    return found && { provision: found.provision, refuses: [found.wording] };
  },
  'capital.ask': wording,
  'change.ask': wording,
  'friends.report': wording,
  'measure.pledge': ({ measures }, pick) => {
    const measure = one(pick, 'measure', measures);
    return measure === null ? null : { measure };
  },
  'measure.support': ({ proposals }, pick) => one(pick, 'proposal', proposals),
  'business.order': ({ provisions }, pick) => {
    const found = one(pick, 'provision', provisions);
    return found === null ? null : { provisions: [found] };
  },
  'draft.circulate': edit,
  'paragraph.park': provision,
  'seat.consult': seatAnd(provision, 'seat'),
  'friends.name': seatAnd(provision, 'seat'),
  'change.settle': ({ changes }, pick) => {
    const change = one(pick, 'change', changes);
    return change && { seat: change.by, grant: pick('grant', [true, false]) };
  },
};

/** A move with a body drawn from its choices; null where it cannot be. */
export function drawnMove({ type, choices }: Move, by: DelegationId, pick: Pick): Command | null {
  const body = MAKES[type]?.(choices, pick);
  return body ? ({ type, by, ...body } as Command) : null;
}
