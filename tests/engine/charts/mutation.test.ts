import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import type { Command } from '../../../src/engine/acts';
import { ITEM_CHARTS, type ItemCharts } from '../../../src/engine/charts/items.machine';
import { CHARTS, type Charts, decide } from '../../../src/engine/decide/decide';
import type { ConferenceState } from '../../../src/engine/model/state';
import { conferenceChart } from '../../../src/engine/procedure/conference.machine';
import { hashValue } from '../../../src/kernel/hash';
import {
  conferenceWith,
  edgeName,
  edgesOf,
  entered,
  entriesOf,
  exitsIn,
  retargeted,
  statesIn,
  targetPath,
  withoutEdge,
  withoutEntry,
  withoutExit,
} from '../../support/chartEdges';
import { incidentMoments } from '../../support/incidents';
import { scriptedMoments } from '../../support/moments';
import { openMoments } from '../../support/openMoments';
import { playOpen } from '../../support/openPlay';
import { play } from '../../support/plays';
import { openDrafting, openGroup, openRoom, ROOMS } from '../../support/rooms';
import { tiny } from '../../support/table';
import { EQUIVALENT } from './equivalent';

/** A step and what it leads to: the stage and the events, and a fingerprint of the state. */
interface Conformance {
  readonly before: ConferenceState;
  readonly command: Command;
  readonly outcome: string;
}

function outcomeOf(state: ConferenceState, command: Command, charts: Charts): string {
  try {
    const decided = decide(state, command, charts);
    if (decided.refused) return `refused: ${decided.code}`;
    return `${decided.state.stage} ${decided.events.map(({ type }) => type).join(' ')}`;
  } catch {
    // A chart that goes round for ever, or leads to a state that is none.
    return 'breaks';
  }
}

const fingerprint = (state: ConferenceState, command: Command, charts: Charts): string => {
  const decided = decide(state, command, charts);
  return decided.refused ? '' : hashValue([decided.events, decided.state]);
};

/** Steps that together take every way through the charts, alike ones a few times only. */
const suite: Conformance[] = [];
const alike = new Map<string, number>();
const MOST_ALIKE = 3;

function expectNow({ before, command }: { readonly before: ConferenceState; readonly command: Command }): void {
  const outcome = outcomeOf(before, command, CHARTS);
  const key = [before.stage, command.type, 'answer' in command, outcome].join();
  const known = alike.get(key) ?? 0;
  if (known >= MOST_ALIKE) return;
  alike.set(key, known + 1);
  suite.push({ before, command, outcome });
}

for (const moment of [...scriptedMoments(), ...incidentMoments(), ...openMoments()]) expectNow(moment);
for (const seed of ['one', 'two', 'three', 'four']) for (const step of play(tiny(), seed)) expectNow(step);
for (const room of Object.values(ROOMS)) for (const step of play(room(), 'room')) expectNow(step);
for (const room of [openRoom, openGroup, openDrafting])
  for (const seed of ['one', 'two']) for (const step of playOpen(room(), seed)) expectNow(step);

/** Where a change is: steps that start there, with a command of that beginning, are tried first. */
interface Place {
  readonly stage: string;
  readonly on: string | null;
}

/** Whether some step of the suite turns out otherwise. */
function isNoticed(charts: Charts, { stage, on }: Place): boolean {
  const distance = ({ before, command }: Conformance) =>
    (before.stage === stage ? 0 : 2) + (on === null || command.type.startsWith(on) ? 0 : 1);
  const near = suite.map((step) => ({ step, far: distance(step) })).sort((a, b) => a.far - b.far);
  const differs = ({ before, command, outcome }: Conformance) => outcomeOf(before, command, charts) !== outcome;
  if (near.some(({ step }) => differs(step))) return true;
  return suite.some(({ before, command }) => fingerprint(before, command, charts) !== hashes(before, command));
}

/** Fingerprints under the right charts, made when they are first wanted. */
const known = new Map<ConferenceState, Map<Command, string>>();
function hashes(before: ConferenceState, command: Command): string {
  const here = known.get(before) ?? new Map<Command, string>();
  known.set(before, here);
  const hash = here.get(command) ?? fingerprint(before, command, CHARTS);
  here.set(command, hash);
  return hash;
}

const ANYWHERE: Place = { stage: 'meeting.seats', on: null };

const stageAt = (path: readonly string[]): string => path.filter((name) => name !== 'floor').join('.');

/** Changes nobody notices, by name. */
const unnoticed = (mutants: readonly (readonly [name: string, charts: Charts, near: Place])[]): string[] =>
  mutants.filter(([, charts, near]) => !isNoticed(charts, near)).map(([name]) => name);

const provenEqual = (of: string): string[] =>
  Object.keys(EQUIVALENT)
    .filter((name) => name.startsWith(`${of}: `))
    .sort();

// Some two thousand changes, each tried until somebody notices.
const LONG = 240_000;

describe('the conference chart', () => {
  const { config } = conferenceChart;
  const edges = edgesOf(config);
  const mutant = (name: string, changed: unknown, from: readonly string[], on: string | null = null) =>
    [`conference: ${name}`, { ...CHARTS, conference: conferenceWith(changed) }, { stage: stageAt(from), on }] as const;

  it('rebuilt from its configuration passes the suite', () => {
    expect(isNoticed({ ...CHARTS, conference: conferenceWith(config) }, ANYWHERE)).toBe(false);
  });
  it('is noticed without any one of its transitions, entries and exits', () => {
    const without = [
      ...edges.map((edge) => mutant(`without ${edgeName(edge)}`, withoutEdge(config, edge), edge.from, edge.on)),
      ...entriesOf(config).map((path) => mutant(`without entry of ${path}`, withoutEntry(config, path), path)),
      ...exitsIn(config).map((path) => mutant(`without exit of ${path}`, withoutExit(config, path), path)),
    ];
    expect(without.length).toBeGreaterThan(100);
    expect(unnoticed(without).sort()).toEqual(provenEqual('conference').filter((name) => name.includes('without')));
  });
  it(
    'is noticed when any one of its transitions leads elsewhere',
    () => {
      const led = edges.flatMap((edge) => {
        const now = entered(config, targetPath(edge, 'conference'));
        return statesIn(config)
          .filter((to) => entered(config, to) === to.join('.') && to.join('.') !== now)
          .map((to) =>
            mutant(
              `${edgeName(edge)} led to ${to.join('.')}`,
              retargeted(config, 'conference', edge, to),
              edge.from,
              edge.on,
            ),
          );
      });
      expect(led.length).toBeGreaterThan(1500);
      expect(unnoticed(led).sort()).toEqual(provenEqual('conference').filter((name) => name.includes(' led to ')));
    },
    LONG,
  );
  it('is noticed when any one of its guards always or never holds', () => {
    const guards = Object.keys(conferenceChart.implementations.guards).flatMap((guard) =>
      [true, false].map((holds) => {
        const chart = conferenceWith(config, { [guard]: () => holds });
        return [`conference: ${guard} is ${holds}`, { ...CHARTS, conference: chart }, ANYWHERE] as const;
      }),
    );
    expect(guards.length).toBeGreaterThan(15);
    expect(unnoticed(guards)).toEqual(provenEqual('conference').filter((name) => name.includes(' is ')));
  });
});

describe('the charts of things', () => {
  const items = Object.entries(ITEM_CHARTS) as unknown as [keyof ItemCharts, { config: unknown; id: string }][];
  const rebuilt = (kind: keyof ItemCharts, config: unknown): Charts => ({
    ...CHARTS,
    items: { ...ITEM_CHARTS, [kind]: createMachine(config as never) },
  });
  it.each(items)('%s, rebuilt from its configuration, passes the suite', (kind, chart) => {
    expect(isNoticed(rebuilt(kind, chart.config), ANYWHERE)).toBe(false);
  });
  it.each(items)(
    '%s is noticed without any one of its transitions and when one leads elsewhere',
    (kind, chart) => {
      const { config, id } = chart;
      const near = { ...ANYWHERE, on: kind };
      const mutants = edgesOf(config).flatMap((edge) => [
        [`${kind}: without ${edgeName(edge)}`, rebuilt(kind, withoutEdge(config, edge)), near] as const,
        ...statesIn(config)
          .filter((to) => to.join('.') !== targetPath(edge, id).join('.'))
          .map(
            (to) =>
              [
                `${kind}: ${edgeName(edge)} led to ${to}`,
                rebuilt(kind, retargeted(config, id, edge, to)),
                near,
              ] as const,
          ),
      ]);
      expect(mutants.length).toBeGreaterThan(20);
      expect(unnoticed(mutants).sort()).toEqual(provenEqual(kind));
    },
    LONG,
  );
});
