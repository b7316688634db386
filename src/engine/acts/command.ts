import type { ItemCharts } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import type { SealedAnswer } from '../model/answers';
import { isInSession } from '../model/stages';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { entryOf } from '../rules/lookups';
import { type Actor, type Rule, refusal, refuseIf, type SeatRule } from '../rules/refuse';
import { asksAllAtOnce, hasAction } from '../rules/turns';
import type { AnyAct } from './define';
import { ACTS, type Command, type CommandType, type Refusal } from './index';

/** What follows for a command from the declaration of its act. */

/**
 * Why a command is out of order by the rules of its act; null when it keeps them all. When it may come is the chart's to
 * say. Rules run in order, so the first breach is the one reported.
 */
export function refusalOf(state: ConferenceState, command: Command, items: ItemCharts): Refusal | null {
  const act = ACTS[command.type];
  const { by } = command;
  const general =
    refuseIf(!isAdmitted(state, act), 'process.notAdmitted', { move: act.type, process: state.setup.process.id }) ??
    refuseIf(state.stage === 'adopted' || state.stage === 'failed', 'conference.over') ??
    refuseIf(by !== 'host' && !entryOf(state.seats, by), 'actor.unknown', { actor: by }) ??
    // Before the rules: what they would find (a question lapsed, no turn) is only what the gavel left behind.
    refuseIf(isTooLate(state, act), 'meeting.closed');
  if (general) return general;
  const seat = seatRefusal(state, act, by, command);
  if (seat) return seat;
  for (const rule of act.rules as readonly Rule<Command>[]) {
    const found = rule(state, command, items);
    if (found) return found as Refusal;
  }
  return null;
}

/** Why this seat may not do this now, whatever it would say; null when it may. */
export function seatRefusal(state: ConferenceState, act: AnyAct, by: Actor, command?: Command): Refusal | null {
  for (const may of act.may as readonly SeatRule[]) {
    const found = may(state, by);
    if (found) return found as Refusal;
  }
  return takesAction(state, act, command) ? hasAction(state, by) : null;
}

/** Whether the process admits an act. */
export function isAdmitted({ setup }: ConferenceState, { type, admitted }: AnyAct): boolean {
  if (admitted === 'always') return true;
  return setup.process.moves.includes(admitted === 'listed' ? type : admitted.with);
}

/** Whether an act would use up an action now. */
export function takesAction(state: ConferenceState, { takes, free }: AnyAct, command?: Command): boolean {
  return takes === 'action' && !free?.(state, command as never);
}

/** What a command causes: what its act says, or a sealed answer, and what it takes. */
export function eventsOf(state: ConferenceState, command: Command, items: ItemCharts): readonly ConferenceEvent[] {
  const act = ACTS[command.type];
  const { by } = command;
  const caused = act.sealed && asksAllAtOnce(state) ? [sealed(state, command)] : happenings(act, state, command, items);
  const spent = takesAction(state, act, command) ? [fact(state, 'action.spent', { by })] : [];
  const inQueue = state.queue.includes(by) && state.floor === null;
  const taken = act.takes !== 'nothing' && inQueue ? [fact(state, 'turn.taken', { by })] : [];
  return [...caused, ...spent, ...taken];
}

function happenings(act: AnyAct, state: ConferenceState, command: Command, items: ItemCharts) {
  return act.happens(state, command as never, items);
}

const sealed = (state: ConferenceState, command: Command): ConferenceEvent =>
  fact(state, 'answer.sealed', { by: command.by, answer: command as unknown as SealedAnswer });

/** What a sealed answer causes when it is opened; `type` is the act that was asked for, when the seat gave none. */
export function unsealed(
  state: ConferenceState,
  seat: DelegationId,
  type: CommandType,
  items: ItemCharts,
): readonly ConferenceEvent[] {
  const answer = state.sealed[seat] as unknown as Command | undefined;
  if (answer) return happenings(ACTS[answer.type], state, answer, items);
  return ACTS[type].sealed?.(state, seat) ?? [];
}

/** Whether an act of a meeting, on its floor or in its corridor, comes when that has closed, and has no place after it. */
function isTooLate({ stage, meeting }: ConferenceState, { at }: AnyAct): boolean {
  if (meeting < 0 || isInSession(stage) || at === 'always') return false;
  return at === 'corridor' || (at['meeting.open'] !== undefined && at[stage] === undefined);
}

/** A command that is in order, but not now. */
export function notNow({ stage }: ConferenceState, type: CommandType): Refusal {
  return refusal('stage.notNow', { stage, move: type });
}
