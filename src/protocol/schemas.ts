import { z } from 'zod';
import { ACTS, COMMAND_TYPES, type Command, type CommandType } from '../engine/acts';
import { LONGEST_NAME, MOST_EVENTS, MOST_SEATS, MOST_STEPS } from '../engine/model/limits';
import { setupShape } from '../engine/model/schema/setup';
import { type ConferenceRecord, ENGINE_VERSION, READABLE_VERSIONS, RECORD_VERSION } from '../engine/record/types';
import { DEEPEST, FORBIDDEN, id, ids, seed } from './ids';
import { type Submission, submissionShape } from './submissions';

/**
 * Shapes of what comes from outside: commands of clients and record files. Limits keep hostile input small; names that
 * would reach an object's prototype are no ids.
 */

const shapeOf = ({ type, body }: (typeof ACTS)[CommandType]) =>
  z.strictObject({ type: z.literal(type), by: id, ...body });

const [first, ...others] = COMMAND_TYPES;

/** Every command, from the declarations of the acts. */
export const commandSchema = z.discriminatedUnion('type', [
  shapeOf(ACTS[first]),
  ...others.map((type) => shapeOf(ACTS[type])),
]);

const reason = z.strictObject({
  said: z.string().max(80),
  because: z.string().max(80),
  about: z.record(id, z.union([z.string().max(LONGEST_NAME), z.number()])).optional(),
});

/** Events are checked by type and audience here and by the hash of every step afterwards. */
const event = z.looseObject({ type: z.string().max(40), audience: z.union([z.literal('all'), ids(MOST_SEATS)]) });

const recordSchema = z.strictObject({
  format: z.literal('ad-referendum-record'),
  version: z.int(),
  engine: z.int().min(1).max(10_000),
  setup: setupShape,
  seed,
  people: ids(MOST_SEATS),
  temper: z.enum(['mixed', 'cooperative', 'hard']),
  steps: z
    .array(
      z.strictObject({
        id: submissionShape.id.optional(),
        command: commandSchema,
        reason: reason.nullable(),
        events: z.array(event).max(MOST_EVENTS),
        hash: z.string().max(32),
      }),
    )
    .max(MOST_STEPS),
  parent: z.strictObject({ branch: submissionShape.branch, step: z.int().min(0).max(MOST_STEPS) }).optional(),
  digest: z.string().max(32).optional(),
});

const submissionSchema = z.strictObject({ ...submissionShape, command: commandSchema });

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'malformed' | 'version' | 'newer'; readonly detail: string };

const FORBIDDEN_KEY = { ok: false, code: 'malformed', detail: 'a key that is no plain name, or too deep' } as const;

/** Checks the shape of a command that came from outside. */
export function readCommand(input: unknown): Read<Command> {
  if (hasForbiddenKey(input, 0)) return FORBIDDEN_KEY;
  const parsed = commandSchema.safeParse(input);
  return parsed.success
    ? { ok: true, value: parsed.data as Command }
    : { ok: false, code: 'malformed', detail: firstIssue(parsed.error) };
}

/** Checks the shape of a submission that came from outside, its command included. */
export function readSubmission(input: unknown): Read<Submission> {
  if (hasForbiddenKey(input, 0)) return FORBIDDEN_KEY;
  const parsed = submissionSchema.safeParse(input);
  return parsed.success
    ? { ok: true, value: parsed.data as Submission }
    : { ok: false, code: 'malformed', detail: firstIssue(parsed.error) };
}

/** Checks the shape and version of a record that came from outside. */
export function readRecord(input: unknown): Read<ConferenceRecord> {
  const version = typeof input === 'object' && input !== null ? (input as { version?: unknown }).version : undefined;
  if (typeof version === 'number' && version > RECORD_VERSION) return newer(`version ${version}`, RECORD_VERSION);
  if (typeof version === 'number' && !READABLE_VERSIONS.includes(version)) {
    return { ok: false, code: 'version', detail: `version ${version}; read are ${READABLE_VERSIONS.join(' and ')}` };
  }
  const engine = typeof input === 'object' && input !== null ? (input as { engine?: unknown }).engine : undefined;
  if (typeof engine === 'number' && engine > ENGINE_VERSION) return newer(`engine ${engine}`, ENGINE_VERSION);
  if (hasForbiddenKey(input, 0)) return FORBIDDEN_KEY;
  const parsed = recordSchema.safeParse(input);
  return parsed.success
    ? { ok: true, value: parsed.data as unknown as ConferenceRecord }
    : { ok: false, code: 'malformed', detail: firstIssue(parsed.error) };
}

const newer = (theirs: string, ours: number): Read<never> => ({
  ok: false,
  code: 'newer',
  detail: `${theirs}; this program goes to ${ours}`,
});

function hasForbiddenKey(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > DEEPEST) return true;
  if (Array.isArray(value)) return value.some((item) => hasForbiddenKey(item, depth + 1));
  return Object.entries(value).some(([key, item]) => FORBIDDEN.includes(key) || hasForbiddenKey(item, depth + 1));
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'unreadable';
}
