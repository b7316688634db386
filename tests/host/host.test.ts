import { beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import { openingState } from '../../src/engine/events/opening';
import type { ConferenceRecord } from '../../src/engine/record/types';
import { foldRecord, verifyRecord } from '../../src/engine/record/verify';
import { viewFor } from '../../src/engine/view/view';
import { createHost } from '../../src/host/host';
import type { FromHost } from '../../src/protocol/messages';
import { type Client, client, type Message, OPTIONS, playOut, simplest } from '../support/hosts';
import { tiny } from '../support/table';

const started = async (options = OPTIONS): Promise<Client> => {
  const person = client();
  await person.send({ type: 'start', options });
  return person;
};
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const typesOf = (messages: readonly FromHost[]) => messages.map((message) => message.type);

describe('starting', () => {
  it('answers with the whole view, then with what happened until this seat is asked', async () => {
    const person = client();
    const messages = await person.send({ type: 'start', options: OPTIONS });
    expect(typesOf(messages)).toEqual(['ready', 'moved']);
    const ready = messages[0] as Message<'ready'>;
    expect(ready).toMatchObject({ options: OPTIONS, requests: [], history: [] });
    expect(ready.view).toEqual(copy(viewFor(openingState(tiny(), OPTIONS.seed), 'COR')));
    expect(person.moved.requests).toHaveLength(1);
    expect(person.moved.updates.map(({ n }) => n)).toEqual(person.moved.updates.map((_, i) => i + 1));
    expect(person.view.meeting).toBe(0);
  });
  it.each([
    [{ scenario: 'nowhere' }, 'scenario.unknown'],
    [{ seat: 'XXX' }, 'seat.unknown'],
    [{ seat: 'toString' }, 'seat.unknown'],
  ])('with %o is refused by a clear code', async (wrong, code) => {
    expect(await client().send({ type: 'start', options: { ...OPTIONS, ...wrong } })).toMatchObject([
      { type: 'fault', code },
    ]);
  });
  it('says that a scenario could not be fetched rather than that there is none, and serves it when it can', async () => {
    const posted: FromHost[] = [];
    let connected = false;
    const host = createHost({
      loadSetup: () => (connected ? Promise.resolve(tiny()) : Promise.reject(new TypeError('Failed to fetch'))),
      post: (message) => posted.push(message),
    });
    await host.handle({ type: 'start', options: OPTIONS });
    expect(posted).toEqual([{ type: 'fault', code: 'scenario.unreached', detail: 'Failed to fetch' }]);
    connected = true;
    await host.handle({ type: 'start', options: OPTIONS });
    expect(typesOf(posted)).toEqual(['fault', 'ready', 'moved']);
  });
  it('is the same for the same seed, to the byte', async () => {
    const [one, two] = await Promise.all([started(), started()]);
    expect(JSON.stringify(one.posted)).toBe(JSON.stringify(two.posted));
    const other = await started({ ...OPTIONS, seed: 'another' });
    expect(JSON.stringify(other.posted)).not.toBe(JSON.stringify(one.posted));
  });
  it('that fails leaves a running conference alone', async () => {
    const person = await started();
    await person.send({ type: 'start', options: { ...OPTIONS, scenario: 'nowhere' } });
    const messages = await person.give(simplest(person) as Command);
    expect(typesOf(messages)).toEqual(['moved']);
  });
});

describe('a command', () => {
  it('before any conference is a fault', async () => {
    for (const message of [
      { type: 'command', after: 0, command: { type: 'turn.pass', by: 'COR' } },
      { type: 'debrief' },
    ] as const) {
      expect(await client().send(message)).toMatchObject([{ type: 'fault', code: 'host.broken' }]);
    }
  });
  it('moves the conference on, with the record to keep', async () => {
    const person = await started();
    const before = person.moved.record.steps.length;
    await person.give(simplest(person) as Command);
    const { record } = person.moved;
    expect(record.steps.length).toBeGreaterThan(before);
    expect(record).toMatchObject({ people: ['COR'], seed: OPTIONS.seed, temper: 'mixed' });
    expect(person.view).toEqual(copy(viewFor(foldRecord(record), 'COR')));
  });
  it('that comes late is stale and changes nothing', async () => {
    const person = await started();
    const command = simplest(person) as Command;
    for (const after of [person.last - 1, person.last + 1, -1]) {
      expect(await person.send({ type: 'command', after, command })).toMatchObject([
        { type: 'fault', code: 'command.stale' },
      ]);
    }
    expect(typesOf(await person.give(command))).toEqual(['moved']);
  });
  it.each([
    null,
    'pass',
    {},
    { type: 'turn.pass' },
    { type: 'nothing', by: 'COR' },
    { type: 'turn.pass', by: 'COR', extra: 1 },
    { type: 'statement.make', by: 'COR', points: 'all' },
    { type: 'package.offer', by: 'COR', to: ['DEL'], channel: 'aloud', edits: {} },
    { type: 'capital.ask', by: '__proto__', provision: 'law', wording: 'law-named' },
    { type: 'sounding.answer', by: 'COR', exit: 'leave', explain: false },
    { type: 'clock.advance', by: 'host', meeting: 1.5 },
    { type: 'chair.confide', by: 'COR', provision: 'law', refuses: Array(1000).fill('law-named') },
  ])('that is malformed is a fault: %j', async (command) => {
    const person = await started();
    expect(await person.give(command as never)).toMatchObject([{ type: 'fault', code: 'command.malformed' }]);
  });
  it('in another’s name is refused, whoever that is', async () => {
    const person = await started();
    const asked = person.moved.requests;
    for (const by of ['DEL', 'ARL', 'host', 'toString']) {
      expect(await person.give({ type: 'turn.pass', by })).toMatchObject([
        { type: 'refused', refusal: { code: 'actor.unknown' } },
      ]);
    }
    expect(person.moved.requests).toEqual(asked);
  });
  it('against the rules is refused with its code', async () => {
    const person = await started();
    expect(await person.give({ type: 'vote.call', by: 'COR' })).toMatchObject([
      { type: 'refused', refusal: { code: 'process.notAdmitted' } },
    ]);
    expect(await person.give({ type: 'clock.advance', by: 'host', meeting: 2 })).toMatchObject([{ type: 'refused' }]);
  });
});

describe('a whole conference', () => {
  const ended: Record<string, Client> = {};
  beforeAll(async () => {
    for (const seat of ['COR', 'ARL']) {
      const person = await started({ ...OPTIONS, seat });
      await playOut(person);
      ended[seat] = person;
    }
  });
  it.each(['COR', 'ARL'])('from %s’s seat ends, and its record verifies', (seat) => {
    const person = ended[seat] as Client;
    expect(['adopted', 'failed']).toContain(person.view.stage);
    expect(verifyRecord(person.moved.record)).toMatchObject({ ok: true });
  });
  it.each(['COR', 'ARL'])('sends %s what adds up to its view, numbered without gaps', (seat) => {
    const person = ended[seat] as Client;
    const numbers = person.posted.flatMap((message) =>
      message.type === 'moved' ? message.updates.map(({ n }) => n) : [],
    );
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(person.view).toEqual(copy(viewFor(foldRecord(person.moved.record), seat)));
  });
  it('waits for the person in the evenings', () => {
    const advances = (ended.COR as Client).moved.record.steps.filter((step) => step.command.type === 'clock.advance');
    expect(advances).toHaveLength(4);
    const stopped = (ended.COR as Client).posted.filter(
      (message) => message.type === 'moved' && message.requests[0]?.id.startsWith('evening'),
    );
    expect(stopped).toHaveLength(3);
  });
  it('is debriefed for the seat', async () => {
    const [message] = await (ended.COR as Client).send({ type: 'debrief' });
    expect(message).toMatchObject({ type: 'debriefed', debrief: {} });
  });
  it('tells the person nothing of the others’ secrets or of the seed, outside the record', () => {
    const person = ended.COR as Client;
    const secret = openingState(tiny(), OPTIONS.seed);
    const seen = person.posted.flatMap((message) => {
      if (message.type === 'ready') return [JSON.stringify([message.view, message.requests, message.history])];
      return message.type === 'moved' ? [JSON.stringify([message.updates, message.requests])] : [];
    });
    for (const seat of ['BRE', 'DEL', 'ELN']) {
      const drawn = JSON.stringify(secret.seats[seat]?.positions);
      expect(seen.join('\n')).not.toContain(drawn);
    }
    expect(JSON.stringify(person.view)).toContain(JSON.stringify(secret.seats.COR?.positions));
    expect(seen.join('\n')).not.toContain(`"${OPTIONS.seed}"`);
  });
});

describe('resuming', () => {
  const midway = async (commands = 6): Promise<Client> => {
    const person = await started();
    for (let i = 0; i < commands; i++) await person.give(simplest(person) as Command);
    return person;
  };
  it('stands where the record ends: same view, same questions, same history', async () => {
    const person = await midway();
    const again = client();
    const messages = await again.send({ type: 'resume', record: copy(person.moved.record) });
    expect(typesOf(messages)).toEqual(['ready', 'moved']);
    const ready = messages[0] as Message<'ready'>;
    expect(ready.view).toEqual(person.view);
    expect(ready.requests).toEqual(person.moved.requests);
    const history = person.posted.flatMap((message) => (message.type === 'moved' ? message.updates : []));
    expect(ready.history).toEqual(history);
    expect(ready.options).toEqual(OPTIONS);
    expect(again.moved.updates).toEqual([]);
  });
  it('goes on as if it had never stopped', async () => {
    const person = await midway();
    const again = client();
    await again.send({ type: 'resume', record: copy(person.moved.record) });
    await Promise.all([playOut(person), playOut(again)]);
    expect(again.moved.record).toEqual(person.moved.record);
  });
  it('works from every moment of a game', async () => {
    const person = await started();
    const records: ConferenceRecord[] = [];
    for (let command = simplest(person); command; command = simplest(person)) {
      records.push(person.moved.record);
      await person.give(command);
    }
    for (const record of records.filter((_, i) => i % 4 === 0)) {
      const again = client();
      expect((await again.send({ type: 'resume', record: copy(record) }))[0]?.type).toBe('ready');
      expect(again.moved.record.steps.slice(0, record.steps.length)).toEqual(record.steps);
    }
  });
});
