import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { rememberedPort, rememberPort, whereText } from '../../src/cli/address.mjs';
import { makeReady } from '../../src/cli/ready.mjs';
import { Sentence } from '../../src/cli/sentence.mjs';
import { buildOnce, stands } from '../../src/cli/sources.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'ready-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const builder = (content: string) => async (folder: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), content);
};
const failing = async () => {
  throw new Error('scenarios/mine/scenario.yaml:3:1: "ITA" is not a delegation');
};
let out = '';
const steps = { install: vi.fn(), log: vi.fn(), warn: vi.fn() };
const page = () => readFileSync(join(out, 'index.html'), 'utf8');

beforeEach(() => {
  out = join(mkdtempSync(join(scratch, 'dist-')), 'web');
  for (const step of Object.values(steps)) step.mockReset();
});

describe('getting ready', () => {
  it('installs and builds what is not there', async () => {
    await makeReady([{ out, sources: ['package.json'], build: builder('new') }], steps);
    expect([page(), steps.install.mock.calls.length]).toEqual(['new', 1]);
  });
  it('needs no install where every build is current', async () => {
    const build = { out, sources: ['package.json'], build: builder('good') };
    await buildOnce(build);
    steps.install.mockRejectedValue(new Sentence('no network'));
    await makeReady([build], steps);
    expect(steps.install).not.toHaveBeenCalled();
    expect(steps.warn).not.toHaveBeenCalled();
  });
  it.each([
    ['install', { install: async () => Promise.reject(new Sentence('no network')) }, builder('new'), 'no network'],
    ['build', {}, failing, '"ITA" is not a delegation'],
  ])('uses an older build that stands when the new %s fails, and says why', async (_, step, build, why) => {
    await buildOnce({ out, sources: ['package.json'], build: builder('older') });
    await makeReady([{ out, sources: ['biome.json'], build }], { ...steps, ...step });
    expect(page()).toBe('older');
    expect(steps.warn.mock.calls.flat().join()).toContain(why);
  });
  it('fails with the reason where nothing older stands whole', async () => {
    const build = { out, sources: ['package.json'], build: failing };
    await expect(makeReady([build], steps)).rejects.toThrow(Sentence);
    await buildOnce({ out, sources: ['package.json'], build: builder('older') });
    rmSync(join(out, 'index.html'));
    expect(stands(out)).toBe(false);
    await expect(makeReady([build], steps)).rejects.toThrow('"ITA" is not a delegation');
  });
  it('names what a build left out, also while it is current', async () => {
    const note = 'scenario "mine" is left out';
    const build = {
      out,
      sources: ['package.json'],
      build: async (folder: string) => builder('good')(folder).then(() => [note]),
    };
    await makeReady([build], steps);
    await makeReady([build], steps);
    expect(steps.warn.mock.calls).toEqual([[note], [note]]);
  });
  it('says in words what the system refuses', async () => {
    const build = { out, sources: ['package.json'], build: builder('new') };
    for (const [code, words] of [
      ['EROFS', 'read-only disk'],
      ['EACCES', 'may not write there'],
      ['ENOSPC', 'disk is full'],
      ['ENOTDIR', 'a file stands where a folder should'],
      ['ENOENT', 'it cannot be made'],
    ]) {
      steps.install.mockRejectedValue(
        Object.assign(new Error('mkdir'), { code, syscall: 'mkdir', path: '/game/dist' }),
      );
      await expect(makeReady([build], steps)).rejects.toThrow(`"/game/dist" cannot be used: `);
      await expect(makeReady([build], steps)).rejects.toThrow(words);
    }
  });
  it('builds again when a part of what was built is lost', async () => {
    const build = { out, sources: ['package.json'], build: builder('good') };
    await buildOnce(build);
    rmSync(join(out, 'index.html'));
    await makeReady([build], steps);
    expect(page()).toBe('good');
  });
});

describe('the address', () => {
  it('is the one of the last start', () => {
    const memory = join(scratch, 'deep', 'port');
    expect(rememberedPort(memory)).toBe(4173);
    rememberPort(5000, memory);
    expect(rememberedPort(memory)).toBe(5000);
    for (const text of ['', 'x', '0', '70000', '1.5', '-1']) {
      writeFileSync(memory, text);
      expect([text, rememberedPort(memory)]).toEqual([text, 4173]);
    }
    rememberPort(5000, join(memory, 'a file stands where a folder should'));
  });
  it('is one, and another one than the last is said to hold other saved games', () => {
    const where = { home: 'localhost', host: 'localhost', port: 4173, usual: 4173 };
    expect(whereText(where).match(/http:\S+/g)).toEqual(['http://localhost:4173/']);
    expect(whereText({ ...where, port: 4174 })).toContain(
      'games saved at http://localhost:4173/ are not seen at this address',
    );
  });
});
