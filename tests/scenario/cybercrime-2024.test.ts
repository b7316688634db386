import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/scenario/compile';
import { wordsOf } from '../../src/scenario/files';
import { filesBeforeTheEnd, load } from '../support/scenarios';

const library = join(import.meta.dirname, '../../scenarios');
const folder = join(library, 'cybercrime-2024');

const committee = load('cybercrime-2024');
const { delegations, provisions, scenario, process } = committee;
const playable = delegations.filter((one) => one.playable !== false).map(({ id }) => id);
const groups = delegations.filter((one) => one.playable === false);
const seat = (id: string) => delegations.find((one) => one.id === id)!;
const issues = provisions.map(({ issue }) => issue);
/** The row of a seat as the table writes it: position/salience and mark. */
const row = (id: string) =>
  issues.map((issue) => {
    const { at, salience, mark } = seat(id).positions[issue]!;
    return `${at}/${salience}${mark}`;
  });
const countriesOf = (id: string) => seat(id).members?.map((member) => member.id) ?? [id];

describe('the cybercrime committee of August 2024', () => {
  it('seats the table, the chair and five groups, with a brief for every seat that can be taken', () => {
    expect(playable).toHaveLength(21);
    expect(groups).toHaveLength(5);
    expect(scenario.chair).toBe('DZA');
    expect(delegations.filter(({ p5 }) => p5).map(({ id }) => id)).toEqual(['CHN', 'RUS', 'GBR', 'USA']);
    expect(readdirSync(join(folder, 'en/briefs')).sort()).toEqual(playable.map((id) => `${id}.yaml`).sort());
  });

  it('holds each of the 193 Members once', () => {
    const countries = delegations.flatMap(({ id }) => countriesOf(id));
    expect(countries).toHaveLength(193);
    expect(new Set(countries).size).toBe(193);
    for (const country of countries) expect(country).toMatch(/^[A-Z]{3}$/);
  });

  it('lets the Union speak once and vote as twenty-seven', () => {
    expect(seat('EU').asOne).toBe(true);
    expect(countriesOf('EU')).toHaveLength(27);
    expect(delegations.filter((one) => one.asOne).map(({ id }) => id)).toEqual(['EU']);
  });

  it('forms its groups along the roll-call, near the block sizes of the research file', () => {
    const size = (...ids: string[]) => ids.flatMap(countriesOf).length;
    expect(size('LIKE', 'EU', 'USA', 'GBR', 'CAN', 'NZL', 'JPN', 'CRI')).toBe(61);
    expect(size('CORE', 'RUS', 'IRN', 'VNM')).toBe(27);
    expect(size('SOV', 'EGY', 'PAK', 'IND', 'CHN')).toBe(47);
    expect(size('SWAF', 'SWAP', 'BRA', 'MEX', 'ZAF', 'NGA', 'JAM', 'SGP')).toBe(57);
    expect(countriesOf('LIKE')).toEqual(expect.arrayContaining(['AUS', 'CHE', 'LIE', 'KOR', 'UKR']));
    expect(countriesOf('CORE')).toEqual(expect.arrayContaining(['BLR', 'CUB', 'NIC', 'PRK', 'SYR', 'VEN']));
  });

  it('is played in four meetings over six paragraphs, or in ten over twelve', () => {
    const quick = compile(committee, 'quick');
    expect(quick.meetings).toHaveLength(4);
    expect(quick.provisions.map(({ issue }) => issue)).toEqual(['A1', 'A2', 'A3', 'A5', 'A9', 'A11']);
    const standard = compile(committee, 'standard');
    expect(standard.meetings).toHaveLength(10);
    expect(standard.provisions).toHaveLength(12);
  });
});

describe('coding of the cybercrime committee', () => {
  it('takes the rows of the table as they are', () => {
    expect(row('IRN').join()).toBe('85/75u,85/80u,0/95s,5/85u,10/70k,20/50u,0/90s,75/50u,80/65u,5/45s,90/75s,95/80u');
    expect(row('EU').join()).toBe('25/85k,20/85k,95/95k,95/95k,80/80u,65/75u,80/70u,20/75u,5/85k,67/50u,35/45u,35/50u');
    expect(row('JAM').join()).toBe(
      '50/55u,40/50u,55/50u,50/50u,45/45u,45/45u,40/45u,60/45u,45/40u,50/45u,90/85u,50/35u',
    );
    expect(row('RUS')[8]).toBe('95/90s');
    expect(row('GBR')[1]).toBe('25/80k');
    expect(row('MEX')[9]).toBe('100/75s');
  });

  it('has the fifteen red lines of the table, and one carried over to those who are said to share it', () => {
    const lines = delegations.flatMap(({ id, lines = [] }) =>
      lines.map(({ issue, bound, value, kind, mark }) => `${id} ${issue} ${bound} ${value} ${kind} ${mark}`),
    );
    expect(lines).toHaveLength(16);
    for (const line of [
      'RUS A12 at-least 40 block s',
      'IRN A3 at-most 50 force s',
      'EGY A3 at-most 60 explain s',
      'EU A4 at-least 45 block k',
      'JPN A7 at-least 45 force s',
      'USA A11 at-most 65 force s',
      'SOV A3 at-most 60 explain s',
    ])
      expect(lines).toContain(line);
    for (const one of delegations) expect(one.lines).toBeDefined();
  });

  it('derives the tendencies by the one rule its header states', () => {
    for (const id of playable) {
      const { behaviour, lines = [], p5, positions } = seat(id);
      const blocking = lines.filter(({ kind }) => kind === 'block').length;
      const coded = Object.values(positions);
      const weight = coded.reduce((sum, { salience }) => sum + salience, 0);
      const spread = coded.reduce((sum, { at, salience }) => sum + salience * Math.abs(at - 50), 0) / weight;
      const holdout = Math.min(85, 10 + 20 * blocking + (p5 ? 20 : 0));
      expect([id, behaviour]).toEqual([
        id,
        {
          influence: behaviour.influence,
          activity: Math.min(95, Math.round(40 + behaviour.influence / 2)),
          holdout,
          publicHoldout: holdout,
          stepAside: Math.min(60, 10 + 10 * (lines.length - blocking)),
          bridge: Math.max(5, Math.round(90 - 1.5 * spread)),
        },
      ]);
    }
  });

  it('gives chair and groups the mean of the rows they name', () => {
    const mean = (ids: readonly string[], issue: string) =>
      Math.round(ids.reduce((sum, id) => sum + seat(id).positions[issue]!.at, 0) / ids.length);
    for (const issue of issues) {
      expect(seat('DZA').positions[issue]).toMatchObject({ at: mean(['EGY', 'NGA', 'ZAF'], issue), mark: 'u' });
      expect(seat('SOV').positions[issue]).toMatchObject({ at: mean(['EGY', 'PAK', 'IND', 'CHN'], issue), mark: 'u' });
      const west = ['EU', 'USA', 'GBR', 'CAN', 'NZL', 'JPN', 'CRI'];
      expect(seat('LIKE').positions[issue]).toMatchObject({ at: mean(west, issue), mark: 'u' });
      const core = ['RUS', 'RUS', 'IRN', 'IRN', 'VNM'];
      expect(seat('CORE').positions[issue]).toMatchObject({ at: mean(core, issue), mark: 'u' });
    }
  });
});

describe('the text of the cybercrime convention', () => {
  it('begins with the convention of 2000, a protocol of that year, or silence', () => {
    for (const { id, statusQuo, formulations } of provisions) {
      const standing = formulations.find((wording) => wording.id === statusQuo)!;
      const silent = standing.bridge === 'silence';
      expect([id, silent || /\(2000\)/.test(standing.agreed ?? '')]).toEqual([id, true]);
    }
  });

  it('lets a vote take out five paragraphs to silence', () => {
    const struck = provisions.filter(({ leftOut }) => leftOut !== undefined);
    expect(struck.map(({ issue }) => issue)).toEqual(['A3', 'A4', 'A5', 'A7', 'A8']);
    for (const { leftOut, formulations } of struck)
      expect(formulations.find(({ id }) => id === leftOut)?.bridge).toBe('silence');
  });

  it('puts the number of ratifications where the scale of the issue has it', () => {
    const entry = provisions.find(({ issue }) => issue === 'A10')!;
    expect(entry.formulations.map(({ entryCount }) => entryCount)).toEqual([30, 40, 50, 60]);
    for (const { entryCount, span } of entry.formulations) {
      const place = ((entryCount! - 30) * 10) / 3;
      expect(place).toBeGreaterThanOrEqual(span[0]);
      expect(place).toBeLessThanOrEqual(span[1]);
    }
  });

  it('offers a note beside the article where rights, refusal and images are at stake', () => {
    for (const issue of ['A3', 'A4', 'A5', 'A7']) {
      const containers = provisions.find((one) => one.issue === issue)!.formulations.map(({ container }) => container);
      expect([issue, containers.includes('interpretative-note')]).toEqual([issue, true]);
    }
  });
});

describe('what players of the cybercrime committee read', () => {
  it('is a brief that its seat bears out', () => {
    for (const [id, brief] of Object.entries(wordsOf(committee).briefs)) {
      if (id === scenario.chair) continue;
      const { positions } = seat(id);
      const saliences = Object.values(positions).map(({ salience }) => salience);
      const median = saliences.sort((a, b) => a - b)[Math.floor(saliences.length / 2)]!;
      expect([id, positions[brief.wants[0]!.issue]!.salience >= median]).toEqual([id, true]);
      const thin = Object.values(positions).every(({ mark }) => mark === 'u');
      expect([id, brief.coding]).toEqual([id, thin ? 'thin' : undefined]);
    }
  });

  it('says that deletion or division is not verified, and who of the bureau is here', () => {
    expect(process.separateVotes).toHaveLength(1);
    expect(wordsOf(committee).process.unverified?.delete).toMatch(/not been verified/);
    for (const id of process.exhaustion!.bureau) expect(playable).toContain(id);
  });

  it('tells no ending outside the history', () => {
    const told = filesBeforeTheEnd('cybercrime-2024').filter((file) =>
      /79\/243|8 August|24 December|seventy-two|72 signed|102 |109 |2025/.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    );
    expect(told).toEqual([]);
    const before = readFileSync(join(folder, 'en/guide.yaml'), 'utf8').split('\ndebrief:')[0]!;
    expect(before).not.toMatch(/79\/243|Hanoi|8 August/);
  });

  it('hears of incidents that move what is cared about and accuse nobody', () => {
    const words = wordsOf(committee);
    for (const { id, shocks } of committee.incidents!.cards) {
      const { story, headline } = words.incidents[id]!;
      for (const { issue } of shocks) expect(issues).toContain(issue);
      for (const { name } of Object.values(words.delegations)) expect(`${headline} ${story}`).not.toContain(name);
    }
  });
});

describe('small acts of cooperation in the cybercrime committee', () => {
  it('are eight, of which those that build on another name it', () => {
    const { measures } = committee;
    expect(measures).toHaveLength(8);
    expect(measures.filter(({ kind }) => kind === 'cooperation').length).toBeGreaterThanOrEqual(3);
    expect(measures.find(({ id }) => id === 'preservation-on-request')?.requires).toEqual(['contact-24-7']);
  });
});
