import type { Temper } from '../engine/model/tempers';
import type { Delegation, DelegationId } from '../engine/model/vocabulary';
import type { View } from '../engine/view/types';
import { clamp, floorDiv } from '../kernel/integers';
import { drawBelow } from '../kernel/prng';
import {
  EARLY_CONCEDER,
  LATE_CONCEDER,
  LEAST_GAIN,
  LEVEL,
  MIXED_SPREAD,
  RECIPROCITY,
  TEMPER_SHIFT,
} from './parameters';

/** How much of the conference is over, in per cent of its rounds. */
export function elapsed(view: View): number {
  const rounds = view.setup.roundsPerMeeting;
  const total = Math.max(1, (view.setup.meetings.length - 1) * rounds);
  return clamp(floorDiv(100 * (view.meeting * rounds + Math.max(0, view.round - 1)), total), 0, 100);
}

/** Rounds left before the closing, this one included. */
export function roundsLeft(view: View): number {
  const rounds = view.setup.roundsPerMeeting;
  return Math.max(0, (view.setup.meetings.length - 1 - view.meeting) * rounds - Math.max(0, view.round - 1));
}

/**
 * Level aimed at between floor and best, in per cent: falls with time, late for those who hold out or carry a flagship,
 * early for bridge-builders, and with what the others have done for us.
 */
export function aspirationLevel(view: View, me: Delegation, seed: string, temper: Temper): number {
  const time = elapsed(view);
  const conceded = concededShare(me, time);
  const level = LEVEL.first - floorDiv((LEVEL.first - LEVEL.last) * conceded, 100);
  const spread = temper === 'mixed' ? drawBelow([seed, me.id, 'temper'], 2 * MIXED_SPREAD + 1) - MIXED_SPREAD : 0;
  return clamp(level + TEMPER_SHIFT[temper] + spread, LEVEL.last, LEVEL.first);
}

/** Share of the way down already gone: squared time for late conceders, its mirror for early ones, else the time itself. */
function concededShare(me: Delegation, time: number): number {
  if (isLateConceder(me)) return floorDiv(time * time, 100);
  if (me.behaviour.bridge >= EARLY_CONCEDER) return 100 - floorDiv((100 - time) * (100 - time), 100);
  return time;
}

/** Holds out by habit, or carries a flagship it came for. */
export function isLateConceder(me: Delegation): boolean {
  if (me.behaviour.holdout >= LATE_CONCEDER.holdout) return true;
  const flagship = Object.values(me.positions).some(({ salience }) => salience >= LATE_CONCEDER.flagshipSalience);
  return flagship && me.behaviour.bridge < EARLY_CONCEDER;
}

/** What another has done for or to us, in per cent of level: added to patience when negative. */
export function reciprocity(view: View, other: DelegationId): number {
  let credit = RECIPROCITY.pledge * (view.seats[other]?.measures.length ?? 0);
  for (const deal of Object.values(view.packages)) {
    if (deal.by !== other && !deal.to.includes(other)) continue;
    if (deal.by !== view.you && !deal.to.includes(view.you)) continue;
    if (deal.stage === 'agreed') credit += RECIPROCITY.deal;
    if (deal.stage === 'broken') credit += RECIPROCITY.broken;
    if (deal.stage === 'refused' && deal.by === view.you) credit += RECIPROCITY.refusal;
  }
  return clamp(credit, -RECIPROCITY.most, RECIPROCITY.most);
}

/** Gain to insist on: between the least worth signing and the best in reach, at the level aimed at. */
export function insistedGain(best: number, level: number): number {
  return best <= LEAST_GAIN ? LEAST_GAIN : LEAST_GAIN + floorDiv((best - LEAST_GAIN) * level, 100);
}
