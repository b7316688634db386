import { buildDebrief } from '../debrief/build';
import type { Setup } from '../engine/model/setup';
import type { ConferenceRecord } from '../engine/record/types';
import type { FaultCode, FromHost, StartOptions, Temper, ToHost } from '../protocol/messages';
import { readCommand, readRecord } from '../protocol/schemas';
import type { Outbox } from '../table/outbox';
import { Divergence } from '../table/record';
import { createTable, reopenTable, type Table } from '../table/table';

/** What a host needs from outside: set-ups by name, and somewhere to post. */
export interface HostDeps {
  /** Null where there is no such scenario or length. @throws when it could not be fetched */
  readonly loadSetup: (
    scenario: string,
    length: StartOptions['length'],
    room?: StartOptions['room'],
  ) => Promise<Setup | null>;
  readonly post: (message: FromHost) => void;
}

export interface Host {
  handle(message: ToHost): Promise<void>;
}

/** A table with one seat held, and how it was laid. */
interface Solo {
  readonly options: StartOptions;
  readonly table: Table;
  readonly mine: Outbox;
}

/** A table with one seat held, spoken to by messages. */
export function createHost({ loadSetup, post }: HostDeps): Host {
  let solo: Solo | null = null;

  async function start(options: StartOptions): Promise<FromHost> {
    let setup: Setup | null;
    try {
      setup = await loadSetup(options.scenario, options.length, options.room);
    } catch (error) {
      return fault('scenario.unreached', detailOf(error));
    }
    if (!setup) return fault('scenario.unknown', `${options.scenario}, ${options.length}`);
    if (!setup.delegations.some((delegation) => delegation.id === options.seat)) {
      return fault('seat.unknown', options.seat);
    }
    const { seed, temper, seat } = options;
    return open(options, createTable({ setup, seed, temper, people: [seat] }));
  }

  function resume(input: unknown): FromHost {
    const read = readRecord(input);
    if (!read.ok) return fault(`record.${read.code}`, read.detail);
    const record = read.value;
    const options = optionsOf(record);
    if (!options) return fault('record.diverges', 'nobody played this record; it can be replayed but not resumed');
    try {
      return open(options, reopenTable(record));
    } catch (error) {
      // A record of the right shape can still name what is not there; whatever breaks on the way is the record's fault.
      return fault(error instanceof Divergence ? 'record.diverges' : 'record.malformed', detailOf(error));
    }
  }

  function open(options: StartOptions, table: Table): FromHost {
    const mine = table.outbox(options.seat);
    solo = { options, table, mine };
    const { view, requests } = mine;
    post({ type: 'ready', options, view, requests, history: mine.since(0) });
    return move(solo, mine.last);
  }

  function command(message: Extract<ToHost, { type: 'command' }>): FromHost {
    if (!solo) return fault('host.broken', 'no conference is running');
    const read = readCommand(message.command);
    if (!read.ok) return fault('command.malformed', read.detail);
    const { last } = solo.mine;
    if (message.after !== last) return fault('command.stale', `after ${message.after}, now ${last}`);
    const refusal = solo.table.act(solo.options.seat, read.value);
    return refusal ? { type: 'refused', refusal } : move(solo, last);
  }

  function debrief(): FromHost {
    if (!solo) return fault('host.broken', 'no conference is running');
    return { type: 'debriefed', debrief: buildDebrief(solo.table.record(), solo.options.seat) };
  }

  async function answerTo(message: ToHost): Promise<FromHost> {
    switch (message.type) {
      case 'start':
        return start(message.options);
      case 'resume':
        return resume(message.record);
      case 'command':
        return command(message);
      case 'debrief':
        return debrief();
    }
  }

  return {
    async handle(message) {
      try {
        post(await answerTo(message));
      } catch (error) {
        post(fault('host.broken', detailOf(error)));
      }
    },
  };
}

/** Details quote what came from outside; long ones are cut. */
const LONGEST_DETAIL = 200;

function fault(code: FaultCode, detail: string): FromHost {
  return { type: 'fault', code, detail: detail.slice(0, LONGEST_DETAIL) };
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Plays the others until this seat is asked or all is over, and tells what this seat saw of it. */
function move({ table, mine }: Solo, since: number): FromHost {
  table.advance();
  return { type: 'moved', updates: mine.since(since), requests: mine.requests, record: table.record() };
}

/** How a record's table was laid; null when nobody played it. */
function optionsOf({ setup, seed, people, temper }: ConferenceRecord): StartOptions | null {
  const [seat] = people;
  if (seat === undefined || !setup.delegations.some((delegation) => delegation.id === seat)) return null;
  return {
    scenario: setup.scenario,
    length: setup.length === 'quick' ? 'quick' : 'standard',
    ...(setup.room ? { room: setup.room } : {}),
    seat,
    seed,
    temper: temper as Temper,
  };
}
