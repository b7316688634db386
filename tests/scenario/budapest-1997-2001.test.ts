import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/scenario/compile';
import { wordsOf } from '../../src/scenario/files';
import { filesBeforeTheEnd, load } from '../support/scenarios';

const folder = join(import.meta.dirname, '../../scenarios/budapest-1997-2001');

const talks = load('budapest-1997-2001');
const seat = (id: string) => talks.delegations.find((delegation) => delegation.id === id)!;
const playable = talks.delegations.filter((delegation) => delegation.playable !== false);
const groups = talks.delegations.filter(({ members }) => members);
const observers = ['USA', 'CAN', 'JPN', 'ZAF'];
/** "position/salience" and mark of a seat on an issue. */
const coded = (id: string, issue: string) => {
  const { at, salience, mark } = seat(id).positions[issue]!;
  return `${at}/${salience}${mark}`;
};
const row = (id: string) => Object.keys(seat(id).positions).map((issue) => coded(id, issue));

describe('Budapest 1997-2001', () => {
  it('seats eighteen and two groups, which make the forty-one members of 2000 and four observers', () => {
    expect(playable).toHaveLength(18);
    expect(talks.scenario.chair).toBe('NLD');
    expect(talks.delegations.filter(({ role }) => role === 'observer').map(({ id }) => id)).toEqual(observers);
    expect(
      talks.delegations.flatMap(({ members, role, id }) => (role ? [] : (members?.map((member) => member.id) ?? [id]))),
    ).toHaveLength(41);
    expect(readdirSync(join(folder, 'en/briefs')).sort()).toEqual(playable.map(({ id }) => `${id}.yaml`).sort());
  });

  it('names no country twice', () => {
    const names = talks.delegations.flatMap(({ id, members }) => members?.map((member) => member.id) ?? [id]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is played in four meetings over six articles, or in ten over eleven', () => {
    const quick = compile(talks, 'quick');
    expect([quick.meetings.length, quick.provisions.length]).toEqual([4, 6]);
    const standard = compile(talks, 'standard');
    expect([standard.meetings.length, standard.provisions.length]).toEqual([10, 11]);
    expect(standard.process.observerExits).toContain('stay-out');
    expect(standard.process.treaty?.entry).toEqual({ count: 5, ofMembers: 3, days: 90 });
  });

  it('begins with what was agreed before, or with silence', () => {
    for (const { id, statusQuo, formulations } of talks.provisions) {
      const standing = formulations.find((wording) => wording.id === statusQuo)!;
      expect([id, standing.agreed !== undefined || standing.bridge === 'silence']).toEqual([id, true]);
      expect(formulations.filter(({ agreed }) => agreed)).toHaveLength(standing.agreed ? 1 : 0);
    }
  });

  it('has content in the main text, with a way out, in a protocol, in the preamble and nowhere', () => {
    const { formulations, reservable } = talks.provisions.find(({ issue }) => issue === 'B1')!;
    const containers = formulations.map(({ container }) => container).sort();
    expect(containers).toEqual(['none', 'operative', 'operative', 'preamble', 'protocol']);
    expect(reservable).toBeUndefined();
  });

  it('says in a brief only what the coding of its seat bears out', () => {
    for (const [id, brief] of Object.entries(wordsOf(talks).briefs)) {
      if (id === talks.scenario.chair) continue;
      const saliences = Object.values(seat(id).positions).map(({ salience }) => salience);
      const median = saliences.sort((a, b) => a - b)[Math.floor(saliences.length / 2)]!;
      expect([id, seat(id).positions[brief.wants[0]!.issue]!.salience >= median]).toEqual([id, true]);
    }
  });

  it('tells observers that they have a voice, no vote, and a way to stay out', () => {
    for (const id of observers) {
      const said = wordsOf(talks).briefs[id]!.inFiveLines.join(' ');
      expect([id, /voice and no vote/.test(said), /stay out/.test(said)]).toEqual([id, true, true]);
    }
  });

  it('tells no ending outside the history', () => {
    const ending = /ETS 18|[Aa]dditional Protocol|November 2001|July 2004|2002|2006|never signed/;
    expect(
      filesBeforeTheEnd('budapest-1997-2001').filter((file) => ending.test(readFileSync(join(folder, file), 'utf8'))),
    ).toEqual([]);
  });
});

describe('coding of Budapest 1997-2001', () => {
  it('is that of the table', () => {
    expect(row('USA').join()).toBe('0/100s,80/75u,35/65u,70/75u,10/65u,75/65u,65/65u,80/80k,60/50u,85/85s,75/60u');
    expect(row('RUS').join()).toBe('60/40u,60/30u,20/50u,15/80k,60/40u,75/45u,70/40u,30/40u,40/35u,75/50u,60/35u');
    expect(row('UKR').join()).toBe('55/25u,60/25u,35/25u,35/25u,40/20u,60/25u,50/25u,35/25u,45/20u,45/20u,50/20u');
    expect([coded('FRA', 'B1'), coded('JPN', 'B2'), coded('DEU', 'B9')]).toEqual(['95/90k', '30/55k', '35/70k']);
  });

  it('has the twelve red lines of the table and no other', () => {
    const lines = talks.delegations.flatMap(({ id, lines: own }) =>
      (own ?? []).map(({ issue, bound, value, kind, mark }) =>
        [id, issue, bound === 'at-most' ? '<=' : '>=', value, kind, mark].join(' '),
      ),
    );
    expect(lines.sort()).toEqual([
      'CHE B4 <= 45 force u',
      'DEU B5 <= 50 block k',
      'DEU B6 <= 60 explain u',
      'DEU B9 <= 65 force k',
      'FRA B1 >= 30 force u',
      'JPN B2 <= 60 force k',
      'JPN B6 <= 55 force k',
      'RUS B4 <= 25 block k',
      'SWE B3 >= 35 explain u',
      'USA B1 <= 20 block s',
      'USA B10 >= 45 block s',
      'USA B5 <= 45 force u',
    ]);
    for (const { id, lines: own } of talks.delegations) expect([id, own]).not.toEqual([id, undefined]);
  });

  it('leaves every line a wording that it allows', () => {
    for (const { lines: own } of talks.delegations)
      for (const { issue, bound, value } of own ?? []) {
        const { formulations } = talks.provisions.find((provision) => provision.issue === issue)!;
        expect(formulations.some(({ span: [low, high] }) => (bound === 'at-most' ? low <= value : high >= value))).toBe(
          true,
        );
      }
  });

  it('derives behaviour from influence, lines and distance from the middle', () => {
    expect(seat('USA').behaviour).toEqual({
      influence: 95,
      activity: 88,
      holdout: 70,
      publicHoldout: 70,
      stepAside: 20,
      bridge: 47,
    });
    expect(seat('RUS').behaviour.holdout).toBe(50);
    expect(seat('DEU').behaviour).toMatchObject({ holdout: 30, stepAside: 30 });
  });

  it('gives a group the mean of its stand-ins, the weakest mark and members that lean both ways', () => {
    expect(groups.map(({ id, members }) => [id, members!.length])).toEqual([
      ['NSW', 15],
      ['CEE', 12],
    ]);
    const standIns = ['EST', 'HUN', 'ROU', 'UKR'];
    for (const issue of Object.keys(seat('CEE').positions)) {
      const mean = standIns.reduce((sum, id) => sum + seat(id).positions[issue]!.at, 0) / standIns.length;
      expect(Math.abs(seat('CEE').positions[issue]!.at - mean)).toBeLessThanOrEqual(0.5);
      expect(seat('CEE').positions[issue]!.mark).toBe('u');
    }
    for (const { members, behaviour } of groups) {
      expect(Math.abs(members!.reduce((sum, { lean }) => sum + lean, 0))).toBeLessThanOrEqual(members!.length);
      expect(behaviour.activity).toBeLessThanOrEqual(45);
    }
  });

  it('places confidence by votes and by who belonged to what in 2000', () => {
    expect(talks.confidence.FRA!.DEU).toBe(88);
    expect(talks.confidence.RUS!.UKR).toBeGreaterThan(talks.confidence.RUS!.EST!);
    expect(talks.confidence.USA!.RUS).toBe(50);
  });
});
