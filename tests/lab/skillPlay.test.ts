import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/acts';
import { decide } from '../../src/engine/decide/decide';
import { openingState } from '../../src/engine/events/opening';
import { isRefusal } from '../../src/engine/rules/refuse';
import { requestsFor } from '../../src/engine/view/requests';
import { viewFor } from '../../src/engine/view/view';
import { outcomeOf, summarise } from '../../src/lab/outcome';
import { CONTINUATIONS, forkAt, forksOf } from '../../src/lab/skill/forks';
import { isVoiceless, ownGain, playOn } from '../../src/lab/skill/game';
import { POLICIES, policyOf } from '../../src/lab/skill/policies';
import { FIXED } from '../../src/lab/skill/policies/fixed';
import { gavelOnly } from '../../src/lab/skill/policies/gavel';
import type { Policy } from '../../src/lab/skill/policies/types';
import { canTry, trialOf } from '../../src/lab/skill/trial';
import { botSeed } from '../../src/table/bots';
import { playAll } from '../../src/table/record';
import { reachesOf, SRC, sources } from '../support/reaches';
import { setupOf } from '../support/scenarios';

const setup = setupOf('budapest-1997-2001', 'quick');
const MEMBER = 'FRA';

/** All that a policy answers in one game: its commands, whether each was in order, and whether a copy of the view tells it the same. */
function answersOf({ answers }: Policy, seat: string, seed: string) {
  const given: { command: Command | null; refused: boolean; same: boolean }[] = [];
  playOn(
    openingState(setup, seed),
    'mixed',
    (one) => (one === seat ? answers : undefined),
    ({ state, seat: asked }) => {
      if (asked !== seat) return;
      const [view, requests, luck] = [viewFor(state, seat), requestsFor(state, seat), botSeed(state.luck)];
      const command = answers(view, requests, luck);
      const again = answers(structuredClone(view), structuredClone(requests), luck);
      const refused = command !== null && isRefusal(decide(state, command));
      given.push({ command, refused, same: JSON.stringify(command) === JSON.stringify(again) });
    },
  );
  return given;
}

describe('policies', { timeout: 120_000 }, () => {
  it.each(
    [...POLICIES, ...FIXED].map((policy) => [policy.id, policy] as const),
  )('%s keeps to the rules and to its view', (id, policy) => {
    for (const seat of [MEMBER, setup.chair].filter((one) => canTry(setup, one, id))) {
      const given = answersOf(policy, seat, 'policies');
      expect(given.length).toBeGreaterThan(5);
      expect(given.filter(({ refused }) => refused).map(({ command }) => command)).toEqual([]);
      expect(given.every(({ same }) => same)).toBe(true);
    }
  });
  it('reach no state and no other seat: only the view is theirs', () => {
    const folder = join(SRC, 'lab/skill/policies');
    for (const file of sources(folder)) {
      const text = readFileSync(file, 'utf8');
      expect(text).not.toMatch(/ConferenceState|viewFor|interestsOf/);
      for (const { specifier } of reachesOf(text, 'ts'))
        expect(specifier).not.toMatch(/model\/state|view\/view|\/table\/|\/outcome|\/game|\/events/);
    }
    expect(sources(folder).length).toBeGreaterThan(8);
  });
  it('silent says nothing before the closing', () => {
    const said = answersOf(policyOf('silent'), MEMBER, 'silent').flatMap(({ command }) => command?.type ?? []);
    expect([...new Set(said)].sort()).toEqual(
      ['ballot.cast', 'sounding.answer', 'treaty.sign', 'turn.pass'].filter((type) =>
        said.includes(type as Command['type']),
      ),
    );
    expect(said).toContain('turn.pass');
  });
  it('a chair that only gavels does nothing else', () => {
    const said = answersOf(gavelOnly, setup.chair, 'gavel').map(({ command }) => command?.type ?? 'nothing');
    const allowed = ['turn.pass', 'gavel.adopt', 'silence.open', 'vote.call', 'clock.stop', 'conference.close'];
    expect(said.filter((type) => !allowed.includes(type))).toEqual([]);
    expect(said.filter((type) => type === 'turn.pass').length).toBeGreaterThan(5);
  });
  it('the AI in a seat is the AI that sits there anyway', () => {
    const state = openingState(setup, 'same');
    const held = playOn(state, 'mixed', (seat) => (seat === MEMBER ? policyOf('ai').answers : undefined));
    expect(outcomeOf(held)).toEqual(summarise(playAll(setup, 'same', 'mixed')));
  });
});

describe('a trial', { timeout: 120_000 }, () => {
  const seats = [MEMBER, setup.chair];
  const scope = { seats, policies: ['silent', 'ai', 'reserveAll'], arms: true };
  const trial = trialOf(setup, 'trial', 'mixed', scope);
  it('plays every policy at every seat that can try it, and the arms', () => {
    expect(isVoiceless(setup, setup.chair)).toBe(true);
    expect(trial.games.map(({ seat, policy }) => `${seat} ${policy}`)).toEqual([
      `${MEMBER} silent`,
      `${MEMBER} ai`,
      `${MEMBER} reserveAll`,
      `${setup.chair} silent`,
      `${setup.chair} ai`,
    ]);
    const byAi = summarise(playAll(setup, 'trial', 'mixed'));
    expect(trial.arms?.ai).toBe(byAi.adopted);
    const of = (seat: string) => trial.games.find((game) => game.seat === seat && game.policy === 'ai')?.gain;
    expect(of(MEMBER)).toBe(byAi.gain[MEMBER]);
    const gains = Object.values(byAi.gain);
    expect(of(setup.chair)).toBeCloseTo(gains.reduce((a, b) => a + b, 0) / gains.length);
    expect(ownGain({ gain: {} }, setup.chair)).toBe(0);
  });
  it('comes out the same again', () => {
    expect(trialOf(setup, 'trial', 'mixed', { ...scope, policies: ['silent'], arms: false }).games).toEqual(
      trial.games.filter(({ policy }) => policy === 'silent'),
    );
  });
});

describe('forks', { timeout: 120_000 }, () => {
  const tiny = setupOf('tiny', 'quick');
  const [seat] = tiny.delegations.map(({ id }) => id).filter((id) => id !== tiny.chair) as [string];
  const scope = { seats: [seat], policies: [], arms: false, turns: 2 };
  const forks = forksOf(tiny, 'forked', 'mixed', scope);
  it('stop a game at several turns of a seat, each with answers that are played on', () => {
    expect(forks).toHaveLength(2);
    for (const fork of forks) {
      expect(fork.branches.length).toBeGreaterThan(1);
      for (const { gains, adopted } of fork.branches)
        expect([gains.length, adopted.length]).toEqual([CONTINUATIONS, CONTINUATIONS]);
    }
  });
  it('come out the same again, and the luck of a course is its own', () => {
    expect(forksOf(tiny, 'forked', 'mixed', scope)).toEqual(forks);
    const big = openingState(setup, 'luck');
    let first: Parameters<typeof forkAt>[0] | undefined;
    playOn(big, 'mixed', undefined, ({ state, seat: asked }) => {
      if (asked === MEMBER && requestsFor(state, asked)[0]?.kind === 'turn') first ??= state;
    });
    const { branches } = forkAt(first ?? big, MEMBER, 'mixed', 2, 3);
    expect(branches).toHaveLength(2);
    expect(new Set(branches.flatMap(({ gains }) => gains)).size).toBeGreaterThan(2);
  });
});
