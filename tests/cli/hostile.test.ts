import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildCli } from '../../src/cli/build.mjs';
import { main } from '../../src/cli/main';

/** Every verb with paths and arguments nobody should give: one sentence and the right exit code, never a stack. */

const support = join(import.meta.dirname, '../support');
const tiny = join(support, 'tiny');
const scratch = mkdtempSync(join(tmpdir(), 'hostile-'));
const said = { out: '', err: '' };

async function run(...args: string[]): Promise<number> {
  said.out = '';
  said.err = '';
  const hear = (to: 'out' | 'err') => (text: string | Uint8Array) => {
    said[to] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(hear('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(hear('err'));
  return main(args);
}
const file = (name: string, text: string | Buffer): string => {
  writeFileSync(join(scratch, name), text);
  return join(scratch, name);
};
/** A copy of the fixture in which something is wrong. */
const bent = (name: string, bend: (folder: string) => void): string => {
  const folder = join(scratch, 'library', name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(tiny, folder, { recursive: true });
  bend(folder);
  return folder;
};
const edited = (name: string, part: string, from: string | RegExp, to: string): string =>
  bent(name, (folder) => {
    const path = join(folder, part);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  });

beforeAll(() => {
  for (const name of ['processes', 'measures'])
    cpSync(join(support, name), join(scratch, 'library', name), { recursive: true });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(scratch, { recursive: true }));

/** No stack, no escape, one line a fault; a wrong command says one sentence on stderr and nothing on stdout. */
function expectWords(code: number): void {
  expect(said.out + said.err).not.toMatch(/\n\s+at |node:internal|\[object|undefined|Error:/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  expect(said.out + said.err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  if (code === 2) {
    expect(said.out).toBe('');
    expect(said.err).toMatch(/^adref: [^\n]+\. See [^\n]+\.\n$/);
  }
}

const PLAY = ['--seed', 'a'];
/** Verbs that take a scenario's folder, with what else they need. */
const WITH_FOLDER: readonly (readonly [string, readonly string[]])[] = [
  ['validate', []],
  ['simulate', PLAY],
  ['record', [...PLAY, '--out', join(scratch, 'never.json')]],
  ['evidence', ['--runs', '1']],
  ['measures', ['--runs', '1']],
  ['treaty', ['--runs', '1']],
];

describe.each(WITH_FOLDER)('adref %s', (verb, rest) => {
  it.each([
    ['nothing', join(scratch, 'nowhere')],
    ['a file', join(tiny, 'scenario.yaml')],
    ['a file as a folder', join(tiny, 'scenario.yaml', 'deeper')],
    ['a name too long', join(scratch, 'x'.repeat(5000))],
    ['a device', '/dev/null'],
    ['an escape', join(scratch, '\u001b[31m\u202ered')],
  ])('is wrong with %s for a folder', async (_, path) => {
    const code = await run(verb, path, ...rest);
    expectWords(code);
    expect([said.err, code]).toEqual([expect.stringContaining('adref: "'), 2]);
  });
  it.each([
    [
      'an empty folder',
      () => bent('empty', (folder) => (rmSync(folder, { recursive: true }) as never) ?? mkdirSync(folder)),
      'missing',
    ],
    [
      'a folder named like a file',
      () =>
        bent('folder-as-file', (folder) => {
          rmSync(join(folder, 'confidence.yaml'));
          mkdirSync(join(folder, 'confidence.yaml'));
        }),
      'a folder stands where a file should',
    ],
    [
      'a file named like a folder',
      () =>
        bent('file-as-folder', (folder) => {
          rmSync(join(folder, 'en/briefs'), { recursive: true });
          writeFileSync(join(folder, 'en/briefs'), '');
        }),
      'missing',
    ],
    ['minus zero', () => edited('minus', 'delegations.yaml', /influence: \d+/, 'influence: -0'), 'write 0'],
    ['minus zero as a position', () => edited('minus-at', 'delegations.yaml', /at: \d+/, 'at: -0.0'), 'write 0'],
    ['an empty file', () => edited('blank', 'provisions.yaml', /[\s\S]*/, ''), 'provisions.yaml:1:1'],
    ['an escape in a key', () => edited('escape', 'en/history.yaml', /^/, '"\\e[31mred": 1\n'), 'history.yaml:1:1'],
    ['zeros', () => edited('zeros', 'en/history.yaml', /^/, '\0\0'), 'history.yaml:1:1'],
  ])('names the place of the fault in a scenario with %s', async (_, make, words) => {
    const code = await run(verb, make(), ...rest);
    expectWords(code);
    expect([said.out, code]).toEqual([expect.stringContaining(words), 1]);
  });
  it.each([[['--surplus']], [['--help=1']], [['one', 'two', 'three']], [['-x']]])('is wrong with %j', async (extra) => {
    const code = await run(verb, ...extra, ...rest);
    expectWords(code);
    expect(code).toBe(2);
  });
});

describe('adref, hostile values', () => {
  it.each([
    ['simulate', tiny],
    ['simulate', tiny, '--seed'],
    ['simulate', tiny, '--seed', ''],
    ['simulate', tiny, ...PLAY, '--runs', '-1'],
    ['simulate', tiny, ...PLAY, '--runs', '1e3'],
    ['simulate', tiny, ...PLAY, '--runs', '9999999999999999999999'],
    ['simulate', tiny, ...PLAY, '--length', 'constructor'],
    ['simulate', tiny, ...PLAY, '--temper', '\u001b[2J'],
    ['simulate', tiny, ...PLAY, '--patch', scratch],
    ['simulate', tiny, ...PLAY, '--patch', join(scratch, 'nowhere.yaml')],
    ['record', tiny, '--seed', 'a'],
    ['record', tiny, ...PLAY, '--out', ''],
    ['record', tiny, ...PLAY, '--out', scratch],
    ['record', tiny, ...PLAY, '--out', join(scratch, 'no', 'such', 'folder.json')],
    ['record', tiny, ...PLAY, '--out', join(tiny, 'scenario.yaml', 'x.json')],
    ['record', tiny, '--seed', 'x'.repeat(201), '--out', join(scratch, 'x.json')],
    ['replay'],
    ['replay', scratch],
    ['replay', join(scratch, 'nowhere')],
    ['schema', '__proto__'],
    ['schema', 'delegations', 'provisions'],
    ['expectations', 'constructor'],
    ['expectations', '--runs'],
    ['expectations', 'gge-2016-17', '--runs', '0'],
    ['treaty', '--years', '51'],
    ['toString'],
    ['\u001b[31mred'],
  ])('%j %j %j %j %j %j', async (...args) => {
    const code = await run(...args.filter((arg) => arg !== undefined));
    expectWords(code);
    expect([said.err, code]).toEqual([said.err, 2]);
  });
  it.each([
    ['', 'not JSON'],
    ['\u001b[31m', 'not JSON'],
    ['null', 'not a whole record'],
    ['[[[[', 'not JSON'],
    ['['.repeat(200_000), 'not JSON'],
    [`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 'not a whole record'],
    [
      `{"format":"ad-referendum-record","version":1,"steps":${'['.repeat(3000)}${']'.repeat(3000)}}`,
      'not a whole record',
    ],
    [Buffer.from([0xff, 0xfe, 0x00]), 'not JSON'],
  ])('replay of %j', async (text, words) => {
    const code = await run('replay', file('record.json', text), '--verify');
    expectWords(code);
    expect([said.out, code]).toEqual([expect.stringContaining(words), 1]);
  });
  it('replay of a record with minus zero, or with steps that cannot be decided', async () => {
    const kept = join(scratch, 'kept.json');
    expect(await run('record', tiny, ...PLAY, '--out', kept)).toBe(0);
    const whole = readFileSync(kept, 'utf8');
    for (const [from, to] of [
      [/"influence":\d+/, '"influence":-0'],
      [/"cost":\d+/, '"cost":-0'],
      [/"by":"BRE"/, '"by":"__none__"'],
      [/"by":"BRE"/g, '"by":"NOBODY"'],
      [/"seat":"BRE"/g, '"seat":"constructor"'],
      [/"events":\[[^\]]/g, '"events":[null,'],
    ] as const) {
      const text = whole.replace(from, to);
      expect([from, text === whole]).toEqual([from, false]);
      const code = await run('replay', file('bent.json', text), '--verify');
      expectWords(code);
      expect([from, code]).toEqual([from, 1]);
    }
  });
});

describe('the commands themselves', () => {
  const command = (name: string) => join(import.meta.dirname, '../../src/cli', `${name}.mjs`);
  const spawned = (name: string, ...args: string[]) =>
    spawnSync(process.execPath, [command(name), ...args], { encoding: 'utf8' });
  beforeAll(() => buildCli().then(() => undefined), 60_000);

  it('a reader who has seen enough is no fault', () => {
    const script = `"${process.execPath}" "${command('adref')}" schema | head -c 1`;
    const { stderr, stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{', '']);
  });
  it.each([
    ['--port', 'many'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port'],
    ['--prot', '1'],
    ['surplus'],
  ])('start %s %s is wrong', (...args) => {
    const { status, stderr, stdout } = spawned('start', ...args);
    expect([stdout, stderr.trim().split('\n').length, status]).toEqual(['', 1, 2]);
  });
  it('adref hands the exit code on', () => {
    expect(spawned('adref', 'validate', tiny).status).toBe(0);
    expect(spawned('adref', 'replay', file('empty.json', '')).status).toBe(1);
    expect(spawned('adref', 'validate', join(scratch, 'nowhere')).status).toBe(2);
  });
});
