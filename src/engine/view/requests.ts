import { floorDiv } from '../../kernel/integers';
import { interestsOf } from '../interests/appraise';
import type { Command, CommandType, RefusalCode } from '../model/commands';
import { LIMITS, STANDING_MOVES, STANDING_NEEDED, WITHHOLD_PRICE } from '../model/parameters';
import { questionId } from '../model/rules';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { refusalOf } from '../rules/admissible';
import { possibleMotions, reservable, ruleOn } from '../rules/closing';
import { exitsOf, isLastNight, isolatedPrice, pendingAnswers, unanswered, voices, wordingBy } from '../rules/lookups';
import { joinable, measureStage, pledgeable } from '../rules/measures';
import { allWordings, lackingAuthority, legalPoints, rivalWordings } from './choices';
import { incidentMoves } from './incidents';
import type { Choices, Move, Request, WordingRef } from './types';

/** What is asked of a seat now, with the legal answers. Interface, AI delegations and tests read the same request. */
export function requestsFor(state: ConferenceState, seat: DelegationId): Request[] {
  switch (state.stage) {
    case 'meeting.answers':
      return answersOwed(state, seat);
    case 'meeting.seats':
      return state.queue[0] === seat ? [turn(state, seat)] : [];
    case 'meeting.chair':
      return seat === state.setup.chair ? [chairTurn(state)] : [];
    case 'closing.sounding':
      return state.queue[0] === seat ? [sounding(state, seat)] : [];
    case 'closing.gavel':
      return seat === state.setup.chair ? [gavel(state)] : [];
    case 'accreditation':
    case 'closing.motions':
    case 'closing.ballot':
    case 'signature':
      return state.queue[0] === seat ? [decision(state, seat, state.stage)] : [];
    default:
      return [];
  }
}

/** Seats that are asked something now: one at a time, so that each sees what came before. */
export function askedNow(state: ConferenceState): DelegationId[] {
  switch (state.stage) {
    case 'meeting.answers':
      return pendingAnswers(state)
        .slice(0, 1)
        .map((pending) => pending.seat);
    case 'meeting.seats':
    case 'closing.sounding':
    case 'accreditation':
    case 'closing.motions':
    case 'closing.ballot':
    case 'signature':
      return state.queue.slice(0, 1);
    case 'meeting.chair':
    case 'closing.gavel':
      return [state.setup.chair];
    default:
      return [];
  }
}

const id = (state: ConferenceState, kind: string, about: string): string =>
  `${kind}-${state.meeting}-${state.round}-${state.wave}-${about}`;

function answersOwed(state: ConferenceState, seat: DelegationId): Request[] {
  const [first] = pendingAnswers(state);
  if (first?.seat !== seat) return [];
  if (first.kind === 'probe') {
    const answers = ['could-live', 'could-not', 'evade'] as const;
    return [{ kind: 'probe', id: id(state, 'probe', first.id), probe: first.id, answers }];
  }
  if (first.kind === 'consult') {
    const provision = state.setup.provisions.find((candidate) => candidate.id === first.id);
    const wordings = provision?.formulations.map((wording) => wording.id) ?? [];
    return [{ kind: 'consult', id: id(state, 'consult', first.id), provision: first.id, wordings }];
  }
  const deal = state.packages[first.id];
  const mayCounter = deal && deal.to.length === 1 && deal.counters === null && unanswered(deal).length === 1;
  const counter: Choices = mayCounter ? { wordings: allWordings(state), max: LIMITS.edits } : {};
  return [{ kind: 'package', id: id(state, 'package', first.id), package: first.id, counter }];
}

function turn(state: ConferenceState, seat: DelegationId): Request {
  const own = state.seats[seat];
  const none: RefusalCode | null = (own?.actions ?? 0) < 1 ? 'actor.noActions' : null;
  const others = voices(state.setup).filter((other) => other !== seat);
  const wordings = allWordings(state);
  const lacking = lackingAuthority(state, seat);
  const measures = pledgeable(state, seat);
  const fresh = measures.filter((measure) => measureStage(state, seat, measure) === 'open');
  const proposals = joinable(state, seat);
  return {
    kind: 'turn',
    id: id(state, 'turn', seat),
    moves: [
      move('statement.make', none, { points: legalPoints(state, seat), max: LIMITS.points }),
      move('probe.ask', none, { seats: others, wordings }),
      move('package.offer', none, { seats: others, wordings, max: LIMITS.edits }),
      move('chair.confide', none, { provisions: Object.keys(state.paragraphs), wordings }),
      move('capital.ask', none ?? (lacking.length === 0 ? 'capital.alreadyMay' : null), { wordings: lacking }),
      move('measure.pledge', none ?? (measures.length === 0 ? 'measure.tooCostly' : null), { measures }),
      move('measure.propose', none ?? (fresh.length === 0 ? 'measure.tooCostly' : null), {
        seats: others,
        measures: fresh,
      }),
      move('measure.support', none ?? (proposals.length === 0 ? 'measure.notProposed' : null), { proposals }),
      changeMove(state, seat, none),
      ...incidentMoves(state, seat, none),
      { ...move('turn.pass', null, {}), cost: { actions: 0, standing: 0 } },
    ].map((one) => admitted(state, one)),
  };
}

/** A process that does not know a move refuses it first of all. */
function admitted(state: ConferenceState, one: Move): Move {
  return state.setup.process.moves.includes(one.type) ? one : { ...one, refused: 'process.notAdmitted' };
}

function move(type: CommandType, refused: RefusalCode | null, choices: Choices, standing = 0, actions = 1): Move {
  return { type, refused, choices, cost: { actions, standing } };
}

function changeMove(state: ConferenceState, seat: DelegationId, none: RefusalCode | null): Move {
  const own = state.seats[seat];
  const refused: RefusalCode | null = !isLastNight(state)
    ? 'change.notLastNight'
    : own?.changeAsked
      ? 'change.already'
      : (own?.standing ?? 0) < STANDING_NEEDED
        ? 'standing.tooLow'
        : none;
  return move('change.ask', refused, { wordings: rivalWordings(state) }, STANDING_MOVES['asked-late-change']);
}

function chairTurn(state: ConferenceState): Request {
  const open = Object.entries(state.paragraphs).filter(([, paragraph]) => paragraph.status !== 'provisional');
  const parkable = open.filter(([, paragraph]) => paragraph.status !== 'parked').map(([provision]) => provision);
  const wordings = rivalWordings(state);
  const all = Object.keys(state.paragraphs);
  return {
    kind: 'chair',
    id: id(state, 'chair', String(state.changes.length)),
    moves: [
      move('business.order', null, { provisions: all, max: LIMITS.business }),
      move('draft.circulate', null, { wordings, max: state.setup.provisions.length }),
      move('seat.consult', null, {
        seats: voices(state.setup).filter((seat) => seat !== state.setup.chair),
        provisions: all,
      }),
      move('paragraph.park', parkable.length === 0 ? 'paragraph.closed' : null, { provisions: parkable }),
      move('change.settle', state.changes.length === 0 ? 'change.none' : null, { changes: state.changes }, 0, 0),
      move('turn.pass', null, {}, 0, 0),
    ],
  };
}

function sounding(state: ConferenceState, seat: DelegationId): Request {
  const kept = Math.max(WITHHOLD_PRICE.leastPrice, 100 - state.company * WITHHOLD_PRICE.reliefPerObjector);
  const appraisal = interestsOf(state, seat);
  const levels = Object.entries(state.draft.text).map(
    ([provision, wording]) => appraisal?.authority[provision]?.[wording] ?? 'may',
  );
  const said = state.seats[seat]?.exit;
  const beyond = STANDING_MOVES['beyond-instructions'];
  const exits = exitsOf(state.setup, seat).map((exit) => ({
    exit,
    standing:
      exit === 'withhold'
        ? floorDiv(STANDING_MOVES.withheld * kept, 100)
        : exit === 'dissociate' && exit !== said
          ? STANDING_MOVES.dissociated
          : exit !== said &&
              ((exit === 'agree' && levels.some((level) => level !== 'may')) ||
                (exit === 'agree-ad-referendum' && levels.includes('never')))
            ? beyond
            : 0,
    points:
      exit === 'withhold' ? -floorDiv(isolatedPrice(state, seat, appraisal?.priceAlone ?? 0) * kept, 100) || 0 : 0,
  }));
  return { kind: 'sounding', id: id(state, 'sounding', seat), exits };
}

const ABSTAINABLE = ['yes', 'no', 'abstain'] as const;
const SILENCE = ['yes', 'no'] as const;

/** What is asked of a seat around the decision. */
function decision(
  state: ConferenceState,
  seat: DelegationId,
  stage: 'accreditation' | 'closing.motions' | 'closing.ballot' | 'signature',
): Request {
  switch (stage) {
    case 'accreditation': {
      const applicants = (state.setup.applicants ?? []).map((applicant) => applicant.id);
      return { kind: 'accreditation', id: id(state, 'accreditation', seat), applicants };
    }
    case 'closing.motions': {
      const about = `${seat}-${state.agenda.length}`;
      return { kind: 'motions', id: id(state, 'motions', about), motions: possibleMotions(state, seat) };
    }
    case 'closing.ballot': {
      const question = state.ballot?.question ?? { kind: 'text' };
      const silent = ruleOn(state, question).kind === 'silence';
      const about = `${questionId(question)}-${state.votes.length}`;
      return { kind: 'ballot', id: id(state, 'ballot', about), question, votes: silent ? SILENCE : ABSTAINABLE };
    }
    case 'signature':
      return { kind: 'signature', id: id(state, 'signature', seat), reservable: reservable(state, seat) };
  }
}

/** Wordings by which a chair may part the text: what its summary could hold of the paragraphs that do not stand there. */
function summaryWordings(state: ConferenceState): readonly WordingRef[] {
  return allWordings(state).filter(
    ({ provision, wording }) =>
      state.draft.text[provision] !== wording &&
      wordingBy(state.setup, provision, wording)?.container === 'chairs-summary',
  );
}

function gavel(state: ConferenceState): Request {
  const { process, chair: by } = state.setup;
  const wordings = summaryWordings(state);
  const why = (command: Command): RefusalCode | null => refusalOf(state, command)?.code ?? null;
  return {
    kind: 'gavel',
    id: id(state, 'gavel', String(state.clockStops)),
    moves: [
      move('gavel.adopt', why({ type: 'gavel.adopt', by }), {}, 0, 0),
      ...(process.twoPartReport
        ? [
            move(
              'report.split',
              state.split || wordings.length === 0 ? 'split.already' : null,
              { wordings, max: state.setup.provisions.length },
              STANDING_MOVES['parted-the-report'],
              0,
            ),
          ]
        : []),
      ...(process.rule?.kind === 'silence' ? [move('silence.open', why({ type: 'silence.open', by }), {}, 0, 0)] : []),
      ...(process.exhaustion ? [move('exhaustion.declare', why({ type: 'exhaustion.declare', by }), {}, 0, 0)] : []),
      ...(process.rule?.kind === 'majority'
        ? [move('vote.call', why({ type: 'vote.call', by }), {}, STANDING_MOVES['called-the-vote'], 0)]
        : []),
      move('clock.stop', why({ type: 'clock.stop', by }), {}, STANDING_MOVES['stopped-the-clock'], 0),
      move('conference.close', null, {}, 0, 0),
    ],
  };
}
