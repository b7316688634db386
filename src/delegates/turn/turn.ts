import type { Move } from '../../engine/view/types';
import { roundsLeft } from '../aspiration';
import { type Decision, draw, drawEach, type Idea, type Mind } from '../mind';
import { CORRIDOR, LEAST_URGENCY, PLEDGE, POINTS, URGENCY } from '../parameters';
import { reason } from '../reasons';
import { offer, probe } from './corridor';
import { intervention } from './floor';
import { reportBack } from './friend';
import { groupStatement } from './group';
import { askHome, confide } from './home';
import { accuse, answerAccusation, consult, INCIDENT_URGENCY, joinCharge } from './incidents';
import { lateChange } from './late';
import { join, pledge, propose } from './measures';
import { paper } from './paper';

/** One way to use a turn, with the most urgent it can be, so that it need not be thought through when something else is. */
interface Option {
  readonly name: string;
  readonly most: number;
  readonly corridor: boolean;
  readonly think: (mind: Mind, moves: readonly Move[]) => Idea | null;
}

const OPTIONS: readonly Option[] = [
  { name: 'floor', most: URGENCY.lift + 2 * POINTS, corridor: false, think: intervention },
  { name: 'group', most: URGENCY.keepDeal, corridor: false, think: groupStatement },
  { name: 'report', most: URGENCY.keepDeal, corridor: false, think: reportBack },
  { name: 'late', most: URGENCY.change, corridor: false, think: lateChange },
  { name: 'home', most: URGENCY.capital + 6, corridor: false, think: askHome },
  { name: 'confide', most: URGENCY.confide + 6, corridor: false, think: confide },
  { name: 'pledge', most: URGENCY.pledge + PLEDGE.answer + PLEDGE.social, corridor: false, think: pledge },
  { name: 'join', most: URGENCY.pledge + PLEDGE.answer + PLEDGE.social, corridor: false, think: join },
  { name: 'propose', most: URGENCY.pledge + PLEDGE.social, corridor: false, think: propose },
  { name: 'accuse', most: INCIDENT_URGENCY.accuse, corridor: false, think: accuse },
  { name: 'attribution', most: INCIDENT_URGENCY.join, corridor: false, think: joinCharge },
  { name: 'contact points', most: INCIDENT_URGENCY.consult, corridor: true, think: consult },
  { name: 'offer', most: URGENCY.offer, corridor: true, think: offer },
  { name: 'paper', most: URGENCY.bridge, corridor: true, think: paper },
  { name: 'probe', most: URGENCY.probe, corridor: true, think: probe },
];

/** What a seat does with its turn: the most urgent of what it might do, with some chance between floor and corridor. */
export function takeTurn(mind: Mind, moves: readonly Move[]): Decision {
  const reply = answerAccusation(mind, moves);
  if (reply) return reply;
  const best = hasActions(mind) ? mostUrgent(mind, moves) : null;
  if (best && best.urgency >= bar(mind)) return { command: best.command, reason: best.reason };
  const because = hasActions(mind) && roundsLeft(mind.view) > 3 ? 'keeps-powder-dry' : 'nothing-worth-the-attention';
  return { command: { type: 'turn.pass', by: mind.me.id }, reason: reason('listens', because) };
}

function mostUrgent(mind: Mind, moves: readonly Move[]): Idea | null {
  // A new draft draws everybody to the floor first.
  const busy = mind.view.business.length > mind.view.setup.roundsPerMeeting;
  const mood = !busy && draw(mind, 'mood', 100) < CORRIDOR.percent ? CORRIDOR.weight : 0;
  const jitter = drawEach(mind, 'jitter', CORRIDOR.jitter);
  let best: Idea | null = null;
  for (const { name, most, corridor, think } of OPTIONS) {
    const extra = (corridor ? mood : 0) + jitter(name);
    if (best && best.urgency >= most + extra) continue;
    const idea = think(mind, moves);
    if (idea && (!best || idea.urgency + extra > best.urgency)) best = { ...idea, urgency: idea.urgency + extra };
  }
  return best;
}

function hasActions(mind: Mind): boolean {
  return mind.view.actions > 0;
}

/** A small mission that cannot act in every round waits for something worth it. */
function bar(mind: Mind): number {
  const left = mind.view.setup.roundsPerMeeting - mind.view.round + 1;
  return mind.view.actions < left ? LEAST_URGENCY + 25 : LEAST_URGENCY;
}
