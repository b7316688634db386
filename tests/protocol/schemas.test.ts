import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import { readRecord } from '../../src/protocol/schemas';
import { playRandom } from '../support/play';
import { play } from '../support/plays';
import { readCommand } from '../support/submitted';
import { EVERY_TYPE, shortGge, tiny } from '../support/table';

describe('commands from outside', () => {
  it.each(Object.values(EVERY_TYPE).map((body) => [body.type, body] as const))('%s is read as it is', (_type, body) => {
    const command = { ...body, by: 'COR' } as Command;
    expect(readCommand(command)).toEqual({ ok: true, value: command });
  });
  it('are read as they come from every step of a play', () => {
    for (const { command } of play(tiny(), 'schemas')) expect(readCommand(command).ok).toBe(true);
  });
  it.each([
    ['no type', { by: 'COR' }],
    ['an empty id', { type: 'turn.pass', by: '' }],
    ['a long id', { type: 'turn.pass', by: 'x'.repeat(121) }],
    ['a forbidden id', { type: 'paragraph.park', by: 'ARL', provision: 'constructor' }],
    [
      'too many edits',
      {
        type: 'draft.circulate',
        by: 'ARL',
        edits: Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`p${i}`, 'w'])),
      },
    ],
    ['an edit by a forbidden name', { type: 'draft.circulate', by: 'ARL', edits: JSON.parse('{"__proto__":"w"}') }],
    ['a number for an id', { type: 'turn.pass', by: 7 }],
    [
      'another kind of point',
      { type: 'statement.make', by: 'COR', points: [{ kind: 'shout', provision: 'law', wording: 'w' }] },
    ],
    ['a field too many', { type: 'gavel.adopt', by: 'ARL', quietly: true }],
  ])('with %s are malformed, and the detail says where', (_name, input) => {
    const read = readCommand(input);
    expect(read).toMatchObject({ ok: false, code: 'malformed' });
    expect(read.ok ? '' : read.detail).not.toBe('');
  });
});

describe('records from outside', () => {
  it.each([
    ['the fixture', () => playRandom(tiny(), 'record')],
    ['the real room', () => playRandom(shortGge(), 'record')],
  ])('of %s are read as they were written', (_name, make) => {
    const record = JSON.parse(JSON.stringify(make()));
    expect(readRecord(record)).toEqual({ ok: true, value: record });
  });
  it('keep the reasons of AI seats', () => {
    const record = playRandom(tiny(), 'reasons', 3);
    const steps = record.steps.map((step) => ({
      ...step,
      reason: { said: 'a', because: 'b', about: { provision: 'law', points: 3 } },
    }));
    expect(readRecord({ ...record, steps })).toEqual({ ok: true, value: { ...record, steps } });
  });
});
