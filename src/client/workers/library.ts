import { sealed } from '../../engine/record/seal';
import { type FileFault, readRecordFile } from '../../protocol/recordFile';
import {
  type Ask,
  type Asked,
  type AskType,
  type Imported,
  type ImportFault,
  MAX_RECORD_BYTES,
} from '../../protocol/solo';
import { entryOf, isGame, isOver, reopen } from './game';
import type { Claims } from './saves/claims';
import type { Keeper } from './saves/keeper';

export interface LibraryNeeds {
  readonly installed: (scenario: string) => boolean;
  readonly keeper: Keeper;
  readonly claims: Claims;
  readonly now: () => number;
  /** Says that something long begins. */
  readonly busy: () => void;
}

const LONGEST_NAME = 80;

/** Answers what a page asks about saves. Records leave as closed files only. @throws what the shelf throws. */
export function createLibrary({ installed, keeper, claims, now, busy }: LibraryNeeds) {
  const nameOf = (name: string): string => name.trim().slice(0, LONGEST_NAME);

  async function copy(save: string, to: string, name: string): Promise<boolean> {
    const record = await keeper.record(save);
    const entry = (await keeper.list()).entries.find(({ id }) => id === save);
    if (!record || !entry) return false;
    keeper.keep({ ...entry, id: to, name: nameOf(name), changed: now() }, record);
    await keeper.flush();
    return true;
  }

  async function remove(save: string): Promise<boolean> {
    const removed = await keeper.remove(save);
    if (removed) claims.removed(save);
    return removed;
  }

  async function asFile(save: string): Promise<Blob | null> {
    const record = await keeper.record(save);
    return record && new Blob([JSON.stringify(sealed(record))], { type: 'application/json' });
  }

  /** Takes a record in only when it can be opened, and answers only when it is kept. */
  async function take(to: string, file: Blob): Promise<Imported> {
    if (file.size > MAX_RECORD_BYTES) return refused('tooLarge', `${file.size} bytes`);
    const text = await file.text().catch(() => null);
    if (text === null) return refused('unreadable', '');
    busy();
    const read = readRecordFile(text);
    if (!read.ok) return refused(read.fault satisfies FileFault, read.detail);
    const game = reopen(to, read.record, installed);
    if (!isGame(game)) return refused(game.code.replace('record.', '') as ImportFault, game.detail);
    if (!game.watched) game.table.advance();
    keeper.keep(entryOf(game, now()), game.record());
    await keeper.flush();
    return { ok: true, save: to, over: isOver(game.table.state) };
  }

  return async (ask: Ask): Promise<Asked[AskType]['answer']> => {
    switch (ask.type) {
      case 'list':
        return keeper.list();
      case 'rename':
        return keeper.change(ask.save, { name: nameOf(ask.name) });
      case 'remove':
        return remove(ask.save);
      case 'copy':
        return copy(ask.save, ask.to, ask.name);
      case 'export':
        return asFile(ask.save);
      case 'import':
        return take(ask.to, ask.file);
    }
  };
}

/** Details quote what came from outside; long ones are cut. */
const refused = (fault: ImportFault, detail: string): Imported => ({ ok: false, fault, detail: detail.slice(0, 200) });
