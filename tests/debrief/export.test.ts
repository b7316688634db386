import '../support/everyWord';
import { describe, expect, it } from 'vitest';
import {
  accountsTable,
  burnDownTable,
  csvOf,
  fileName,
  jsonOf,
  textTable,
} from '../../src/client/screens/debrief/export';
import { buildDebrief } from '../../src/debrief/build';
import { setupOf } from '../support/scenarios';
import { recordOf } from './records';

const setup = setupOf('tiny', 'quick');
const record = recordOf(setup, [
  { by: 'host', events: [{ type: 'meeting.opened', meeting: 0, actions: {} }] },
  { by: 'host', events: [{ type: 'round.opened', round: 1, order: [] }] },
  {
    by: 'COR',
    events: [
      { type: 'statement.made', by: 'COR', points: [{ kind: 'object', provision: 'law', wording: 'law-before' }] },
      { type: 'paragraph.moved', provision: 'law', status: 'contested', because: 'objection' },
    ],
  },
]);
const debrief = buildDebrief(record, 'DEL');
const column = (table: readonly (readonly unknown[])[], name: string) =>
  table.slice(1).map((row) => row[table[0]!.indexOf(name)]);

describe('comma-separated values', () => {
  it('quote what would break a row and keep the rest', () => {
    expect(
      csvOf([
        ['a', 1, null],
        ['x, "y"', -2, 'two\nlines'],
      ]),
    ).toBe('a,1,\r\n"x, ""y""",-2,"two\nlines"\r\n');
  });
  it.each(['=SUM(A1)', '+1', '-1', '@x', '\tx'])('disarm %j', (formula) => {
    expect(csvOf([[formula]])).toContain(`'${formula}`);
  });
});

describe('tables', () => {
  it('have rows as long as their heads', () => {
    const tables = [
      accountsTable(debrief, record),
      textTable(debrief, record, () => ''),
      burnDownTable(debrief, record),
    ];
    for (const table of tables) for (const row of table) expect(row).toHaveLength(table[0]!.length);
  });
  it('give every delegation its account', () => {
    const table = accountsTable(debrief, record);
    expect(column(table, 'seat')).toEqual(setup.delegations.map(({ id }) => id));
    expect(column(table, 'gain')).toEqual(debrief.accounts.map(({ gain }) => gain));
    expect(column(table, 'points:law')[0]).toBeNull();
    expect(column(table, 'position:IHL')).toEqual(debrief.accounts.map(({ positions }) => positions.IHL!.at));
  });
  it('give every paragraph its wording and holders', () => {
    const table = textTable(debrief, record, (provision, wording) => `${provision} ${wording}`);
    expect(column(table, 'text')).toEqual(['law law-before', 'contacts contacts-before']);
    expect(column(table, 'objectors')).toEqual(['COR', '']);
  });
  it('give every round its status', () => {
    const table = burnDownTable(debrief, record);
    expect(column(table, 'status')).toEqual(['contested', 'open']);
    expect(column(table, 'meeting')).toEqual([1, 1]);
  });
});

describe('files', () => {
  it('hold debrief and record, and both survive', () => {
    expect(JSON.parse(jsonOf(debrief, record))).toMatchObject({ format: 'ad-referendum-debrief', debrief, record });
  });
  it('have names without anything a file system could mind', () => {
    const name = fileName({ ...record, seed: '../../x:y' }, 'DEL', 'text', 'csv');
    expect(name).toBe('tiny-DEL-x-y-text.csv');
  });
});
