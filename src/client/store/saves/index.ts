import { create } from 'zustand';
import { createKeeper, type StorageTrouble } from './keeper';
import { openDiskShelf } from './shelves';
import type { SaveEntry } from './types';

/** Names this tab among others. Needs no secrecy, and works where `crypto` is missing. */
export const tab = Math.random().toString(36).slice(2, 10);

/** A name no other save has. */
export const newSaveId = (): string => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

export interface SavesStore {
  /** Newest first; null until read. */
  readonly entries: readonly SaveEntry[] | null;
  readonly trouble: StorageTrouble | null;
  /** Saves another tab has taken over. */
  readonly taken: readonly string[];
  refresh(): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** A second save that stands where this one stands. */
  copy(entry: SaveEntry, name: string): Promise<void>;
}

/** The saves in this browser. */
export const useSaves = create<SavesStore>()((set) => ({
  entries: null,
  trouble: null,
  taken: [],
  refresh: async () => set({ entries: await keeper.list() }),
  rename: (id, name) => keeper.change(id, { name: name.trim().slice(0, 80) }),
  remove: (id) => keeper.remove(id),
  copy: async (entry, name) => {
    const record = await keeper.record(entry.id);
    const id = newSaveId();
    keeper.keep({ ...entry, id, name: name.trim().slice(0, 80), owner: tab, changed: Date.now() }, record);
    await keeper.flush();
  },
}));

/** Where conferences are kept. */
export const keeper = createKeeper(openDiskShelf, {
  onTrouble: (trouble) => useSaves.setState({ trouble }),
  onTaken: (id) => useSaves.setState(({ taken }) => ({ taken: [...taken, id] })),
  onChange: () => void useSaves.getState().refresh(),
});
