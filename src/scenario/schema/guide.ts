import { z } from 'zod';
import { MEETING_KINDS } from '../../engine/model/setup';
import { id, words } from './common';

/** The instructor's guide of a scenario: how to run it with a class. Optional: a scenario can be played without. */

/** computers: pairs play the game; table: people play all seats on paper; both: one after the other. */
export const PLAN_MODES = ['computers', 'table', 'both'] as const;

/** Moments for which the chair at a table has words ready, in the order of the day. */
export const SCRIPT_MOMENTS = [
  'opening',
  'paragraph',
  'speaker',
  'provisional',
  'parked',
  'consultations',
  'sounding',
  'gavel',
  'objection',
  'clock',
  'failure',
] as const;

const question = z.strictObject({
  ask: words(300).describe('The question, as it is put to the class.'),
  good: words(600).describe('What good answers hold.'),
});

const plan = z.strictObject({
  id: id.describe('Name of the plan.'),
  minutes: z.int().min(20).max(600).describe('Length of the plan; its steps add up to it.'),
  mode: z
    .enum(PLAN_MODES)
    .describe('computers: pairs play the game; table: people play all seats on paper; both: one after the other.'),
  title: words(80).describe('Its heading.'),
  fits: words(300).describe('For which class it is.'),
  paragraphs: z
    .array(id)
    .max(60)
    .default([])
    .describe('Provisions negotiated at the table; projected and printed from the page of the text.'),
  steps: z
    .array(
      z.strictObject({
        id: id.describe('Name of the step, unique in its plan.'),
        minutes: z.int().min(1).max(180).describe('How long it takes.'),
        title: words(80).describe('What happens.'),
        how: words(600).describe('What the instructor does.'),
        say: words(400).optional().describe('Words to say, if words help.'),
      }),
    )
    .min(3)
    .max(30)
    .describe('Minute by minute.'),
  cuts: z
    .array(
      z.strictObject({
        step: id.describe('Step that is cut or shortened.'),
        saves: z.int().min(1).max(180).describe('Minutes won; at most those of the step.'),
        how: words(300).describe('How to cut, and what is lost by it.'),
      }),
    )
    .min(1)
    .max(10)
    .describe('What to drop when time runs out, first things first.'),
});

const table = z.strictObject({
  people: z.int().min(2).max(200).describe('How many people, the chair included.'),
  seats: z
    .array(id)
    .min(2)
    .max(193)
    .describe('Delegations at the table, the chair first; whoever is missing is missing from the end of the list.'),
  pairs: z.array(id).max(193).default([]).describe('Seats among them that two people share.'),
  how: words(400).describe('Why these seats, and what to see to.'),
});

/** A meeting that comes once in its length, so that the place is clear. */
const meeting = z.enum(MEETING_KINDS);

export const guideFile = z.strictObject({
  inShort: words(600).describe('What a class does with this scenario, in three sentences.'),
  aims: z.array(words(300)).min(2).max(8).describe('What they can do or explain afterwards.'),
  prepare: z.array(words(400)).min(1).max(12).describe('What to do before the class, in order.'),
  plans: z.array(plan).min(3).max(8).describe('Plans; there is at least one of 50, of 90 and of 180 minutes.'),
  casting: z
    .strictObject({
      rule: words(500).describe('How seats are given out; nobody plays their own country.'),
      computers: z
        .strictObject({
          seats: z.array(id).min(1).max(8).describe('Seats to be played side by side with one seed.'),
          how: words(400).describe('Who takes which, and why these.'),
        })
        .describe('Seats when pairs play the game.'),
      tables: z
        .array(table)
        .min(1)
        .max(8)
        .describe('Seats at a table, by number of people; 6, 12 and 24 among them where the seats allow.'),
      more: words(600).describe('What to do with more people than that.'),
    })
    .describe('Who plays whom.'),
  rules: z.array(words(400)).min(3).max(12).describe('Rules of the game at a table, to be read aloud.'),
  script: z
    .array(
      z.strictObject({
        moment: z.enum(SCRIPT_MOMENTS).describe('The moment the words are for.'),
        say: z.array(words(500)).min(1).max(4).describe('Words of the chair, to be read aloud as they stand.'),
        note: words(400).optional().describe('What to see to.'),
      }),
    )
    .min(5)
    .max(SCRIPT_MOMENTS.length)
    .describe("The chair's script; it has words for opening, gavel, objection and failure."),
  pauses: z
    .array(
      z.strictObject({
        title: words(80).describe('What the pause is about.'),
        after: z
          .strictObject({
            quick: meeting.describe('Meeting of the quick length after which one pauses.'),
            standard: meeting.describe('Meeting of the standard length after which one pauses.'),
          })
          .describe('When pairs play the game.'),
        atTable: words(200).describe('When people play at a table.'),
        questions: z.array(question).min(1).max(4).describe('What to ask.'),
      }),
    )
    .length(3)
    .describe('Three moments to stop and think, in order.'),
  troubles: z
    .array(
      z.strictObject({
        symptom: words(160).describe('What one sees.'),
        cure: words(500).describe('What helps.'),
      }),
    )
    .min(4)
    .max(16)
    .describe('What goes wrong, and what helps.'),
  rubric: z
    .strictObject({
      note: words(500).describe('What is marked and what is not.'),
      criteria: z
        .array(
          z.strictObject({
            id: id.describe('Name of the criterion.'),
            title: words(80).describe('What is looked at.'),
            weight: z.int().min(1).max(100).describe('Share of the mark; the weights add up to 100.'),
            weak: words(300).describe('What weak work does.'),
            sound: words(300).describe('What sound work does.'),
            strong: words(300).describe('What strong work does.'),
          }),
        )
        .min(3)
        .max(8)
        .describe('What is looked at.'),
    })
    .describe('For marking. It rewards reasoning, not agreement.'),
  debrief: z
    .strictObject({
      steps: z
        .array(z.strictObject({ title: words(80).describe('What happens.'), how: words(600).describe('How.') }))
        .min(2)
        .max(8)
        .describe('The debrief in order.'),
      outcome: z.array(words(600)).min(1).max(6).describe('What really happened, in a few words. Told here only.'),
      questions: z.array(question).min(1).max(6).describe('What to ask once the real end has been told.'),
    })
    .describe('The end of the class. Nothing before it gives the real end away.'),
});

export type GuideFile = z.infer<typeof guideFile>;
