import type { IncidentView, Reading } from '../../engine/model/incidentFacts';
import { isOutsider } from '../../engine/model/incidents';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { Move, View } from '../../engine/view/types';
import { clamp } from '../../kernel/integers';
import { type Decision, draw, type Idea, legal, type Mind, trait } from '../mind';
import { EARLY_CONCEDER } from '../parameters';
import { reason } from '../reasons';

/**
 * How AI seats deal with incidents. None of it is fitted: governments respond in public to few incidents (EuRepoC: 2 % of
 * all, 9 to 13 % of grave or state-linked ones of recent years, 29 % of the gravest), and only where they are sure enough.
 */
export const INCIDENT_HABITS = {
  /** Level of evidence for "moderate confidence", from which one may be willing to name somebody. */
  sure: 3,
  /** Level from which those who distrust the suspect and are hit hard may be rash, and those who trust an accuser join. */
  fair: 2,
  /** Willingness in per cent to accuse when sure: a base, and so much for each point of weight (1..10); a rash one's share. */
  willing: { base: 5, perWeight: 5, rashPercent: 60, rashWeight: 5 },
  /** Confidence in the suspect from which nobody accuses, and below which one may be rash or join. */
  trusted: 60,
  distrusted: 40,
  /** Temper makes one readier to accuse, or less ready. */
  temper: { hard: 15, mixed: 0, cooperative: -15 },
  /** Confidence in the accuser from which one may join it; how likely. */
  ally: 60,
  joins: 45,
  /** Chance in per cent, each turn, of consulting while it is new: the victim, and bridge-builders who want it calm. */
  consults: { victim: 40, bridge: 12, meetings: 6 },
  /** Bridging tendency, or confidence in the accuser, from which an accused offers to talk rather than deny. */
  offers: { bridge: 60, trust: 62 },
} as const;

/** How pressing it is: who was hit and is sure speaks before most other business; asking comes before ordinary corridor talk. */
export const INCIDENT_URGENCY = { accuse: 80, join: 60, consult: 64 } as const;

type Known = readonly [id: string, incident: IncidentView];

const known = (view: View, id: string): Known | null => {
  const incident = view.incidents[id];
  return incident ? [id, incident] : null;
};

/** What this seat makes of the evidence: what it was told when that is more than is public. */
const believed = ({ level, pointsAt, told }: IncidentView): Reading => told ?? { level, pointsAt };

const trustIn = (mind: Mind, seat: DelegationId): number => mind.view.confidence[seat] ?? 0;

/** Answers an accusation: one owes it to nobody, but silence would be read as consent. Takes neither action nor turn. */
export function answerAccusation(mind: Mind, moves: readonly Move[]): Decision | null {
  const id = legal(moves, 'incident.answer')?.choices.incidents?.answer[0];
  const incident = id === undefined ? undefined : mind.view.incidents[id];
  if (id === undefined || !incident) return null;
  const accuser = incident.accusers[0] ?? '';
  const { offers } = INCIDENT_HABITS;
  const talks = mind.me.behaviour.bridge >= offers.bridge || trustIn(mind, accuser) >= offers.trust;
  const about = { seat: accuser, incident: id };
  return {
    command: { type: 'incident.answer', by: mind.me.id, incident: id, answer: talks ? 'offer-consultation' : 'deny' },
    reason: talks
      ? reason('offers-consultation', 'talk-costs-less-than-quarrel', about)
      : reason('denies', 'no-proof-on-the-table', about),
  };
}

/** Names who did it: the victim, and only when sure enough and willing; a victim hit hard may be rash about a rival. */
export function accuse(mind: Mind, moves: readonly Move[]): Idea | null {
  const choices = legal(moves, 'incident.accuse')?.choices.incidents?.accuse ?? [];
  for (const choice of choices) {
    const [id, incident] = known(mind.view, choice.incident) ?? [];
    if (!id || !incident || incident.victim !== mind.me.id) continue;
    const { level, pointsAt } = believed(incident);
    if (pointsAt !== choice.accused || trustIn(mind, choice.accused) >= INCIDENT_HABITS.trusted) continue;
    const sure = level >= INCIDENT_HABITS.sure;
    if (trait(mind, `accuse ${id}`, 100) >= willingness(mind, incident, sure, level, choice.accused)) continue;
    return {
      urgency: INCIDENT_URGENCY.accuse,
      command: { type: 'incident.accuse', by: mind.me.id, ...choice },
      reason: reason('names-culprit', sure ? 'evidence-suffices' : 'cannot-wait-for-proof', {
        seat: choice.accused,
        incident: id,
      }),
    };
  }
  return null;
}

/** How willing a victim is, in per cent. Formula and reasons: INCIDENT_HABITS. */
function willingness(mind: Mind, incident: IncidentView, sure: boolean, level: number, accused: DelegationId): number {
  const { willing, temper, fair, distrusted } = INCIDENT_HABITS;
  const percent = clamp(willing.base + willing.perWeight * incident.weight + temper[mind.temper], 0, 100);
  if (sure) return percent;
  const rash = level >= fair && incident.weight >= willing.rashWeight && trustIn(mind, accused) < distrusted;
  return rash ? Math.floor((percent * willing.rashPercent) / 100) : 0;
}

/** Joins somebody it trusts against somebody it does not, when the evidence is fair. */
export function joinCharge(mind: Mind, moves: readonly Move[]): Idea | null {
  const choices = legal(moves, 'incident.join')?.choices.incidents?.join ?? [];
  for (const choice of choices) {
    const [id, incident] = known(mind.view, choice.incident) ?? [];
    const first = incident?.accusers[0];
    if (!id || !incident || first === undefined) continue;
    const { level, pointsAt } = believed(incident);
    const fair = level >= INCIDENT_HABITS.fair && pointsAt === choice.accused;
    const sides =
      trustIn(mind, first) >= INCIDENT_HABITS.ally && trustIn(mind, choice.accused) < INCIDENT_HABITS.distrusted;
    if (!fair || !sides || trait(mind, `join ${id}`, 100) >= INCIDENT_HABITS.joins) continue;
    return {
      urgency: INCIDENT_URGENCY.join,
      command: { type: 'incident.join', by: mind.me.id, ...choice },
      reason: reason('joins-attribution', 'stands-by-an-ally', { seat: choice.accused, incident: id }),
    };
  }
  return null;
}

/**
 * Asks through the contact points while an incident is new: the victim first whom the traces point at, then whom it
 * trusts; bridge-builders ask the victim, so that nobody speaks too soon.
 */
export function consult(mind: Mind, moves: readonly Move[]): Idea | null {
  const choices = legal(moves, 'incident.consult')?.choices.incidents?.consult ?? [];
  const ids = [...new Set(choices.map(({ incident }) => incident))];
  for (const id of ids) {
    const incident = mind.view.incidents[id];
    if (!incident || mind.view.meeting - incident.meeting > INCIDENT_HABITS.consults.meetings) continue;
    const open = choices.filter((choice) => choice.incident === id).map((choice) => choice.with);
    const victim = incident.victim === mind.me.id;
    const asked = victim ? whomToAsk(mind, incident, open) : bridging(mind, incident, open);
    const percent = victim ? INCIDENT_HABITS.consults.victim : INCIDENT_HABITS.consults.bridge;
    if (asked === null || draw(mind, `consult ${id}`, 100) >= percent) continue;
    return {
      urgency: INCIDENT_URGENCY.consult,
      command: { type: 'incident.consult', by: mind.me.id, incident: id, with: asked },
      reason: reason('consults-on-incident', victim ? 'facts-before-words' : 'keeps-it-calm', {
        seat: asked,
        incident: id,
      }),
    };
  }
  return null;
}

function whomToAsk(mind: Mind, incident: IncidentView, open: readonly DelegationId[]): DelegationId | null {
  const { pointsAt } = believed(incident);
  if (pointsAt !== null && !isOutsider(pointsAt) && open.includes(pointsAt)) return pointsAt;
  const [best] = [...open].sort((a, b) => trustIn(mind, b) - trustIn(mind, a) || (a < b ? -1 : 1));
  return best ?? null;
}

function bridging(mind: Mind, { victim }: IncidentView, open: readonly DelegationId[]): DelegationId | null {
  const builds = mind.me.behaviour.bridge >= EARLY_CONCEDER;
  return builds && victim !== null && open.includes(victim) ? victim : null;
}
