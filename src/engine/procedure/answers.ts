import type { CommandType } from '../acts';
import { unsealed } from '../acts/command';
import type { ItemCharts } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import { evolveAll } from '../events/fold';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { votersOn } from '../rules/closing';
import { deciders, delegationBy, voices } from '../rules/lookups';
import { maySign } from '../rules/treaty';
import { asksAllAtOnce } from '../rules/turns';

/** Questions that are put to many, with those who are asked. */
const ASKED: Readonly<Partial<Record<CommandType, (state: ConferenceState) => readonly DelegationId[]>>> = {
  'accreditation.answer': (state) => deciders(state.setup),
  'sounding.answer': (state) => askedInWave(state),
  'ballot.cast': (state) => (state.ballot ? votersOn(state, state.ballot.question) : []),
  'treaty.sign': signatories,
};

/** In a wave of the sounding: everybody first, then those who have not withheld and now see who did. */
export function askedInWave(state: ConferenceState, wave: number = state.wave): readonly DelegationId[] {
  return voices(state.setup).filter((seat) => wave === 1 || state.seats[seat]?.exit !== 'withhold');
}

/** States and others that may sign a treaty. */
function signatories(state: ConferenceState): readonly DelegationId[] {
  return voices(state.setup).filter((seat) => maySign(delegationBy(state.setup, seat) ?? {}));
}

/** Whom a question is put to that an act of this type answers. */
export function askedFor(state: ConferenceState, type: CommandType): readonly DelegationId[] {
  return ASKED[type]?.(state) ?? [];
}

/**
 * Answers that were kept shut are opened, one after the other as if given now; who has not answered is taken to have said
 * what binds least. Nothing where answers are given in turn.
 */
export function openAnswers(state: ConferenceState, items: ItemCharts, type: CommandType): ConferenceEvent[] {
  if (!asksAllAtOnce(state)) return [];
  const events: ConferenceEvent[] = [];
  let now = state;
  const then = (made: readonly ConferenceEvent[]) => {
    events.push(...made);
    now = evolveAll(now, made);
  };
  for (const seat of askedFor(state, type)) then(unsealed(now, seat, type, items));
  then([fact(now, 'answers.unsealed', {})]);
  return events;
}
