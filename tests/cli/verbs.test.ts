import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main';

const tiny = join(import.meta.dirname, '../support/tiny');
const scratch = mkdtempSync(join(tmpdir(), 'adref-'));
const said = { out: '', err: '' };
const SEAT = 'BRE';
const VERBS = ['validate', 'simulate', 'record', 'replay', 'schema', 'evidence', 'measures', 'skill', 'forks'];

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
const file = (name: string, text: string): string => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
};
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(scratch, { recursive: true }));

describe('adref', () => {
  it('lists the verbs and helps with each', async () => {
    expect(await run('--help')).toBe(0);
    for (const verb of VERBS) {
      expect(said.out).toContain(`  ${verb}`);
    }
    for (const verb of VERBS) {
      expect(await run(verb, '--help')).toBe(0);
      expect(said.out).toMatch(/Usage: .*\n\n[\s\S]+Exit codes:/);
    }
  });
  it('exits with 2 and says why when the command is wrong', async () => {
    expect(await run()).toBe(2);
    for (const [args, why] of [
      [['constructor'], 'unknown verb'],
      [['simulate', tiny], '--seed must be given'],
      [['simulate', tiny, '--seed', 'a', '--runs', 'many'], '--runs takes a whole number'],
      [['simulate', tiny, '--seed', 'a', '--length', 'endless'], '--length takes'],
      [['simulate', tiny, '--seed', 'a', '--sead', 'b'], '--sead'],
      [['simulate', '--seed', 'a'], 'PATH must be given'],
      [['replay', join(scratch, 'nowhere')], 'is not a file'],
      [['schema', 'poem'], 'is no kind of file'],
      [['skill', '--policies', 'cunning'], 'is no policy'],
      [['skill', '--scenarios', tiny, '--seats', 'NIL'], 'sits in none of the rooms'],
      [['forks', '--turns', 'few'], '--turns takes a whole number'],
    ] as const) {
      expect([args, await run(...args)]).toEqual([args, 2]);
      expect(said.err).toContain(why);
    }
  });
});

describe('adref simulate', () => {
  it('gives the documented keys', async () => {
    expect(await run('simulate', tiny, '--seed', 'a', '--runs', '3', '--json')).toBe(0);
    const { runs, adoptionRate, textDistribution, blockCounts, perRun } = JSON.parse(said.out);
    expect(runs).toBe(3);
    expect(adoptionRate).toBe(perRun.filter((one: { adopted: boolean }) => one.adopted).length / 3);
    expect(Object.keys(perRun[0]).sort()).toEqual(
      'adopted blockedBy dissociated explained gain meetings points seed text'.split(' '),
    );
    expect(Object.keys(textDistribution)).toEqual(Object.keys(perRun[0].text));
    expect(Object.keys(blockCounts)).toEqual(expect.arrayContaining(Object.keys(perRun[0].gain)));
  });
  it('plays the same seed the same, and each seed of a batch as it plays alone', async () => {
    await run('simulate', tiny, '--seed', 'b', '--runs', '2', '--json');
    const batch = said.out;
    await run('simulate', tiny, '--seed', 'b', '--runs', '2', '--json');
    expect(said.out).toBe(batch);
    await run('simulate', tiny, '--seed', 'b-2', '--json');
    expect(JSON.parse(said.out).perRun[0]).toEqual(JSON.parse(batch).perRun[1]);
  });
  it('lays a patch over the scenario, and names the place of a fault in one', async () => {
    await run('validate', tiny);
    const [provision] = Object.keys(await textOf('a'));
    const patch = file('patch.yaml', `drop:\n  ${provision}: [no-such-wording]\n`);
    expect(await run('simulate', tiny, '--seed', 'a', '--patch', patch)).toBe(1);
    expect(said.out).toMatch(/patch\.yaml:2:\d+: .*no-such-wording/);
  });
});

async function textOf(seed: string): Promise<Record<string, string>> {
  await run('simulate', tiny, '--seed', seed, '--json');
  return JSON.parse(said.out).perRun[0].text;
}

describe('adref record and replay', () => {
  const record = join(scratch, 'record.json');
  beforeAll(async () => {
    await run('record', tiny, '--seed', 'kept', '--out', record);
    vi.restoreAllMocks();
  });
  it('verifies every step of what was just played', async () => {
    expect(await run('replay', record, '--verify', '--json')).toBe(0);
    const found = JSON.parse(said.out);
    expect(found.verified).toMatchObject({ ok: true });
    expect(found.verified.steps).toBeGreaterThan(10);
    await run('simulate', tiny, '--seed', 'kept', '--json');
    const { verified, ...summary } = found;
    expect(JSON.parse(said.out).perRun[0]).toEqual(summary);
  });
  it('finds the step at which a record was changed', async () => {
    const kept = JSON.parse(readFileSync(record, 'utf8'));
    const at = kept.steps.findIndex((step: { command: { type: string } }) => step.command.type === 'statement.make');
    kept.steps[at].hash = `0${kept.steps[at].hash.slice(1)}` === kept.steps[at].hash ? 'f' : '0';
    expect(await run('replay', file('bent.json', JSON.stringify(kept)), '--verify')).toBe(1);
    expect(said.out).toContain(`step ${at + 1} differs`);
  });
  it('sees reasons, temper and people that were changed', async () => {
    const kept = () => JSON.parse(readFileSync(record, 'utf8'));
    const reason = kept();
    reason.steps.find((step: { reason: object | null }) => step.reason).reason.because = 'malice';
    for (const bent of [reason, { ...kept(), temper: 'hard' }, { ...kept(), people: ['COR'] }]) {
      expect(await run('replay', file('bent.json', JSON.stringify(bent)), '--verify')).toBe(1);
      expect(said.out).toContain('changed after it was written');
    }
  });
  it('says what is wrong with what is no record', async () => {
    for (const [text, why] of [
      ['{', 'not JSON'],
      ['[]', 'not a whole record'],
      ['{"format":"ad-referendum-record","version":1}', 'not a whole record'],
      ['{"format":"ad-referendum-record","version":99}', 'of a newer version'],
      ['{"format":"ad-referendum-record","version":0}', 'of another version'],
      ['{"format":"ad-referendum-record","version":1,"__proto__":{}}', 'not a whole record'],
    ] as const) {
      expect([text, await run('replay', file('bad.json', text))]).toEqual([text, 1]);
      expect(said.out).toContain(why);
    }
  });
});

describe('adref skill and forks', () => {
  it('print figures beside what is to be reached', async () => {
    const few = ['--scenarios', tiny, '--seats', SEAT, '--seeds', '2', '--training', '1', '--threads', '1'];
    expect(await run('skill', ...few, '--policies', 'silent,careful')).toBe(0);
    expect(said.out).toMatch(/own gain in per cent of A'[\s\S]+Figures[\s\S]+to reach: [\s\S]+Not yet measurable/);
    expect(await run('skill', ...few, '--json')).toBe(0);
    const found = JSON.parse(said.out);
    expect(Object.keys(found)).toEqual(['length', 'seeds', 'training', 'seats', 'rooms', 'figures', 'notMeasured']);
    expect(found.seats[0].gains.careful).toHaveLength(2);
    expect(await run('forks', ...few.slice(0, 5), '1', '--turns', '1', '--training', '1', '--json')).toBe(0);
    expect(JSON.parse(said.out).forks).toHaveLength(1);
  });
});

describe('adref schema', () => {
  it('prints one schema, or all', async () => {
    expect(await run('schema', 'provisions')).toBe(0);
    const one = JSON.parse(said.out);
    expect(one.properties).toHaveProperty('provisions');
    await run('schema');
    expect(JSON.parse(said.out).provisions).toEqual(one);
  });
});
