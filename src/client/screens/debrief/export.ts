/** The debrief as files: pure text, so that it can be checked without a page. */

import type { Debrief } from '../../../debrief/types';
import type { ConferenceRecord } from '../../../engine/record/types';

export type Cell = string | number | null;

/**
 * Comma-separated values as RFC 4180 has them. A cell that a spreadsheet would take for a formula is led by an
 * apostrophe: names and texts come from scenario files, which anybody may write.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const ids = (list: readonly string[]): string => list.join(' ');

/** One row a delegation. */
export function accountsTable(debrief: Debrief, record: ConferenceRecord): Cell[][] {
  const provisions = record.setup.provisions.map(({ id }) => id);
  const issues = [...new Set(record.setup.delegations.flatMap(({ positions }) => Object.keys(positions)))];
  const head = [
    'seat',
    'points',
    'walk_away',
    'gain',
    'outcome',
    'nash_minus_outcome',
    'standing',
    'exit',
    'explained',
    'crossed_lines',
    ...provisions.map((id) => `points:${id}`),
    ...issues.flatMap((issue) => [`position:${issue}`, `salience:${issue}`]),
  ];
  const rows = debrief.accounts.map((account): Cell[] => [
    account.seat,
    account.points,
    account.walkAway,
    account.gain,
    account.outcome,
    debrief.possibilities.leftOnTable?.[account.seat] ?? null,
    account.standing,
    account.exit,
    account.explained ? 'yes' : 'no',
    ids(account.crossed.map(({ provision, wording }) => `${provision}/${wording}`)),
    ...provisions.map((id) => account.byProvision?.[id]?.got ?? null),
    ...issues.flatMap((issue) => [account.positions[issue]?.at ?? null, account.positions[issue]?.salience ?? null]),
  ]);
  return [head, ...rows];
}

/** One row a paragraph of the final draft. `textOf` gives the sentence of a wording. */
export function textTable(
  debrief: Debrief,
  record: ConferenceRecord,
  textOf: (provision: string, wording: string) => string,
): Cell[][] {
  const head = ['provision', 'wording', 'adopted', 'closed_in_meeting', 'objectors', 'refused_in_confidence', 'text'];
  const last = debrief.burnDown.at(-1);
  const rows = record.setup.provisions.map(({ id }): Cell[] => {
    const closed = debrief.provisionClosedAt[id] ?? null;
    const wording = debrief.finalText[id] ?? '';
    return [
      id,
      wording,
      debrief.adopted ? 'yes' : 'no',
      closed === null ? null : closed + 1,
      ids(last?.holders[id] ?? []),
      ids(last?.quiet[id] ?? []),
      textOf(id, wording),
    ];
  });
  return [head, ...rows];
}

/** One row a paragraph at the end of each round. */
export function burnDownTable(debrief: Debrief, record: ConferenceRecord): Cell[][] {
  const head = ['meeting', 'round', 'provision', 'status', 'objectors', 'refused_in_confidence'];
  const rows = debrief.burnDown.flatMap((point) =>
    record.setup.provisions.map(({ id }): Cell[] => [
      point.meeting + 1,
      point.round,
      id,
      statusIn(point, id),
      ids(point.holders[id] ?? []),
      ids(point.quiet[id] ?? []),
    ]),
  );
  return [head, ...rows];
}

function statusIn(point: Debrief['burnDown'][number], id: string): string {
  if (point.contested.includes(id)) return 'contested';
  if (point.provisional.includes(id)) return 'provisional';
  return point.parked.includes(id) ? 'parked' : 'open';
}

/** Debrief and record in one file. */
export function jsonOf(debrief: Debrief, record: ConferenceRecord): string {
  return JSON.stringify({ format: 'ad-referendum-debrief', version: 1, debrief, record }, null, 1);
}

/** A file name without anything a file system could mind. */
export function fileName(record: ConferenceRecord, seat: string, what: string, ending: string): string {
  const plain = [record.setup.scenario, seat, record.seed, what].join('-').replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${plain.slice(0, 100)}.${ending}`;
}
