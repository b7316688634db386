import { buildDebrief } from '../../debrief/build';
import { LONGEST_SEED } from '../../engine/model/limits';
import type { Setup } from '../../engine/model/setup';
import type { FaultCode, GameOptions } from '../../protocol/messages';
import { readSubmission } from '../../protocol/schemas';
import type { FromWorker, News, Seating, ToWorker } from '../../protocol/solo';
import { entryOf, type Game, isGame, isOver, layTable, type NoGame, noGame, reopen } from './game';
import type { Claims, Lost } from './saves/claims';
import type { Keeper } from './saves/keeper';

/** What solo play needs from outside. */
export interface SoloNeeds {
  /** Null where there is no such scenario or length. @throws when it could not be fetched */
  readonly loadSetup: (
    scenario: string,
    length: GameOptions['length'],
    room?: GameOptions['room'],
  ) => Promise<Setup | null>;
  readonly installed: (scenario: string) => boolean;
  readonly keeper: Keeper;
  readonly claims: Claims;
  readonly post: (message: FromWorker) => void;
  /** Milliseconds. */
  readonly now: () => number;
  readonly drawSeed: () => string;
  /** Lets other messages be heard. */
  readonly breathe: () => Promise<void>;
}

type AtTable = Exclude<ToWorker, { readonly type: 'ask' | 'ping' }>;

/** One table at a time, spoken to by messages; it keeps what happens there. */
export interface Solo {
  handle(message: AtTable): void;
  /** The save this page plays is another tab's now, or was deleted there. */
  lose(save: string, why: Lost): void;
  /** Settles when everything said so far has been answered. */
  settled(): Promise<void>;
}

interface Sitting {
  readonly number: number;
  readonly game: Game;
}

/** How long AI seats play on before others are heard, in milliseconds. */
const STRETCH = 40;

/** Details quote what came from outside; long ones are cut. */
const LONGEST_DETAIL = 200;

export function createSolo(needs: SoloNeeds): Solo {
  const { keeper, claims, post } = needs;
  let sitting: Sitting | null = null;
  /** The sitting the page wants; what was begun for an earlier one is dropped. */
  let wanted = 0;
  let queue: Promise<void> = Promise.resolve();

  const tell = (number: number, news: News) => post({ type: 'news', sitting: number, news });
  const fault = (number: number, code: FaultCode, detail: string) =>
    tell(number, { type: 'fault', code, detail: detail.slice(0, LONGEST_DETAIL) });

  async function sit(number: number, how: Seating): Promise<void> {
    sitting = null;
    await claims.claim(how.save, (why) => giveUp(number, why));
    // A long record, or a room of 193, takes its time on a small machine.
    post({ type: 'busy' });
    const game = how.type === 'start' ? await begin(how) : await goOn(how.save);
    if (number !== wanted) return;
    if (!isGame(game)) return fault(number, game.code, game.detail);
    sitting = { number, game };
    const { options, watched, mine, table } = game;
    const { view, requests, last } = mine;
    tell(number, { type: 'ready', options, watched, branch: table.branch, view, requests, history: mine.since(0) });
    await move(sitting, last);
  }

  async function begin(how: Seating & { type: 'start' }): Promise<Game | NoGame> {
    const { save, options, seed = needs.drawSeed() } = how;
    if (seed.length > LONGEST_SEED) return noGame('seed.tooLong', `${seed.length}`);
    const { scenario, length, room } = options;
    try {
      const setup = await needs.loadSetup(scenario, length, room);
      return setup ? layTable(save, setup, options, seed) : noGame('scenario.unknown', `${scenario}, ${length}`);
    } catch (error) {
      return noGame('scenario.unreached', error instanceof Error ? error.message : String(error));
    }
  }

  async function goOn(save: string): Promise<Game | NoGame> {
    await keeper.flush();
    await keeper.take(save);
    const { entries, damaged } = await keeper.list();
    if (damaged.includes(save)) return noGame('record.malformed', 'its entry');
    if (!entries.some(({ id }) => id === save)) return noGame('save.gone', save);
    return reopen(save, await keeper.record(save), needs.installed);
  }

  /** Plays the others until this seat is asked or all is over, and tells what this seat saw of it. */
  async function move(at: Sitting, since: number): Promise<void> {
    const { table, mine, watched } = at.game;
    let until = needs.now() + STRETCH;
    while (table.advanceOnce()) {
      if (needs.now() < until) continue;
      keep(at);
      await needs.breathe();
      if (sitting !== at || at.number !== wanted) return;
      until = needs.now() + STRETCH;
    }
    if (!watched) keep(at);
    tell(at.number, { type: 'moved', updates: mine.since(since), requests: mine.requests });
  }

  const keep = ({ game }: Sitting) => keeper.keep(entryOf(game, needs.now()), game.record());

  async function submit(at: Sitting, input: unknown): Promise<void> {
    const read = readSubmission(input);
    if (!read.ok) return fault(at.number, 'command.malformed', read.detail);
    const { table, mine, options } = at.game;
    const { last } = mine;
    const reply = table.submit(options.seat, read.value);
    if (reply.type === 'refused' || reply.type === 'stale') return tell(at.number, reply);
    // What the person did is kept before the others think about it.
    keep(at);
    await move(at, last);
  }

  function debrief({ number, game }: Sitting): void {
    // The one message that opens what is secret.
    const { stage } = game.table.state;
    if (!isOver(game.table.state)) {
      fault(number, 'debrief.notOver', stage);
      return;
    }
    post({ type: 'busy' });
    const record = game.record();
    tell(number, { type: 'debriefed', debrief: buildDebrief(record, game.options.seat), record });
  }

  async function giveUp(number: number, why: Lost): Promise<void> {
    if (sitting?.number === number) sitting = null;
    await keeper.flush();
    tell(number, { type: 'lost', why });
  }

  async function serve(message: AtTable): Promise<void> {
    if (message.type === 'sit') {
      if (message.sitting === wanted) await sit(message.sitting, message.how);
      return;
    }
    const at = sitting;
    if (!at || at.number !== message.sitting) return;
    if (message.type === 'submit') await submit(at, message.submission);
    else if (message.type === 'debrief') debrief(at);
    else rise();
  }

  function rise(): void {
    sitting = null;
    claims.release();
  }

  async function serveSafely(message: AtTable): Promise<void> {
    try {
      await serve(message);
    } catch (error) {
      fault(message.sitting, 'host.broken', error instanceof Error ? error.message : String(error));
    }
  }

  return {
    handle(message) {
      if (message.type === 'sit') wanted = message.sitting;
      else if (message.type === 'rise' && message.sitting === wanted) wanted = 0;
      queue = queue.then(() => serveSafely(message));
    },
    lose(save, why) {
      if (sitting?.game.save === save) void giveUp(sitting.number, why);
    },
    settled: () => queue,
  };
}
