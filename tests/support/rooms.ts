import type { OpenFloor } from '../../src/engine/model/floor';
import type { Majority } from '../../src/engine/model/rules';
import type { Meeting, Process, Setup } from '../../src/engine/model/setup';
import type { Delegation } from '../../src/engine/model/vocabulary';
import { INCIDENT_MOVES } from './incidents';
import { tiny } from './table';

/** Rooms of other kinds than the fixture's group of experts, made from it: more delegations, other rules. */

export const SIMPLE: Majority = {
  kind: 'majority',
  share: [1, 2],
  measure: 'more-than',
  base: 'voting',
  quorum: [1, 2],
};
export const TWO_THIRDS: Majority = { ...SIMPLE, share: [2, 3], measure: 'at-least' };
export const ASSEMBLY = ['suspend', 'no-action', 'close-debate', 'delete', 'division'] as const;

const DECIDING = [
  'report.split',
  'silence.open',
  'exhaustion.declare',
  'vote.call',
  'ballot.cast',
  'motion.raise',
  'accreditation.answer',
  'treaty.sign',
];

const like = (id: string, of: string, change: Partial<Delegation>): Delegation => {
  const model = tiny().delegations.find((delegation) => delegation.id === of) as Delegation;
  return { ...model, permanentMember: false, ...change, id };
};

/** GRO: a group of three that lean apart; UNI: a bloc of three that votes as one; OBS: an observer with a line. */
const NEW = (): Delegation[] => [
  like('GRO', 'DEL', {
    behaviour: { influence: 60, activity: 60, holdout: 60, publicHoldout: 40, stepAside: 60, bridge: 60 },
    positions: {
      IHL: { at: 60, salience: 90, mark: 'b' },
      CBM: { at: 75, salience: 55, mark: 'b' },
      RID: { at: 60, salience: 60, mark: 'b' },
    },
    members: [
      { id: 'GR1', lean: 0 },
      { id: 'GR2', lean: 100 },
      { id: 'GR3', lean: -100 },
    ],
  }),
  like('UNI', 'BRE', {
    members: ['UN1', 'UN2', 'UN3'].map((id) => ({ id, lean: 0 })),
    asOne: true,
    lines: [{ issue: 'IHL', bound: 'at-least', value: 70, kind: 'force' }],
  }),
  like('OBS', 'ELN', { role: 'observer', lines: [{ issue: 'IHL', bound: 'at-most', value: 55, kind: 'block' }] }),
];

/** The fixture with three more delegations, a reading, applicants, articles that can be reserved, and every new move. */
export function wide(process: Partial<Process> = {}, change: Partial<Setup> = {}): Setup {
  const setup = tiny();
  const delegations = [...setup.delegations, ...NEW()];
  const ids = delegations.map(({ id }) => id);
  const row = (of: string) =>
    Object.fromEntries(ids.filter((to) => to !== of).map((to) => [to, setup.confidence[of]?.[to] ?? 55]));
  const [opening, ...rest] = setup.meetings as [Meeting, ...Meeting[]];
  const [law, contacts, ...others] = setup.provisions as [Setup['provisions'][0], Setup['provisions'][0]];
  return {
    ...setup,
    delegations,
    provisions: [{ ...law, reservable: true, leftOut: 'law-silence' }, contacts, ...others],
    meetings: [opening, { kind: 'reading', session: 1, hour: 10 }, ...rest],
    roundsPerMeeting: 1,
    confidence: Object.fromEntries(ids.map((id) => [id, row(id)])),
    capitalHours: Object.fromEntries(ids.map((id) => [id, setup.capitalHours[id] ?? 0])),
    poles: { west: 'BRE', east: 'COR' },
    applicants: [
      { id: 'press', issue: 'IHL', at: 90 },
      { id: 'trade', issue: 'CBM', at: 80 },
    ],
    ...change,
    process: {
      ...setup.process,
      moves: [...setup.process.moves, ...DECIDING, ...INCIDENT_MOVES],
      exits: ['agree', 'agree-ad-referendum', 'silent', 'withhold', 'dissociate'],
      observerExits: ['agree', 'silent', 'stay-out'],
      ...process,
    },
  };
}

/** A committee that drafts a convention: motions, deletion and division by two thirds, exhaustion, a body above, signature. */
export const committee = (process: Partial<Process> = {}, change: Partial<Setup> = {}): Setup =>
  wide(
    {
      exhaustion: {
        bureau: ['BRE', 'DEL', 'COR'],
        bureauRule: { kind: 'majority', share: [1, 2], measure: 'more-than', base: 'voting' },
        rule: TWO_THIRDS,
      },
      separateVotes: [
        { motion: 'delete', rule: TWO_THIRDS },
        { motion: 'division', rule: TWO_THIRDS },
      ],
      motions: { precedence: ASSEMBLY, rule: SIMPLE },
      higherBody: { id: 'assembly', rule: SIMPLE },
      treaty: { reservations: 'listed', accession: 'open', entry: { count: 3, days: 90 } },
      ...process,
    },
    change,
  );

/** A working group open to all: applicants on no objection, a report that may be parted, a body above. */
export const workingGroup = (process: Partial<Process> = {}, change: Partial<Setup> = {}): Setup =>
  wide({ twoPartReport: true, accreditation: true, higherBody: { id: 'assembly', rule: SIMPLE }, ...process }, change);

/** A regional body: the chair is an interested party with a voice, and the text passes under silence. */
export const council = (process: Partial<Process> = {}, change: Partial<Setup> = {}): Setup =>
  wide({ rule: { kind: 'silence', hours: 24 }, chairIsMember: false, ...process }, change);

/** A committee of the Assembly: two rival texts are voted on one after the other. */
export const assembly = (process: Partial<Process> = {}, change: Partial<Setup> = {}): Setup =>
  wide(
    { rule: SIMPLE, motions: { precedence: ASSEMBLY, rule: SIMPLE }, ...process },
    {
      rivals: [
        { id: 'north', sponsor: 'BRE', text: { law: 'law-named' } },
        { id: 'south', sponsor: 'COR', text: { next: 'next-open' } },
      ],
      ...change,
    },
  );

/** A committee of experts that drafts a treaty for whoever will sign it: nobody withholds, observers may stay out. */
export const drafting = (process: Partial<Process> = {}, change: Partial<Setup> = {}): Setup =>
  wide(
    {
      exits: ['agree', 'agree-ad-referendum', 'silent'],
      observerExits: ['agree', 'agree-ad-referendum', 'stay-out'],
      clockStops: 0,
      treaty: { reservations: 'free', accession: 'invitation', entry: { count: 3, ofMembers: 2, days: 90 } },
      ...process,
    },
    change,
  );

/** The floor of a class: no rounds, everybody at once. */
export const OPEN_FLOOR: OpenFloor = {
  kind: 'open',
  roundMinutes: 5,
  refillMinutes: 4,
  answerMinutes: 6,
  meetingMinutes: 20,
};

/** The fixture's group of experts on an open floor. */
export const openRoom = (change: Partial<Setup> = {}): Setup => ({ ...tiny(), floor: OPEN_FLOOR, ...change });

/** A working group, and a drafting committee, on an open floor. */
export const openGroup = (): Setup => workingGroup({}, { floor: OPEN_FLOOR });
export const openDrafting = (): Setup => drafting({}, { floor: OPEN_FLOOR });

/** One of each, by name: what holds in every room is tested in these. */
export const ROOMS: Readonly<Record<string, () => Setup>> = { committee, workingGroup, council, assembly, drafting };
