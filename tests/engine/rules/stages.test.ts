import { describe, expect, it } from 'vitest';
import { ACTS, type Command } from '../../../src/engine/acts';
import { decide } from '../../../src/engine/decide/decide';
import { committee, drafting, workingGroup } from '../../support/rooms';
import { EVERY_TYPE, sit, type Table } from '../../support/table';

const having = (table: Table, ...commands: readonly Command[]): Table => {
  for (const command of commands) table.do(command);
  return table;
};
const adopt: Command = { type: 'gavel.adopt', by: 'ARL' };

describe('moves and stages', () => {
  const STAGES: readonly (readonly [string, () => Table])[] = [
    ['evening', () => sit()],
    ['meeting.chair', () => sit().toChair()],
    ['meeting.seats', () => sit().toTurnOf('COR')],
    ['closing.sounding', () => sit().toSounding()],
    ['closing.gavel', () => sit().toGavel()],
    ['failed', () => having(sit().toGavel(), { type: 'conference.close', by: 'ARL' })],
    ['accreditation', () => having(sit(workingGroup()), { type: 'clock.advance', by: 'host', meeting: 0 })],
    ['closing.motions', () => sit(committee()).toMotions()],
    [
      'closing.gavel of a working group',
      () =>
        sit(workingGroup())
          .toGavel({ COR: 'withhold' })
          .set(() => ({ dissent: {} })),
    ],
    ['closing.ballot', () => having(sit(workingGroup()).toGavel(), adopt)],
    ['signature', () => having(sit(drafting()).toGavel(), adopt)],
  ];
  it.each(STAGES)('in %s no seat can do what belongs to another stage', (stage, at) => {
    const table = at();
    const taken = Object.values(EVERY_TYPE)
      .filter(({ type }) => ACTS[type].at !== 'always')
      .flatMap((body) =>
        [...Object.keys(table.state.seats), 'host'].flatMap((by) => {
          const decided = decide(table.state, { ...body, by } as Command);
          return decided.refused ? [] : [`${body.type} by ${by === 'ARL' || by === 'host' ? by : 'a voice'}`];
        }),
      );
    expect(taken).toEqual(TAKEN[stage]);
  });
  it.each(STAGES)('in %s the table alone hands over seats and branches, until all is over', (stage, at) => {
    const { state } = at();
    for (const type of ['seat.hand', 'conference.branch'] as const) {
      const by = (actor: string) => decide(state, { ...EVERY_TYPE[type], by: actor } as Command);
      expect(by('host').refused).toBe(stage === 'failed');
      expect(by('COR')).toMatchObject({ code: stage === 'failed' ? 'conference.over' : 'actor.hostOnly' });
    }
  });
});

/** Which of the example commands are in order at each stage, COR having the floor in the meeting. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  evening: ['clock.advance by host'],
  'meeting.chair': [
    'turn.pass by ARL',
    'business.order by ARL',
    'draft.circulate by ARL',
    'paragraph.park by ARL',
    'seat.consult by ARL',
    'friends.name by ARL',
  ],
  'meeting.seats': [
    'chair.confide by a voice',
    'capital.ask by a voice',
    'measure.pledge by a voice',
    'measure.propose by a voice',
    'turn.pass by a voice',
  ],
  'closing.sounding': ['sounding.answer by a voice'],
  'closing.gavel': ['gavel.adopt by ARL', 'clock.stop by ARL', 'conference.close by ARL'],
  failed: [],
  accreditation: ['accreditation.answer by a voice'],
  'closing.motions': ['turn.pass by a voice', 'motion.raise by a voice'],
  'closing.gavel of a working group': ['clock.stop by ARL', 'conference.close by ARL', 'report.split by ARL'],
  'closing.ballot': ['ballot.cast by a voice'],
  signature: ['treaty.sign by a voice'],
};
