import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main';

const library = join(import.meta.dirname, '../../scenarios');
const scenario = join(library, 'gge-2016-17');
const said = { out: '', err: '' };
const run = (...args: string[]) => {
  said.out = '';
  said.err = '';
  const hear = (to: 'out' | 'err') => (text: string | Uint8Array) => {
    said[to] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(hear('out'));
  vi.spyOn(process.stderr, 'write').mockImplementation(hear('err'));
  return main(args);
};
afterEach(() => vi.restoreAllMocks());

describe('adref validate', () => {
  it('passes the scenario that ships', async () => {
    expect(await run('validate', scenario, '--json')).toBe(0);
    expect(JSON.parse(said.out)).toEqual({ valid: true, faults: [] });
  });
  it('names the place of a fault and exits with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adref-'));
    cpSync(library, folder, { recursive: true });
    const file = join(folder, 'gge-2016-17', 'scenario.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('chair: DEU', 'chair: ITA'));
    expect(await run('validate', join(folder, 'gge-2016-17'))).toBe(1);
    expect(said.out).toMatch(/scenario\.yaml:\d+:8: "ITA" is not a delegation/);
    rmSync(folder, { recursive: true });
  });
  it('exits with 2 when the command is wrong', async () => {
    expect(await run('valdate', scenario)).toBe(2);
    expect(said.err).toMatch(/unknown verb "valdate"/);
    expect(await run('validate', join(scenario, 'nowhere'))).toBe(2);
    expect(await run('validate')).toBe(2);
    expect(await run('--help')).toBe(0);
  });
});
