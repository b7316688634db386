import { editsOf } from '../../engine/interests/board';
import type { Move } from '../../engine/view/types';
import { draftCost, likelyWithholders, searchDraft } from '../../search/draft';
import { inPlay } from '../appraisal';
import { type Decision, legal } from '../mind';
import { DRAFTING, UNRAVELLING_TOLERATED } from '../parameters';
import { reason } from '../reasons';
import { aimOf, type ChairsRoom } from './room';

/** Weight of shortfalls in the draft that is due now; null when none is due. */
export function draftDue({ view }: ChairsRoom): number | null {
  const kind = view.setup.meetings[view.meeting]?.kind;
  const next = view.setup.meetings[view.meeting + 1]?.kind;
  const lastRound = view.round >= view.setup.roundsPerMeeting;
  if (view.draft.number === 0) return kind === 'opening' ? null : DRAFTING.shortfall.zero;
  if (kind === 'reading') return lastRound && next !== 'reading' ? DRAFTING.shortfall.reading : null;
  if (kind === 'rev-1' || kind === 'rev-2') return view.round === 1 ? DRAFTING.shortfall.rev : null;
  if (kind === 'last-night' || kind === 'evening')
    return view.round === 1 || lastRound ? DRAFTING.shortfall.night : null;
  return kind === 'last-morning' ? DRAFTING.shortfall.night : null;
}

/** A new numbered draft when one is due and a better text is found; paragraphs provisionally agreed are left alone. */
export function newDraft(room: ChairsRoom, moves: readonly Move[]): Decision | null {
  const shortfall = draftDue(room);
  if (shortfall === null || !legal(moves, 'draft.circulate')) return null;
  const { board, current, view } = room;
  const aim = aimOf(room, shortfall);
  const found = searchDraft(board, current, inPlay(view, board), aim, DRAFTING.beam);
  const changed = found.text.filter((place, provision) => current[provision] !== place);
  if (changed.length === 0) return null;
  const before = likelyWithholders(room.members, current).length;
  const after = likelyWithholders(room.members, found.text).length;
  const last = view.setup.meetings[view.meeting]?.kind === 'last-morning';
  if (last && after >= before) return null;
  const zero = view.draft.number === 0;
  const night = shortfall === DRAFTING.shortfall.night;
  return {
    command: { type: 'draft.circulate', by: view.you, edits: editsOf(board, changed) },
    reason: reason(
      zero ? 'chair-zero-draft' : night ? 'chair-clean-text' : 'chair-new-draft',
      zero ? 'middle-of-the-room' : after < before ? 'fewer-would-withhold' : 'smaller-spread-of-regret',
      { changes: changed.length },
    ),
  };
}

/** Settles a late change: granted when it drives nobody out, makes the text better for the room, and the risk is bearable. */
export function settleChange(room: ChairsRoom, moves: readonly Move[]): Decision | null {
  const move = legal(moves, 'change.settle');
  const change = move?.choices.changes?.[0];
  if (!change) return null;
  const { board, current, view, members } = room;
  const place = board.placeOf[change.provision]?.[change.wording] as number;
  const provision = board.provisionOf[place] as number;
  const text = current.map((old, index) => (index === provision ? place : old));
  const aim = aimOf(room, DRAFTING.shortfall.night);
  const before = likelyWithholders(members, current);
  const after = likelyWithholders(members, text);
  const helps = after.length < before.length;
  const better = after.length === before.length && draftCost(aim, text) < draftCost(aim, current);
  const risky = view.unravelling > UNRAVELLING_TOLERATED;
  const grant = (helps || better) && !(risky && !helps);
  const about = { seat: change.by, provision: change.provision, wording: change.wording };
  return {
    command: { type: 'change.settle', by: view.you, seat: change.by, grant },
    reason: reason(
      grant ? 'chair-grants-change' : 'chair-declines-change',
      grant ? (helps ? 'removes-an-objector' : 'smaller-spread-of-regret') : 'risks-unravelling',
      about,
    ),
  };
}
