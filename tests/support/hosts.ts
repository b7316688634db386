import type { Command } from '../../src/engine/acts';
import type { Exit, Setup } from '../../src/engine/model/setup';
import type { View } from '../../src/engine/view/types';
import { applyUpdate } from '../../src/engine/view/updates';
import { createHost, type Host } from '../../src/host/host';
import type { FromHost, StartOptions, ToHost } from '../../src/protocol/messages';
import { tiny } from './table';

/** The message of one type. */
export type Message<T extends FromHost['type']> = Extract<FromHost, { type: T }>;

/** A client of a host in the same process: sends, keeps what came back and the view it adds up to. */
export interface Client {
  readonly host: Host;
  readonly posted: FromHost[];
  /** Sends and returns what came back. */
  send(message: ToHost): Promise<FromHost[]>;
  /** Number of the last update seen. */
  readonly last: number;
  readonly view: View;
  readonly moved: Message<'moved'>;
  /** Sends a command as this seat would now. */
  give(command: Command): Promise<FromHost[]>;
}

export const OPTIONS: StartOptions = {
  scenario: 'tiny',
  length: 'standard',
  seat: 'COR',
  seed: 'host',
  temper: 'mixed',
};

/** A client and a host that knows the fixture alone. */
export function client(setup: () => Setup = tiny): Client {
  const posted: FromHost[] = [];
  const host = createHost({
    loadSetup: (scenario) => (scenario === 'tiny' ? Promise.resolve(setup()) : Promise.resolve(null)),
    post: (message) => posted.push(JSON.parse(JSON.stringify(message)) as FromHost),
  });
  const all = <T extends FromHost['type']>(type: T) =>
    posted.filter((message) => message.type === type) as Message<T>[];
  const updates = () => {
    const from = posted.findLastIndex((message) => message.type === 'ready');
    const ready = posted[from] as Message<'ready'>;
    const later = posted.slice(from).flatMap((message) => (message.type === 'moved' ? message.updates : []));
    return { ready, later };
  };
  const self: Client = {
    host,
    posted,
    async send(message) {
      const before = posted.length;
      await host.handle(message);
      return posted.slice(before);
    },
    get last() {
      const { ready, later } = updates();
      return (later.at(-1) ?? ready.history.at(-1))?.n ?? 0;
    },
    get view() {
      const { ready, later } = updates();
      return later.reduce(applyUpdate, ready.view);
    },
    get moved() {
      return all('moved').at(-1) as Message<'moved'>;
    },
    give: (command) => self.send({ type: 'command', after: self.last, command }),
  };
  return self;
}

/** What the person does now: the simplest answer to whatever is asked. */
export function simplest({ moved, view }: Client): Command | null {
  const [request] = moved.requests;
  const by = view.you;
  if (!request) return null;
  switch (request.kind) {
    case 'probe':
      return { type: 'probe.answer', by, probe: request.probe, answer: 'evade' };
    case 'consult':
      return { type: 'consult.answer', by, provision: request.provision, refuses: [] };
    case 'package':
      return { type: 'package.refuse', by, package: request.package };
    case 'sounding':
      return { type: 'sounding.answer', by, exit: gentlest(request.exits), explain: false };
    case 'gavel':
      return { type: 'conference.close', by };
    case 'accreditation':
      return { type: 'accreditation.answer', by, objects: [] };
    case 'motions':
      return { type: 'turn.pass', by };
    case 'ballot':
      return { type: 'ballot.cast', by, vote: 'yes' };
    case 'signature':
      return { type: 'treaty.sign', by, sign: true, reservations: [] };
    default:
      return request.moves[0]?.type === 'clock.advance'
        ? { type: 'clock.advance', by: 'host', meeting: view.meeting + 1 }
        : { type: 'turn.pass', by };
  }
}

/** Saying nothing where that is known, else whatever comes first. */
const gentlest = (exits: readonly { readonly exit: Exit }[]): Exit =>
  exits.some(({ exit }) => exit === 'silent') ? 'silent' : (exits[0]?.exit ?? 'agree');

/** Plays the person's part to the end with the simplest answers. */
export async function playOut(person: Client, most = 500): Promise<void> {
  for (let i = 0; i < most; i++) {
    const command = simplest(person);
    if (!command) return;
    const [answer] = await person.give(command);
    if (answer?.type !== 'moved') throw new Error(JSON.stringify(answer));
  }
  throw new Error('the conference does not end');
}
