import type { Command } from '../../src/engine/acts';
import type { ConferenceState } from '../../src/engine/model/state';
import { exitsOf } from '../../src/engine/rules/lookups';
import { assembly, committee, council, drafting, workingGroup } from './rooms';
import { idle, say, sit, type Table, tiny } from './table';

/** A command about to be given. */
export interface Moment {
  readonly before: ConferenceState;
  readonly command: Command;
}

type Note = (table: Table, command: Command) => void;

/** Moments that random play seldom meets: of paragraphs, deals, measures, the clock and the decision. */
export function scriptedMoments(): Moment[] {
  const moments: Moment[] = [];
  const note: Note = (table, command) => {
    moments.push({ before: table.state, command });
    table.do(command);
  };
  for (const script of [paragraphs, deal, errands, measures, unravelling, clock, answersOfNo, endings]) script(note);
  return moments;
}

/** An objection outlives parking; parked, contested and quiet paragraphs are redrafted and taken up; agreed ones reopened. */
function paragraphs(note: Note): void {
  const parked = sit().toTurnOf('COR');
  note(parked, say('COR', 'object', 'law', 'law-before'));
  note(parked.toChair(), { type: 'paragraph.park', by: 'ARL', provision: 'law' });
  note(parked.toChair(), { type: 'business.order', by: 'ARL', provisions: ['law'] });
  note(parked.toTurnOf('COR'), say('COR', 'lift', 'law', 'law-before'));
  note(parked.toChair(), { type: 'paragraph.park', by: 'ARL', provision: 'next' });
  note(parked.toChair(), { type: 'draft.circulate', by: 'ARL', edits: { next: 'next-open' } });
  const quiet = sit().toChair();
  note(quiet, { type: 'paragraph.park', by: 'ARL', provision: 'law' });
  note(quiet.toChair(), { type: 'business.order', by: 'ARL', provisions: ['law'] });
  note(quiet.toTurnOf('COR'), say('COR', 'object', 'contacts', 'contacts-before'));
  note(quiet.toChair(), { type: 'draft.circulate', by: 'ARL', edits: { contacts: 'contacts-annex' } });
  const agreed = sit().toChair();
  agreed.do({ type: 'business.order', by: 'ARL', provisions: ['law'] });
  agreed.toChair();
  note(agreed.toTurnOf('COR'), say('COR', 'object', 'law', 'law-before'));
}

/** A deal is agreed by all and broken. */
function deal(note: Note): void {
  const table = sit().toTurnOf('COR');
  const edits = { law: 'law-before', next: 'next-open' };
  note(table, { type: 'package.offer', by: 'COR', to: ['DEL', 'ELN'], channel: 'floor', edits });
  const id = Object.keys(table.state.packages)[0] as string;
  note(table, { type: 'package.accept', by: 'DEL', package: id });
  note(table, { type: 'package.accept', by: 'ELN', package: id });
  note(table.toTurnOf('COR'), say('COR', 'object', 'law', 'law-before'));
}

/** A paper is shown, a friend of the chair sent and back, a statement made for two. */
function errands(note: Note): void {
  const words = { provision: 'law', wording: 'law-some' };
  const table = sit().toChair();
  note(table, { type: 'friends.name', by: 'ARL', seat: 'COR', provision: 'law' });
  note(table.toTurnOf('COR'), { type: 'friends.report', by: 'COR', ...words });
  note(table.toTurnOf('DEL'), { type: 'paper.circulate', by: 'DEL', to: ['COR'], ...words });
  note(table.toTurnOf('DEL'), say('DEL', 'support', 'law', 'law-some'));
  note(table.toTurnOf('COR'), {
    type: 'group.speak',
    by: 'COR',
    points: [{ kind: 'support', ...words }],
    members: ['DEL'],
  });
}

/**
 * A step is proposed in the corridor, joined by both, pledged in the evening, and settled in those that follow, until every
 * end has been seen; one proposer pledges alone before anybody joins.
 */
function measures(note: Note): void {
  const evenings = (table: Table) => {
    for (let i = 0; i < 500 && table.state.stage !== 'closing.sounding'; i++) note(table, idle(table.state));
  };
  const measure = 'contact-points';
  const joined = sit().toTurnOf('COR');
  note(joined, { type: 'measure.propose', by: 'COR', measure, to: ['DEL', 'ELN'], channel: 'corridor' });
  note(joined.copy().toTurnOf('COR'), { type: 'measure.pledge', by: 'COR', measure });
  for (const by of ['DEL', 'ELN']) note(joined.toTurnOf(by), { type: 'measure.support', by, measure, proposer: 'COR' });
  evenings(joined);
  const ends = new Set<string>();
  for (let i = 0; i < 60 && !['carried-out', 'lapsed', 'used', 'unused'].every((end) => ends.has(end)); i++) {
    const table = sit(long(), `ends-${i}`).toTurnOf('COR');
    note(table, { type: 'measure.pledge', by: 'COR', measure });
    evenings(table);
    ends.add(table.state.measures.COR?.[measure]?.stage ?? '');
  }
}

/** The fixture with more meetings before its last night. */
function long() {
  const setup = tiny();
  const [first, ...rest] = setup.meetings as [(typeof setup.meetings)[number], ...typeof setup.meetings];
  return { ...setup, meetings: [first, first, first, first, ...rest] };
}

/** Agreed text comes undone. Forty seeds hold both outcomes of the draw. */
function unravelling(note: Note): void {
  for (let i = 0; i < 40; i++) {
    const table = sit(undefined, `undone-${i}`).toChair(1);
    table.do({ type: 'draft.circulate', by: 'ARL', edits: { next: 'next-open' } });
    table.toTurnOf('COR', 2);
    table.do({ type: 'change.ask', by: 'COR', provision: 'law', wording: 'law-silence' });
    table.toChair().set(() => ({ reopened: 9 }));
    note(table, { type: 'change.settle', by: 'ARL', seat: 'COR', grant: true });
    if (Object.values(table.state.paragraphs).some(({ status }) => status === 'contested')) break;
  }
}

/** The clock stops, and the room is sounded afresh; then both endings. */
function clock(note: Note): void {
  const stopped = sit().toGavel({ COR: 'withhold' });
  note(stopped, { type: 'clock.stop', by: 'ARL' });
  stopped.toGavel();
  note(stopped.copy(), { type: 'conference.close', by: 'ARL' });
  note(stopped, { type: 'gavel.adopt', by: 'ARL' });
}

/** The report is parted; the bureau, the silence and the vote each come out against. */
function answersOfNo(note: Note): void {
  note(sit(workingGroup()).toGavel({ COR: 'withhold' }), {
    type: 'report.split',
    by: 'ARL',
    edits: { next: 'next-summary' },
  });
  const asked = [
    [committee, 'exhaustion.declare'],
    [council, 'silence.open'],
    [assembly, 'vote.call'],
  ] as const;
  for (const [room, type] of asked) {
    const table = sit(room()).toGavel({ COR: 'withhold' });
    note(table, { type, by: 'ARL' });
    while (table.state.stage === 'closing.ballot')
      note(table, { type: 'ballot.cast', by: table.state.queue[0] as string, vote: 'no' });
  }
}

/** From the last words to every end the rules of the rooms know, each step noted. */
function endings(note: Note): void {
  const rooms = [committee, workingGroup, council, assembly, drafting].map((room) => sit(room()));
  for (const table of rooms) {
    // The opening, with whom to let in.
    for (let i = 0; i < 40 && table.state.round === 0; i++) note(table, idle(table.state));
    table.passUntil(({ meeting, round, queue }) => meeting === 4 && round === 1 && queue.length === 1);
    for (const end of ['adopted', 'failed'] as const) {
      const [quiet, moved, objected] = [table.copy(), table.copy(), table.copy()];
      toEnd(note, quiet, end, false);
      toEnd(note, moved, end, true);
      toEnd(
        note,
        objected.passUntil(({ stage }) => stage === 'closing.sounding'),
        end,
        false,
        'COR',
      );
    }
  }
}

/** Everything that leads on to an end; with a motion by whoever is asked first, with an objection by this seat. */
function toEnd(note: Note, table: Table, end: 'adopted' | 'failed', motion: boolean, objector = ''): void {
  for (let i = 0; i < 300 && !['adopted', 'failed'].includes(table.state.stage); i++) {
    const { stage, queue, agenda, clockStops } = table.state;
    const by = queue[0] as string;
    if (stage === 'closing.motions' && motion && agenda.length === 0 && clockStops === 0)
      note(table, { type: 'motion.raise', by, motion: end === 'adopted' ? 'suspend' : 'close-debate' });
    else if (stage === 'closing.sounding' && by === objector && exitsOf(table.state.setup, by).includes('withhold'))
      note(table, { type: 'sounding.answer', by, exit: 'withhold', explain: false });
    else note(table, table.next(end));
  }
}
