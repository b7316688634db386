import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOutsider } from '../../src/engine/model/incidents';
import { compile } from '../../src/scenario/compile';
import { wordsOf } from '../../src/scenario/files';
import { filesBeforeTheEnd, load } from '../support/scenarios';

const folder = join(import.meta.dirname, '../../scenarios/osce-2011-13');

const osce = load('osce-2011-13');
const seats = osce.delegations.filter(({ playable }) => playable !== false);
const groups = osce.delegations.filter(({ playable }) => playable === false);
const member = (seat: string) => osce.delegations.find(({ id }) => id === seat)!;
const provision = (id: string) => osce.provisions.find((one) => one.id === id)!;
/** "position/salience" and mark of a seat on an issue, as the table writes it. */
const coded = (seat: string, issue: string) => {
  const { at, salience, mark } = member(seat).positions[issue]!;
  return `${at}/${salience}${mark}`;
};
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('OSCE 2011-13', () => {
  it('seats nineteen with the United States in the chair, and a brief for every seat', () => {
    const ids = seats.map(({ id }) => id);
    expect(ids).toHaveLength(19);
    expect(osce.scenario.chair).toBe('USA');
    expect(osce.process.chairIsMember).toBe(false);
    expect(seats.filter(({ p5 }) => p5).map(({ id }) => id)).toEqual(['USA', 'RUS', 'GBR', 'FRA']);
    expect(readdirSync(join(folder, 'en/briefs')).sort()).toEqual(ids.map((id) => `${id}.yaml`).sort());
  });

  it('has all 57 participating States once, Mongolia among them', () => {
    const states = [...seats.map(({ id }) => id), ...groups.flatMap(({ members }) => members!.map(({ id }) => id))];
    expect(new Set(states).size).toBe(states.length);
    expect(states).toHaveLength(57);
    expect(states).toContain('MNG');
    expect(compile(osce, 'quick', 'all').delegations).toHaveLength(57);
  });

  it('is played in four meetings over six paragraphs, or in ten over twelve', () => {
    const quick = compile(osce, 'quick');
    expect(quick.meetings).toHaveLength(4);
    expect(quick.provisions).toHaveLength(6);
    const standard = compile(osce, 'standard');
    expect(standard.meetings).toHaveLength(10);
    expect(standard.provisions.map(({ issue }) => issue)).toEqual(Array.from({ length: 12 }, (_, i) => `O${i + 1}`));
  });

  it('takes the table as it is', () => {
    const cells: [seat: string, issue: string, cell: string][] = [
      ['USA', 'O2', '0/95k'],
      ['USA', 'O10', '5/80u'],
      ['RUS', 'O2', '90/90k'],
      ['RUS', 'O12', '85/70k'],
      ['GBR', 'O5', '70/65u'],
      ['EST', 'O7', '70/70u'],
      ['SWE', 'O3', '90/85k'],
      ['TUR', 'O10', '55/55u'],
      ['UKR', 'O6', '75/70u'],
      ['UKR', 'O10', '30/50u'],
      ['BLR', 'O10', '90/75k'],
      ['UZB', 'O4', '25/40u'],
      ['SRB', 'O12', '40/30u'],
    ];
    expect(cells.map(([seat, issue]) => [seat, issue, coded(seat, issue)])).toEqual(cells);
  });

  it('takes the red lines of the table and adds none', () => {
    const lines = seats.flatMap(({ id, lines }) =>
      lines!.map(({ issue, bound, value, kind }) => `${id} ${issue} ${bound} ${value} ${kind}`),
    );
    expect(lines).toEqual([
      'USA O2 at-most 35 block',
      'USA O10 at-most 45 force',
      'USA O1 at-most 60 block',
      'RUS O10 at-least 20 block',
      'RUS O3 at-most 60 block',
      'RUS O9 at-most 55 explain',
      'RUS O4 at-most 60 force',
      'GBR O2 at-most 35 block',
      'EST O2 at-most 35 force',
      'SWE O3 at-least 20 explain',
      'BLR O3 at-most 50 explain',
    ]);
    for (const { id, lines } of groups) expect([id, lines]).toEqual([id, []]);
  });

  it('derives tendencies by the rule in the header', () => {
    const blocks = (seat: string) => member(seat).lines!.filter(({ kind }) => kind === 'block').length;
    for (const { id, p5, behaviour, lines, positions } of seats) {
      const cells = Object.values(positions);
      const spread = mean(cells.map(({ at, salience }) => salience * Math.abs(at - 50)));
      const weighted = spread / mean(cells.map(({ salience }) => salience));
      expect([id, behaviour]).toEqual([
        id,
        {
          influence: behaviour.influence,
          activity: Math.min(95, Math.round(40 + behaviour.influence / 2)),
          holdout: Math.min(85, 10 + 20 * blocks(id) + (p5 ? 20 : 0)),
          publicHoldout: Math.min(85, 10 + 20 * blocks(id) + (p5 ? 20 : 0)),
          stepAside: Math.min(60, 10 + 10 * (lines!.length - blocks(id))),
          bridge: Math.max(5, Math.round(90 - 1.5 * weighted)),
        },
      ]);
    }
    expect([member('USA').behaviour.influence, member('UZB').behaviour.influence]).toEqual([95, 15]);
  });

  it('codes a group as the mean of its stand-ins', () => {
    for (const issue of Object.keys(member('CAS').positions)) {
      const at = mean(['KAZ', 'UZB'].map((seat) => member(seat).positions[issue]!.at));
      expect([issue, member('CAS').positions[issue]!.at]).toEqual([issue, Math.round(at)]);
    }
    for (const { id, behaviour } of groups) expect([id, behaviour.activity <= 45]).toEqual([id, true]);
  });

  it('begins with agreed language, or with silence', () => {
    const standing = osce.provisions.map(({ statusQuo, formulations }) => {
      const wording = formulations.find(({ id }) => id === statusQuo)!;
      return wording.agreed ?? wording.bridge;
    });
    expect(new Set(standing)).toEqual(new Set(['silence', 'PC.DEC/1039', 'Helsinki Final Act']));
  });

  it('offers the information space in the body, in the preamble and in a statement', () => {
    const content = provision('scope').formulations.filter(({ id }) => id.startsWith('sc-space'));
    expect(content.map(({ container }) => container)).toEqual(['operative', 'preamble', 'interpretative-statement']);
    const { wordings } = wordsOf(osce).provisions.scope!;
    for (const { id, span } of content) {
      expect(wordings[id]!.text).toContain('information space');
      expect(span[0]).toBeGreaterThan(60);
    }
    const others = provision('scope').formulations.filter(({ id }) => !id.startsWith('sc-space'));
    for (const { id } of others) expect(wordings[id]!.text).not.toContain('information space');
  });

  it('gives every issue a wording near each end of what the room wants', () => {
    for (const { id, issue, formulations } of osce.provisions) {
      const wanted = osce.delegations.map(({ positions }) => positions[issue]!.at);
      const near = (at: number) =>
        Math.min(...formulations.map(({ span: [low, high] }) => Math.max(low - at, at - high, 0)));
      expect([id, near(Math.min(...wanted)) <= 15, near(Math.max(...wanted)) <= 15]).toEqual([id, true, true]);
    }
  });

  it('names an actor among delegations only where that was claimed in public: nowhere', () => {
    const cards = osce.incidents!.cards;
    expect(cards).toHaveLength(4);
    for (const { actor, framed } of cards) expect([isOutsider(actor), framed]).toEqual([true, undefined]);
    expect(cards.filter(({ victim }) => victim !== null).map(({ id, victim }) => [id, victim])).toEqual([
      ['banks-unreachable', 'USA'],
    ]);
  });

  it('says in a brief only what the coding of its seat bears out', () => {
    for (const [seat, brief] of Object.entries(wordsOf(osce).briefs)) {
      const { positions } = member(seat);
      const saliences = Object.values(positions).map(({ salience }) => salience);
      const median = saliences.sort((a, b) => a - b)[Math.floor(saliences.length / 2)]!;
      for (const want of brief.wants.slice(0, 2))
        expect([seat, want.issue, positions[want.issue]!.salience >= median]).toEqual([seat, want.issue, true]);
    }
  });

  it('tells no ending outside the history and the guide', () => {
    const told = filesBeforeTheEnd('osce-2011-13').filter((file) =>
      /1106|1202|eleven measures|sixteen|welcomed|December 2012 failed/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(told).toEqual([]);
  });
});
