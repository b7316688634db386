import { useMemo } from 'react';
import { pressing } from '../../adviser/suggest';
import type { Move, Request } from '../../engine/view/types';
import { useConference } from '../store/conference';
import type { Composing } from './focus';

/**
 * More than one thing can be asked at a time: somebody in the corridor waits for an answer while it is my turn. The desk
 * puts one question; my moves stay open beside it, from the text, the people and the measures.
 */

/** The question on the desk. */
export function useAsked(): Request | null {
  const requests = useConference((state) => state.requests);
  return useMemo(() => pressing(requests), [requests]);
}

/** Every move of mine, whatever else is asked. */
export const movesIn = (requests: readonly Request[]): readonly Move[] =>
  requests.flatMap((request) => ('moves' in request ? request.moves : []));

/** Which of the open questions a composition answers: the menu its move stands on, else the one on the desk. */
export function answeredBy(requests: readonly Request[], composing: Composing | null): Request | null {
  const asked = pressing(requests);
  if (!composing) return asked;
  const open = asked ? [asked, ...requests] : requests;
  return open.find((request) => 'moves' in request && fits(request.moves, composing)) ?? asked;
}

const fits = (moves: readonly Move[], { type }: Composing): boolean =>
  type === 'list' || moves.some((move) => move.type === type);

/** What comes after the question on the desk: how many others wait for an answer, and whether it is my turn. */
export function waitingBehind(requests: readonly Request[]): { readonly questions: number; readonly turn: boolean } {
  const asked = pressing(requests);
  const others = requests.filter((request) => request !== asked);
  return {
    questions: others.filter((request) => !('moves' in request)).length,
    turn: others.some((request) => 'moves' in request),
  };
}
