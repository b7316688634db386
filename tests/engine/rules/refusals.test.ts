import { describe, expect, it } from 'vitest';
import type { Command, CommandType, RefusalCode } from '../../../src/engine/acts';
import { decide } from '../../../src/engine/decide/decide';
import type { ConferenceState } from '../../../src/engine/model/state';
import { hashValue } from '../../../src/kernel/hash';
import { accuse, afterIncident, consult as consultOn, join } from '../../support/incidents';
import { committee, council, drafting, openRoom, SIMPLE, workingGroup } from '../../support/rooms';
import { setupOf } from '../../support/scenarios';
import { EVERY_TYPE, say, sit, statement, type Table, tiny, withSeat, wordingWith } from '../../support/table';

/** A situation, and the command that must be refused in it with the code. */
type Example = readonly [situation: () => Table, command: Command | ((state: ConferenceState) => Command)];

const floor = () => sit().toTurnOf('COR');
const chair = () => sit().toChair();
const lastNight = () => sit().toTurnOf('COR', 2);
const after = (table: Table, ...commands: readonly Command[]): Table => {
  for (const command of commands) table.do(command);
  return table;
};

const probe: Command = { type: 'probe.ask', by: 'COR', to: 'DEL', provision: 'law', wording: 'law-caveat' };
const answerBy = (by: string): Command => ({ type: 'probe.answer', by, probe: 'probe-COR-DEL-1', answer: 'evade' });
const offer = (edits: Readonly<Record<string, string>>, to: readonly string[] = ['DEL']): Command => ({
  type: 'package.offer',
  by: 'COR',
  to,
  channel: 'corridor',
  edits,
});
const dealOf = (state: ConferenceState): string => Object.keys(state.packages).at(-1) as string;
const provisional = (): Table => {
  const table = after(chair(), { type: 'business.order', by: 'ARL', provisions: ['law'] });
  table.toChair();
  return table.toTurnOf('COR');
};
const costly = () => {
  const setup = tiny();
  return sit({ ...setup, measures: [{ id: 'drill', cost: 90, confidence: 50 }] }).toTurnOf('COR');
};
const chained = [
  { id: 'contact-points', cost: 10, confidence: 40 },
  { id: 'hotline', cost: 10, confidence: 50, requires: ['contact-points'] },
];
const change: Command = { type: 'change.ask', by: 'COR', provision: 'law', wording: 'law-caveat' };
const cor = (type: 'sounding.answer', exit: 'dissociate'): Command => ({ type, by: 'COR', exit, explain: false });
const points = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ kind: 'support' as const, provision: `p${i}`, wording: 'w' }));

const split: Command = { type: 'report.split', by: 'ARL', edits: { next: 'next-summary' } };
const motions = () => sit(committee()).toMotions();
const signing = () => after(sit(drafting()).toGavel(), { type: 'gavel.adopt', by: 'ARL' });

const group = (members: readonly string[], kind: 'support' | 'object' = 'support'): Command => ({
  type: 'group.speak',
  by: 'COR',
  points: [{ kind, provision: 'law', wording: 'law-before' }],
  members,
});
const friend = { type: 'friends.name', by: 'ARL', seat: 'COR', provision: 'law' } as const;
const paper = { type: 'paper.circulate', by: 'COR', to: ['DEL'], provision: 'law', wording: 'law-some' } as const;
const openFloor = () => after(sit(openRoom()), { type: 'clock.advance', by: 'host', meeting: 0 });
const askFloor: Command = { type: 'floor.ask', by: 'COR', points: [] };
const giveFloor: Command = { type: 'floor.give', by: 'ARL', seat: 'COR' };
const consult = { type: 'seat.consult', by: 'ARL', seat: 'COR', provision: 'law' } as const;

const EXAMPLES: { readonly [C in RefusalCode]: Example } = {
  'process.notAdmitted': [floor, { type: 'vote.call', by: 'COR' }],
  'actor.unknown': [floor, { type: 'turn.pass', by: 'XXX' }],
  'actor.notYourTurn': [floor, { type: 'turn.pass', by: 'BRE' }],
  'actor.chairOnly': [chair, { type: 'paragraph.park', by: 'COR', provision: 'law' }],
  'actor.chairHasNoVoice': [floor, say('ARL', 'support', 'law', 'law-named')],
  'actor.noActions': [() => floor().set(withSeat('COR', { actions: 0 })), probe],
  'actor.hostOnly': [() => sit(), { type: 'clock.advance', by: 'ARL', meeting: 0 }],
  'stage.notNow': [chair, (state) => say(state.queue[0] as string, 'support', 'law', 'law-named')],
  'provision.unknown': [floor, say('COR', 'support', 'nowhere', 'law-named')],
  'wording.unknown': [floor, say('COR', 'support', 'law', 'next-open')],
  'wording.standing': [floor, say('COR', 'propose', 'law', 'law-before')],
  'wording.notStanding': [floor, say('COR', 'object', 'law', 'law-named')],
  'wording.notAgreedBefore': [floor, say('COR', 'cite', 'law', 'law-named')],
  'wording.alreadyProposed': [
    () => after(floor(), say('COR', 'propose', 'law', 'law-silence')).toTurnOf('COR'),
    say('COR', 'support', 'law', 'law-silence'),
  ],
  'statement.noPoints': [floor, statement('COR')],
  'statement.tooManyPoints': [floor, statement('COR', ...points(4))],
  'statement.repeatedProvision': [
    floor,
    statement(
      'COR',
      { kind: 'support', provision: 'law', wording: 'law-silence' },
      { kind: 'object', provision: 'law', wording: 'law-before' },
    ),
  ],
  'objection.already': [
    () => after(floor(), say('COR', 'object', 'law', 'law-before')).toTurnOf('COR'),
    say('COR', 'object', 'law', 'law-before'),
  ],
  'objection.none': [floor, say('COR', 'lift', 'law', 'law-before')],
  'paragraph.closed': [() => provisional().toChair(), { type: 'paragraph.park', by: 'ARL', provision: 'law' }],
  'paragraph.parked': [
    () => after(chair(), { type: 'paragraph.park', by: 'ARL', provision: 'law' }).toTurnOf('COR'),
    say('COR', 'object', 'law', 'law-before'),
  ],
  'standing.tooLow': [
    () => provisional().set(withSeat('COR', { standing: 9 })),
    say('COR', 'object', 'law', 'law-before'),
  ],
  'seat.unknown': [floor, { ...probe, to: 'XXX' }],
  'seat.self': [floor, { ...probe, to: 'COR' }],
  'seat.chair': [floor, { ...probe, to: 'ARL' }],
  'probe.unknown': [floor, answerBy('COR')],
  'probe.closed': [() => after(floor(), probe, answerBy('DEL')), answerBy('DEL')],
  'probe.notYours': [() => after(floor(), probe), answerBy('COR')],
  'probe.repeated': [() => after(floor(), probe).toTurnOf('COR'), probe],
  'package.unknown': [floor, { type: 'package.accept', by: 'COR', package: 'deal-of-nobody' }],
  'package.closed': [
    () => {
      const table = after(floor(), offer({ law: 'law-caveat' }, ['DEL', 'ELN']));
      return after(table, { type: 'package.refuse', by: 'DEL', package: dealOf(table.state) });
    },
    (state) => ({ type: 'package.accept', by: 'ELN', package: dealOf(state) }),
  ],
  'package.notYours': [
    () => after(floor(), offer({ law: 'law-caveat' })),
    (state) => ({ type: 'package.accept', by: 'COR', package: dealOf(state) }),
  ],
  'package.empty': [floor, offer({})],
  'package.tooLong': [
    () => sit(setupOf('gge-2016-17', 'quick')).toTurnOf('CUB'),
    (state) => ({
      ...offer(
        Object.fromEntries(state.setup.provisions.slice(0, 4).map(({ id, formulations }) => [id, formulations[0]!.id])),
        ['KEN'],
      ),
      by: 'CUB',
    }),
  ],
  'package.repeated': [
    () => after(floor(), offer({ law: 'law-caveat' })).toTurnOf('COR'),
    offer({ law: 'law-caveat' }),
  ],
  'package.noCounter': [
    () => after(floor(), offer({ law: 'law-caveat' }, ['DEL', 'ELN'])),
    (state) => ({ type: 'package.counter', by: 'DEL', package: dealOf(state), edits: { law: 'law-named' } }),
  ],
  'confide.empty': [floor, { type: 'chair.confide', by: 'COR', provision: 'law', refuses: [] }],
  'capital.pending': [
    () => {
      const table = floor();
      return after(table, { type: 'capital.ask', by: 'COR', ...wordingWith(table.state, 'COR', 'never') }).toTurnOf(
        'COR',
      );
    },
    (state) => ({ type: 'capital.ask', by: 'COR', ...wordingWith(state, 'COR', 'never') }),
  ],
  'capital.alreadyMay': [floor, { type: 'capital.ask', by: 'COR', provision: 'law', wording: 'law-silence' }],
  'capital.answered': [
    () => {
      const table = floor();
      const asked = wordingWith(table.state, 'COR', 'never');
      return after(table, { type: 'capital.ask', by: 'COR', ...asked }).toTurnOf('COR', 2);
    },
    (state) => {
      const { provision, wording } = state.capital[0] as { provision: string; wording: string };
      return { type: 'capital.ask', by: 'COR', provision, wording };
    },
  ],
  'measure.unknown': [floor, { type: 'measure.pledge', by: 'COR', measure: 'nothing' }],
  'measure.already': [
    () => after(floor(), { type: 'measure.pledge', by: 'COR', measure: 'contact-points' }).toTurnOf('COR'),
    { type: 'measure.pledge', by: 'COR', measure: 'contact-points' },
  ],
  'measure.needsFirst': [
    () => sit({ ...tiny(), measures: chained }).toTurnOf('COR'),
    { type: 'measure.pledge', by: 'COR', measure: 'hotline' },
  ],
  'measure.notProposed': [
    () =>
      after(floor(), {
        type: 'measure.propose',
        by: 'COR',
        measure: 'contact-points',
        to: ['ELN'],
        channel: 'corridor',
      }).toTurnOf('DEL'),
    { type: 'measure.support', by: 'DEL', measure: 'contact-points', proposer: 'COR' },
  ],
  'measure.tooCostly': [costly, { type: 'measure.pledge', by: 'COR', measure: 'drill' }],
  'change.notLastNight': [floor, change],
  'change.already': [
    () => after(lastNight(), change).toTurnOf('COR'),
    { ...change, provision: 'next', wording: 'next-open' },
  ],
  'change.none': [chair, { type: 'change.settle', by: 'ARL', seat: 'COR', grant: true }],
  'draft.nothingChanged': [chair, { type: 'draft.circulate', by: 'ARL', edits: { law: 'law-before' } }],
  'business.empty': [chair, { type: 'business.order', by: 'ARL', provisions: [] }],
  'business.tooMany': [chair, { type: 'business.order', by: 'ARL', provisions: ['law', 'contacts', 'next', 'more'] }],
  'business.repeated': [chair, { type: 'business.order', by: 'ARL', provisions: ['law', 'law'] }],
  'exit.notAdmitted': [
    () =>
      sit()
        .toSounding()
        .passUntil((state) => state.queue[0] === 'COR'),
    cor('sounding.answer', 'dissociate'),
  ],
  'gavel.objectionStands': [() => sit().toGavel({ COR: 'withhold' }), { type: 'gavel.adopt', by: 'ARL' }],
  'incident.unknown': [() => afterIncident().toTurnOf('BRE'), { ...accuse('BRE', 'COR'), incident: 'none' } as Command],
  'incident.notNow': [() => afterIncident().toTurnOf('BRE'), join('BRE', 'COR')],
  'incident.already': [
    () => after(afterIncident().toTurnOf('BRE'), accuse('BRE', 'COR')).toTurnOf('DEL'),
    accuse('DEL', 'COR'),
  ],
  'incident.noContact': [() => afterIncident().toTurnOf('BRE'), consultOn('BRE', 'COR')],
  'gavel.rulePutsToVote': [() => sit(council()).toGavel(), { type: 'gavel.adopt', by: 'ARL' }],
  'split.already': [() => after(sit(workingGroup()).toGavel(), split).toGavel(), split],
  'split.notToSummary': [() => sit(workingGroup()).toGavel(), { ...split, edits: { law: 'law-some' } }],
  'silence.notTheRule': [() => sit(committee()).toGavel(), { type: 'silence.open', by: 'ARL' }],
  'exhaustion.already': [
    () => {
      const table = after(sit(committee()).toGavel({ COR: 'withhold' }), { type: 'exhaustion.declare', by: 'ARL' });
      table.vote({}, 'no');
      return table;
    },
    { type: 'exhaustion.declare', by: 'ARL' },
  ],
  'exhaustion.noObjection': [
    () =>
      sit(committee())
        .toGavel()
        .set(() => ({ dissent: {} })),
    { type: 'exhaustion.declare', by: 'ARL' },
  ],
  'vote.notTheRule': [() => sit(committee()).toGavel(), { type: 'vote.call', by: 'ARL' }],
  'motion.notAdmitted': [
    () => sit(committee({ motions: { precedence: ['delete'], rule: SIMPLE } })).toMotions(),
    (state) => ({ type: 'motion.raise', by: state.queue[0] as string, motion: 'suspend' }),
  ],
  'motion.noParagraph': [
    motions,
    (state) => ({ type: 'motion.raise', by: state.queue[0] as string, motion: 'delete' }),
  ],
  'motion.already': [
    () => {
      const table = motions();
      return after(table, { type: 'motion.raise', by: table.state.queue[0] as string, motion: 'suspend' });
    },
    (state) => ({ type: 'motion.raise', by: state.queue[0] as string, motion: 'suspend' }),
  ],
  'motion.nothingToStop': [
    motions,
    (state) => ({ type: 'motion.raise', by: state.queue[0] as string, motion: 'no-action' }),
  ],
  'applicant.unknown': [
    () => after(sit(workingGroup()), { type: 'clock.advance', by: 'host', meeting: 0 }),
    (state) => ({ type: 'accreditation.answer', by: state.queue[0] as string, objects: ['nobody'] }),
  ],
  'reservation.notAdmitted': [
    signing,
    (state) => ({ type: 'treaty.sign', by: state.queue[0] as string, sign: true, reservations: ['nowhere'] }),
  ],
  'reservation.withoutSignature': [
    signing,
    (state) => ({ type: 'treaty.sign', by: state.queue[0] as string, sign: false, reservations: ['law'] }),
  ],
  'clock.stoppedOut': [
    () => after(sit().toGavel(), { type: 'clock.stop', by: 'ARL' }).toGavel(),
    { type: 'clock.stop', by: 'ARL' },
  ],
  'clock.wrongMeeting': [() => sit(), { type: 'clock.advance', by: 'host', meeting: 7 }],
  'conference.over': [
    () => after(sit().toGavel(), { type: 'gavel.adopt', by: 'ARL' }),
    { type: 'turn.pass', by: 'COR' },
  ],
  'paper.tooMany': [floor, { ...paper, to: ['BRE', 'DEL', 'ELN', 'BRE', 'DEL', 'ELN', 'BRE'] }],
  'paper.repeated': [() => after(floor(), paper).toTurnOf('COR'), paper],
  'friend.already': [() => after(openFloor(), friend), { ...friend, seat: 'DEL' }],
  'friend.notNamed': [floor, { type: 'friends.report', by: 'COR', provision: 'law', wording: 'law-some' }],
  'group.alone': [floor, group([])],
  'group.repeated': [floor, group(['DEL', 'DEL'])],
  'group.notTogether': [floor, group(['DEL'], 'object')],
  'group.notAligned': [floor, group(['DEL'])],
  'actor.passed': [() => after(openFloor(), { type: 'turn.pass', by: 'COR' }), { type: 'turn.pass', by: 'COR' }],
  'actor.viceChair': [
    () => after(openFloor(), { type: 'seat.hand', by: 'host', seat: 'ARL', to: 'vice-chair' }),
    { type: 'draft.circulate', by: 'ARL', edits: { law: 'law-caveat' } },
  ],
  'answers.inTurn': [() => sit().toSounding(), { type: 'answers.close', by: 'host' }],
  'clock.backwards': [
    () => after(openFloor(), { type: 'floor.tick', by: 'host', at: 3 }),
    { type: 'floor.tick', by: 'host', at: 2 },
  ],
  'consult.notAsked': [floor, { type: 'consult.answer', by: 'COR', provision: 'law', refuses: [] }],
  'consult.pending': [() => after(openFloor(), consult), { ...consult, seat: 'DEL' }],
  'floor.asked': [() => after(openFloor(), askFloor), askFloor],
  'floor.isYours': [() => after(openFloor(), askFloor, giveFloor), askFloor],
  'floor.notGiven': [openFloor, say('COR', 'support', 'law', 'law-named')],
  'floor.notListed': [openFloor, giveFloor],
  'floor.taken': [() => after(openFloor(), askFloor, giveFloor), giveFloor],
  'meeting.closed': [
    () => after(openFloor(), consult, { type: 'meeting.close', by: 'host' }),
    { type: 'consult.answer', by: 'COR', provision: 'law', refuses: [] },
  ],
  'branch.taken': [
    () =>
      after(
        sit(),
        { type: 'conference.branch', by: 'host', branch: 'one' },
        { type: 'conference.branch', by: 'host', branch: 'two' },
      ),
    { type: 'conference.branch', by: 'host', branch: 'one' },
  ],
  'round.notOver': [floor, { type: 'floor.tick', by: 'host' }],
  'seat.heldAlready': [
    () => after(sit(), { type: 'seat.hand', by: 'host', seat: 'COR', to: 'bot' }),
    { type: 'seat.hand', by: 'host', seat: 'COR', to: 'bot' },
  ],
  'seat.notChair': [() => sit(), { type: 'seat.hand', by: 'host', seat: 'COR', to: 'vice-chair' }],
  'command.malformed': [floor, { ...offer({ law: 'law-named' }), channel: 'aloud' } as unknown as Command],
};

describe('every refusal', () => {
  it.each(
    Object.keys(EXAMPLES) as RefusalCode[],
  )('%s has a command that earns it and leaves the state as it was', (code) => {
    const [situation, given] = EXAMPLES[code];
    const table = situation();
    const command = typeof given === 'function' ? given(table.state) : given;
    const { state } = table;
    const hash = hashValue(JSON.parse(JSON.stringify(state)));
    expect(decide(state, command)).toMatchObject({ refused: true, code });
    expect(table.state).toBe(state);
    expect(hashValue(JSON.parse(JSON.stringify(state)))).toBe(hash);
  });
});

/** Refusals change nothing, so one table serves many. */
function once(make: () => Table): () => Table {
  let made: Table | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

describe('what a Group of Governmental Experts does not know', () => {
  const unknown: readonly CommandType[] = ['vote.call', 'report.split', 'silence.open', 'motion.raise', 'treaty.sign'];
  const gge = setupOf('gge-2016-17', 'quick');
  const moments: readonly (readonly [string, () => Table])[] = [
    ['before the first meeting', once(() => sit(gge))],
    ['in a meeting', once(() => sit(gge).toTurnOf('CUB'))],
    ['at the gavel', once(() => sit(gge).toGavel())],
  ];
  it.each(
    unknown.flatMap((type) => moments.map(([name, at]) => [type, name, at] as const)),
  )('%s is refused by name %s', (type, _name, at) => {
    const table = at();
    for (const by of ['CUB', 'DEU', 'host']) {
      const refusal = table.refusal({ ...EVERY_TYPE[type], by } as Command);
      expect(refusal).toMatchObject({ code: 'process.notAdmitted', about: { move: type, process: 'gge' } });
    }
  });
  it('admits no exit but agreeing, agreeing ad referendum, silence and withholding', () => {
    const table = sit(gge).toSounding();
    for (const exit of ['dissociate', 'reserve', 'abstain'] as const) {
      const by = table.state.queue[0] as string;
      expect(table.refused({ type: 'sounding.answer', by, exit, explain: false })).toBe('exit.notAdmitted');
    }
  });
});

describe('names that every object inherits', () => {
  it.each([
    'toString',
    'constructor',
    'hasOwnProperty',
    '__proto__',
  ])('%s is nobody’s name and no paragraph', (name) => {
    const at = chair();
    expect(at.refused({ type: 'business.order', by: 'ARL', provisions: [name] })).toBe('provision.unknown');
    expect(at.refused({ type: 'seat.consult', by: 'ARL', seat: 'COR', provision: name })).toBe('provision.unknown');
    expect(at.refused({ type: 'seat.consult', by: 'ARL', seat: name, provision: 'law' })).toBe('seat.unknown');
    expect(at.refused({ type: 'turn.pass', by: name })).toBe('actor.unknown');
    const table = floor();
    expect(table.refused({ ...probe, to: name } as Command)).toBe('seat.unknown');
    expect(table.refused(say('COR', 'support', name, 'law-named'))).toBe('provision.unknown');
    expect(table.refused({ type: 'package.accept', by: 'COR', package: name })).toBe('package.unknown');
    expect(table.refused({ type: 'probe.answer', by: 'COR', probe: name, answer: 'evade' })).toBe('probe.unknown');
    expect(table.refused({ type: 'chair.confide', by: 'COR', provision: name, refuses: [] })).toBe('provision.unknown');
  });
});
