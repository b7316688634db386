import { describe, expect, it } from 'vitest';
import type { Setup } from '../../src/engine/model/setup';
import { faultLine } from '../../src/scenario/parse';
import { readPatch } from '../../src/scenario/patch';
import { setupOf } from '../support/scenarios';

const setup = setupOf('tiny', 'standard');

function patched(source: string, over = setup): Setup {
  const result = readPatch('p.yaml', source, over);
  if (!result.ok) throw new Error(result.faults.map(faultLine).join('\n'));
  return result.value;
}

function faults(source: string): string[] {
  const result = readPatch('p.yaml', source, setup);
  return result.ok ? [] : result.faults.map(faultLine);
}

const member = (of: Setup, id: string) => of.delegations.find((delegation) => delegation.id === id);
const wordings = (of: Setup, id: string) =>
  of.provisions.find((provision) => provision.id === id)?.formulations.map((wording) => wording.id);

describe('a patch', () => {
  it('that says nothing changes nothing', () => {
    expect(patched('{}')).toEqual(setup);
    expect(patched('rule: consensus\ndescribes: Nothing.')).toEqual(setup);
  });
  it('leaves the set-up it is laid over as it was', () => {
    const before = JSON.stringify(setup);
    patched('chair: DEL\npositions: {COR: {IHL: {at: 50}}}\nmembers: {remove: [ELN]}');
    expect(JSON.stringify(setup)).toBe(before);
  });
  it('changes a position in part', () => {
    const after = patched('positions: {COR: {IHL: {at: 50}, RID: {salience: 1, mark: c}}}');
    expect(member(after, 'COR')?.positions).toEqual({
      ...member(setup, 'COR')?.positions,
      IHL: { at: 50, salience: 90, mark: 'a' },
      RID: { at: 90, salience: 1, mark: 'c' },
    });
    expect(member(after, 'BRE')).toEqual(member(setup, 'BRE'));
  });
  it('changes tendencies in part', () => {
    const after = patched('behaviour: {COR: {holdout: 0}}');
    expect(member(after, 'COR')?.behaviour).toEqual({ ...member(setup, 'COR')?.behaviour, holdout: 0 });
  });
  it('changes the chair', () => expect(patched('chair: DEL').chair).toBe('DEL'));
  it('drops wordings', () => {
    expect(wordings(patched('drop: {law: [law-caveat, law-some]}'), 'law')).toEqual([
      'law-silence',
      'law-before',
      'law-named',
    ]);
  });
  it('narrows the process', () => {
    const after = patched(
      'process: {clockStops: 0, exits: [agree, withhold], refuse: [probe.ask], roundsPerMeeting: 5, chairIsMember: false}',
    );
    expect(after.process).toMatchObject({ clockStops: 0, exits: ['agree', 'withhold'], chairIsMember: false });
    expect(after.process.moves).toEqual(setup.process.moves.filter((move) => move !== 'probe.ask'));
    expect(after.roundsPerMeeting).toBe(5);
  });
  it("allows an early Chair's summary", () => {
    expect(setup.process.chairsSummary).toBe('counterfactual');
    expect(patched('process: {chairsSummary: known}').process.chairsSummary).toBe('known');
  });
});

describe('members', () => {
  it('leave with all that concerns them', () => {
    const after = patched('members: {remove: [COR]}');
    expect(after.delegations.map(({ id }) => id)).toEqual(['ARL', 'BRE', 'DEL', 'ELN']);
    expect(JSON.stringify([after.confidence, after.capitalHours])).not.toContain('COR');
  });
  it('join like another, with changes on top', () => {
    const after = patched(
      'members: {add: [{id: FIN, like: DEL, positions: {IHL: {at: 99}}, behaviour: {holdout: 70}}]}',
    );
    const finn = member(after, 'FIN');
    expect(finn?.positions).toEqual({ ...member(setup, 'DEL')?.positions, IHL: { at: 99, salience: 50, mark: 'b' } });
    expect(finn?.behaviour).toEqual({ ...member(setup, 'DEL')?.behaviour, holdout: 70 });
    expect(after.confidence.FIN).toEqual({ ARL: 60, BRE: 45, COR: 55, DEL: 65, ELN: 65 });
    expect(after.confidence.COR).toEqual({ ...setup.confidence.COR, FIN: 60 });
    expect(after.capitalHours.FIN).toBe(3);
  });
  const own = `members:
  add:
    - id: NEW
      permanentMember: true
      capitalHours: -7
      behaviour: {influence: 1, activity: 2, holdout: 3, publicHoldout: 4, stepAside: 5, bridge: 6}
      positions:
        IHL: {at: 1, salience: 2, mark: a}
        CBM: {at: 3, salience: 4, mark: b}
        RID: {at: 5, salience: 6, mark: c}
      confidence: {default: 40, trusts: {ARL: 90}, trustedBy: {COR: 10}}
`;
  it('join with a table of their own', () => {
    const after = patched(own);
    expect(member(after, 'NEW')).toEqual({
      id: 'NEW',
      permanentMember: true,
      behaviour: { influence: 1, activity: 2, holdout: 3, publicHoldout: 4, stepAside: 5, bridge: 6 },
      positions: {
        IHL: { at: 1, salience: 2, mark: 'a' },
        CBM: { at: 3, salience: 4, mark: 'b' },
        RID: { at: 5, salience: 6, mark: 'c' },
      },
    });
    expect(after.confidence.NEW).toEqual({ ARL: 90, BRE: 40, COR: 40, DEL: 40, ELN: 40 });
    expect(after.confidence.COR?.NEW).toBe(10);
    expect(after.confidence.BRE?.NEW).toBe(40);
    expect(after.capitalHours.NEW).toBe(-7);
  });
  it('trust by halves when nothing is said', () => {
    const after = patched(own.replace(/ {6}confidence.*\n/, ''));
    expect(Object.values(after.confidence.NEW ?? {})).toEqual([50, 50, 50, 50, 50]);
  });
  it('may replace another', () => {
    const after = patched('members: {remove: [COR], add: [{id: NEW, like: COR}]}\npositions: {NEW: {IHL: {at: 70}}}');
    expect(after.delegations.map(({ id }) => id)).toEqual(['ARL', 'BRE', 'DEL', 'ELN', 'NEW']);
    expect(member(after, 'NEW')?.positions.IHL?.at).toBe(70);
    expect(JSON.stringify(after.confidence)).not.toContain('COR');
  });
  it('need whole tables when they are like nobody', () => {
    const half = own
      .replace(', mark: b}', '}')
      .replace(', bridge: 6', '')
      .replace(/ {8}RID.*\n/, '');
    expect(faults(half)).toEqual([
      'p.yaml:9:14: "NEW" needs a whole position (at, salience, mark) on issue "CBM", or a member it is like',
      'p.yaml:8:9: "NEW" needs a whole position (at, salience, mark) on issue "RID", or a member it is like',
      'p.yaml:6:18: "NEW" needs bridge as well, or a member it is like',
    ]);
  });
});

describe('faults of a patch', () => {
  it.each([
    ['chair: XYZ', /^p\.yaml:1:8: "XYZ" is no member here; there are ARL, BRE, COR, DEL, ELN$/],
    ['members: {remove: [ARL]}', /^p\.yaml:1:19: "ARL" is in the chair; name another chair as well$/],
    ['members: {remove: [COR, XYZ]}', /^p\.yaml:1:25: "XYZ" is no member/],
    ['members: {remove: [COR]}\nchair: COR', /^p\.yaml:2:8: "COR" is no member/],
    ['members: {remove: [BRE, COR, DEL, ELN]}', /^p\.yaml:1:10: at least two members must stay/],
    ['members: {add: [{id: COR, like: DEL}]}', /^p\.yaml:1:22: "COR" is a member already/],
    ['members: {add: [{id: NEW, like: DEL}, {id: NEW, like: DEL}]}', /^p\.yaml:1:44: "NEW" is a member already/],
    ['members: {add: [{id: NEW, like: XYZ}]}', /^p\.yaml:1:33: "XYZ" is no member/],
    ['members: {add: [{id: NEW, like: DEL, confidence: {trusts: {XYZ: 4}}}]}', /^p\.yaml:1:65: "XYZ" is no member/],
    ['positions: {XYZ: {IHL: {at: 1}}}', /^p\.yaml:1:18: "XYZ" is no member/],
    ['positions: {COR: {SD: {at: 1}}}', /^p\.yaml:1:23: "SD" is no issue here; there are IHL, CBM, RID/],
    ['behaviour: {XYZ: {holdout: 1}}', /^p\.yaml:1:18: "XYZ" is no member/],
    [
      'drop: {treaty: [x]}',
      /^p\.yaml:1:16: "treaty" is no provision of this length here; there are law, contacts, next/,
    ],
    ['drop: {law: [law-caveat, x]}', /^p\.yaml:1:26: "x" is no wording of law/],
    ['drop: {law: [law-before]}', /^p\.yaml:1:14: "law-before" is what was last agreed and must stay/],
    ['drop: {next: [next-open, next-summary]}', /^p\.yaml:1:14: at least two wordings must stay/],
    ['process: {exits: [agree, dissociate]}', /^p\.yaml:1:26: "dissociate" is no exit of the process/],
    ['process: {refuse: [vote.call]}', /^p\.yaml:1:20: "vote.call" is no move of the process/],
    ['process: {clockStops: 99}', /^p\.yaml:1:23: process\.clockStops: /],
    ['rule: majority', /^p\.yaml:1:7: rule: this engine decides by consensus only/],
    ['rules: consensus', /^p\.yaml:1:1: .*rules/],
    ['positions: {COR: {IHL: {at: 50, __proto__: {x: 1}}}}', /^p\.yaml:1:33: the key "__proto__" is not allowed/],
  ])('%s', (source, expected) => {
    const found = faults(source);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });
});

describe('a patch over GGE 2016-17', () => {
  it('takes what a "what if" is made of', () => {
    const after = patched(
      'chair: CHE\nmembers: {remove: [CUB], add: [{id: SGP, like: IDN}]}\ndrop: {humanitarian-law: [ihl-caveat]}\nprocess: {chairsSummary: known}',
      setupOf('gge-2016-17', 'quick'),
    );
    expect(after.delegations).toHaveLength(25);
    expect(after.chair).toBe('CHE');
    expect(wordings(after, 'humanitarian-law')).not.toContain('ihl-caveat');
  });
});
