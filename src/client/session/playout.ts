/** How updates become what is shown: pure, so that pace and order can be tested without a clock. */

import type { ConferenceEvent, EventType } from '../../engine/events';
import type { Update, View } from '../../engine/view/types';
import type { Pace, SeenEvent } from './types';

/** Milliseconds an ordinary event stays before the next update is shown. */
const STAY: Readonly<Record<Pace, number>> = { slow: 1500, normal: 600, fast: 150, instant: 0 };

/** What a room looks up for: it stays longer, in per cent of the ordinary. */
const WEIGHTY: Partial<Readonly<Record<EventType, number>>> = {
  'draft.circulated': 250,
  'change.settled': 200,
  'package.broken': 250,
  'clock.stopped': 300,
  'accreditation.closed': 300,
  'ballot.counted': 350,
  'report.split': 300,
  'members.objected': 200,
  'report.adopted': 300,
  'report.failed': 300,
};

/** What is like what was heard a moment ago passes quickly, so that the rest can be read. */
const ROUTINE = 60;
const CONTRARY = 180;
const WITHHELD = 350;

/** How long one event stays, in per cent of the ordinary. */
function weightOf(event: ConferenceEvent): number {
  if (event.type === 'statement.made')
    return event.points.some(({ kind }) => kind === 'lift' || kind === 'red-line' || kind === 'propose')
      ? CONTRARY
      : ROUTINE;
  if (event.type === 'sounding.answered') return event.exit === 'withhold' ? WITHHELD : ROUTINE;
  if (event.type === 'paragraph.moved') return event.because === 'unravelled' ? WITHHELD : ROUTINE;
  return WEIGHTY[event.type] ?? 100;
}

/** Events nobody in the room would look up for. They pass without a pause. */
const QUIET: ReadonlySet<EventType> = new Set<EventType>([
  'turn.taken',
  'stage.entered',
  'round.opened',
  'standing.moved',
  'action.spent',
  'chair.confided',
  'sounding.opened',
  'meeting.closed',
  'ballot.opened',
  'ballot.cast',
  'agenda.set',
]);

const isQuiet = (event: ConferenceEvent): boolean => QUIET.has(event.type);

/** How long an update stays before the next one is shown. */
export function stayOf(update: Update, pace: Pace): number {
  const loud = update.events.filter((event) => !isQuiet(event));
  return (Math.max(0, ...loud.map(weightOf)) * STAY[pace]) / 100;
}

/** The events of an update with where the conference stood after it. */
export function seenOf(update: Update, at: { readonly meeting: number; readonly round: number }): SeenEvent[] {
  const meeting = update.patch.meeting ?? at.meeting;
  const round = update.patch.round ?? at.round;
  return update.events.map((event) => ({ n: update.n, meeting, round, event }));
}

/** Everything seen before the page was opened, from the updates the host kept. */
export function seenBefore(history: readonly Update[]): SeenEvent[] {
  let at = { meeting: 0, round: 0 };
  return history.flatMap((update) => {
    const seen = seenOf(update, at);
    at = { meeting: update.patch.meeting ?? at.meeting, round: update.patch.round ?? at.round };
    return seen;
  });
}

/** Whether the conference has ended, with or without a report. */
export function isOver(view: View): boolean {
  return view.stage === 'adopted' || view.stage === 'failed';
}

/** How many updates to show now: the next one and the silent ones before it. */
export function takeNext(waiting: readonly Update[], pace: Pace): number {
  if (pace === 'instant') return waiting.length;
  const loud = waiting.findIndex((update) => stayOf(update, pace) > 0);
  return loud === -1 ? waiting.length : loud + 1;
}
