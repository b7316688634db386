import { type DelegationId, type FormulationId, formulationOf, type ProvisionId } from '../engine/model/vocabulary';
import type { View } from '../engine/view/types';
import { floorDiv } from '../kernel/integers';
import { easeOf, others, provisionOf, rangeOf } from './reading';

export const VERDICTS = ['likely', 'unsure', 'unlikely'] as const;
/** Whether a delegation could live with a wording, as far as I can tell. */
export type Verdict = (typeof VERDICTS)[number];

export const WHYS = [
  'declared',
  'confided',
  'objects',
  'told-could-not',
  'told-could',
  'backs',
  'in-a-deal',
  'agreed-before',
  'range-inside',
  'range-outside',
  'range-wide',
] as const;
/** What an estimate rests on, strongest evidence first. */
export type Why = (typeof WHYS)[number];

export interface Estimate {
  readonly seat: DelegationId;
  readonly verdict: Verdict;
  readonly why: Why;
  /** How sure, 0 (a coin) to 100. */
  readonly sure: number;
}

export interface RoomEstimate {
  readonly likely: readonly Estimate[];
  readonly unsure: readonly Estimate[];
  readonly unlikely: readonly Estimate[];
}

/** Positions tried across a range: enough that one more would not change a verdict by itself. */
const SAMPLES = 9;
/** Share of the range, in per cent, at which an estimate becomes a verdict. */
const CLEAR = 75;

/** Whether `seat` could live with a wording, and what that rests on: words first, then the range. */
export function couldLive(view: View, seat: DelegationId, provision: ProvisionId, wording: FormulationId): Estimate {
  return said(view, seat, provision, wording) ?? fromRange(view, seat, provision, wording);
}

/** Every other national seat, sorted by verdict; inside a verdict the surest first. */
export function roomOn(view: View, provision: ProvisionId, wording: FormulationId): RoomEstimate {
  const all = others(view)
    .map((seat) => couldLive(view, seat, provision, wording))
    .sort((a, b) => b.sure - a.sure || (a.seat < b.seat ? -1 : 1));
  const of = (verdict: Verdict) => all.filter((estimate) => estimate.verdict === verdict);
  return { likely: of('likely'), unsure: of('unsure'), unlikely: of('unlikely') };
}

function said(view: View, seat: DelegationId, provision: ProvisionId, wording: FormulationId): Estimate | null {
  const paragraph = view.paragraphs[provision];
  const verdict = (kind: Verdict, why: Why, sure: number): Estimate => ({ seat, verdict: kind, why, sure });
  if (!paragraph) return null;
  if (paragraph.declared[seat]?.includes(wording)) return verdict('unlikely', 'declared', 85);
  if (paragraph.confided[seat]?.includes(wording)) return verdict('unlikely', 'confided', 85);
  if (paragraph.objectors.includes(seat) && view.draft.text[provision] === wording) {
    return verdict('unlikely', 'objects', 80);
  }
  const told = answered(view, seat, provision, wording);
  if (told === 'could-not') return verdict('unlikely', 'told-could-not', trusted(view, seat));
  if (paragraph.backers[wording]?.includes(seat)) return verdict('likely', 'backs', 90);
  if (told === 'could-live') return verdict('likely', 'told-could', trusted(view, seat));
  if (inDeal(view, seat, provision, wording)) return verdict('likely', 'in-a-deal', trusted(view, seat));
  return null;
}

/** What was said in the corridor is worth what the speaker's word is worth to me, and never nothing. */
const trusted = (view: View, seat: DelegationId): number => 40 + floorDiv((view.confidence[seat] ?? 50) * 50, 100);

function answered(view: View, seat: DelegationId, provision: ProvisionId, wording: FormulationId) {
  const probes = Object.values(view.probes).filter(
    (probe) => probe.to === seat && probe.provision === provision && probe.wording === wording,
  );
  return probes.at(-1)?.answer ?? null;
}

function inDeal(view: View, seat: DelegationId, provision: ProvisionId, wording: FormulationId): boolean {
  return Object.values(view.packages).some(
    (deal) =>
      deal.stage !== 'broken' &&
      deal.edits[provision] === wording &&
      (deal.accepted.includes(seat) || deal.by === seat),
  );
}

function fromRange(view: View, seat: DelegationId, provisionId: ProvisionId, wordingId: FormulationId): Estimate {
  const provision = provisionOf(view, provisionId);
  if (wordingId === provision.statusQuo) return { seat, verdict: 'likely', why: 'agreed-before', sure: 80 };
  const wording = formulationOf(provision, wordingId);
  const [low, high] = rangeOf(view, seat, provision.issue);
  const easeAt = easeOf(view, seat, provision, wording);
  let ease = 0;
  for (let i = 0; i < SAMPLES; i++) {
    ease += easeAt(low + floorDiv((high - low) * i, SAMPLES - 1));
  }
  const share = floorDiv(ease * 50, SAMPLES);
  const sure = Math.abs(share - 50) * 2;
  if (share >= CLEAR) return { seat, verdict: 'likely', why: 'range-inside', sure };
  if (share <= 100 - CLEAR) return { seat, verdict: 'unlikely', why: 'range-outside', sure };
  return { seat, verdict: 'unsure', why: 'range-wide', sure };
}
