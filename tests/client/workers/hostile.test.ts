import { beforeAll, describe, expect, it } from 'vitest';
import { memoryShelf } from '../../../src/client/workers/saves/memory';
import type { ConferenceRecord } from '../../../src/engine/record/types';
import type { FaultCode } from '../../../src/protocol/messages';
import type { Imported } from '../../../src/protocol/solo';
import { tabOf } from '../../support/solo';

let good: ConferenceRecord;
beforeAll(async () => {
  const tab = tabOf();
  await tab.start();
  await tab.play(4);
  await tab.keeper.flush();
  good = JSON.parse(JSON.stringify(await tab.shelf.record('a'))) as ConferenceRecord;
});

type Step = ConferenceRecord['steps'][number];
const changedStep = (at: number, change: (step: Step) => unknown) => ({
  ...good,
  steps: good.steps.map((step, i) => (i === at ? change(step) : step)),
});
const changedSetup = (change: object) => ({ ...good, setup: { ...good.setup, ...change } });
const nested = (depth: number): unknown => {
  let value: unknown = 'deep';
  for (let i = 0; i < depth; i++) value = { about: value };
  return value;
};

const CASES: readonly (readonly [string, FaultCode, () => unknown])[] = [
  ['nothing', 'record.malformed', () => null],
  ['a text', 'record.malformed', () => 'record'],
  ['a list', 'record.malformed', () => []],
  ['another format', 'record.malformed', () => ({ ...good, format: 'chess' })],
  ['an old version', 'record.version', () => ({ ...good, version: 0 })],
  ['a version to come', 'record.newer', () => ({ ...good, version: 99 })],
  ['of an engine to come', 'record.newer', () => ({ ...good, engine: 99 })],
  ['no version', 'record.malformed', () => ({ ...good, version: undefined })],
  ['a field too many', 'record.malformed', () => ({ ...good, extra: true })],
  ['a missing setup', 'record.malformed', () => ({ ...good, setup: undefined })],
  ['a prototype key', 'record.malformed', () => JSON.parse('{"version":1,"setup":{"__proto__":{"polluted":true}}}')],
  ['a constructor key', 'record.malformed', () => changedSetup({ confidence: { constructor: {} } })],
  ['deep nesting', 'record.malformed', () => changedStep(0, (step) => ({ ...step, reason: nested(1000) }))],
  ['too many steps', 'record.malformed', () => ({ ...good, steps: Array(50_001).fill(good.steps[0]) })],
  ['a huge seed', 'record.malformed', () => ({ ...good, seed: 'x'.repeat(10_000) })],
  ['a malformed command', 'record.malformed', () => changedStep(2, (step) => ({ ...step, command: { type: 'win' } }))],
  [
    'an event of no known type',
    'record.malformed',
    () => changedStep(2, (step) => ({ ...step, events: [{ type: 'toString', audience: 'all' }] })),
  ],
  [
    'an event without a body',
    'record.malformed',
    () => changedStep(2, (step) => ({ ...step, events: [{ type: 'statement.made', audience: 'all' }] })),
  ],
  ['a wrong hash', 'record.diverges', () => changedStep(3, (step) => ({ ...step, hash: '0'.repeat(16) }))],
  ['a first step dropped', 'record.diverges', () => ({ ...good, steps: good.steps.slice(1) })],
  [
    'an edited event',
    'record.diverges',
    () =>
      changedStep(0, (step) => ({ ...step, events: step.events.filter((event) => event.type !== 'meeting.opened') })),
  ],
  ['another seed', 'record.diverges', () => ({ ...good, seed: 'other' })],
  [
    'a position changed',
    'record.diverges',
    () =>
      changedSetup({
        delegations: good.setup.delegations.map((delegation) => ({
          ...delegation,
          positions: { ...delegation.positions, IHL: { at: 50, salience: 1, mark: 'a' } },
        })),
      }),
  ],
  ['nobody who plays', 'record.unplayed', () => ({ ...good, people: [] })],
  ['a player who is no member', 'record.malformed', () => ({ ...good, people: ['XXX'] })],
  ['a chair who is no member', 'record.diverges', () => changedSetup({ chair: 'XXX' })],
  [
    'a member twice',
    'record.diverges',
    () => changedSetup({ delegations: [...good.setup.delegations, good.setup.delegations[0]] }),
  ],
  [
    'a status quo that is no wording',
    'record.malformed',
    () =>
      changedSetup({ provisions: good.setup.provisions.map((provision) => ({ ...provision, statusQuo: 'nothing' })) }),
  ],
  [
    'a member without a position',
    'record.malformed',
    () => changedSetup({ delegations: good.setup.delegations.map((delegation) => ({ ...delegation, positions: {} })) }),
  ],
];

describe('a record that is', () => {
  it.each(CASES)('%s, kept as a save, is answered with %s', async (_name, code, record) => {
    const shelf = memoryShelf();
    const tab = tabOf({ shelf });
    await tab.start();
    await tab.keeper.flush();
    const [entry] = (await shelf.list()).entries;
    await shelf.put({ ...(entry as NonNullable<typeof entry>), id: 'bent' }, record() as ConferenceRecord, null);
    const answers = await tab.open('bent');
    expect(answers).toMatchObject([{ type: 'fault', code }]);
    expect((answers[0] as { detail: string }).detail.length).toBeLessThan(300);
    // What was played before is there, and goes on.
    await tab.open('a');
    await tab.play(1);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
  it.each(CASES)('%s, taken in from a file, is refused', async (_name, _code, record) => {
    const tab = tabOf();
    const file = new Blob([JSON.stringify(record())]);
    const imported = (await tab.ask({ type: 'import', to: 'bent', file })) as Imported;
    expect(imported).toMatchObject({ ok: false });
    expect((await tab.keeper.list()).entries).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
