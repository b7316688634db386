import { editsOf, type Text, withPlaces } from '../../engine/interests/board';
import type { Choices } from '../../engine/model/requests';
import type { Move } from '../../engine/view/types';
import { type DraftAim, draftCost, likelyWithholders, searchDraft } from '../../search/draft';
import { inPlay } from '../appraisal';
import { type Decision, legal } from '../mind';
import { DRAFTING, UNRAVELLING_TOLERATED } from '../parameters';
import { reason } from '../reasons';
import { aimOf, type ChairsRoom } from './room';

/** Weight of shortfalls in the draft that is due now: the last round of a meeting ends with one; null when none is due. */
export function draftDue({ view }: ChairsRoom): number | null {
  const kind = view.setup.meetings[view.meeting]?.kind ?? 'reading';
  const last = kind === 'last-morning';
  if (!last && view.round < view.setup.roundsPerMeeting) return null;
  if (last || kind === 'last-night' || kind === 'evening') return DRAFTING.shortfall.night;
  if (kind === 'rev-1' || kind === 'rev-2') return DRAFTING.shortfall.rev;
  return view.draft.number === 0 ? DRAFTING.shortfall.zero : DRAFTING.shortfall.reading;
}

/**
 * A new numbered draft when one is due and a better text is found among what the room has given, with at most one bridge
 * of the drafting team; paragraphs provisionally agreed are left alone.
 */
export function newDraft(room: ChairsRoom, moves: readonly Move[]): Decision | null {
  const shortfall = draftDue(room);
  const move = legal(moves, 'draft.circulate');
  if (shortfall === null || !move) return null;
  const { board, current, view } = room;
  const text = bestDraft(room, move, aimOf(room, shortfall));
  const changed = text.filter((place, provision) => current[provision] !== place);
  if (changed.length === 0) return null;
  const before = likelyWithholders(room.members, current).length;
  const after = likelyWithholders(room.members, text).length;
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

/** The best text from what was given, and then with the one bridge of the team that helps most. */
function bestDraft({ board, current, view }: ChairsRoom, { choices }: Move, aim: DraftAim): Text {
  const placesOf = (wordings: Choices['wordings'] = []) =>
    wordings.map(({ provision, wording }) => board.placeOf[provision]?.[wording] as number);
  const team = placesOf(choices.team);
  const given = new Set(placesOf(choices.wordings).filter((place) => !team.includes(place)));
  const places = board.places.map((all, provision) =>
    all.filter((place) => place === current[provision] || given.has(place)),
  );
  const free = inPlay(view, board).filter((provision) => (places[provision]?.length ?? 0) > 1);
  const found = searchDraft({ ...board, places }, current, free, aim, DRAFTING.beam).text;
  const bridged = team.map((place) => withPlaces(board, found, [place]));
  return [found, ...bridged].reduce((best, text) => (draftCost(aim, text) < draftCost(aim, best) ? text : best));
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
