import { z } from 'zod';
import { ACCESSION_RULES, BRIDGES, CONTAINERS, MECHANISMS, RESERVATION_RULES, VERBS, VOICES } from '../vocabulary';
import { countries, id, percent } from './common';

/** One wording of a provision, without its words. */
export const formulationShape = z
  .strictObject({
    id: id.describe('Name of the wording, unique in its provision.'),
    container: z
      .enum(CONTAINERS)
      .describe('Where the wording stands; annex and chairs-summary keep part of its weight.'),
    counterfactual: z.boolean().exactOptional().describe('True for a container the real process did not have.'),
    voice: z.enum(VOICES).describe('Who speaks: the Group, States, some States, or nobody.'),
    verb: z.enum(VERBS).describe('The verb that carries the sentence, from the weakest (notes) to recommends.'),
    bridge: z.enum(BRIDGES).describe('Drafting device by which the wording makes itself easier to live with.'),
    span: z
      .tuple([percent, percent])
      .refine(([low, high]) => low <= high, 'low end first, then high end')
      .describe(
        'Stretch of the issue scale the words can be read to cover. It says what the words say: the engine itself ' +
          'weighs bridge and container. Wide for vague words, narrow for plain ones.',
      ),
    agreed: z
      .string()
      .min(1)
      .max(120)
      .exactOptional()
      .describe('Document in which this language was agreed before; makes it citable.'),
    mechanism: z
      .enum(MECHANISMS)
      .exactOptional()
      .describe('Way of watching compliance that the words set up; it works in the years after.'),
    assistance: percent
      .exactOptional()
      .describe('Help with capacity that the words promise; it works in the years after.'),
    entryCount: countries
      .exactOptional()
      .describe('In a final clause of a treaty: ratifications it takes to enter into force.'),
    reservations: z
      .enum(RESERVATION_RULES)
      .exactOptional()
      .describe('In a final clause of a treaty: which reservations it admits.'),
    accession: z.enum(ACCESSION_RULES).exactOptional().describe('In a final clause of a treaty: who else may join.'),
    measures: z
      .array(id)
      .min(1)
      .max(10)
      .exactOptional()
      .describe(
        'Measures of the catalogue that everybody who joins a report or decision with these words has pledged; they work ' +
          'in the years after.',
      ),
  })
  .describe('One wording of a provision.');

/** One contested paragraph with its rival wordings. */
export const provisionShape = z
  .strictObject({
    id: id.describe('Name of the provision, unique in the file.'),
    issue: id.describe('Issue whose scale its wordings are placed on; every delegation has a position on it.'),
    statusQuo: id.describe('The wording that repeats what was last agreed; it stands when the talks begin.'),
    formulations: z.array(formulationShape).min(2).max(6).describe('Rival wordings, two to six.'),
    leftOut: id
      .exactOptional()
      .describe('Wording that stands when a vote takes the paragraph out; the status quo otherwise.'),
    reservable: z
      .boolean()
      .exactOptional()
      .describe(
        'In a treaty that lists reservations, true: this article admits one. In one that leaves them free, false: none.',
      ),
  })
  .describe('One contested paragraph.');
