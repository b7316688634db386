import { clamp, floorDiv } from '../../kernel/integers';
import type { EventOf, MeasureStage, Won } from '../model/events';
import type { ConferenceState, Undertaking } from '../model/state';
import type { DelegationId } from '../model/vocabulary';

/** A step proposed to others. */
export function measureProposed(
  state: ConferenceState,
  { by, measure, to, channel }: EventOf<'measure.proposed'>,
): ConferenceState {
  const undertaking = { stage: 'proposed', initiative: by, channel, to, meeting: state.meeting, due: null } as const;
  return withUndertaking(state, by, measure, { ...undertaking, partners: [] });
}

/** Somebody joins: the proposal is taken up, and the one who joins is known to those who know the proposal. */
export function measureSupported(
  state: ConferenceState,
  { by, measure, proposer }: EventOf<'measure.supported'>,
): ConferenceState {
  const proposal = state.measures[proposer]?.[measure];
  if (!proposal) return state;
  const takenUp: Undertaking = { ...proposal, stage: 'supported', meeting: state.meeting };
  return withUndertaking(withUndertaking(state, proposer, measure, takenUp), by, measure, takenUp);
}

/** A pledge, public from now on. Of those of the first engine only the divisor in the set-up says what they won. */
export function measurePledged(
  state: ConferenceState,
  event: EventOf<'measure.pledged'>,
  fresh: Fresh,
): ConferenceState {
  const { by, measure, due = state.meeting + 1, initiative = by, with: partners = [] } = event;
  const option = state.setup.measures.find((candidate) => candidate.id === measure);
  const before = {
    all: floorDiv(option?.confidence ?? 0, state.setup.fold.confidenceMoves.pledgeDivisor),
    partners: 0,
  };
  const undertaking: Undertaking = {
    stage: 'pledged',
    initiative,
    channel: 'floor',
    to: [],
    meeting: state.meeting,
    due,
    partners,
  };
  return withUndertaking(confidenceWon(state, by, event.won ?? before, partners, fresh), by, measure, undertaking);
}

/** A pledge carried out, lapsed or put to the test. */
export function measureMoved(
  state: ConferenceState,
  { by, measure, won }: { readonly by: DelegationId; readonly measure: string; readonly won: Won },
  stage: MeasureStage,
  fresh: Fresh,
): ConferenceState {
  const before = state.measures[by]?.[measure];
  if (!before) return state;
  const moved = confidenceWon(state, by, won, before.partners, fresh);
  return withUndertaking(moved, by, measure, { ...before, stage, meeting: state.meeting });
}

function withUndertaking(
  state: ConferenceState,
  seat: DelegationId,
  measure: string,
  undertaking: Undertaking,
): ConferenceState {
  return { ...state, measures: { ...state.measures, [seat]: { ...state.measures[seat], [measure]: undertaking } } };
}

/**
 * Objects made in the fold that is under way: nobody else has seen them, so that the next event of the same fold may
 * change them in place. A large room would otherwise copy every row at every pledge of an evening.
 */
export type Fresh = WeakSet<object>;

function own<T extends object>(part: T, fresh: Fresh): T {
  if (fresh.has(part)) return part;
  const copy = { ...part };
  fresh.add(copy);
  return copy;
}

/** Confidence in `to` moves in every other row; what was won by measures is kept apart as well. */
function confidenceWon(
  state: ConferenceState,
  to: DelegationId,
  { all, partners }: Won,
  together: readonly DelegationId[],
  fresh: Fresh,
): ConferenceState {
  const confidence = own(state.confidence, fresh) as Rows;
  const won = own(state.won, fresh) as Rows;
  for (const { id } of state.setup.delegations) {
    const row = confidence[id];
    const before = row?.[to];
    if (id === to || before === undefined) continue;
    const after = clamp(before + all + (together.includes(id) ? partners : 0), 0, 100);
    if (after === before) continue;
    const nextRow = own(row as Row, fresh);
    const nextWon = own(won[id] ?? {}, fresh);
    nextRow[to] = after;
    nextWon[to] = (nextWon[to] ?? 0) + after - before;
    confidence[id] = nextRow;
    won[id] = nextWon;
  }
  return { ...state, confidence, won };
}

type Row = Record<DelegationId, number>;
type Rows = Record<DelegationId, Row>;
