import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/scenario/compile';
import { wordsOf } from '../../src/scenario/files';
import { filesBeforeTheEnd, load } from '../support/scenarios';

const folder = join(import.meta.dirname, '../../scenarios/oewg-2019-21');

const room = load('oewg-2019-21');
const roleOf = (id: string) => delegation(id).role ?? 'member';
const delegation = (id: string) => room.delegations.find((one) => one.id === id)!;
const ids = room.delegations.map(({ id }) => id);
const groups = room.delegations.filter(({ members, role }) => members && role !== 'observer');
const playable = room.delegations.filter(({ playable }) => playable !== false).map(({ id }) => id);
/** "position/salience mark" of a delegation on an issue. */
const coded = (id: string, issue: string) => {
  const { at, salience, mark } = delegation(id).positions[issue]!;
  return `${at}/${salience}${mark}`;
};

describe('OEWG 2019-21: the room', () => {
  it('has 24 delegations and two observers one can play, with a brief for each and for nobody else', () => {
    expect(playable).toHaveLength(26);
    expect(playable.filter((id) => roleOf(id) === 'observer')).toEqual(['EU', 'ICRC']);
    expect(readdirSync(join(folder, 'en/briefs')).sort()).toEqual(playable.map((id) => `${id}.yaml`).sort());
    expect(room.scenario.chair).toBe('CHE');
    expect(room.delegations.filter(({ p5 }) => p5).map(({ id }) => id)).toEqual(['USA', 'RUS', 'CHN', 'GBR', 'FRA']);
  });

  it('holds every Member of the United Nations exactly once', () => {
    const seated = ids.filter((id) => delegation(id).members === undefined && roleOf(id) === 'member');
    const grouped = groups.flatMap(({ members }) => members!.map(({ id }) => id));
    const all = [...seated, ...grouped];
    expect(all).toHaveLength(193);
    expect(new Set(all).size).toBe(193);
    for (const id of all) expect(id).toMatch(/^[A-Z]{3}$/);
  });

  it('has the European Union as a bloc of 27 that are Members of their own', () => {
    const union = delegation('EU');
    expect(union.asOne).toBe(true);
    const own = union.members!.map(({ id }) => id).sort();
    expect(own).toHaveLength(27);
    const others = delegation('EUX').members!.map(({ id }) => id);
    expect([...others, 'FRA', 'DEU', 'NLD', 'EST'].sort()).toEqual(own);
  });

  it('lets members lean away from their group, and the group be their middle', () => {
    for (const { id, members } of groups) {
      const leans = members!.map(({ lean }) => lean);
      const mean = leans.reduce((sum, lean) => sum + lean, 0) / leans.length;
      expect([id, Math.abs(mean) <= 1, Math.max(...leans) > Math.min(...leans)]).toEqual([id, true, true]);
    }
  });

  it('unfolds into 193 delegations and two observers', () => {
    const setup = compile(room, 'standard', 'all');
    expect(setup.delegations).toHaveLength(195);
    const names = setup.delegations.map(({ id }) => id);
    expect(new Set(names).size).toBe(195);
    for (const a of names) expect(Object.keys(setup.confidence[a]!)).toHaveLength(194);
    for (const card of setup.incidents!.cards)
      for (const named of [card.victim, card.actor, card.framed])
        if (named && named !== 'non-state') expect(names).toContain(named);
  });

  it('asks of groups no brief and little floor', () => {
    for (const { id, playable, behaviour, positions } of groups) {
      expect([id, playable, behaviour.activity <= 45]).toEqual([id, false, true]);
      for (const { mark } of Object.values(positions)) expect(mark).toBe('c');
    }
  });
});

describe('OEWG 2019-21: the coding', () => {
  it('reads the same table as the expert group of 2016-17, but for the adjustments of either', () => {
    const experts = load('gge-2016-17');
    const both = experts.delegations.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    const shared = Object.keys(experts.delegations[0]!.positions).filter(
      (issue) => issue in delegation('USA').positions,
    );
    expect([both.length >= 16, shared.length >= 7]).toEqual([true, true]);
    const theirs = (id: string, issue: string) => {
      const { at, salience, mark } = experts.delegations.find((one) => one.id === id)!.positions[issue]!;
      return `${at}/${salience}${mark}`;
    };
    const changed = both.flatMap((id) =>
      shared.filter((issue) => coded(id, issue) !== theirs(id, issue)).map((issue) => `${id} ${issue}`),
    );
    // The next body is another in each: every row on it differs, in its mark at least.
    expect(changed.filter((cell) => !cell.endsWith(' RID')).sort()).toEqual(['CUB IHL', 'USA CAP', 'USA STAKE']);
    expect(changed.filter((cell) => cell.endsWith(' RID'))).toHaveLength(both.length);
  });

  it('makes the adjustments of 2019-21 and no others', () => {
    expect(coded('USA', 'CAP')).toBe('25/50a');
    expect(coded('USA', 'STAKE')).toBe('75/65b');
    expect(coded('USA', 'RID')).toBe('15/75a');
    expect(coded('FRA', 'RID')).toBe('0/90a');
    expect(coded('EGY', 'RID')).toBe('30/90a');
    // Those of the expert group of the same years are drawn from its outcome.
    expect(coded('RUS', 'IHL')).toBe('5/85a');
    expect(delegation('RUS').behaviour.holdout).toBe(85);
  });

  it('codes the two new issues by the rules it states', () => {
    expect(['USA', 'JPN', 'CHL', 'CHE', 'NLD'].map((id) => coded(id, 'ACQ'))).toEqual(Array(5).fill('95/70a'));
    expect(coded('IRN', 'ACQ')).toBe('3/80a');
    expect(coded('CUB', 'ACQ')).toBe('12/60a');
    for (const id of ['RUS', 'CHN', 'IND', 'BRA', 'GBR', 'SGP', 'PAK']) {
      const { NORMS, ACQ } = delegation(id).positions;
      expect([id, ACQ!.at]).toEqual([id, 100 - NORMS!.at]);
      expect(Math.abs(ACQ!.salience - 0.75 * NORMS!.salience)).toBeLessThanOrEqual(0.5);
    }
    expect(['AUS', 'MEX'].map((id) => coded(id, 'SURVEY'))).toEqual(['92/80a', '92/80a']);
    expect(['IRN', 'RUS'].map((id) => coded(id, 'SURVEY'))).toEqual(['20/35b', '20/35b']);
    for (const id of ['CHN', 'GBR', 'KEN', 'IDN']) {
      const { NORMS, SURVEY } = delegation(id).positions;
      expect(Math.abs(SURVEY!.at - 50 - (2 / 3) * (50 - NORMS!.at))).toBeLessThanOrEqual(0.5);
    }
  });

  it('gives groups their own row or the mean of the rows named', () => {
    expect(coded('AFX', 'CAP')).toBe('92/90c');
    expect(coded('ARX', 'HRG')).toBe('20/55c');
    expect(coded('PIX', 'CI')).toBe('82/70c');
    expect(coded('LAX', 'IHL')).toBe('89/70c'); // mean of Colombia, Mexico, Chile
    expect(coded('LMX', 'TREATY')).toBe('97/76c'); // mean of Nicaragua, Venezuela, Syria, Belarus
  });

  it('reckons confidence by the formula', () => {
    expect(room.confidence.USA!.CHN).toBe(0);
    expect(room.confidence.DEU!.FRA).toBe(88);
    expect(room.confidence.IRN!.USA).toBe(5);
    expect(room.confidence.ICRC!.CHE).toBe(75);
    expect(room.confidence.ICRC!.RUS).toBe(60);
    expect(room.confidence.RUS!.CHN).toBeGreaterThan(room.confidence.RUS!.GBR!);
  });
});

describe('OEWG 2019-21: the text', () => {
  it('is played in four meetings over six paragraphs, or in ten over all twelve', () => {
    const quick = compile(room, 'quick');
    expect(quick.meetings).toHaveLength(4);
    expect(quick.provisions).toHaveLength(6);
    const standard = compile(room, 'standard');
    expect(standard.meetings).toHaveLength(10);
    expect(standard.provisions).toHaveLength(12);
    expect(new Set(room.provisions.map(({ issue }) => issue)).size).toBe(12);
  });

  it('begins with what was agreed in 2015', () => {
    for (const { id, statusQuo, formulations } of room.provisions) {
      const standing = formulations.find((wording) => wording.id === statusQuo)!;
      expect([id, ['A/70/174', 'A/RES/70/237'].includes(standing.agreed!)]).toEqual([id, true]);
      expect(formulations.filter(({ agreed }) => agreed !== undefined)).toEqual([standing]);
    }
  });

  it("keeps a place in the Chair's summary for what the room quarrels over", () => {
    const summary = room.provisions.flatMap(({ formulations }) =>
      formulations.filter(({ container }) => container === 'chairs-summary'),
    );
    expect(summary.map(({ id }) => id).sort()).toEqual([
      'hrg-summary',
      'ihl-summary',
      'norms-list-summary',
      'treaty-summary',
    ]);
    for (const { counterfactual, bridge } of summary)
      expect([counterfactual, bridge]).toEqual([undefined, 'relocation']);
  });

  it('sets two rival texts beside it that name a wording for every paragraph', () => {
    expect(room.rivals.map(({ sponsor }) => sponsor)).toEqual(['USA', 'RUS']);
    for (const { text } of room.rivals) {
      expect(Object.keys(text).sort()).toEqual(room.provisions.map(({ id }) => id).sort());
      for (const { id, formulations } of room.provisions)
        expect(formulations.map((wording) => wording.id)).toContain(text[id]);
    }
  });

  it('deals incidents that accuse no country in an invented case', () => {
    const { cards } = room.incidents!;
    expect(cards.filter(({ after }) => after !== null).map(({ fictional }) => fictional)).toEqual([false, false]);
    for (const { id, actor, fictional } of cards) if (fictional) expect([id, actor]).toEqual([id, 'non-state']);
    const sources = wordsOf(room).public.sources.map(({ ref }) => ref);
    for (const { source } of cards) expect(sources).toContain(source);
  });

  it('has organizations at the door, all of them invented', () => {
    expect(room.applicants.length).toBeGreaterThanOrEqual(4);
    for (const { id, issue } of room.applicants) {
      expect(wordsOf(room).applicants[id]!.about).toMatch(/^Fictional\./);
      expect(room.provisions.map((provision) => provision.issue)).toContain(issue);
    }
  });
});

describe('OEWG 2019-21: what is read', () => {
  it('says in a brief only what the coding of its seat bears out', () => {
    for (const [seat, brief] of Object.entries(wordsOf(room).briefs)) {
      if (seat === room.scenario.chair) continue; // the chair's wants are those of the room
      const { positions } = delegation(seat);
      const saliences = Object.values(positions).map(({ salience }) => salience);
      const median = saliences.sort((a, b) => a - b)[Math.floor(saliences.length / 2)]!;
      expect([seat, positions[brief.wants[0]!.issue]!.salience >= median]).toEqual([seat, true]);
      const thin = Object.values(positions).every(({ mark }) => mark === 'c');
      expect([seat, brief.coding]).toEqual([seat, thin ? 'thin' : undefined]);
    }
  });

  it('tells no ending outside the history', () => {
    const told = filesBeforeTheEnd('oewg-2019-21').filter((file) =>
      /75\/816|75\/564|76\/19|76\/135|equally unhappy(?!")|not happy but|dissociated itself from/i.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    );
    expect(told).toEqual([]);
  });
});
