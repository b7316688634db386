import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Folder, ReadFile } from '../scenario/files';

/** A scenario's folder on a disk: its name, what lies in it, and a way to read it and what it shares with others. */
export function folderAt(path: string): { readonly read: ReadFile; readonly folder: Folder } {
  const read: ReadFile = (name) => {
    const file = join(path, name);
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : undefined;
  };
  return { read, folder: { name: basename(resolve(path)), files: filesIn(path, path) } };
}

function filesIn(folder: string, root: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path, root) : [relative(root, path).split(sep).join('/')];
  });
}
