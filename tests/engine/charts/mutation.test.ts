import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { conferenceChart } from '../../../src/engine/charts/conference.machine';
import { ITEM_CHARTS, type ItemChart, type ItemCharts } from '../../../src/engine/charts/items.machine';
import { CHARTS, type Charts, decide } from '../../../src/engine/decide/decide';
import type { Command } from '../../../src/engine/model/commands';
import type { ConferenceState } from '../../../src/engine/model/state';
import { hashValue } from '../../../src/kernel/hash';
import { conferenceWith, edgeName, edgesOf, entriesOf, withoutEdge, withoutEntry } from '../../support/chartEdges';
import { incidentMoments } from '../../support/incidents';
import { play } from '../../support/plays';
import { idle, say, sit, tiny } from '../../support/table';

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

for (const { before, command } of [...scripted(), ...incidentMoments()]) expectNow(before, command);
for (const seed of ['one', 'two', 'three', 'four', 'five', 'six']) {
  for (const { before, command } of play(tiny(), seed)) expectNow(before, command);
}

/** Whether some step of the suite turns out otherwise. */
const isNoticed = (charts: Charts): boolean =>
  suite.some(({ before, command, outcome }) => outcomeOf(before, command, charts) !== outcome);

describe('the conference chart', () => {
  const { config } = conferenceChart;
  it('rebuilt from its configuration passes the suite', () => {
    expect(isNoticed({ ...CHARTS, conference: conferenceWith(config) })).toBe(false);
  });
  it('is read whole: thirty-two transitions and two entries', () => {
    expect([edgesOf(config).length, entriesOf(config).length]).toEqual([32, 2]);
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
    items: { ...ITEM_CHARTS, [kind]: createMachine(config as never) as unknown as ItemChart },
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

/** The fixture with more meetings before its last night. */
function long() {
  const setup = tiny();
  const [first, ...rest] = setup.meetings as [(typeof setup.meetings)[number], ...typeof setup.meetings];
  return { ...setup, meetings: [first, first, first, first, ...rest] };
}

/** Moments that random play seldom meets. */
function scripted(): { before: ConferenceState; command: Command }[] {
  const moments: { before: ConferenceState; command: Command }[] = [];
  const note = (table: ReturnType<typeof sit>, command: Command) => {
    moments.push({ before: table.state, command });
    table.do(command);
  };
  // An objection outlives parking; a parked paragraph is redrafted.
  const parked = sit().toTurnOf('COR');
  note(parked, say('COR', 'object', 'law', 'law-before'));
  note(parked.toChair(), { type: 'paragraph.park', by: 'ARL', provision: 'law' });
  note(parked.toChair(), { type: 'business.order', by: 'ARL', provisions: ['law'] });
  note(parked.toTurnOf('COR'), say('COR', 'lift', 'law', 'law-before'));
  note(parked.toChair(), { type: 'paragraph.park', by: 'ARL', provision: 'next' });
  note(parked.toChair(), { type: 'draft.circulate', by: 'ARL', edits: { next: 'next-open' } });
  // A paragraph without objections is parked and taken up; a contested one is redrafted.
  const quiet = sit().toChair();
  note(quiet, { type: 'paragraph.park', by: 'ARL', provision: 'law' });
  note(quiet.toChair(), { type: 'business.order', by: 'ARL', provisions: ['law'] });
  note(quiet.toTurnOf('COR'), say('COR', 'object', 'contacts', 'contacts-before'));
  note(quiet.toChair(), { type: 'draft.circulate', by: 'ARL', edits: { contacts: 'contacts-annex' } });
  // What was provisionally agreed is reopened.
  const agreed = sit().toChair();
  agreed.do({ type: 'business.order', by: 'ARL', provisions: ['law'] });
  agreed.toChair();
  note(agreed.toTurnOf('COR'), say('COR', 'object', 'law', 'law-before'));
  // A deal is broken.
  const broken = sit().toTurnOf('COR');
  const edits = { law: 'law-before', next: 'next-open' };
  note(broken, { type: 'package.offer', by: 'COR', to: ['DEL', 'ELN'], channel: 'floor', edits });
  const deal = Object.keys(broken.state.packages)[0] as string;
  note(broken, { type: 'package.accept', by: 'DEL', package: deal });
  note(broken, { type: 'package.accept', by: 'ELN', package: deal });
  note(broken.toTurnOf('COR'), say('COR', 'object', 'law', 'law-before'));
  // A step is proposed in the corridor, joined by both, pledged in the evening, and settled in those that follow, until
  // every end has been seen; one proposer pledges alone before anybody joins.
  const idea: Command = {
    type: 'measure.propose',
    by: 'COR',
    measure: 'contact-points',
    to: ['DEL', 'ELN'],
    channel: 'corridor',
  };
  const joined = sit().toTurnOf('COR');
  note(joined, idea);
  note(joined.copy().toTurnOf('COR'), { type: 'measure.pledge', by: 'COR', measure: 'contact-points' });
  for (const by of ['DEL', 'ELN'])
    note(joined.toTurnOf(by), { type: 'measure.support', by, measure: 'contact-points', proposer: 'COR' });
  noteEvenings(joined);
  const ends = new Set<string>();
  for (let i = 0; i < 60 && !['carried-out', 'lapsed', 'used', 'unused'].every((end) => ends.has(end)); i++) {
    const table = sit(long(), `ends-${i}`).toTurnOf('COR');
    note(table, { type: 'measure.pledge', by: 'COR', measure: 'contact-points' });
    noteEvenings(table);
    ends.add(table.state.measures.COR?.['contact-points']?.stage ?? '');
  }
  function noteEvenings(table: ReturnType<typeof sit>) {
    for (let i = 0; i < 500 && table.state.stage !== 'closing.sounding'; i++) note(table, idle(table.state));
  }
  // Agreed text comes undone. Forty seeds hold both outcomes of the draw.
  for (let i = 0; i < 40; i++) {
    const table = sit(undefined, `undone-${i}`).toChair(1);
    table.do({ type: 'draft.circulate', by: 'ARL', edits: { next: 'next-open' } });
    table.toTurnOf('COR', 2);
    table.do({ type: 'change.ask', by: 'COR', provision: 'law', wording: 'law-silence' });
    table.toChair().set(() => ({ reopened: 9 }));
    note(table, { type: 'change.settle', by: 'ARL', seat: 'COR', grant: true });
    const undone = Object.values(table.state.paragraphs).some(({ status }) => status === 'contested');
    if (undone) break;
  }
  // The clock stops, and the room is sounded afresh; then both endings.
  const stopped = sit().toGavel({ COR: 'withhold' });
  note(stopped, { type: 'clock.stop', by: 'ARL' });
  stopped.toGavel();
  note(stopped.copy(), { type: 'conference.close', by: 'ARL' });
  note(stopped, { type: 'gavel.adopt', by: 'ARL' });
  return moments;
}
