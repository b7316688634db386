import { join } from 'node:path';
import { aftermathOf } from '../../analysis/aftermath/aftermath';
import { openingState } from '../../engine/events/opening';
import type { Setup } from '../../engine/model/setup';
import { compile, type Length } from '../../scenario/compile';
import { nextGiven, takeSurely } from '../../table/bots';
import { playAll } from '../../table/record';
import { assemblySetup } from '../assembly';
import { scenarioAt, setupAt } from '../io';
import { summariesOf } from '../pool';

/** What the benchmark measures of the engine. Times in milliseconds. */

export const setupFor = (folder: string, length: Length): Setup => setupAt(folder, length);

/** Every member for itself: in consensus as the open-ended room has it, or by majority as a committee of the Assembly has it. */
export const roomOfAll = (scenarios: string, rule: 'consensus' | 'majority'): Setup =>
  rule === 'majority'
    ? assemblySetup(scenarios, 'all')
    : compile(scenarioAt(join(scenarios, 'oewg-2019-21')), 'standard', 'all');

/** A whole conference without people. */
export const wholeGame = (setup: Setup, seed: string): number => playAll(setup, seed, 'mixed').steps.length;

/** A batch over threads. */
export const manyGames = (setup: Setup, seeds: readonly string[], worker: string) =>
  summariesOf({ setup, seeds, temper: 'mixed', worker });

/** Five years after a report whose every paragraph has its third wording. */
export const fiveYears = (setup: Setup, seed: string): number =>
  aftermathOf({
    setup,
    text: Object.fromEntries(setup.provisions.map(({ id, formulations }) => [id, formulations[2]?.id ?? ''])),
    adopted: true,
    positions: Object.fromEntries(setup.delegations.map(({ id, positions }) => [id, positions])),
    confidence: setup.confidence,
    seed,
  }).with.length;

export interface Timings {
  /** Each command decided, folded and hashed. */
  readonly commands: readonly number[];
  /** Each turn of an AI seat: view, requests and decision. */
  readonly turns: readonly number[];
  /** All turns of a round together. */
  readonly rooms: readonly number[];
  /** All answers of a wave of the sounding together. */
  readonly soundings: readonly number[];
}

/** Plays one conference and times its parts where they happen, with caches as warm as they are in play. */
export function timedGame(setup: Setup, seed: string): Timings {
  const commands: number[] = [];
  const turns: number[] = [];
  const rooms = new Map<string, number>();
  const soundings = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, time: number) => to.set(key, (to.get(key) ?? 0) + time);
  let state = openingState(setup, seed);
  for (;;) {
    const { stage, meeting, round, clockStops, wave } = state;
    const asked = performance.now();
    const given = nextGiven(state, 'mixed');
    const thought = performance.now();
    if (!given) return { commands, turns, rooms: [...rooms.values()], soundings: [...soundings.values()] };
    state = takeSurely(state, given).state;
    commands.push(performance.now() - thought);
    if (stage === 'closing.sounding') add(soundings, `${clockStops}/${wave}`, thought - asked);
    if (stage !== 'meeting.seats') continue;
    turns.push(thought - asked);
    add(rooms, `${meeting}/${round}`, thought - asked);
  }
}
