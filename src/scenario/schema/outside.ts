import { z } from 'zod';
import { linkageShape, MOST_LINKAGES } from '../../engine/model/schema/linkage';
import {
  applicantShape,
  challengeShape,
  incidentPlanShape,
  incidentShape,
  MOST_APPLICANTS,
  MOST_CHALLENGES,
  MOST_RIVALS,
  rivalShape,
} from '../../engine/model/schema/outside';
import { MARKS } from '../../engine/model/vocabulary';
import { id } from './common';

/** Files a scenario may have besides: what happens outside, who asks to be let in, rival texts, linkages, things to try. */

const card = z
  .strictObject({
    ...incidentShape.shape,
    fictional: z.boolean().describe('True for an invented event; false for one modelled on a real one.'),
    source: id.describe('Short name of a source of public.yaml.'),
  })
  .describe(incidentShape.description as string);

export const incidentsFile = incidentPlanShape.extend({
  cards: z
    .array(card)
    .min(1)
    .max(30)
    .describe(incidentPlanShape.shape.cards.description as string),
});

export const applicantsFile = z.strictObject({
  applicants: z
    .array(applicantShape.extend({ mark: z.enum(MARKS).describe('What supports where it stands.') }))
    .min(1)
    .max(MOST_APPLICANTS)
    .describe('Who asks to be let into the room.'),
});

export const rivalsFile = z.strictObject({
  rivals: z
    .array(rivalShape)
    .min(1)
    .max(MOST_RIVALS)
    .describe("Texts put to the vote beside the room's own, in order of submission."),
});

export const challengesFile = z.strictObject({
  challenges: z
    .array(challengeShape)
    .min(1)
    .max(MOST_CHALLENGES)
    .describe('Things to try; their words are in public.yaml.'),
});

export const linkagesFile = z.strictObject({
  linkages: z
    .array(
      linkageShape.extend({
        mark: z.enum(MARKS).describe('What supports it.'),
        source: id.describe('Short name of a source of public.yaml.'),
      }),
    )
    .min(1)
    .max(MOST_LINKAGES)
    .describe('What is worth more, or less, together. A linkage is played where all its paragraphs are.'),
});

export type LinkagesFile = z.infer<typeof linkagesFile>;
export type IncidentsFile = z.infer<typeof incidentsFile>;
export type ApplicantsFile = z.infer<typeof applicantsFile>;
export type RivalsFile = z.infer<typeof rivalsFile>;
export type ChallengesFile = z.infer<typeof challengesFile>;
