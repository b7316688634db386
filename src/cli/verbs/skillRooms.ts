import { join } from 'node:path';
import type { Setup } from '../../engine/model/setup';
import { POLICIES } from '../../lab/skill/policies';
import { FIXED } from '../../lab/skill/policies/fixed';
import { ROOMS, SEATS, type Seat } from '../../lab/skill/seats';
import type { Trial } from '../../lab/skill/trial';
import { compile, type Length } from '../../scenario/compile';
import { countOf, Misuse, progressBar, type Surroundings, scenarioAt, wordOf } from '../io';
import { type Shared, shared } from '../pool';

/** Options that both commands about skill take. */
export const ROOM_OPTIONS = {
  scenarios: { type: 'string' },
  seats: { type: 'string' },
  seeds: { type: 'string' },
  training: { type: 'string' },
  length: { type: 'string' },
  threads: { type: 'string' },
  json: { type: 'boolean' },
} as const;

export const ROOM_HELP = `
  --scenarios LIST  rooms, parted by commas: ${ROOMS.join(', ')},
                    or folders of scenarios (the six rooms)
  --seats LIST      seats, parted by commas (those of the list; in a folder all)`;

/** A room to be played and who is looked at in it. */
export interface Room {
  readonly name: string;
  readonly setup: Setup;
  readonly seats: readonly Seat[];
}

const listOf = (text: string | undefined): readonly string[] | undefined =>
  text
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The rooms and seats that are meant. @throws Misuse where a seat is in none of them. */
export function roomsOf(scenarios: string | undefined, seats: string | undefined, length: Length): Room[] {
  const wanted = listOf(seats);
  const rooms = (listOf(scenarios) ?? ROOMS).map((name): Room => {
    const setup = compile(scenarioAt(ROOMS.includes(name) ? join('scenarios', name) : name), length);
    return { name, setup, seats: seatsIn(name, setup, wanted) };
  });
  const found = rooms.flatMap((room) => room.seats.map(({ seat }) => seat));
  const missing = wanted?.find((seat) => !found.includes(seat));
  if (missing !== undefined) throw new Misuse(`"${missing}" sits in none of the rooms`);
  return rooms.filter((room) => room.seats.length > 0);
}

/** Seats asked for may be any of the room; a room that is not on the list is looked at whole. */
function seatsIn(room: string, setup: Setup, wanted: readonly string[] | undefined): Seat[] {
  const listed = SEATS.filter((one) => one.room === room);
  const all = setup.delegations.map(
    ({ id }): Seat => listed.find(({ seat }) => seat === id) ?? { room, seat: id, part: 'other' },
  );
  if (wanted) return all.filter(({ seat }) => wanted.includes(seat));
  return listed.length > 0 ? [...listed] : all;
}

/** Policies asked for; the fixed list when left out. @throws Misuse for one that there is not. */
export function policiesOf(text: string | undefined): readonly string[] {
  const all = [...POLICIES, ...FIXED].map(({ id }) => id);
  const wanted = listOf(text) ?? POLICIES.map(({ id }) => id);
  const unknown = wanted.find((id) => !all.includes(id));
  if (unknown !== undefined) throw new Misuse(`"${unknown}" is no policy; policies are ${all.join(', ')}`);
  return all.filter((id) => wanted.includes(id));
}

export const SANE: readonly string[] = POLICIES.filter(({ kind }) => kind === 'sane').map(({ id }) => id);

export const seedsNamed = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${name}-${i + 1}`);

/** What is common to all batches of one command. */
export interface Way {
  readonly threads: number | undefined;
  readonly worker: string | undefined;
}

/** Length and threads. @throws Misuse */
export function wayOf(
  values: { readonly length?: string | undefined; readonly threads?: string | undefined },
  { worker }: Surroundings,
): Way & { readonly length: Length } {
  const threads = values.threads === undefined ? undefined : countOf('--threads', values.threads, 1, 64);
  return { threads, worker, length: wordOf('--length', values.length, ['quick', 'standard'] as const) };
}

/** A batch of one room, each of its seeds many conferences. */
export const batchOf = ({ setup, seats }: Room, seeds: readonly string[], { threads, worker }: Way): Shared => ({
  setup,
  temper: 'mixed',
  seeds,
  threads,
  worker,
  long: true,
  onProgress: progressBar(),
  scope: { seats: seats.map(({ seat }) => seat), policies: [], arms: false },
});

/** Trials of a room by these policies. */
export async function trialsOf(
  room: Room,
  seeds: readonly string[],
  way: Way,
  scope: { readonly policies: readonly string[]; readonly arms: boolean },
): Promise<readonly Trial[]> {
  const batch = batchOf(room, seeds, way);
  return shared('trial', { ...batch, scope: { seats: room.seats.map(({ seat }) => seat), ...scope } });
}
