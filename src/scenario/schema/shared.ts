import { z } from 'zod';
import { MOST_MEASURES, measureShape } from '../../engine/model/schema/outside';
import { bureauShape, processShape } from '../../engine/model/schema/process';
import { precedenceShape, ruleShape, separateVoteShape } from '../../engine/model/schema/rules';
import { hourShape, roundsShape } from '../../engine/model/schema/setup';
import { MEETING_KINDS } from '../../engine/model/setup';
import { COMMAND_TYPES } from '../moves';
import { id, utcOffset } from './common';

/** Files that scenarios share: processes, measures, rules of decision and orders of precedence, without their words. */

const hours = z
  .array(hourShape)
  .min(1)
  .max(4)
  .describe('Hour at which such a meeting begins and questions go home; several are taken in turn.');

const { exhaustion, separateVotes, motions, higherBody, rule: _, moves: __, ...rest } = processShape.shape;

export const processFile = z.strictObject({
  ...rest,
  moves: z.array(z.enum(COMMAND_TYPES)).min(1).describe('Moves the process admits; all others are refused by name.'),
  roundsPerMeeting: roundsShape,
  utcOffset: utcOffset.describe('Clock of the conference city; it decides when capitals can be reached.'),
  hours: z.record(z.enum(MEETING_KINDS), hours).describe('By kind of meeting, in the time of the conference city.'),
  instrument: z
    .enum(['report', 'decision', 'convention'])
    .exactOptional()
    .describe('What is negotiated; a report when left out. Words on screen follow from it.'),
  seats: z
    .enum(['experts', 'delegations'])
    .exactOptional()
    .describe('Who sits there: experts in a personal capacity, or delegations; experts when left out.'),
  rule: id.exactOptional().describe('Rule of ../rulesets/decisions.yaml for the whole text; consensus when left out.'),
  exhaustion: z
    .strictObject({
      bureau: bureauShape.describe('Delegations in the bureau that find consensus exhausted.'),
      bureauRule: id.describe('Rule by which the bureau decides.'),
      rule: id.describe('Rule of the vote that follows.'),
    })
    .exactOptional()
    .describe(exhaustion.description as string),
  separateVotes: z
    .array(separateVoteShape.extend({ rule: id.describe('Rule of such a vote.') }))
    .min(1)
    .max(2)
    .exactOptional()
    .describe(separateVotes.description as string),
  motions: z
    .strictObject({
      precedence: id.describe('Order of precedence, named as in ../rulesets/motions.yaml.'),
      rule: id.describe('Rule under which procedure is decided.'),
    })
    .exactOptional()
    .describe(motions.description as string),
  higherBody: z
    .strictObject({ id: id.describe('Short name.'), rule: id.describe('Rule by which it decides.') })
    .exactOptional()
    .describe(higherBody.description as string),
});

const { id: name, kind, visibility, ...effects } = measureShape.shape;

export const measuresFile = z.strictObject({
  measures: z
    .array(
      z
        .strictObject({
          id: name,
          year: z.int().min(1990).max(2100).describe('Year of the list it comes from.'),
          ...effects,
          kind: kind.unwrap().describe(kind.description as string),
          visibility: visibility.unwrap().describe(visibility.description as string),
        })
        .describe(measureShape.description as string),
    )
    .min(1)
    .max(MOST_MEASURES)
    .describe('What delegations may pledge.'),
});

export const decisionsFile = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        id: id.describe('Name by which processes refer to the rule.'),
        rule: ruleShape.describe('The rule itself.'),
      }),
    )
    .min(1)
    .max(60)
    .describe('Rules that processes name.'),
});

export const motionsFile = z.strictObject({
  motions: z
    .array(
      z.strictObject({ id: id.describe('Name by which processes refer to the order.'), precedence: precedenceShape }),
    )
    .min(1)
    .max(20)
    .describe('Orders of precedence that processes name.'),
});

export type ProcessFile = z.infer<typeof processFile>;
export type MeasuresFile = z.infer<typeof measuresFile>;
export type DecisionsFile = z.infer<typeof decisionsFile>;
export type MotionsFile = z.infer<typeof motionsFile>;
