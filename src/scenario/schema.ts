import { z } from 'zod';
import { BRIDGES, CONTAINERS, MARKS, VERBS, VOICES } from '../engine/model/vocabulary';

/**
 * The scenario files, field by field. Types, validation and the published JSON Schema all come from here.
 * Limits on length and count keep a hostile file from exhausting memory.
 */

const percent = z.int().min(0).max(100);
const id = z
  .string()
  .max(60)
  .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'an id starts with a letter and holds letters, digits and hyphens');

/** Text that is shown as text: anything that looks like markup is refused. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/<\s*[a-z!/]|javascript:/i.test(value), 'plain text without markup');

const formulation = z
  .strictObject({
    id,
    label: text(80),
    text: text(2000).describe('The wording as it would stand in the report; empty only for silence.'),
    container: z.enum(CONTAINERS),
    counterfactual: z.boolean().optional().describe('True for a container the real process did not have.'),
    voice: z.enum(VOICES),
    verb: z.enum(VERBS),
    bridge: z.enum(BRIDGES),
    span: z.tuple([percent, percent]).refine(([low, high]) => low <= high, 'low end first, then high end'),
    agreed: text(120).optional().describe('Document in which this language was agreed before.'),
    differs: text(160).optional(),
  })
  .describe('One wording of a provision.');

const provision = z.strictObject({
  id,
  issue: id,
  chapter: id,
  paragraph: text(12),
  title: text(80),
  quick: z.boolean().describe('Part of the quick length.'),
  about: text(300),
  statusQuo: id,
  formulations: z.array(formulation).min(2).max(6),
});

export const provisionsFile = z.strictObject({ provisions: z.array(provision).min(1).max(60) });

const position = z.strictObject({ at: percent, salience: percent, mark: z.enum(MARKS) });

const delegation = z.strictObject({
  id,
  name: text(80),
  camp: text(60),
  p5: z.boolean(),
  note: text(300).optional(),
  behaviour: z.strictObject({
    influence: percent,
    activity: percent,
    holdout: percent,
    publicHoldout: percent,
    stepAside: percent,
    bridge: percent,
  }),
  positions: z.record(id, position),
});

export const delegationsFile = z.strictObject({ delegations: z.array(delegation).min(2).max(193) });

export const confidenceFile = z.strictObject({ confidence: z.record(id, z.record(id, percent)) });

export type ProvisionsFile = z.infer<typeof provisionsFile>;
export type DelegationsFile = z.infer<typeof delegationsFile>;
export type ConfidenceFile = z.infer<typeof confidenceFile>;

const briefFields = {
  delegation: id,
  fictional: z.literal(true).describe('Instructions are invented and marked so on screen.'),
  coding: z.literal('thin').optional(),
  codingReason: text(400).optional(),
  inFiveLines: z.array(text(200)).length(5),
  whyWeSitHere: text(800),
  wants: z
    .array(z.strictObject({ issue: id, want: text(300), why: text(300) }))
    .min(3)
    .max(5),
  mayAgree: text(500),
  askFirst: text(500),
  never: text(500),
  noReport: text(500),
  batna: text(100),
  people: z
    .array(z.strictObject({ who: id, why: text(300) }))
    .min(2)
    .max(4),
  home: z.strictObject({ city: text(60), utcOffset: z.number().min(-12).max(14), note: text(300) }),
  dilemma: text(300),
  secret: text(500),
  secretValuableTo: id,
  selfTest: text(300),
};

/** A delegation's confidential brief: words before numbers. */
export const briefFile = z.strictObject(briefFields);

export const glossaryFile = z.strictObject({
  terms: z
    .array(z.strictObject({ id, term: text(80), short: text(300), confusedWith: text(200).optional() }))
    .min(1)
    .max(300),
});

export type BriefFile = z.infer<typeof briefFile>;
export type GlossaryFile = z.infer<typeof glossaryFile>;

/** Kinds of meeting a programme of work is made of. */
export const MEETING_KINDS = [
  'opening',
  'reading',
  'evening',
  'reception',
  'intersessional',
  'rev-1',
  'rev-2',
  'last-night',
  'last-morning',
] as const;

const length = z.strictObject({
  sessions: z.int().min(1).max(12),
  provisions: z.enum(['quick', 'all']),
  meetings: z.array(z.enum(MEETING_KINDS)).min(2).max(60),
});

export const scenarioFile = z.strictObject({
  id,
  version: z.int().min(1),
  process: z.enum(['gge']),
  chair: id,
  formatIssue: id,
  practicalIssues: z.array(id).max(10),
  lengths: z.strictObject({ quick: length, standard: length }),
});

export type ScenarioFile = z.infer<typeof scenarioFile>;
