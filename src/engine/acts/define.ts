import type { z } from 'zod';
import type { ItemCharts } from '../charts/items.machine';
import type { ConferenceEvent, EventType } from '../events';
import type { Choices, Menu, SeatQuestion } from '../model/requests';
import type { Stage } from '../model/stages';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import type { Actor, Refusal, Rule, SeatRule } from '../rules/refuse';

type Shape = Readonly<Record<string, z.ZodType>>;

type Optional<S extends Shape> = { [K in keyof S]: undefined extends z.output<S[K]> ? K : never }[keyof S];

/** The body of an act, read off its shape. */
export type BodyOf<S extends Shape> = { readonly [K in Exclude<keyof S, Optional<S>>]: z.output<S[K]> } & {
  readonly [K in Optional<S>]?: Exclude<z.output<S[K]>, undefined>;
};

export type CommandBy<T extends string, S extends Shape> = { readonly type: T; readonly by: Actor } & BodyOf<S>;

/** States of the conference chart at which an act may lead: those it rests in, and those it passes through. */
export type Target =
  | 'turning'
  | 'ending'
  | 'seats'
  | 'sounding'
  | 'approved'
  | 'ballot'
  | 'morning'
  | '#conference.meeting'
  | '#conference.failed';

/** How the chart takes an act at a stage: where it leads (nowhere when left out), and on which menu it is offered. */
export interface Taken {
  readonly to?: Target;
  readonly menu?: Menu;
}

/** What a seat could choose now; `none` is why there is nothing to choose, when that makes the act pointless. */
export interface Offer {
  readonly choices: Choices;
  readonly none?: string;
  /** Points of standing that doing it moves. */
  readonly standing?: number;
}

/**
 * An act: everything that is true of one kind of command, in one place. The command's type, its schema on the wire, the
 * chart's transitions, refusals, requests, prices and the public record follow from it.
 */
export interface ActDeclaration<
  T extends string,
  S extends Shape,
  M extends readonly SeatRule[],
  R,
  W extends boolean = boolean,
> {
  readonly type: T;
  /** Shape of the body. */
  readonly body: S;
  /**
   * Where the chart takes it. Corridor: in the meeting's corridor, whatever happens on the floor. Always: until the
   * conference is over.
   */
  readonly at: Partial<Record<Stage, Taken>> | 'corridor' | 'always';
  /** What it uses up. action: one of the meeting's actions, and in turn the turn with it; turn: the place in the queue. */
  readonly takes: 'action' | 'turn' | 'nothing';
  /** When an act that takes an action takes none. `command` is missing while it is only offered. */
  readonly free?: (state: ConferenceState, command?: CommandBy<T, S>) => boolean;
  /** Processes list the acts they admit; some are admitted with another, or belong to every process. */
  readonly admitted: 'listed' | 'always' | { readonly with: string };
  /**
   * Where all are asked at once: the answer is kept shut until all have answered, and this is what happens for a seat that
   * has not when time is up.
   */
  readonly sealed?: (state: ConferenceState, seat: DelegationId) => readonly ConferenceEvent[];
  /** It is about the whole text or the question put, whatever else it names: then it rests on both. */
  readonly onWhole?: W;
  /** It only moves the list or the floor: an act of its own undoes it, so it never waits to be taken back. */
  readonly procedural?: true;
  /** Rules about who, in order. */
  readonly may: M;
  /** Rules about the whole command, in order. */
  readonly rules: R;
  /** Choices for the menu on which it stands; null when it is not on it. */
  readonly offers?: (state: ConferenceState, seat: DelegationId) => Offer | null;
  /** Questions that it answers. */
  readonly asks?: (state: ConferenceState, seat: DelegationId) => readonly SeatQuestion[];
  /** What it causes. */
  readonly happens: (state: ConferenceState, command: CommandBy<T, S>, items: ItemCharts) => readonly ConferenceEvent[];
  /** The event by which others hear of it: those it is meant for. Acts without one are never heard as such. */
  readonly toldBy?: EventType;
}

/** Declares an act. Returns it as it is, with the types of its parts. */
export function act<
  const T extends string,
  S extends Shape,
  M extends readonly SeatRule[],
  R extends readonly Rule<CommandBy<T, S>>[],
  const W extends boolean = false,
>(declaration: ActDeclaration<T, S, M, R, W>): ActDeclaration<T, S, M, R, W> {
  return declaration;
}

/** An act whose types do not matter: what machinery that serves all acts alike sees. */
export type AnyAct = ActDeclaration<string, Shape, readonly SeatRule[], readonly Rule<never>[]>;

/** The codes with which a list of rules refuses. */
export type CodesOf<L extends readonly ((...args: never[]) => unknown)[]> =
  ReturnType<L[number]> extends infer Result ? (Result extends Refusal<infer Code> ? Code : never) : never;

/** On an open floor some acts cost no action: answering, confiding, drafting and questions home. */
export const freeOnOpenFloor = ({ floor }: ConferenceState): boolean => floor !== null;

/** An offer without anything to choose. */
export const PLAIN: Offer = { choices: {} };
