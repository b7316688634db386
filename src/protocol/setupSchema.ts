import { z } from 'zod';
import { EFFECTS } from '../engine/model/incidents';
import { MOTIONS } from '../engine/model/rules';
import { EXITS, MEASURE_KINDS, MEETING_KINDS, VISIBILITIES } from '../engine/model/setup';
import {
  ACCESSION_RULES,
  BRIDGES,
  CONTAINERS,
  LINE_KINDS,
  MARKS,
  MECHANISMS,
  RESERVATION_RULES,
  ROLES,
  VERBS,
  VOICES,
} from '../engine/model/vocabulary';
import { id, ids } from './ids';

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
  entryCount: z.int().min(1).max(300).optional(),
  reservations: z.enum(RESERVATION_RULES).optional(),
  accession: z.enum(ACCESSION_RULES).optional(),
  measures: ids(20).optional(),
});

const lean = z.int().min(-100).max(100);
const delegation = z.strictObject({
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
  role: z.enum(ROLES).optional(),
  members: z.array(z.strictObject({ id, lean })).max(200).optional(),
  asOne: z.boolean().optional(),
  lines: z
    .array(
      z.strictObject({
        issue: id,
        bound: z.enum(['at-most', 'at-least']),
        value: percent,
        kind: z.enum(LINE_KINDS),
      }),
    )
    .max(60)
    .optional(),
});

const share = z.tuple([z.int().min(1).max(100), z.int().min(1).max(100)]);
const measure = z.enum(['more-than', 'at-least']);
const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consensus') }),
  z.strictObject({ kind: z.literal('silence'), hours: z.int().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('consensus-minus'), objections: z.int().min(1).max(50) }),
  z.strictObject({ kind: z.literal('unanimity') }),
  z.strictObject({
    kind: z.literal('majority'),
    share,
    measure,
    base: z.enum(['voting', 'present', 'members']),
    quorum: share.optional(),
    alsoOfMembers: z.strictObject({ share, measure }).optional(),
    vetoes: ids(20).optional(),
  }),
]);

const treaty = z.strictObject({
  reservations: z.enum(RESERVATION_RULES),
  accession: z.enum(ACCESSION_RULES),
  entry: z.strictObject({
    count: z.int().min(1).max(300),
    ofMembers: z.int().min(1).max(300).optional(),
    days: z.int().min(0).max(5000),
  }),
});

const incidents = z.strictObject({
  chancePercent: percent,
  cards: z
    .array(
      z.strictObject({
        id,
        effect: z.enum(EFFECTS),
        scope: z.int().min(0).max(3),
        magnitude: z.int().min(0).max(3),
        duration: z.int().min(0).max(3),
        victim: id.nullable(),
        actor: id,
        framed: id.optional(),
        shocks: z.array(z.strictObject({ issue: id, by: lean })).max(10),
        after: z.int().min(0).max(100).nullable(),
      }),
    )
    .max(60),
});

/** The compiled scenario inside a record. */
export const setupSchema = z.strictObject({
  scenario: id,
  version: z.int(),
  length: id,
  room: z.literal('all').optional(),
  process: z.strictObject({
    id,
    textMode: z.enum(['chairs-text', 'rolling-text']),
    moves: ids(60),
    exits: z.array(z.enum(EXITS)).min(1),
    chairIsMember: z.boolean(),
    clockStops: z.int().min(0).max(10),
    chairsSummary: z.enum(['known', 'counterfactual']),
    rule: rule.optional(),
    observerExits: z.array(z.enum(EXITS)).optional(),
    twoPartReport: z.boolean().optional(),
    exhaustion: z.strictObject({ bureau: ids(60), bureauRule: rule, rule }).optional(),
    separateVotes: z
      .array(z.strictObject({ motion: z.enum(['division', 'delete']), rule }))
      .max(4)
      .optional(),
    motions: z.strictObject({ precedence: z.array(z.enum(MOTIONS)).max(10), rule }).optional(),
    higherBody: z.strictObject({ id, rule }).optional(),
    treaty: treaty.optional(),
    accreditation: z.boolean().optional(),
    speakers: z.int().min(1).max(300).optional(),
  }),
  chair: id,
  delegations: z.array(delegation).min(2).max(250),
  provisions: z
    .array(
      z.strictObject({
        id,
        issue: id,
        statusQuo: id,
        formulations: z.array(formulation).min(2).max(6),
        leftOut: id.optional(),
        reservable: z.boolean().optional(),
      }),
    )
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
    noise: z.partialRecord(z.enum(MARKS), percent),
    standingStart: z.strictObject({ base: percent, perInfluencePercent: percent }),
    confidenceMoves: z.strictObject({
      pledgeDivisor: z.int().min(1),
      dealAgreed: z.int().min(-100).max(100),
      dealBroken: z.int().min(-100).max(100),
    }),
    reading: z.record(z.enum(['support', 'bridge', 'couldLive', 'objection', 'redLine', 'surprise']), percent),
  }),
  switches: z.strictObject({ carryOver: z.enum(['on', 'off']) }).optional(),
  incidents: incidents.optional(),
  rivals: z
    .array(z.strictObject({ id, sponsor: id, text: z.record(id, id) }))
    .max(10)
    .optional(),
  applicants: z
    .array(z.strictObject({ id, issue: id, at: percent }))
    .max(30)
    .optional(),
  poles: z.strictObject({ west: id, east: id }).optional(),
  challenges: z.array(z.strictObject({ id, when: z.array(z.record(id, z.json())).max(10) })).max(20),
});
