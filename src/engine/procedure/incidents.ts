import { floorDiv } from '../../kernel/integers';
import { drawOne, drawPercent } from '../../kernel/prng';
import { standing } from '../acts/effects';
import { hitOf } from '../acts/incidents/shared';
import { type ItemCharts, stageAfter } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import type { EvidenceLevel, IncidentState } from '../model/incidentFacts';
import {
  CLAIM,
  DAYS,
  DENIED_PERCENT,
  EXPOSED,
  JOINED_WRONG_PERCENT,
  KNOWN_FROM,
  WRONG,
} from '../model/incidentParameters';
import { type IncidentCard, weightOf } from '../model/incidents';
import { STANDING_MOVES } from '../model/parameters';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { sharedContacts } from '../rules/incidents';
import { meetingOf } from '../rules/lookups';
import { measureBy, undertakingOf, wonBy } from '../rules/measures';
import { cardOf, evidenceAfter, evidenceOf, happensWithin } from '../rules/traces';

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
    ...dealt(state).flatMap((card) => comes(state, card)),
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
      const next = stage ? stageAfter(items.measure, stage, 'use') : null;
      if (!option || next === null) return [];
      return [fact(state, 'measure.tested', { by, measure, used: true, won: wonBy(option, 'used'), stage: next })];
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
      : [fact(state, 'incident.evidence', { incident: id, level, pointsAt: now.pointsAt, exposed: now.exposed })];
  return [...claimed(state, card, before, days), ...grown, ...settled(items, state, id, now)];
}

/** Somebody claims it, if this is an incident that is claimed at all. */
function claimed(state: ConferenceState, card: IncidentCard, incident: IncidentState, days: number): ConferenceEvent[] {
  const percent = card.actor === 'non-state' ? CLAIM.group : CLAIM.state;
  const key = [state.luck, 'incident', card.id, 'claim'];
  const comesNow =
    !incident.claimed &&
    drawPercent([...key, 'whether'], percent) &&
    happensWithin([...key, state.meeting], CLAIM.medianDays, days);
  return comesNow ? [fact(state, 'incident.claimed', { incident: card.id })] : [];
}

/** An accusation proves right or wrong once the evidence leaves no other explanation, or its traces prove forged. */
function settled(items: ItemCharts, state: ConferenceState, id: string, incident: IncidentState): ConferenceEvent[] {
  const { accused, accusers, weight, lost, level, pointsAt, exposed, answer, accusedAt } = incident;
  const forged = exposed !== null && exposed === accused;
  const known = forged || level >= EXPOSED.surelyFrom;
  const stage = stageAfter(items.incident, incident.stage, 'settle');
  if (!known || accused === null || stage === null) return [];
  const right = pointsAt === accused;
  const whole = hitOf(weight, 100, accusers.length);
  const denied = answer === 'deny' ? floorDiv(weight * DENIED_PERCENT, 100) : 0;
  const moved = right
    ? { inAccused: -(Math.max(0, whole - lost) + denied) || 0, inAccuser: 0, inJoiners: 0 }
    : { inAccused: lost, inAccuser: -whole * WRONG.accuser, inJoiners: -whole * WRONG.joiner };
  const [first, ...joiners] = accusers;
  return [
    fact(state, 'incident.settled', { incident: id, accused, right, ...moved, stage }),
    ...(first === undefined ? [] : judged(state, first, joiners, right, accusedAt ?? 0)),
  ];
}

/** What it does to the standing of those who accused. */
function judged(
  state: ConferenceState,
  first: DelegationId,
  joiners: readonly DelegationId[],
  right: boolean,
  accusedAt: EvidenceLevel,
): ConferenceEvent[] {
  if (right) return accusedAt < KNOWN_FROM ? [standing(state, first, 'accused-rightly')] : [];
  const joined = floorDiv(STANDING_MOVES['accused-wrongly'] * JOINED_WRONG_PERCENT, 100);
  return [
    standing(state, first, 'accused-wrongly'),
    ...joiners.map((joiner) => standing(state, joiner, 'accused-wrongly', joined)),
  ];
}

/** Cards that come tonight: those whose evening it is and, by chance, one of the others. */
function dealt({ setup, luck, meeting, incidents }: ConferenceState): readonly IncidentCard[] {
  const { cards, chancePercent } = setup.incidents ?? { cards: [], chancePercent: 0 };
  const left = cards.filter(({ id }) => !Object.hasOwn(incidents, id));
  const due = left.filter(({ after }) => after === meeting);
  const chance = left.filter(({ after }) => after === null);
  const comesOne = chance.length > 0 && drawPercent([luck, 'incident', meeting, 'whether'], chancePercent);
  return comesOne ? [...due, drawOne([luck, 'incident', meeting, 'which'], chance)] : due;
}

/** Victim and room learn what was done and to whom, and care more or less about what it touches. */
function comes(state: ConferenceState, card: IncidentCard): ConferenceEvent[] {
  const { id, effect, victim, shocks } = card;
  return [
    fact(state, 'incident.happened', { incident: id, effect, victim, weight: weightOf(card) }),
    ...shocks.map(({ issue, by }) => fact(state, 'salience.moved', { issue, by, because: 'incident' })),
  ];
}
