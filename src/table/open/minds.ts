import { decideFor } from '../../delegates/decide';
import type { Decision } from '../../delegates/mind';
import type { Command } from '../../engine/acts';
import type { Move, Request, View } from '../../engine/view/types';
import type { Temper } from '../../protocol/messages';
import type { Given } from '../step';

/** How an AI seat that thinks in turns acts on an open floor. From its view and its requests alone. */

/** What a seat might do: something, nothing for now, or nothing more in this meeting. */
export type Thought = Given | 'nothing' | 'done';

/** Ways of being asked, which are answered at times of their own so that none tells of another. */
export type Track = 'floor' | 'corridor' | 'sealed';

const TRACKS: Readonly<Record<Request['kind'], Track>> = {
  turn: 'floor',
  chair: 'floor',
  gavel: 'floor',
  probe: 'corridor',
  consult: 'corridor',
  package: 'corridor',
  sounding: 'sealed',
  accreditation: 'sealed',
  motions: 'sealed',
  ballot: 'sealed',
  signature: 'sealed',
};

/** What a seat is asked on one track. */
export function askedOn(track: Track, requests: readonly Request[]): readonly Request[] {
  return requests.filter(({ kind }) => TRACKS[kind] === track);
}

/** What an AI seat thinks about: all it may know, and what it is asked on one track. */
export interface Thinking {
  readonly view: View;
  readonly requests: readonly Request[];
  /** Whether an AI seat prepared the points in the view. What a person prepared nobody else speaks. */
  readonly ownPoints: boolean;
  /** Whether it only keeps order for a chair that is gone: then it gives the floor and does nothing else. */
  readonly viceChair: boolean;
  /** Seed of the AI seats' draws. */
  readonly seed: string;
  readonly temper: Temper;
}

/** What an AI seat makes of what it is asked. */
export function think(about: Thinking): Thought {
  const { view, requests: asked } = about;
  const chair = asked.find(({ kind }) => kind === 'chair');
  const giving = chair && giveFloor(view);
  if (giving) return giving;
  if (about.viceChair) return 'nothing';
  for (const request of asked) {
    const thought = request.kind === 'turn' ? onTheFloor(about, request as Turn) : atOnce(about, request);
    if (thought !== 'nothing') return thought;
  }
  return 'nothing';
}

function atOnce({ view, seed, temper }: Thinking, request: Request): Thought {
  const decision = decideFor(view, [request], seed, temper);
  return decision === null || decision.command.type === 'turn.pass' ? 'nothing' : decision;
}

const because = (command: Command, reason: string): Decision => ({
  command,
  reason: { said: reason, because: reason },
});

/** The chair gives the floor to whoever has waited longest. */
function giveFloor({ floor, you }: View): Decision | null {
  const [first] = floor?.list ?? [];
  if (!floor || floor.speaker !== null || first === undefined) return null;
  return because({ type: 'floor.give', by: you, seat: first }, 'floor.next');
}

type Turn = Extract<Request, { readonly kind: 'turn' | 'chair' | 'gavel' }>;

/**
 * Who has the floor says what it prepared, if that is still in order, or gives it back. Everybody else thinks as if it
 * were its turn, and to speak is to join the list.
 */
function onTheFloor({ view, ownPoints, seed, temper }: Thinking, request: Turn): Thought {
  const { floor, you, prepared } = view;
  const { moves } = request;
  if (floor?.speaker?.seat === you) {
    const speak = moves.find(({ type, refused }) => type === 'statement.make' && refused === null);
    return ownPoints && speak && prepared.length > 0
      ? because({ type: 'statement.make', by: you, points: prepared }, 'floor.prepared')
      : because({ type: 'floor.yield', by: you }, 'floor.nothingLeft');
  }
  const decision = decideFor(view, [{ ...request, moves: asIfInTurn(moves) }], seed, temper);
  if (decision === null) return 'nothing';
  const { command, reason } = decision;
  // Who waits for the floor is not done.
  if (command.type === 'turn.pass') return floor?.list.includes(you) ? 'nothing' : 'done';
  if (command.type === 'statement.make') return { command: { ...command, type: 'floor.ask' }, reason };
  return decision;
}

/** Joining the list stands where speaking would. */
function asIfInTurn(moves: readonly Move[]): readonly Move[] {
  return moves
    .filter(({ type }) => type !== 'statement.make')
    .map((move) => (move.type === 'floor.ask' ? { ...move, type: 'statement.make' as const } : move));
}
