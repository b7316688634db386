import { z } from 'zod';
import { LINE_KINDS, MARKS, ROLES } from '../vocabulary';
import { id, percent } from './common';

export const positionShape = z
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

export const behaviourShape = z
  .strictObject({
    influence: percent.describe('Weight of its word with others.'),
    activity: percent.describe('How often it takes the floor.'),
    holdout: percent.describe('Readiness to withhold agreement alone.'),
    publicHoldout: percent.describe('The same when everybody watches.'),
    stepAside: percent.describe('Readiness to object and yet let pass.'),
    bridge: percent.describe('Readiness to look for wording between the camps.'),
  })
  .describe('Tendencies, all of them coding judgements.');

export const memberShape = z.strictObject({
  id: id.describe('ISO code of three letters.'),
  lean: z
    .int()
    .min(-100)
    .max(100)
    .describe("How much nearer than its group to the western pole of every scale (see poles); 0 as its group's."),
});

export const lineShape = z.strictObject({
  issue: id.describe('Issue on whose scale the line lies.'),
  bound: z.enum(['at-most', 'at-least']).describe('On which side of the value the text must lie.'),
  value: percent.describe('Place of the line on the scale.'),
  kind: z
    .enum(LINE_KINDS)
    .describe('block: blocks or stays out; force: forces a vote or reserves; explain: explains, lives with it.'),
});

/** A country or bloc that negotiates. In a Group of Governmental Experts the screen says "expert". */
export const delegationShape = z.strictObject({
  id: id.describe('Short name, for countries the ISO code of three letters.'),
  permanentMember: z.boolean().describe('Permanent member of the Security Council.'),
  behaviour: behaviourShape,
  positions: z.record(id, positionShape).describe('One position for every issue of the provisions.'),
  /** What its institutions can do at home. Nothing in play rests on it, only the years after. */
  capacity: percent.exactOptional(),
  role: z
    .enum(ROLES)
    .exactOptional()
    .describe(
      'member (when left out): takes part in the decision. observer: a state with voice and no vote, whose hardest ' +
        'line is staying out. stakeholder: not a state, with voice where the modalities admit it.',
    ),
  /** In a vote each member has its own; in a consensus room each can object. */
  members: z
    .array(memberShape)
    .min(2)
    .max(193)
    .exactOptional()
    .describe('Countries a bloc or group speaks for, the speaker first. Left out for a country.'),
  asOne: z.boolean().exactOptional().describe('A bloc whose members vote as one, such as the European Union.'),
  lines: z
    .array(lineShape)
    .max(20)
    .exactOptional()
    .describe('Coded red lines, where the table states them; otherwise lines follow from positions.'),
});
