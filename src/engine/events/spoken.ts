import { proposalOf } from '../model/floor';
import type { Point } from '../model/points';
import type { ConferenceState, Paragraph, Ranges } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { readPoints } from './reading';

/** A statement heard: every point is noted at its paragraph, and what it betrays of the speaker is believed by all. */
export function statementMade(
  state: ConferenceState,
  { by, points }: { readonly by: DelegationId; readonly points: readonly Point[] },
): ConferenceState {
  const spoken = points.map((point): [string, Paragraph] => [
    point.provision,
    pointMade(state.paragraphs[point.provision] as Paragraph, by, point),
  ]);
  const paragraphs = { ...state.paragraphs, ...Object.fromEntries(spoken) };
  const ranges = readPoints(state, state.ranges[by] as Ranges, points);
  const floor = noted(state.floor, points);
  const heard = { ...state, paragraphs, floor, ranges: { ...state.ranges, [by]: ranges } };
  return { ...heard, notes: hearAgain(heard, by, points) };
}

/** On an open floor it is noted when a wording was placed before the room: who meant to say the same is heard to support it. */
function noted(floor: ConferenceState['floor'], points: readonly Point[]): ConferenceState['floor'] {
  const made = points.filter(({ kind }) => kind === 'propose');
  if (!floor || made.length === 0) return floor;
  const now = Object.fromEntries(made.map((point) => [proposalOf(point), floor.now]));
  return { ...floor, proposed: { ...floor.proposed, ...now } };
}

/** Those who knew more from the corridor read the same words on top of what they know. */
function hearAgain(state: ConferenceState, by: DelegationId, points: readonly Point[]): ConferenceState['notes'] {
  const viewers = Object.keys(state.notes).filter((viewer) => state.notes[viewer]?.[by]);
  if (viewers.length === 0) return state.notes;
  return {
    ...state.notes,
    ...Object.fromEntries(
      viewers.map((viewer) => {
        const row = state.notes[viewer] as Record<DelegationId, Ranges>;
        return [viewer, { ...row, [by]: readPoints(state, row[by] as Ranges, points) }];
      }),
    ),
  };
}

function pointMade(paragraph: Paragraph, by: DelegationId, { kind, wording }: Point): Paragraph {
  switch (kind) {
    case 'object':
      return { ...paragraph, objectors: [...paragraph.objectors, by] };
    case 'lift':
      return { ...paragraph, objectors: paragraph.objectors.filter((seat) => seat !== by) };
    case 'red-line':
      return {
        ...paragraph,
        declared: { ...paragraph.declared, [by]: [...(paragraph.declared[by] ?? []), wording] },
      };
    case 'support':
      return backed(paragraph, by, wording);
    case 'propose':
    case 'cite':
      return {
        ...backed(paragraph, by, wording),
        proposedBy: wording in paragraph.proposedBy ? paragraph.proposedBy : { ...paragraph.proposedBy, [wording]: by },
      };
  }
}

/** A delegation backs one wording of a paragraph at a time: the last it spoke for. */
function backed(paragraph: Paragraph, by: DelegationId, wording: string): Paragraph {
  const others = Object.entries(paragraph.backers)
    .map(([id, seats]) => [id, seats.filter((seat) => seat !== by)] as const)
    .filter(([id, seats]) => seats.length > 0 || id in paragraph.proposedBy);
  const backers: Record<string, readonly DelegationId[]> = Object.fromEntries(others);
  return { ...paragraph, backers: { ...backers, [wording]: [...(backers[wording] ?? []), by] } };
}
