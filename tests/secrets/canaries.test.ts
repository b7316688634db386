import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import { decide } from '../../src/engine/decide/decide';
import { openingState } from '../../src/engine/events/opening';
import type { ConferenceState } from '../../src/engine/model/state';
import { publicRecord } from '../../src/engine/record/public';
import { pendingAnswers } from '../../src/engine/rules/lookups';
import { requestsFor } from '../../src/engine/view/requests';
import { heardBy, updateFor } from '../../src/engine/view/updates';
import { viewFor } from '../../src/engine/view/view';
import { playRandom } from '../support/play';
import { play } from '../support/plays';
import { folderOf, load, setupOf } from '../support/scenarios';
import { EVERY_TYPE, say, sit, tiny } from '../support/table';

const SEATS = ['ARL', 'BRE', 'COR', 'DEL', 'ELN'];
const SEED = 'canary-seed-7f3a';

/** Everything that leaves the engine for one seat at one step. */
function leavesFor(before: ConferenceState, after: ConferenceState, events: never, seat: string): string {
  const view = viewFor(after, seat);
  const refusals = Object.values(EVERY_TYPE).map((body) => {
    const decided = decide(after, { ...body, by: seat } as Command);
    return decided.refused ? decided : null;
  });
  return JSON.stringify([view, requestsFor(after, seat), updateFor(viewFor(before, seat), view, events, 1), refusals]);
}

describe('briefs', () => {
  it('never reach what the engine starts from', () => {
    for (const name of ['tiny', 'gge-2016-17'] as const) {
      const setups = JSON.stringify([setupOf(name, 'quick'), setupOf(name, 'standard')]);
      const folder = join(folderOf(name), 'en/briefs');
      const files = readdirSync(folder);
      expect(files.length).toBe(load(name).delegations.length);
      for (const file of files) {
        const lines = readFileSync(join(folder, file), 'utf8')
          .split('\n')
          .map((line) => line.replace(/^[\s\-\w]*:?\s*[">|]*/, '').trim())
          .filter((line) => line.length > 25);
        expect(lines.length).toBeGreaterThan(5);
        for (const line of lines) expect(setups).not.toContain(line.slice(0, 60));
      }
    }
  });
});

describe('canaries', () => {
  /** Wordings that are spoken of in confidence alone, by whom and to whom: marked by ids found nowhere else. */
  const marked = (): ReturnType<typeof tiny> => {
    const setup = tiny();
    return {
      ...setup,
      measures: [...setup.measures],
      capitalHours: Object.fromEntries(SEATS.map((seat, i) => [seat, -11 - i / 1000])),
    };
  };

  it('of drawn positions, cables, confidence rows and the seed are found by nobody but their seat', () => {
    const base = openingState(marked(), SEED);
    const canary = (seat: string, kind: number) => 7_000_000 + SEATS.indexOf(seat) * 10 + kind;
    const state: ConferenceState = {
      ...base,
      seats: Object.fromEntries(
        Object.entries(base.seats).map(([seat, own]) => [
          seat,
          { ...own, standing: canary(seat, 1), actions: canary(seat, 2), cables: { [`law/cable-of-${seat}`]: false } },
        ]),
      ),
      confidence: Object.fromEntries(
        SEATS.map((seat) => [
          seat,
          Object.fromEntries(SEATS.filter((other) => other !== seat).map((other) => [other, canary(seat, 3)])),
        ]),
      ),
      notes: Object.fromEntries(
        SEATS.map((seat) => [
          seat,
          Object.fromEntries(
            SEATS.filter((other) => other !== seat).map((other) => [
              other,
              { IHL: [canary(seat, 4), canary(seat, 4)] as const },
            ]),
          ),
        ]),
      ),
      capital: SEATS.map((by) => ({ by, provision: 'law', wording: `asked-by-${by}`, due: 1, answered: false })),
    };
    for (const seat of SEATS) {
      const seen = JSON.stringify([viewFor(state, seat), requestsFor(state, seat)]);
      expect(seen).not.toContain(SEED);
      expect(seen).not.toContain('-11.0');
      for (const other of SEATS) {
        const marks = [1, 2, 3, 4].map((kind) => String(canary(other, kind)));
        for (const mark of [...marks, `cable-of-${other}`, `asked-by-${other}`]) {
          expect([seat, mark, seen.includes(mark)]).toEqual([seat, mark, seat === other]);
        }
      }
    }
  });

  it('of drawn positions: a view holds one seat’s draw and no other', () => {
    const base = openingState(tiny(), SEED);
    const state: ConferenceState = {
      ...base,
      seats: Object.fromEntries(
        Object.entries(base.seats).map(([seat, own], i) => [
          seat,
          {
            ...own,
            positions: {
              IHL: { at: 50, salience: 8_000_001 + i },
              CBM: { at: 50, salience: 50 },
              RID: { at: 50, salience: 50 },
            },
          },
        ]),
      ),
    };
    for (const seat of SEATS) {
      const seen = JSON.stringify(viewFor(state, seat));
      const found = SEATS.filter((_, i) => seen.includes(String(8_000_001 + i)));
      expect(found).toEqual(seat === 'ARL' ? [] : [seat]);
    }
  });

  it('of the corridor: probes, deals, confided wordings and late changes are found by their parties alone', () => {
    const setup = tiny();
    const secret = (id: string) => ({ ...(setup.provisions[0]?.formulations[2] as object), id }) as never;
    const [law, ...rest] = setup.provisions as [
      (typeof setup.provisions)[number],
      ...(typeof setup.provisions)[number][],
    ];
    // Wordings are public; these are spoken of by nobody but the two.
    const wordings = ['secret-probe', 'secret-deal', 'secret-told', 'secret-change'];
    const spoken = {
      ...setup,
      provisions: [{ ...law, formulations: [...law.formulations, ...wordings.map(secret)] }, ...rest],
    };
    const table = sit(spoken, SEED).toTurnOf('COR', 2);
    table.do({ type: 'probe.ask', by: 'COR', to: 'DEL', provision: 'law', wording: 'secret-probe' });
    table.do({ type: 'probe.answer', by: 'DEL', probe: 'probe-COR-DEL-1', answer: 'could-live' });
    table.toTurnOf('COR');
    table.do({ type: 'package.offer', by: 'COR', to: ['DEL'], channel: 'corridor', edits: { law: 'secret-deal' } });
    table.do({ type: 'package.refuse', by: 'DEL', package: Object.keys(table.state.packages)[0] as string });
    table.toTurnOf('COR', 3);
    table.do({ type: 'change.ask', by: 'COR', provision: 'law', wording: 'secret-change' });
    const told = sit(spoken, SEED).toTurnOf('COR');
    told.do({ type: 'chair.confide', by: 'COR', provision: 'law', refuses: ['secret-told'] });
    const knowing: Readonly<Record<string, readonly string[]>> = {
      'secret-probe': ['COR', 'DEL'],
      'secret-deal': ['COR', 'DEL'],
      'secret-told': ['ARL', 'COR'],
      'secret-change': ['ARL', 'COR'],
    };
    for (const [mark, insiders] of Object.entries(knowing)) {
      const at = mark === 'secret-told' ? told : table;
      for (const seat of SEATS) {
        const { setup: _, interests: __, ...view } = viewFor(at.state, seat);
        const seen = JSON.stringify([view, heardBy(seat, at.events)]);
        expect([mark, seat, seen.includes(mark)]).toEqual([mark, seat, insiders.includes(seat)]);
      }
      const record = publicRecord({ ...playRandom(spoken, 'x', 1), steps: at.steps });
      expect(JSON.stringify(record)).not.toContain(mark);
    }
  });

  it('of the seed are in nothing that leaves, at any step of a play, for any seat', () => {
    for (const { before, after, events } of play(tiny(), SEED)) {
      for (const seat of SEATS) expect(leavesFor(before, after, events as never, seat)).not.toContain(SEED);
    }
  });
});

describe('events', () => {
  const PRIVATE: Readonly<Record<string, true>> = {
    'action.spent': true,
    'probe.asked': true,
    'probe.answered': true,
    'chair.confided': true,
    'capital.asked': true,
    'capital.answered': true,
    'seat.consulted': true,
    'change.asked': true,
    'standing.moved': true,
  };
  it('of confidential kinds have a named audience at every step, corridor deals too', () => {
    const seen = new Set<string>();
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      for (const { events, after } of play(tiny(), seed)) {
        for (const event of events) {
          if (PRIVATE[event.type]) {
            seen.add(event.type);
            expect([event.type, Array.isArray(event.audience)]).toEqual([event.type, true]);
          }
          if (!event.type.startsWith('package.') || !('package' in event)) continue;
          const deal = after.packages[event.package];
          expect(event.audience === 'all').toBe(deal?.channel === 'floor');
        }
      }
    }
    expect([...seen].sort()).toEqual(Object.keys(PRIVATE).sort());
  });
  it('reach a hearer without the names of the other hearers', () => {
    for (const { events } of play(tiny(), 'audience')) {
      for (const seat of SEATS) {
        for (const event of heardBy(seat, events))
          expect(event.audience === 'all' || event.audience.length === 0).toBe(true);
      }
    }
  });
  it('never say that somebody waits in the corridor: stages are everybody’s', () => {
    let waited = 0;
    for (const { events, after } of play(tiny(), 'waiting')) {
      for (const event of events) if (event.type === 'stage.entered') expect(event.audience).toBe('all');
      const owing = pendingAnswers(after).map(({ seat }) => seat);
      waited += owing.length;
      for (const seat of SEATS) expect(viewFor(after, seat).stage).toBe(after.stage);
    }
    expect(waited).toBeGreaterThan(0);
  });
});

describe('the public record', () => {
  const seed = 'public-2';
  const record = playRandom(tiny(), seed);
  const reasoned = {
    ...record,
    steps: record.steps.map((step) => ({ ...step, reason: { said: 'said', because: 'canary-private-reason' } })),
  };
  const shown = publicRecord(reasoned);
  it('holds no seed, no reasons, no hashes and no event that was not for all', () => {
    const json = JSON.stringify(shown);
    expect(json).not.toContain(seed);
    expect(json).not.toContain('canary-private-reason');
    expect(json).not.toContain('hash');
    for (const step of shown.steps) expect(step.events.every((event) => event.audience === 'all')).toBe(true);
  });
  it('holds no confidential command', () => {
    const shownTypes = new Set(shown.steps.flatMap((step) => (step.command ? [step.command.type] : [])));
    for (const type of [
      'probe.ask',
      'probe.answer',
      'chair.confide',
      'capital.ask',
      'seat.consult',
      'change.ask',
    ] as const) {
      expect(record.steps.some((step) => step.command.type === type)).toBe(true);
      expect(shownTypes.has(type)).toBe(false);
    }
    const corridor = shown.steps.filter((step) => JSON.stringify(step).includes('"corridor"'));
    expect(corridor).toEqual([]);
  });
  it('does not tell a private word from a pass', () => {
    const passed = sit().toTurnOf('COR');
    const asked = sit().toTurnOf('COR');
    passed.do({ type: 'turn.pass', by: 'COR' });
    asked.do({ type: 'probe.ask', by: 'COR', to: 'DEL', provision: 'law', wording: 'law-caveat' });
    asked.do({ type: 'probe.answer', by: 'DEL', probe: 'probe-COR-DEL-1', answer: 'evade' });
    const exported = (table: typeof passed) => JSON.stringify(publicRecord({ ...record, steps: table.steps }));
    expect(exported(asked)).toBe(exported(passed));
  });
  it('tells the whole public story', () => {
    const table = sit().toTurnOf('COR');
    table.do(say('COR', 'object', 'law', 'law-before'));
    table.toGavel({ COR: 'withhold' }).do({ type: 'conference.close', by: 'ARL' });
    const open = publicRecord({ ...record, steps: table.steps }).steps;
    expect(open.flatMap((step) => step.events)).toEqual(table.events.filter((event) => event.audience === 'all'));
    expect(open.flatMap((step) => (step.command ? [step.command.type] : []))).toEqual(
      expect.arrayContaining(['clock.advance', 'statement.make', 'sounding.answer', 'conference.close']),
    );
  });
});
