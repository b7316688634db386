import type { ReadFile } from './load';

/** A reader over texts by path, for where there is no disk. Names may climb out of the folder: "../processes/gge.yaml". */
export function readerOver(files: Readonly<Record<string, string>>, folder: string): ReadFile {
  return (name) => {
    const path = joined(folder, name);
    return Object.hasOwn(files, path) ? files[path] : undefined;
  };
}

function joined(folder: string, name: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${name}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
