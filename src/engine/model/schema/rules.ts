import { z } from 'zod';
import { MOTIONS } from '../rules';
import { ACCESSION_RULES, RESERVATION_RULES } from '../vocabulary';
import { countries, id } from './common';

const share = z
  .tuple([z.int().min(1).max(100), z.int().min(1).max(100)])
  .refine(([numerator, denominator]) => numerator <= denominator, 'a share is at most the whole, such as [2, 3]')
  .describe('A share as two whole numbers, such as [2, 3].');
const measure = z.enum(['more-than', 'at-least']).describe('Whether the share itself is enough.');

const kindOf = <K extends string>(kind: K) => z.literal(kind).describe('Kind of rule.');

/**
 * consensus: no formal objection, which is not unanimity; silence: the same, said by saying nothing within hours;
 * consensus-minus: up to so many objections do not stop it; unanimity: all members in favour; majority: as rules of
 * procedure state it.
 */
export const ruleShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kindOf('consensus') }),
  z.strictObject({
    kind: kindOf('silence'),
    hours: z.int().min(1).max(720).describe('Of silence: how long one may break it.'),
  }),
  z.strictObject({
    kind: kindOf('consensus-minus'),
    objections: z.int().min(1).max(20).describe('Of consensus-minus: objections that do not stop the decision.'),
  }),
  z.strictObject({ kind: kindOf('unanimity') }),
  z.strictObject({
    kind: kindOf('majority'),
    share,
    measure,
    base: z
      .enum(['voting', 'present', 'members'])
      .describe('voting: yes and no alone; present: abstentions count too; members: absence as well.'),
    quorum: share.exactOptional().describe('Share of the members that must be present.'),
    alsoOfMembers: z
      .strictObject({ share, measure })
      .exactOptional()
      .describe('A second hurdle, counted over all members.'),
    vetoes: z.array(id).min(1).max(15).exactOptional().describe('Members whose no alone defeats the question.'),
  }),
]);

export const separateVoteShape = z.strictObject({
  motion: z
    .enum(['division', 'delete'])
    .describe('division: the paragraph needs the majority to stay; delete: the amendment needs it to go.'),
  rule: ruleShape,
});

export const precedenceShape = z.array(z.enum(MOTIONS)).min(1).max(10).describe('From the motion that goes first.');

export const treatyShape = z
  .strictObject({
    reservations: z.enum(RESERVATION_RULES).describe('none; listed: to articles that say so; free.'),
    accession: z.enum(ACCESSION_RULES).describe('invitation: with unanimity of the Parties.'),
    entry: z
      .strictObject({
        count: countries.describe('Ratifications it takes.'),
        ofMembers: countries.exactOptional().describe('How many of them by members of the body.'),
        days: z.int().min(0).max(1000).describe('Days from the last of them to entry into force.'),
      })
      .describe('Entry into force.'),
  })
  .describe('The life of the treaty once its text is adopted.');
