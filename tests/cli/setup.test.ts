import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { ensureChromium } from '../../src/cli/browser.mjs';
import { buildOnce } from '../../src/cli/sources.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'build-'));
afterAll(() => rmSync(scratch, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

describe('building once', () => {
  const out = join(scratch, 'dist', 'web');
  const build = vi.fn(async (folder: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), 'good');
  });
  it('builds when nothing stands, and not again while the sources are the same', async () => {
    const options = { out, sources: ['package.json'], build };
    expect(await buildOnce(options)).toBe(true);
    expect(await buildOnce(options)).toBe(false);
    expect(build).toHaveBeenCalledTimes(1);
  });
  it('builds again when the sources differ', async () => {
    expect(await buildOnce({ out, sources: ['package.json', 'tsconfig.json'], build })).toBe(true);
  });
  it('keeps the last good build when one breaks, and tries again the next time', async () => {
    const broken = async (folder: string) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'index.html'), 'half');
      throw new Error('syntax');
    };
    await expect(buildOnce({ out, sources: ['biome.json'], build: broken })).rejects.toThrow('syntax');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('good');
    expect(existsSync(`${out}.${process.pid}`)).toBe(false);
    expect(await buildOnce({ out, sources: ['biome.json'], build })).toBe(true);
  });
});

describe('finding a browser', () => {
  const step = (name: string, path?: string) => ({ name, find: vi.fn(() => path) });
  it('takes the first place that has one, and asks no further', async () => {
    const steps = [step('system'), step('Debian package', '/usr/bin/chromium'), step('download', '/elsewhere')];
    expect(await ensureChromium(steps, '')).toBe('/usr/bin/chromium');
    expect(steps[2]?.find).not.toHaveBeenCalled();
  });
  it('goes on when a place fails', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const failing = {
      name: 'Debian package',
      find: () => {
        throw new Error('no network');
      },
    };
    expect(await ensureChromium([failing, step('download', '/elsewhere')], '')).toBe('/elsewhere');
    expect(said).toHaveBeenCalledWith('Debian package: no network');
  });
  it('finds none when no place has one, or when CHROMIUM_PATH names what does not run', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await ensureChromium([step('system')], '')).toBeUndefined();
    expect(await ensureChromium([step('system', '/usr/bin/chromium')], join(scratch, 'nothing'))).toBeUndefined();
    expect(said).toHaveBeenCalledWith(expect.stringContaining('CHROMIUM_PATH'));
  });
});
