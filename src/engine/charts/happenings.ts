import { drawOrder, drawPercent } from '../../kernel/prng';
import { withholders } from '../evolve/evolve';
import { acceptable, cableKey, gainOf, interestsOf } from '../interests/appraise';
import { valuationOf } from '../interests/valuation';
import type { ConferenceEvent, EventBodies, EventType, StandingReason } from '../model/events';
import { ATTENTION, CAPITAL, LIMITS, STANDING_MOVES } from '../model/parameters';
import type { CapitalRequest, ConferenceState } from '../model/state';
import type { DelegationId, ProvisionId } from '../model/vocabulary';
import { actionsOf, deciders, delegationBy, isLastMeeting, meetingOf, roundsOf, voices } from '../rules/lookups';
import { type ItemCharts, type ParagraphHappening, stageAfter } from './items.machine';

/** A fact with its audience. */
export function fact<T extends EventType>(
  type: T,
  audience: 'all' | readonly DelegationId[],
  body: EventBodies[T],
): ConferenceEvent {
  const heard = audience === 'all' ? audience : [...new Set(audience)];
  return { type, audience: heard, ...body } as unknown as ConferenceEvent;
}

/** Standing moves; only the seat itself hears of it. */
export function standing(
  seat: DelegationId,
  reason: StandingReason,
  by: number = STANDING_MOVES[reason],
): ConferenceEvent {
  return fact('standing.moved', [seat], { seat, by, reason });
}

/** A turn is over. */
export const taken = (by: DelegationId): ConferenceEvent => fact('turn.taken', 'all', { by });

/** An action is spent and with it the turn. */
export const turnUsed = (by: DelegationId): ConferenceEvent[] => [fact('action.spent', [by], { by }), taken(by)];

/** A paragraph moves if its chart knows the way; nothing otherwise. */
export function paragraphMoves(
  items: ItemCharts,
  state: ConferenceState,
  provision: ProvisionId,
  happening: ParagraphHappening,
  objector?: DelegationId,
): ConferenceEvent[] {
  const before = state.paragraphs[provision]?.status;
  if (!before) return [];
  const status = stageAfter(items.paragraph, before, happening);
  const because = BECAUSE[happening];
  if (status === null || (status === before && because !== 'redrafted')) return [];
  const body = { provision, status: status as 'open', because };
  return [fact('paragraph.moved', 'all', objector === undefined ? body : { ...body, objector })];
}

const BECAUSE = {
  object: 'objection',
  free: 'lifted',
  close: 'no-objection',
  redraft: 'redrafted',
  park: 'parked',
  'take-up': 'taken-up',
  resume: 'taken-up',
  unravel: 'unravelled',
} as const;

/** A meeting opens: every delegation gets its actions back. */
export function openMeeting(state: ConferenceState, meeting: number): ConferenceEvent[] {
  const actions = Object.fromEntries(voices(state.setup).map((seat) => [seat, actionsOf(state.setup, seat)]));
  return [fact('meeting.opened', 'all', { meeting, actions })];
}

/** A round opens: the chair first, then each voice with an action left, in an order drawn for this round alone. */
export function openRound(state: ConferenceState): ConferenceEvent[] {
  const round = state.round + 1;
  const order = drawOrder([state.seed, state.meeting, round, 'order'], voices(state.setup));
  return [fact('round.opened', 'all', { round, order: speakersOf(state, order) })];
}

/**
 * The speakers' list of a large room: time allows no more. Missions that keep up with everything are always on it, the
 * others by the luck of the draw.
 */
function speakersOf(state: ConferenceState, order: readonly DelegationId[]): readonly DelegationId[] {
  const most = state.setup.process.speakers ?? order.length;
  if (order.length <= most) return order;
  const busy = (seat: DelegationId) =>
    (delegationBy(state.setup, seat)?.behaviour.activity ?? 0) >= ATTENTION.smallMissionActivity;
  const others = order.filter((seat) => !busy(seat)).slice(0, Math.max(0, most - order.filter(busy).length));
  return order.filter((seat) => busy(seat) || others.includes(seat));
}

/** What was taken up and met no objection in this round is provisionally agreed: silence is consent. */
export function closeRound(items: ItemCharts, state: ConferenceState): ConferenceEvent[] {
  return state.business
    .filter((provision) => state.paragraphs[provision]?.objectors.length === 0)
    .flatMap((provision) => paragraphMoves(items, state, provision, 'close'));
}

/** Whether the meeting has had its rounds. Each time the clock stops the closing gets one more. */
export function isLastRound(state: ConferenceState): boolean {
  return state.round >= roundsOf(state) + (isLastMeeting(state) ? state.clockStops : 0);
}

/** The meeting closes; cables come in from the capitals whose offices were open. */
export function closeMeeting(items: ItemCharts, state: ConferenceState): ConferenceEvent[] {
  const weeks = meetingOf(state)?.kind === 'intersessional';
  const answers = state.capital
    .filter((request) => !request.answered && (weeks || request.due <= state.meeting))
    .filter(() => stageAfter(items.capital, 'asked', 'answer') !== null)
    .map(({ by, provision, wording }) =>
      fact('capital.answered', [by], { by, provision, wording, granted: capitalGrants(state, by, provision, wording) }),
    );
  return [...answers, fact('meeting.closed', 'all', { meeting: state.meeting })];
}

/** Evening at which a question asked now is answered; the number of meetings when none can come in time. */
export function answerDue(state: ConferenceState, seat: DelegationId): CapitalRequest['due'] {
  const meeting = meetingOf(state);
  const hour = ((meeting?.hour ?? 0) + (state.setup.capitalHours[seat] ?? 0) + 48) % 24;
  const open = meeting?.kind === 'intersessional' || (hour >= CAPITAL.opens && hour < CAPITAL.closes);
  const evening = open ? state.meeting : state.meeting + 1;
  return evening >= state.setup.meetings.length - 1 ? state.setup.meetings.length : evening;
}

/** What home says, by a keyed draw: mostly yes to what must be asked, seldom to a red line. Reasons: CAPITAL. */
function capitalGrants(state: ConferenceState, seat: DelegationId, provision: string, wording: string): boolean {
  const appraisal = interestsOf(state, seat);
  if (!appraisal) return false;
  const level = appraisal.authority[provision]?.[wording];
  const base = level === 'never' ? CAPITAL.grantNever : CAPITAL.grantAsk;
  const bonus = gainOf(appraisal, { ...state.draft.text, [provision]: wording }) >= 0 ? CAPITAL.textAcceptableBonus : 0;
  return drawPercent([state.seed, seat, cableKey(provision, wording), 'capital'], base + bonus);
}

/** A wave of the sounding: everybody first, then those who have not withheld and now see who did. */
export function openWave(state: ConferenceState): ConferenceEvent[] {
  const wave = state.wave + 1;
  const asked = voices(state.setup).filter((seat) => wave === 1 || state.seats[seat]?.exit !== 'withhold');
  const order = drawOrder([state.seed, state.clockStops, wave, 'sounding'], asked);
  return [fact('sounding.opened', 'all', { wave, order })];
}

/** Whether the last wave brought new objectors, so that the others must be asked again. */
export function needsAnotherWave(state: ConferenceState): boolean {
  const objectors = withholders(state).length;
  return objectors > state.company && state.wave < LIMITS.waves && objectors < deciders(state.setup).length;
}

/** Who would reopen what when agreed text comes undone: the largest loss against the last agreed language. */
export function weakestSeam(state: ConferenceState): { provision: ProvisionId; seat: DelegationId } | null {
  let weakest: { provision: ProvisionId; seat: DelegationId; loss: number } | null = null;
  for (const { id: provision, statusQuo } of state.setup.provisions) {
    if (state.paragraphs[provision]?.status !== 'provisional') continue;
    for (const seat of voices(state.setup)) {
      const interests = interestsOf(state, seat);
      const loss = interests ? valuationOf(interests).change(state.draft.text, { [provision]: statusQuo }) : 0;
      if (loss > (weakest?.loss ?? 0)) weakest = { provision, seat, loss };
    }
  }
  return weakest;
}

/** How many voices could accept a text as it stands. */
export function acceptableTo(state: ConferenceState, text = state.draft.text): DelegationId[] {
  return voices(state.setup).filter((seat) => {
    const appraisal = interestsOf(state, seat);
    return appraisal !== null && acceptable(appraisal, text);
  });
}
