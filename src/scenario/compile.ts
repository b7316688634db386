import { FOLD } from '../engine/model/parameters';
import type { MeasureOption, Meeting, Setup } from '../engine/model/setup';
import type { Delegation, Provision } from '../engine/model/vocabulary';
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
    challenges: scenario.challenges,
    ...given('incidents', incidentsOf(scenario)),
    ...given('rivals', rivalsOf(scenario, played)),
    ...given('applicants', applicantsOf(scenario)),
    ...given('poles', scenario.scenario.poles),
    ...given('linkages', linkagesOf(scenario, played)),
  };
  return room === 'all' ? unfold(compiled) : compiled;
}

/** What the files say beside, for authors and screens, stays behind; the rest is the engine's as it stands. */
function delegationOf(written: Scenario['delegations'][number]): Delegation {
  const { p5, capacity, lines, note, utcOffset, playable, ...delegation } = written;
  const coded = lines?.map(({ mark, why, ...line }) => line);
  return { ...delegation, permanentMember: p5, ...given('capacity', capacity?.index), ...given('lines', coded) };
}

function provisionOf({ chapter, paragraph, quick, ...provision }: Scenario['provisions'][number]): Provision {
  return provision;
}

function incidentsOf({ incidents }: Scenario): Setup['incidents'] {
  if (!incidents) return undefined;
  return { ...incidents, cards: incidents.cards.map(({ fictional, source, ...card }) => card) };
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

/** Those whose every paragraph is negotiated. */
function linkagesOf({ linkages }: Scenario, played: readonly { readonly id: string }[]): Setup['linkages'] {
  const met = linkages.filter(({ when }) => Object.keys(when).every((id) => played.some((one) => one.id === id)));
  return met.length === 0 ? undefined : met.map(({ mark, source, ...linkage }) => linkage);
}

function applicantsOf({ applicants }: Scenario): Setup['applicants'] {
  return applicants.length === 0 ? undefined : applicants.map(({ mark, ...applicant }) => applicant);
}

function measureOf({ year, requires = [], ...measure }: Scenario['measures'][number]): MeasureOption {
  return { ...measure, requires };
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
function capitalHours({ delegations, process }: Scenario): Record<string, number> {
  return Object.fromEntries(
    delegations.flatMap(({ id, utcOffset }) =>
      utcOffset === undefined ? [] : [[id, Math.floor(utcOffset - process.utcOffset)]],
    ),
  );
}
