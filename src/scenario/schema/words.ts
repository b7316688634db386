import { z } from 'zod';
import { MEETING_KINDS } from '../../engine/model/setup';
import { id, text, words } from './common';

/** Words for what the files beside the language folder count: one table by id for each of them. */

const name = words(80).describe('Name on screen.');

const sourced = z.strictObject({
  name,
  about: words(400).describe('How it works, in plain words.'),
  source: words(300).describe('Where it comes from and how well that is known.'),
});

const wording = z
  .strictObject({
    label: words(80).describe('A few words for buttons and lists.'),
    text: text(2000).describe('The wording as it would stand in the report; empty only for silence.'),
    differs: words(160).exactOptional().describe('In one line, what sets it apart from its rivals.'),
  })
  .describe('One wording of a provision.');

export const provisionWords = z.strictObject({
  provisions: z
    .record(
      id,
      z
        .strictObject({
          title: words(80).describe('What it is about, as a heading.'),
          about: words(300).describe('The quarrel in one sentence.'),
          wordings: z.record(id, wording).describe('By name of the wording.'),
        })
        .describe('One contested paragraph.'),
    )
    .describe('By name of the provision.'),
});

export const delegationWords = z.strictObject({
  delegations: z
    .record(
      id,
      z.strictObject({
        name,
        camp: words(60).describe('Group it is seated with on the people page.'),
        members: z.record(id, words(80)).exactOptional().describe('Names of the countries it speaks for.'),
      }),
    )
    .describe('By name of the delegation.'),
});

export const incidentWords = z.strictObject({
  incidents: z
    .record(
      id,
      z.strictObject({
        headline: words(120).describe('What the room hears.'),
        story: words(500).describe('What is known at first, in plain words. It never says who did it.'),
      }),
    )
    .describe('By name of the card.'),
});

export const applicantWords = z.strictObject({
  applicants: z
    .record(
      id,
      z.strictObject({
        name,
        about: words(300).describe('Who they are and why some would rather not have them in the room.'),
      }),
    )
    .describe('By name of the applicant.'),
});

export const rivalWords = z.strictObject({
  rivals: z
    .record(
      id,
      z.strictObject({
        name,
        about: words(300).describe('What it asks for and who stands behind it, in plain words.'),
      }),
    )
    .describe('By name of the text.'),
});

export const linkageWords = z.strictObject({
  linkages: z
    .record(
      id,
      z.strictObject({
        name,
        reason: words(400).describe(
          'Why these paragraphs are worth more or less together, in plain words, to those it moves.',
        ),
      }),
    )
    .describe('By name of the linkage.'),
});

export const processWords = z.strictObject({
  city: words(60).describe('Where the conference meets.'),
  meetingNames: z
    .partialRecord(z.enum(MEETING_KINDS), words(60))
    .exactOptional()
    .describe('Names of kinds of meeting in this process, where the usual ones do not fit.'),
  higherBody: words(80).exactOptional().describe('Name of the body that decides on what the room adopted.'),
  unverified: z
    .partialRecord(z.enum(['division', 'delete']), words(300))
    .exactOptional()
    .describe('Doubt about whether the real process used such a vote, said to players.'),
});

export const measureWords = z.strictObject({
  measures: z
    .record(
      id,
      z.strictObject({ name, description: words(300).describe('What one does who pledges it, in plain words.') }),
    )
    .describe('By name of the measure.'),
});

export const decisionWords = z.strictObject({
  decisions: z.record(id, sourced).describe('By name of the rule.'),
});

export const motionWords = z.strictObject({
  motions: z.record(id, sourced).describe('By name of the order.'),
});

export type ProvisionWords = z.infer<typeof provisionWords>['provisions'];
export type DelegationWords = z.infer<typeof delegationWords>['delegations'];
export type IncidentWords = z.infer<typeof incidentWords>['incidents'];
export type ApplicantWords = z.infer<typeof applicantWords>['applicants'];
export type RivalWords = z.infer<typeof rivalWords>['rivals'];
export type LinkageWords = z.infer<typeof linkageWords>['linkages'];
export type ProcessWords = z.infer<typeof processWords>;
export type MeasureWords = z.infer<typeof measureWords>['measures'];
export type DecisionWords = z.infer<typeof decisionWords>['decisions'];
export type MotionWords = z.infer<typeof motionWords>['motions'];
