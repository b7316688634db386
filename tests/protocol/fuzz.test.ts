import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGame, reopen } from '../../src/client/workers/game';
import { FAULTS } from '../../src/protocol/messages';
import { readRecord } from '../../src/protocol/schemas';
import { playRandom } from '../support/play';
import { tabOf } from '../support/solo';
import { readCommand } from '../support/submitted';
import { EVERY_TYPE, tiny } from '../support/table';

const json = fc.jsonValue({ maxDepth: 4 });
const known = fc.constantFrom(...Object.values(EVERY_TYPE));
/** Commands with one field replaced by anything. */
const bent = fc
  .tuple(known, fc.constantFrom('type', 'by', 'points', 'to', 'edits', 'provision', 'wording', 'meeting', 'exit'), json)
  .map(([body, field, value]) => ({ ...body, by: 'COR', [field]: value }));

describe('anything from outside', () => {
  it('is read as a command or found malformed, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(json, bent), (input) => {
        const read = readCommand(input);
        expect(read.ok ? read.value : read.code).toEqual(read.ok ? input : 'malformed');
      }),
    );
  });
  it('is read as a record or found wanting, and never throws', () => {
    fc.assert(
      fc.property(json, (input) => {
        expect(readRecord(input).ok).toBe(false);
      }),
    );
  });
  it('gets exactly one answer from the table, which goes on', async () => {
    const tab = tabOf();
    await tab.start();
    await fc.assert(
      fc.asyncProperty(fc.oneof(json, bent), async (command) => {
        const { view } = tab;
        const answers = await tab.give(command as never);
        expect(answers).toHaveLength(1);
        const [answer] = answers;
        if (answer?.type === 'fault') expect(FAULTS.filter((code) => code !== 'host.broken')).toContain(answer.code);
        else if (answer?.type === 'refused') expect(tab.view).toEqual(view);
        else expect(answer?.type).toBe('moved');
      }),
      { numRuns: 150 },
    );
  });
  it('gets a clear code when it is a record bent in one place', async () => {
    const record = { ...playRandom(tiny(), 'bent', 40), people: ['COR'] };
    const steps = fc.nat(record.steps.length - 1);
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.nat(5),
        fc.constantFrom('type', 'by', 'provision', 'points', 'order'),
        json,
        async (at, of, field, value) => {
          const bentStep = (step: (typeof record.steps)[number]) => ({
            ...step,
            events: step.events.map((event, i) =>
              i === of % step.events.length ? { ...event, [field]: value } : event,
            ),
          });
          const bentRecord = { ...record, steps: record.steps.map((step, i) => (i === at ? bentStep(step) : step)) };
          const found = reopen('bent', bentRecord, () => true);
          if (!isGame(found)) expect(['record.malformed', 'record.diverges']).toContain(found.code);
        },
      ),
      { numRuns: 60 },
    );
  });
});
