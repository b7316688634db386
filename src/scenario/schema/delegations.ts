import { z } from 'zod';
import { LINE_KINDS, MARKS, ROLES } from '../../engine/model/vocabulary';
import { id, percent, words } from './common';

/** Who sits in the room: coded positions, tendencies, groups, lines, and how far each trusts each other. */

export const position = z
  .strictObject({
    at: percent.describe('Place on the issue scale.'),
    salience: percent.describe('How much the delegation cares: what it will pay.'),
    mark: z
      .enum(MARKS)
      .describe(
        'Support. First Committee tables: statement or vote (a), background knowledge (b), thin or inferred (c). ' +
          'Other tracks: source (s), known record (k), estimate (u). Sets the noise.',
      ),
  })
  .describe('A coded position on one issue.');

export const behaviour = z
  .strictObject({
    influence: percent.describe('Weight of its word with others.'),
    activity: percent.describe('How often it takes the floor.'),
    holdout: percent.describe('Readiness to withhold agreement alone.'),
    publicHoldout: percent.describe('The same when everybody watches.'),
    stepAside: percent.describe('Readiness to object and yet let pass.'),
    bridge: percent.describe('Readiness to look for wording between the camps.'),
  })
  .describe('Tendencies, all of them coding judgements.');

const delegation = z
  .strictObject({
    id: id.describe('Short name, for countries the ISO code of three letters.'),
    name: words(80).describe('Name on screen.'),
    camp: words(60).describe('Group it is seated with on the people page.'),
    p5: z.boolean().describe('Permanent member of the Security Council.'),
    note: words(300).optional().describe('Remark on the coding.'),
    capacity: z
      .strictObject({
        index: percent.describe('What institutions at home can do.'),
        mark: z.enum(MARKS).describe('Published index (a), background knowledge (b), thin or inferred (c).'),
      })
      .optional()
      .describe('Capacity to do what the text asks, used for the years after. Left out: unknown, taken as 50.'),
    behaviour,
    positions: z.record(id, position).describe('One position for every issue of the provisions.'),
    role: z
      .enum(ROLES)
      .optional()
      .describe(
        'member (when left out): takes part in the decision. observer: a state with voice and no vote, whose hardest ' +
          'line is staying out. stakeholder: not a state, with voice where the modalities admit it.',
      ),
    members: z
      .array(
        z.strictObject({
          id: id.describe('ISO code of three letters.'),
          name: words(80).describe('Name on screen.'),
          lean: z
            .int()
            .min(-100)
            .max(100)
            .describe(
              "How much nearer than its group to the western pole of every scale (see poles); 0 as its group's.",
            ),
        }),
      )
      .min(2)
      .max(193)
      .optional()
      .describe('Countries a bloc or group speaks for, the speaker first. Left out for a country.'),
    playable: z
      .boolean()
      .optional()
      .describe(
        'false: nobody can take this seat, so it needs no brief. For groups that stand for the rest of the room.',
      ),
    asOne: z.boolean().optional().describe('A bloc whose members vote as one, such as the European Union.'),
    lines: z
      .array(
        z.strictObject({
          issue: id.describe('Issue on whose scale the line lies.'),
          bound: z.enum(['at-most', 'at-least']).describe('On which side of the value the text must lie.'),
          value: percent.describe('Place of the line on the scale.'),
          kind: z
            .enum(LINE_KINDS)
            .describe(
              'block: blocks or stays out; force: forces a vote or reserves; explain: explains, lives with it.',
            ),
          mark: z.enum(MARKS).describe('What supports the line.'),
          why: words(200).describe('What the line rests on.'),
        }),
      )
      .max(20)
      .optional()
      .describe('Coded red lines, where the table states them; otherwise lines follow from positions.'),
  })
  .describe('A country or bloc that negotiates.');

export const delegationsFile = z.strictObject({
  delegations: z.array(delegation).min(2).max(193).describe('Who sits in the room.'),
});

export const confidenceFile = z.strictObject({
  confidence: z
    .record(id, z.record(id, percent))
    .describe('confidence.A.B: how far A trusts B at the start; 50 is neutral. Every row names all others.'),
});

export type DelegationsFile = z.infer<typeof delegationsFile>;
export type ConfidenceFile = z.infer<typeof confidenceFile>;
