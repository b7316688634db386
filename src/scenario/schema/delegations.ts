import { z } from 'zod';
import { delegationShape, lineShape } from '../../engine/model/schema/delegation';
import { confidenceShape } from '../../engine/model/schema/setup';
import { MARKS } from '../../engine/model/vocabulary';
import { percent, utcOffset, words } from './common';

/** Who sits in the room: coded positions, tendencies, groups, lines, and how far each trusts each other. */

const capacity = z
  .strictObject({
    index: percent.describe('What institutions at home can do.'),
    mark: z.enum(MARKS).describe('Published index (a), background knowledge (b), thin or inferred (c).'),
  })
  .describe('Capacity to do what the text asks, used for the years after. Left out: unknown, taken as 50.');

const markedLine = lineShape.extend({
  mark: z.enum(MARKS).describe('What supports the line.'),
  why: words(200).describe('What the line rests on; a remark for authors.'),
});

const { id, permanentMember, capacity: _, lines, ...rest } = delegationShape.shape;

const delegation = z
  .strictObject({
    id,
    p5: permanentMember,
    utcOffset: utcOffset.exactOptional(),
    note: words(300).exactOptional().describe('Remark on the coding, for authors.'),
    capacity: capacity.exactOptional(),
    ...rest,
    lines: z
      .array(markedLine)
      .max(20)
      .exactOptional()
      .describe(lines.description as string),
    playable: z
      .boolean()
      .exactOptional()
      .describe(
        'false: nobody can take this seat, so it needs no brief. For groups that stand for the rest of the room.',
      ),
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
