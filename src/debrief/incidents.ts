/** What every incident really was, who was believed, and what it did: read from the record, its cards opened. */

import type { EvidenceLevel, IncidentAnswer } from '../engine/model/incidentFacts';
import type { Effect, Suspect } from '../engine/model/incidents';
import type { DelegationId, IssueId } from '../engine/model/vocabulary';
import type { ConferenceRecord } from '../engine/record/types';
import { cardOf, framedBy } from '../engine/rules/traces';

export interface Charge {
  /** Who accused in public, the first first. */
  readonly accusers: readonly DelegationId[];
  readonly accused: DelegationId;
  /** Meeting of the first accusation, from 0. */
  readonly meeting: number;
  readonly answer: IncidentAnswer | null;
  /** Whether it was true, whatever became known. */
  readonly isTrue: boolean;
  readonly settled: 'right' | 'wrong' | null;
  /** Points of everybody's confidence that the accused lost, or got back, in all. */
  readonly inAccused: number;
  /** The same for the first accuser, for a wrong accusation. */
  readonly inAccuser: number;
}

export interface IncidentStory {
  readonly incident: string;
  readonly effect: Effect;
  readonly victim: DelegationId | null;
  readonly weight: number;
  readonly meeting: number;
  /** The truth. */
  readonly actor: Suspect;
  /** Whom forged traces pointed at, and the meeting after which that was seen through. */
  readonly framed: DelegationId | null;
  readonly exposedAt: number | null;
  /** The most that became public. */
  readonly level: EvidenceLevel;
  readonly pointsAt: Suspect | null;
  readonly claimed: boolean;
  /** Talks through contact points. */
  readonly talks: number;
  readonly charge: Charge | null;
  /** How the room's cares moved because of it. */
  readonly salience: readonly { readonly issue: IssueId; readonly by: number }[];
}

/** In the order in which they happened. */
export function incidentStories(record: ConferenceRecord): IncidentStory[] {
  const stories = new Map<string, IncidentStory>();
  let meeting = 0;
  for (const event of record.steps.flatMap((step) => step.events)) {
    if (event.type === 'meeting.opened') meeting = event.meeting;
    if (event.type === 'incident.happened') {
      const begun = beginning(record, event, meeting);
      if (begun) stories.set(event.incident, begun);
    } else if ('incident' in event) {
      const story = stories.get(event.incident);
      if (story) stories.set(event.incident, { ...story, ...changed(story, event, meeting) });
    }
  }
  return [...stories.values()];
}

type Events = ConferenceRecord['steps'][number]['events'][number];
type OnIncident = Extract<Events, { readonly incident: string }>;

function beginning(
  record: ConferenceRecord,
  { incident, effect, victim, weight }: Extract<Events, { readonly type: 'incident.happened' }>,
  meeting: number,
): IncidentStory | null {
  const card = cardOf(record, incident);
  if (!card) return null;
  const framed = framedBy(record, card);
  const found = { exposedAt: null, level: 0, pointsAt: null, claimed: false, talks: 0, charge: null } as const;
  return { incident, effect, victim, weight, meeting, actor: card.actor, framed, ...found, salience: card.shocks };
}

function changed(story: IncidentStory, event: OnIncident, meeting: number): Partial<IncidentStory> {
  const { charge } = story;
  switch (event.type) {
    case 'incident.claimed':
      return { claimed: true };
    case 'incident.evidence': {
      const exposedAt = event.exposed !== null && story.exposedAt === null ? meeting : story.exposedAt;
      return { level: event.level, pointsAt: event.pointsAt, exposedAt };
    }
    case 'incident.consulted':
      return { talks: story.talks + 1 };
    case 'incident.accused': {
      const { by, accused, room } = event;
      const isTrue = accused === story.actor;
      const open = { answer: null, settled: null, inAccuser: 0 };
      return { charge: { accusers: [by], accused, meeting, isTrue, inAccused: room, ...open } };
    }
    case 'incident.joined':
      return charge
        ? { charge: { ...charge, accusers: [...charge.accusers, event.by], inAccused: charge.inAccused + event.room } }
        : {};
    case 'incident.answered':
      return charge ? { charge: { ...charge, answer: event.answer } } : {};
    case 'incident.settled':
      return charge
        ? {
            charge: {
              ...charge,
              settled: event.right ? 'right' : 'wrong',
              inAccused: charge.inAccused + event.inAccused,
              inAccuser: event.inAccuser,
            },
          }
        : {};
    default:
      return {};
  }
}
