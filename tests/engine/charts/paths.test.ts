import { describe, expect, it } from 'vitest';
import type { Command, CommandType } from '../../../src/engine/acts';
import type { Stage } from '../../../src/engine/model/stages';
import { conferenceChart } from '../../../src/engine/procedure/conference.machine';
import { brokenInvariants } from '../../properties/invariants';
import { type Edge, edgeName, edgesOf } from '../../support/chartEdges';
import { afterIncident, incidentAt, withContacts } from '../../support/incidents';
import { assembly, committee, council, drafting, workingGroup } from '../../support/rooms';
import { sit, type Table } from '../../support/table';

const probe: Command = { type: 'probe.ask', by: 'COR', to: 'DEL', provision: 'law', wording: 'law-caveat' };
const offer: Command = {
  type: 'package.offer',
  by: 'COR',
  to: ['DEL'],
  channel: 'floor',
  edits: { law: 'law-caveat' },
};
const idea: Command = { type: 'measure.propose', by: 'COR', measure: 'contact-points', to: [], channel: 'floor' };
const accuse: Command = { type: 'incident.accuse', by: 'BRE', incident: 'wiper', accused: 'COR' };
const told: Command = { type: 'chair.confide', by: 'COR', provision: 'law', refuses: ['law-named'] };

/** How to come to a moment in which each command is in order, from the opening, by legal commands alone. */
const ways: { readonly [T in CommandType]?: (table: Table) => Command } = {
  'clock.advance': () => ({ type: 'clock.advance', by: 'host', meeting: 0 }),
  'business.order': after((at) => at.toChair(), { type: 'business.order', by: 'ARL', provisions: ['law'] }),
  'draft.circulate': after((at) => at.toChair(), { type: 'draft.circulate', by: 'ARL', edits: { law: 'law-caveat' } }),
  'paragraph.park': after((at) => at.toChair(), { type: 'paragraph.park', by: 'ARL', provision: 'law' }),
  'seat.consult': after((at) => at.toChair(), { type: 'seat.consult', by: 'ARL', seat: 'COR', provision: 'law' }),
  'change.settle': (at) => {
    const change = { type: 'change.ask', by: 'COR', provision: 'law', wording: 'law-caveat' } as const;
    at.toTurnOf('COR', 2).do(change);
    at.toChair();
    return { type: 'change.settle', by: 'ARL', seat: 'COR', grant: true };
  },
  'statement.make': (at) => {
    at.toTurnOf('COR');
    return { type: 'statement.make', by: 'COR', points: [{ kind: 'object', provision: 'law', wording: 'law-before' }] };
  },
  'probe.ask': after((at) => at.toTurnOf('COR'), probe),
  'package.offer': after((at) => at.toTurnOf('COR'), offer),
  'capital.ask': after((at) => at.toTurnOf('COR'), {
    type: 'capital.ask',
    by: 'COR',
    provision: 'law',
    wording: 'law-named',
  }),
  'measure.pledge': after((at) => at.toTurnOf('COR'), { type: 'measure.pledge', by: 'COR', measure: 'contact-points' }),
  'measure.propose': after((at) => at.toTurnOf('COR'), idea),
  'measure.support': (at) => {
    at.toTurnOf('COR').do(idea);
    at.toTurnOf('DEL');
    return { type: 'measure.support', by: 'DEL', measure: 'contact-points', proposer: 'COR' };
  },
  'change.ask': after((at) => at.toTurnOf('COR', 2), {
    type: 'change.ask',
    by: 'COR',
    provision: 'law',
    wording: 'law-caveat',
  }),
  'floor.tick': (at) => {
    at.toTurnOf('COR').passUntil(({ queue }) => queue.length === 0);
    return { type: 'floor.tick', by: 'host' };
  },
  'paper.circulate': after((at) => at.toTurnOf('COR'), {
    type: 'paper.circulate',
    by: 'COR',
    to: ['DEL'],
    provision: 'law',
    wording: 'law-some',
  }),
  'group.speak': (at) => {
    const words = { kind: 'support', provision: 'law', wording: 'law-some' } as const;
    at.toTurnOf('DEL').do({ type: 'statement.make', by: 'DEL', points: [words] });
    at.toTurnOf('COR');
    return { type: 'group.speak', by: 'COR', points: [words], members: ['DEL'] };
  },
  'friends.name': after((at) => at.toChair(), { type: 'friends.name', by: 'ARL', seat: 'COR', provision: 'law' }),
  'friends.report': (at) => {
    at.toChair().do({ type: 'friends.name', by: 'ARL', seat: 'COR', provision: 'law' });
    at.toTurnOf('COR');
    return { type: 'friends.report', by: 'COR', provision: 'law', wording: 'law-caveat' };
  },
  'seat.hand': after((at) => at.toTurnOf('COR'), { type: 'seat.hand', by: 'host', seat: 'COR', to: 'bot' }),
  'conference.branch': after((at) => at.toTurnOf('COR'), { type: 'conference.branch', by: 'host', branch: 'other' }),
  'consult.answer': (at) => {
    at.toChair().do({ type: 'seat.consult', by: 'ARL', seat: 'COR', provision: 'law' });
    return { type: 'consult.answer', by: 'COR', provision: 'law', refuses: [] };
  },
  'probe.answer': (at) => {
    at.toTurnOf('COR').do(probe);
    return { type: 'probe.answer', by: 'DEL', probe: 'probe-COR-DEL-1', answer: 'could-live' };
  },
  'package.accept': (at) => ({ type: 'package.accept', by: 'DEL', package: offered(at) }),
  'package.refuse': (at) => ({ type: 'package.refuse', by: 'DEL', package: offered(at) }),
  'package.counter': (at) => ({ type: 'package.counter', by: 'DEL', package: offered(at), edits: { law: 'law-some' } }),
  'sounding.answer': (at) => {
    const by = at.toSounding().state.queue[0] as string;
    return { type: 'sounding.answer', by, exit: 'agree-ad-referendum', explain: true };
  },
  'gavel.adopt': after((at) => at.toGavel(), { type: 'gavel.adopt', by: 'ARL' }),
  'clock.stop': after((at) => at.toGavel({ COR: 'withhold' }), { type: 'clock.stop', by: 'ARL' }),
  'conference.close': after((at) => at.toGavel({ COR: 'withhold' }), { type: 'conference.close', by: 'ARL' }),
  'incident.consult': after((at) => at.set(withContacts('BRE', 'COR')).toTurnOf('BRE'), {
    type: 'incident.consult',
    by: 'BRE',
    incident: 'wiper',
    with: 'COR',
  }),
  'incident.accuse': after((at) => at.toTurnOf('BRE'), accuse),
  'incident.join': (at) => {
    at.toTurnOf('BRE').do(accuse);
    at.toTurnOf('DEL');
    return { type: 'incident.join', by: 'DEL', incident: 'wiper', accused: 'COR' };
  },
  'incident.answer': (at) => {
    at.toTurnOf('BRE').do(accuse);
    at.toTurnOf('COR');
    return { type: 'incident.answer', by: 'COR', incident: 'wiper', answer: 'deny' };
  },
  'accreditation.answer': (at) => {
    at.do({ type: 'clock.advance', by: 'host', meeting: 0 });
    return { type: 'accreditation.answer', by: at.state.queue[0] as string, objects: ['press'] };
  },
  'motion.raise': (at) => ({ type: 'motion.raise', by: at.toMotions().state.queue[0] as string, motion: 'suspend' }),
  'report.split': after((at) => at.toGavel({ COR: 'withhold' }), {
    type: 'report.split',
    by: 'ARL',
    edits: { next: 'next-summary' },
  }),
  'silence.open': after((at) => at.toGavel(), { type: 'silence.open', by: 'ARL' }),
  'exhaustion.declare': after((at) => at.toGavel({ COR: 'withhold' }), { type: 'exhaustion.declare', by: 'ARL' }),
  'vote.call': after((at) => at.toGavel(), { type: 'vote.call', by: 'ARL' }),
  'ballot.cast': (at) => {
    at.toGavel().do({ type: 'vote.call', by: 'ARL' });
    return { type: 'ballot.cast', by: at.state.queue[0] as string, vote: 'no' };
  },
  'treaty.sign': (at) => {
    at.toGavel().do({ type: 'gavel.adopt', by: 'ARL' });
    return { type: 'treaty.sign', by: at.state.queue[0] as string, sign: true, reservations: ['law'] };
  },
};

/** Rooms in which a command is known; the fixture's own for the rest. */
const rooms: { readonly [T in CommandType]?: () => Table } = {
  'incident.consult': afterIncident,
  'incident.accuse': evident,
  'incident.join': evident,
  'incident.answer': evident,
  'accreditation.answer': () => sit(workingGroup()),
  'motion.raise': () => sit(committee()),
  'report.split': () => sit(workingGroup()),
  'silence.open': () => sit(council()),
  'exhaustion.declare': () => sit(committee()),
  'vote.call': () => sit(assembly()),
  'ballot.cast': () => sit(assembly()),
  'treaty.sign': () => sit(drafting()),
};
function evident(): Table {
  return incidentAt({ level: 4, pointsAt: 'COR' });
}
function offered(at: Table): string {
  at.toTurnOf('COR').do(offer);
  return Object.keys(at.state.packages)[0] as string;
}

/** Some commands belong to more than one stage, one leads to two. */
const special: Readonly<Record<string, (table: Table) => Command>> = {
  'closing.motions turn.pass': (at) => ({ type: 'turn.pass', by: at.toMotions().state.queue[0] as string }),
  'meeting.chair turn.pass': after((at) => at.toChair(), { type: 'turn.pass', by: 'ARL' }),
  'meeting.seats turn.pass': after((at) => at.toTurnOf('COR'), { type: 'turn.pass', by: 'COR' }),
  'meeting.seats chair.confide': after((at) => at.toTurnOf('COR'), told),
};

const specialRooms: Readonly<Record<string, () => Table>> = {
  'evening clock.advance': () => sit(workingGroup()),
  'closing.motions turn.pass': () => sit(committee()),
};

/** Where a transition comes from and where it can end once the transitions taken by themselves are done. */
const edges = edgesOf(conferenceChart.config);
const DEFAULTS: Readonly<Record<string, string>> = { meeting: 'meeting.way', closing: 'closing.start' };
/** States of the chart as stages: the floor of a meeting is what a stage names. */
const stageAt = (path: readonly string[]): string => path.filter((name) => name !== 'floor').join('.');
const absolute = (edge: Edge): string => {
  if (edge.target === null) return stageAt(edge.from);
  const named = edge.target.startsWith('#')
    ? edge.target.replace('#conference.', '')
    : stageAt([...edge.from.slice(0, -1), edge.target]);
  return DEFAULTS[named] ?? named;
};
function closure(stage: string): Set<string> {
  const reached = new Set([stage]);
  for (const at of reached) {
    for (const edge of edges) if (edge.on === null && stageAt(edge.from) === at) reached.add(absolute(edge));
  }
  return reached;
}

/** Comes to a moment, then gives the command. */
function after(reach: (table: Table) => unknown, command: Command): (table: Table) => Command {
  return (table) => {
    reach(table);
    return command;
  };
}

const walked = new Set<string>();

/** Drives a path: to the moment, over the transition, then to one of the two ends. */
function drive(table: Table, way: (table: Table) => Command, edge: Edge, end: 'adopted' | 'failed'): Table {
  const command = way(table);
  const from = stageAt(edge.from);
  // What is taken in the corridor or at any time leaves the stage as it is.
  const anywhere = from === '' || from === 'meeting.corridor';
  const before = table.state.stage;
  expect(before).toBe(anywhere ? before : from);
  table.do(command);
  expect([...closure(anywhere ? before : absolute(edge))]).toContain(table.state.stage);
  if (!['adopted', 'failed', 'signature'].includes(table.state.stage)) {
    table.toEnd(end);
    expect(table.state.stage).toBe(end);
  }
  expect(brokenInvariants(table.state)).toEqual([]);
  return table;
}

describe('every path through the conference', () => {
  // The open floor has paths of its own (open floor tests); here the floor goes in turn.
  const commanded = edges.filter(
    ({ on, from }) => on !== null && on !== 'answers.close' && stageAt(from) !== 'meeting.open',
  );
  it.each(
    commanded.flatMap((edge) => (['adopted', 'failed'] as const).map((end) => [edgeName(edge), end, edge] as const)),
  )('over %s, to %s', (_name, end, edge) => {
    const own = [`${stageAt(edge.from)} ${edge.on}`].find((name) => special[name]);
    const way = own === undefined ? ways[edge.on as CommandType] : special[own];
    if (!way) throw new Error(`no way is known to ${edgeName(edge)}`);
    const room = own === undefined ? rooms[edge.on as CommandType] : specialRooms[own];
    const table = drive(room ? room() : sit(), way, edge, end);
    let stage: Stage = 'evening';
    for (const event of table.events) {
      if (event.type !== 'stage.entered') continue;
      walked.add(`${stage} > ${event.stage}`);
      stage = event.stage;
    }
  });
  it('takes every step from stage to stage that the chart draws, and no other', () => {
    const drawn = new Set<string>();
    for (const edge of commanded) {
      const from = stageAt(edge.from);
      if (from === '' || from === 'meeting.corridor') continue;
      for (const to of closure(absolute(edge))) if (to !== from) drawn.add(`${from} > ${to}`);
    }
    expect([...walked].filter((step) => !drawn.has(step))).toEqual([]);
    expect([...walked].sort()).toEqual(
      [
        'accreditation > meeting.chair',
        'closing.ballot > adopted',
        'closing.ballot > closing.gavel',
        'closing.ballot > closing.sounding',
        'closing.ballot > failed',
        'closing.ballot > meeting.chair',
        'closing.ballot > signature',
        'closing.gavel > adopted',
        'closing.gavel > closing.ballot',
        'closing.gavel > closing.sounding',
        'closing.gavel > failed',
        'closing.gavel > meeting.chair',
        'closing.gavel > signature',
        'closing.motions > closing.ballot',
        'closing.motions > closing.sounding',
        'closing.sounding > closing.gavel',
        'evening > accreditation',
        'evening > meeting.chair',
        'meeting.chair > meeting.seats',
        'meeting.seats > closing.motions',
        'meeting.seats > closing.sounding',
        'meeting.seats > evening',
        'meeting.seats > meeting.chair',
        'signature > adopted',
      ].sort(),
    );
  });
});
