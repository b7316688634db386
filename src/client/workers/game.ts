import type { Setup } from '../../engine/model/setup';
import type { ConferenceState } from '../../engine/model/state';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { ConferenceRecord } from '../../engine/record/types';
import type { FaultCode, GameOptions } from '../../protocol/messages';
import { readRecord } from '../../protocol/schemas';
import type { SaveEntry } from '../../protocol/solo';
import type { Outbox } from '../../table/outbox';
import { Divergence } from '../../table/record';
import { createTable, reopenTable, type Table } from '../../table/table';

/** A table with one seat held, and the save it is kept in. */
export interface Game {
  readonly save: string;
  readonly options: GameOptions;
  /** Nobody played it: it is told from the chair's seat, and its record stays as it is. */
  readonly watched: boolean;
  readonly table: Table;
  readonly mine: Outbox;
  record(): ConferenceRecord;
}

/** Why there is no game. */
export interface NoGame {
  readonly code: FaultCode;
  readonly detail: string;
}

export const isGame = (found: Game | NoGame): found is Game => 'table' in found;

export const noGame = (code: FaultCode, detail: string): NoGame => ({ code, detail });

export const isOver = ({ stage }: ConferenceState): boolean => stage === 'adopted' || stage === 'failed';

const sits = (setup: Setup, seat: DelegationId): boolean => setup.delegations.some(({ id }) => id === seat);

/** A new game. */
export function layTable(save: string, setup: Setup, options: GameOptions, seed: string): Game | NoGame {
  const { seat, temper } = options;
  if (!sits(setup, seat)) return noGame('seat.unknown', seat);
  const table = createTable({ setup, seed, temper, people: [seat] });
  return { save, options, watched: false, table, mine: table.outbox(seat), record: table.record };
}

/**
 * The game of a record that was kept or taken in. `installed` says whether its scenario is part of this build.
 * Whatever breaks on the way is the record's fault: one of the right shape can still name what is not there.
 */
export function reopen(save: string, found: unknown, installed: (scenario: string) => boolean): Game | NoGame {
  const read = readRecord(found);
  if (!read.ok) return noGame(`record.${read.code}`, read.detail);
  const record = read.value;
  if (!installed(record.setup.scenario)) return noGame('record.scenario', record.setup.scenario);
  try {
    return seated(save, record);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return noGame(error instanceof Divergence ? 'record.diverges' : 'record.malformed', detail);
  }
}

function seated(save: string, record: ConferenceRecord): Game | NoGame {
  const { setup, temper, people } = record;
  const watched = people.length === 0;
  const seat = people[0] ?? voiceOf(setup);
  if (!sits(setup, seat)) return noGame('record.malformed', `people: "${seat}" is no delegation`);
  const table = reopenTable({ ...record, people: [seat] });
  if (watched && !isOver(table.state))
    return noGame('record.unplayed', `it ends in meeting ${table.state.meeting + 1}`);
  const options: GameOptions = {
    scenario: setup.scenario,
    length: setup.length === 'quick' ? 'quick' : 'standard',
    ...(setup.room ? { room: setup.room } : {}),
    seat,
    temper,
  };
  return { save, options, watched, table, mine: table.outbox(seat), record: watched ? () => record : table.record };
}

/** Whose seat a course that nobody played is told from: the chair's, or the first where the chair is no delegation. */
const voiceOf = (setup: Setup): DelegationId =>
  sits(setup, setup.chair) ? setup.chair : (setup.delegations[0]?.id ?? setup.chair);

/** How a game stands in the list. The shelf knows its name. */
export function entryOf({ save, options, watched, table }: Game, changed: number): SaveEntry {
  const { state, steps } = table;
  return {
    id: save,
    name: '',
    options,
    ...(watched ? { watched } : {}),
    meeting: state.meeting,
    meetings: state.setup.meetings.length,
    stage: state.stage,
    steps: steps.length,
    changed,
  };
}
