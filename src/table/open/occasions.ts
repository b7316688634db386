import { isInSession } from '../../engine/model/stages';
import type { ConferenceState } from '../../engine/model/state';
import type { DelegationId } from '../../engine/model/vocabulary';
import { pendingAnswers } from '../../engine/rules/lookups';
import { remembering } from '../../kernel/remember';
import type { Track } from './minds';

/** What is asked of whom, by track, named: cheap to look up at every tick, where requests are only made to be answered. */
export type Occasions = Readonly<Record<Track, ReadonlyMap<DelegationId, string>>>;

export const occasionsOf = remembering((state: ConferenceState): Occasions => {
  const { stage, meeting, queue, setup } = state;
  const all = setup.delegations.map(({ id }) => id);
  const open = stage === 'meeting.open' ? all : stage === 'closing.gavel' ? [setup.chair] : [];
  const corridor = new Map<DelegationId, string>();
  for (const { seat, kind, id } of pendingAnswers(state)) {
    corridor.set(seat, `${corridor.get(seat) ?? ''}${kind}/${id} `);
  }
  return {
    floor: new Map(open.map((seat) => [seat, `${stage}/${meeting}/${state.clockStops}`])),
    corridor,
    sealed: new Map(isPutToAll(state) ? queue.map((seat) => [seat, questionOf(state)]) : []),
  };
});

/** Whether something is put to many seats, each of which has an answer. */
export function isPutToAll({ stage, queue }: ConferenceState): boolean {
  return queue.length > 0 && !isInSession(stage);
}

/** What is put to all now, as a name that changes with it. */
export function questionOf({ stage, meeting, wave, votes, clockStops }: ConferenceState): string {
  return `${stage}/${meeting}/${wave}/${votes.length}/${clockStops}`;
}
