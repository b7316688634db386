import { LONGEST_SEED } from '../../engine/model/limits';
import { sealed } from '../../engine/record/seal';
import { TEMPERS } from '../../protocol/messages';
import { readRecord } from '../../protocol/schemas';
import { playAll } from '../../table/record';
import { argumentsOf, CODES, Faulty, Misuse, print, setupAt, type Verb, wordOf, writeText } from '../io';
import { LENGTHS } from './simulate';

export const record: Verb = {
  usage: 'record PATH --seed S --out FILE [--length L] [--temper T] [--patch FILE]',
  about: 'play one run and keep its record',
  help: `
Plays one run with every seat an AI and writes its record: the compiled scenario, the seed and, step by step, command,
private reason, events and state hash. "replay" verifies it. A game that has the scenario imports it under Saved games;
nobody played in it, so that it opens as a debrief, told from one of its seats, and cannot be played on.

  --seed S       any text of at most 200 characters
  --out FILE     where the record goes
  --length L     ${LENGTHS.join(' | ')}
  --temper T     ${TEMPERS.join(' | ')}
  --patch FILE   what differs from the scenario

Exit codes: 0 written; 1 the scenario or the patch has faults; 2 the command itself is wrong.`,
  run(args) {
    const { values, positionals } = argumentsOf(
      args,
      {
        seed: { type: 'string' },
        out: { type: 'string' },
        length: { type: 'string' },
        temper: { type: 'string' },
        patch: { type: 'string' },
      },
      ['PATH'],
    );
    if (!values.seed) throw new Misuse('--seed must be given');
    if (values.seed.length > LONGEST_SEED) throw new Misuse(`--seed has at most ${LONGEST_SEED} characters`);
    if (!values.out) throw new Misuse('--out must be given');
    const temper = wordOf('--temper', values.temper, TEMPERS);
    const setup = setupAt(positionals[0] as string, wordOf('--length', values.length, LENGTHS), values.patch);
    const played = playAll(setup, values.seed, temper);
    const text = JSON.stringify(sealed(played));
    const read = readRecord(JSON.parse(text));
    if (!read.ok) throw new Faulty([`the game would not import what was played: ${read.detail}`]);
    writeText(values.out, `${text}\n`);
    print(`${values.out}: ${played.steps.length} steps, every seat an AI's; the game imports it as a debrief`);
    return CODES.ok;
  },
};
