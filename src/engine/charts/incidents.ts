import { clamp, floorDiv } from '../../kernel/integers';
import { drawOne, drawPercent } from '../../kernel/prng';
import type { ConferenceEvent } from '../model/events';
import type { EvidenceLevel, IncidentCommands, IncidentState, Reading } from '../model/incidentFacts';
import {
  ACCUSED,
  BELIEF,
  CLAIM,
  CONSULTED,
  DAYS,
  DENIED_PERCENT,
  EXPOSED,
  JOINED_WRONG_PERCENT,
  KNOWN_FROM,
  TOLD,
  WRONG,
} from '../model/incidentParameters';
import { type IncidentCard, weightOf } from '../model/incidents';
import { STANDING_MOVES } from '../model/parameters';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { sharedContacts } from '../rules/incidents';
import { meetingOf } from '../rules/lookups';
import { measureBy, undertakingOf, wonBy } from '../rules/measures';
import { cardOf, evidenceAfter, evidenceOf, happensWithin, readingOf } from '../rules/traces';
import type { Act } from './acts';
import { fact, standing, turnUsed } from './happenings';
import type { IncidentHappening } from './incident.machine';
import { type ItemCharts, stageAfter } from './items.machine';

/** What moves on incidents cause. Nothing where the incident's chart knows no way: the command came at the wrong time. */
export const INCIDENT_ACTS: { readonly [T in keyof IncidentCommands]: Act<T> } = {
  'incident.consult': (state, { by, incident: id, with: other }, items) => {
    const incident = ready(items, state, id, 'consult');
    if (!incident) return [];
    const body = { incident: id, by, with: other, reading: toldTogether(state, id, by, other), won: CONSULTED };
    return [fact('incident.consulted', [by, other], body), ...turnUsed(by)];
  },
  'incident.accuse': (state, { by, incident: id, accused }, items) => {
    const incident = ready(items, state, id, 'accuse');
    if (!incident) return [];
    const between = -(ACCUSED.base + incident.weight);
    const body = { incident: id, by, accused, between, room: -believedHit(incident, accused, 1) || 0 };
    return [fact('incident.accused', 'all', body), ...turnUsed(by)];
  },
  'incident.join': (state, { by, incident: id, accused }, items) => {
    const incident = ready(items, state, id, 'join');
    if (!incident) return [];
    const between = -floorDiv((ACCUSED.base + incident.weight) * ACCUSED.joinPercent, 100);
    const hit = Math.max(0, believedHit(incident, accused, incident.accusers.length + 1) - incident.lost);
    return [fact('incident.joined', 'all', { incident: id, by, accused, between, room: -hit || 0 }), ...turnUsed(by)];
  },
  'incident.answer': (state, { by, incident: id, answer }, items) => {
    const incident = ready(items, state, id, 'answer');
    if (!incident) return [];
    const back = floorDiv((ACCUSED.base + incident.weight) * ACCUSED.offerPercent, 100);
    const between = answer === 'offer-consultation' ? back : 0;
    return [fact('incident.answered', 'all', { incident: id, by, answer, between })];
  },
};

/** The incident, when its chart knows a way on. */
function ready(
  items: ItemCharts,
  state: ConferenceState,
  id: string,
  happening: IncidentHappening,
): IncidentState | null {
  const incident = state.incidents[id];
  return incident && stageAfter(items.incident, incident.stage, happening) !== null ? incident : null;
}

/** What two make of the evidence together: the better of what they know, and one level more by chance. Reason: TOLD. */
function toldTogether(state: ConferenceState, id: string, by: DelegationId, other: DelegationId): Reading {
  const [mine, theirs] = [readingOf(state, id, by), readingOf(state, id, other)];
  const best = theirs.level > mine.level ? theirs : mine;
  const card = cardOf(state, id);
  const open = state.incidents[id]?.level ?? 0;
  const percent = clamp(state.confidence[other]?.[by] ?? 0, TOLD.least, TOLD.most);
  const more = drawPercent([state.seed, 'incident', id, 'told', ...[by, other].sort()], percent);
  if (!card || !more || best.level > open || open >= 5) return best;
  const { level, pointsAt } = evidenceOf(state, card, (open + 1) as EvidenceLevel);
  return { level, pointsAt };
}

/** Points an accused loses with everybody: weight, belief in the evidence and the root of how many accuse. */
function hitOf(weight: number, belief: number, accusers: number): number {
  return floorDiv(weight * belief * rootPercent(accusers), 10_000);
}

/** What the room believes at once: evidence that points elsewhere, or nowhere, convinces nobody. */
function believedHit({ weight, level, pointsAt }: IncidentState, accused: DelegationId, accusers: number): number {
  return pointsAt === accused ? hitOf(weight, BELIEF[level], accusers) : 0;
}

/** 100 times the square root, floored. */
function rootPercent(n: number): number {
  let root = 100;
  while ((root + 1) * (root + 1) <= 10_000 * n) root++;
  return root;
}

/**
 * What happens on networks in an evening: evidence grows, somebody claims what was done, accusations prove right or
 * wrong, new incidents come; contact points used during the day count as tested.
 */
export function dealIncidents(items: ItemCharts, state: ConferenceState): ConferenceEvent[] {
  if (!state.setup.incidents) return [];
  const days = meetingOf(state)?.kind === 'intersessional' ? DAYS.between : DAYS.evening;
  return [
    ...contactsUsed(items, state),
    ...Object.entries(state.incidents).flatMap(([id, incident]) => lookedInto(items, state, id, incident, days)),
    ...dealt(state).flatMap(comes),
  ];
}

/** Contact points carried out before and used today. What was said stays with those who talked. */
function contactsUsed(items: ItemCharts, state: ConferenceState): ConferenceEvent[] {
  const talks = Object.values(state.incidents).flatMap(({ consulted }) =>
    consulted.filter(({ meeting }) => meeting === state.meeting),
  );
  const seats = [...new Set(talks.flatMap((talk) => [talk.by, talk.with]))];
  return seats.flatMap((by) => {
    const own = talks.filter((talk) => talk.by === by || talk.with === by);
    const lines = [...new Set(own.flatMap((talk) => sharedContacts(state, talk.by, talk.with)))];
    return lines.flatMap((measure) => {
      const option = measureBy(state.setup, measure);
      const stage = undertakingOf(state, by, measure)?.stage;
      if (!option || !stage || stageAfter(items.measure, stage, 'use') === null) return [];
      return [fact('measure.tested', 'all', { by, measure, used: true, won: wonBy(option, 'used') })];
    });
  });
}

/** One incident overnight. */
function lookedInto(
  items: ItemCharts,
  state: ConferenceState,
  id: string,
  before: IncidentState,
  days: number,
): ConferenceEvent[] {
  const card = cardOf(state, id);
  if (!card || before.stage === 'settled') return [];
  const level = evidenceAfter(state, card, before.level, state.meeting, days);
  const now = level > before.level ? { ...before, ...evidenceOf(state, card, level) } : before;
  const grown =
    now === before
      ? []
      : [fact('incident.evidence', 'all', { incident: id, level, pointsAt: now.pointsAt, exposed: now.exposed })];
  return [...claimed(state, card, before, days), ...grown, ...settled(items, id, now)];
}

/** Somebody claims it, if this is an incident that is claimed at all. */
function claimed(state: ConferenceState, card: IncidentCard, incident: IncidentState, days: number): ConferenceEvent[] {
  const percent = card.actor === 'non-state' ? CLAIM.group : CLAIM.state;
  const key = [state.seed, 'incident', card.id, 'claim'];
  const comesNow =
    !incident.claimed &&
    drawPercent([...key, 'whether'], percent) &&
    happensWithin([...key, state.meeting], CLAIM.medianDays, days);
  return comesNow ? [fact('incident.claimed', 'all', { incident: card.id })] : [];
}

/** An accusation proves right or wrong once the evidence leaves no other explanation, or its traces prove forged. */
function settled(items: ItemCharts, id: string, incident: IncidentState): ConferenceEvent[] {
  const { accused, accusers, weight, lost, level, pointsAt, exposed, answer, accusedAt } = incident;
  const forged = exposed !== null && exposed === accused;
  const known = forged || level >= EXPOSED.surelyFrom;
  if (!known || accused === null || stageAfter(items.incident, incident.stage, 'settle') === null) return [];
  const right = pointsAt === accused;
  const whole = hitOf(weight, 100, accusers.length);
  const denied = answer === 'deny' ? floorDiv(weight * DENIED_PERCENT, 100) : 0;
  const moved = right
    ? { inAccused: -(Math.max(0, whole - lost) + denied) || 0, inAccuser: 0, inJoiners: 0 }
    : { inAccused: lost, inAccuser: -whole * WRONG.accuser, inJoiners: -whole * WRONG.joiner };
  const [first, ...joiners] = accusers;
  return [
    fact('incident.settled', 'all', { incident: id, accused, right, ...moved }),
    ...(first === undefined ? [] : judged(first, joiners, right, accusedAt ?? 0)),
  ];
}

/** What it does to the standing of those who accused. */
function judged(
  first: DelegationId,
  joiners: readonly DelegationId[],
  right: boolean,
  accusedAt: EvidenceLevel,
): ConferenceEvent[] {
  if (right) return accusedAt < KNOWN_FROM ? [standing(first, 'accused-rightly')] : [];
  const joined = floorDiv(STANDING_MOVES['accused-wrongly'] * JOINED_WRONG_PERCENT, 100);
  return [standing(first, 'accused-wrongly'), ...joiners.map((joiner) => standing(joiner, 'accused-wrongly', joined))];
}

/** Cards that come tonight: those whose evening it is and, by chance, one of the others. */
function dealt({ setup, seed, meeting, incidents }: ConferenceState): readonly IncidentCard[] {
  const { cards, chancePercent } = setup.incidents ?? { cards: [], chancePercent: 0 };
  const left = cards.filter(({ id }) => !Object.hasOwn(incidents, id));
  const due = left.filter(({ after }) => after === meeting);
  const chance = left.filter(({ after }) => after === null);
  const comesOne = chance.length > 0 && drawPercent([seed, 'incident', meeting, 'whether'], chancePercent);
  return comesOne ? [...due, drawOne([seed, 'incident', meeting, 'which'], chance)] : due;
}

/** Victim and room learn what was done and to whom, and care more or less about what it touches. */
function comes(card: IncidentCard): ConferenceEvent[] {
  const { id, effect, victim, shocks } = card;
  return [
    fact('incident.happened', 'all', { incident: id, effect, victim, weight: weightOf(card) }),
    ...shocks.map(({ issue, by }) => fact('salience.moved', 'all', { issue, by, because: 'incident' })),
  ];
}
