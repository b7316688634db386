import { CAPITAL } from '../model/parameters';
import type { CapitalRequest, ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { meetingOf } from './lookups';

/** Evening at which a question asked now is answered; the number of meetings when none can come in time. */
export function answerDue(state: ConferenceState, seat: DelegationId): CapitalRequest['due'] {
  const meeting = meetingOf(state);
  const hour = ((meeting?.hour ?? 0) + (state.setup.capitalHours[seat] ?? 0) + 48) % 24;
  const open = meeting?.kind === 'intersessional' || (hour >= CAPITAL.opens && hour < CAPITAL.closes);
  const evening = open ? state.meeting : state.meeting + 1;
  return evening >= state.setup.meetings.length - 1 ? state.setup.meetings.length : evening;
}
