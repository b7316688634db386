import { describe, expect, it } from 'vitest';
import { openingState } from '../../src/engine/events/opening';
import type { Setup } from '../../src/engine/model/setup';
import type { FromWorker } from '../../src/protocol/solo';
import { card, withCards } from '../support/incidents';
import { setupOf } from '../support/scenarios';
import { tabOf } from '../support/solo';
import { tiny } from '../support/table';

/**
 * Nothing secret crosses to the page before the debrief opens it. Every message of whole games is searched, refusals,
 * stale and malformed commands, resumes, lists and refused debriefs included; a file for export is closed.
 */

const SEED = 'canary-seed-7f3a';

/** Names of fields under which secrets lie in states, records, steps and scenarios: AI reasons have `said` and `because`. */
const SECRET_FIELDS = ['seed', 'record', 'hash', 'said', 'shocks', 'framed', 'chancePercent', 'owner'];

/** Every field of a value, with the object it stands in. */
function* fieldsOf(value: unknown): Generator<readonly [string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (!Array.isArray(value)) yield [key, value as Record<string, unknown>];
    yield* fieldsOf(item);
  }
}

/** An entry of the list counts its steps; a record lists them. */
const isSecret = (key: string, holder: Record<string, unknown>): boolean =>
  SECRET_FIELDS.includes(key) || (key === 'steps' && typeof holder.steps !== 'number');

const secretFields = (message: FromWorker): string[] =>
  [...fieldsOf(message)].flatMap(([key, holder]) =>
    isSecret(key, holder) ? [`${key} in ${JSON.stringify(holder).slice(0, 80)}`] : [],
  );

/** What no message may hold: the seed, and what was drawn for every other seat. The coded tables are public. */
function canaries(setup: Setup, seat: string): string[] {
  const { seats } = openingState(setup, SEED);
  const drawn = Object.entries(seats).flatMap(([id, { positions }]) =>
    id === seat ? [] : [JSON.stringify(positions)],
  );
  return [SEED, ...drawn.filter((text) => text !== '{}')];
}

async function wholeGame(setup: () => Setup, seat: string) {
  const { scenario } = setup();
  const needs = { setup, seed: SEED };
  const tab = tabOf(needs);
  await tab.start({ scenario, seat, length: setup().length as 'quick' });
  await tab.play(4);
  await tab.give({ type: 'gavel.adopt', by: seat });
  await tab.give({ type: 'turn.pass', by: 'nobody' });
  await tab.give({ type: 'turn.pass' } as never);
  await tab.give({ type: 'turn.pass', by: seat }, { rests: { draft: 'x' } });
  await tab.debrief();
  await tab.keeper.flush();
  await tab.open();
  await tab.play();
  tab.posted.push({ type: 'answer', n: 1, answer: await tab.ask({ type: 'list' }) });
  await tab.keeper.flush();
  const again = tabOf({ ...needs, shelf: tab.shelf, tab: 'two' });
  await again.open();
  const before = [...tab.posted, ...again.posted];
  const [opened] = await again.debrief();
  return { before, opened };
}

const GAMES: readonly (readonly [string, string, () => Setup])[] = [
  ['the fixture', 'COR', tiny],
  ['the fixture, from the chair', 'ARL', tiny],
  ['the fixture with an incident, from its culprit', 'COR', () => withCards([card()])],
  ['the fixture with an incident, from its victim', 'BRE', () => withCards([card()])],
  ['GGE 2016-17', 'CUB', () => setupOf('gge-2016-17', 'quick')],
  ['Budapest', 'JPN', () => setupOf('budapest-1997-2001', 'quick')],
  ['the cybercrime convention', 'EGY', () => setupOf('cybercrime-2024', 'quick')],
  ['OSCE', 'CHE', () => setupOf('osce-2011-13', 'quick')],
];

describe('what is posted to the page', () => {
  it.each(GAMES)('in %s, as %s, is no secret before the end', async (_, seat, setup) => {
    const { before, opened } = await wholeGame(setup, seat);
    const text = before.map((message) => JSON.stringify(message)).join('\n');
    expect(before.flatMap(secretFields)).toEqual([]);
    const found = (where: string) => canaries(setup(), seat).filter((canary) => where.includes(canary));
    expect(found(text)).toEqual([]);
    // And the same search finds them all where they are opened.
    expect(opened?.type).toBe('debriefed');
    expect(found(JSON.stringify(opened)).length).toBeGreaterThan(0);
    expect(secretFields({ type: 'news', sitting: 0, news: opened as never }).length).toBeGreaterThan(20);
  });
  it('never says who did it', async () => {
    const culprit = () => withCards([card({ actor: 'DEL' })]);
    const { before } = await wholeGame(culprit, 'BRE');
    const held = [...fieldsOf(before)].flatMap(([key, holder]) =>
      key === 'actor' && holder.actor === 'DEL' ? [JSON.stringify(holder).slice(0, 120)] : [],
    );
    expect(held).toEqual([]);
  });
});
