import { z } from 'zod';
import { EFFECTS } from '../../engine/model/incidents';
import { MARKS } from '../../engine/model/vocabulary';
import { id, percent, words } from './common';

/** Files a scenario may have besides: what happens outside, who asks to be let in, which texts stand beside the room's. */

const card = z
  .strictObject({
    id: id.describe('Name of the card.'),
    headline: words(120).describe('What the room hears.'),
    story: words(500).describe('What is known at first, in plain words. It never says who did it.'),
    fictional: z.boolean().describe('True for an invented event; false for one modelled on a real one.'),
    source: id.describe('Short name of a source of public.yaml.'),
    effect: z.enum(EFFECTS).describe('Class of the effects-based taxonomy.'),
    scope: z.int().min(0).max(3).describe('How many it touches, from 0.'),
    magnitude: z.int().min(0).max(3).describe('How hard it hits, from 0.'),
    duration: z.int().min(0).max(3).describe('How long it lasts, from 0.'),
    victim: id.nullable().describe('Delegation it hits; null for nobody in the room.'),
    actor: z.union([z.literal('non-state'), id]).describe('Who did it; opened in the debrief.'),
    framed: id.optional().describe('Delegation that forged traces point at.'),
    shocks: z
      .array(
        z.strictObject({
          issue: id.describe('Issue that is felt more or less.'),
          by: z.int().min(-20).max(20).describe('Points of salience.'),
        }),
      )
      .min(1)
      .max(4)
      .describe('How salience moves; positions stay.'),
    after: z.int().min(0).max(59).nullable().describe('Meeting (from 0) after which it comes; null: drawn by chance.'),
  })
  .describe('An incident that may come between meetings.');

export const incidentsFile = z.strictObject({
  chancePercent: percent.describe('Chance each evening that a card without a date is dealt.'),
  cards: z.array(card).min(1).max(30).describe('Incidents that may come.'),
});

export const applicantsFile = z.strictObject({
  applicants: z
    .array(
      z.strictObject({
        id: id.describe('Short name.'),
        name: words(80).describe('Name on screen.'),
        about: words(300).describe('Who they are and why some would rather not have them in the room.'),
        issue: id.describe('Issue it speaks on.'),
        at: percent.describe('Where it stands.'),
        mark: z.enum(MARKS).describe('What supports where it stands.'),
      }),
    )
    .min(1)
    .max(20)
    .describe('Who asks to be let into the room.'),
});

export const rivalsFile = z.strictObject({
  rivals: z
    .array(
      z.strictObject({
        id: id.describe('Short name.'),
        name: words(80).describe('Name on screen.'),
        about: words(300).describe('What it asks for and who stands behind it, in plain words.'),
        sponsor: id.describe('Delegation that put it forward.'),
        text: z.record(id, id).describe('The wording of every provision.'),
      }),
    )
    .min(1)
    .max(4)
    .describe("Texts put to the vote beside the room's own, in order of submission."),
});

export type IncidentsFile = z.infer<typeof incidentsFile>;
export type ApplicantsFile = z.infer<typeof applicantsFile>;
export type RivalsFile = z.infer<typeof rivalsFile>;
