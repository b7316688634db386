import { createConference } from '../../../src/client/store/createConference';
import { createClaims } from '../../../src/client/store/saves/claims';
import { createKeeper } from '../../../src/client/store/saves/keeper';
import { memoryShelf } from '../../../src/client/store/saves/shelves';
import type { Shelf } from '../../../src/client/store/saves/types';
import type { Pace } from '../../../src/client/store/types';
import type { Transport } from '../../../src/client/transport/types';
import type { ConferenceEvent } from '../../../src/engine/model/events';
import type { ConferenceRecord } from '../../../src/engine/record/types';
import type { Request, Update, View } from '../../../src/engine/view/types';
import type { FromHost, StartOptions, ToHost } from '../../../src/protocol/messages';

export const options: StartOptions = {
  scenario: 'gge-2016-17',
  length: 'quick',
  seat: 'KEN',
  seed: 'seed',
  temper: 'mixed',
};

/** As much of a view as the store looks at. */
export const view = (patch: Partial<View> = {}): View =>
  ({
    setup: { scenario: 'gge-2016-17', meetings: [{}, {}, {}, {}] },
    you: 'KEN',
    stage: 'meeting.seats',
    meeting: 0,
    round: 1,
    ...patch,
  }) as unknown as View;

export const statement = (by: string): ConferenceEvent => ({ type: 'statement.made', audience: 'all', by, points: [] });
export const turn = (by: string): ConferenceEvent => ({ type: 'turn.taken', audience: 'all', by });

export const update = (n: number, events: readonly ConferenceEvent[], patch: Partial<View> = {}): Update => ({
  n,
  events,
  patch,
});

export const request = (id: string): Request => ({ kind: 'turn', id, moves: [] });

export const record = (steps: number): ConferenceRecord =>
  ({
    format: 'ad-referendum-record',
    version: 1,
    engine: 1,
    setup: { scenario: 'gge-2016-17' },
    steps: Array.from({ length: steps }, () => ({})),
  }) as unknown as ConferenceRecord;

export const ready = (patch: Partial<Extract<FromHost, { type: 'ready' }>> = {}): FromHost => ({
  type: 'ready',
  options,
  view: view(),
  requests: [request('first')],
  history: [],
  ...patch,
});

export const moved = (updates: readonly Update[], steps = updates.length, next = 'next'): FromHost => ({
  type: 'moved',
  updates,
  requests: [request(next)],
  record: record(steps),
});

/** A host that says what the test makes it say. */
export interface FakeHost {
  readonly sent: ToHost[];
  closed: boolean;
  say(message: FromHost): void;
  die(): void;
}

function fakeHost(): FakeHost & { readonly transport: Transport } {
  let hear: (message: FromHost) => void = () => {};
  let dead: (detail: string) => void = () => {};
  const sent: ToHost[] = [];
  const host = {
    sent,
    closed: false,
    say: (message: FromHost) => {
      if (!host.closed) hear(message);
    },
    die: () => dead('gone'),
    transport: {
      post: (message: ToHost) => {
        sent.push(structuredClone(message));
      },
      onMessage: (listener: typeof hear) => {
        hear = listener;
      },
      onDead: (listener: typeof dead) => {
        dead = listener;
      },
      close: () => {
        host.closed = true;
      },
    },
  };
  return host;
}

/** A store over fake hosts and a shelf that two "tabs" may share. */
export function tabOf(shelf: Shelf = memoryShelf(), tab = 'one', pace: Pace = 'normal') {
  const hosts: FakeHost[] = [];
  const troubles: string[] = [];
  const taken: string[] = [];
  let ids = 0;
  const settings = { pace };
  const keeper = createKeeper(async () => shelf, {
    onTrouble: (trouble) => troubles.push(trouble),
    onTaken: (id) => taken.push(id),
    onChange: () => {},
  });
  const store = createConference({
    connect: () => {
      const host = fakeHost();
      hosts.push(host);
      return host.transport;
    },
    keeper,
    claims: createClaims(null, tab),
    tab,
    pace: () => settings.pace,
    now: () => 1,
    newId: () => {
      ids += 1;
      return `${tab}-${ids}`;
    },
  });
  return { store, hosts, keeper, troubles, taken, settings, host: () => hosts.at(-1) as FakeHost };
}
