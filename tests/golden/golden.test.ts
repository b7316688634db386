import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isGame, reopen } from '../../src/client/workers/game';
import { foldRecord, verifyRecord } from '../../src/engine/record/verify';
import { hashValue } from '../../src/kernel/hash';
import { readRecord } from '../../src/protocol/schemas';
import { CORPUS, CURRENT, readFrom, recordsIn, textOf, writeTo } from './files';
import { PLAYS } from './plays';

if (process.env.GOLDEN === 'write') {
  for (const [name, play] of Object.entries(PLAYS)) writeTo(CURRENT, name, play());
}

describe('golden records', () => {
  it('are one for every play', () => expect(recordsIn(CURRENT)).toEqual(Object.keys(PLAYS).sort()));
  it.each(Object.entries(PLAYS))('%s is played again byte for byte', (name, play) => {
    expect(hashValue(JSON.parse(JSON.stringify(play())))).toBe(hashValue(readFrom(CURRENT, name)));
  });
  it.each([
    ['tiny-by-hand', 5000],
    ['tiny-random', 5000],
    ['convention-by-hand', 5000],
    ['working-group-ai', 5000],
    ['gge-short-random', 120],
    ['gge-quick-random', 120],
  ])('%s verifies, JSON at every one of its first %d steps', (name, most) => {
    const whole = readFrom(CURRENT, name);
    const record = { ...whole, steps: whole.steps.slice(0, most) };
    expect(verifyRecord(record)).toEqual({ ok: true, steps: record.steps.length, hash: record.steps.at(-1)?.hash });
  });
  it('hold both endings', () => {
    const endings = recordsIn(CURRENT).map((name) => foldRecord(readFrom(CURRENT, name)).stage);
    expect(new Set(endings)).toEqual(new Set(['adopted', 'failed']));
  });
});

const corpus = readdirSync(CORPUS).flatMap((version) =>
  recordsIn(join(CORPUS, version)).map((name) => [version, name] as const),
);

describe('the corpus', () => {
  it('is not empty', () => expect(corpus.length).toBeGreaterThan(2));
  it.each(corpus)('%s/%s loads and shows what it showed', (version, name) => {
    const read = readRecord(JSON.parse(textOf(join(CORPUS, version), name)));
    if (!read.ok) throw new Error(read.detail);
    const { stage, meeting, draft, seats } = foldRecord(read.value);
    const exits = Object.fromEntries(Object.entries(seats).map(([seat, { exit }]) => [seat, exit]));
    const shown = JSON.parse(readFileSync(join(CORPUS, version, `${name}.shows.json`), 'utf8'));
    expect({ stage, meeting, text: draft.text, exits }).toEqual(shown);
  });
  it.each(corpus)('%s/%s is opened: where a person left it, or at its end where nobody played', (version, name) => {
    const record = readFrom(join(CORPUS, version), name);
    const game = reopen('corpus', record, () => true);
    if (!isGame(game)) throw new Error(game.detail);
    expect(game.watched).toBe(record.people.length === 0);
    expect(game.mine.view.you).toBe(record.people[0] ?? record.setup.chair);
  });
});
