import type { Command } from '../../src/engine/acts';
import type { Meeting, Setup } from '../../src/engine/model/setup';
import type { Delegation } from '../../src/engine/model/vocabulary';
import type { Request, Update, View } from '../../src/engine/view/types';
import { applyUpdate } from '../../src/engine/view/updates';
import { viewFor } from '../../src/engine/view/view';
import { drawBelow, drawOne, drawPercent } from '../../src/kernel/prng';
import { restsOf } from '../../src/protocol/revisions';
import type { Reply, Submission } from '../../src/protocol/submissions';
import { createTable, type Table } from '../../src/table/table';
import { answer } from './play';
import { tiny } from './table';

/** A class in simulated time: headless clients with delays and drops around one table. */

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The fixture with so many delegations, the new ones made after its own, and two short meetings. */
export function roomOf(seats: number, change: Partial<Setup> = {}): Setup {
  const setup = tiny();
  const chair = setup.delegations.find(({ id }) => id === setup.chair) as Delegation;
  const models = setup.delegations.filter(({ id }) => id !== setup.chair);
  const more = Array.from({ length: Math.max(0, seats - setup.delegations.length) }, (_, i): Delegation => {
    const model = models[i % models.length] as Delegation;
    return { ...model, id: `S${String(i + 1).padStart(2, '0')}`, permanentMember: false };
  });
  const delegations = [chair, ...models, ...more];
  const ids = delegations.map(({ id }) => id);
  const row = (of: string) =>
    Object.fromEntries(ids.filter((to) => to !== of).map((to) => [to, setup.confidence[of]?.[to] ?? 55]));
  return {
    ...setup,
    delegations,
    meetings: [setup.meetings[0], ...setup.meetings.slice(-1)] as readonly Meeting[],
    roundsPerMeeting: 1,
    confidence: Object.fromEntries(ids.map((id) => [id, row(id)])),
    capitalHours: Object.fromEntries(ids.map((id) => [id, setup.capitalHours[id] ?? 0])),
    ...change,
  };
}

/** The same, with its floor open: meetings of a few minutes, fewer where many act at once. */
export const openRoomOf = (seats: number, change: Partial<Setup> = {}): Setup =>
  roomOf(seats, {
    floor: { kind: 'open', roundMinutes: 2, refillMinutes: 2, answerMinutes: 1, meetingMinutes: seats > 30 ? 2 : 5 },
    ...change,
  });

/** One device in the room: it keeps what it was sent and nothing else. */
export interface Device {
  readonly seat: string;
  view: View;
  last: number;
  online: boolean;
  /** When it looks or acts again. */
  due: number;
  readonly sent: Submission[];
}

export interface ClassOptions {
  readonly setup: Setup;
  readonly seed: string;
  readonly people: readonly string[];
  /** Milliseconds between two ticks. */
  readonly tick?: number;
  /** Most simulated time, in milliseconds. */
  readonly most?: number;
  /** In per cent: how often a device drops when it would act. */
  readonly drops?: number;
}

export interface ClassRoom {
  readonly table: Table;
  readonly devices: readonly Device[];
  readonly now: number;
  /** Answers devices had, by type. */
  readonly replies: Readonly<Record<string, number>>;
  /** One tick: time goes on, then whoever is due acts. */
  step(): void;
  readonly over: boolean;
}

/** Devices act after 0.5 to 20 s, as people do, and stay away for up to two minutes when they drop. */
const DELAY = { least: 500, span: 19_500 };
const AWAY = { least: 1_000, span: 120_000 };

export function classRoom(options: ClassOptions): ClassRoom {
  const { setup, seed, people, tick = 500, drops = 3 } = options;
  const table = createTable({ setup, seed, people, temper: 'mixed' });
  const replies: Record<string, number> = {};
  const devices = people.map((seat): Device => {
    const view = copy(viewFor(table.state, seat));
    return { seat, view, last: 0, online: true, due: 0, sent: [] };
  });
  let now = 0;
  let turns = 0;

  const count = (reply: Reply) => {
    replies[reply.type] = (replies[reply.type] ?? 0) + 1;
  };

  function step(): void {
    now += tick;
    table.clock?.tick(now);
    table.advance();
    for (const device of devices) if (now >= device.due) wake(device);
  }

  function wake(device: Device): void {
    const { seat } = device;
    turns += 1;
    const key = [seed, 'class', seat, turns];
    device.due = now + DELAY.least + drawBelow([...key, 'delay'], DELAY.span);
    if (!device.online) {
      device.online = true;
      table.clock?.presence(seat, true);
    } else if (drawPercent([...key, 'drop'], drops)) {
      device.online = false;
      table.clock?.presence(seat, false);
      // In turn all wait for a seat that is gone, so an AI seat holds it meanwhile.
      if (!table.clock) table.hand(seat, 'bot');
      device.due = now + AWAY.least + drawBelow([...key, 'away'], AWAY.span);
      return;
    }
    // Somebody held the seat meanwhile: it is given back.
    if (!isHeld(table, seat)) table.hand(seat, 'person');
    catchUp(table, device);
    act(device, key);
  }

  function act(device: Device, key: readonly (string | number)[]): void {
    const { seat } = device;
    const { requests } = table.outbox(seat);
    const request = requests[drawBelow([...key, 'which'], Math.max(1, requests.length))];
    if (!request) return;
    // Now and then an old submission is sent again, as on a bad network.
    const again = device.sent.at(-1);
    if (again && drawPercent([...key, 'again'], 10)) {
      const before = table.steps.length;
      table.submit(seat, again);
      if (table.steps.length !== before) throw new Error(`a repeated submission of ${seat} was done twice`);
      return;
    }
    const command = answerOf(request, device, key);
    const submission: Submission = {
      id: `${seat}-${turns}`,
      branch: table.branch,
      rests: restsOf(device.view, command),
      command,
    };
    device.sent.push(submission);
    const reply = table.submit(seat, submission);
    count(reply);
    if (reply.type === 'waits' && drawPercent([...key, 'recall'], 15)) table.clock?.recall(seat, submission.id);
    table.advance();
  }

  function answerOf(request: Request, device: Device, key: readonly (string | number)[]): Command {
    if ('moves' in request && request.moves[0]?.type === 'clock.advance')
      return { type: 'clock.advance', by: 'host', meeting: device.view.meeting + 1 };
    return onOpenFloor(request, device, key) ?? answer(withoutOpenFloor(request), device.seat, key);
  }

  /** Moves that an open floor alone has; half of the time something else is done. */
  function onOpenFloor(request: Request, { seat }: Device, key: readonly (string | number)[]): Command | null {
    if (!('moves' in request) || table.state.floor === null) return null;
    const may = (type: string) => request.moves.find((move) => move.type === type && move.refused === null);
    const asking = may('floor.ask');
    const giving = may('floor.give');
    const points = (asking?.choices.points ?? []).map(({ standing: _, ...point }) => point);
    if (giving?.choices.seats?.length) return { type: 'floor.give', by: seat, seat: giving.choices.seats[0] as string };
    if (may('floor.yield') && drawPercent([...key, 'yield'], 20)) return { type: 'floor.yield', by: seat };
    if (asking && points.length > 0 && drawPercent([...key, 'ask'], 50))
      return { type: 'floor.ask', by: seat, points: [drawOne([...key, 'point'], points)] };
    return may('floor.leave') && drawPercent([...key, 'leave'], 5) ? { type: 'floor.leave', by: seat } : null;
  }

  return {
    table,
    devices,
    get now() {
      return now;
    },
    replies,
    step,
    get over() {
      return table.state.stage === 'adopted' || table.state.stage === 'failed';
    },
  };
}

const OPEN_FLOOR = ['floor.ask', 'floor.give', 'floor.yield', 'floor.leave', 'meeting.close'];

/** The same without the moves of an open floor, and with passing only where it ends no meeting. */
function withoutOpenFloor(request: Request): Request {
  if (!('moves' in request)) return request;
  const moves = request.moves.filter(({ type }) => !OPEN_FLOOR.includes(type));
  return { ...request, moves } as Request;
}

/** Whether a person holds a seat now. */
export function isHeld({ state }: Table, seat: string): boolean {
  return (state.hands[seat] ?? 'person') === 'person';
}

/** Fetches what a device missed. @throws Error when it does not add up to what its seat may see. */
export function catchUp(table: Table, device: Device): readonly Update[] {
  const outbox = table.outbox(device.seat);
  const news = copy(outbox.since(device.last));
  for (const update of news) {
    if (update.n !== device.last + 1) throw new Error(`${device.seat} misses an update before ${update.n}`);
    device.last = update.n;
    device.view = applyUpdate(device.view, update);
  }
  return news;
}
