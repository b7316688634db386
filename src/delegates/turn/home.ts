import { aboveFloor, withPlaces } from '../../engine/interests/board';
import type { Move } from '../../engine/view/types';
import { beyond } from '../appraisal';
import { elapsed, roundsLeft } from '../aspiration';
import { type Idea, inReadings, isLate, legal, type Mind, named, provisionAt } from '../mind';
import { CANDOUR, HOME, LEAST_GAIN, URGENCY } from '../parameters';
import { reason } from '../reasons';
import { complaint } from '../stance';

/** Asks the capital, early enough for its office hours, when a wording beyond authority stands or is where the room will land. */
export function askHome(mind: Mind, moves: readonly Move[]): Idea | null {
  const move = legal(moves, 'capital.ask');
  const waiting = mind.view.capital.filter((request) => !request.answered).length;
  if (!move || mind.kind === 'opening' || waiting >= HOME.waiting) return null;
  const landing = mind.common.landing;
  let best: { place: number; urgency: number } | null = null;
  for (const [provision, current] of mind.current.entries()) {
    for (const place of new Set([current, landing[provision] as number])) {
      const urgency = needOfAuthority(mind, place, place === current);
      if (urgency > (best?.urgency ?? 0) && isAskable(mind, move, place)) best = { place, urgency };
    }
  }
  if (!best) return null;
  const about = named(mind.board, best.place);
  return {
    urgency: best.urgency,
    command: { type: 'capital.ask', by: mind.me.id, ...about },
    reason: reason('asks-home', 'landing-zone-needs-authority', about),
  };
}

/**
 * How pressing it is to have authority for a place: none when one has it or would still be worse off than without a
 * report; more when it stands already and when few nights are left. What instructions forbid is asked for late only,
 * when there is no other way.
 */
function needOfAuthority(mind: Mind, place: number, stands: boolean): number {
  const level = mind.own.authority[place];
  if (level === 0) return 0;
  const forbidden = beyond(mind.own, place);
  const points = aboveFloor(mind.own.points, withPlaces(mind.board, mind.current, [place]));
  if (points < LEAST_GAIN || (forbidden && elapsed(mind.view) < 50)) return 0;
  // One first says on the floor what is wrong with a new draft; home is asked when it seems to stay.
  const early = inReadings(mind) ? HOME.early : 0;
  return URGENCY.capital - early - (stands ? 0 : 16) - (forbidden ? 14 : 0) + (roundsLeft(mind.view) <= 6 ? 6 : 0);
}

function isAskable(mind: Mind, move: Move, place: number): boolean {
  const { provision, wording } = named(mind.board, place);
  return (move.choices.wordings ?? []).some((choice) => choice.provision === provision && choice.wording === wording);
}

/** Tells the chair what one will not say aloud: the quiet side of an objection. */
export function confide(mind: Mind, moves: readonly Move[]): Idea | null {
  // Who does not trust the chair keeps even this to itself.
  const trust = mind.view.confidence[mind.view.setup.chair] ?? 0;
  if (!legal(moves, 'chair.confide') || trust < CANDOUR.secretive) return null;
  for (const [provision, current] of mind.current.entries()) {
    const { id } = provisionAt(mind.board, provision);
    const paragraph = mind.view.paragraphs[id];
    const why = complaint(mind, provision);
    if (!why || !paragraph || paragraph.objectors.includes(mind.me.id)) continue;
    if (paragraph.confided[mind.me.id]?.includes(mind.board.wordings[current] as string)) continue;
    const refuses = refusedPlaces(mind, provision).map((place) => mind.board.wordings[place] as string);
    const urgency = URGENCY.confide - (why === 'line' ? 0 : 20) + (isLate(mind) ? 6 : 0);
    return {
      urgency,
      command: { type: 'chair.confide', by: mind.me.id, provision: id, refuses },
      reason: reason('tells-chair-limits', 'stays-behind-front-objector', { provision: id }),
    };
  }
  return null;
}

/** Wordings of a paragraph one tells the chair one cannot accept: beyond a line, and the current one that one resents. */
function refusedPlaces(mind: Mind, provision: number): number[] {
  const current = mind.current[provision] as number;
  return (mind.board.places[provision] ?? []).filter((place) => beyond(mind.own, place) || place === current);
}
