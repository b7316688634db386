import { z } from 'zod';
import { EFFECTS, OUTSIDERS } from '../incidents';
import { MOST_MEETINGS } from '../limits';
import { EXITS, MEASURE_KINDS, VISIBILITIES } from '../setup';
import { id, percent } from './common';

/** What stands around the text: incidents, applicants, rival texts, measures and challenges, without their words. */

const index = z.int().min(0).max(3);

export const incidentShape = z
  .strictObject({
    id: id.describe('Name of the card.'),
    effect: z.enum(EFFECTS).describe('Class of the effects-based taxonomy.'),
    scope: index.describe('How many it touches, from 0.'),
    magnitude: index.describe('How hard it hits, from 0.'),
    duration: index.describe('How long it lasts, from 0.'),
    victim: id.nullable().describe('Delegation it hits; null for nobody in the room.'),
    /** The truth, which no seat is told. */
    actor: z.union([z.enum(OUTSIDERS), id]).describe('Who did it; opened in the debrief.'),
    framed: id.exactOptional().describe('Delegation that forged traces point at.'),
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
    after: z
      .int()
      .min(0)
      .max(MOST_MEETINGS - 1)
      .nullable()
      .describe('Meeting (from 0) after which it comes; null: drawn by chance.'),
  })
  .describe('An incident that may come between meetings.');

export const incidentPlanShape = z.strictObject({
  chancePercent: percent.describe('Chance each evening that a card without a date is dealt.'),
  cards: z.array(incidentShape).min(1).max(30).describe('Incidents that may come.'),
});

/** Somebody that asks to be let into the room: those near hear it, those far would rather not. */
export const applicantShape = z.strictObject({
  id: id.describe('Short name.'),
  issue: id.describe('Issue it speaks on.'),
  at: percent.describe('Where it stands.'),
});
export const MOST_APPLICANTS = 20;

/** A text that others put before the room for a vote of its own. */
export const rivalShape = z.strictObject({
  id: id.describe('Short name.'),
  sponsor: id.describe('Delegation that put it forward.'),
  text: z.record(id, id).describe('The wording of every provision.'),
});
export const MOST_RIVALS = 4;

/** Records of the first engine know neither kind, visibility (public) nor what must be pledged first (nothing). */
export const measureShape = z
  .strictObject({
    id: id.describe('Name of the measure.'),
    cost: percent.describe('Effort in a large mission; small ones feel it more.'),
    confidence: percent.describe('Confidence it can win.'),
    kind: z
      .enum(MEASURE_KINDS)
      .exactOptional()
      .describe('What it does for confidence: show, talk, work together, hold back, calm.'),
    visibility: z
      .enum(VISIBILITIES)
      .exactOptional()
      .describe('public: everybody sees whether it is carried out; partners: those who take part, the others half.'),
    requires: z
      .array(id)
      .max(10)
      .exactOptional()
      .describe('Measures of this file that a delegation must have pledged first; without loops.'),
  })
  .describe('A confidence-building measure a delegation may pledge.');
export const MOST_MEASURES = 60;

/** `provision/wording`, as scenario files write it. */
const wordingKeys = z
  .array(
    z
      .string()
      .max(130)
      .regex(/^[A-Za-z][\w-]*\/[A-Za-z][\w-]*$/, 'provision/wording'),
  )
  .min(1)
  .max(20);

export const conditionShape = z
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
        .describe('In one of these paragraphs a wording stands that one was the first to propose.'),
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

export const challengeShape = z.strictObject({
  id: id.describe('Name of the challenge.'),
  when: z.array(conditionShape).min(1).max(10).describe('Conditions that must all hold at the end.'),
});
export const MOST_CHALLENGES = 20;
