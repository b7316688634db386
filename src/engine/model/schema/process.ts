import { z } from 'zod';
import { EXITS } from '../setup';
import { id } from './common';
import { precedenceShape, ruleShape, separateVoteShape, treatyShape } from './rules';

export const exitsShape = z.array(z.enum(EXITS)).min(1);
export const bureauShape = z.array(id).min(1).max(60);
export const clockStopsShape = z.int().min(0).max(10);

/** What a process admits. The engine refuses everything else by name. */
export const processShape = z.strictObject({
  id: id.describe('Name of the process and of its file.'),
  textMode: z
    .enum(['chairs-text', 'rolling-text'])
    .describe('chairs-text: clean pages, the chair alone keeps the tally; rolling-text: public brackets.'),
  /** Command types delegations and chair may use. A record keeps those of its day, whatever they are called now. */
  moves: z
    .array(
      z
        .string()
        .max(60)
        .regex(/^[a-z]+\.[A-Za-z]+$/, 'a move is two words with a dot between them'),
    )
    .max(60),
  exits: exitsShape.describe('What a delegation may do about the whole text at the end.'),
  chairIsMember: z.boolean().describe('The chair is a member and has no national voice while in the chair.'),
  /** Only a higher body can extend a mandate. */
  clockStops: clockStopsShape.describe('How often the clock may be stopped, each time for hours.'),
  chairsSummary: z
    .enum(['known', 'counterfactual'])
    .describe("counterfactual: the process had no Chair's summary, so moving text there is a what-if."),
  /** Consensus when left out. */
  rule: ruleShape.exactOptional(),
  /** It has no say in the decision. */
  observerExits: exitsShape.exactOptional().describe('What observers may say about the whole text.'),
  twoPartReport: z
    .boolean()
    .exactOptional()
    .describe("The chair may part the text, once, into an agreed report and a Chair's summary."),
  exhaustion: z
    .strictObject({
      bureau: bureauShape.describe('Delegations in the bureau that find consensus exhausted.'),
      bureauRule: ruleShape,
      rule: ruleShape,
    })
    .exactOptional()
    .describe('Consensus first; when a bureau finds it exhausted, a vote.'),
  separateVotes: z
    .array(separateVoteShape)
    .min(1)
    .max(2)
    .exactOptional()
    .describe('Votes on single paragraphs, each by motion.'),
  motions: z
    .strictObject({ precedence: precedenceShape, rule: ruleShape })
    .exactOptional()
    .describe('Motions a delegation may raise before the decision.'),
  higherBody: z
    .strictObject({ id: id.describe('Short name.'), rule: ruleShape })
    .exactOptional()
    .describe('Body that decides on what the room adopted.'),
  /** Left out for reports and decisions. */
  treaty: treatyShape.exactOptional(),
  accreditation: z.boolean().exactOptional().describe('Applicants are let in when no member objects.'),
  speakers: z
    .int()
    .min(5)
    .max(193)
    .exactOptional()
    .describe('Most that take the floor in one round; all when left out.'),
});
