/** Which challenges were met. Their conditions are the scenario's affair; what the words mean is told here. */

import type { Challenge, Condition, WordingKey } from '../engine/model/challenges';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId, ProvisionId } from '../engine/model/vocabulary';
import type { ChallengeResult, SeatAccount } from './types';

/** All that conditions may look at. */
export interface Ending {
  readonly you: DelegationId;
  readonly adopted: boolean;
  readonly final: ConferenceState;
  readonly account: SeatAccount;
  readonly objectors: readonly DelegationId[];
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
  const current = final.draft.text[provision];
  return current !== undefined && final.paragraphs[provision]?.proposedBy[current] === you;
}
