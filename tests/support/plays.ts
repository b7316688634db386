import type { Command } from '../../src/engine/acts';
import { decide } from '../../src/engine/decide/decide';
import type { ConferenceEvent } from '../../src/engine/events';
import { openingState } from '../../src/engine/events/opening';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceState } from '../../src/engine/model/state';
import { isRefusal } from '../../src/engine/rules/refuse';
import { drawBelow, drawOne } from '../../src/kernel/prng';
import { standIn } from '../../src/table/bots';
import { legalCommand } from './play';
import { EVERY_TYPE } from './table';

/** One step of a random play: what was tried in vain, what was done and what it caused. */
export interface PlayedStep {
  readonly before: ConferenceState;
  readonly tried: readonly Command[];
  readonly command: Command;
  readonly events: readonly ConferenceEvent[];
  readonly after: ConferenceState;
}

/** Random legal play, with illegal and odd commands tried in between. Same setup and seed, same steps. */
export function* play(setup: Setup, seed: string, most = 3000): Generator<PlayedStep> {
  let state = openingState(setup, seed);
  let last: Command | null = null;
  for (let i = 0; i < most; i++) {
    const drawn = legalCommand(state, [seed, i]);
    if (!drawn) return;
    const first = decide(state, drawn);
    const command = isRefusal(first) ? standIn(state, drawn.by).command : drawn;
    const decided = isRefusal(first) ? decide(state, command) : first;
    if (isRefusal(decided)) throw new Error(`${command.type} by ${command.by} is refused: ${decided.code}`);
    const tried = [...oddCommands(state, command, last, [seed, i]), ...(isRefusal(first) ? [drawn] : [])];
    yield { before: state, tried, command, events: decided.events, after: decided.state };
    state = decided.state;
    last = command;
  }
  throw new Error(`the play "${seed}" does not end in ${most} steps`);
}

/** Variations on a legal command that are mostly illegal: another actor, unknown names, a stale one, another type. */
function oddCommands(
  state: ConferenceState,
  command: Command,
  last: Command | null,
  key: readonly (string | number)[],
) {
  const seats = Object.keys(state.seats);
  const pick = <T>(what: string, items: readonly T[]): T => drawOne([...key, 'odd', what], items);
  const types = Object.values(EVERY_TYPE);
  const odd: Command[] = [
    { ...command, by: pick('actor', [...seats, 'host', 'XXX', 'toString', '']) },
    renamed(command, pick('name', ['nothing', 'constructor', 'law', '', '0'])),
    { ...pick('type', types), by: pick('by', [command.by, state.setup.chair, pick('seat', seats)]) } as Command,
  ];
  if (last) odd.push(last);
  return odd.filter((_, i) => drawBelow([...key, 'whether', i], 2) === 0);
}

/** The command with every id in it replaced by one name. */
function renamed(command: Command, name: string): Command {
  const body = Object.fromEntries(
    Object.entries(command).map(([key, value]) => {
      if (key === 'type' || key === 'by' || typeof value === 'boolean') return [key, value];
      return [key, withName(value, name)];
    }),
  );
  return body as unknown as Command;
}

function withName(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withName(item, name));
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? name : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'kind' ? item : withName(item, name)]),
  );
}
