import type { DelegationId } from '../../engine/model/vocabulary';
import type { Step } from '../../engine/record/types';
import { isRefusal } from '../../engine/rules/refuse';
import { requestsFor } from '../../engine/view/requests';
import { viewFor } from '../../engine/view/view';
import { drawBelow } from '../../kernel/prng';
import { botSeed, standIn } from '../bots';
import type { Ledger } from '../ledger';
import { type Given, take } from '../step';
import { askedOn, type Thinking, type Thought, type Track, think } from './minds';
import { occasionsOf } from './occasions';
import { BOT_GAP, SILENT_BEFORE_PASSING, THINKS, THOUGHT } from './parameters';
import { isSeen } from './waiting';

/** Thinks, here or in another thread, and calls back when done. */
export type Thinker = (about: Thinking, arrive: (thought: Thought) => void) => void;

/** Thinks at once. */
export const thinkHere: Thinker = (about, arrive) => arrive(think(about));

/** The AI seats of an open floor: they think from their views at drawn times, and act before the room one at a time. */
export interface Bots {
  tick(now: number): void;
}

/** One seat on one track. */
interface Course {
  readonly seat: DelegationId;
  readonly track: Track;
  /** What it is asked; a new question is a new count. */
  occasion: string | undefined;
  thoughts: number;
  /** Thoughts in a row that came to nothing. */
  silent: number;
  /** When it thinks next. */
  due: number;
  /** Since when it has been thinking. */
  since: number | null;
  /** What it means to do, and whether the room would see it; null before that was decided. */
  wish: Given | null;
  seen: boolean | null;
}

const ALL_TRACKS = Object.keys(THINKS) as Track[];

const freshCourse = (seat: DelegationId, track: Track): Course => ({
  seat,
  track,
  occasion: undefined,
  thoughts: 0,
  silent: 0,
  due: 0,
  since: null,
  wish: null,
  seen: null,
});

export function createBots(ledger: Ledger, thinker: Thinker = thinkHere): Bots {
  const { setup, temper } = ledger.options;
  const courses = setup.delegations.flatMap(({ id }) => ALL_TRACKS.map((track) => freshCourse(id, track)));
  let slot = -1;

  function tick(now: number): void {
    for (const course of courses) {
      if (ledger.isPerson(course.seat)) Object.assign(course, freshCourse(course.seat, course.track));
      else consider(course, now);
    }
    for (const course of courses) actOn(course, false);
    actBeforeAll(Math.floor(now / BOT_GAP));
  }

  /** Starts a thought that is due; stands in for one that is too long in coming. */
  function consider(course: Course, now: number): void {
    const occasion = occasionsOf(ledger.state)[course.track].get(course.seat);
    if (occasion !== course.occasion) begin(course, occasion, now);
    if (occasion === undefined || course.wish !== null) return;
    if (course.since !== null) {
      if (now - course.since >= THOUGHT) arrive(course, standInFor(course));
      return;
    }
    if (now < course.due) return;
    course.since = now;
    course.thoughts += 1;
    const { thoughts } = course;
    const isAwaited = () => course.since !== null && course.occasion === occasion && course.thoughts === thoughts;
    thinker(thinkingOf(course), (thought) => {
      if (isAwaited()) arrive(course, thought);
    });
  }

  /** Another question, or the same seat in another meeting. */
  function begin(course: Course, occasion: string | undefined, now: number): void {
    Object.assign(course, { ...freshCourse(course.seat, course.track), occasion, due: now });
    course.due = now + pause(course);
  }

  function thinkingOf({ seat, track }: Course): Thinking {
    const requests = askedOn(track, requestsFor(ledger.state, seat));
    const view = viewFor(ledger.state, seat);
    const seed = botSeed(ledger.state.luck);
    return { view, requests, ownPoints: hasOwnPoints(seat), viceChair: isViceChair(seat), seed, temper };
  }

  const isViceChair = (seat: DelegationId): boolean => ledger.state.hands[seat] === 'vice-chair';

  /** AI seats leave their reasons in the record. */
  function hasOwnPoints(seat: DelegationId): boolean {
    const isAsking = ({ command }: Step) => command.type === 'floor.ask' && command.by === seat;
    return ledger.state.floor?.speaker?.seat === seat && ledger.steps.findLast(isAsking)?.reason !== null;
  }

  /** A thought is there: a wish to act on, or a pause before the next. */
  function arrive(course: Course, thought: Thought): void {
    course.silent = typeof thought === 'string' ? course.silent + 1 : 0;
    const passes = thought === 'done' && course.silent >= SILENT_BEFORE_PASSING;
    const pass: Given = { command: { type: 'turn.pass', by: course.seat }, reason: null };
    course.wish = typeof thought === 'string' ? (passes ? pass : null) : thought;
    if (course.wish === null) rest(course);
  }

  function rest(course: Course): void {
    course.due = (course.since ?? course.due) + pause(course);
    course.since = null;
    course.wish = null;
    course.seen = null;
  }

  /**
   * Time is cut into slots, in each of which the room sees one AI seat act at most. What it does not see takes up no slot:
   * else it could be told from the others' pauses how much is going on in the corridor.
   */
  function actBeforeAll(current: number): void {
    if (current === slot) return;
    slot = current;
    const ready = courses.filter(({ wish }) => wish !== null).sort((a, b) => a.due - b.due);
    ready.some((course) => actOn(course, true));
  }

  /**
   * Acts on a wish, if the room would see it, or would not, as wanted. It is decided against the state of now: the room may
   * have moved on. Whether it is seen lies in the command, and is asked once.
   */
  function actOn(course: Course, wanted: boolean): boolean {
    const { wish, seen } = course;
    if (wish === null || (seen !== null && seen !== wanted)) return false;
    const taken = take(ledger.state, wish);
    if (isRefusal(taken)) {
      rest(course);
      return false;
    }
    course.seen = isSeen(taken.step.events);
    if (course.seen !== wanted) return false;
    ledger.keep(taken);
    rest(course);
    return true;
  }

  /** How long until a seat thinks again: drawn, and the same whatever is asked of it on its other tracks. */
  function pause({ seat, track, occasion = '', thoughts }: Course): number {
    const { least, span } = THINKS[track];
    return least + drawBelow([botSeed(ledger.state.luck), 'thinks', track, seat, occasion, thoughts], span);
  }

  /** What is always in order where an answer is owed; on the floor, silence. */
  function standInFor({ seat, track }: Course): Thought {
    if (track === 'floor' || isViceChair(seat)) return 'nothing';
    const [owed] = askedOn(track, requestsFor(ledger.state, seat));
    return owed ? standIn(ledger.state, seat, owed) : 'nothing';
  }

  return { tick };
}
