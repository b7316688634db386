import { FOLD } from '../engine/model/parameters';
import type { MeasureOption, Meeting, Process, Setup } from '../engine/model/setup';
import type { Delegation, Formulation, Provision } from '../engine/model/vocabulary';
import type { Scenario } from './load';

export type Length = 'quick' | 'standard';

/** What the engine plays with: the scenario at one length, without any text. Plain JSON, the same on every machine. */
export function compile(scenario: Scenario, length: Length): Setup {
  const { id, version, chair, formatIssue, practicalIssues, lengths } = scenario.scenario;
  const whole = lengths[length].provisions === 'all';
  return {
    scenario: id,
    version,
    length,
    process: processOf(scenario),
    chair,
    delegations: scenario.delegations.map(delegationOf),
    provisions: scenario.provisions.filter((provision) => whole || provision.quick).map(provisionOf),
    meetings: meetingsOf(scenario, length),
    roundsPerMeeting: scenario.process.roundsPerMeeting,
    formatIssue,
    practicalIssues,
    confidence: scenario.confidence,
    measures: scenario.measures.map(measureOf),
    capitalHours: capitalHours(scenario),
    fold: FOLD,
    challenges: scenario.public.challenges.map(({ id, when }) => ({ id, when })),
  };
}

function processOf({ process }: Scenario): Process {
  const { id, textMode, moves, exits, chairIsMember, clockStops, chairsSummary } = process;
  return { id, textMode, moves, exits, chairIsMember, clockStops, chairsSummary };
}

function delegationOf({ id, p5, behaviour, positions, capacity }: Scenario['delegations'][number]): Delegation {
  return { id, permanentMember: p5, behaviour, positions, ...(capacity ? { capacity: capacity.index } : {}) };
}

function provisionOf({ id, issue, statusQuo, formulations }: Scenario['provisions'][number]): Provision {
  return { id, issue, statusQuo, formulations: formulations.map(formulationOf) };
}

function formulationOf(wording: Scenario['provisions'][number]['formulations'][number]): Formulation {
  const { id, container, voice, verb, bridge, span, agreed, counterfactual, mechanism, assistance } = wording;
  return {
    id,
    container,
    voice,
    verb,
    bridge,
    span,
    ...(agreed === undefined ? {} : { agreed }),
    ...(counterfactual === undefined ? {} : { counterfactual }),
    ...(mechanism === undefined ? {} : { mechanism }),
    ...(assistance === undefined ? {} : { assistance }),
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
