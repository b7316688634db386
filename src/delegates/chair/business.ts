import { aboveFloor } from '../../engine/interests/board';
import type { Move } from '../../engine/view/types';
import { drawBelow } from '../../kernel/prng';
import { elapsed } from '../aspiration';
import { type Decision, legal } from '../mind';
import { HOPELESS } from '../parameters';
import { reason } from '../reasons';
import { type ChairsRoom, hardness } from './room';

/** Paragraphs not closed yet, easy before hard: what only the process can deliver first, then by the regret they leave. */
export function agenda(room: ChairsRoom): number[] {
  const { view, board } = room;
  const practical = (index: number) => view.setup.practicalIssues.includes(board.provisions[index]?.issue ?? '');
  const rank = new Map(board.provisions.map((_, index) => [index, hardness(room, index)]));
  return board.provisions
    .map((_, index) => index)
    .filter((index) => view.paragraphs[board.provisions[index]?.id as string]?.status !== 'provisional')
    .sort(
      (a, b) =>
        Number(practical(b)) - Number(practical(a)) || (rank.get(a) as number) - (rank.get(b) as number) || a - b,
    );
}

/** Takes up paragraphs: those nobody objects to first, since silence closes them; the contested ones in turn. */
export function orderBusiness(room: ChairsRoom, moves: readonly Move[]): Decision | null {
  const move = legal(moves, 'business.order');
  if (!move) return null;
  const { view, board } = room;
  const idOf = (index: number) => board.provisions[index]?.id as string;
  const all = agenda(room);
  const quiet = all.filter((index) => view.paragraphs[idOf(index)]?.objectors.length === 0);
  const contested = all.filter((index) => !quiet.includes(index));
  const turn = view.meeting * view.setup.roundsPerMeeting + view.round;
  const max = move.choices.max ?? 3;
  const start = contested.length === 0 ? 0 : (turn * max) % contested.length;
  const rotated = [...contested.slice(start), ...contested.slice(0, start)];
  const chosen = [...quiet, ...rotated].slice(0, max).map(idOf);
  if (chosen.length === 0) return null;
  const because = quiet.length > 0 ? 'easy-before-hard' : 'hard-ones-left';
  return {
    command: { type: 'business.order', by: view.you, provisions: chosen },
    reason: reason('chair-opens-business', because, { provision: chosen[0] as string }),
  };
}

/** Sets aside, in the first half only, a paragraph so contested that it would eat the time of the others. */
export function parkHopeless(room: ChairsRoom, moves: readonly Move[]): Decision | null {
  const move = legal(moves, 'paragraph.park');
  if (!move || elapsed(room.view) > 50) return null;
  const hopeless = (move.choices.provisions ?? []).find(
    (id) => (room.view.paragraphs[id]?.objectors.length ?? 0) >= HOPELESS,
  );
  if (hopeless === undefined) return null;
  return {
    command: { type: 'paragraph.park', by: room.view.you, provision: hopeless },
    reason: reason('chair-parks', 'unlikely-today', { provision: hopeless }),
  };
}

/** Hears in confidence a seat whose mind is uncertain and whose word weighs, on a paragraph that is still open. */
export function consult(room: ChairsRoom, moves: readonly Move[]): Decision | null {
  const move = legal(moves, 'seat.consult');
  if (!move) return null;
  const { view, board, current, seed } = room;
  let best: { seat: string; provision: string; score: number } | null = null;
  for (const index of agenda(room)) {
    const provision = board.provisions[index];
    if (!provision) continue;
    const contested = (view.paragraphs[provision.id]?.objectors.length ?? 0) > 0 ? 15 : 0;
    for (const [i, { id, delegation }] of room.beliefs.entries()) {
      if (view.paragraphs[provision.id]?.confided[id] || !move.choices.seats?.includes(id)) continue;
      const [low, high] = view.ranges[id]?.[provision.issue] ?? [0, 0];
      const salience = delegation.positions[provision.issue]?.salience ?? 0;
      const member = room.members[i];
      const near = member && Math.abs(aboveFloor(member.worth, current) + member.price) < 100 ? 15 : 0;
      const chance = drawBelow([seed, view.you, view.meeting, view.round, 'consult', id, provision.id], 20);
      const score =
        Math.floor(((high - low) * salience) / 100) +
        Math.floor(delegation.behaviour.influence / 3) +
        contested +
        near +
        chance;
      if (!best || score > best.score) best = { seat: id, provision: provision.id, score };
    }
  }
  if (!best) return null;
  const { seat, provision } = best;
  return {
    command: { type: 'seat.consult', by: view.you, seat, provision },
    reason: reason('chair-consults', 'uncertain-and-weighty', { seat, provision }),
  };
}
