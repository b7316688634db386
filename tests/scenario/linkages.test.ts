import { describe, expect, it } from 'vitest';
import { meaningFor } from '../../src/adviser/meaning';
import { openingState } from '../../src/engine/events/opening';
import { interestsOf } from '../../src/engine/interests/appraise';
import { valuationOf } from '../../src/engine/interests/valuation';
import { linkagesOf } from '../../src/engine/model/linkages';
import { viewFor } from '../../src/engine/view/view';
import { compile } from '../../src/scenario/compile';
import { loadScenario } from '../../src/scenario/load';
import { faultLine } from '../../src/scenario/parse';
import { publicTexts } from '../../src/scenario/texts';
import { load, readerOf } from '../support/scenarios';

const read = readerOf('tiny');
const LINKAGE = `linkages:
  - id: pair
    when:
      law: [law-named, law-caveat]
      contacts: [contacts-annex]
    seats: [BRE, DEL]
    points: 25
    mark: c
    source: C
`;
const WORDS = 'linkages:\n  pair:\n    name: A pair\n    reason: Because the one makes the other worth more.\n';

/** The fixture with linkages, some of the file changed. */
function loaded(from = '', to = '', header: readonly [from: string, to: string] = ['', '']) {
  const changed = LINKAGE.replace(from, to);
  const files: Record<string, string> = {
    'linkages.yaml': changed,
    'en/linkages.yaml': WORDS,
    'scenario.yaml': (read('scenario.yaml') as string).replace(...header),
  };
  return loadScenario((name) => files[name] ?? read(name));
}
function faults(from: string, to: string, header?: readonly [string, string]): string[] {
  const found = loaded(from, to, header);
  return found.ok ? [] : found.faults.map(faultLine);
}
const source = load('tiny').languages.en?.public.sources[0]?.ref as string;
const sound = (from = '', to = '') => {
  const found = loaded(from || 'source: C', to || `source: ${source}`);
  if (!found.ok) throw new Error(found.faults.map(faultLine).join('\n'));
  return found.value;
};
const fault = (from: string, to: string, header?: readonly [string, string]) => {
  const changed = LINKAGE.replace('source: C', `source: ${source}`);
  return faults(LINKAGE, changed.replace(from, to), header);
};

describe('a linkage is refused', () => {
  it('when it names what is not there', () => {
    expect(fault('law: [', 'lore: [')).toEqual(['linkages.yaml:4:13: "lore" is no provision']);
    expect(fault('law-caveat', 'law-caveats')).toEqual([
      expect.stringMatching(/^linkages\.yaml:4:\d+: "law-caveats" is none of law-silence, law-before,/),
    ]);
    expect(fault('DEL', 'DEN')).toEqual([expect.stringMatching(/^linkages\.yaml:6:\d+: "DEN" is none of ARL, BRE,/)]);
    expect(fault(`source: ${source}`, 'source: nowhere')).toEqual([expect.stringContaining('"nowhere" is none of')]);
  });
  it('when it cannot be met, and the message counts', () => {
    expect(fault('[contacts-annex]', '[contacts-anex]')[0]).toMatch(
      /"contacts-anex" is none of .*; 2 of \d in "law" times 0 of \d in "contacts" makes 0 of \d+ ways to write them$/,
    );
    const quick = ['provisions: all', 'provisions: quick'] as const;
    expect(fault('contacts: [contacts-annex]', 'next: [next-open]', quick)).toEqual([
      expect.stringContaining('it can never be met: no length of play takes "next"'),
    ]);
  });
  it('when it ties nothing', () => {
    const law = load('tiny').provisions.find(({ id }) => id === 'law');
    const all = law?.formulations.map(({ id }) => id) ?? [];
    const n = all.length;
    expect(fault('[law-named, law-caveat]', `[${all.join(', ')}]`)).toEqual([
      expect.stringContaining(`every wording of "law" counts, so it ties nothing: ${n} of ${n} in "law" times 1 of`),
    ]);
    expect(fault('      contacts: [contacts-annex]\n', '')).toEqual([
      expect.stringContaining('it names one paragraph'),
    ]);
    expect(fault('points: 25', 'points: 0')).toEqual([expect.stringContaining('would add 0 points')]);
  });
  it('when something is said twice', () => {
    expect(fault('[BRE, DEL]', '[BRE, BRE]')).toEqual([expect.stringContaining('this seat is named before')]);
    expect(fault('law-caveat', 'law-named')).toEqual([expect.stringContaining('this wording is named before')]);
    const again = `${LINKAGE.replace('source: C', `source: ${source}`)}${LINKAGE.slice('linkages:\n'.length).replace('source: C', `source: ${source}`)}`;
    expect(faults(LINKAGE, again)).toEqual([expect.stringContaining('this id is used before in the file')]);
    expect(
      fault('      contacts: [contacts-annex]', '      law: [law-before]\n      contacts: [contacts-annex]')[0],
    ).toMatch(/unique|twice|before/i);
  });
  it('when it has no reason in words', () => {
    const found = loadScenario((name) =>
      name === 'linkages.yaml' ? LINKAGE.replace('source: C', `source: ${source}`) : read(name),
    );
    expect(found.ok ? [] : found.faults.map(faultLine)).toEqual([expect.stringContaining('en/linkages.yaml')]);
  });
});

describe('a linkage that is sound', () => {
  it('is in the set-up, its reason in the texts', () => {
    const scenario = sound();
    expect(compile(scenario, 'standard').linkages).toEqual([
      {
        id: 'pair',
        when: { law: ['law-named', 'law-caveat'], contacts: ['contacts-annex'] },
        seats: ['BRE', 'DEL'],
        points: 25,
      },
    ]);
    expect(publicTexts(scenario).linkages.pair).toMatchObject({
      reason: expect.stringContaining('worth more'),
      source,
    });
  });
  it('moves those it names and is shown to them beside every wording that counts', () => {
    const setup = compile(sound(), 'standard');
    const state = openingState(setup, 'linked');
    const plain = openingState({ ...setup, linkages: undefined as never }, 'linked');
    const edits = { law: 'law-named', contacts: 'contacts-annex' };
    const change = (at: typeof state, seat: string) =>
      valuationOf(interestsOf(at, seat) as never).change(at.draft.text, edits);
    expect(change(state, 'BRE') - change(plain, 'BRE')).toBe(25);
    expect(change(state, 'COR')).toBe(change(plain, 'COR'));
    const view = viewFor(state, 'BRE');
    expect(view.interests?.linkages).toEqual(linkagesOf(setup.linkages, 'BRE'));
    expect(meaningFor(view, 'law', 'law-named')?.linkages).toEqual([
      { id: 'pair', points: 25, met: false, with: { contacts: ['contacts-annex'] } },
    ]);
    expect(meaningFor(view, 'law', 'law-before')?.linkages).toEqual([]);
    const there = { ...view, draft: { ...view.draft, text: { ...view.draft.text, contacts: 'contacts-annex' } } };
    const before = meaningFor({ ...there, interests: { ...view.interests!, linkages: [] } }, 'law', 'law-named')!;
    const met = meaningFor(there, 'law', 'law-named')!;
    expect([met.points - before.points, met.delta - before.delta, met.linkages[0]?.met]).toEqual([25, 25, true]);
  });
  it('is left out of a length that leaves out one of its paragraphs', () => {
    const scenario = load('gge-2016-17');
    const ids = (length: 'quick' | 'standard') => (compile(scenario, length).linkages ?? []).map(({ id }) => id);
    expect(ids('standard')).toEqual(['law-with-means', 'licence-to-strike', 'proof-before-response']);
    expect(ids('quick')).toEqual(['law-with-means', 'licence-to-strike']);
  });
  it('of a group moves every member where all sit for themselves', () => {
    const scenario = load('oewg-2019-21');
    const group = scenario.delegations.find(({ members, role, asOne }) => members && !role && !asOne)!;
    const linkage = { id: 'x', when: {}, seats: [group.id, 'USA'], points: 5, mark: 'c' as const, source: 'C' };
    const [unfolded] = compile({ ...scenario, linkages: [linkage] }, 'standard', 'all').linkages ?? [];
    expect(unfolded?.seats).toEqual([...(group.members ?? []).map(({ id }) => id), 'USA']);
  });
});
