import { floorDiv } from '../../kernel/integers';
import { remembering } from '../../kernel/remember';
import { MEASURE_BURDEN, MEASURE_DUE, MEASURE_KEPT, MEASURE_PARTNERS, MEASURE_WON } from '../model/parameters';
import type { Proposal } from '../model/requests';
import type { MeasureOption, Setup } from '../model/setup';
import type { MeasureStage, Won } from '../model/stages';
import type { ConferenceState, Undertaking, Undertakings } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { entryOf, measureReach, voices } from './lookups';
import { firstOf, refuseIf } from './refuse';

/** Stages in which a pledge has been given and has not lapsed. */
const STANDS: readonly MeasureStage[] = ['pledged', 'carried-out', 'used', 'unused'];

/** Stages of a measure that everybody knows. */
const PUBLIC: readonly MeasureStage[] = [...STANDS, 'lapsed'];

/** Stages from which a delegation may still pledge. */
const PLEDGEABLE: readonly MeasureStage[] = ['open', 'proposed', 'supported'];

export function measureBy(setup: Pick<Setup, 'measures'>, id: string): MeasureOption | undefined {
  return setup.measures.find((option) => option.id === id);
}

export function undertakingOf(
  state: Pick<ConferenceState, 'measures'>,
  seat: DelegationId,
  measure: string,
): Undertaking | undefined {
  return entryOf(entryOf(state.measures, seat) ?? {}, measure);
}

export function measureStage(state: ConferenceState, seat: DelegationId, measure: string): MeasureStage {
  return undertakingOf(state, seat, measure)?.stage ?? 'open';
}

const NONE: readonly string[] = [];

/** Measures a delegation has pledged and not let lapse, in order of time. */
export function standingMeasures(measures: Undertakings, seat: DelegationId): readonly string[] {
  const own = measures[seat];
  return own ? standing(own) : NONE;
}

/** The same of one delegation's undertakings. */
export const standing = remembering((own: Readonly<Record<string, Undertaking>>): readonly string[] =>
  Object.keys(own).filter((id) => STANDS.includes((own[id] as Undertaking).stage)),
);

/** Whether a seat may know of another's undertaking: what is pledged or was said on the floor, and its own corridor. */
export function knowsUndertaking(viewer: DelegationId, owner: DelegationId, undertaking: Undertaking): boolean {
  const { stage, channel, initiative, to } = undertaking;
  return (
    PUBLIC.includes(stage) || channel === 'floor' || viewer === owner || viewer === initiative || to.includes(viewer)
  );
}

/** What a measure costs this mission. Formula and reason: MEASURE_BURDEN. */
export function burdenOf(
  { delegations }: Pick<Setup, 'delegations'>,
  measures: Undertakings,
  seat: DelegationId,
  option: MeasureOption,
): number {
  const { influence = 0, activity = 0 } = delegations.find(({ id }) => id === seat)?.behaviour ?? {};
  const lacking = 100 - floorDiv(influence + activity, 2);
  const open = Object.entries(measures[seat] ?? {}).filter(
    ([id, { stage }]) => id !== option.id && stage === 'pledged',
  ).length;
  const heavier = floorDiv(option.cost * lacking * MEASURE_BURDEN.smallMissionPercent, 10_000);
  return option.cost + heavier + open * MEASURE_BURDEN.perOpenPledge;
}

/** Meeting after which a pledge given now is due. */
export function dueOf(state: ConferenceState, seat: DelegationId, option: MeasureOption): number {
  const burden = burdenOf(state.setup, state.measures, seat, option);
  return state.meeting + MEASURE_DUE.meetings + floorDiv(burden, MEASURE_DUE.burdenPerMeeting);
}

/** Chance in per cent that a mission does what it pledged. */
export function keptPercent(state: ConferenceState, seat: DelegationId, option: MeasureOption): number {
  return keptAt(burdenOf(state.setup, state.measures, seat, option));
}

/** The same for a burden. */
export function keptAt(burden: number): number {
  return Math.max(MEASURE_KEPT.least, MEASURE_KEPT.best - floorDiv(burden * MEASURE_KEPT.perBurdenPercent, 100));
}

/** Confidence that a measure wins for the one who takes it, at a stage. Formula and reasons: MEASURE_WON. */
export function wonBy(option: MeasureOption, stage: keyof typeof MEASURE_WON): Won {
  const percent = MEASURE_WON[stage];
  const sign = percent < 0 ? -1 : 1;
  const whole = floorDiv(option.confidence * Math.abs(percent), 100);
  const unseen = option.visibility === 'partners' && stage !== 'pledged';
  const all = unseen ? floorDiv(whole * MEASURE_PARTNERS.unseenPercent, 100) : whole;
  const partners = whole - all + floorDiv(whole * MEASURE_PARTNERS.morePercent, 100);
  return { all: all * sign || 0, partners: partners * sign || 0 };
}

/** What must be pledged first and is not. */
function lacking(state: ConferenceState, seat: DelegationId, { requires = [] }: MeasureOption): readonly string[] {
  const standing = standingMeasures(state.measures, seat);
  return requires.filter((id) => !standing.includes(id));
}

/** The measure is in the catalogue, within reach, and what must come before it has come. */
export function withinReach(state: ConferenceState, by: DelegationId, measure: string) {
  const option = measureBy(state.setup, measure);
  const first = option ? lacking(state, by, option)[0] : undefined;
  return firstOf(
    () => refuseIf(!option, 'measure.unknown', { measure }),
    () => refuseIf((option?.cost ?? 0) > measureReach(state.setup, by), 'measure.tooCostly', { measure }),
    () => refuseIf(first !== undefined, 'measure.needsFirst', { measure, needs: first ?? '' }),
  );
}

/** Whether a seat was asked to join this proposal. That it is still open is for its chart to say. */
export function isAskedToJoin(
  state: ConferenceState,
  by: DelegationId,
  proposer: DelegationId,
  measure: string,
): boolean {
  const proposal = undertakingOf(state, proposer, measure);
  if (!proposal || proposal.initiative !== proposer || proposer === by) return false;
  return proposal.channel === 'floor' || proposal.to.includes(by);
}

/** Measures of the catalogue a seat could pledge now. */
export function pledgeable(state: ConferenceState, seat: DelegationId): string[] {
  return state.setup.measures
    .map(({ id }) => id)
    .filter((id) => PLEDGEABLE.includes(measureStage(state, seat, id)) && withinReach(state, seat, id) === null);
}

/** Proposals a seat could join now. */
export function joinable(state: ConferenceState, seat: DelegationId): Proposal[] {
  return voices(state.setup).flatMap((proposer) =>
    Object.entries(state.measures[proposer] ?? {})
      .filter(([, { stage }]) => stage === 'proposed' || stage === 'supported')
      .map(([measure]) => ({ proposer, measure }))
      .filter(({ measure }) => isAskedToJoin(state, seat, proposer, measure))
      .filter(({ measure }) => measureStage(state, seat, measure) === 'open')
      .filter(({ measure }) => withinReach(state, seat, measure) === null),
  );
}
