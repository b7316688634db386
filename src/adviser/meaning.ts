import type { Edits, FormulationId, ProvisionId } from '../engine/model/vocabulary';
import type { Authority, View } from '../engine/view/types';

/** How a wording compares with the standing one for me, in words rather than points. */
export const GRADES = ['much-better', 'better', 'same', 'worse', 'much-worse'] as const;
export type Grade = (typeof GRADES)[number];

/** What one wording of a paragraph would mean for me. Points are of my own table (best package 1000). */
export interface Meaning {
  readonly points: number;
  /** Points more or fewer than the standing wording gives. */
  readonly delta: number;
  readonly grade: Grade;
  readonly standing: boolean;
  readonly authority: Authority;
  readonly line: 'withhold' | 'force' | 'explain' | null;
  /** What home said about it; null when home has not spoken. */
  readonly cable: boolean | null;
  /** The question lies with home. */
  readonly pending: boolean;
}

/** A twentieth of the best package is a lot for one paragraph; below a sixtieth nobody at home would notice. */
const MUCH = 50;
const SOME = 15;

/** The word for a gain or loss of points. */
export function gradeOf(delta: number): Grade {
  if (delta >= MUCH) return 'much-better';
  if (delta >= SOME) return 'better';
  if (delta > -SOME) return 'same';
  return delta > -MUCH ? 'worse' : 'much-worse';
}

/** What a wording means for me; null in the chair of a process that leaves the chair no national voice. */
export function meaningFor(view: View, provision: ProvisionId, wording: FormulationId): Meaning | null {
  const { interests } = view;
  if (!interests) return null;
  const standing = view.draft.text[provision] ?? wording;
  const points = interests.points[provision]?.[wording] ?? 0;
  const delta = points - (interests.points[provision]?.[standing] ?? 0);
  const line = interests.redLines.find((item) => item.provision === provision && item.wording === wording);
  return {
    points,
    delta,
    grade: gradeOf(delta),
    standing: wording === standing,
    authority: interests.authority[provision]?.[wording] ?? 'may',
    line: line?.strength ?? null,
    cable: view.cables[`${provision}/${wording}`] ?? null,
    pending: view.capital.some((ask) => ask.provision === provision && ask.wording === wording && !ask.answered),
  };
}

/** Points that a set of edits would win or lose me against the standing draft; 0 without a national voice. */
export function effectOf(view: View, edits: Edits): number {
  return Object.entries(edits).reduce(
    (total, [provision, wording]) => total + (meaningFor(view, provision, wording)?.delta ?? 0),
    0,
  );
}

/** Points of the standing draft above (or below) my walk-away value. */
export function gainNow(view: View): number {
  return view.interests ? view.interests.draftPoints - view.interests.walkAway.value : 0;
}

/**
 * Points above (or below) my walk-away value where part of the text does not bind me: those paragraphs are worth what was
 * agreed before; null for all of them.
 */
export function gainWithout(view: View, unbound: readonly ProvisionId[] | null): number {
  const table = view.interests?.points ?? {};
  const lost = view.setup.provisions
    .filter(({ id }) => unbound === null || unbound.includes(id))
    .reduce(
      (sum, { id, statusQuo }) => sum + (table[id]?.[statusQuo] ?? 0) - (table[id]?.[view.draft.text[id] ?? ''] ?? 0),
      0,
    );
  return gainNow(view) + lost;
}

/** What is true about a wording for me, as I would put it if asked and if I chose to be candid. */
export function truth(view: View, provision: ProvisionId, wording: FormulationId): 'could-live' | 'could-not' {
  return meaningFor(view, provision, wording)?.authority === 'may' ? 'could-live' : 'could-not';
}
