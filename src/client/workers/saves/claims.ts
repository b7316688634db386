/**
 * Which tab plays which save. The tab that opens a save last takes it over; the other writes what it has and stops. A tab
 * that deletes a save stops the one that plays it.
 */

type Word = {
  readonly kind: 'claim' | 'releasing' | 'released' | 'removed';
  readonly save: string;
  readonly tab: string;
};

/** The part of a BroadcastChannel that is needed. */
export interface Channel {
  postMessage(word: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

export type Lost = 'taken' | 'removed';

export interface Claims {
  /** Takes a save over. Settles once another tab that played it has written everything. */
  claim(save: string, onLost: (why: Lost) => Promise<void>): Promise<void>;
  release(): void;
  /** Tells the others that a save is deleted. */
  removed(save: string): void;
}

/** How long to listen for another tab at all, and how long to let it finish writing. */
const HEARING = 120;
const FINISHING = 3000;

const isWord = (value: unknown): value is Word =>
  typeof value === 'object' && value !== null && 'kind' in value && 'save' in value && 'tab' in value;

/** Claims over a channel; without one (an old browser) every claim succeeds and the shelf's owner mark still guards. */
export function createClaims(channel: Channel | null, tab: string): Claims {
  let held: { readonly save: string; readonly onLost: (why: Lost) => Promise<void> } | null = null;
  let heard: (word: Word) => void = () => {};

  const say = (kind: Word['kind'], save: string) => channel?.postMessage({ kind, save, tab } satisfies Word);

  async function yieldTo(save: string): Promise<void> {
    const lost = held;
    held = null;
    say('releasing', save);
    await lost?.onLost('taken');
    say('released', save);
  }

  async function stop(): Promise<void> {
    const lost = held;
    held = null;
    await lost?.onLost('removed');
  }

  if (channel)
    channel.onmessage = ({ data }) => {
      if (!isWord(data) || data.tab === tab) return;
      const mine = held?.save === data.save;
      if (data.kind === 'claim') mine && void yieldTo(data.save);
      else if (data.kind === 'removed') mine && void stop();
      else heard(data);
    };

  const othersDone = (save: string): Promise<void> =>
    new Promise((done) => {
      let timer = setTimeout(done, HEARING);
      heard = (word) => {
        if (word.save !== save) return;
        clearTimeout(timer);
        if (word.kind === 'released') done();
        else timer = setTimeout(done, FINISHING);
      };
      say('claim', save);
    });

  return {
    claim: async (save, onLost) => {
      held = { save, onLost };
      if (channel) await othersDone(save);
    },
    release: () => {
      held = null;
    },
    removed: (save) => say('removed', save),
  };
}

/** The browser's channel, where there is one. */
export function openChannel(): Channel | null {
  return typeof BroadcastChannel === 'function' ? (new BroadcastChannel('ad-referendum') as Channel) : null;
}
