import type { Command } from '../../src/engine/acts';
import type { ConferenceEvent } from '../../src/engine/events';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceRecord, Reason } from '../../src/engine/record/types';

export interface Told {
  readonly by: string;
  readonly events: readonly object[];
  readonly reason?: Reason;
  readonly command?: Partial<Command>;
}

/** A record told by its events. The debrief folds events, so no rule is asked. */
export function recordOf(setup: Setup, told: readonly Told[], seed = 'debrief'): ConferenceRecord {
  return {
    format: 'ad-referendum-record',
    version: 1,
    engine: 1,
    setup,
    seed,
    people: [],
    temper: 'mixed',
    steps: told.map(({ by, events, reason, command }) => ({
      command: { type: 'turn.pass', by, ...command } as Command,
      reason: reason ?? null,
      events: events.map((event) => ({ audience: 'all', ...event }) as unknown as ConferenceEvent),
      hash: '',
    })),
  };
}
