import { decide } from '../../src/engine/decide/decide';
import { openingState } from '../../src/engine/events/opening';
import type { ConferenceRecord } from '../../src/engine/record/types';
import { hashValue } from '../../src/kernel/hash';

/** Decides the commands of a record again; the state hashes, or where a command is refused. For another engine. */
export function replay(json: string): string {
  const record = JSON.parse(json) as ConferenceRecord;
  let state = openingState(record.setup, record.seed);
  const hashes: string[] = [];
  for (const { command } of record.steps) {
    const decided = decide(state, command);
    if (decided.refused) return `${command.type} is refused: ${decided.code}`;
    state = decided.state;
    hashes.push(hashValue(state));
  }
  return hashes.join(' ');
}
