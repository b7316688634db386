/** What the evidence asks of one run. */

import { crossedLines, gainOf, interestsOf } from '../../engine/interests/appraise';
import type { ConferenceState } from '../../engine/model/state';
import type { DelegationId, ProvisionId } from '../../engine/model/vocabulary';
import type { ConferenceRecord } from '../../engine/record/types';
import { foldRecord } from '../../engine/record/verify';
import { outcomeOf, type RunSummary } from '../outcome';

/** Somebody who joined a report that is worth less to it than none. */
export interface JoinedBelow {
  readonly seat: DelegationId;
  readonly gain: number;
  readonly exit: string;
  /** Code of the private reason given with the exit. */
  readonly because: string;
  /** Wordings of the report that the seat had no authority for. */
  readonly withoutAuthority: number;
  /** Lines crossed that would make one withhold. */
  readonly lines: number;
  /** Price in points of withholding alone. */
  readonly priceAlone: number;
}

export interface RunFacts extends RunSummary {
  /** Withheld in the first wave of the last sounding: alone, as far as they knew. */
  readonly fronts: readonly DelegationId[];
  /** Withheld only in company. */
  readonly followers: readonly DelegationId[];
  /** Did not withhold although the text was not acceptable to them, in a run without a report. */
  readonly silentBehind: readonly DelegationId[];
  /** Meeting (from 1) in which a paragraph was provisionally agreed for the last time; null when it stayed open. */
  readonly closedAt: Readonly<Record<ProvisionId, number | null>>;
  /** Paragraphs to which somebody once objected aloud. */
  readonly contested: readonly ProvisionId[];
  readonly joinedBelow: readonly JoinedBelow[];
  /** National seats in the room. */
  readonly national: number;
}

/** Reads the facts off one record. */
export function factsOf(record: ConferenceRecord): RunFacts {
  const state = foldRecord(record);
  const summary = outcomeOf(state);
  const { fronts, followers } = withholdersByWave(record, summary);
  return {
    ...summary,
    fronts,
    followers,
    silentBehind: summary.adopted ? [] : unhappy(state).filter((seat) => !summary.blockedBy.includes(seat)),
    closedAt: closings(record),
    contested: everContested(record),
    joinedBelow: summary.adopted ? joinedBelow(record, state) : [],
    national: Object.keys(summary.gain).length,
  };
}

/** Waves of the last sounding: an earlier one is void once the clock is stopped. */
function withholdersByWave(record: ConferenceRecord, { adopted, blockedBy }: RunSummary) {
  const waveOf: Record<DelegationId, number> = {};
  let wave = 0;
  for (const event of record.steps.flatMap((step) => step.events)) {
    if (event.type === 'sounding.opened') wave = event.wave;
    if (event.type === 'sounding.answered' && event.exit === 'withhold') waveOf[event.by] = wave;
    if (event.type === 'sounding.answered' && event.exit !== 'withhold') delete waveOf[event.by];
  }
  const first = adopted ? [] : blockedBy.filter((seat) => (waveOf[seat] ?? 1) <= 1);
  return { fronts: first, followers: blockedBy.filter((seat) => !first.includes(seat)) };
}

function unhappy(state: ConferenceState): DelegationId[] {
  const text = state.draft.text;
  return state.setup.delegations
    .map(({ id }) => id)
    .filter((id) => {
      const interests = interestsOf(state, id);
      return interests && (gainOf(interests, text) < 0 || crossedLines(interests, text, 'withhold').length > 0);
    });
}

function closings(record: ConferenceRecord): Record<ProvisionId, number | null> {
  const closed: Record<ProvisionId, number | null> = Object.fromEntries(
    record.setup.provisions.map(({ id }) => [id, null]),
  );
  let meeting = 0;
  for (const event of record.steps.flatMap((step) => step.events)) {
    if (event.type === 'meeting.opened') meeting = event.meeting;
    if (event.type === 'paragraph.moved') closed[event.provision] = event.status === 'provisional' ? meeting + 1 : null;
  }
  return closed;
}

function everContested(record: ConferenceRecord): ProvisionId[] {
  const events = record.steps.flatMap((step) => step.events);
  const named = new Set(
    events.flatMap((event) =>
      event.type === 'paragraph.moved' && event.status === 'contested' ? [event.provision] : [],
    ),
  );
  return record.setup.provisions.map(({ id }) => id).filter((id) => named.has(id));
}

function joinedBelow(record: ConferenceRecord, state: ConferenceState): JoinedBelow[] {
  const text = state.draft.text;
  return state.setup.delegations.flatMap(({ id }): JoinedBelow[] => {
    const interests = interestsOf(state, id);
    if (!interests || gainOf(interests, text) >= 0) return [];
    return [
      {
        seat: id,
        gain: gainOf(interests, text),
        exit: state.seats[id]?.exit ?? 'none',
        because: lastReason(record, id),
        withoutAuthority: Object.entries(text).filter(
          ([provision, wording]) => interests.authority[provision]?.[wording] !== 'may',
        ).length,
        lines: crossedLines(interests, text, 'withhold').length,
        priceAlone: interests.priceAlone,
      },
    ];
  });
}

function lastReason(record: ConferenceRecord, seat: DelegationId): string {
  const step = record.steps.findLast(({ command }) => command.type === 'sounding.answer' && command.by === seat);
  return step?.reason?.because ?? 'none';
}
