import type { FormulationId, ProvisionId } from '../engine/model/vocabulary';
import type { View } from '../engine/view/types';
import { type Meaning, meaningFor } from './meaning';
import { type RoomEstimate, roomOn } from './room';

/** One wording of one paragraph, weighed for me and for the room. */
export interface Option {
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
  readonly meaning: Meaning | null;
  readonly room: RoomEstimate;
  /** Appeal above that of the current wording: what would be won if the room took this one instead. */
  readonly progress: number;
  /** Points this wording gives me beyond the current one; 0 without a national voice. */
  readonly delta: number;
  readonly current: boolean;
  readonly backed: boolean;
}

/** What an objector or a doubter is worth in points of mine: one who cannot live with a text can sink all of it. */
const WEIGHT = { unlikely: 14, unsure: 4, ask: 20, never: 200 } as const;

const remembered = new WeakMap<View, readonly Option[]>();

/** Every wording of every paragraph, weighed. Computed once for a view. */
export function optionsOf(view: View): readonly Option[] {
  const known = remembered.get(view);
  if (known) return known;
  const made = view.setup.provisions.flatMap((provision) => {
    const rows = provision.formulations.map((item) => weigh(view, provision.id, item.id));
    const now = rows.find((row) => row.current)?.appeal ?? 0;
    return rows.map(({ appeal, ...row }): Option => ({ ...row, progress: appeal - now }));
  });
  remembered.set(view, made);
  return made;
}

function weigh(view: View, provision: ProvisionId, wording: FormulationId) {
  const meaning = meaningFor(view, provision, wording);
  const room = roomOn(view, provision, wording);
  const delta = meaning?.delta ?? 0;
  const barred = meaning?.authority === 'never' ? WEIGHT.never : meaning?.authority === 'ask' ? WEIGHT.ask : 0;
  const appeal = delta - barred - WEIGHT.unlikely * room.unlikely.length - WEIGHT.unsure * room.unsure.length;
  const backers = view.paragraphs[provision]?.backers[wording] ?? [];
  return {
    provision,
    wording,
    meaning,
    room,
    appeal,
    delta,
    current: view.draft.text[provision] === wording,
    backed: backers.length > 0,
  };
}

/** The paragraph on which the report is likeliest to founder: most of the room against one another's wordings. */
export function hottest(view: View): ProvisionId | null {
  const heat = (id: ProvisionId) =>
    (view.paragraphs[id]?.objectors.length ?? 0) * 2 +
    optionsOf(view)
      .filter((option) => option.provision === id && option.backed)
      .reduce((sum, option) => sum + option.room.unlikely.length * 3 + option.room.unsure.length, 0);
  return [...view.setup.provisions].sort((a, b) => heat(b.id) - heat(a.id) || (a.id < b.id ? -1 : 1))[0]?.id ?? null;
}

/** Best first, ties by paragraph and wording so that the order never wavers. */
export function byBest<T extends { readonly provision: ProvisionId; readonly wording: FormulationId }>(
  worth: (item: T) => number,
): (a: T, b: T) => number {
  const key = (item: T) => `${item.provision}/${item.wording}`;
  return (a, b) => worth(b) - worth(a) || (key(a) < key(b) ? -1 : 1);
}
