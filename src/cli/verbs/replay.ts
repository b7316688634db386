import type { ConferenceRecord } from '../../engine/record/types';
import { type Verdict, verifyRecord } from '../../engine/record/verify';
import { type RunSummary, summarise } from '../../lab/outcome';
import { readRecord } from '../../protocol/schemas';
import { argumentsOf, CODES, Faulty, print, textOf, type Verb } from '../io';

export const replay: Verb = {
  usage: 'replay RECORD [--verify] [--json]',
  about: 'sum a record up, or check every step of it',
  help: `
Reads a record and says how the conference ended, from its events alone.

  --verify   compares the digest over the whole, which sees edited reasons, temper and people; decides every command
             again, compares the state hash at every step and restores from JSON at every step
  --json     one object: the run as "simulate" gives it; with --verify also verified {ok, steps} or {ok, step,
             what}; step is null where the digest differs

Exit codes: 0 read (and verified); 1 the record is at fault; 2 the command itself is wrong.`,
  run(args) {
    const options = { verify: { type: 'boolean' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = argumentsOf(args, options, ['RECORD']);
    const file = positionals[0] as string;
    const { record, summary } = recordIn(file, textOf(file));
    const verified = values.verify ? verifiedIn(file, record) : undefined;
    if (values.json) print(JSON.stringify({ ...summary, ...(verified ? { verified } : {}) }));
    else print([ending(summary, record.steps.length), ...(verified ? [verdict(file, verified)] : [])].join('\n'));
    return verified && !verified.ok ? CODES.fault : CODES.ok;
  },
};

function recordIn(file: string, source: string): { record: ConferenceRecord; summary: RunSummary } {
  const fault = (what: string) => new Faulty([`${file}: ${what}`]);
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch (error) {
    throw fault(`not JSON (${(error as Error).message})`);
  }
  const read = readRecord(parsed);
  if (!read.ok) throw fault(`${UNREAD[read.code]} (${read.detail})`);
  try {
    return { record: read.value, summary: summarise(read.value) };
  } catch {
    throw fault('its events cannot be followed: they do not fit its scenario');
  }
}

/** Commands of a record that was edited may be such as no client can send: then deciding breaks instead of refusing. */
function verifiedIn(file: string, record: ConferenceRecord): Verdict {
  try {
    return verifyRecord(record);
  } catch {
    throw new Faulty([`${file}: its commands cannot be decided again: they do not fit its scenario`]);
  }
}

const UNREAD = {
  malformed: 'not a whole record',
  version: 'of another version',
  newer: 'of a newer version of this program',
} as const;

function ending({ adopted, blockedBy, meetings, seed }: RunSummary, steps: number): string {
  const end = adopted ? 'a report was adopted' : `no report; withheld by ${blockedBy.join(', ') || 'nobody'}`;
  return `Seed "${seed}", ${meetings} meetings, ${steps} steps: ${end}.`;
}

function verdict(file: string, verified: Verdict): string {
  return verified.ok
    ? `${file}: all ${verified.steps} steps decide the same again.`
    : verified.step === null
      ? `${file}: ${verified.what}.`
      : `${file}: step ${verified.step + 1} differs: ${verified.what}`;
}
