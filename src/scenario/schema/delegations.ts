import { z } from 'zod';
import { delegationShape, lineShape, memberShape } from '../../engine/model/schema/delegation';
import { confidenceShape } from '../../engine/model/schema/setup';
import { MARKS } from '../../engine/model/vocabulary';
import { percent, words } from './common';

/** Who sits in the room: coded positions, tendencies, groups, lines, and how far each trusts each other. */

const capacity = z
  .strictObject({
    index: percent.describe('What institutions at home can do.'),
    mark: z.enum(MARKS).describe('Published index (a), background knowledge (b), thin or inferred (c).'),
  })
  .describe('Capacity to do what the text asks, used for the years after. Left out: unknown, taken as 50.');

const { id: _id, permanentMember, capacity: _capacity, members, lines, ...shared } = delegationShape.shape;

const delegation = z
  .strictObject({
    id: _id,
    name: words(80).describe('Name on screen.'),
    camp: words(60).describe('Group it is seated with on the people page.'),
    p5: permanentMember,
    note: words(300).exactOptional().describe('Remark on the coding.'),
    capacity: capacity.exactOptional(),
    ...shared,
    members: z
      .array(memberShape.extend({ name: words(80).describe('Name on screen.') }))
      .min(2)
      .max(193)
      .exactOptional()
      .describe(members.description ?? ''),
    playable: z
      .boolean()
      .exactOptional()
      .describe(
        'false: nobody can take this seat, so it needs no brief. For groups that stand for the rest of the room.',
      ),
    lines: z
      .array(
        lineShape.extend({
          mark: z.enum(MARKS).describe('What supports the line.'),
          why: words(200).describe('What the line rests on.'),
        }),
      )
      .max(20)
      .exactOptional()
      .describe(lines.description ?? ''),
  })
  .describe('A country or bloc that negotiates.');

export const delegationsFile = z.strictObject({
  delegations: z.array(delegation).min(2).max(193).describe('Who sits in the room.'),
});

export const confidenceFile = z.strictObject({
  confidence: confidenceShape.describe(
    'confidence.A.B: how far A trusts B at the start; 50 is neutral. Every row names all others.',
  ),
});

export type DelegationsFile = z.infer<typeof delegationsFile>;
export type ConfidenceFile = z.infer<typeof confidenceFile>;
