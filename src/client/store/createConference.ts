import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command, CommandType } from '../../engine/model/commands';
import type { ConferenceRecord } from '../../engine/record/types';
import type { Update, View } from '../../engine/view/types';
import type { FaultCode, FromHost, StartOptions, ToHost } from '../../protocol/messages';
import type { Connect, Transport } from '../transport/types';
import { foldView, isOver, seenBefore, seenOf, stayOf, takeNext } from './playout';
import type { Claims } from './saves/claims';
import type { Keeper } from './saves/keeper';
import type { SaveEntry } from './saves/types';
import type { ConferenceStatus, ConferenceStore, Pace } from './types';

/** The contract of the screens, and what the shell needs besides. */
export interface ConferenceSession extends ConferenceStore {
  /** A command is on its way to the host. */
  readonly waiting: boolean;
  /** The save this conference is kept in. */
  readonly saveId: string | null;
  /** Another tab has taken this save over; nothing done here would be kept. */
  readonly elsewhere: boolean;
  /** Opens a save. A save that is not there is a fault. */
  open(saveId: string): Promise<void>;
  /** Brings up a fresh host and goes on from the last record. */
  restart(): void;
  /** Takes the save back from the other tab, with what was done there. */
  takeBack(): void;
}

export interface ConferenceNeeds {
  readonly connect: Connect;
  readonly keeper: Keeper;
  readonly claims: Claims;
  readonly tab: string;
  readonly pace: () => Pace;
  readonly now: () => number;
  readonly newId: () => string;
}

/** How long the host may take over a command, and over bringing a conference up. */
export const PATIENCE = { command: 20_000, setup: 60_000 };

/** Detail of the fault when a save is asked for that is not there. */
export const SAVE_GONE = 'save gone';

const NOTHING = {
  status: 'idle' as ConferenceStatus,
  options: null,
  view: null,
  requests: [],
  seen: [],
  playingOut: false,
  refusal: null,
  fault: null,
  record: null,
  debrief: null,
  waiting: false,
  saveId: null,
  elsewhere: false,
};

/** Time goes on in the host's name: no delegation owns the clock. */
const actorOf = (type: CommandType, options: StartOptions | null): string | undefined =>
  type === 'clock.advance' ? 'host' : options?.seat;

/** Faults after which the conference on screen still stands. */
const HARMLESS: readonly FaultCode[] = ['command.malformed', 'command.stale'];

/** The store of one conference at a time, over whatever transport it is given. */
export function createConference(needs: ConferenceNeeds): StoreApi<ConferenceSession> {
  const { connect, keeper, claims } = needs;
  let transport: Transport | null = null;
  /** What the host has told, which may run ahead of what is shown. */
  let ahead: View | null = null;
  let queue: readonly Update[] = [];
  let asked: ConferenceSession['requests'] = [];
  let heard = 0;
  let step: ReturnType<typeof setTimeout> | undefined;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  /** A record from outside, until the host has found it sound. */
  let unchecked: ConferenceRecord | null = null;
  /** Rises whenever another conference is opened, so that an answer that comes late is not mistaken. */
  let opening = 0;

  const store: StoreApi<ConferenceSession> = createStore<ConferenceSession>()(() => ({
    ...NOTHING,
    start,
    resume,
    open,
    send: (type, body) => sendCommand({ type, by: actorOf(type, store.getState().options), ...body } as Command),
    sendCommand,
    skip: () => show(queue.length),
    dismissRefusal: () => store.setState({ refusal: null, fault: null }),
    askDebrief: () => post({ type: 'debrief' }, PATIENCE.setup),
    leave,
    restart,
    takeBack: () => {
      const { saveId } = store.getState();
      if (saveId) void open(saveId);
    },
  }));

  function post(message: ToHost, patience: number): void {
    clearTimeout(alarm);
    alarm = setTimeout(() => breakDown('no answer'), patience);
    transport?.post(message);
  }

  function breakDown(detail: string): void {
    hangUp();
    store.setState({ status: 'broken', waiting: false, fault: { code: 'host.broken', detail } });
  }

  function hangUp(): void {
    clearTimeout(alarm);
    clearTimeout(step);
    transport?.close();
    transport = null;
    queue = [];
  }

  /** Brings up a host with its first message. What is on screen stays until the answer comes. */
  function bringUp(message: ToHost, fresh: Partial<ConferenceSession>): void {
    hangUp();
    store.setState({ status: 'starting', waiting: false, playingOut: false, requests: [], fault: null, ...fresh });
    transport = connect();
    transport.onMessage(hear);
    transport.onDead(breakDown);
    post(message, PATIENCE.setup);
  }

  function start(options: StartOptions): void {
    opening += 1;
    const saveId = needs.newId();
    void claims.claim(saveId, giveUp);
    bringUp({ type: 'start', options }, { ...NOTHING, status: 'starting', options, saveId });
  }

  function resume(record: unknown): void {
    opening += 1;
    const saveId = needs.newId();
    void claims.claim(saveId, giveUp);
    bringUp({ type: 'resume', record }, { ...NOTHING, status: 'starting', saveId });
    unchecked = record as ConferenceRecord;
  }

  async function open(saveId: string): Promise<void> {
    opening += 1;
    const mine = opening;
    hangUp();
    store.setState({ ...NOTHING, status: 'starting', saveId });
    await claims.claim(saveId, giveUp);
    await keeper.flush();
    await keeper.change(saveId, { owner: needs.tab });
    const entry = (await keeper.list()).find(({ id }) => id === saveId);
    const record = await keeper.record(saveId);
    if (mine !== opening) return;
    if (!entry) {
      store.setState({ status: 'broken', fault: { code: 'record.malformed', detail: SAVE_GONE } });
      return;
    }
    const message: ToHost = record ? { type: 'resume', record } : { type: 'start', options: entry.options };
    bringUp(message, { options: entry.options, record, saveId });
  }

  function restart(): void {
    const { record, options } = store.getState();
    const message: ToHost | null = record ? { type: 'resume', record } : options && { type: 'start', options };
    if (message) bringUp(message, {});
  }

  /** Another tab opened this save: write what waits, then leave it to that tab. */
  async function giveUp(): Promise<void> {
    await keeper.flush();
    hangUp();
    store.setState({ elsewhere: true, waiting: false, playingOut: false, requests: [] });
  }

  function leave(): void {
    opening += 1;
    hangUp();
    claims.release();
    ahead = null;
    store.setState({ ...NOTHING });
  }

  function sendCommand(command: Command): void {
    const { status, waiting, playingOut } = store.getState();
    // One command at a time: a second click while the first is on its way is not a second wish.
    if (status !== 'playing' || waiting || playingOut) return;
    store.setState({ waiting: true, refusal: null, fault: null });
    post({ type: 'command', after: heard, command }, PATIENCE.command);
  }

  function hear(message: FromHost): void {
    clearTimeout(alarm);
    if (message.type === 'ready') beReady(message);
    else if (message.type === 'moved') moveOn(message);
    else if (message.type === 'refused') store.setState({ waiting: false, refusal: message.refusal });
    else if (message.type === 'debriefed') store.setState({ debrief: message.debrief });
    else suffer(message.code, message.detail);
  }

  function suffer(code: FaultCode, detail: string): void {
    const { status, record } = store.getState();
    if (status === 'starting' || !HARMLESS.includes(code)) {
      unchecked = null;
      hangUp();
      store.setState({ status: 'broken', waiting: false, fault: { code, detail } });
      return;
    }
    // Out of step with the host: begin again from what was kept.
    if (code === 'command.stale' && record) restart();
    store.setState({ waiting: false, fault: { code, detail } });
  }

  function beReady(message: Extract<FromHost, { type: 'ready' }>): void {
    const { view, options, history, requests } = message;
    ahead = view;
    heard = history.at(-1)?.n ?? 0;
    asked = requests;
    if (unchecked) store.setState({ record: unchecked });
    unchecked = null;
    store.setState({
      status: isOver(view) ? 'over' : 'playing',
      options,
      view,
      requests,
      seen: seenBefore(history),
      fault: null,
    });
    keep();
  }

  function moveOn(message: Extract<FromHost, { type: 'moved' }>): void {
    const { updates, requests, record } = message;
    for (const update of updates) {
      if (ahead) ahead = foldView(ahead, update);
      heard = update.n;
    }
    asked = requests;
    queue = [...queue, ...updates];
    store.setState({ waiting: false, record, requests: [], playingOut: queue.length > 0 });
    keep();
    clearTimeout(step);
    playOut();
  }

  function playOut(): void {
    const pace = needs.pace();
    const count = takeNext(queue, pace);
    const last = queue[count - 1];
    show(count);
    if (queue.length > 0 && last) step = setTimeout(playOut, stayOf(last, pace));
  }

  /** Shows that many of the waiting updates at once; after the last one the seat is asked. */
  function show(count: number): void {
    clearTimeout(step);
    const before = store.getState();
    let { view } = before;
    const seen = [...before.seen];
    for (const update of queue.slice(0, count)) {
      if (!view) break;
      seen.push(...seenOf(update, view));
      view = foldView(view, update);
    }
    queue = queue.slice(count);
    const done = queue.length === 0;
    store.setState({
      view,
      seen,
      playingOut: !done,
      requests: done ? asked : [],
      status: done && view && isOver(view) ? 'over' : before.status,
    });
  }

  function keep(): void {
    const { saveId, options, record, elsewhere } = store.getState();
    if (!saveId || !options || !ahead || elsewhere) return;
    keeper.keep(entryOf(saveId, options, ahead, record), record);
  }

  function entryOf(id: string, options: StartOptions, view: View, record: ConferenceRecord | null): SaveEntry {
    return {
      id,
      // The shelf knows the name.
      name: '',
      options,
      meeting: view.meeting,
      meetings: view.setup.meetings.length,
      stage: view.stage,
      steps: record?.steps.length ?? 0,
      changed: needs.now(),
      owner: needs.tab,
    };
  }

  return store;
}
