import { buildDebrief } from '../debrief/build';
import { decide } from '../engine/decide/decide';
import { openingState } from '../engine/evolve/opening';
import type { Setup } from '../engine/model/setup';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId } from '../engine/model/vocabulary';
import { type ConferenceRecord, ENGINE_VERSION, type Step } from '../engine/record/types';
import { foldRecord } from '../engine/record/verify';
import { isRefusal } from '../engine/rules/refuse';
import { requestsFor } from '../engine/view/requests';
import type { Move, Request } from '../engine/view/types';
import { viewFor } from '../engine/view/view';
import { hashValue } from '../kernel/hash';
import type { FaultCode, FromHost, StartOptions, Temper, ToHost } from '../protocol/messages';
import { readCommand, readRecord } from '../protocol/schemas';
import { type Given, nextGiven, recordOf, takeStep } from './play';
import { type Seen, seenAfter } from './seen';

/** What a host needs from outside: set-ups by name, and somewhere to post. */
export interface HostDeps {
  /** @throws when the scenario or length is unknown. */
  readonly loadSetup: (scenario: string, length: StartOptions['length'], room?: StartOptions['room']) => Promise<Setup>;
  readonly post: (message: FromHost) => void;
}

export interface Host {
  handle(message: ToHost): Promise<void>;
}

interface Table {
  readonly options: StartOptions;
  state: ConferenceState;
  seen: Seen;
  readonly steps: Step[];
}

/**
 * The authority for one conference with one person in it and AI in the other seats. No sockets, no clock: messages in,
 * messages out, so that it runs in a worker, in a server or in a test alike.
 */
export function createHost({ loadSetup, post }: HostDeps): Host {
  let table: Table | null = null;

  async function start(options: StartOptions): Promise<FromHost> {
    const setup = await loadSetup(options.scenario, options.length, options.room).catch(() => null);
    if (!setup) return fault('scenario.unknown', `${options.scenario}, ${options.length}`);
    if (!setup.delegations.some((delegation) => delegation.id === options.seat)) {
      return fault('seat.unknown', options.seat);
    }
    table = openTable(options, openingState(setup, options.seed));
    post(ready(table));
    return move(table);
  }

  function resume(input: unknown): FromHost {
    const read = readRecord(input);
    if (!read.ok) return fault(read.code === 'version' ? 'record.version' : 'record.malformed', read.detail);
    const restored = restoreSafely(read.value);
    if ('code' in restored) return fault(restored.code, restored.detail);
    table = restored;
    post(ready(table));
    return move(table);
  }

  function command(message: Extract<ToHost, { type: 'command' }>): FromHost {
    if (!table) return fault('host.broken', 'no conference is running');
    const read = readCommand(message.command);
    if (!read.ok) return fault('command.malformed', read.detail);
    const last = table.seen.updates.at(-1)?.n ?? 0;
    if (message.after !== last) return fault('command.stale', `after ${message.after}, now ${last}`);
    const given = { command: read.value, reason: null };
    const mine = given.command.by === table.options.seat || given.command.type === 'clock.advance';
    const decided = decide(table.state, mine ? given.command : { ...given.command, by: '' });
    if (isRefusal(decided)) return { type: 'refused', refusal: decided };
    step(table, given);
    return move(table, last);
  }

  function debrief(): FromHost {
    if (!table) return fault('host.broken', 'no conference is running');
    return { type: 'debriefed', debrief: buildDebrief(recordAt(table), table.options.seat) };
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
        post(fault('host.broken', error instanceof Error ? error.message : String(error)));
      }
    },
  };
}

/** Details quote what came from outside; long ones are cut. */
const LONGEST_DETAIL = 200;

function fault(code: FaultCode, detail: string): FromHost {
  return { type: 'fault', code, detail: detail.slice(0, LONGEST_DETAIL) };
}

function openTable(options: StartOptions, state: ConferenceState): Table {
  return { options, state, seen: { view: viewFor(state, options.seat), updates: [] }, steps: [] };
}

function ready(table: Table): FromHost {
  return {
    type: 'ready',
    options: table.options,
    view: table.seen.view,
    requests: questionsTo(table),
    history: table.seen.updates,
  };
}

/** Plays the others until this seat is asked, the evening comes or all is over, and tells what this seat saw of it. */
function move(table: Table, since = table.seen.updates.at(-1)?.n ?? 0): FromHost {
  const { seat, temper } = table.options;
  for (;;) {
    const given = needsPerson(table) ? null : nextGiven(table.state, temper, (asked) => asked === seat);
    if (given) step(table, given);
    else if (outOfActions(table)) step(table, { command: { type: 'turn.pass', by: seat }, reason: null });
    else break;
  }
  const updates = table.seen.updates.filter((update) => update.n > since);
  return { type: 'moved', updates, requests: questionsTo(table), record: recordAt(table) };
}

/** Evenings after the first meeting wait for the person to read its note. */
function needsPerson({ state }: Table): boolean {
  return state.stage === 'evening' && state.meeting >= 0;
}

/** A seat that has spent its actions in this meeting is passed over. */
function outOfActions({ state, options }: Table): boolean {
  const mine = state.stage === 'meeting.seats' && state.queue[0] === options.seat;
  return mine && state.seats[options.seat]?.actions === 0;
}

function step(table: Table, given: Given): void {
  const taken = takeStep(table.state, given);
  table.steps.push(taken.step);
  notice(table, taken.state, taken.step);
}

function notice(table: Table, after: ConferenceState, { events }: Step): void {
  table.seen = seenAfter(table.seen, table.state, events);
  table.state = after;
}

const ADVANCE: Move = { type: 'clock.advance', refused: null, choices: {}, cost: { actions: 0, standing: 0 } };

function questionsTo(table: Table): readonly Request[] {
  if (needsPerson(table)) return [{ kind: 'turn', id: `evening-${table.state.meeting}`, moves: [ADVANCE] }];
  return requestsFor(table.state, table.options.seat);
}

function recordAt({ options, state, steps }: Table): ConferenceRecord {
  return recordOf(state.setup, options.seed, [options.seat], options.temper, [...steps]);
}

/** A record of the right shape can still name what is not there; whatever breaks on the way is the record's fault. */
function restoreSafely(record: ConferenceRecord): Table | { readonly code: FaultCode; readonly detail: string } {
  try {
    const restored = restoreTable(record);
    return typeof restored === 'string' ? { code: 'record.diverges', detail: restored } : restored;
  } catch (error) {
    return { code: 'record.malformed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Folds a record step by step; a text says where it does not hold together. What an earlier engine decided stands: its
 * events are folded, and its hashes give way to this engine's.
 */
function restoreTable(record: ConferenceRecord): Table | string {
  const { setup, seed, people, temper, steps } = record;
  const seat: DelegationId | undefined = people[0];
  if (seat === undefined || !setup.delegations.some((delegation) => delegation.id === seat)) {
    return 'nobody played this record; it can be replayed but not resumed';
  }
  const options: StartOptions = {
    scenario: setup.scenario,
    length: setup.length === 'quick' ? 'quick' : 'standard',
    ...(setup.room ? { room: setup.room } : {}),
    seat,
    seed,
    temper: temper as Temper,
  };
  const table = openTable(options, openingState(setup, seed));
  for (const [i, taken] of steps.entries()) {
    const after = foldRecord({ ...record, steps: [taken] }, table.state);
    const hash = hashValue(after);
    if (record.engine === ENGINE_VERSION && hash !== taken.hash)
      return `step ${i + 1} does not lead to the state it was recorded with`;
    table.steps.push({ ...taken, hash });
    notice(table, after, taken);
  }
  return table;
}
