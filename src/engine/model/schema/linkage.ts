import { z } from 'zod';
import { MOST_SEATS } from '../limits';
import { id } from './common';

/**
 * "If A is at one of these wordings and B at one of those, then ± points for these seats." It is met when every paragraph
 * it names stands at one of the wordings listed for it. Everybody knows the table of linkages; why they hold is text.
 */
export const linkageShape = z
  .strictObject({
    id: id.describe('Short name.'),
    when: z
      .record(id, z.array(id).min(1).max(6))
      .describe('Two paragraphs or more, each with the wordings that count.'),
    seats: z.array(id).min(1).max(MOST_SEATS).describe('Delegations for which it holds.'),
    points: z
      .int()
      .min(-300)
      .max(300)
      .describe('What it adds for them, or takes when negative: thousandths of a best package without linkages.'),
  })
  .describe('Wordings of several paragraphs that are worth more, or less, together.');
export const MOST_LINKAGES = 20;
