import { describe, expect, it } from 'vitest';
import type { ConferenceRecord } from '../../src/engine/record/types';
import { createHost } from '../../src/host/host';
import type { FromHost } from '../../src/protocol/messages';
import { readRecord } from '../../src/protocol/schemas';
import { compile } from '../../src/scenario/compile';
import { load } from '../support/scenarios';

type Message<T extends FromHost['type']> = Extract<FromHost, { type: T }>;

/** A person in the room of all 193, up to the first question. */
async function seated() {
  const posted: FromHost[] = [];
  const host = createHost({
    loadSetup: (scenario, length, room) => Promise.resolve(compile(load(scenario as 'oewg-2019-21'), length, room)),
    post: (message) => posted.push(message),
  });
  const last = <T extends FromHost['type']>(type: T) =>
    posted.findLast((message) => message.type === type) as Message<T>;
  await host.handle({
    type: 'start',
    options: { scenario: 'oewg-2019-21', length: 'quick', room: 'all', seat: 'CHE', seed: 'all', temper: 'mixed' },
  });
  return { host, last };
}

describe('the room of all, with a person in it', () => {
  it('seats every member, and is resumed from its record as the room it was', async () => {
    const { host, last } = await seated();
    expect(last('ready').view.setup.delegations.length).toBeGreaterThan(190);
    expect(last('moved').requests).not.toHaveLength(0);
    const record = JSON.parse(JSON.stringify(last('moved').record)) as ConferenceRecord;
    expect(readRecord(record).ok).toBe(true);
    await host.handle({ type: 'resume', record });
    expect(last('ready').options.room).toBe('all');
    expect(last('moved').record.steps).toHaveLength(record.steps.length);
  });
  it('has no group left that others sit for, and the seats a person may take are all there', () => {
    const scenario = load('oewg-2019-21');
    const { delegations } = compile(scenario, 'quick', 'all');
    expect(delegations.filter(({ members, role }) => members && (role ?? 'member') === 'member')).toEqual([]);
    const ids = delegations.map(({ id }) => id);
    expect(Object.keys(scenario.briefs).filter((seat) => !ids.includes(seat))).toEqual([]);
  });
  it('a short length keeps of rival texts what is played', () => {
    for (const length of ['quick', 'standard'] as const) {
      const { rivals = [], provisions } = compile(load('oewg-2019-21'), length);
      const known = provisions.map(({ id }) => id);
      expect(rivals.flatMap(({ text }) => Object.keys(text)).filter((id) => !known.includes(id))).toEqual([]);
    }
  });
});
