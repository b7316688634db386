import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { scenarioChunks } from '../../src/cli/scenarioChunks';
import { folderOf } from '../support/scenarios';

/** One bad scenario does not stop the game: it is left out and named, and the others stand. */

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A library of the fixture and what is added to it. */
function library(add: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  folders.push(folder);
  for (const part of ['processes', 'measures', 'tiny'])
    cpSync(join(folderOf('tiny'), '..', part), join(folder, part), { recursive: true });
  add(folder);
  return folder;
}

/** The list of a library as built, with what the build said. */
function built(folder: string): { readonly ids: string[]; readonly said: string[] } {
  const said: string[] = [];
  const plugin = scenarioChunks(folder);
  const list = plugin.load.call({ warn: (message: string) => said.push(message) }, '\0virtual:scenarios') ?? '';
  return { ids: [...list.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id as string), said };
}

const copied = (folder: string, name: string, id?: string): void => {
  cpSync(join(folder, 'tiny'), join(folder, name), { recursive: true });
  if (id === undefined) return;
  const file = join(folder, name, 'scenario.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('id: tiny', `id: ${id}`));
};

describe('a library', () => {
  it('of sound scenarios has them all, and nothing is said', () => {
    const { ids, said } = built(library((folder) => copied(folder, 'own', 'own')));
    expect([ids.sort(), said]).toEqual([['own', 'tiny'], []]);
  });
  it('with a folder copied and its id unchanged lists one, and says one thing', () => {
    const { ids, said } = built(library((folder) => copied(folder, 'own')));
    expect(ids).toEqual(['tiny']);
    expect(said).toEqual([
      'scenario "own" is left out, it has faults:\n' +
        '  scenarios/own/scenario.yaml:2:5: a scenario bears the name of its folder; write id: own, or name the folder "tiny"',
    ]);
  });
  it.each([
    [
      'a file that is missing',
      (folder: string) => rmSync(join(folder, 'own', 'confidence.yaml')),
      /confidence\.yaml:1:1: the file is missing/,
    ],
    [
      'a folder named like a file',
      (folder: string) => {
        rmSync(join(folder, 'own', 'confidence.yaml'));
        mkdirSync(join(folder, 'own', 'confidence.yaml'));
      },
      /confidence\.yaml:1:1: the file is missing/,
    ],
    [
      'a file that is no YAML',
      (folder: string) => writeFileSync(join(folder, 'own', 'provisions.yaml'), '? '.repeat(45)),
      /a question mark/,
    ],
    [
      'a file that is not UTF-8',
      (folder: string) => writeFileSync(join(folder, 'own', 'en', 'public.yaml'), Buffer.from([0x61, 0x3a, 0xe9])),
      /this is not UTF-8/,
    ],
  ])('with %s leaves that scenario out and names it', (_, bend, expected) => {
    const { ids, said } = built(
      library((folder) => {
        copied(folder, 'own', 'own');
        bend(folder);
      }),
    );
    expect(ids).toEqual(['tiny']);
    expect(said).toEqual([expect.stringMatching(expected)]);
  });
  it('with nothing but faults cannot be built', () => {
    expect(() => built(library((folder) => rmSync(join(folder, 'tiny', 'confidence.yaml'))))).toThrow(/no scenario/);
  });
});
