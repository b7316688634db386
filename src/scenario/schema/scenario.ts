import { z } from 'zod';
import { MOST_MEETINGS } from '../../engine/model/limits';
import { bureauShape, clockStopsShape } from '../../engine/model/schema/process';
import { treatyShape } from '../../engine/model/schema/rules';
import { polesShape, practicalIssuesShape, roundsShape, sessionsShape } from '../../engine/model/schema/setup';
import { MEETING_KINDS } from '../../engine/model/setup';
import { id } from './common';

/** The head of a scenario: what is negotiated by which process, in how many meetings, and which parts are proposed. */

const room = z
  .enum(['seats', 'all'])
  .describe('seats: the delegations of the file; all: every member of every group sits for itself.');

const length = z
  .strictObject({
    sessions: sessionsShape.describe('Sessions; one more than there are intersessional meetings.'),
    provisions: z.enum(['quick', 'all']).describe('quick takes the provisions marked quick.'),
    meetings: z
      .array(z.enum(MEETING_KINDS))
      .min(2)
      .max(MOST_MEETINGS)
      .describe('Programme of work in half days; the last meeting is the closing.'),
  })
  .describe('One length of play.');

export const ROLE_KINDS = ['bridge', 'holdout', 'champion', 'chair', 'bystander'] as const;

const part = z.strictObject({
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/, 'three capital letters')
    .describe('Country code for the flag.'),
  kind: z.enum(ROLE_KINDS).describe('What kind of part it is.'),
});

export const scenarioFile = z.strictObject({
  id: id.describe('Name of the scenario and of its folder.'),
  order: z.int().min(1).max(99).describe('Place on the list of scenarios; the first is played at once by newcomers.'),
  version: z.int().min(1).describe('Raise it when a change would alter play.'),
  process: id.describe('Name of a file in ../processes, without the ending.'),
  measures: id.describe('Name of a file in ../measures, without the ending.'),
  chair: id.describe('Delegation in the chair.'),
  formatIssue: id.describe('Issue on which the outside option rests: the form of the next body.'),
  practicalIssues: practicalIssuesShape.describe('Issues that only the process itself can deliver.'),
  lengths: z.strictObject({ quick: length, standard: length }).describe('The two lengths of play.'),
  rooms: z.array(room).min(1).max(2).exactOptional().describe('Rooms on offer; the seats alone when left out.'),
  poles: polesShape
    .exactOptional()
    .describe('Delegations at the two ends of most scales; members of groups lean towards one or the other.'),
  overrides: z
    .strictObject({
      rule: id.exactOptional().describe('Rule for the whole text.'),
      clockStops: clockStopsShape.exactOptional().describe('How often the clock may be stopped.'),
      roundsPerMeeting: roundsShape.exactOptional(),
      bureau: bureauShape.exactOptional().describe('Delegations in the bureau.'),
      treaty: treatyShape.exactOptional(),
    })
    .exactOptional()
    .describe(
      'What this scenario sets in place of its process file. A rule is named as in ../rulesets/decisions.yaml.',
    ),
  roles: z.record(id, part).describe('Parts proposed to newcomers, by delegation; their pitches are in public.yaml.'),
});

export type ScenarioFile = z.infer<typeof scenarioFile>;
