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
