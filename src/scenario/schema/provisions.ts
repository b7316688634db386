import { z } from 'zod';
import { MOST_PROVISIONS } from '../../engine/model/limits';
import { provisionShape } from '../../engine/model/schema/text';
import { id, words } from './common';

/** What a text is made of, without its words. */

const { id: name, issue, ...rest } = provisionShape.shape;

const provision = z
  .strictObject({
    id: name,
    issue,
    chapter: id.describe('Chapter of the report it belongs to.'),
    paragraph: words(12).describe('Paragraph number as shown.'),
    quick: z.boolean().describe('Part of the quick length.'),
    ...rest,
  })
  .describe('One contested paragraph.');

export const provisionsFile = z.strictObject({
  provisions: z.array(provision).min(1).max(MOST_PROVISIONS).describe('In the order of the report.'),
});

export type ProvisionsFile = z.infer<typeof provisionsFile>;
