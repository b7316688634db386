import { beforeAll, describe, expect, it } from 'vitest';
import type { ConferenceRecord } from '../../src/engine/record/types';
import type { FaultCode } from '../../src/protocol/messages';
import { client, OPTIONS, simplest } from '../support/hosts';

let good: ConferenceRecord;
beforeAll(async () => {
  const person = client();
  await person.send({ type: 'start', options: OPTIONS });
  for (let i = 0; i < 4; i++) await person.give(simplest(person) as never);
  good = person.moved.record;
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
  ['deep nesting', 'record.malformed', () => changedStep(0, (step) => ({ ...step, reason: nested(5000) }))],
  ['too many steps', 'record.malformed', () => ({ ...good, steps: Array(50_001).fill(good.steps[0]) })],
  ['a huge seed', 'record.malformed', () => ({ ...good, seed: 'x'.repeat(10_000) })],
  ['a malformed command', 'record.malformed', () => changedStep(2, (step) => ({ ...step, command: { type: 'win' } }))],
  [
    'an event of no known type',
    'record.diverges',
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
  ['nobody who plays', 'record.diverges', () => ({ ...good, people: [] })],
  ['a player who is no member', 'record.diverges', () => ({ ...good, people: ['XXX'] })],
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
  it.each(CASES)('%s is answered with %s', async (_name, code, record) => {
    const person = client();
    await person.send({ type: 'start', options: OPTIONS });
    const { view } = person;
    const messages = await person.send({ type: 'resume', record: record() });
    expect(messages).toMatchObject([{ type: 'fault', code }]);
    expect((messages[0] as { detail: string }).detail.length).toBeLessThan(300);
    // What was running goes on.
    expect(person.view).toEqual(view);
    expect((await person.give(simplest(person) as never))[0]?.type).toBe('moved');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
