import type { Command } from '../../src/engine/acts';
import { decide } from '../../src/engine/decide/decide';
import { openingState } from '../../src/engine/events/opening';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceState } from '../../src/engine/model/state';
import { isRefusal } from '../../src/engine/rules/refuse';
import { requestsFor } from '../../src/engine/view/requests';
import { drawBelow, drawOne } from '../../src/kernel/prng';
import { answer } from './play';
import type { PlayedStep } from './plays';

const CLOSED_TOGETHER: readonly string[] = [
  'accreditation',
  'closing.motions',
  'closing.sounding',
  'closing.ballot',
  'signature',
];

/** Random legal play on an open floor: seats act in any order, time passes, speakers are lost, answers come too late. */
export function* playOpen(setup: Setup, seed: string, most = 6000): Generator<PlayedStep> {
  let state = openingState(setup, seed);
  for (let i = 0; i < most; i++) {
    const command = nextOf(state, [seed, i]);
    if (!command) return;
    const decided = decide(state, command);
    if (isRefusal(decided)) continue;
    yield { before: state, tried: [], command, events: decided.events, after: decided.state };
    state = decided.state;
  }
  throw new Error(`the play "${seed}" does not end in ${most} steps`);
}

function nextOf(state: ConferenceState, key: readonly (string | number)[]): Command | null {
  if (state.stage === 'adopted' || state.stage === 'failed') return null;
  const host = byTheTable(state, key);
  if (host) return host;
  const seats = Object.keys(state.seats).filter((seat) => requestsFor(state, seat).length > 0);
  const seat = drawOne([...key, 'seat'], seats);
  const request = drawOne([...key, 'request'], requestsFor(state, seat));
  return 'moves' in request && request.moves.every(({ refused }) => refused !== null)
    ? { type: 'turn.pass', by: seat }
    : answer(request, seat, key);
}

function byTheTable(state: ConferenceState, key: readonly (string | number)[]): Command | null {
  const by = 'host';
  if (state.stage === 'evening') return { type: 'clock.advance', by, meeting: state.meeting + 1 };
  const drawn = drawBelow([...key, 'table'], 12);
  if (state.floor) {
    const at = state.floor.now + 1;
    if (at > (state.setup.floor?.meetingMinutes ?? 0)) return { type: 'meeting.close', by };
    if (drawn < 2) return { type: 'floor.tick', by, at };
    return drawn === 2 && state.floor.speaker ? { type: 'floor.pass', by } : null;
  }
  return drawn === 0 && CLOSED_TOGETHER.includes(state.stage) ? { type: 'answers.close', by } : null;
}
