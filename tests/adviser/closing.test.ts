import '../support/everyWord';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/adviser/forecast';
import { suggest } from '../../src/adviser/suggest';
import { neededFor, voteForecast } from '../../src/adviser/votes';
import { titleOf } from '../../src/client/documents/commands';
import { sentenceOf } from '../../src/client/documents/events';
import { namesFrom } from '../../src/client/documents/names';
import { countSentence } from '../../src/client/documents/questionWords';
import { voteBrings } from '../../src/client/panels/decisions/hints';
import { hintOf, questionOf } from '../../src/client/panels/questions';
import { costOf } from '../../src/client/panels/SuggestionCard';
import type { Command } from '../../src/engine/acts';
import { decide } from '../../src/engine/decide/decide';
import type { EventType } from '../../src/engine/events';
import { openingState } from '../../src/engine/events/opening';
import type { Majority, Vote } from '../../src/engine/model/rules';
import type { ConferenceState } from '../../src/engine/model/state';
import { isRefusal } from '../../src/engine/rules/refuse';
import { countVote } from '../../src/engine/rules/votes';
import { askedNow, requestsFor } from '../../src/engine/view/requests';
import type { Request, View } from '../../src/engine/view/types';
import { viewFor } from '../../src/engine/view/view';
import { publicTexts } from '../../src/scenario/texts';
import { legalCommand } from '../support/play';
import { ROOMS, SIMPLE, TWO_THIRDS } from '../support/rooms';
import { loadTiny } from '../support/scenarios';

const names = namesFrom(publicTexts(loadTiny()));
const HOLES = /⟦|\{\{|undefined|\[object/;

interface Walk {
  readonly kinds: Set<Request['kind']>;
  readonly told: Set<EventType>;
  readonly faults: string[];
}

/** Plays a room with legal moves drawn at random, and looks over the shoulder of everybody who is asked. */
function walk(room: string, seed: string): Walk {
  let state: ConferenceState = openingState((ROOMS[room] as () => ReturnType<(typeof ROOMS)[string]>)(), seed);
  const seen: Walk = { kinds: new Set(), told: new Set(), faults: [] };
  for (let i = 0; i < 4000; i++) {
    const [seat] = askedNow(state);
    if (seat) look(state, seat, seen);
    const command = legalCommand(state, [seed, i]);
    if (!command) break;
    const first = decide(state, command);
    const done = isRefusal(first) ? decide(state, fallback(command)) : first;
    if (isRefusal(done)) throw new Error(`${command.type}: ${done.code}`);
    state = done.state;
    for (const event of done.events) {
      seen.told.add(event.type);
      const by = event.audience === 'all' ? 'DEL' : (event.audience[0] ?? 'DEL');
      const sentence = sentenceOf(event, { view: viewFor(state, by), names });
      if (HOLES.test(sentence) || sentence.length < 5) seen.faults.push(`${event.type}: ${sentence}`);
    }
  }
  return seen;
}

const fallback = (command: Command): Command =>
  command.type === 'package.counter'
    ? { type: 'package.refuse', by: command.by, package: command.package }
    : { type: 'turn.pass', by: command.by };

const DECISIONS: readonly Request['kind'][] = ['accreditation', 'motions', 'ballot', 'signature', 'sounding', 'gavel'];

function look(state: ConferenceState, seat: string, { kinds, faults }: Walk): void {
  const requests = requestsFor(state, seat);
  const request = requests[0];
  if (!request || !DECISIONS.includes(request.kind)) return;
  kinds.add(request.kind);
  const view = viewFor(state, seat);
  const teller = { view, names };
  const suggestions = suggest(view, requests);
  if (suggestions.length === 0) faults.push(`${request.kind}: nothing suggested`);
  const said = [questionOf(request, teller), hintOf(request, teller)];
  for (const { draft, cost } of suggestions) {
    const command = { type: draft.type, by: seat, ...draft.body } as Command;
    const result = decide(state, command);
    if (isRefusal(result)) faults.push(`${request.kind}: ${draft.type} ${result.code}`);
    said.push(titleOf(draft, teller), ...costOf(draft.type, cost));
    if (draft.type === 'ballot.cast' && request.kind === 'ballot') {
      const bring = voteBrings(request.question, draft.body.vote, teller);
      if (bring === '') faults.push(`${request.question.kind} ${draft.body.vote}: says nothing`);
      said.push(bring);
    }
  }
  faults.push(...said.filter((sentence) => HOLES.test(sentence)).map((sentence) => `${request.kind}: ${sentence}`));
  foresee(view, faults);
  for (const { question, count } of view.votes) {
    const sentence = countSentence(question, count, teller);
    if (HOLES.test(sentence)) faults.push(sentence);
  }
}

/** Whoever is expected to stand aside is not counted as blocking, and a vote is forecast over every country once. */
function foresee(view: View, faults: string[]): void {
  const { aside, probably } = forecast(view);
  if (aside.some((seat) => probably.includes(seat))) faults.push(`aside and blocking: ${aside}`);
  if (aside.length > 0 && !view.setup.process.exits.includes('dissociate')) faults.push('nobody can stand aside here');
  const { yes, no, abstain } = voteForecast(view);
  const voters = view.setup.delegations
    .filter(
      ({ id, role = 'member' }) => role === 'member' && !(view.setup.process.chairIsMember && id === view.setup.chair),
    )
    .reduce((sum, { members }) => sum + (members?.length ?? 1), 0);
  if (yes + no + abstain !== voters) faults.push(`vote of ${yes + no + abstain} where ${voters} vote`);
}

describe('decisions in every kind of room', () => {
  const seen = { kinds: new Set<Request['kind']>(), told: new Set<EventType>() };
  for (const room of Object.keys(ROOMS)) {
    it(`${room}: every question has legal answers in plain words, and everything that happens is told`, () => {
      for (const seed of ['a', 'b', 'c', 'd']) {
        const { kinds, told, faults } = walk(room, seed);
        expect([...new Set(faults)], `${room} ${seed}`).toEqual([]);
        for (const kind of kinds) seen.kinds.add(kind);
        for (const type of told) seen.told.add(type);
      }
    });
  }
  it('between them they ask every question and show every kind of decision', () => {
    expect([...seen.kinds].sort()).toEqual([...DECISIONS].sort());
    for (const type of ['ballot.counted', 'motion.raised', 'treaty.signed', 'accreditation.closed'] as const)
      expect(seen.told, type).toContain(type);
  });
});

describe('how many yes votes a majority takes', () => {
  const roll = (yes: number, no: number, abstain: number, absent: number): Record<string, Vote> =>
    Object.fromEntries(
      (['yes', 'no', 'abstain', 'absent'] as const).flatMap((vote) =>
        Array.from({ length: { yes, no, abstain, absent }[vote] }, (_, i) => [`${vote}${i}`, vote] as const),
      ),
    );
  const rules: readonly Majority[] = [
    SIMPLE,
    TWO_THIRDS,
    { kind: 'majority', share: [2, 3], measure: 'at-least', base: 'present' },
    { kind: 'majority', share: [1, 2], measure: 'more-than', base: 'members' },
    {
      kind: 'majority',
      share: [2, 3],
      measure: 'at-least',
      base: 'voting',
      alsoOfMembers: { share: [1, 2], measure: 'more-than' },
    },
  ];
  it('is what the counter takes: exactly those votes carry it', () => {
    for (const rule of rules) {
      for (const [yes, no, abstain, absent] of [
        [40, 20, 10, 0],
        [41, 20, 10, 3],
        [39, 20, 1, 0],
        [20, 20, 20, 0],
        [1, 0, 2, 0],
        [79, 60, 33, 21],
      ] as const) {
        const count = countVote({ ...rule, quorum: [0, 1] }, roll(yes, no, abstain, absent));
        expect(yes >= neededFor(rule, count), `${rule.base} ${yes}-${no}-${abstain}`).toBe(count.carried);
      }
    }
  });
  it('is two for each one under two thirds', () => {
    expect(neededFor(TWO_THIRDS, countVote(TWO_THIRDS, roll(61, 29, 5, 0)))).toBe(60);
  });
});
