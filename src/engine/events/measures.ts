import { clamp, floorDiv } from '../../kernel/integers';
import type { Channel } from '../model/points';
import type { MeasureStage, Won } from '../model/stages';
import type { ConferenceState, Undertaking } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { type Fresh, heardByAll, heardBySome } from './define';

interface OnMeasure {
  readonly by: DelegationId;
  readonly measure: string;
  /** Where it stands from now on. Records of earlier engines leave it to the event. */
  readonly stage?: MeasureStage;
}

/** A pledge carried out, lapsed or put to the test, with the confidence it wins or loses. */
type Moved = OnMeasure & { readonly won: Won };

/** Confidence-building measures. They are voluntary: the word is lapsed, nothing is violated. */
export const MEASURE_EVENTS = {
  /** On the floor to all, in the corridor to those named. */
  'measure.proposed': heardBySome<OnMeasure & { readonly to: readonly DelegationId[]; readonly channel: Channel }>(
    (_state, { by, to, channel }) => (channel === 'floor' ? 'all' : [by, ...to]),
    (state, { by, measure, to, channel, stage = 'proposed' }) =>
      withUndertaking(state, by, measure, {
        stage,
        initiative: by,
        channel,
        to,
        meeting: state.meeting,
        due: null,
        partners: [],
      }),
  ),
  /** Somebody joins: the proposal is taken up, and the one who joins is known to those who know the proposal. */
  'measure.supported': heardBySome<OnMeasure & { readonly proposer: DelegationId; readonly joined?: MeasureStage }>(
    (state, { measure, proposer }) => {
      const proposal = state.measures[proposer]?.[measure];
      return !proposal || proposal.channel === 'floor' ? 'all' : [proposer, ...proposal.to];
    },
    (state, { by, measure, proposer, stage = 'supported', joined = stage }) => {
      const proposal = state.measures[proposer]?.[measure];
      if (!proposal) return state;
      const takenUp: Undertaking = { ...proposal, stage, meeting: state.meeting };
      const joining: Undertaking = { ...takenUp, stage: joined };
      return withUndertaking(withUndertaking(state, proposer, measure, takenUp), by, measure, joining);
    },
  ),
  /** Public from now on. The first engine wrote neither when it is due, nor with whom, nor what it won. */
  'measure.pledged': heardByAll<
    OnMeasure & {
      /** Meeting after which it is due. */
      readonly due?: number;
      /** Those who pledge it in the same step, and whose initiative it was. */
      readonly with?: readonly DelegationId[];
      readonly initiative?: DelegationId;
      readonly won?: Won;
    }
  >((state, event, fresh) => {
    const { by, measure, due = state.meeting + 1, initiative = by, with: partners = [], stage = 'pledged' } = event;
    const option = state.setup.measures.find((candidate) => candidate.id === measure);
    const before = {
      all: floorDiv(option?.confidence ?? 0, state.setup.fold.confidenceMoves.pledgeDivisor),
      partners: 0,
    };
    const undertaking: Undertaking = {
      stage,
      initiative,
      channel: 'floor',
      to: [],
      meeting: state.meeting,
      due,
      partners,
    };
    return withUndertaking(confidenceWon(state, by, event.won ?? before, partners, fresh), by, measure, undertaking);
  }),
  'measure.carriedOut': heardByAll<Moved>((state, event, fresh) => moved(state, event, 'carried-out', fresh)),
  /** Not carried out when it was due. */
  'measure.lapsed': heardByAll<Moved>((state, event, fresh) => moved(state, event, 'lapsed', fresh)),
  /** An occasion came to use what was carried out. */
  'measure.tested': heardByAll<Moved & { readonly used: boolean }>((state, event, fresh) =>
    moved(state, event, event.used ? 'used' : 'unused', fresh),
  ),
} as const;

function moved(state: ConferenceState, { by, measure, won, stage }: Moved, otherwise: MeasureStage, fresh: Fresh) {
  const before = state.measures[by]?.[measure];
  if (!before) return state;
  const trusted = confidenceWon(state, by, won, before.partners, fresh);
  return withUndertaking(trusted, by, measure, { ...before, stage: stage ?? otherwise, meeting: state.meeting });
}

function withUndertaking(
  state: ConferenceState,
  seat: DelegationId,
  measure: string,
  undertaking: Undertaking,
): ConferenceState {
  return { ...state, measures: { ...state.measures, [seat]: { ...state.measures[seat], [measure]: undertaking } } };
}

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
