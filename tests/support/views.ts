import type { SeenEvent } from '../../src/client/session/types';
import type { Command, Refusal } from '../../src/engine/acts';
import { decide } from '../../src/engine/decide/decide';
import { openingState } from '../../src/engine/events/opening';
import type { ConferenceState } from '../../src/engine/model/state';
import type { DelegationId } from '../../src/engine/model/vocabulary';
import { isRefusal } from '../../src/engine/rules/refuse';
import { askedNow, requestsFor } from '../../src/engine/view/requests';
import type { Request, View } from '../../src/engine/view/types';
import { viewFor } from '../../src/engine/view/view';
import { publicTexts } from '../../src/scenario/texts';
import { legalCommand } from './play';
import { loadGge, setupOf } from './scenarios';

/** A moment of a conference as one seat sees it. */
export interface Moment {
  readonly state: ConferenceState;
  readonly view: View;
  readonly requests: readonly Request[];
  readonly seen: readonly SeenEvent[];
}

export interface MomentWanted {
  readonly seat: DelegationId;
  readonly kind: Request['kind'] | 'evening' | 'over';
  readonly seed?: string;
  readonly length?: 'quick' | 'standard';
  /** How many such moments to let pass first. */
  readonly after?: number;
}

/** Public texts of the real scenario. */
export const ggeTexts = () => publicTexts(loadGge());

/** Plays legal moves drawn at random until the seat is asked what is wanted. @throws Error when that never happens. */
export function momentOf(wanted: MomentWanted): Moment {
  const { seat, kind, seed = 'moment', length = 'quick', after = 0 } = wanted;
  let state = openingState(setupOf('gge-2016-17', length), seed);
  let left = after;
  const seen: SeenEvent[] = [];
  for (let i = 0; i < 6000; i++) {
    if (matches(state, seat, kind)) {
      if (left === 0) return { state, view: viewFor(state, seat), requests: requestsFor(state, seat), seen };
      left -= 1;
    }
    const command = legalCommand(state, [seed, i]);
    if (!command) break;
    state = step(state, command, seen, seat);
  }
  throw new Error(`${seat} is never asked "${kind}" with seed "${seed}"`);
}

function matches(state: ConferenceState, seat: DelegationId, kind: MomentWanted['kind']): boolean {
  if (kind === 'evening') return state.stage === 'evening' && state.meeting >= 0;
  if (kind === 'over') return state.stage === 'adopted' || state.stage === 'failed';
  return askedNow(state)[0] === seat && requestsFor(state, seat)[0]?.kind === kind;
}

function step(state: ConferenceState, command: Command, seen: SeenEvent[], seat: DelegationId): ConferenceState {
  const first = decide(state, command);
  const decided = isRefusal(first) ? decide(state, fallback(command)) : first;
  if (isRefusal(decided)) throw new Error(`${command.type}: ${(first as Refusal).code}, then ${decided.code}`);
  for (const event of decided.events) {
    if (event.audience !== 'all' && !event.audience.includes(seat)) continue;
    seen.push({ n: seen.length + 1, meeting: decided.state.meeting, round: decided.state.round, event });
  }
  return decided.state;
}

const fallback = (command: Command): Command =>
  command.type === 'package.counter'
    ? { type: 'package.refuse', by: command.by, package: command.package }
    : { type: 'turn.pass', by: command.by };

/** Whether the engine takes a command at this moment. */
export function isLegal(moment: Moment, command: Command): true | Refusal {
  const result = decide(moment.state, command);
  return isRefusal(result) ? result : true;
}
