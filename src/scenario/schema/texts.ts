import { z } from 'zod';
import { EXITS } from '../../engine/model/setup';
import { id, source, utcOffset, words } from './common';

/** The files people read. Types, validation and the published JSON Schema all come from here. */

/** A delegation's confidential brief: words before numbers. */
export const briefFile = z.strictObject({
  delegation: id.describe('Whose brief it is; the file bears the same name.'),
  fictional: z.literal(true).describe('Instructions are invented and marked so on screen.'),
  coding: z.literal('thin').optional().describe('Set when the position table lacks the delegation.'),
  codingReason: words(400).optional().describe('Why the coding is thin and what it rests on.'),
  inFiveLines: z.array(words(200)).length(5).describe('Who we are, what we want, never, without a report, first move.'),
  whyWeSitHere: words(800).describe('Our own case, in words our own diplomats would accept.'),
  wants: z
    .array(
      z.strictObject({
        issue: id.describe('Issue of the want.'),
        want: words(300).describe('What we want.'),
        why: words(300).describe('The reason.'),
      }),
    )
    .min(3)
    .max(5)
    .describe('In order of importance.'),
  mayAgree: words(500).describe('What one may accept without asking.'),
  askFirst: words(500).describe('What needs a call home.'),
  never: words(500).describe('What is beyond the instructions.'),
  noReport: words(500).describe('What the end without a report would mean for us.'),
  batna: words(100).describe('The alternative to agreement, named in a few words.'),
  people: z
    .array(z.strictObject({ who: id.describe('Delegation to see.'), why: words(300).describe('What for.') }))
    .min(2)
    .max(4)
    .describe('Whom to see first.'),
  home: z
    .strictObject({
      city: words(60).describe('The capital.'),
      utcOffset,
      note: words(300).describe('When home answers.'),
    })
    .describe('The home clock.'),
  dilemma: words(300).describe('One question without a right answer.'),
  secret: words(500).describe('What nobody else knows.'),
  secretValuableTo: id.describe('The delegation that could use the secret; its brief says so under wouldHelp.'),
  wouldHelp: z
    .array(
      z.strictObject({
        from: id.describe('Delegation that holds a secret worth something to us.'),
        what: words(300).describe('What we would love to know from it and why, without giving the secret away.'),
      }),
    )
    .max(12)
    .default([])
    .describe('The other side of the secrets: one entry for every brief whose secretValuableTo names us.'),
  selfTest: words(300).describe('The question to ask oneself at the end.'),
});

export const glossaryFile = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        id: id.describe('Name of the entry.'),
        term: words(80).describe('The word as it appears on screen.'),
        short: words(300)
          .refine((value) => value.split(/\s+/).length <= 25, 'at most 25 words')
          .describe('What it means, in at most 25 words.'),
        confusedWith: words(200).optional().describe('What it is easily taken for, and the difference.'),
      }),
    )
    .min(1)
    .max(300)
    .describe('Words explained.'),
});

export const ROLE_KINDS = ['bridge', 'holdout', 'champion', 'chair', 'bystander'] as const;

const wordingKeys = z
  .array(
    z
      .string()
      .max(130)
      .regex(/^[A-Za-z][\w-]*\/[A-Za-z][\w-]*$/, 'provision/wording'),
  )
  .min(1)
  .max(20);

const condition = z
  .union([
    z.strictObject({ adopted: z.boolean().describe('There is a report, or there is none.') }),
    z.strictObject({ seat: id.describe('Who plays; "chair" for whoever presides.') }),
    z.strictObject({ stands: wordingKeys.describe('One of these wordings stands in the final draft.') }),
    z.strictObject({ standsNot: wordingKeys.describe('None of these wordings stands in the final draft.') }),
    z.strictObject({
      ownWordingStands: z
        .array(id)
        .min(1)
        .max(20)
        .describe("In one of these paragraphs a wording of one's own stands."),
    }),
    z.strictObject({ gainAbove: z.int().describe('Own gain by the final draft is above this many points.') }),
    z.strictObject({ gainBelow: z.int().describe('Own gain by the final draft is below this many points.') }),
    z.strictObject({ crossesNoLine: z.boolean().describe('No blocking red line is crossed by an adopted report.') }),
    z.strictObject({ withheldAlone: z.boolean().describe('One was the only one to withhold.') }),
    z.strictObject({ exit: z.array(z.enum(EXITS)).min(1).describe('How one left the closing.') }),
    z.strictObject({ clockStops: z.int().min(0).describe('How often the clock was stopped.') }),
    z.strictObject({ objectionAtGavel: z.boolean().describe('An objection stood at the end.') }),
  ])
  .describe('One condition of a challenge.');

export const publicFile = z.strictObject({
  title: words(120).describe('Title of the scenario.'),
  inOneSentence: words(300).describe('What it is about.'),
  coldOpen: words(1000).describe('The scene with which the game opens.'),
  background: z.array(words(800)).min(1).max(12).describe('What everybody in the room knows, paragraph by paragraph.'),
  ruleInWords: words(800).describe('How the room decides, for people.'),
  difficulty: words(400).describe('How hard it is and why.'),
  roles: z
    .record(
      id,
      z.strictObject({
        iso3: z
          .string()
          .regex(/^[A-Z]{3}$/, 'three capital letters')
          .describe('Country code for the flag.'),
        kind: z.enum(ROLE_KINDS).describe('What kind of part it is.'),
        pitch: words(300).describe('Why somebody would want to play it.'),
      }),
    )
    .describe('Parts proposed to newcomers, by delegation.'),
  challenges: z
    .array(
      z.strictObject({
        id: id.describe('Name of the challenge.'),
        title: words(80).describe('Its title.'),
        text: words(300).describe('What to do.'),
        when: z.array(condition).min(1).max(10).describe('Conditions that must all hold at the end.'),
      }),
    )
    .max(20)
    .describe('Things to try.'),
  validity: words(1500).describe('What the scenario is evidence of and what not.'),
  discussion: z.array(words(300)).min(1).max(12).describe('Questions for afterwards.'),
  sources: z.array(source).min(1).max(60).describe('Where the public facts come from.'),
});

export const historyFile = z.strictObject({
  outcome: z.enum(['adopted', 'failed']).describe('How the real process ended.'),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as year-month-day')
    .describe('When it ended.'),
  paragraphs: z
    .array(
      z.strictObject({
        text: words(800).describe('What happened.'),
        sources: z.array(id).min(1).max(8).describe('Names of sources below.'),
        confidence: words(120).describe('How well it is known, part by part if need be.'),
      }),
    )
    .min(1)
    .max(30)
    .describe('The story, told in the debrief only.'),
  byIssue: z.record(id, words(400)).describe('What became of each issue; every issue of the provisions.'),
  sources: z.array(source).min(1).max(60).describe('Where it comes from.'),
});

export type BriefFile = z.infer<typeof briefFile>;
export type GlossaryFile = z.infer<typeof glossaryFile>;
export type PublicFile = z.infer<typeof publicFile>;
export type HistoryFile = z.infer<typeof historyFile>;
