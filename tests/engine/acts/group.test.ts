import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/acts';
import { requestsFor } from '../../../src/engine/view/requests';
import { setupOf } from '../../support/scenarios';
import { only, say, sit } from '../../support/table';

const speak = (members: readonly string[], wording = 'law-some'): Command => ({
  type: 'group.speak',
  by: 'COR',
  points: [{ kind: 'support', provision: 'law', wording }],
  members,
});

/** DEL has backed a wording aloud; ELN has agreed to it in a deal with COR. */
function aligned() {
  const table = sit().toTurnOf('DEL');
  table.do(say('DEL', 'propose', 'law', 'law-some'));
  table.toTurnOf('COR');
  const edits = { law: 'law-some' };
  table.do({ type: 'package.offer', by: 'COR', to: ['ELN'], channel: 'corridor', edits });
  table.do({ type: 'package.accept', by: 'ELN', package: Object.keys(table.state.packages)[0] as string });
  return table.toTurnOf('COR');
}

const offered = (table: ReturnType<typeof sit>) =>
  requestsFor(table.state, 'COR')
    .flatMap((request) => ('moves' in request ? request.moves : []))
    .find(({ type }) => type === 'group.speak');

describe('a statement for a group', () => {
  it('names those who have backed the words or agreed to them, and nobody else', () => {
    const table = aligned();
    expect(table.refused(speak(['BRE']))).toBe('group.notAligned');
    const events = table.do(speak(['DEL', 'ELN']));
    expect(only(events, 'group.spoke')).toMatchObject([{ audience: 'all', members: ['DEL', 'ELN'] }]);
    expect(table.state.paragraphs.law?.backers['law-some']).toEqual(['COR', 'DEL', 'ELN']);
    expect(table.state.paragraphs.law?.proposedBy).toEqual({ 'law-some': 'DEL' });
  });
  it('is offered with the words and the names it may have, and not before somebody stands behind one', () => {
    expect(offered(sit().toTurnOf('COR'))?.refused).toBe('group.alone');
    expect(offered(aligned())?.choices.seats).toEqual(['DEL', 'ELN']);
  });
  it('is offered with those alone who stand behind each wording', () => {
    const table = aligned();
    table.toTurnOf('BRE');
    table.do(say('BRE', 'support', 'law', 'law-before'));
    const points = offered(table.toTurnOf('COR'))?.choices.points ?? [];
    const behind = (wording: string) => points.find((point) => point.wording === wording)?.behind;
    expect(behind('law-some')).toEqual(['DEL', 'ELN']);
    expect(behind('law-before')).toEqual(['BRE']);
    for (const { kind, provision, wording, behind: members = [] } of points) {
      const command = { type: 'group.speak', by: 'COR', points: [{ kind, provision, wording }], members } as Command;
      expect(() => table.refused(command)).toThrow('is not refused');
    }
  });
  it('cannot object or draw a line for others, and a group of experts does not know it', () => {
    const table = aligned();
    const objection: Command = {
      ...speak(['DEL']),
      points: [{ kind: 'object', provision: 'law', wording: 'law-before' }],
    } as Command;
    expect(table.refused(objection)).toBe('group.notTogether');
    const experts = sit(setupOf('gge-2016-17', 'quick')).toTurnOf('CUB');
    const [paragraph] = experts.state.setup.provisions;
    const point = { kind: 'support', provision: paragraph!.id, wording: paragraph!.statusQuo } as const;
    expect(experts.refused({ type: 'group.speak', by: 'CUB', points: [point], members: ['CHN'] })).toBe(
      'process.notAdmitted',
    );
  });
});
