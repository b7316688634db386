import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTS } from '../../src/engine/acts';
import { openingState } from '../../src/engine/events/opening';
import type { Setup } from '../../src/engine/model/setup';
import { isRefusal } from '../../src/engine/rules/refuse';
import { askedNow } from '../../src/engine/view/requests';
import { readRecord } from '../../src/protocol/schemas';
import { compile } from '../../src/scenario/compile';
import { loadScenario } from '../../src/scenario/load';
import { COMMAND_TYPES } from '../../src/scenario/moves';
import { faultLine } from '../../src/scenario/parse';
import { standIn, timeGoesOn } from '../../src/table/bots';
import { playAll } from '../../src/table/record';
import { take } from '../../src/table/step';
import { readerOf } from '../support/scenarios';

/** Whatever the checks of scenario files let through can be played to its end, and makes a record that opens again. */

const read = readerOf('tiny');
type Change = (source: string) => string | undefined;

const loaded = (changes: Readonly<Record<string, Change>>) =>
  loadScenario((name) => {
    const source = read(name);
    const [, change] = Object.entries(changes).find(([part]) => name.endsWith(part)) ?? [];
    return source !== undefined && change ? change(source) : source;
  });

const reopened = (setup: Setup, seed: string) => {
  const record = playAll(setup, seed, 'mixed');
  return readRecord(JSON.parse(JSON.stringify(record)));
};

describe('whatever validates makes a record that loads', () => {
  /** Figures at and between the limits that the files state. */
  const figures = fc.record({
    rounds: fc.integer({ min: 1, max: 12 }),
    stops: fc.integer({ min: 0, max: 10 }),
    city: fc.constantFrom(-12, -9.5, 0, 5.75, 14),
    home: fc.constantFrom(-12, 0, 14),
    hour: fc.integer({ min: 0, max: 23 }),
    salience: fc.constantFrom(0, 100),
    cost: fc.constantFrom(0, 100),
    seed: fc.string({ maxLength: 200 }),
  });
  it('at every limit of rounds, clocks, hours, salience, costs and seeds', () => {
    fc.assert(
      fc.property(figures, ({ rounds, stops, city, home, hour, salience, cost, seed }) => {
        const scenario = loaded({
          'processes/tiny.yaml': (source) =>
            source
              .replace(/roundsPerMeeting: \d+/, `roundsPerMeeting: ${rounds}`)
              .replace(/clockStops: \d+/, `clockStops: ${stops}`)
              .replace(/utcOffset: \S+/, `utcOffset: ${city}`)
              .replace(/opening: \[10\]/, `opening: [${hour}]`),
          'delegations.yaml': (source) =>
            source.replace(/utcOffset: \S+/g, `utcOffset: ${home}`).replace(/salience: \d+/g, `salience: ${salience}`),
          'measures/tiny.yaml': (source) => source.replace(/cost: \d+/g, `cost: ${cost}`),
        });
        if (!scenario.ok) throw new Error(scenario.faults.map(faultLine).join('\n'));
        const again = reopened(compile(scenario.value, 'quick'), seed);
        expect(again.ok ? '' : again.detail).toBe('');
      }),
      { numRuns: 12 },
    );
  });
  it('with names as long as names may be', () => {
    const long = (id: string) => `${id}${'x'.repeat(60 - id.length)}`;
    const ids = /\b(ARL|BRE|COR|DEL|ELN|law-[a-z]+|contacts-[a-z]+|next-[a-z]+|law|contacts|next)\b(?=[:,}\]\s/]|$)/g;
    const scenario = loadScenario((name) => {
      const source = read(name.replace(/x{20,}(?=\.yaml)/, ''));
      if (source === undefined || name.includes('processes')) return source;
      // Only where a name stands: after a colon, a bracket, a list mark or at the head of a table.
      return source
        .replace(/(^\s*(?:- )?\{?|[:,[{] ?|\/)([A-Za-z-]+)(?=[:,}\]/]|$)/gm, (all, before, word) =>
          new RegExp(`^(?:${ids.source})$`).test(word) ? `${before}${long(word)}` : all,
        )
        .replace(/iso3: DELx+/, 'iso3: DEL');
    });
    if (!scenario.ok) throw new Error(scenario.faults.map(faultLine).slice(0, 5).join('\n'));
    expect(scenario.value.scenario.chair).toHaveLength(60);
    for (const seed of ['a', 'b', 'c']) {
      const again = reopened(compile(scenario.value, 'standard'), seed);
      expect(again.ok ? '' : again.detail).toBe('');
    }
  });
  it('and what no record could hold does not validate', () => {
    const meetings = `[opening, ${Array(57).fill('reading').join(', ')}, last-night, last-morning]`;
    const members = (from: number) =>
      `[${Array.from({ length: 99 }, (_, i) => `{id: M${from + i}, lean: 0}`).join(', ')}]`;
    const grown = loaded({
      'guide.yaml': () => undefined,
      'scenario.yaml': (source) =>
        source.replace(/quick:([\s\S]*?)meetings: .*/, `quick:$1meetings: ${meetings}`).concat('rooms: [seats, all]\n'),
      'processes/tiny.yaml': (source) => source.replace(/roundsPerMeeting: \d+/, 'roundsPerMeeting: 12'),
      'en/delegations.yaml': (source) =>
        source.replace(
          /(COR|DEL|ELN): \{/g,
          (all, id: string) =>
            `${all}members: {${Array.from({ length: 99 }, (_, i) => `M${({ COR: 0, DEL: 100, ELN: 200 } as Record<string, number>)[id]! + i}: N`).join(', ')}}, `,
        ),
      'delegations.yaml': (source) =>
        source
          .replace('- id: COR\n', `- id: COR\n    members: ${members(0)}\n`)
          .replace('- id: DEL\n', `- id: DEL\n    members: ${members(100)}\n`)
          .replace('- id: ELN\n', `- id: ELN\n    members: ${members(200)}\n`),
    });
    const lines = grown.ok ? [] : grown.faults.map(faultLine);
    expect(lines.join('\n')).toMatch(
      /^delegations\.yaml:3:\d+: 299 sit when every member sits for itself; there is room for 200/m,
    );
    expect(lines.join('\n')).toMatch(/^scenario\.yaml:\d+:\d+: a game may take \d+ steps and a record holds 50000/m);
  });
});

/** Plays with nobody but stand-ins, who say what is always in order. Whether it comes to an end. */
function endsByStandIns(setup: Setup): boolean {
  let state = openingState(setup, 'plain');
  for (let i = 0; i < 3000; i++) {
    const [seat] = askedNow(state);
    const given = seat === undefined ? timeGoesOn(state) : standIn(state, seat);
    if (!given) return true;
    const taken = take(state, given);
    if (isRefusal(taken)) throw new Error(`${given.command.type} at ${state.stage} is refused: ${taken.code}`);
    state = taken.state;
  }
  return false;
}

describe('whatever moves a process admits', () => {
  const NEEDED = [
    'turn.pass',
    'sounding.answer',
    'conference.close',
    'gavel.adopt',
    'probe.answer',
    'package.refuse',
    'package.accept',
  ];
  const admitting = (moves: readonly string[]) =>
    loaded({
      'processes/tiny.yaml': (source) => source.replace(/moves:\n( {2}- .*\n)+/, `moves: [${moves.join(', ')}]\n`),
    });
  const all = loadScenario(read);
  const moves = all.ok ? all.value.process.moves : [];
  it.each(NEEDED)('one without %s, by which a stage is left or a question answered, is refused', (move) => {
    const found = admitting(moves.filter((other) => other !== move));
    expect(found.ok ? [] : found.faults.map(faultLine)).toEqual([
      expect.stringMatching(
        new RegExp(`^\\.\\./processes/tiny\\.yaml:\\d+:\\d+: .*, but the move "${move}" is not admitted`),
      ),
    ]);
  });
  it('is refused, or lets every conference come to its end', () => {
    const some = fc.subarray([...moves]);
    let accepted = 0;
    fc.assert(
      fc.property(some, fc.boolean(), (chosen, whole) => {
        const found = admitting(
          whole ? [...new Set([...chosen, ...NEEDED])] : chosen.length > 0 ? chosen : ['turn.pass'],
        );
        if (!found.ok) return;
        accepted++;
        const setup = compile(found.value, 'quick');
        expect(endsByStandIns(setup)).toBe(true);
        expect(playAll(setup, 'minds', 'mixed').steps.length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
    expect(accepted).toBeGreaterThan(4);
  });
  it('a file may list those that processes admit one by one, and no others', () => {
    expect(COMMAND_TYPES).not.toContain('floor.tick');
    expect(new Set(moves).size).toBeLessThanOrEqual(COMMAND_TYPES.length);
    for (const move of moves) expect(ACTS[move].admitted).toBe('listed');
  });
});
