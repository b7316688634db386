import { aboveFloor, withPlaces } from '../../engine/interests/board';
import type { Move } from '../../engine/view/types';
import { draw, type Idea, isBound, isLate, legal, type Mind, named } from '../mind';
import { EARLY_CONCEDER, PAPER, URGENCY } from '../parameters';
import { reason } from '../reasons';
import { meetingPlace, priorities } from '../stance';

/**
 * A bridge-builder tries a wording on those it would bring along before anybody has to say it aloud: once a meeting, on a
 * paragraph that is not yet agreed, while there is time for it to come back as somebody's proposal.
 */
export function paper(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'paper.circulate');
  if (!move || mind.kind === 'opening' || isLate(mind) || mind.me.behaviour.bridge < EARLY_CONCEDER) return null;
  if (mind.view.papers.length >= PAPER.most || draw(mind, 'paper', 100) >= PAPER.percent) return null;
  for (const index of priorities(mind)) {
    const place = meetingPlace(mind, index);
    if (place === null || place === mind.current[index] || isBound(mind, index)) continue;
    const about = named(mind.board, place);
    if (isKnown(mind, about)) continue;
    const to = broughtAlong(mind, place).filter((seat) => move.choices.seats?.includes(seat));
    if (to.length === 0) continue;
    return {
      urgency: URGENCY.bridge,
      command: { type: 'paper.circulate', by: mind.me.id, to: to.slice(0, PAPER.readers), ...about },
      reason: reason('shows-paper', 'tests-the-water', about),
    };
  }
  return null;
}

/** Said aloud already, or on a paper one has seen, or on a paragraph that is closed. */
function isKnown({ view }: Mind, { provision, wording }: { readonly provision: string; readonly wording: string }) {
  const paragraph = view.paragraphs[provision];
  const onPaper = view.papers.some((one) => one.provision === provision && one.wording === wording);
  return onPaper || paragraph?.status === 'provisional' || wording in (paragraph?.backers ?? {});
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
