import { z } from 'zod';
import { ACTS, COMMAND_TYPES, type Command, type CommandType } from '../engine/acts';
import { MOST_EVENTS, MOST_SEATS, MOST_STEPS } from '../engine/model/limits';
import { recordHeadShape, stepHeadShape } from '../engine/record/shape';
import {
  type ConferenceRecord,
  ENGINE_VERSION,
  READABLE_VERSIONS,
  RECORD_VERSION,
  type Step,
} from '../engine/record/types';
import { DEEPEST, FORBIDDEN, id, ids } from './ids';
import { type Submission, submissionShape } from './submissions';

/**
 * Shapes of what comes from outside: commands of clients and record files. Limits keep hostile input small; names that
 * would reach an object's prototype are no ids.
 */

const shapeOf = ({ type, body }: (typeof ACTS)[CommandType]) =>
  z.strictObject({ type: z.literal(type), by: id, ...body });

const [first, ...others] = COMMAND_TYPES;

/** Every command, from the declarations of the acts, as its type is. A list that is walked forgets which body is whose. */
export const commandSchema = z.discriminatedUnion('type', [
  shapeOf(ACTS[first]),
  ...others.map((type) => shapeOf(ACTS[type])),
]) as z.ZodType as z.ZodType<Command>;

/** Events are checked by type and audience here, and whole by the hash of every step afterwards. */
const event = z.looseObject({
  type: z.string().max(40),
  audience: z.union([z.literal('all'), ids(MOST_SEATS)]),
}) as z.ZodType as z.ZodType<Step['events'][number]>;

const stepSchema = z.strictObject({
  ...stepHeadShape.shape,
  command: commandSchema,
  events: z.array(event).max(MOST_EVENTS),
}) satisfies z.ZodType<Step>;

const recordSchema = z.strictObject({
  ...recordHeadShape.shape,
  steps: z.array(stepSchema).max(MOST_STEPS),
}) satisfies z.ZodType<ConferenceRecord>;

const submissionSchema = z.strictObject({
  ...submissionShape.shape,
  command: commandSchema,
}) satisfies z.ZodType<Submission>;

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'malformed' | 'version' | 'newer'; readonly detail: string };

const FORBIDDEN_KEY = { ok: false, code: 'malformed', detail: 'a key that is no plain name, or too deep' } as const;

/** Checks the shape of a submission that came from outside, its command included. */
export function readSubmission(input: unknown): Read<Submission> {
  if (hasForbiddenKey(input, 0)) return FORBIDDEN_KEY;
  const parsed = submissionSchema.safeParse(input);
  return parsed.success
    ? { ok: true, value: parsed.data }
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
    ? { ok: true, value: parsed.data }
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
