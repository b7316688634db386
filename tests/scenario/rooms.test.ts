import { describe, expect, it } from 'vitest';
import { openingState } from '../../src/engine/events/opening';
import { memberPositions } from '../../src/engine/interests/members';
import { unfold } from '../../src/scenario/rooms';
import { brokenInvariants } from '../properties/invariants';
import { play } from '../support/plays';
import { committee, wide, workingGroup } from '../support/rooms';

describe('a room in which every member sits for itself', () => {
  const folded = wide();
  const open = unfold(folded);
  const by = (id: string) => open.delegations.find((delegation) => delegation.id === id);

  it('has the members of groups in place of them; a bloc that votes as one stays one, an observer what it is', () => {
    expect(open.delegations.map(({ id }) => id)).toEqual([
      'ARL',
      'BRE',
      'COR',
      'DEL',
      'ELN',
      'GR1',
      'GR2',
      'GR3',
      'UNI',
      'OBS',
    ]);
    expect(by('OBS')?.role).toBe('observer');
    expect(by('UNI')?.members).toHaveLength(3);
  });
  it('gives each its group’s tendencies and its own lean', () => {
    const group = folded.delegations.find(({ id }) => id === 'GRO');
    if (!group) throw new Error('no group');
    expect(by('GR3')?.behaviour).toEqual(group.behaviour);
    expect(by('GR3')?.lines).toBeUndefined();
    expect(by('GR3')?.positions).toEqual(memberPositions(folded, group, { id: 'GR3', lean: -100 }));
    expect(by('GR3')?.positions.IHL?.at).toBeLessThan(by('GR2')?.positions.IHL?.at ?? 0);
  });
  it('keeps the lines a table states for a group', () => {
    const lines = [{ issue: 'IHL', bound: 'at-most', value: 50, kind: 'block' }] as const;
    const delegations = folded.delegations.map((one) => (one.id === 'GRO' ? { ...one, lines } : one));
    const lined = unfold({ ...folded, delegations }).delegations;
    expect(lined.find(({ id }) => id === 'GR2')?.lines).toEqual(lines);
  });
  it('knows confidence and hours for everybody: a group’s own with outsiders, more among its members', () => {
    for (const { id } of open.delegations) {
      const row = open.confidence[id] ?? {};
      expect(Object.keys(row).sort()).toEqual(
        open.delegations
          .map((one) => one.id)
          .filter((other) => other !== id)
          .sort(),
      );
    }
    expect([open.capitalHours.GR2, open.capitalHours.BRE]).toEqual([folded.capitalHours.GRO, folded.capitalHours.BRE]);
    expect(open.confidence.GR1?.COR).toBe(folded.confidence.GRO?.COR);
    expect(open.confidence.COR?.GR1).toBe(folded.confidence.COR?.GRO);
    expect(open.confidence.GR1?.GR2).toBe(70);
  });
  it.each([
    ['committee', committee],
    ['workingGroup', workingGroup],
  ])('is played to its end by the same rules: %s', (_name, room) => {
    const setup = unfold(room());
    let last = openingState(setup, 'all');
    for (const { after } of play(setup, 'all')) {
      expect(brokenInvariants(after)).toEqual([]);
      last = after;
    }
    expect(['adopted', 'failed']).toContain(last.stage);
  });
});
