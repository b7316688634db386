/** What became of every measure that was proposed or pledged, read from the record alone. */

import type { MeasureStage } from '../engine/model/stages';
import type { DelegationId } from '../engine/model/vocabulary';
import type { ConferenceRecord } from '../engine/record/types';

export interface MeasureStory {
  readonly seat: DelegationId;
  readonly measure: string;
  /** Those who pledged it in the same step. */
  readonly partners: readonly DelegationId[];
  readonly stage: MeasureStage;
  /** Meeting of the last thing that happened, from 0. */
  readonly meeting: number;
  /** Points by which everybody's trust moved in all; null in records that do not say. */
  readonly won: number | null;
}

/** In the order in which they were first heard of. */
export function measureStories(record: ConferenceRecord): MeasureStory[] {
  const stories = new Map<string, MeasureStory>();
  let meeting = 0;
  const move = (seat: DelegationId, measure: string, change: Partial<MeasureStory>, won = 0) => {
    const before = stories.get(`${seat} ${measure}`) ?? { seat, measure, partners: [], stage: 'open', meeting, won: 0 };
    const total = before.won === null ? null : before.won + won;
    stories.set(`${seat} ${measure}`, { ...before, won: total, meeting, ...change });
  };
  for (const event of record.steps.flatMap((step) => step.events)) {
    switch (event.type) {
      case 'meeting.opened':
        meeting = event.meeting;
        break;
      case 'measure.proposed':
        move(event.by, event.measure, { stage: 'proposed' });
        break;
      case 'measure.supported':
        move(event.by, event.measure, { stage: 'supported' });
        move(event.proposer, event.measure, { stage: 'supported' });
        break;
      case 'measure.pledged': {
        const unsaid = event.won === undefined ? { won: null } : {};
        move(event.by, event.measure, { stage: 'pledged', partners: event.with ?? [], ...unsaid }, event.won?.all);
        break;
      }
      case 'measure.carriedOut':
        move(event.by, event.measure, { stage: 'carried-out' }, event.won.all);
        break;
      case 'measure.lapsed':
        move(event.by, event.measure, { stage: 'lapsed' }, event.won.all);
        break;
      case 'measure.tested':
        move(event.by, event.measure, { stage: event.used ? 'used' : 'unused' }, event.won.all);
        break;
    }
  }
  return [...stories.values()];
}
