import { voices } from './lookups';
import { firstOf, type Rule, refuseIf } from './refuse';

/** Whose turn it is and what it takes: shared by the rules of most moves. */

export const chairOnly: Rule = (state, { by }) => refuseIf(by !== state.setup.chair, 'actor.chairOnly');

/** Only a seat with a voice, whose turn it is. */
export const onTurn: Rule = (state, { by }) =>
  firstOf(
    () => refuseIf(!voices(state.setup).includes(by), 'actor.chairHasNoVoice'),
    () => refuseIf(state.queue[0] !== by, 'actor.notYourTurn', state.queue[0] ? { turn: state.queue[0] } : undefined),
  );

export const hasAction: Rule = (state, { by }) => refuseIf((state.seats[by]?.actions ?? 0) < 1, 'actor.noActions');

/** A move in a round: on turn, with an action left. */
export const MOVES: readonly Rule[] = [onTurn, hasAction];
