/**
 * Challenges as data: a list of conditions that must all hold. Conditions are a closed vocabulary, read and checked here;
 * which conditions make a challenge is the scenario's affair.
 */

import { EXITS, type Exit } from '../engine/model/setup';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId, ProvisionId } from '../engine/model/vocabulary';
import type { ChallengeResult, SeatAccount } from './types';

/** `provision/wording`, as scenario files write it. */
type WordingKey = string;

export type Condition =
  /** There is a report, or there is none. */
  | { readonly adopted: boolean }
  /** You sit here; "chair" stands for whoever presides. */
  | { readonly seat: DelegationId | 'chair' }
  /** One of these wordings stands in the final draft. */
  | { readonly stands: readonly WordingKey[] }
  /** None of these wordings stands in the final draft. */
  | { readonly standsNot: readonly WordingKey[] }
  /** In one of these paragraphs a wording stands that you were the first to propose. */
  | { readonly ownWordingStands: readonly ProvisionId[] }
  /** Your gain by the final draft is above, or below, this many points. */
  | { readonly gainAbove: number }
  | { readonly gainBelow: number }
  /** None of your blocking red lines is crossed by a report that was adopted. */
  | { readonly crossesNoLine: boolean }
  /** You were the only one to withhold when the conference ended. */
  | { readonly withheldAlone: boolean }
  /** How you left the closing. */
  | { readonly exit: readonly Exit[] }
  /** How often the clock was stopped. */
  | { readonly clockStops: number }
  /** An objection stood when the conference ended. */
  | { readonly objectionAtGavel: boolean };

export interface Challenge {
  readonly id: string;
  readonly when: readonly Condition[];
}

/** All that conditions may look at. */
export interface Ending {
  readonly you: DelegationId;
  readonly adopted: boolean;
  readonly final: ConferenceState;
  readonly account: SeatAccount;
  readonly objectors: readonly DelegationId[];
}

const BOOLEANS = ['adopted', 'crossesNoLine', 'withheldAlone', 'objectionAtGavel'];
const NUMBERS = ['gainAbove', 'gainBelow', 'clockStops'];
const LISTS = ['stands', 'standsNot', 'ownWordingStands', 'exit'];

/** Reads challenges from a file. @throws TypeError with the place and what would be right. */
export function parseChallenges(source: unknown): Challenge[] {
  if (!Array.isArray(source)) throw new TypeError('challenges: a list is wanted');
  return source.map((entry: unknown, at) => {
    const { id, when } = (entry ?? {}) as Record<string, unknown>;
    if (typeof id !== 'string') throw new TypeError(`challenges[${at}]: an id is wanted`);
    if (!Array.isArray(when) || when.length === 0) throw new TypeError(`${id}: a list of conditions is wanted`);
    return { id, when: when.map((condition: unknown) => parseCondition(id, condition)) };
  });
}

function parseCondition(challenge: string, source: unknown): Condition {
  const entries = source !== null && typeof source === 'object' ? Object.entries(source) : [];
  const [first] = entries;
  if (!first || entries.length > 1) throw new TypeError(`${challenge}: a condition has exactly one name`);
  const [name, value] = first as [string, unknown];
  const wanted = wantedBy(name);
  if (!wanted) throw new TypeError(`${challenge}: there is no condition "${name}"`);
  if (!wanted.fits(value)) throw new TypeError(`${challenge}: "${name}" wants ${wanted.what}`);
  return source as Condition;
}

function wantedBy(name: string): { readonly what: string; readonly fits: (value: unknown) => boolean } | null {
  if (BOOLEANS.includes(name)) return { what: 'true or false', fits: (value) => typeof value === 'boolean' };
  if (NUMBERS.includes(name)) return { what: 'a whole number', fits: Number.isInteger };
  if (name === 'seat') return { what: 'a delegation', fits: (value) => typeof value === 'string' };
  if (name === 'exit')
    return { what: 'a list of exits', fits: (value) => isListOf(value, (item) => EXITS.includes(item as Exit)) };
  return LISTS.includes(name) ? { what: 'a list of ids', fits: (value) => isListOf(value, () => true) } : null;
}

function isListOf(value: unknown, fits: (item: string) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && fits(item));
}

/** Whether a challenge was met, and if not, whether it could have been from this seat and with these paragraphs. */
export function resultOf(challenge: Challenge, ending: Ending): ChallengeResult {
  if (challenge.when.every((condition) => holds(condition, ending))) return 'met';
  if (challenge.when.some((condition) => 'seat' in condition && !holds(condition, ending))) return 'other-seat';
  return challenge.when.some((condition) => !isOnTable(condition, ending.final)) ? 'not-on-table' : 'missed';
}

function isOnTable(condition: Condition, { setup }: ConferenceState): boolean {
  const paragraphs = 'stands' in condition ? condition.stands.map(provisionIn) : null;
  const named = 'ownWordingStands' in condition ? condition.ownWordingStands : paragraphs;
  return named === null || setup.provisions.some(({ id }) => named.includes(id));
}

function provisionIn(key: WordingKey): ProvisionId {
  return key.slice(0, key.indexOf('/'));
}

function holds(condition: Condition, ending: Ending): boolean {
  const { you, adopted, final, account, objectors } = ending;
  if ('adopted' in condition) return adopted === condition.adopted;
  if ('seat' in condition) return you === (condition.seat === 'chair' ? final.setup.chair : condition.seat);
  if ('stands' in condition) return condition.stands.some((key) => standsIn(final, key));
  if ('standsNot' in condition) return !condition.standsNot.some((key) => standsIn(final, key));
  if ('ownWordingStands' in condition) return condition.ownWordingStands.some((id) => isOwnWording(final, id, you));
  if ('gainAbove' in condition) return account.gain !== null && account.gain > condition.gainAbove;
  if ('gainBelow' in condition) return account.gain !== null && account.gain < condition.gainBelow;
  if ('crossesNoLine' in condition) return (!adopted || account.crossed.length === 0) === condition.crossesNoLine;
  if ('withheldAlone' in condition) return (objectors.length === 1 && objectors[0] === you) === condition.withheldAlone;
  if ('exit' in condition) return account.exit !== null && condition.exit.includes(account.exit);
  if ('clockStops' in condition) return final.clockStops === condition.clockStops;
  return objectors.length > 0 === condition.objectionAtGavel;
}

function standsIn(final: ConferenceState, key: WordingKey): boolean {
  const provision = provisionIn(key);
  return final.draft.text[provision] === key.slice(provision.length + 1);
}

function isOwnWording(final: ConferenceState, provision: ProvisionId, you: DelegationId): boolean {
  const standing = final.draft.text[provision];
  return standing !== undefined && final.paragraphs[provision]?.proposedBy[standing] === you;
}
