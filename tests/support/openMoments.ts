import type { Command } from '../../src/engine/acts';
import { card, consult, withCards, withContacts } from './incidents';
import type { Moment } from './moments';
import { assembly, committee, OPEN_FLOOR, openDrafting, openGroup, openRoom } from './rooms';
import { sit, type Table } from './table';

const host = 'host';
const advance: Command = { type: 'clock.advance', by: host, meeting: 0 };
const close: Command = { type: 'answers.close', by: host };

/** Moments of an open floor that random play seldom meets: talk of incidents, time that is up, hands and courses. */
export function openMoments(): Moment[] {
  const moments: Moment[] = [];
  const note = (table: Table, ...commands: readonly Command[]) => {
    for (const command of commands) {
      moments.push({ before: table.state, command });
      table.do(command);
    }
  };
  const happened = sit(withCards([card()], 0, openRoom())).passUntil(
    ({ stage, meeting }) => stage === 'meeting.open' && meeting === 1,
  );
  note(
    happened.set(withContacts('BRE', 'DEL')),
    consult('BRE', 'DEL'),
    { type: 'incident.accuse', by: 'BRE', incident: 'wiper', accused: 'COR' },
    { type: 'incident.join', by: 'DEL', incident: 'wiper', accused: 'COR' },
    { type: 'incident.answer', by: 'COR', incident: 'wiper', answer: 'deny' },
  );
  note(
    sit(),
    { type: 'seat.hand', by: host, seat: 'COR', to: 'bot' },
    { type: 'conference.branch', by: host, branch: 'other' },
    advance,
    { type: 'seat.hand', by: host, seat: 'ARL', to: 'vice-chair' },
    { type: 'conference.branch', by: host, branch: 'third' },
  );
  const words = { provision: 'law', wording: 'law-some' };
  const support = { kind: 'support', ...words } as const;
  note(
    sit(openRoom()),
    advance,
    { type: 'friends.name', by: 'ARL', seat: 'COR', provision: 'law' },
    { type: 'friends.report', by: 'COR', ...words },
    { type: 'paper.circulate', by: 'DEL', to: ['COR'], ...words },
    { type: 'floor.ask', by: 'DEL', points: [] },
    { type: 'floor.give', by: 'ARL', seat: 'DEL' },
    { type: 'statement.make', by: 'DEL', points: [support] },
    { type: 'floor.ask', by: 'COR', points: [] },
    { type: 'floor.give', by: 'ARL', seat: 'COR' },
    { type: 'group.speak', by: 'COR', points: [support], members: ['DEL'] },
  );
  note(sit(openRoom()), advance, ...['BRE', 'COR', 'DEL', 'ELN'].map((by): Command => ({ type: 'turn.pass', by })));
  const group = sit(openGroup());
  note(group, advance, close);
  const motions = sit(committee({}, { floor: OPEN_FLOOR })).passUntil(({ stage }) => stage === 'closing.motions');
  note(motions.copy(), close);
  note(motions, { type: 'motion.raise', by: 'COR', motion: 'delete', provision: 'law' }, close, close);
  const suspended = sit(committee({}, { floor: OPEN_FLOOR })).passUntil(({ stage }) => stage === 'closing.motions');
  note(suspended, { type: 'motion.raise', by: 'COR', motion: 'suspend' }, close);
  for (const by of [...suspended.state.queue]) note(suspended, { type: 'ballot.cast', by, vote: 'yes' });
  const voted = sit(assembly({}, { floor: OPEN_FLOOR })).passUntil(({ stage }) => stage === 'closing.sounding');
  note(voted, close, { type: 'vote.call', by: 'ARL' }, close);
  const signed = sit(openDrafting()).passUntil(({ stage }) => stage === 'closing.sounding');
  note(signed, close, { type: 'gavel.adopt', by: 'ARL' }, close);
  return moments;
}
