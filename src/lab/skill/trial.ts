/** What one seed of one room is played with: every policy at every seat, and the rooms in which nobody or only the AI acts. */

import { decideFor } from '../../delegates/decide';
import { openingState } from '../../engine/events/opening';
import type { Setup } from '../../engine/model/setup';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { Temper } from '../../protocol/messages';
import { outcomeOf, type RunSummary } from '../outcome';
import { type Held, isVoiceless, ownGain, playOn } from './game';
import { policyOf } from './policies';
import { gavelOnly, gavels } from './policies/gavel';
import type { Answers } from './policies/types';

/** What is asked of every seed of a room. */
export interface Scope {
  readonly seats: readonly DelegationId[];
  readonly policies: readonly string[];
  /** The rooms without a policy in a seat are played too. */
  readonly arms: boolean;
  /** Turns that are forked in one game of a seat. */
  readonly turns?: number;
}

export interface Game {
  readonly seat: DelegationId;
  readonly policy: string;
  readonly gain: number;
  readonly adopted: boolean;
}

/** Whether a text was adopted: all AI; a chair that only gavels; a zero draft over which nobody says a word. */
export interface Arms {
  readonly ai: boolean;
  readonly gavel: boolean;
  readonly silence: boolean;
}

export interface Trial {
  readonly seed: string;
  readonly games: readonly Game[];
  readonly arms: Arms | null;
}

/** Whether a seat can try a policy: all but the sane ones take a voice. */
export const canTry = (setup: Setup, seat: DelegationId, policy: string): boolean =>
  policyOf(policy).kind === 'sane' || !isVoiceless(setup, seat);

/** Plays one seed. The all-AI game is one game, whichever seat is looked at. */
export function trialOf(setup: Setup, seed: string, temper: Temper, { seats, policies, arms }: Scope): Trial {
  const played = (held: Held): RunSummary => outcomeOf(playOn(openingState(setup, seed), temper, held));
  let byAi: RunSummary | undefined;
  const allAi = (): RunSummary => {
    byAi ??= played(() => undefined);
    return byAi;
  };
  const games = seats.flatMap((seat) =>
    policies
      .filter((policy) => canTry(setup, seat, policy))
      .map((policy): Game => {
        const { answers } = policyOf(policy);
        const outcome = policy === 'ai' ? allAi() : played((one) => (one === seat ? answers : undefined));
        return { seat, policy, gain: ownGain(outcome, seat), adopted: outcome.adopted };
      }),
  );
  const { chair } = setup;
  return {
    seed,
    games,
    arms: arms
      ? {
          ai: allAi().adopted,
          gavel: played((seat) => (seat === chair ? gavelOnly.answers : undefined)).adopted,
          silence: played((seat) => (seat === chair ? gavelOnly.answers : mute)).adopted,
        }
      : null,
  };
}

/** Says nothing in the meetings and decides as the game's AI does: what is asked is whether the room lets a text pass. */
const mute: Answers = (view, requests, seed) => {
  const [request] = requests;
  if (request?.kind === 'turn') return { type: 'turn.pass', by: view.you };
  return gavels(view, requests, seed) ?? decideFor(view, requests, seed, 'mixed')?.command ?? null;
};
