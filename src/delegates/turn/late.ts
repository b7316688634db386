import { aboveFloor, withPlaces } from '../../engine/interests/board';
import type { Move } from '../../engine/view/types';
import { bestDeal } from '../../search/packages';
import { open } from '../appraisal';
import { isLateConceder } from '../aspiration';
import { draw, type Idea, legal, type Mind, named } from '../mind';
import { DEAL_BUDGET, FAR_BELOW, LATE_STEP_PERCENT, LEAST_GAIN, URGENCY } from '../parameters';
import { reason } from '../reasons';
import { advantage } from '../stance';

/**
 * The one surgical change of the last night: asked for when a single edit lifts the text above what no report is worth,
 * the edit that hurts the others least; over-reaching proponents also try for their flagship.
 */
export function lateChange(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'change.ask');
  if (!move) return null;
  const options = (move.choices.wordings ?? [])
    .map(({ provision, wording }) => mind.board.placeOf[provision]?.[wording])
    .filter((place): place is number => place !== undefined && open(mind.own, place));
  const place = mind.gain < LEAST_GAIN ? saving(mind, options) : overreach(mind, options);
  if (place === null) return null;
  const about = named(mind.board, place);
  const needed = mind.gain < LEAST_GAIN;
  return {
    urgency: needed ? URGENCY.change : URGENCY.change - 30,
    command: { type: 'change.ask', by: mind.me.id, ...about },
    reason: reason('asks-late-change', needed ? 'one-edit-saves-it' : 'best-for-us', about),
  };
}

/** The edit that saves the text for oneself and costs the worst placed of the others least; failing that, the largest step up. */
function saving(mind: Mind, options: readonly number[]): number | null {
  const deal = bestDeal({
    board: mind.board,
    current: mind.current,
    options,
    own: mind.own.worth,
    ownLeast: LEAST_GAIN,
    others: mind.room.map(({ worth }) => worth),
    maxEdits: 1,
    budget: DEAL_BUDGET,
  });
  const asks = draw(mind, 'late step', 100) < LATE_STEP_PERCENT;
  return deal?.places[0] ?? (asks ? largestStep(mind, options) : null);
}

function largestStep(mind: Mind, options: readonly number[]): number | null {
  let best: number | null = null;
  for (const place of options)
    if (advantage(mind, place) > FAR_BELOW.later && (best === null || advantage(mind, place) > advantage(mind, best)))
      best = place;
  return best;
}

/** A champion's last try: the flagship, if it would not drive out somebody who is in. */
function overreach(mind: Mind, options: readonly number[]): number | null {
  if (!isLateConceder(mind.me) || draw(mind, 'overreach', 100) >= 30) return null;
  const place = largestStep(mind, options);
  if (place === null) return null;
  const text = withPlaces(mind.board, mind.current, [place]);
  const drivesOut = mind.room.some(
    ({ worth, price }) => aboveFloor(worth, mind.current) + price >= 0 && aboveFloor(worth, text) + price < 0,
  );
  return drivesOut ? null : place;
}
