import { FOLD } from '../engine/model/parameters';
import type { MeasureOption, Meeting, Setup } from '../engine/model/setup';
import type { Delegation, Formulation, Provision } from '../engine/model/vocabulary';
import type { Scenario } from './files';
import { given } from './given';
import { processOf } from './process';
import { type Room, unfold } from './rooms';

export type Length = 'quick' | 'standard';

/**
 * What the engine plays with: the scenario at one length, without any text. Plain JSON, the same on every
 * machine. In the room "all" every member of a group sits for itself.
 */
export function compile(scenario: Scenario, length: Length, room: Room = 'seats'): Setup {
  const { id, version, chair, formatIssue, practicalIssues, lengths } = scenario.scenario;
  const whole = lengths[length].provisions === 'all';
  const played = scenario.provisions.filter((provision) => whole || provision.quick);
  const compiled: Setup = {
    scenario: id,
    version,
    length,
    process: processOf(scenario),
    chair,
    delegations: scenario.delegations.map(delegationOf),
    provisions: played.map(provisionOf),
    meetings: meetingsOf(scenario, length),
    roundsPerMeeting: scenario.scenario.overrides?.roundsPerMeeting ?? scenario.process.roundsPerMeeting,
    formatIssue,
    practicalIssues,
    confidence: scenario.confidence,
    measures: scenario.measures.map(measureOf),
    capitalHours: capitalHours(scenario),
    fold: FOLD,
    challenges: scenario.public.challenges.map(({ id, when }) => ({ id, when })),
    ...given('incidents', incidentsOf(scenario)),
    ...given('rivals', rivalsOf(scenario, played)),
    ...given('applicants', applicantsOf(scenario)),
    ...given('poles', scenario.scenario.poles),
  };
  return room === 'all' ? unfold(compiled) : compiled;
}

function delegationOf(delegation: Scenario['delegations'][number]): Delegation {
  const { id, p5, behaviour, positions, capacity, role, members, asOne, lines } = delegation;
  return {
    id,
    permanentMember: p5,
    behaviour,
    positions,
    ...given('capacity', capacity?.index),
    ...given('role', role),
    ...given(
      'members',
      members?.map((member) => ({ id: member.id, lean: member.lean })),
    ),
    ...given('asOne', asOne),
    ...given(
      'lines',
      lines?.map(({ issue, bound, value, kind }) => ({ issue, bound, value, kind })),
    ),
  };
}

function provisionOf(provision: Scenario['provisions'][number]): Provision {
  const { id, issue, statusQuo, formulations, leftOut, reservable } = provision;
  return {
    id,
    issue,
    statusQuo,
    formulations: formulations.map(formulationOf),
    ...given('leftOut', leftOut),
    ...given('reservable', reservable),
  };
}

function incidentsOf({ incidents }: Scenario): Setup['incidents'] {
  if (!incidents) return undefined;
  return {
    chancePercent: incidents.chancePercent,
    cards: incidents.cards.map((card) => {
      const { id, effect, scope, magnitude, duration, victim, actor, framed, shocks, after } = card;
      return { id, effect, scope, magnitude, duration, victim, actor, ...given('framed', framed), shocks, after };
    }),
  };
}

/** A length may leave provisions out; rival texts speak of those that are played. */
function rivalsOf({ rivals }: Scenario, played: readonly { readonly id: string }[]): Setup['rivals'] {
  if (rivals.length === 0) return undefined;
  const isPlayed = (provision: string) => played.some(({ id }) => id === provision);
  return rivals.map(({ id, sponsor, text }) => ({
    id,
    sponsor,
    text: Object.fromEntries(Object.entries(text).filter(([provision]) => isPlayed(provision))),
  }));
}

function applicantsOf({ applicants }: Scenario): Setup['applicants'] {
  return applicants.length === 0 ? undefined : applicants.map(({ id, issue, at }) => ({ id, issue, at }));
}

function formulationOf(wording: Scenario['provisions'][number]['formulations'][number]): Formulation {
  const { id, container, voice, verb, bridge, span, agreed, counterfactual, mechanism, assistance } = wording;
  const { entryCount, reservations, accession, measures } = wording;
  return {
    id,
    container,
    voice,
    verb,
    bridge,
    span,
    ...given('agreed', agreed),
    ...given('counterfactual', counterfactual),
    ...given('mechanism', mechanism),
    ...given('assistance', assistance),
    ...given('entryCount', entryCount),
    ...given('reservations', reservations),
    ...given('accession', accession),
    ...given('measures', measures),
  };
}

function measureOf({
  id,
  cost,
  confidence,
  kind,
  visibility,
  requires = [],
}: Scenario['measures'][number]): MeasureOption {
  return { id, cost, confidence, kind, visibility, requires };
}

/** A session ends with its intersessional meeting. Hours of a kind that has several are taken in turn. */
function meetingsOf({ scenario, process }: Scenario, length: Length): Meeting[] {
  const kinds = scenario.lengths[length].meetings;
  return kinds.map((kind, i) => {
    const before = kinds.slice(0, i);
    const hours = process.hours[kind];
    const session = 1 + before.filter((other) => other === 'intersessional').length;
    return { kind, session, hour: hours[before.filter((other) => other === kind).length % hours.length] as number };
  });
}

/** In whole hours: half an hour is dropped, since outcomes rest on integers. */
function capitalHours({ briefs, process }: Scenario): Record<string, number> {
  return Object.fromEntries(
    Object.values(briefs).map(({ delegation, home }) => [
      delegation,
      Math.floor(home.utcOffset - process.city.utcOffset),
    ]),
  );
}
