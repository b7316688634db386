import { beforeAll, describe, expect, it } from 'vitest';
import { evolveAll } from '../../src/engine/events/fold';
import { openingState } from '../../src/engine/events/opening';
import { sealed } from '../../src/engine/record/seal';
import { type ConferenceRecord, ENGINE_VERSION, type Step } from '../../src/engine/record/types';
import { hashValue } from '../../src/kernel/hash';
import { type FileFault, readRecordFile } from '../../src/protocol/recordFile';
import { playRandom } from '../support/play';
import { tiny } from '../support/table';

let record: ConferenceRecord;
beforeAll(() => {
  const played = playRandom(tiny(), 'file');
  record = { ...played, steps: played.steps.map((step) => ({ ...step, reason: { said: 'a', because: 'b' } })) };
});

const text = (value: unknown): string => JSON.stringify(value);
const faultOf = (value: unknown) => {
  const read = readRecordFile(text(value));
  return read.ok ? null : read.fault;
};
const OLD = { engine: ENGINE_VERSION - 1 };

/** The record with one position edited. */
const otherPositions = (): ConferenceRecord => ({
  ...record,
  setup: {
    ...record.setup,
    delegations: record.setup.delegations.map((one) => ({
      ...one,
      positions: { ...one.positions, IHL: { at: 50, salience: 1, mark: 'a' } },
    })),
  } as ConferenceRecord['setup'],
});
const changedStep = (at: number, change: (step: Step) => object): ConferenceRecord => ({
  ...record,
  steps: record.steps.map((step, i) => (i === at ? ({ ...step, ...change(step) } as Step) : step)),
});

/** As a forger would: hashes follow the edited events. */
function rehashed(bent: ConferenceRecord): ConferenceRecord {
  let state = openingState(bent.setup, bent.seed);
  const steps = bent.steps.map((step) => {
    state = evolveAll(state, step.events);
    return { ...step, hash: hashValue(state) };
  });
  return { ...bent, steps };
}

const withoutPoints = () =>
  changedStep(
    record.steps.findIndex(({ command }) => command.type === 'statement.make'),
    (step) => ({ events: step.events.filter(({ type }) => type === 'turn.taken') }),
  );

describe('a record file', () => {
  it('is read as it was written, sealed or of the version before seals', () => {
    const file = sealed(record);
    expect(readRecordFile(text(file))).toEqual({ ok: true, record: JSON.parse(text(file)) });
    expect(faultOf({ ...record, version: 1 })).toBeNull();
  });
  const EDITS: readonly (readonly [string, FileFault, () => object])[] = [
    ['a reason', 'edited', () => changedStep(3, () => ({ reason: { said: 'a', because: 'malice' } }))],
    ['the temper', 'edited', () => ({ ...record, temper: 'hard' })],
    ['the people', 'edited', () => ({ ...record, people: ['COR'] })],
    ['a hash', 'diverges', () => changedStep(3, () => ({ hash: '0'.repeat(16) }))],
    ['a position', 'diverges', otherPositions],
    ['an event', 'diverges', withoutPoints],
    ['a position under another engine', 'edited', () => ({ ...otherPositions(), ...OLD })],
    ['a hash under another engine', 'edited', () => ({ ...changedStep(3, () => ({ hash: '0' })), ...OLD })],
    ['an event under another engine', 'edited', () => ({ ...withoutPoints(), ...OLD })],
    ['the engine alone', 'edited', () => ({ ...record, ...OLD })],
  ];
  it.each(EDITS)('is refused when %s was changed: %s', (_, fault, edited) => {
    expect(faultOf({ ...edited(), digest: sealed(record).digest })).toBe(fault);
  });
  it('is refused when its events were changed and its hashes made to fit', () => {
    expect(faultOf(sealed(rehashed(withoutPoints())))).toBe('diverges');
  });
  it('without a digest is refused where one must be', () => {
    expect(readRecordFile(text(record))).toMatchObject({ fault: 'malformed', detail: 'digest: missing' });
  });
  it('of a newer engine or format is said to be newer, whatever else it holds', () => {
    expect(faultOf({ ...sealed(record), engine: ENGINE_VERSION + 1, laws: [] })).toBe('newer');
    expect(faultOf({ ...sealed(record), version: 99 })).toBe('newer');
    expect(faultOf({ ...record, version: 0 })).toBe('version');
  });
  it.each([
    'stage',
    'meeting',
    'queue',
  ])('whose events leave a %s of another kind is refused, of any engine', (part) => {
    const events = {
      stage: { type: 'stage.entered', audience: 'all', stage: { of: 'grace' } },
      meeting: { type: 'meeting.opened', audience: 'all', meeting: { first: true }, actions: {} },
      queue: { type: 'round.opened', audience: 'all', round: 1, order: 'COR' },
    };
    const odd = changedStep(record.steps.length - 1, (step) => ({
      events: [...step.events, events[part as keyof typeof events]],
    }));
    expect(faultOf({ ...odd, ...OLD, version: 1 })).toMatch(/diverges|malformed/);
  });
  it.each(['[', '{"a":'])('nested deeply with %s is refused before it is parsed', (open) => {
    for (const depth of [41, 100_000, 2_000_000])
      expect(readRecordFile(open.repeat(depth))).toMatchObject({ fault: 'tooDeep' });
  });
  it('may hold brackets and escapes in its texts', () => {
    expect(readRecordFile(text({ format: '['.repeat(100), note: '\\"{[' }))).toMatchObject({ fault: 'notRecord' });
  });
  it.each([
    ['notJson', '{'],
    ['notJson', ''],
    ['notRecord', '{"format":"other"}'],
    ['notRecord', 'null'],
    ['notRecord', '[]'],
    ['malformed', '{"format":"ad-referendum-record","version":1}'],
  ])('that is none is refused with its reason: %s', (fault, source) => {
    expect(readRecordFile(source)).toMatchObject({ ok: false, fault });
  });
});
