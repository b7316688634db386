import { aboveFloor, withPlaces } from '../../engine/interests/board';
import type { Move } from '../../engine/view/types';
import { open } from '../appraisal';
import { draw, type Idea, isBound, isLate, legal, type Mind, named } from '../mind';
import { PAPER, URGENCY, WORTH_WORDS } from '../parameters';
import { reason } from '../reasons';
import { advantage, priorities } from '../stance';

/**
 * A bridge-builder tries a wording on those it would bring along before anybody has to say it aloud: once a meeting, on a
 * paragraph that is not yet agreed, while there is time for it to come back as somebody's proposal.
 */
export function paper(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'paper.circulate');
  if (!move || mind.kind === 'opening' || isLate(mind) || mind.me.behaviour.bridge < PAPER.bridge) return null;
  if (mind.view.papers.length >= PAPER.most || draw(mind, 'paper', 100) >= PAPER.percent) return null;
  for (const index of priorities(mind)) {
    if (isBound(mind, index)) continue;
    const [best] = ideasOn(mind, index)
      .map((place) => ({ place, to: broughtAlong(mind, place).filter((seat) => move.choices.seats?.includes(seat)) }))
      .sort((a, b) => b.to.length - a.to.length || a.place - b.place);
    if (!best || best.to.length === 0) continue;
    const about = named(mind.board, best.place);
    return {
      urgency: URGENCY.bridge,
      command: { type: 'paper.circulate', by: mind.me.id, to: best.to.slice(0, PAPER.readers), ...about },
      reason: reason('shows-paper', 'tests-the-water', about),
    };
  }
  return null;
}

/** Wordings one could live with oneself that are not yet known to be anybody's. */
function ideasOn(mind: Mind, provision: number): readonly number[] {
  return (mind.board.places[provision] ?? []).filter(
    (place) =>
      place !== mind.current[provision] &&
      open(mind.own, place) &&
      advantage(mind, place) >= -WORTH_WORDS &&
      !isKnown(mind, named(mind.board, place)),
  );
}

/** Said aloud already, or on a paper one has seen, or on a paragraph that is closed. */
function isKnown({ view }: Mind, { provision, wording }: { readonly provision: string; readonly wording: string }) {
  const paragraph = view.paragraphs[provision];
  const onPaper = view.papers.some((one) => one.provision === provision && one.wording === wording);
  const backers = paragraph?.backers[wording] ?? [];
  return onPaper || paragraph?.status === 'provisional' || backers.includes(view.you) || backers.length >= PAPER.backed;
}

/** Who would stand better with it than with what stands, those that stand worst first. */
function broughtAlong(mind: Mind, place: number): string[] {
  const changed = withPlaces(mind.board, mind.current, [place]);
  return mind.room
    .map(({ id, worth }) => ({ id, now: aboveFloor(worth, mind.current), later: aboveFloor(worth, changed) }))
    .filter(({ now, later }) => later > now)
    .sort((a, b) => a.now - b.now || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
