import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load';
import { faultLine } from '../../src/scenario/parse';
import { readerOf } from '../support/scenarios';

const read = readerOf('tiny');
const shared = (name: string) => readFileSync(join(import.meta.dirname, '../../scenarios/rulesets', name), 'utf8');
const FILES: Readonly<Record<string, string>> = {
  '../rulesets/decisions.yaml': shared('decisions.yaml'),
  '../rulesets/motions.yaml': shared('motions.yaml'),
  '../rulesets/en/decisions.yaml': shared('en/decisions.yaml'),
  '../rulesets/en/motions.yaml': shared('en/motions.yaml'),
};
const PROCESS = '../processes/tiny.yaml';

/** Faults of the fixture with the given files, or with lines added to some of them. */
function faults(changes: Readonly<Record<string, string | ((source: string) => string)>>): string[] {
  const loaded = loadScenario((name) => {
    const source = FILES[name] ?? read(name);
    const change = changes[name];
    return change === undefined ? source : typeof change === 'string' ? change : change(source ?? '');
  });
  return loaded.ok ? [] : loaded.faults.map(faultLine);
}

const added = (text: string) => (source: string) => `${source.trimEnd()}\n${text}\n`;
const admitting = (moves: string, text: string) => (source: string) =>
  added(text)(source.replace('  - conference.close', `${moves}  - conference.close`));
const BALLOTS = '  - ballot.cast\n';
const DECISION = (rule: string) => `decisions:\n  - id: consensus\n    rule: ${rule}\n`;

describe('the fixture with the shared rules', () => {
  it('has no faults', () => expect(faults({})).toEqual([]));
});

describe('a rule of decision', () => {
  it('that is unknown is refused with its line', () => {
    expect(faults({ [PROCESS]: added('rule: general-agreement') })).toEqual([
      expect.stringMatching(/^\.\.\/processes\/tiny\.yaml:\d+:7: "general-agreement" is no rule of rulesets/),
    ]);
    expect(faults({ 'scenario.yaml': added('overrides: {rule: by-acclamation}') })[0]).toMatch(
      /^scenario\.yaml:\d+:\d+: "by-acclamation" is no rule/,
    );
  });
  it.each([
    ['more than all', '{kind: majority, share: [1, 1], measure: more-than, base: voting}', /no vote is more than all/],
    [
      'above the whole',
      '{kind: majority, share: [3, 2], measure: at-least, base: voting}',
      /a share is at most the whole/,
    ],
    [
      'a full quorum',
      '{kind: majority, share: [1, 2], measure: at-least, base: voting, quorum: [1, 1]}',
      /a quorum is/,
    ],
    ['no such base', '{kind: majority, share: [1, 2], measure: at-least, base: everybody}', /decisions\.yaml:3/],
  ])('with an impossible majority (%s) is refused with its line', (_name, rule, message) => {
    const found = faults({ '../rulesets/decisions.yaml': DECISION(rule) });
    expect(found[0]).toMatch(message);
    expect(found[0]).toMatch(/^\.\.\/rulesets\/decisions\.yaml:3:/);
  });
});

describe('a vote', () => {
  const exhaustion = (bureau: string) =>
    `exhaustion: {bureau: [${bureau}], bureauRule: bureau-majority, rule: two-thirds}`;
  const moves = `  - exhaustion.declare\n${BALLOTS}`;
  it('without voters is refused: a bureau of the chair alone', () => {
    expect(faults({ [PROCESS]: admitting(moves, exhaustion('ARL')) })[0]).toMatch(/a vote without voters/);
  });
  it('by somebody who is not in the room is refused', () => {
    expect(faults({ [PROCESS]: admitting(moves, exhaustion('BRE, XXX')) })[0]).toMatch(/"XXX" is not a delegation/);
  });
  it('in a room of observers is refused', () => {
    const observers = (source: string) => source.replace(/^ {4}behaviour:/gm, '    role: observer\n    behaviour:');
    expect(faults({ 'delegations.yaml': observers }).join()).toMatch(/nobody takes part in the decision/);
  });
  it('with voters is not', () => {
    expect(faults({ [PROCESS]: admitting(moves, exhaustion('BRE, COR')) })).toEqual([]);
  });
});

describe('a stage nobody can reach', () => {
  it.each([
    ['exhaustion', 'exhaustion: {bureau: [BRE], bureauRule: bureau-majority, rule: two-thirds}', 'exhaustion.declare'],
    ['a body above', 'higherBody: {id: council, rule: silence-24}', 'ballot.cast'],
    ['a treaty', 'treaty: {reservations: none, accession: open, entry: {count: 2, days: 30}}', 'treaty.sign'],
    ['a parted report', 'twoPartReport: true', 'report.split'],
    ['accreditation', 'accreditation: true', 'accreditation.answer'],
    ['silence', 'rule: silence-24', 'silence.open'],
    ['a vote on the text', 'rule: two-thirds', 'vote.call'],
    ['motions', 'motions: {precedence: assembly, rule: simple-majority}', 'motion.raise'],
  ])('%s without its move is refused', (_name, text, move) => {
    expect(faults({ [PROCESS]: added(text) }).join()).toMatch(new RegExp(`the move "${move}" is not admitted`));
  });
  it('votes on paragraphs without a motion that leads to them', () => {
    expect(faults({ [PROCESS]: added('separateVotes: [{motion: delete, rule: two-thirds}]') }).join()).toMatch(
      /no motion "delete" can be raised/,
    );
  });
});

describe('a treaty', () => {
  const treaty = (entry: string) =>
    admitting('  - treaty.sign\n', `treaty: {reservations: none, accession: open, entry: ${entry}}`);
  it('that can never enter into force is refused', () => {
    expect(faults({ [PROCESS]: treaty('{count: 40, days: 90}') })[0]).toMatch(/tiny\.yaml:\d+:\d+: it can never enter/);
    expect(faults({ [PROCESS]: treaty('{count: 3, ofMembers: 9, days: 90}') })[0]).toMatch(/it can never enter/);
  });
  it('that can is not', () => expect(faults({ [PROCESS]: treaty('{count: 3, days: 90}') })).toEqual([]));
});

describe('a red line', () => {
  const line = (text: string) => (source: string) => source.replace(/(id: COR\n)/, `$1    lines: [${text}]\n`);
  const at = Number(/id: COR[\s\S]*?IHL: \{at: (\d+)/.exec(read('delegations.yaml') ?? '')?.[1]);
  it('its own delegation stands beyond is refused', () => {
    const text = `{issue: IHL, bound: at-most, value: ${at - 1}, kind: block, mark: k, why: W}`;
    expect(faults({ 'delegations.yaml': line(text) })[0]).toMatch(/its own position lies beyond its line/);
  });
  it('no wording could keep is refused', () => {
    const far = (source: string) => source.replace(/span: \[\d+, \d+\]/g, 'span: [0, 5]');
    const text = '{issue: IHL, bound: at-least, value: 60, kind: block, mark: k, why: W}';
    const high = (source: string) => line(text)(source).replace(/(id: COR[\s\S]*?IHL: \{at: )\d+/, '$190');
    expect(faults({ 'delegations.yaml': high, 'provisions.yaml': far }).join()).toMatch(/could never join/);
  });
});

describe('measures, incidents and markup', () => {
  it('a measure that must come before itself', () => {
    const loop = (source: string) =>
      source.replace('visibility: public', 'visibility: public, requires: [exchange-views]');
    const found = faults({ '../measures/tiny.yaml': loop });
    expect(found.join()).toMatch(/would have to come before itself/);
  });
  it('an incident that speaks of nobody in the room', () => {
    const card =
      'chancePercent: 0\ncards:\n  - {id: one, fictional: true, source: nowhere, effect: data-attack, scope: 1, magnitude: 1, duration: 1, victim: XXX, actor: non-state, shocks: [{issue: NONE, by: 5}], after: 50}\n';
    const words = 'incidents: {one: {headline: H, story: S}}\n';
    const found = faults({ 'incidents.yaml': card, 'en/incidents.yaml': words }).join('\n');
    expect(found).toMatch(/"XXX" is none of/);
    expect(found).toMatch(/"nowhere" is none of/);
    expect(found).toMatch(/"NONE" is none of/);
    expect(found).toMatch(/no evening follows/);
  });
  it('markup in any new text', () => {
    const markup = (source: string) => source.replace(/about: .*/, "about: '<img src=x onerror=alert(1)>'");
    expect(faults({ '../rulesets/en/decisions.yaml': markup })[0]).toMatch(/plain text without markup/);
  });
});
