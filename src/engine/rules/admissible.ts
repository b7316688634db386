import type { Command, CommandType, Refusal } from '../model/commands';
import { LIMITS, STANDING_NEEDED } from '../model/parameters';
import type { ConferenceState } from '../model/state';
import { DECISION_RULES } from './decision';
import { INCIDENT_RULES } from './incidents';
import { entryOf, exitsOf, isLastNight, knowsDeal } from './lookups';
import { pledgeInOrder, proposeInOrder, supportInOrder } from './measures';
import { firstOf, type Rule, refusal, refuseIf } from './refuse';
import { otherVoice } from './seats';
import { chairOnly, hasAction, MOVES, onTurn } from './turns';
import { capitalCanHelp, known, knownAndNew, linkedEdits, pointsInOrder } from './wordings';

/**
 * Whether a command keeps every rule of who, what and how. When it may come is the charts' to say.
 * The same rules guard the charts, give the legal answers of a request and, run in order, the typed refusal.
 */
export function refusalOf(state: ConferenceState, command: Command): Refusal | null {
  const general = GENERAL.map((rule) => rule(state, command)).find((found) => found);
  if (general) return general;
  const rules = RULES[command.type] as readonly Rule[];
  for (const rule of rules) {
    const found = rule(state, command);
    if (found) return found;
  }
  return null;
}

/** The process knows the move. */
const admittedByProcess: Rule = (state, { type }) =>
  refuseIf(type !== 'clock.advance' && !state.setup.process.moves.includes(type), 'process.notAdmitted', {
    move: type,
    process: state.setup.process.id,
  });

const notOver: Rule = (state) => refuseIf(state.stage === 'adopted' || state.stage === 'failed', 'conference.over');

const actorKnown: Rule = (state, { by }) =>
  refuseIf(by !== 'host' && !entryOf(state.seats, by), 'actor.unknown', { actor: by });

const GENERAL: readonly Rule[] = [admittedByProcess, notOver, actorKnown];

const probeInOrder: Rule<'probe.ask'> = (state, { by, to, provision, wording }) =>
  firstOf(
    () => otherVoice(state, by, to),
    () => known(state, provision, wording),
    () =>
      refuseIf(
        Object.values(state.probes).some(
          (probe) => probe.by === by && probe.to === to && probe.provision === provision && probe.wording === wording,
        ),
        'probe.repeated',
      ),
  );

const offerInOrder: Rule<'package.offer'> = (state, { by, to, channel, edits }) =>
  firstOf(
    () => refuseIf(to.length === 0, 'seat.unknown'),
    () => refuseIf(new Set(to).size < to.length, 'package.repeated'),
    ...to.map((seat) => () => otherVoice(state, by, seat)),
    () => linkedEdits(state, edits),
    () => refuseIf(sameOffer(state, by, to, edits), 'package.repeated'),
    () => refuseIf(channel !== 'floor' && channel !== 'corridor', 'command.malformed'),
  );

function sameOffer(
  state: ConferenceState,
  by: string,
  to: readonly string[],
  edits: Readonly<Record<string, string>>,
): boolean {
  const same = (other: Readonly<Record<string, string>>) =>
    Object.keys(other).length === Object.keys(edits).length &&
    Object.entries(edits).every(([provision, wording]) => other[provision] === wording);
  return Object.values(state.packages).some(
    (deal) => deal.by === by && deal.to.join() === to.join() && same(deal.edits),
  );
}

/**
 * The question exists and is put to this seat; others may not learn that it exists. That it is still open is for its
 * chart to say.
 */
const probeIsMine: Rule<'probe.answer'> = (state, { by, probe }) => {
  const asked = entryOf(state.probes, probe);
  if (!asked || (asked.by !== by && asked.to !== by)) return refusal('probe.unknown', { probe });
  return refuseIf(asked.to !== by, 'probe.notYours');
};

type OnPackage = 'package.accept' | 'package.refuse' | 'package.counter';

const packageIsMine: Rule<OnPackage> = (state, { by, package: id }) => {
  const deal = entryOf(state.packages, id);
  if (!deal || !knowsDeal(state, by, deal)) return refusal('package.unknown', { package: id });
  return refuseIf(!deal.to.includes(by) || deal.accepted.includes(by), 'package.notYours', { package: id });
};

const counterInOrder: Rule<'package.counter'> = (state, { by, package: id, edits }) => {
  const deal = entryOf(state.packages, id);
  return firstOf(
    () => refuseIf(!deal || deal.to.length > 1 || deal.counters !== null, 'package.noCounter'),
    () => linkedEdits(state, edits),
    () => refuseIf(deal !== undefined && sameOffer(state, by, [deal.by], edits), 'package.repeated'),
  );
};

/** On one's own turn, or when the chair has just asked. */
const confideInOrder: Rule<'chair.confide'> = (state, command) => {
  const { by, provision, refuses } = command;
  const asked = state.consulting?.seat === by;
  return firstOf(
    () => (asked ? refuseIf(state.consulting?.provision !== provision, 'actor.notYourTurn') : onTurn(state, command)),
    () => (asked ? null : hasAction(state, command)),
    () => refuseIf(!entryOf(state.paragraphs, provision), 'provision.unknown', { provision }),
    ...refuses.map((wording) => () => known(state, provision, wording)),
    () => refuseIf(refuses.length === 0 && !asked, 'confide.empty'),
  );
};

const changeInOrder: Rule<'change.ask'> = (state, { by, provision, wording }) =>
  firstOf(
    () => refuseIf(!isLastNight(state), 'change.notLastNight'),
    () => refuseIf(state.seats[by]?.changeAsked ?? false, 'change.already'),
    () => knownAndNew(state, provision, wording),
    () => refuseIf((state.seats[by]?.standing ?? 0) < STANDING_NEEDED, 'standing.tooLow', { needed: STANDING_NEEDED }),
  );

const exitAdmitted: Rule<'sounding.answer'> = (state, { by, exit }) =>
  firstOf(
    () => refuseIf(state.queue[0] !== by, 'actor.notYourTurn'),
    () => refuseIf(!exitsOf(state.setup, by).includes(exit), 'exit.notAdmitted', { exit }),
  );

const businessInOrder: Rule<'business.order'> = (state, { provisions }) =>
  firstOf(
    () => refuseIf(provisions.length === 0, 'business.empty'),
    () => refuseIf(provisions.length > LIMITS.business, 'business.tooMany', { most: LIMITS.business }),
    () => refuseIf(new Set(provisions).size < provisions.length, 'business.repeated'),
    ...provisions.map(
      (provision) => () => refuseIf(!entryOf(state.paragraphs, provision), 'provision.unknown', { provision }),
    ),
  );

const draftInOrder: Rule<'draft.circulate'> = (state, { edits }) =>
  linkedEdits(state, edits, state.setup.provisions.length);

const parkInOrder: Rule<'paragraph.park'> = (state, { provision }) =>
  refuseIf(!entryOf(state.paragraphs, provision), 'provision.unknown', { provision });

const consultInOrder: Rule<'seat.consult'> = (state, { by, seat, provision }) =>
  firstOf(
    () => otherVoice(state, by, seat),
    () => refuseIf(!entryOf(state.paragraphs, provision), 'provision.unknown', { provision }),
  );

const changeWaits: Rule<'change.settle'> = (state, { seat }) =>
  refuseIf(!state.changes.some((change) => change.by === seat), 'change.none', { seat });

const hostOnly: Rule = (_state, { by }) => refuseIf(by !== 'host', 'actor.hostOnly');

const nextMeeting: Rule<'clock.advance'> = (state, { meeting }) =>
  refuseIf(meeting !== state.meeting + 1 || meeting >= state.setup.meetings.length, 'clock.wrongMeeting', {
    next: state.meeting + 1,
  });

/** Passing is for the chair at its turn or for the seat whose turn it is; it costs no action. It also ends one's motions. */
const mayPass: Rule<'turn.pass'> = (state, command) =>
  state.stage === 'meeting.chair' ? chairOnly(state, command) : onTurn(state, command);

const RULES: { readonly [T in CommandType]: readonly Rule<T>[] } = {
  'statement.make': [...MOVES, pointsInOrder],
  'probe.ask': [...MOVES, probeInOrder],
  'probe.answer': [probeIsMine],
  'package.offer': [...MOVES, offerInOrder],
  'package.accept': [packageIsMine],
  'package.refuse': [packageIsMine],
  'package.counter': [packageIsMine, counterInOrder],
  'chair.confide': [confideInOrder],
  'capital.ask': [...MOVES, capitalCanHelp],
  'measure.pledge': [...MOVES, pledgeInOrder],
  'measure.propose': [...MOVES, proposeInOrder],
  'measure.support': [...MOVES, supportInOrder],
  'change.ask': [...MOVES, changeInOrder],
  'turn.pass': [mayPass],
  'sounding.answer': [exitAdmitted],
  'business.order': [chairOnly, businessInOrder],
  'draft.circulate': [chairOnly, draftInOrder],
  'paragraph.park': [chairOnly, parkInOrder],
  'seat.consult': [chairOnly, consultInOrder],
  'change.settle': [chairOnly, changeWaits],
  'clock.advance': [hostOnly, nextMeeting],
  ...DECISION_RULES,
  ...INCIDENT_RULES,
  'position.dissociate': [],
  'group.speak': [],
  'observer.speak': [],
  'mandate.extend': [],
};
