import type { Authority } from '../engine/interests/appraise';
import { aloneAt, valuationOf } from '../engine/interests/valuation';
import { isMet } from '../engine/model/linkages';
import type { Edits, FormulationId, ProvisionId } from '../engine/model/vocabulary';
import type { View } from '../engine/view/types';

/** How a wording compares with the current one for me, in words rather than points. */
export const GRADES = ['much-better', 'better', 'same', 'worse', 'much-worse'] as const;
export type Grade = (typeof GRADES)[number];

/** What one wording of a paragraph would mean for me. Points are of my own table (best package 1000). */
export interface Meaning {
  /** Its own points, and what linkages add or take when it replaces the wording that stands. */
  readonly points: number;
  /** Points more or fewer than the current wording gives. */
  readonly delta: number;
  readonly grade: Grade;
  /** Linkages of mine in which this wording counts. */
  readonly linkages: readonly LinkageMeaning[];
  /** It is what the draft says now. */
  readonly current: boolean;
  readonly authority: Authority;
  readonly line: 'withhold' | 'force' | 'explain' | null;
  /** What home said about it; null when home has not spoken. */
  readonly cable: boolean | null;
  /** The question lies with home. */
  readonly pending: boolean;
}

/** A linkage of mine as it bears on one wording. */
export interface LinkageMeaning {
  readonly id: string;
  readonly points: number;
  /** With this wording in the text as it stands, it would hold. */
  readonly met: boolean;
  /** The other paragraphs it names, with the wordings that count there. */
  readonly with: Readonly<Record<ProvisionId, readonly FormulationId[]>>;
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
  const current = view.draft.text[provision] ?? wording;
  const delta = effectOf(view, { [provision]: wording });
  const line = interests.redLines.find((item) => item.provision === provision && item.wording === wording);
  return {
    points: aloneAt(interests, provision, current) + delta,
    delta,
    grade: gradeOf(delta),
    linkages: linkagesAt(view, provision, wording),
    current: wording === current,
    authority: interests.authority[provision]?.[wording] ?? 'may',
    line: line?.strength ?? null,
    cable: view.cables[`${provision}/${wording}`] ?? null,
    pending: view.capital.some((ask) => ask.provision === provision && ask.wording === wording && !ask.answered),
  };
}

function linkagesAt({ interests, draft }: View, provision: ProvisionId, wording: FormulationId): LinkageMeaning[] {
  const text = { ...draft.text, [provision]: wording };
  return (interests?.linkages ?? []).flatMap((linkage) => {
    const { [provision]: here, ...elsewhere } = linkage.when;
    if (!here?.includes(wording)) return [];
    return [{ id: linkage.id, points: linkage.points, met: isMet(linkage, text), with: elsewhere }];
  });
}

/** Points that a set of edits would win or lose me against the current draft; 0 without a national voice. */
export function effectOf({ interests, draft }: View, edits: Edits): number {
  return interests ? valuationOf(interests).change(draft.text, edits) : 0;
}

/** Points of the current draft above (or below) my walk-away value. */
export function gainNow(view: View): number {
  return view.interests ? view.interests.draftPoints - view.interests.walkAway.value : 0;
}

/**
 * Points above (or below) my walk-away value where part of the text does not bind me: those paragraphs are worth what was
 * agreed before; null for all of them.
 */
export function gainWithout(view: View, unbound: readonly ProvisionId[] | null): number {
  const left = view.setup.provisions.filter(({ id }) => unbound === null || unbound.includes(id));
  return gainNow(view) + effectOf(view, Object.fromEntries(left.map(({ id, statusQuo }) => [id, statusQuo])));
}

/** What is true about a wording for me, as I would put it if asked and if I chose to be candid. */
export function truth(view: View, provision: ProvisionId, wording: FormulationId): 'could-live' | 'could-not' {
  return meaningFor(view, provision, wording)?.authority === 'may' ? 'could-live' : 'could-not';
}
