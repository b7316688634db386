import { assign, enqueueActions, fromCallback, sendTo, setup } from 'xstate';
import type { Debrief } from '../../debrief/types';
import type { Command, Refusal } from '../../engine/acts';
import type { ConferenceRecord } from '../../engine/record/types';
import type { Request, Update, View } from '../../engine/view/types';
import { applyUpdate } from '../../engine/view/updates';
import type { FaultCode, GameOptions } from '../../protocol/messages';
import { restsOf } from '../../protocol/revisions';
import type { News, Seating } from '../../protocol/solo';
import type { Submission } from '../../protocol/submissions';
import type { Link, Word } from './link';
import { isOver, seenBefore, seenOf, stayOf, takeNext } from './playout';
import type { Pace, SeenEvent } from './types';

/** How long the worker may take over a command, and over laying a table or opening the books, in milliseconds. */
export const PATIENCE = { command: 20_000, setup: 60_000 };

export interface SessionInput {
  readonly link: Link;
  readonly pace: () => Pace;
  /** Makes a name no other save or submission has. */
  readonly newId: () => string;
}

/** What is known of the conference on screen. */
export interface Known {
  readonly save: string | null;
  readonly options: GameOptions | null;
  readonly watched: boolean;
  /** The course of the conference this is. */
  readonly branch: string;
  /** The view as far as it has been shown. */
  readonly view: View | null;
  readonly seen: readonly SeenEvent[];
  /** What was told and not shown yet. */
  readonly queue: readonly Update[];
  /** What this seat is asked once all is shown. */
  readonly asked: readonly Request[];
  readonly refusal: Refusal | null;
  readonly fault: { readonly code: FaultCode; readonly detail: string } | null;
  readonly debrief: Debrief | null;
  readonly record: ConferenceRecord | null;
  /** The table stood once, so the save is there. */
  readonly begun: boolean;
}

interface Context extends SessionInput, Known {
  /** How to sit down. */
  readonly how: Seating | null;
  readonly sending: Submission | null;
  /** How long what is shown now stays, in milliseconds. */
  readonly stay: number;
}

type Given =
  | { readonly type: 'sit'; readonly how: Seating }
  | { readonly type: 'send'; readonly command: Command }
  | { readonly type: 'skip' | 'dismiss' | 'leave' | 'restart' | 'takeBack' | 'askDebrief' };
type Heard = {
  [T in Word['type']]: { readonly type: `heard.${T}`; readonly word: Word & { readonly type: T } };
}[Word['type']];
/** What the place at the table is told. */
type ToPlace = { readonly type: 'submit'; readonly submission: Submission } | { readonly type: 'debrief' };

export const NOTHING: Known = {
  save: null,
  options: null,
  watched: false,
  branch: '',
  view: null,
  seen: [],
  queue: [],
  asked: [],
  refusal: null,
  fault: null,
  debrief: null,
  record: null,
  begun: false,
};

const place = fromCallback<ToPlace, { readonly link: Link; readonly how: Seating }>(({ input, sendBack, receive }) => {
  const mine = input.link.sit(input.how, (word) => sendBack({ type: `heard.${word.type}`, word } as Heard));
  receive((told) => (told.type === 'submit' ? mine.submit(told.submission) : mine.debrief()));
  return () => mine.rise();
});

/** Shows that many of the waiting updates. */
function shown({ view, seen, queue }: Known, count: number): Pick<Known, 'view' | 'seen' | 'queue'> {
  let now = view;
  const added: SeenEvent[] = [];
  for (const update of queue.slice(0, count)) {
    if (!now) break;
    added.push(...seenOf(update, now));
    now = applyUpdate(now, update);
  }
  return { view: now, seen: [...seen, ...added], queue: queue.slice(count) };
}

/** Where to sit down again: at the save once there is one. */
const again = ({ begun, save, how }: Context): Seating | null => (begun && save ? { type: 'open', save } : how);

/** Faults after which the conference on screen still stands. */
const HARMLESS: readonly FaultCode[] = ['command.malformed', 'debrief.notOver'];

const broken = (code: FaultCode, detail: string) => ({ fault: { code, detail }, sending: null, queue: [] });

/**
 * What a person's page goes through with a conference: sitting down, being asked, sending, watching what follows. The
 * place at the table is an actor of its own that lives as long as one is seated: what comes late for an earlier one is
 * heard by nobody.
 */
export const sessionChart = setup({
  types: {
    input: {} as SessionInput,
    context: {} as Context,
    events: {} as Given | Heard,
  },
  actors: { place },
  actions: {
    forget: assign({ ...NOTHING, how: null, sending: null }),
    aim: assign(({ event }) => {
      if (event.type !== 'sit') return {};
      const { how } = event;
      return { ...NOTHING, how, sending: null, save: how.save, options: how.type === 'start' ? how.options : null };
    }),
    aimAgain: assign(({ context }) => ({ how: again(context), fault: null, refusal: null, sending: null, queue: [] })),
    beReady: assign((_, { view, options, watched, branch, history, requests }: News & { type: 'ready' }) => ({
      view,
      options,
      watched,
      branch,
      seen: seenBefore(history),
      queue: [],
      asked: requests,
      fault: null,
      begun: true,
    })),
    takeIn: assign(({ context }, { updates, requests }: News & { type: 'moved' }) => ({
      queue: [...context.queue, ...updates],
      asked: requests,
      sending: null,
    })),
    showNext: assign(({ context }) => {
      const pace = context.pace();
      const count = takeNext(context.queue, pace);
      const last = context.queue[count - 1];
      return { ...shown(context, count), stay: last ? stayOf(last, pace) : 0 };
    }),
    replaceWorker: ({ context }) => context.link.replace(),
    showAll: assign(({ context }) => shown(context, context.queue.length)),
    send: enqueueActions(({ context, enqueue, event }) => {
      if (event.type !== 'send' || !context.view) return;
      const { command } = event;
      const submission = {
        id: context.newId(),
        branch: context.branch,
        rests: restsOf(context.view, command),
        command,
      };
      enqueue.assign({ sending: submission, refusal: null, fault: null });
      enqueue.sendTo('place', { type: 'submit', submission });
    }),
    beRefused: assign((_, refusal: Refusal) => ({ refusal, sending: null })),
    note: assign((_, { code, detail }: { code: FaultCode; detail: string }) => ({
      fault: { code, detail },
      sending: null,
    })),
    suffer: assign((_, { code, detail }: { code: FaultCode; detail: string }) => broken(code, detail)),
  },
  guards: {
    answersMine: ({ context }, { id }: { id: string }) => context.sending?.id === id,
    isHarmless: ({ context }, { code }: { code: FaultCode }) => context.begun && HARMLESS.includes(code),
    allShown: ({ context }) => context.queue.length === 0,
    isOver: ({ context }) => context.view !== null && isOver(context.view),
    isAsked: ({ context }) => context.asked.length > 0,
  },
  delays: {
    stay: ({ context }) => context.stay,
    command: PATIENCE.command,
    setup: PATIENCE.setup,
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({ ...input, ...NOTHING, how: null, sending: null, stay: 0 }),
  initial: 'idle',
  on: {
    sit: { target: '.seated', reenter: true, actions: 'aim' },
    leave: { target: '.idle', actions: 'forget' },
    dismiss: { actions: assign({ refusal: null, fault: null }) },
  },
  states: {
    idle: {},
    seated: {
      invoke: {
        id: 'place',
        src: 'place',
        input: ({ context }) => ({ link: context.link, how: context.how as Seating }),
      },
      initial: 'starting',
      on: {
        'heard.fault': [
          {
            guard: { type: 'isHarmless', params: ({ event }) => event.word },
            target: '.playing',
            actions: { type: 'note', params: ({ event }) => event.word },
          },
          { target: 'broken', actions: { type: 'suffer', params: ({ event }) => event.word } },
        ],
        'heard.dead': {
          target: 'broken',
          actions: { type: 'suffer', params: ({ event }) => ({ code: 'host.broken', detail: event.word.detail }) },
        },
        'heard.lost': [
          { guard: ({ event }) => event.word.why === 'taken', target: 'elsewhere' },
          {
            target: 'broken',
            actions: { type: 'suffer', params: { code: 'save.gone', detail: 'deleted in another tab' } },
          },
        ],
      },
      states: {
        starting: {
          after: { setup: '#session.broken.silent' },
          on: {
            'heard.ready': { target: 'playing', actions: { type: 'beReady', params: ({ event }) => event.word } },
          },
        },
        playing: {
          on: {
            'heard.moved': { target: '.playingOut', actions: { type: 'takeIn', params: ({ event }) => event.word } },
          },
          initial: 'settling',
          states: {
            /** Everything is shown: what follows depends on where the conference stands. */
            settling: {
              always: [
                { guard: 'isOver', target: '#session.seated.over' },
                { guard: 'isAsked', target: 'asked' },
                { target: 'waiting' },
              ],
            },
            waiting: {},
            asked: {
              on: { send: { target: 'sent', actions: 'send' } },
            },
            sent: {
              after: { command: '#session.broken.silent' },
              on: {
                'heard.refused': {
                  guard: { type: 'answersMine', params: ({ event }) => event.word },
                  target: 'asked',
                  actions: { type: 'beRefused', params: ({ event }) => event.word.refusal },
                },
                'heard.stale': {
                  guard: { type: 'answersMine', params: ({ event }) => event.word },
                  target: 'asked',
                  actions: assign(({ event }) => ({
                    sending: null,
                    fault: { code: 'command.stale' as const, detail: event.word.what.join(', ') },
                  })),
                },
              },
            },
            /** The others' turns are shown one by one. */
            playingOut: {
              entry: 'showNext',
              always: { guard: 'allShown', target: 'settling' },
              after: { stay: { target: 'playingOut', reenter: true } },
              on: { skip: { target: 'settling', actions: 'showAll' } },
            },
          },
        },
        over: {
          on: {
            'heard.moved': {
              target: 'playing.playingOut',
              actions: { type: 'takeIn', params: ({ event }) => event.word },
            },
            'heard.debriefed': {
              target: '.closed',
              actions: assign(({ event }) => ({ debrief: event.word.debrief, record: event.word.record })),
            },
          },
          initial: 'closed',
          states: {
            closed: { on: { askDebrief: 'opening' } },
            opening: {
              entry: sendTo('place', { type: 'debrief' }),
              after: { setup: '#session.broken.silent' },
            },
          },
        },
      },
    },
    /** Another tab plays this save. */
    elsewhere: {
      entry: assign({ queue: [], asked: [], sending: null }),
      on: { takeBack: { target: 'seated', actions: 'aimAgain' } },
    },
    broken: {
      on: { restart: { target: 'seated', actions: 'aimAgain' } },
      initial: 'known',
      states: {
        known: {},
        silent: {
          entry: ['replaceWorker', { type: 'suffer', params: { code: 'host.broken', detail: 'no answer' } }],
        },
      },
    },
  },
});
