import type { Command, CommandOf } from '../../src/engine/acts';
import { decide } from '../../src/engine/decide/decide';
import { openingState } from '../../src/engine/events/opening';
import type { Choices } from '../../src/engine/model/requests';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceState } from '../../src/engine/model/state';
import type { ConferenceRecord, Step } from '../../src/engine/record/types';
import { ENGINE_VERSION, RECORD_VERSION } from '../../src/engine/record/types';
import { isRefusal } from '../../src/engine/rules/refuse';
import { askedNow, requestsFor } from '../../src/engine/view/requests';
import type { Request } from '../../src/engine/view/types';
import { hashValue } from '../../src/kernel/hash';
import { drawBelow, drawOne } from '../../src/kernel/prng';
import { standIn, timeGoesOn } from '../../src/table/bots';

/** A legal command for whoever is asked now, drawn from the request; the host's when nobody is asked. */
export function legalCommand(state: ConferenceState, key: readonly (string | number)[]): Command | null {
  const [seat] = askedNow(state);
  if (seat === undefined) return timeGoesOn(state)?.command ?? null;
  const [request] = requestsFor(state, seat);
  return request ? answer(request, seat, key) : null;
}

/** An answer to a request, drawn from what it offers. */
export function answer(request: Request, by: string, key: readonly (string | number)[]): Command {
  const pick = <T>(what: string, items: readonly T[]): T => drawOne([...key, what], items);
  switch (request.kind) {
    case 'probe':
      return { type: 'probe.answer', by, probe: request.probe, answer: pick('answer', request.answers) };
    case 'consult':
      return { type: 'consult.answer', by, provision: request.provision, refuses: [pick('refuses', request.wordings)] };
    case 'package': {
      const { wordings } = request.counter;
      const kinds = ['package.accept', 'package.refuse', ...(wordings ? ['package.counter'] : [])] as const;
      const type = pick('kind', kinds) as 'package.accept';
      if ((type as string) !== 'package.counter') return { type, by, package: request.package };
      const { provision, wording } = pick('edit', wordings ?? []);
      return { type: 'package.counter', by, package: request.package, edits: { [provision]: wording } };
    }
    case 'sounding': {
      // One in four of those drawn to withhold does: with more, hardly a play would ever come to what follows adoption.
      const drawn = pick('exit', request.exits).exit;
      const exit = drawn === 'withhold' && drawBelow([...key, 'withhold'], 4) > 0 ? 'silent' : drawn;
      return { type: 'sounding.answer', by, exit, explain: drawBelow([...key, 'explain'], 2) === 1 };
    }
    case 'accreditation':
      return {
        type: 'accreditation.answer',
        by,
        objects: request.applicants.filter((one) => drawBelow([...key, one], 4) === 0),
      };
    case 'motions': {
      const raised = drawBelow([...key, 'raise'], 3) === 0 && request.motions.length > 0;
      return raised ? { type: 'motion.raise', by, ...pick('motion', request.motions) } : { type: 'turn.pass', by };
    }
    case 'ballot':
      // Mostly yes, for the same reason.
      return { type: 'ballot.cast', by, vote: drawBelow([...key, 'yes'], 3) > 0 ? 'yes' : pick('vote', request.votes) };
    case 'signature': {
      const sign = drawBelow([...key, 'sign'], 3) > 0;
      const reservations = sign ? request.reservable.filter((one) => drawBelow([...key, one], 4) === 0) : [];
      return { type: 'treaty.sign', by, sign, reservations };
    }
    default: {
      const move = pick(
        'move',
        request.moves.filter((candidate) => candidate.refused === null),
      );
      return body(move.type, by, move.choices, pick);
    }
  }
}

type Pick = <T>(what: string, items: readonly T[]) => T;

function body(type: Command['type'], by: string, choices: Choices, pick: Pick): Command {
  const wording = () => pick('wording', choices.wordings ?? []);
  switch (type) {
    case 'statement.make': {
      const { kind, provision, wording: words } = pick('point', choices.points ?? []);
      return { type, by, points: [{ kind, provision, wording: words }] };
    }
    case 'probe.ask':
      return { type, by, to: pick('seat', choices.seats ?? []), ...wording() };
    case 'group.speak': {
      const { kind, provision, wording: words } = pick('point', choices.points ?? []);
      const points = [{ kind, provision, wording: words }];
      return { type, by, points, members: [pick('member', choices.seats ?? [])] };
    }
    case 'paper.circulate':
      return { type, by, to: [pick('reader', choices.seats ?? [])], ...wording() };
    case 'package.offer': {
      const { provision, wording: to } = wording();
      const channel = pick('channel', ['floor', 'corridor'] as const);
      return { type, by, to: [pick('seat', choices.seats ?? [])], channel, edits: { [provision]: to } };
    }
    case 'chair.confide': {
      const { provision, wording: refused } = wording();
      return { type, by, provision, refuses: [refused] };
    }
    case 'capital.ask':
    case 'friends.report':
    case 'change.ask':
      return { type, by, ...wording() };
    case 'measure.pledge':
      return { type, by, measure: pick('measure', choices.measures ?? []) };
    case 'measure.propose': {
      const channel = pick('channel', ['floor', 'corridor'] as const);
      const to = channel === 'floor' ? [] : [pick('seat', choices.seats ?? [])];
      return { type, by, measure: pick('measure', choices.measures ?? []), to, channel };
    }
    case 'measure.support':
      return { type, by, ...pick('proposal', choices.proposals ?? []) };
    case 'incident.consult':
      return { type, by, ...pick('consult', choices.incidents?.consult ?? []) };
    case 'incident.accuse':
      return { type, by, ...pick('accuse', choices.incidents?.accuse ?? []) };
    case 'incident.join':
      return { type, by, ...pick('join', choices.incidents?.join ?? []) };
    case 'incident.answer': {
      const incident = pick('accusation', choices.incidents?.answer ?? []);
      return { type, by, incident, answer: pick('said', ['deny', 'offer-consultation'] as const) };
    }
    case 'business.order':
      return { type, by, provisions: [pick('provision', choices.provisions ?? [])] };
    case 'draft.circulate': {
      const { provision, wording: to } = wording();
      return { type, by, edits: { [provision]: to } };
    }
    case 'paragraph.park':
      return { type, by, provision: pick('provision', choices.provisions ?? []) };
    case 'seat.consult':
    case 'friends.name':
      return {
        type,
        by,
        seat: pick('seat', choices.seats ?? []),
        provision: pick('provision', choices.provisions ?? []),
      };
    case 'floor.ask':
      return { type, by, points: (choices.points ?? []).slice(0, 1).map(({ standing: _, ...point }) => point) };
    case 'floor.give':
      return { type, by, seat: pick('listed', choices.seats ?? []) };
    case 'report.split': {
      const { provision, wording: to } = wording();
      return { type, by, edits: { [provision]: to } };
    }
    case 'change.settle':
      return { type, by, seat: pick('change', choices.changes ?? []).by, grant: pick('grant', [true, false]) };
    default:
      return { type, by } as CommandOf<'turn.pass'>;
  }
}

/** A conference of random legal moves from the first meeting to its end; refused draws fall back to passing. */
export function playRandom(setup: Setup, seed: string, most = 5000): ConferenceRecord {
  let state = openingState(setup, seed);
  const steps: Step[] = [];
  for (let i = 0; i < most; i++) {
    const command = legalCommand(state, [seed, i]);
    if (!command) break;
    const decided = decide(state, command);
    const taken = isRefusal(decided) ? standIn(state, command.by).command : command;
    const result = isRefusal(decided) ? decide(state, taken) : decided;
    if (isRefusal(result))
      throw new Error(`${command.type} refused: ${(decided as { code?: string }).code}, then ${result.code}`);
    state = result.state;
    steps.push({ command: taken, reason: null, events: result.events, hash: hashValue(state) });
  }
  return {
    format: 'ad-referendum-record',
    version: RECORD_VERSION,
    engine: ENGINE_VERSION,
    setup,
    seed,
    people: [],
    temper: 'mixed',
    steps,
  };
}
