import { z } from 'zod';
import { MOST_CHALLENGES } from '../../engine/model/schema/outside';
import { id, source, words } from './common';

/** The files people read, one set a language. Types, validation and the published JSON Schema all come from here. */

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

export const publicFile = z.strictObject({
  title: words(120).describe('Title of the scenario.'),
  inOneSentence: words(300).describe('What it is about.'),
  coldOpen: words(1000).describe('The scene with which the game opens.'),
  background: z.array(words(800)).min(1).max(12).describe('What everybody in the room knows, paragraph by paragraph.'),
  ruleInWords: words(800).describe('How the room decides, for people.'),
  difficulty: words(400).describe('How hard it is and why.'),
  roles: z.record(id, words(300)).describe('Why somebody would want to play a part, by delegation.'),
  challenges: z
    .record(
      id,
      z.strictObject({
        title: words(80).describe('Its title.'),
        text: words(300).describe('What to do.'),
      }),
    )
    .refine((table) => Object.keys(table).length <= MOST_CHALLENGES, `at most ${MOST_CHALLENGES} challenges`)
    .describe('Things to try, by name of the challenge.'),
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
