import { createActor, type SnapshotFrom } from 'xstate';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command, CommandType } from '../../engine/acts';
import type { Request } from '../../engine/view/types';
import type { GameOptions } from '../../protocol/messages';
import { type SessionInput, sessionChart } from './chart';
import type { Clock } from './link';
import type { ConferenceStatus, ConferenceStore } from './types';

/** The contract of the screens, and what the shell needs besides. */
export interface ConferenceSession extends ConferenceStore {
  /** A command is on its way to the table. */
  readonly waiting: boolean;
  /** The save this conference is kept in. */
  readonly saveId: string | null;
  /** Something was kept of it. */
  readonly begun: boolean;
  /** Nobody played it: it is only looked at. */
  readonly watched: boolean;
  /** Another tab has taken this save over; nothing done here would be kept. */
  readonly elsewhere: boolean;
  /** Opens a save. A save that is not there is a fault. */
  open(saveId: string): void;
  /** Sits down again, with a fresh worker if need be. */
  restart(): void;
  /** Takes the save back from the other tab, with what was done there. */
  takeBack(): void;
}

type Snapshot = SnapshotFrom<typeof sessionChart>;
type Shown = {
  [K in keyof ConferenceSession as ConferenceSession[K] extends (...given: never[]) => unknown
    ? never
    : K]: ConferenceSession[K];
};

const NO_REQUESTS: readonly Request[] = [];

/** Time goes on in the host's name: no delegation owns the clock. */
const actorOf = (type: CommandType, options: GameOptions | null): string | undefined =>
  type === 'clock.advance' ? 'host' : options?.seat;

function statusOf(snapshot: Snapshot): ConferenceStatus {
  if (snapshot.matches('broken')) return 'broken';
  if (snapshot.matches('idle')) return 'idle';
  if (snapshot.matches({ seated: 'starting' })) return 'starting';
  return snapshot.matches({ seated: 'over' }) ? 'over' : 'playing';
}

/** What screens and hall read of the session. */
function shownOf(snapshot: Snapshot): Shown {
  const { save, options, watched, view, asked, seen, refusal, fault, debrief, record, begun } = snapshot.context;
  const waiting = snapshot.matches({ seated: { playing: 'sent' } });
  const isAsked = waiting || snapshot.matches({ seated: { playing: 'asked' } });
  return {
    status: statusOf(snapshot),
    options,
    view,
    requests: isAsked ? asked : NO_REQUESTS,
    seen,
    playingOut: snapshot.matches({ seated: { playing: 'playingOut' } }),
    refusal,
    fault,
    record,
    debrief,
    waiting,
    saveId: save,
    begun,
    watched,
    elsewhere: snapshot.matches('elsewhere'),
  };
}

/** The session of a page: an actor that goes through the chart, and the store that screens read. */
export function createSession(needs: SessionInput & { readonly clock?: Clock }): StoreApi<ConferenceSession> {
  const { clock, ...input } = needs;
  const actor = createActor(sessionChart, { input, ...(clock ? { clock: clock as never } : {}) });
  const sendCommand = (command: Command) => actor.send({ type: 'send', command });
  const store: StoreApi<ConferenceSession> = createStore<ConferenceSession>()(() => ({
    ...shownOf(actor.getSnapshot()),
    start: (options, seed) =>
      actor.send({
        type: 'sit',
        how: { type: 'start', save: input.newId(), options, ...(seed === undefined ? {} : { seed }) },
      }),
    open: (save) => actor.send({ type: 'sit', how: { type: 'open', save } }),
    send: (type, body) => sendCommand({ type, by: actorOf(type, store.getState().options), ...body } as Command),
    sendCommand,
    skip: () => actor.send({ type: 'skip' }),
    dismissRefusal: () => actor.send({ type: 'dismiss' }),
    askDebrief: () => actor.send({ type: 'askDebrief' }),
    leave: () => actor.send({ type: 'leave' }),
    restart: () => actor.send({ type: 'restart' }),
    takeBack: () => actor.send({ type: 'takeBack' }),
  }));
  actor.subscribe((snapshot) => store.setState(shownOf(snapshot)));
  actor.start();
  return store;
}
