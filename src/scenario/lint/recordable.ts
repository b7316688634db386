import { MOST_SEATS, MOST_STEPS } from '../../engine/model/limits';
import type { Setup } from '../../engine/model/setup';
import { compile, type Length } from '../compile';
import type { Scenario } from '../files';
import { whyNotReadBack } from '../readBack';
import { type Finding, when } from './finding';

/** Commands of one seat in one meeting besides the one that ends each round: its actions, and answers to others. */
const COMMANDS_A_MEETING = 8;

/** Whether every game of a scenario makes a record that can be read back: in each length and room on offer. */
export function checkRecordable(scenario: Scenario): Finding[] {
  const rooms = scenario.scenario.rooms ?? ['seats'];
  return (['quick', 'standard'] as const).flatMap((length) =>
    rooms.flatMap((room) => {
      const setup = compile(scenario, length, room);
      const { meetings, delegations, roundsPerMeeting } = setup;
      const steps = meetings.length * delegations.length * (roundsPerMeeting + COMMANDS_A_MEETING);
      return [
        ...when(delegations.length > MOST_SEATS, () => ({
          file: 'delegations.yaml',
          path: ['delegations'],
          message: `${delegations.length} sit when every member sits for itself; there is room for ${MOST_SEATS}`,
        })),
        ...when(steps > MOST_STEPS, () => tooLong(length, steps)),
        ...(delegations.length > MOST_SEATS ? [] : unread(setup)),
      ];
    }),
  );
}

const tooLong = (length: Length, steps: number): Finding => ({
  file: 'scenario.yaml',
  path: ['lengths', length, 'meetings'],
  message: `a game may take ${steps} steps and a record holds ${MOST_STEPS}; fewer meetings, rounds or seats`,
});

function unread(setup: Setup): Finding[] {
  const message = whyNotReadBack(setup);
  return message === null ? [] : [{ file: 'scenario.yaml', path: [], message }];
}
