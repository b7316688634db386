import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Imported, SaveEntry, StorageTrouble } from '../../protocol/solo';
import { after } from '../fetching/network';
import { waitAfter } from '../fetching/resource';
import { createLink } from '../session/link';
import { connectWorker } from '../session/worker';
import { download } from './download';

/** A name no other save has. Needs no secrecy, and works where `crypto` is missing. */
export const newId = (): string => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

export interface SavesStore {
  /** Newest first; null until read. */
  readonly entries: readonly SaveEntry[] | null;
  /** Ids of saves that cannot be read. */
  readonly damaged: readonly string[];
  readonly trouble: StorageTrouble | null;
  /** The list could not be read: the worker does not come. It is tried again by itself. */
  readonly unread: boolean;
  refresh(): Promise<void>;
  /** Answers whether it was done, as do the next two. */
  rename(id: string, name: string): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  /** A second save that stands where this one stands. */
  copy(id: string, name: string): Promise<boolean>;
  /** Hands the record to the player as a file. False when there is none. */
  exportFile(id: string, name: string): Promise<boolean>;
  importFile(file: Blob): Promise<Imported>;
}

/** This page's way to its worker. */
export const link = createLink({
  connect: connectWorker,
  clock: { setTimeout: (work, after) => setTimeout(work, after), clearTimeout: (id) => clearTimeout(id) },
  onNotice: (notice) => {
    if (notice.type === 'storage') saves.setState({ trouble: notice.trouble });
    else void saves.getState().refresh();
  },
});

/** Readings of the list that failed in a row, and what calls the next one off. */
let tries = 0;
let callOff = () => {};

const saves = createStore<SavesStore>()((set) => ({
  entries: null,
  damaged: [],
  trouble: null,
  unread: false,
  refresh: async () => {
    callOff();
    try {
      set({ ...(await link.ask({ type: 'list' })), unread: false });
      tries = 0;
    } catch {
      tries += 1;
      set({ unread: true });
      callOff = after(waitAfter(tries), () => void saves.getState().refresh());
    }
  },
  rename: (save, name) => link.ask({ type: 'rename', save, name }),
  remove: (save) => link.ask({ type: 'remove', save }),
  copy: (save, name) => link.ask({ type: 'copy', save, to: newId(), name }),
  exportFile: async (save, name) => {
    const file = await link.ask({ type: 'export', save });
    if (file) download(file, name);
    return file !== null;
  },
  importFile: (file) => link.ask({ type: 'import', to: newId(), file }),
}));

function useSavesStore<T>(select: (state: SavesStore) => T): T {
  return useStore(saves, select);
}

/** The saves in this browser. */
export const useSaves = Object.assign(useSavesStore, { getState: saves.getState });
