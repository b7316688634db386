import type { Command, CommandType, Refusal, RefusalCode } from '../../src/engine/acts';
import { type Charts, decide } from '../../src/engine/decide/decide';
import type { ConferenceEvent, EventOf, EventType } from '../../src/engine/events';
import { openingState } from '../../src/engine/events/opening';
import type { Point, PointKind } from '../../src/engine/model/points';
import type { Vote } from '../../src/engine/model/rules';
import type { Exit, Setup } from '../../src/engine/model/setup';
import type { ConferenceState } from '../../src/engine/model/state';
import type { Step } from '../../src/engine/record/types';
import { exitsOf } from '../../src/engine/rules/lookups';
import { isRefusal } from '../../src/engine/rules/refuse';
import { askedNow, requestsFor } from '../../src/engine/view/requests';
import { viewFor } from '../../src/engine/view/view';
import { hashValue } from '../../src/kernel/hash';
import { standIn, timeGoesOn } from '../../src/table/bots';
import { setupOf } from './scenarios';

/** A conference driven by hand: commands in, events out, with shortcuts to the moments tests speak of. */
export interface Table {
  readonly state: ConferenceState;
  /** Everything that happened so far. */
  readonly events: readonly ConferenceEvent[];
  readonly steps: readonly Step[];
  /** Does a command and returns its events. @throws Error when it is refused. */
  do(command: Command): readonly ConferenceEvent[];
  /** The code with which a command is refused; the state must stay the same object. @throws Error when it is not. */
  refused(command: Command): RefusalCode;
  refusal(command: Command): Refusal;
  /** Replaces parts of the state, for situations that would take a whole game to reach. */
  set(change: (state: ConferenceState) => Partial<ConferenceState>): Table;
  /** Passes for everybody until `until` holds. @throws Error when it never does. */
  passUntil(until: (state: ConferenceState) => boolean): Table;
  /** Passes until this seat has the floor in a meeting (the given one, or the next chance). */
  toTurnOf(seat: string, meeting?: number): Table;
  toChair(meeting?: number): Table;
  toEvening(): Table;
  toSounding(): Table;
  /** To the gavel, those named leaving by these exits, the others in silence. */
  toGavel(exits?: Readonly<Record<string, Exit>>): Table;
  toMotions(): Table;
  toSignature(): Table;
  /** Everybody who is asked in this ballot votes: those named as they say, the others alike. */
  vote(votes: Readonly<Record<string, Vote>>, others?: Vote): readonly ConferenceEvent[];
  /** The next step on the way to an end. */
  next(end: 'adopted' | 'failed'): Command;
  /** Does what leads on to this end, as far as the rules let it. */
  toEnd(end: 'adopted' | 'failed'): Table;
  /** An independent copy that shares the past. */
  copy(): Table;
}

/** The setup of the fixture: chair ARL; BRE, COR, DEL, ELN speak; opening, intersessional, last night, last morning. */
export const tiny = (): Setup => setupOf('tiny', 'standard');

/** The Group of 2016-17, quick, with its first meeting, its last night and its last morning. */
export function shortGge(): Setup {
  const setup = setupOf('gge-2016-17', 'quick');
  return { ...setup, meetings: [setup.meetings[0], ...setup.meetings.slice(-2)] as Setup['meetings'] };
}

/** A conference before its first meeting. */
export function sit(setup: Setup = tiny(), seed = 'table', charts?: Charts): Table {
  return tableAt(openingState(setup, seed), [], charts);
}

function tableAt(from: ConferenceState, before: readonly Step[], charts?: Charts): Table {
  let state = from;
  const steps = [...before];
  const run = (command: Command) => decide(state, command, charts);
  const table: Table = {
    get state() {
      return state;
    },
    get events() {
      return steps.flatMap((step) => step.events);
    },
    steps,
    do(command) {
      const decided = run(command);
      if (isRefusal(decided)) {
        throw new Error(
          `${command.type} by ${command.by} is refused: ${decided.code} ${JSON.stringify(decided.about)}`,
        );
      }
      state = decided.state;
      steps.push({ command, reason: null, events: decided.events, hash: hashValue(state) });
      return decided.events;
    },
    refusal(command) {
      const before = JSON.stringify(state);
      const decided = run(command);
      if (!isRefusal(decided)) throw new Error(`${command.type} by ${command.by} is not refused`);
      if (JSON.stringify(state) !== before) throw new Error('a refusal changed the state');
      return decided;
    },
    refused: (command) => table.refusal(command).code,
    set(change) {
      state = { ...state, ...change(state) };
      return table;
    },
    passUntil(until) {
      for (let i = 0; i < 2000 && !until(state); i++) table.do(idle(state));
      if (!until(state)) throw new Error('this moment never comes');
      return table;
    },
    toTurnOf: (seat, meeting) =>
      table.passUntil(
        (at) =>
          at.stage === 'meeting.seats' && at.queue[0] === seat && (meeting === undefined || at.meeting === meeting),
      ),
    toChair: (meeting) =>
      table.passUntil((at) => at.stage === 'meeting.chair' && (meeting === undefined || at.meeting === meeting)),
    toEvening: () => table.passUntil((at) => at.stage === 'evening' && at.meeting >= 0),
    toSounding: () => table.passUntil((at) => at.stage === 'closing.sounding'),
    toGavel(exits = {}) {
      table.toSounding();
      for (let i = 0; i < 500 && state.stage === 'closing.sounding'; i++) {
        const by = state.queue[0] as string;
        const admitted = exitsOf(state.setup, by);
        const other = admitted.includes('silent') ? 'silent' : (admitted[0] as Exit);
        table.do({ type: 'sounding.answer', by, exit: exits[by] ?? other, explain: false });
      }
      return table;
    },
    toMotions: () => table.passUntil((at) => at.stage === 'closing.motions'),
    toSignature: () => table.passUntil((at) => at.stage === 'signature'),
    vote(votes, others = 'abstain') {
      const events: ConferenceEvent[] = [];
      const question = state.ballot?.question;
      if (!question) throw new Error('no question is put');
      while (state.ballot?.question === question) {
        const by = state.queue[0] as string;
        events.push(...table.do({ type: 'ballot.cast', by, vote: votes[by] ?? others }));
      }
      return events;
    },
    next: (end) => towards(state, end),
    toEnd(end) {
      for (let i = 0; i < 2000 && state.stage !== 'adopted' && state.stage !== 'failed'; i++)
        table.do(towards(state, end));
      return table;
    },
    copy: () => tableAt(state, steps, charts),
  };
  return table;
}

/** What passes the time: the least anybody can do now. */
export function idle(state: ConferenceState): Command {
  const [seat] = askedNow(state);
  if (seat === undefined) return timeGoesOn(state)?.command ?? { type: 'clock.advance', by: 'host', meeting: 0 };
  return standIn(state, seat).command;
}

const SETTLING = ['gavel.adopt', 'silence.open', 'vote.call', 'exhaustion.declare', 'conference.close'] as const;

/** The next step on the way to an end. */
function towards(state: ConferenceState, end: 'adopted' | 'failed'): Command {
  const [by] = askedNow(state);
  const [request] = by === undefined ? [] : requestsFor(state, by);
  if (by === undefined || !request) return idle(state);
  if (request.kind === 'ballot') return { type: 'ballot.cast', by, vote: end === 'adopted' ? 'yes' : 'no' };
  if (request.kind !== 'gavel') return idle(state);
  const open = request.moves.filter((move) => move.refused === null).map((move) => move.type);
  const type = end === 'adopted' ? SETTLING.find((one) => open.includes(one)) : 'conference.close';
  return { type: type ?? 'conference.close', by };
}

/** A statement of one point. */
export const say = (by: string, kind: PointKind, provision: string, wording: string): Command => ({
  type: 'statement.make',
  by,
  points: [{ kind, provision, wording }],
});

export const statement = (by: string, ...points: readonly Point[]): Command => ({ type: 'statement.make', by, points });

/** The events of one type. */
export function only<T extends EventType>(events: readonly ConferenceEvent[], type: T): EventOf<T>[] {
  return events.filter((event) => event.type === type) as unknown as EventOf<T>[];
}

export const types = (events: readonly ConferenceEvent[]): string[] => events.map((event) => event.type);

/** What a seat knows of its own interests now. @throws Error for a chair without a national voice. */
export function interests(state: ConferenceState, seat: string) {
  const own = viewFor(state, seat).interests;
  if (!own) throw new Error(`${seat} has no national voice`);
  return own;
}

/** A wording over which a seat has this authority now, leaving out the standing ones. @throws Error when none. */
export function wordingWith(state: ConferenceState, seat: string, level: 'may' | 'ask' | 'never') {
  for (const [provision, row] of Object.entries(interests(state, seat).authority)) {
    for (const [wording, held] of Object.entries(row)) {
      if (held === level && state.draft.text[provision] !== wording) return { provision, wording };
    }
  }
  throw new Error(`${seat} has no wording it ${level}`);
}

/** The same state with one seat changed. */
export const withSeat =
  (seat: string, change: Partial<ConferenceState['seats'][string]>) =>
  (state: ConferenceState): Partial<ConferenceState> => ({
    seats: { ...state.seats, [seat]: { ...(state.seats[seat] as ConferenceState['seats'][string]), ...change } },
  });

/** One command of every type, in shape but not in order: for rules that ask only for the type. */
export const EVERY_TYPE: { readonly [T in CommandType]: Omit<Extract<Command, { type: T }>, 'by'> } = {
  'statement.make': { type: 'statement.make', points: [] },
  'probe.ask': { type: 'probe.ask', to: 'COR', provision: 'law', wording: 'law-named' },
  'probe.answer': { type: 'probe.answer', probe: 'none', answer: 'evade' },
  'paper.circulate': { type: 'paper.circulate', to: ['COR'], provision: 'law', wording: 'law-named' },
  'package.offer': { type: 'package.offer', to: ['COR'], channel: 'floor', edits: { law: 'law-named' } },
  'package.accept': { type: 'package.accept', package: 'none' },
  'package.refuse': { type: 'package.refuse', package: 'none' },
  'package.counter': { type: 'package.counter', package: 'none', edits: { law: 'law-named' } },
  'chair.confide': { type: 'chair.confide', provision: 'law', refuses: ['law-named'] },
  'capital.ask': { type: 'capital.ask', provision: 'law', wording: 'law-named' },
  'measure.pledge': { type: 'measure.pledge', measure: 'contact-points' },
  'measure.propose': { type: 'measure.propose', measure: 'contact-points', to: [], channel: 'floor' },
  'measure.support': { type: 'measure.support', measure: 'contact-points', proposer: 'COR' },
  'change.ask': { type: 'change.ask', provision: 'law', wording: 'law-named' },
  'turn.pass': { type: 'turn.pass' },
  'sounding.answer': { type: 'sounding.answer', exit: 'agree', explain: false },
  'business.order': { type: 'business.order', provisions: ['law'] },
  'draft.circulate': { type: 'draft.circulate', edits: { law: 'law-named' } },
  'paragraph.park': { type: 'paragraph.park', provision: 'law' },
  'seat.consult': { type: 'seat.consult', seat: 'COR', provision: 'law' },
  'group.speak': { type: 'group.speak', points: [], members: ['COR'] },
  'friends.name': { type: 'friends.name', seat: 'COR', provision: 'law' },
  'friends.report': { type: 'friends.report', provision: 'law', wording: 'law-named' },
  'change.settle': { type: 'change.settle', seat: 'COR', grant: false },
  'gavel.adopt': { type: 'gavel.adopt' },
  'clock.stop': { type: 'clock.stop' },
  'conference.close': { type: 'conference.close' },
  'clock.advance': { type: 'clock.advance', meeting: 0 },
  'report.split': { type: 'report.split', edits: { next: 'next-summary' } },
  'silence.open': { type: 'silence.open' },
  'exhaustion.declare': { type: 'exhaustion.declare' },
  'vote.call': { type: 'vote.call' },
  'ballot.cast': { type: 'ballot.cast', vote: 'yes' },
  'motion.raise': { type: 'motion.raise', motion: 'delete', provision: 'law' },
  'accreditation.answer': { type: 'accreditation.answer', objects: [] },
  'treaty.sign': { type: 'treaty.sign', sign: true, reservations: [] },
  'incident.consult': { type: 'incident.consult', incident: 'none', with: 'COR' },
  'incident.accuse': { type: 'incident.accuse', incident: 'none', accused: 'COR' },
  'incident.join': { type: 'incident.join', incident: 'none', accused: 'COR' },
  'incident.answer': { type: 'incident.answer', incident: 'none', answer: 'deny' },
  'floor.ask': { type: 'floor.ask', points: [] },
  'floor.leave': { type: 'floor.leave' },
  'floor.yield': { type: 'floor.yield' },
  'floor.give': { type: 'floor.give', seat: 'COR' },
  'floor.pass': { type: 'floor.pass' },
  'floor.tick': { type: 'floor.tick' },
  'meeting.close': { type: 'meeting.close' },
  'consult.answer': { type: 'consult.answer', provision: 'law', refuses: [] },
  'answers.close': { type: 'answers.close' },
  'seat.hand': { type: 'seat.hand', seat: 'COR', to: 'person' },
  'conference.branch': { type: 'conference.branch', branch: 'other' },
};
