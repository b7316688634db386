/** What the picture shows, as keys for sentences: for whoever does not see it, and where it is not drawn. */

import type { DelegationId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import type { SeenEvent } from '../session/types';
import { bracketsHeld, exitMarkOf, floorOf, voteMarksOf } from './happenings';

export interface SummaryLine {
  /** Key in the hall's sentences. */
  readonly key: string;
  readonly id?: DelegationId;
  readonly count?: number;
}

/** Who has the floor, who follows, who holds brackets; from the sounding on, each seat's answer. */
export function summaryOf(view: View, seen: readonly SeenEvent[], playingOut: boolean): readonly SummaryLine[] {
  return [...floorLines(view, seen, playingOut), ...bracketLines(view), ...exitLines(view), ...outerLines(view)];
}

function floorLines(view: View, seen: readonly SeenEvent[], playingOut: boolean): SummaryLine[] {
  const { speaker, next } = floorOf(view, seen, playingOut);
  const lines: SummaryLine[] = [];
  if (speaker) lines.push(speaker === view.you ? { key: 'summary.you' } : { key: 'summary.has', id: speaker });
  if (next) lines.push(next === view.you ? { key: 'summary.nextYou' } : { key: 'summary.next', id: next });
  if (view.stage === 'closing.gavel') lines.push({ key: 'summary.gavel' });
  return lines;
}

function bracketLines(view: View): SummaryLine[] {
  const held = Object.entries(bracketsHeld(view));
  if (held.length === 0) return [{ key: 'summary.noBrackets' }];
  return held.map(([id, count]) => ({ key: 'summary.brackets', id, count }));
}

function exitLines(view: View): SummaryLine[] {
  const marks = voteMarksOf(view);
  if (marks) return [...marks].map(([id, mark]) => ({ key: `exit.${mark}`, id }));
  return Object.keys(view.seats).flatMap((id) => {
    const mark = exitMarkOf(view, id);
    return mark ? [{ key: `exit.${mark}`, id }] : [];
  });
}

function outerLines(view: View): SummaryLine[] {
  return view.setup.delegations
    .filter(({ role = 'member' }) => role !== 'member')
    .map(({ id }) => ({ key: 'summary.observer', id }));
}
