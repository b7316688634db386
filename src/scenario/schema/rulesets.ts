import { z } from 'zod';
import { MOTIONS } from '../../engine/model/rules';
import { ACCESSION_RULES, RESERVATION_RULES } from '../../engine/model/vocabulary';
import { id, words } from './common';

/** Rules of decision, orders of precedence and treaty clauses: shared files that processes name. */

const share = z
  .tuple([z.int().min(1).max(100), z.int().min(1).max(100)])
  .refine(([numerator, denominator]) => numerator <= denominator, 'a share is at most the whole, such as [2, 3]')
  .describe('A share as two whole numbers, such as [2, 3].');
const measure = z.enum(['more-than', 'at-least']).describe('Whether the share itself is enough.');

const kindOf = <K extends string>(kind: K) => z.literal(kind).describe('Kind of rule.');

const decisionRule = z.discriminatedUnion('kind', [
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
    quorum: share.optional().describe('Share of the members that must be present.'),
    alsoOfMembers: z.strictObject({ share, measure }).optional().describe('A second hurdle, counted over all members.'),
    vetoes: z.array(id).min(1).max(15).optional().describe('Members whose no alone defeats the question.'),
  }),
]);

export const decisionsFile = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        id: id.describe('Name by which processes refer to the rule.'),
        name: words(80).describe('Name on screen.'),
        about: words(400).describe('How it works, in plain words.'),
        source: words(300).describe('Where the rule comes from and how well that is known.'),
        rule: decisionRule.describe('The rule itself.'),
      }),
    )
    .min(1)
    .max(60)
    .describe('Rules that processes name.'),
});

export const motionsFile = z.strictObject({
  motions: z
    .array(
      z.strictObject({
        id: id.describe('Name by which processes refer to the order.'),
        name: words(80).describe('Name on screen.'),
        about: words(400).describe('Whose habit it is.'),
        source: words(300).describe('Where the order comes from and how well that is known.'),
        precedence: z.array(z.enum(MOTIONS)).min(1).max(10).describe('From the motion that goes first.'),
      }),
    )
    .min(1)
    .max(20)
    .describe('Orders of precedence that processes name.'),
});

export const treatyRules = z
  .strictObject({
    reservations: z.enum(RESERVATION_RULES).describe('none; listed: to articles that say so; free.'),
    accession: z.enum(ACCESSION_RULES).describe('invitation: with unanimity of the Parties.'),
    entry: z
      .strictObject({
        count: z.int().min(1).max(193).describe('Ratifications it takes.'),
        ofMembers: z.int().min(1).max(193).optional().describe('How many of them by members of the body.'),
        days: z.int().min(0).max(1000).describe('Days from the last of them to entry into force.'),
      })
      .describe('Entry into force.'),
  })
  .describe('The life of the treaty once its text is adopted.');

export type DecisionsFile = z.infer<typeof decisionsFile>;
export type MotionsFile = z.infer<typeof motionsFile>;
