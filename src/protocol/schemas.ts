import { z } from 'zod';
import { ANSWERS, type Command, POINT_KINDS } from '../engine/model/commands';
import { EXITS, MEASURE_KINDS, MEETING_KINDS, VISIBILITIES } from '../engine/model/setup';
import { BRIDGES, CONTAINERS, MARKS, MECHANISMS, VERBS, VOICES } from '../engine/model/vocabulary';
import { type ConferenceRecord, RECORD_VERSION } from '../engine/record/types';

/**
 * Shapes of what comes from outside: commands of clients and record files. Limits keep hostile input small; names that
 * would reach an object's prototype are no ids.
 */

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
const id = z
  .string()
  .min(1)
  .max(120)
  .refine((value) => !FORBIDDEN.includes(value), 'a plain name');
const ids = (most: number) => z.array(id).max(most);
const edits = z.record(id, id).refine((value) => Object.keys(value).length <= 60, 'at most 60 paragraphs');
const point = z.strictObject({ kind: z.enum(POINT_KINDS), provision: id, wording: id });
const points = z.array(point).max(10);
const about = { provision: id, wording: id };

const command = <T extends string, S extends z.core.$ZodLooseShape>(type: T, body: S) =>
  z.strictObject({ type: z.literal(type), by: id, ...body });

export const commandSchema = z.discriminatedUnion('type', [
  command('statement.make', { points }),
  command('probe.ask', { to: id, ...about }),
  command('probe.answer', { probe: id, answer: z.enum(ANSWERS) }),
  command('package.offer', { to: ids(200), channel: z.enum(['floor', 'corridor']), edits }),
  command('package.accept', { package: id }),
  command('package.refuse', { package: id }),
  command('package.counter', { package: id, edits }),
  command('chair.confide', { provision: id, refuses: ids(10) }),
  command('capital.ask', about),
  command('measure.pledge', { measure: id }),
  command('measure.propose', { measure: id, to: ids(200), channel: z.enum(['floor', 'corridor']) }),
  command('measure.support', { measure: id, proposer: id }),
  command('change.ask', about),
  command('turn.pass', {}),
  command('sounding.answer', { exit: z.enum(EXITS), explain: z.boolean() }),
  command('business.order', { provisions: ids(60) }),
  command('draft.circulate', { edits }),
  command('paragraph.park', { provision: id }),
  command('seat.consult', { seat: id, provision: id }),
  command('change.settle', { seat: id, grant: z.boolean() }),
  command('gavel.adopt', {}),
  command('clock.stop', {}),
  command('conference.close', {}),
  command('clock.advance', { meeting: z.int().min(0).max(200) }),
  command('vote.call', {}),
  command('position.dissociate', {}),
  command('group.speak', { points }),
  command('observer.speak', { points }),
  command('mandate.extend', {}),
]);

const percent = z.int().min(0).max(100);
const position = z.strictObject({ at: percent, salience: percent, mark: z.enum(MARKS) });
const formulation = z.strictObject({
  id,
  container: z.enum(CONTAINERS),
  voice: z.enum(VOICES),
  verb: z.enum(VERBS),
  bridge: z.enum(BRIDGES),
  span: z.tuple([percent, percent]),
  agreed: z.string().max(200).optional(),
  counterfactual: z.boolean().optional(),
  mechanism: z.enum(MECHANISMS).optional(),
  assistance: percent.optional(),
});

const setupSchema = z.strictObject({
  scenario: id,
  version: z.int(),
  length: id,
  process: z.strictObject({
    id,
    textMode: z.enum(['chairs-text', 'rolling-text']),
    moves: ids(60),
    exits: z.array(z.enum(EXITS)).min(1),
    chairIsMember: z.boolean(),
    clockStops: z.int().min(0).max(10),
    chairsSummary: z.enum(['known', 'counterfactual']),
  }),
  chair: id,
  delegations: z
    .array(
      z.strictObject({
        id,
        permanentMember: z.boolean(),
        behaviour: z.strictObject({
          influence: percent,
          activity: percent,
          holdout: percent,
          publicHoldout: percent,
          stepAside: percent,
          bridge: percent,
        }),
        positions: z.record(id, position),
        capacity: percent.optional(),
      }),
    )
    .min(2)
    .max(200),
  provisions: z
    .array(z.strictObject({ id, issue: id, statusQuo: id, formulations: z.array(formulation).min(2).max(6) }))
    .min(1)
    .max(60),
  meetings: z
    .array(z.strictObject({ kind: z.enum(MEETING_KINDS), session: z.int(), hour: z.int().min(0).max(24) }))
    .min(2)
    .max(60),
  roundsPerMeeting: z.int().min(1).max(10),
  formatIssue: id,
  practicalIssues: ids(20),
  confidence: z.record(id, z.record(id, percent)),
  measures: z
    .array(
      z.strictObject({
        id,
        cost: percent,
        confidence: percent,
        kind: z.enum(MEASURE_KINDS).optional(),
        visibility: z.enum(VISIBILITIES).optional(),
        requires: ids(20).optional(),
      }),
    )
    .max(100),
  capitalHours: z.record(id, z.int().min(-24).max(24)),
  fold: z.strictObject({
    noise: z.record(z.enum(MARKS), percent),
    standingStart: z.strictObject({ base: percent, perInfluencePercent: percent }),
    confidenceMoves: z.strictObject({
      pledgeDivisor: z.int().min(1),
      dealAgreed: z.int().min(-100).max(100),
      dealBroken: z.int().min(-100).max(100),
    }),
    reading: z.record(z.enum(['support', 'bridge', 'couldLive', 'objection', 'redLine', 'surprise']), percent),
  }),
  switches: z.strictObject({ carryOver: z.enum(['on', 'off']) }).optional(),
  challenges: z.array(z.strictObject({ id, when: z.array(z.record(id, z.json())).max(10) })).max(20),
});

const reason = z.strictObject({
  said: z.string().max(80),
  because: z.string().max(80),
  about: z.record(id, z.union([z.string().max(200), z.number()])).optional(),
});

/** Events are checked by type and audience here and by the hash of every step afterwards. */
const event = z.looseObject({ type: z.string().max(40), audience: z.union([z.literal('all'), ids(200)]) });

const recordSchema = z.strictObject({
  format: z.literal('ad-referendum-record'),
  version: z.int(),
  engine: z.int().min(1).max(10_000),
  setup: setupSchema,
  seed: z.string().max(200),
  people: ids(200),
  temper: z.enum(['mixed', 'cooperative', 'hard']),
  steps: z
    .array(
      z.strictObject({
        command: commandSchema,
        reason: reason.nullable(),
        events: z.array(event).max(500),
        hash: z.string().max(32),
      }),
    )
    .max(50_000),
});

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'malformed' | 'version'; readonly detail: string };

const FORBIDDEN_KEY = { ok: false, code: 'malformed', detail: 'a key that is no plain name, or too deep' } as const;

/** Checks the shape of a command that came from outside. */
export function readCommand(input: unknown): Read<Command> {
  if (hasForbiddenKey(input, 0)) return FORBIDDEN_KEY;
  const parsed = commandSchema.safeParse(input);
  return parsed.success
    ? { ok: true, value: parsed.data as Command }
    : { ok: false, code: 'malformed', detail: firstIssue(parsed.error) };
}

/** Checks the shape and version of a record that came from outside. */
export function readRecord(input: unknown): Read<ConferenceRecord> {
  const version = typeof input === 'object' && input !== null ? (input as { version?: unknown }).version : undefined;
  if (typeof version === 'number' && version !== RECORD_VERSION) {
    return { ok: false, code: 'version', detail: `version ${version}; this program reads version ${RECORD_VERSION}` };
  }
  if (hasForbiddenKey(input, 0)) return FORBIDDEN_KEY;
  const parsed = recordSchema.safeParse(input);
  return parsed.success
    ? { ok: true, value: parsed.data as unknown as ConferenceRecord }
    : { ok: false, code: 'malformed', detail: firstIssue(parsed.error) };
}

function hasForbiddenKey(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth > 40) return true;
  if (Array.isArray(value)) return value.some((item) => hasForbiddenKey(item, depth + 1));
  return Object.entries(value).some(([key, item]) => FORBIDDEN.includes(key) || hasForbiddenKey(item, depth + 1));
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'unreadable';
}
