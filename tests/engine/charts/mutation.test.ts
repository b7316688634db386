import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import type { Command } from '../../../src/engine/acts';
import { ITEM_CHARTS, type ItemCharts } from '../../../src/engine/charts/items.machine';
import { CHARTS, type Charts, decide } from '../../../src/engine/decide/decide';
import type { ConferenceState } from '../../../src/engine/model/state';
import { conferenceChart } from '../../../src/engine/procedure/conference.machine';
import { hashValue } from '../../../src/kernel/hash';
import { conferenceWith, edgeName, edgesOf, entriesOf, withoutEdge, withoutEntry } from '../../support/chartEdges';
import { incidentMoments } from '../../support/incidents';
import { scriptedMoments } from '../../support/moments';
import { play } from '../../support/plays';
import { ROOMS } from '../../support/rooms';
import { tiny } from '../../support/table';

/** What the charts lead to from a state: a fingerprint of events and state, or of the refusal. */
interface Conformance {
  readonly before: ConferenceState;
  readonly command: Command;
  readonly outcome: string;
}

const outcomeOf = (state: ConferenceState, command: Command, charts: Charts): string => {
  const decided = decide(state, command, charts);
  return decided.refused ? `refused: ${decided.code}` : hashValue([decided.events, decided.state]);
};

/** Steps that together take every way through the charts: scripted moments first, then random plays. */
const suite: Conformance[] = [];
const expectNow = (before: ConferenceState, command: Command) =>
  suite.push({ before, command, outcome: outcomeOf(before, command, CHARTS) });

for (const { before, command } of [...scriptedMoments(), ...incidentMoments()]) expectNow(before, command);
for (const seed of ['one', 'two', 'three', 'four', 'five', 'six']) {
  for (const { before, command } of play(tiny(), seed)) expectNow(before, command);
}
for (const room of Object.values(ROOMS))
  for (const { before, command } of play(room(), 'room')) expectNow(before, command);

/** Whether some step of the suite turns out otherwise. */
const isNoticed = (charts: Charts): boolean =>
  suite.some(({ before, command, outcome }) => outcomeOf(before, command, charts) !== outcome);

describe('the conference chart', () => {
  const { config } = conferenceChart;
  it('rebuilt from its configuration passes the suite', () => {
    expect(isNoticed({ ...CHARTS, conference: conferenceWith(config) })).toBe(false);
  });
  it('is read whole: sixty-two transitions and four entries', () => {
    expect([edgesOf(config).length, entriesOf(config).length]).toEqual([62, 4]);
  });
  it.each(edgesOf(config).map((edge) => [edgeName(edge), edge] as const))('is noticed without %s', (_name, edge) => {
    expect(isNoticed({ ...CHARTS, conference: conferenceWith(withoutEdge(config, edge)) })).toBe(true);
  });
  it.each(
    entriesOf(config).map((path) => [path.join('.'), path] as const),
  )('is noticed without what happens on entering %s', (_name, path) => {
    expect(isNoticed({ ...CHARTS, conference: conferenceWith(withoutEntry(config, path)) })).toBe(true);
  });
});

describe('the charts of things', () => {
  const items = Object.entries(ITEM_CHARTS) as unknown as [keyof ItemCharts, { config: unknown }][];
  const rebuilt = (kind: keyof ItemCharts, config: unknown): Charts => ({
    ...CHARTS,
    items: { ...ITEM_CHARTS, [kind]: createMachine(config as never) },
  });
  it.each(items)('%s, rebuilt from its configuration, passes the suite', (kind, chart) => {
    expect(isNoticed(rebuilt(kind, chart.config))).toBe(false);
  });
  const edges = items.flatMap(([kind, { config }]) =>
    edgesOf(config).map((edge) => [`${kind}, ${edgeName(edge)}`, kind, config, edge] as const),
  );
  it.each(edges)('is noticed without %s', (_name, kind, config, edge) => {
    expect(isNoticed(rebuilt(kind, withoutEdge(config, edge)))).toBe(true);
  });
});
