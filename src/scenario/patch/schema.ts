import { z } from 'zod';
import { behaviourShape, positionShape } from '../../engine/model/schema/delegation';
import { clockStopsShape, exitsShape } from '../../engine/model/schema/process';
import { capitalHoursShape, roundsShape } from '../../engine/model/schema/setup';
import { COMMAND_TYPES } from '../moves';
import { id, percent, words } from '../schema/common';

const positions = z.record(id, positionShape.partial()).describe('Issue -> what changes: at, salience, mark.');

const confidence = z
  .strictObject({
    default: percent.optional().describe('Confidence both ways where nothing else is said; 50 when left out.'),
    trusts: z.record(id, percent).optional().describe('How far the newcomer trusts a member.'),
    trustedBy: z.record(id, percent).optional().describe('How far a member trusts the newcomer.'),
  })
  .describe('Confidence between the newcomer and the others.');

const newcomer = z
  .strictObject({
    id: id.describe('Name of the new member.'),
    like: id
      .optional()
      .describe(
        'Member whose positions, habits, confidence and capital clock it takes over. What follows comes on top.',
      ),
    permanentMember: z.boolean().optional().describe('Permanent member of the Security Council; false when left out.'),
    positions: positions.optional().describe('Without "like": one whole position for every issue.'),
    behaviour: behaviourShape.partial().optional().describe('Without "like": every tendency.'),
    confidence: confidence.optional(),
    capitalHours: capitalHoursShape
      .optional()
      .describe('Hours its capital is ahead of the conference city; 0 when left out.'),
  })
  .describe('A member that joins.');

export const patchFile = z
  .strictObject({
    describes: words(300).optional().describe('What is tried, for the reader.'),
    rule: z
      .literal('consensus', 'this engine decides by consensus only; leave "rule" out or say "consensus"')
      .optional()
      .describe('Rule of decision.'),
    chair: id.optional().describe('Another delegation in the chair.'),
    process: z
      .strictObject({
        chairIsMember: z.boolean().optional().describe('Whether the chair gives up its national voice.'),
        clockStops: clockStopsShape.optional().describe('How often the clock may be stopped.'),
        chairsSummary: z
          .enum(['known', 'counterfactual'])
          .optional()
          .describe("known: the Chair may use a Chair's summary from the first draft on, as if the process had one."),
        roundsPerMeeting: roundsShape.optional(),
        exits: exitsShape.optional().describe('Fewer exits than the process has.'),
        refuse: z.array(z.enum(COMMAND_TYPES)).max(40).optional().describe('Moves no longer admitted.'),
      })
      .optional()
      .describe('What changes in the process. A patch can narrow exits and moves, not widen them.'),
    members: z
      .strictObject({
        remove: z.array(id).max(193).optional().describe('Members that leave.'),
        add: z.array(newcomer).max(193).optional().describe('Members that join.'),
      })
      .optional()
      .describe('Who sits in the room.'),
    positions: z.record(id, positions).optional().describe('Member -> issue -> what changes.'),
    behaviour: z.record(id, behaviourShape.partial()).optional().describe('Member -> what changes of its tendencies.'),
    drop: z.record(id, z.array(id).min(1)).optional().describe('Provision -> wordings taken out.'),
  })
  .describe('What differs from the scenario.');

export type Patch = z.infer<typeof patchFile>;
export type PatchPositions = z.infer<typeof positions>;
export type Newcomer = z.infer<typeof newcomer>;
