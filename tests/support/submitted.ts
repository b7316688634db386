import type { Command } from '../../src/engine/acts';
import { type Read, readSubmission } from '../../src/protocol/schemas';

/** A command as the table reads it: out of a submission. */
export function readCommand(input: unknown): Read<Command> {
  const read = readSubmission({ id: 'one', branch: '', rests: {}, command: input });
  return read.ok ? { ok: true, value: read.value.command } : read;
}
