import type { Move } from '../../engine/view/types';
import { roundsLeft } from '../aspiration';
import { type Decision, draw, type Idea, type Mind } from '../mind';
import { CORRIDOR, LEAST_URGENCY } from '../parameters';
import { reason } from '../reasons';
import { offer, probe } from './corridor';
import { intervention } from './floor';
import { askHome, confide, pledge } from './home';
import { lateChange } from './late';

/** What a seat does with its turn: the most urgent of what it might do, with some chance between floor and corridor. */
export function takeTurn(mind: Mind, moves: readonly Move[]): Decision {
  // A new draft draws everybody to the floor first.
  const busy = mind.view.business.length > mind.view.setup.roundsPerMeeting;
  const corridorMood = !busy && draw(mind, 'mood', 100) < CORRIDOR.percent ? CORRIDOR.weight : 0;
  let best: Idea | null = null;
  const consider = (idea: Idea | null, mood: number, name: string) => {
    if (!idea) return;
    const urgency = idea.urgency + mood + draw(mind, `jitter ${name}`, CORRIDOR.jitter);
    if (!best || urgency > best.urgency) best = { ...idea, urgency };
  };
  if (hasActions(mind)) {
    consider(intervention(mind, moves), 0, 'floor');
    consider(askHome(mind, moves), 0, 'home');
    consider(lateChange(mind, moves), 0, 'late');
    consider(confide(mind, moves), 0, 'confide');
    consider(pledge(mind, moves), 0, 'pledge');
    consider(probe(mind, moves), corridorMood, 'probe');
    if (!best || urgencyOf(best) < CORRIDOR.weight * 3) consider(offer(mind, moves), corridorMood, 'offer');
  }
  if (best && urgencyOf(best) >= bar(mind)) return best;
  const because = hasActions(mind) && roundsLeft(mind.view) > 3 ? 'keeps-powder-dry' : 'nothing-worth-the-attention';
  return { command: { type: 'turn.pass', by: mind.me.id }, reason: reason('listens', because) };
}

const urgencyOf = (idea: Idea): number => idea.urgency;

function hasActions(mind: Mind): boolean {
  return mind.view.actions > 0;
}

/** A small mission that cannot act in every round waits for something worth it. */
function bar(mind: Mind): number {
  const left = mind.view.setup.roundsPerMeeting - mind.view.round + 1;
  return mind.view.actions < left ? LEAST_URGENCY + 25 : LEAST_URGENCY;
}
