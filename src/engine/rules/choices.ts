import { remembering } from '../../kernel/remember';
import { type Interests, interestsOf } from '../interests/appraise';
import type { WordingRef } from '../model/requests';
import type { Setup } from '../model/setup';
import type { ConferenceState } from '../model/state';
import type { DelegationId, WholeText } from '../model/vocabulary';

/** Wordings a move may be made of. Remembered, since seats ask again and again. */

const wordingsIn = remembering((setup: Setup): readonly WordingRef[] =>
  setup.provisions.flatMap((provision) =>
    provision.formulations.map((wording) => ({ provision: provision.id, wording: wording.id })),
  ),
);

export const allWordings = (state: ConferenceState): readonly WordingRef[] => wordingsIn(state.setup);

const rivalMemo = new WeakMap<WholeText, { readonly setup: Setup; readonly wordings: readonly WordingRef[] }>();

/** Every wording that does not stand in the draft. */
export function rivalWordings({ setup, draft: { text } }: ConferenceState): readonly WordingRef[] {
  const known = rivalMemo.get(text);
  if (known?.setup === setup) return known.wordings;
  const wordings = wordingsIn(setup).filter(({ provision, wording }) => text[provision] !== wording);
  rivalMemo.set(text, { setup, wordings });
  return wordings;
}

/** Wordings a seat may not accept yet and has not asked home about. */
export function lackingAuthority(state: ConferenceState, seat: DelegationId): readonly WordingRef[] {
  const { capital } = state;
  const authority = interestsOf(state, seat)?.authority;
  const known = authority && lackingMemo.get(authority);
  if (known?.capital === capital && known.seat === seat) return known.wordings;
  const asked = capital.filter((request) => request.by === seat);
  const wordings = allWordings(state).filter(
    ({ provision, wording }) =>
      authority?.[provision]?.[wording] !== 'may' &&
      !asked.some((request) => request.provision === provision && request.wording === wording),
  );
  if (authority) lackingMemo.set(authority, { seat, capital, wordings });
  return wordings;
}

interface Lacking {
  readonly seat: DelegationId;
  readonly capital: ConferenceState['capital'];
  readonly wordings: readonly WordingRef[];
}

const lackingMemo = new WeakMap<Interests['authority'], Lacking>();
