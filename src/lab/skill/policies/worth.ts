/** What a text is worth to me, and what I guess of others. The guess is plain on purpose: it must not follow the engine's. */

import type { CommandType } from '../../../engine/acts';
import { valuationOf } from '../../../engine/interests/valuation';
import type { Delegation, DelegationId, Edits, FormulationId, ProvisionId } from '../../../engine/model/vocabulary';
import type { Move, View } from '../../../engine/view/types';

/** One wording that does not stand. */
export interface Rival {
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
  /** Points it would win or lose me against the one that stands. */
  readonly mine: number;
}

/** Points of the text that stands above (or below) my walk-away value; 0 without a voice. */
export function gainNow({ interests }: View): number {
  return interests ? interests.draftPoints - interests.walkAway.value : 0;
}

/** Points that edits would win or lose me; 0 without a voice. */
export function effectOf({ interests, draft }: View, edits: Edits): number {
  return interests ? valuationOf(interests).change(draft.text, edits) : 0;
}

/** Whether I may agree to a wording without asking home. */
export function may({ interests }: View, provision: ProvisionId, wording: FormulationId): boolean {
  return (interests?.authority[provision]?.[wording] ?? 'may') === 'may';
}

/** Every wording that does not stand, what serves me best first. */
export function rivals(view: View): Rival[] {
  return view.setup.provisions
    .flatMap(({ id, formulations }) =>
      formulations
        .filter((wording) => wording.id !== view.draft.text[id])
        .map((wording) => ({ provision: id, wording: wording.id, mine: effectOf(view, { [id]: wording.id }) })),
    )
    .sort((a, b) => b.mine - a.mine || (`${a.provision}/${a.wording}` < `${b.provision}/${b.wording}` ? -1 : 1));
}

/** The wording of a paragraph that serves me best. */
export function bestOf(view: View, provision: ProvisionId): FormulationId {
  const found = view.setup.provisions.find(({ id }) => id === provision);
  const standing = view.draft.text[provision] as FormulationId;
  const worth = (wording: FormulationId) => (wording === standing ? 0 : effectOf(view, { [provision]: wording }));
  return (found?.formulations ?? []).reduce((best, { id }) => (worth(id) > worth(best) ? id : best), standing);
}

/** Delegations but mine, the loudest first. */
export function others({ setup, you }: View): readonly Delegation[] {
  return setup.delegations
    .filter(({ id }) => id !== you)
    .sort((a, b) => b.behaviour.influence - a.behaviour.influence || (a.id < b.id ? -1 : 1));
}

/**
 * What edits would do for another seat, by how much nearer the words come to the middle of where it is believed to stand
 * and by how much it cares: -100..100 for one paragraph.
 */
export function guessedEffect(view: View, { id, positions }: Delegation, edits: Edits): number {
  return Object.entries(edits).reduce((sum, [provisionId, wording]) => {
    const provision = view.setup.provisions.find((one) => one.id === provisionId);
    if (!provision) return sum;
    const [low, high] = view.ranges[id]?.[provision.issue] ?? [0, 100];
    const at = (low + high) / 2;
    const away = (name: FormulationId | undefined): number => {
      const [from, to] = provision.formulations.find((one) => one.id === name)?.span ?? [0, 100];
      return Math.max(from - at, at - to, 0);
    };
    const salience = positions[provision.issue]?.salience ?? 0;
    return sum + (salience * (away(view.draft.text[provisionId]) - away(wording))) / 100;
  }, 0);
}

/** How wide the range is in which a seat is believed to stand on a paragraph's issue. */
export function doubt(view: View, seat: DelegationId, provisionId: ProvisionId): number {
  const issue = view.setup.provisions.find(({ id }) => id === provisionId)?.issue ?? '';
  const [low, high] = view.ranges[seat]?.[issue] ?? [0, 100];
  return high - low;
}

/** The move of a type, when it is legal now. */
export function open(moves: readonly Move[], type: CommandType): Move | undefined {
  return moves.find((move) => move.type === type && move.refused === null);
}
