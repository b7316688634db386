import { beforeAll, describe, expect, it } from 'vitest';
import { decideFor } from '../../src/delegates/decide';
import { PRIVATE_CODES, PUBLIC_CODES } from '../../src/delegates/reasons';
import type { Command } from '../../src/engine/acts';
import { decide } from '../../src/engine/decide/decide';
import { openingState } from '../../src/engine/events/opening';
import { interestsOf } from '../../src/engine/interests/appraise';
import type { Setup } from '../../src/engine/model/setup';
import type { ConferenceState } from '../../src/engine/model/state';
import type { Temper } from '../../src/engine/model/tempers';
import type { WholeText } from '../../src/engine/model/vocabulary';
import type { Reason } from '../../src/engine/record/types';
import { isRefusal } from '../../src/engine/rules/refuse';
import { askedNow, requestsFor } from '../../src/engine/view/requests';
import { viewFor } from '../../src/engine/view/view';
import sentences from '../../src/locales/en/reasons.json';
import { timeGoesOn } from '../../src/table/bots';
import { ROOMS } from '../support/rooms';
import { setupOf } from '../support/scenarios';

interface Taken {
  readonly before: ConferenceState;
  readonly command: Command;
  readonly reason: Reason;
}

/** Plays a conference with an AI in every seat and no stand-in: a refused or missing command fails the test. */
function play(setup: Setup, seed: string, temper: Temper): { taken: Taken[]; end: ConferenceState } {
  const taken: Taken[] = [];
  let state = openingState(setup, seed);
  for (;;) {
    const [seat] = askedNow(state);
    const decision =
      seat === undefined ? null : decideFor(viewFor(state, seat), requestsFor(state, seat), `${seed}/bots`, temper);
    if (seat !== undefined && !decision) throw new Error(`${seat} had nothing to say at ${state.stage}`);
    const command: Command | undefined = decision?.command ?? timeGoesOn(state)?.command;
    if (!command) return { taken, end: state };
    const decided = decide(state, command);
    if (isRefusal(decided)) throw new Error(`${JSON.stringify(command)} refused: ${decided.code}`);
    if (decision) taken.push({ before: state, ...decision });
    state = decided.state;
  }
}

const ofType = <T extends Command['type']>(taken: readonly Taken[], type: T) =>
  taken.filter((step): step is Taken & { command: Extract<Command, { type: T }> } => step.command.type === type);

/** Wordings a seat puts its name to in a command. */
function signed({ before, command }: Taken): WholeText {
  switch (command.type) {
    case 'package.offer':
    case 'package.counter':
      return command.edits;
    case 'package.accept':
      return before.packages[command.package]?.edits ?? {};
    case 'change.ask':
    case 'paper.circulate':
    case 'friends.report':
      return { [command.provision]: command.wording };
    case 'group.speak':
    case 'statement.make':
      return Object.fromEntries(
        command.points
          .filter(({ kind }) => kind === 'support' || kind === 'propose' || kind === 'cite')
          .map(({ provision, wording }) => [provision, wording]),
      );
    default:
      return {};
  }
}

describe('conferences with AI in every seat', () => {
  const games: { name: string; taken: Taken[]; end: ConferenceState }[] = [];
  beforeAll(() => {
    const add = (name: string, setup: Setup, seed: string, temper: Temper) =>
      games.push({ name, ...play(setup, seed, temper) });
    for (const seed of ['a', 'b', 'c']) add(`tiny ${seed}`, setupOf('tiny', 'quick'), seed, 'mixed');
    for (const [name, room] of Object.entries(ROOMS))
      for (const seed of ['h', 'i', 'j']) add(`${name} ${seed}`, room(), seed, 'mixed');
    for (const seed of ['d', 'e']) add(`quick ${seed}`, setupOf('gge-2016-17', 'quick'), seed, 'hard');
    add('standard f', setupOf('gge-2016-17', 'standard'), 'f', 'mixed');
    add('standard g', setupOf('gge-2016-17', 'standard'), 'g', 'cooperative');
  }, 60_000);

  it('come to an end without a single refused command', () => {
    for (const { name, end } of games) expect([name, ['adopted', 'failed'].includes(end.stage)]).toEqual([name, true]);
  });

  it('give the same decision for an equal view, whatever was remembered', () => {
    const { taken } = games.at(-2) as (typeof games)[number];
    for (const { before, command, reason } of taken.filter((_, i) => i % 23 === 0)) {
      const view = JSON.parse(JSON.stringify(viewFor(before, command.by)));
      const requests = JSON.parse(JSON.stringify(requestsFor(before, command.by)));
      expect(decideFor(view, requests, 'f/bots', 'mixed')).toEqual(expect.objectContaining({ command, reason }));
    }
  });

  it('never put a name to what instructions forbid', () => {
    for (const { taken } of games)
      for (const step of taken) {
        const appraisal = interestsOf(step.before, step.command.by);
        for (const [provision, wording] of Object.entries(signed(step)))
          expect([step.command, appraisal?.authority[provision]?.[wording]]).not.toEqual([step.command, 'never']);
      }
  });

  it('do not bring up what the real process did not have', () => {
    const { taken } = games.at(-1) as (typeof games)[number];
    const unreal = taken
      .flatMap((step) => Object.values(signed(step)))
      .filter((wording) => wording.includes('summary'));
    const drafted = ofType(taken, 'draft.circulate').flatMap(({ command }) => Object.values(command.edits));
    expect([...unreal, ...drafted.filter((wording) => wording.includes('summary'))]).toEqual([]);
  });

  it('carry a known reason aloud and a private one, each with a sentence', () => {
    const said: Record<string, string> = sentences.public;
    const because: Record<string, string> = sentences.private;
    for (const { taken } of games)
      for (const { reason } of taken) {
        expect(PUBLIC_CODES).toContain(reason.said);
        expect(PRIVATE_CODES).toContain(reason.because);
        const needs = [...(said[reason.said] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, key]) => key as string);
        for (const key of needs)
          expect([reason, Object.keys(reason.about ?? {})]).toEqual([reason, expect.arrayContaining([key])]);
      }
    expect(Object.keys(said).sort()).toEqual([...PUBLIC_CODES].sort());
    expect(Object.keys(because).sort()).toEqual([...PRIVATE_CODES].sort());
  });

  it('begin with a general exchange, and a first draft by the chair that no later draft reopens where it closed', () => {
    for (const { taken } of games.filter(({ name }) => /^(quick|standard)/.test(name))) {
      const drafts = ofType(taken, 'draft.circulate');
      expect(drafts[0]?.before.meeting).toBe(1);
      for (const { before, command } of drafts)
        for (const provision of Object.keys(command.edits))
          expect(before.paragraphs[provision]?.status).not.toBe('provisional');
    }
  });

  it('speak in corridors to everybody, more than once', () => {
    const { taken, end } = games.at(-2) as (typeof games)[number];
    const approached = new Map<string, number>();
    const count = (seat: string) => approached.set(seat, (approached.get(seat) ?? 0) + 1);
    for (const { command } of ofType(taken, 'probe.ask')) count(command.to);
    for (const { command } of ofType(taken, 'package.offer')) for (const seat of command.to) count(seat);
    const seats = Object.keys(end.seats).filter((seat) => seat !== end.setup.chair);
    expect(seats.filter((seat) => (approached.get(seat) ?? 0) < 2)).toEqual([]);
  });

  it('use every kind of move that is theirs', () => {
    const used = new Set(games.flatMap(({ taken }) => taken.map(({ command }) => command.type)));
    for (const type of [
      'statement.make',
      'probe.ask',
      'probe.answer',
      'paper.circulate',
      'group.speak',
      'friends.name',
      'friends.report',
      'package.offer',
      'package.accept',
      'package.refuse',
      'package.counter',
      'chair.confide',
      'capital.ask',
      'measure.pledge',
      'measure.propose',
      'measure.support',
      'change.ask',
      'business.order',
      'draft.circulate',
      'seat.consult',
      'change.settle',
      'sounding.answer',
      'accreditation.answer',
      'motion.raise',
      'ballot.cast',
      'treaty.sign',
      'silence.open',
      'vote.call',
      'report.split',
    ] as const)
      expect(used).toContain(type);
  });
});
