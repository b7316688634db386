/** Builds a debrief from a record: findings, not sentences. */

import { aftermathOf } from '../analysis/aftermath/aftermath';
import { endingOf } from '../analysis/aftermath/ending';
import type { Challenge } from '../engine/model/challenges';
import type { DelegationId } from '../engine/model/vocabulary';
import type { ConferenceRecord } from '../engine/record/types';
import { accountsOf } from './accounts';
import { silentBackersOf } from './backers';
import { burnDownOf, closedAt } from './burndown';
import { type Ending, resultOf } from './challenges';
import { possibilitiesOf } from './possibilities';
import { turningPointsOf } from './turning';
import type { Debrief, OpenedReason } from './types';
import { type Moment, type Unfolded, unfold } from './unfold';

/** The debrief of a conference as seen by the seat `you`. A conference that has not ended counts as one without a report. */
export function buildDebrief(record: ConferenceRecord, you: DelegationId): Debrief {
  const unfolded = unfold(record);
  const { moments, final } = unfolded;
  const adopted = moments.some(({ event }) => event.type === 'report.adopted');
  const objectors = objectorsIn(moments);
  const accounts = accountsOf(final, adopted);
  const account = accounts.find(({ seat }) => seat === you);
  if (!account) throw new RangeError(`no delegation "${you}"`);
  const challengeResults = resultsOf(record.setup.challenges, { you, adopted, final, account, objectors });
  return {
    you,
    adopted,
    finalText: final.draft.text,
    drafts: final.draft.number,
    meetingsUsed: final.meeting + 1,
    clockStops: final.clockStops,
    objectors,
    silentBackers: silentBackersOf(final, objectors),
    accounts,
    burnDown: burnDownOf(moments),
    turningPoints: turningPointsOf(moments),
    reasons: reasonsOf(unfolded),
    challenges: challengeResults.filter(({ result }) => result === 'met').map(({ id }) => id),
    challengeResults,
    provisionClosedAt: closedAt(
      moments,
      record.setup.provisions.map(({ id }) => id),
    ),
    possibilities: possibilitiesOf(final, accounts),
    aftermath: aftermathOf(endingOf(final, adopted)),
  };
}

function resultsOf(challenges: readonly Challenge[], ending: Ending): Debrief['challengeResults'] {
  return challenges.map((challenge) => ({ id: challenge.id, result: resultOf(challenge, ending) }));
}

function objectorsIn(moments: readonly Moment[]): readonly DelegationId[] {
  const failed = moments.map(({ event }) => event).find((event) => event.type === 'report.failed');
  return failed?.type === 'report.failed' ? failed.objectors : [];
}

/** Every decision that came with reasons, with the meeting and round in which it was taken. */
function reasonsOf({ record, moments }: Unfolded): OpenedReason[] {
  const when = new Map(moments.map(({ step, before }) => [step, before] as const).reverse());
  return record.steps.flatMap(({ command, reason }, step) => {
    const state = when.get(step);
    return reason && state ? [{ step, meeting: Math.max(0, state.meeting), round: state.round, command, reason }] : [];
  });
}
