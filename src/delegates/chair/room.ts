import { type Board, boardOf, changeAt, type Text, textOf, type Worth } from '../../engine/interests/board';
import type { Container } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { floorDiv } from '../../kernel/integers';
import { drawBelow } from '../../kernel/prng';
import type { DraftAim, Member } from '../../search/draft';
import { barredPlaces } from '../appraisal';
import { type Belief, beliefsOf } from '../beliefs';
import { CHAIR_ERROR, DRAFTING, SOBERED_PERCENT, TALLY } from '../parameters';

/** What the chair knows: the draft, the members as believed, and its private tally laid over them. */
export interface ChairsRoom {
  readonly view: View;
  readonly seed: string;
  readonly board: Board;
  readonly current: Text;
  readonly beliefs: readonly Belief[];
  readonly members: readonly Member[];
  readonly barred: Uint8Array;
}

export function chairsRoom(view: View, seed: string): ChairsRoom {
  const board = boardOf(view.setup.provisions);
  // Who can neither object nor stay out of a treaty is heard, but no draft is made for it.
  const observersCount = view.setup.process.observerExits?.includes('stay-out') ?? false;
  const beliefs = beliefsOf(view).filter(
    ({ delegation }) => observersCount || (delegation.role ?? 'member') === 'member',
  );
  // A sounding that failed has shown the chair that it was too hopeful.
  const trustLeft = view.clockStops > 0 ? SOBERED_PERCENT : 100;
  const members = beliefs.map((belief): Member => {
    // Drawn once for a conference: a chair that takes somebody for softer than it is goes on doing so.
    const error = drawBelow([seed, view.you, 'price', belief.id], 2 * CHAIR_ERROR + 1) - CHAIR_ERROR;
    const guessed = floorDiv(belief.price * (100 + error) * trustLeft, 10_000);
    // Who withheld has shown that the price of doing so did not hold it back.
    const price = view.lastObjectors.includes(belief.id) ? 0 : guessed;
    return { worth: tallied(view, board, belief), price };
  });
  const barred = barredPlaces(board, view.setup);
  return { view, seed, board, current: textOf(board, view.draft.text), beliefs, members, barred };
}

/** A member's worth with what it said aloud or in confidence taken off the wordings it refused; the heaviest word counts. */
function tallied(view: View, board: Board, { id, worth }: Belief): Worth {
  const burden = new Map<number, number>();
  const lay = (place: number | undefined, weight: number) => {
    if (place !== undefined) burden.set(place, Math.max(weight, burden.get(place) ?? 0));
  };
  for (const provision of board.provisions) {
    const paragraph = view.paragraphs[provision.id];
    if (!paragraph) continue;
    const row = board.placeOf[provision.id] ?? {};
    for (const wording of paragraph.confided[id] ?? []) lay(row[wording], TALLY.confided);
    for (const wording of paragraph.declared[id] ?? []) lay(row[wording], TALLY.declared);
    if (paragraph.objectors.includes(id)) lay(row[view.draft.text[provision.id] as string], TALLY.objected);
  }
  if (burden.size === 0) return worth;
  const of = Int32Array.from(worth.of);
  for (const [place, weight] of burden) of[place] = (of[place] as number) - weight;
  return { ...worth, of };
}

/** Cost no draft can bear: keeps a place out of the search. */
const OUT = 1_000_000;

/** What a draft is judged by at this time: the deadline makes shortfalls weigh more. */
export function aimOf(room: ChairsRoom, shortfall: number): DraftAim {
  const { board, current, barred, view } = room;
  const placeCost = new Int32Array(board.wordings.length);
  const before = textOf(board, view.draft.previous);
  for (const [provision, places] of board.places.entries()) {
    for (const [i, place] of places.entries()) {
      if (place === current[provision]) continue;
      const silent = board.provisions[provision]?.formulations[i]?.bridge === 'silence';
      // Relocation is accepted more readily than deletion, so leaving a subject out is the last resort.
      // What was parted off stays in the chair's summary: to bring it back would break the bargain.
      const parted = view.split && containerOf(room, provision) === 'chairs-summary';
      // What a friend of the chair brought back is carried by somebody: it costs no more than what stands.
      const carried = view.friends[board.provisions[provision]?.id as string]?.found === board.wordings[place];
      const change = carried ? 0 : place === before[provision] ? DRAFTING.turnBack : DRAFTING.churn;
      placeCost[place] = barred[place] === 1 || parted ? OUT : change + (silent ? DRAFTING.deletion : 0);
    }
  }
  honourDeals(room, placeCost);
  return { members: room.members, ideal: 1000, spread: room.view.draft.number > 0, shortfall, placeCost };
}

/** Where the current wording of a paragraph stands. */
function containerOf({ board, current }: ChairsRoom, index: number): Container | undefined {
  const at = (board.places[index] ?? []).indexOf(current[index] as number);
  return board.provisions[index]?.formulations[at]?.container;
}

/** What parties have agreed among themselves is worth taking up, within bounds: friends agree among themselves easily. */
function honourDeals({ view, board }: ChairsRoom, placeCost: Int32Array): void {
  const honour = new Map<number, number>();
  for (const deal of Object.values(view.packages)) {
    if (deal.stage !== 'agreed') continue;
    for (const [provision, wording] of Object.entries(deal.edits)) {
      const place = board.placeOf[provision]?.[wording];
      if (place !== undefined) honour.set(place, (honour.get(place) ?? 0) + DRAFTING.dealHonoured);
    }
  }
  for (const [place, weight] of honour)
    placeCost[place] = (placeCost[place] as number) - Math.min(DRAFTING.dealsMost, weight);
}

/** How far a paragraph is from anything all could live with: the squared regrets that its current wording leaves. */
export function hardness(room: ChairsRoom, provision: number): number {
  const places = room.board.places[provision] as readonly number[];
  let hard = 0;
  for (const { worth } of room.members) {
    const regret = Math.max(...places.map((place) => changeAt(room.board, worth, room.current, place)));
    hard += regret * regret;
  }
  return hard;
}
