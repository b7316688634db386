/** Small questions about a state that rules, charts and views ask alike. */

import { floorDiv } from '../../kernel/integers';
import { remembering } from '../../kernel/remember';
import { ATTENTION, ISOLATION_PERCENT, MEASURE_REACH, UNRAVELLING } from '../model/parameters';
import type { Exit, Meeting, Setup } from '../model/setup';
import type { ConferenceState, PackageDeal } from '../model/state';
import type { Delegation, DelegationId, Formulation, FormulationId, Provision, ProvisionId } from '../model/vocabulary';

/** An entry by a name that came from outside: what every object inherits ("toString") is nobody's name. */
export function entryOf<T>(all: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(all, id) ? all[id] : undefined;
}

interface SetupIndex {
  readonly provisions: ReadonlyMap<ProvisionId, Provision>;
  readonly wordings: ReadonlyMap<ProvisionId, ReadonlyMap<FormulationId, Formulation>>;
  readonly delegations: ReadonlyMap<DelegationId, Delegation>;
  readonly voices: readonly DelegationId[];
  readonly deciders: readonly DelegationId[];
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const hasVoice = (setup: Setup, { id }: Delegation) => !(id === setup.chair && setup.process.chairIsMember);

const indexOf = remembering(
  (setup: Setup): SetupIndex => ({
    provisions: byId(setup.provisions),
    wordings: new Map(setup.provisions.map((provision) => [provision.id, byId(provision.formulations)])),
    delegations: byId(setup.delegations),
    voices: setup.delegations.filter((one) => hasVoice(setup, one)).map(({ id }) => id),
    deciders: setup.delegations
      .filter((one) => hasVoice(setup, one) && (one.role ?? 'member') === 'member')
      .map(({ id }) => id),
  }),
);

export function provisionBy(setup: Setup, id: ProvisionId): Provision | undefined {
  return indexOf(setup).provisions.get(id);
}

export function wordingBy(setup: Setup, provision: ProvisionId, wording: FormulationId): Formulation | undefined {
  return indexOf(setup).wordings.get(provision)?.get(wording);
}

export function delegationBy(setup: Setup, id: DelegationId): Delegation | undefined {
  return indexOf(setup).delegations.get(id);
}

/** Members that take part in the decision: those with a voice that are neither observers nor stakeholders. */
export function deciders(setup: Setup): readonly DelegationId[] {
  return indexOf(setup).deciders;
}

const OBSERVERS_SAY: readonly Exit[] = ['agree', 'silent'];

/** What a delegation may say about the whole text: observers have no say in the decision. */
export function exitsOf(setup: Setup, seat: DelegationId): readonly Exit[] {
  const member = (delegationBy(setup, seat)?.role ?? 'member') === 'member';
  return member ? setup.process.exits : (setup.process.observerExits ?? OBSERVERS_SAY);
}

/** Delegations with a voice of their own: everybody, or everybody but a chair that is a member. */
export function voices(setup: Setup): readonly DelegationId[] {
  return indexOf(setup).voices;
}

export function meetingOf(state: ConferenceState): Meeting | undefined {
  return state.setup.meetings[state.meeting];
}

/** Whether this meeting is the closing. */
export function isLastMeeting(state: ConferenceState): boolean {
  return state.meeting === state.setup.meetings.length - 1;
}

/** Rounds of this meeting: the closing has one, for last words before the sounding. */
export function roundsOf(state: ConferenceState): number {
  return isLastMeeting(state) ? 1 : state.setup.roundsPerMeeting;
}

/** Whether the clean text is on the table and each delegation may still ask for one surgical change. */
export function isLastNight(state: ConferenceState): boolean {
  return state.meeting >= state.setup.meetings.length - 2;
}

/** Actions a delegation has in one meeting: small missions cannot be in every room. */
export function actionsOf(setup: Setup, seat: DelegationId): number {
  const activity = delegationBy(setup, seat)?.behaviour.activity ?? 0;
  return activity < ATTENTION.smallMissionActivity ? ATTENTION.smallMissionActions : ATTENTION.actions;
}

/** The same for every seat with a voice. */
export function fullActions(setup: Setup): Readonly<Record<DelegationId, number>> {
  return Object.fromEntries(voices(setup).map((seat) => [seat, actionsOf(setup, seat)]));
}

/** Highest cost of a measure within a delegation's reach. */
export function measureReach(setup: Setup, seat: DelegationId): number {
  const influence = delegationBy(setup, seat)?.behaviour.influence ?? 0;
  return MEASURE_REACH.base + floorDiv(influence * MEASURE_REACH.perInfluencePercent, 100);
}

/** Chance in per cent that one more late change makes another paragraph come undone. */
export function unravellingRisk(state: ConferenceState): number {
  return Math.min(UNRAVELLING.most, state.reopened * UNRAVELLING.perReopening);
}

/** Price of withholding once the clock was stopped over this seat alone. Reason: ISOLATION_PERCENT. */
export function isolatedPrice(state: ConferenceState, seat: DelegationId, priceAlone: number): number {
  const alone = state.lastObjectors.length === 1 && state.lastObjectors[0] === seat;
  return alone ? floorDiv(priceAlone * (100 + ISOLATION_PERCENT * state.clockStops), 100) : priceAlone;
}

/** Recipients of an offer who have not answered yet, in the order named. */
export function unanswered(deal: PackageDeal): DelegationId[] {
  return deal.stage === 'offered' ? deal.to.filter((seat) => !deal.accepted.includes(seat)) : [];
}

export interface PendingAnswer {
  readonly seat: DelegationId;
  readonly kind: 'consult' | 'probe' | 'package';
  /** The probe or the package, or the provision of a consultation. */
  readonly id: string;
}

/** Questions in the corridor that wait for an answer. */
export const openProbes = remembering((probes: ConferenceState['probes']): readonly PendingAnswer[] =>
  Object.entries(probes)
    .filter(([, probe]) => probe.answer === null && !probe.lapsed)
    .map(([id, probe]) => ({ seat: probe.to, kind: 'probe', id })),
);

/** Offers that wait for an answer, one entry for each who owes it. */
export const openOffers = remembering((packages: ConferenceState['packages']): readonly PendingAnswer[] =>
  Object.entries(packages).flatMap(([id, deal]) =>
    unanswered(deal).map((seat): PendingAnswer => ({ seat, kind: 'package', id })),
  ),
);

/** Who owes an answer in the corridor: consultation, then probes, then packages. It stops nobody else. */
export function pendingAnswers(state: ConferenceState): readonly PendingAnswer[] {
  const consult: readonly PendingAnswer[] = state.consulting
    ? [{ seat: state.consulting.seat, kind: 'consult', id: state.consulting.provision }]
    : [];
  return [...consult, ...openProbes(state.probes), ...openOffers(state.packages)];
}

/** Whether a seat may know of a deal: all on the floor, the parties in the corridor; the chair too once it was agreed. */
export function knowsDeal(state: ConferenceState, seat: DelegationId, deal: PackageDeal): boolean {
  const party = deal.by === seat || deal.to.includes(seat);
  const agreed = deal.stage === 'agreed' || deal.stage === 'broken';
  return deal.channel === 'floor' || party || (agreed && seat === state.setup.chair);
}

/** Deals in force to which a delegation is party. */
export function dealsOf(state: ConferenceState, seat: DelegationId): [string, PackageDeal][] {
  return Object.entries(state.packages).filter(([, deal]) => deal.stage === 'agreed' && deal.accepted.includes(seat));
}
