import { z } from 'zod';
import { EXITS, MEASURE_KINDS, MEETING_KINDS, VISIBILITIES } from '../../engine/model/setup';
import {
  ACCESSION_RULES,
  BRIDGES,
  CONTAINERS,
  MECHANISMS,
  RESERVATION_RULES,
  VERBS,
  VOICES,
} from '../../engine/model/vocabulary';
import { COMMAND_TYPES } from '../moves';
import { id, percent, text, utcOffset, words } from './common';
import { treatyRules } from './rulesets';

/** The files the engine plays with. Types, validation and the published JSON Schema all come from here. */

const formulation = z
  .strictObject({
    id: id.describe('Name of the wording, unique in its provision.'),
    label: words(80).describe('A few words for buttons and lists.'),
    text: text(2000).describe('The wording as it would stand in the report; empty only for silence.'),
    container: z
      .enum(CONTAINERS)
      .describe('Where the wording stands; annex and chairs-summary keep part of its weight.'),
    counterfactual: z.boolean().optional().describe('True for a container the real process did not have.'),
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
    agreed: words(120).optional().describe('Document in which this language was agreed before; makes it citable.'),
    mechanism: z
      .enum(MECHANISMS)
      .optional()
      .describe('Way of watching compliance that the words set up; it works in the years after.'),
    assistance: percent.optional().describe('Help with capacity that the words promise; it works in the years after.'),
    entryCount: z
      .int()
      .min(1)
      .max(193)
      .optional()
      .describe('In a final clause of a treaty: ratifications it takes to enter into force.'),
    reservations: z
      .enum(RESERVATION_RULES)
      .optional()
      .describe('In a final clause of a treaty: which reservations it admits.'),
    accession: z.enum(ACCESSION_RULES).optional().describe('In a final clause of a treaty: who else may join.'),
    measures: z
      .array(id)
      .min(1)
      .max(10)
      .optional()
      .describe(
        'Measures of the catalogue that everybody who joins a report or decision with these words has pledged; they work ' +
          'in the years after.',
      ),
    differs: words(160).optional().describe('In one line, what sets it apart from its rivals.'),
  })
  .describe('One wording of a provision.');

const provision = z
  .strictObject({
    id: id.describe('Name of the provision, unique in the file.'),
    issue: id.describe('Issue whose scale its wordings are placed on; every delegation has a position on it.'),
    chapter: id.describe('Chapter of the report it belongs to.'),
    paragraph: words(12).describe('Paragraph number as shown.'),
    title: words(80).describe('What it is about, as a heading.'),
    quick: z.boolean().describe('Part of the quick length.'),
    about: words(300).describe('The quarrel in one sentence.'),
    statusQuo: id.describe('The wording that repeats what was last agreed; it stands when the talks begin.'),
    formulations: z.array(formulation).min(2).max(6).describe('Rival wordings, two to six.'),
    leftOut: id
      .optional()
      .describe('Wording that stands when a vote takes the paragraph out; the status quo otherwise.'),
    reservable: z
      .boolean()
      .optional()
      .describe(
        'In a treaty that lists reservations, true: this article admits one. In one that leaves them free, false: none.',
      ),
  })
  .describe('One contested paragraph.');

export const provisionsFile = z.strictObject({
  provisions: z.array(provision).min(1).max(60).describe('In the order of the report.'),
});

const room = z
  .enum(['seats', 'all'])
  .describe('seats: the delegations of the file; all: every member of every group sits for itself.');

const length = z
  .strictObject({
    sessions: z.int().min(1).max(12).describe('Sessions; one more than there are intersessional meetings.'),
    provisions: z.enum(['quick', 'all']).describe('quick takes the provisions marked quick.'),
    meetings: z
      .array(z.enum(MEETING_KINDS))
      .min(2)
      .max(60)
      .describe('Programme of work in half days; the last meeting is the closing.'),
  })
  .describe('One length of play.');

export const scenarioFile = z.strictObject({
  id: id.describe('Name of the scenario and of its folder.'),
  order: z.int().min(1).max(99).describe('Place on the list of scenarios; the first is played at once by newcomers.'),
  version: z.int().min(1).describe('Raise it when a change would alter play.'),
  process: id.describe('Name of a file in ../processes, without the ending.'),
  measures: id.describe('Name of a file in ../measures, without the ending.'),
  chair: id.describe('Delegation in the chair.'),
  formatIssue: id.describe('Issue on which the outside option rests: the form of the next body.'),
  practicalIssues: z.array(id).max(10).describe('Issues that only the process itself can deliver.'),
  lengths: z.strictObject({ quick: length, standard: length }).describe('The two lengths of play.'),
  rooms: z.array(room).min(1).max(2).optional().describe('Rooms on offer; the seats alone when left out.'),
  poles: z
    .strictObject({ west: id.describe('One end.'), east: id.describe('The other end.') })
    .optional()
    .describe('Delegations at the two ends of most scales; members of groups lean towards one or the other.'),
  overrides: z
    .strictObject({
      rule: id.optional().describe('Rule for the whole text.'),
      clockStops: z.int().min(0).max(10).optional().describe('How often the clock may be stopped.'),
      roundsPerMeeting: z.int().min(1).max(12).optional().describe('Rounds in every meeting but the closing.'),
      bureau: z.array(id).min(1).max(60).optional().describe('Delegations in the bureau.'),
      treaty: treatyRules.optional(),
    })
    .optional()
    .describe(
      'What this scenario sets in place of its process file. A rule is named as in ../rulesets/decisions.yaml.',
    ),
});

const hours = z
  .array(z.int().min(0).max(23))
  .min(1)
  .max(4)
  .describe('Hour at which such a meeting begins and questions go home; several are taken in turn.');

export const processFile = z.strictObject({
  id: id.describe('Name of the process and of its file.'),
  textMode: z
    .enum(['chairs-text', 'rolling-text'])
    .describe('chairs-text: clean pages, the chair alone keeps the tally; rolling-text: public brackets.'),
  moves: z.array(z.enum(COMMAND_TYPES)).min(1).describe('Moves the process admits; all others are refused by name.'),
  exits: z.array(z.enum(EXITS)).min(1).describe('What a delegation may do about the whole text at the end.'),
  chairIsMember: z.boolean().describe('The chair is a member and has no national voice while in the chair.'),
  clockStops: z.int().min(0).max(10).describe('How often the clock may be stopped, each time for hours.'),
  chairsSummary: z
    .enum(['known', 'counterfactual'])
    .describe("counterfactual: the process had no Chair's summary, so moving text there is a what-if."),
  roundsPerMeeting: z.int().min(1).max(12).describe('Rounds in every meeting but the closing.'),
  city: z
    .strictObject({ name: words(60).describe('Where the conference meets.'), utcOffset })
    .describe('The conference city; its clock decides when capitals can be reached.'),
  hours: z.record(z.enum(MEETING_KINDS), hours).describe('By kind of meeting, in the time of the conference city.'),
  instrument: z
    .enum(['report', 'decision', 'convention'])
    .optional()
    .describe('What is negotiated; a report when left out. Words on screen follow from it.'),
  seats: z
    .enum(['experts', 'delegations'])
    .optional()
    .describe('Who sits there: experts in a personal capacity, or delegations; experts when left out.'),
  meetingNames: z
    .partialRecord(z.enum(MEETING_KINDS), words(60))
    .optional()
    .describe('Names of kinds of meeting in this process, where the usual ones do not fit.'),
  rule: id.optional().describe('Rule of ../rulesets/decisions.yaml for the whole text; consensus when left out.'),
  observerExits: z.array(z.enum(EXITS)).min(1).optional().describe('What observers may say about the whole text.'),
  twoPartReport: z
    .boolean()
    .optional()
    .describe("The chair may part the text, once, into an agreed report and a Chair's summary."),
  exhaustion: z
    .strictObject({
      bureau: z.array(id).min(1).max(60).describe('Delegations in the bureau that find consensus exhausted.'),
      bureauRule: id.describe('Rule by which the bureau decides.'),
      rule: id.describe('Rule of the vote that follows.'),
    })
    .optional()
    .describe('Consensus first; when a bureau finds it exhausted, a vote.'),
  separateVotes: z
    .array(
      z.strictObject({
        motion: z
          .enum(['division', 'delete'])
          .describe('division: the paragraph needs the majority to stay; delete: the amendment needs it to go.'),
        rule: id.describe('Rule of such a vote.'),
        unverified: words(300).optional().describe('Doubt about whether the real process used this, said to players.'),
      }),
    )
    .min(1)
    .max(2)
    .optional()
    .describe('Votes on single paragraphs, each by motion.'),
  motions: z
    .strictObject({
      precedence: id.describe('Order of precedence, named as in ../rulesets/motions.yaml.'),
      rule: id.describe('Rule under which procedure is decided.'),
    })
    .optional()
    .describe('Motions a delegation may raise before the decision.'),
  higherBody: z
    .strictObject({
      id: id.describe('Short name.'),
      name: words(80).describe('Name on screen.'),
      rule: id.describe('Rule by which it decides.'),
    })
    .optional()
    .describe('Body that decides on what the room adopted.'),
  treaty: treatyRules.optional(),
  accreditation: z.boolean().optional().describe('Applicants are let in when no member objects.'),
  speakers: z.int().min(5).max(193).optional().describe('Most that take the floor in one round; all when left out.'),
});

const measure = z
  .strictObject({
    id: id.describe('Name of the measure.'),
    year: z.int().min(1990).max(2100).describe('Year of the list it comes from.'),
    name: words(80).describe('Name on screen.'),
    description: words(300).describe('What one does who pledges it, in plain words.'),
    kind: z.enum(MEASURE_KINDS).describe('What it does for confidence: show, talk, work together, hold back, calm.'),
    cost: percent.describe('Effort in a large mission; small ones feel it more.'),
    confidence: percent.describe('Confidence it can win.'),
    visibility: z
      .enum(VISIBILITIES)
      .describe('public: everybody sees whether it is carried out; partners: those who take part, the others half.'),
    requires: z
      .array(id)
      .max(10)
      .optional()
      .describe('Measures of this file that a delegation must have pledged first; without loops.'),
  })
  .describe('A confidence-building measure a delegation may pledge.');

export const measuresFile = z.strictObject({
  measures: z.array(measure).min(1).max(60).describe('What delegations may pledge.'),
});

export type ProvisionsFile = z.infer<typeof provisionsFile>;
export type ScenarioFile = z.infer<typeof scenarioFile>;
export type ProcessFile = z.infer<typeof processFile>;
export type MeasuresFile = z.infer<typeof measuresFile>;
