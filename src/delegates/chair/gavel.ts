import type { CommandType } from '../../engine/acts';
import { aboveFloor, changeAt, type Text } from '../../engine/interests/board';
import type { Move, View } from '../../engine/view/types';
import { supportFor } from '../decision/outlook';
import { type Decision, legal } from '../mind';
import { FEW_WITHHOLD, VOTE_CONFIDENCE } from '../parameters';
import { type PrivateCode, type PublicCode, reason } from '../reasons';
import { type ChairsRoom, chairsRoom } from './room';

/**
 * At the gavel: adopts when nobody stands in the way. Else the gentlest thing that may still bring a text: what divides
 * the room goes to a summary; hours are won while few withhold; a vote where the rules know one and it would be won.
 */
export function atTheGavel(view: View, moves: readonly Move[], seed: string): Decision {
  const withheld = objections(view);
  const room = chairsRoom(view, seed);
  return (
    simply(view, moves, 'gavel.adopt', 'chair-adopts', 'nobody-withholds') ??
    simply(view, moves, 'silence.open', 'chair-opens-silence', 'rule-asks-for-it') ??
    partReport(room, moves) ??
    (withheld <= FEW_WITHHOLD
      ? simply(view, moves, 'clock.stop', 'chair-stops-clock', 'few-withhold-time-may-help', { count: withheld })
      : null) ??
    simply(view, moves, 'vote.call', 'chair-calls-vote', 'rule-asks-for-it') ??
    (supportFor(view, room.current) >= VOTE_CONFIDENCE
      ? simply(view, moves, 'exhaustion.declare', 'chair-declares-exhausted', 'most-would-vote-yes')
      : null) ?? {
      command: { type: 'conference.close', by: view.you },
      reason: reason('chair-closes', 'too-many-withhold', { count: withheld }),
    }
  );
}

function objections(view: View): number {
  const seats = Object.values(view.seats).filter(({ exit }) => exit === 'withhold').length;
  return seats + Object.values(view.dissent).flat().length;
}

type Bare = Extract<CommandType, 'gavel.adopt' | 'silence.open' | 'clock.stop' | 'vote.call' | 'exhaustion.declare'>;

function simply(
  view: View,
  moves: readonly Move[],
  type: Bare,
  said: PublicCode,
  because: PrivateCode,
  about: Record<string, number> = {},
): Decision | null {
  return legal(moves, type) ? { command: { type, by: view.you }, reason: reason(said, because, about) } : null;
}

/** Moves to the chair's summary whatever brings those who withhold nearer, each paragraph only when it helps. */
function partReport(room: ChairsRoom, moves: readonly Move[]): Decision | null {
  const move = legal(moves, 'report.split');
  const { view, board, current } = room;
  if (!move) return null;
  const withholding = room.beliefs
    .map(({ id }, i) => ({ id, worth: room.members[i]?.worth }))
    .filter(({ id }) => view.seats[id]?.exit === 'withhold');
  const text: number[] = [...current];
  const edits: Record<string, string> = {};
  for (const { provision, wording } of move.choices.wordings ?? []) {
    const place = board.placeOf[provision]?.[wording];
    const index = place === undefined ? -1 : (board.provisionOf[place] as number);
    if (place === undefined || edits[provision] !== undefined) continue;
    const nearer = withholding.reduce((sum, { worth }) => sum + (worth ? changeAt(board, worth, text, place) : 0), 0);
    if (nearer <= 0) continue;
    text[index] = place;
    edits[provision] = wording;
  }
  if (Object.keys(edits).length === 0 || !keepsMost(room, text)) return null;
  return {
    command: { type: 'report.split', by: view.you, edits },
    reason: reason('chair-parts-report', 'keeps-the-rest', { changes: Object.keys(edits).length }),
  };
}

/** Parting the text must not drive out more than it brings in, as the chair believes the room. */
function keepsMost({ members, current }: ChairsRoom, text: Text): boolean {
  const out = (of: Text) => members.filter(({ worth, price }) => aboveFloor(worth, of) + price < 0).length;
  return out(text) <= Math.max(out(current), 1);
}
