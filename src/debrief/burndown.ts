/** The brackets round by round, and when each paragraph was closed for good. */

import type { ParagraphStatus } from '../engine/model/stages';
import type { ConferenceState, Paragraph } from '../engine/model/state';
import type { DelegationId, ProvisionId } from '../engine/model/vocabulary';
import type { BurnDownPoint } from './types';
import type { Moment } from './unfold';

/** One point for the end of each round, and one for the closing. */
export function burnDownOf(moments: readonly Moment[]): BurnDownPoint[] {
  const last = new Map<string, ConferenceState>();
  for (const { after } of moments) {
    const closing = after.meeting === after.setup.meetings.length - 1;
    if (after.meeting >= 0 && (after.round > 0 || closing)) last.set(`${after.meeting}:${after.round}`, after);
  }
  return [...last.values()].map((state) => (state.stage === 'adopted' ? adoptedPoint(state) : pointOf(state)));
}

/** The gavel closes every paragraph: an objection that nobody upholds in the sounding is gone. */
function adoptedPoint({ meeting, round, setup }: ConferenceState): BurnDownPoint {
  const ids = setup.provisions.map(({ id }) => id);
  const nobody = Object.fromEntries(ids.map((id) => [id, []]));
  return { meeting, round, contested: [], provisional: ids, parked: [], holders: nobody, quiet: nobody };
}

function pointOf(state: ConferenceState): BurnDownPoint {
  const ids = state.setup.provisions.map(({ id }) => id);
  const having = (status: ParagraphStatus): ProvisionId[] =>
    ids.filter((id) => state.paragraphs[id]?.status === status);
  const each = (of: (id: ProvisionId) => readonly DelegationId[]): Record<ProvisionId, readonly DelegationId[]> =>
    Object.fromEntries(ids.map((id) => [id, of(id)]));
  return {
    meeting: state.meeting,
    round: state.round,
    contested: having('contested'),
    provisional: having('provisional'),
    parked: having('parked'),
    holders: each((id) => state.paragraphs[id]?.objectors ?? []),
    quiet: each((id) => quietRefusals(state, id)),
  };
}

/** Who had refused the current wording in confidence and does not object to it aloud. */
export function quietRefusals(state: ConferenceState, id: ProvisionId): DelegationId[] {
  const { confided, objectors } = state.paragraphs[id] as Paragraph;
  const current = state.draft.text[id] as string;
  return Object.keys(confided).filter((seat) => confided[seat]?.includes(current) && !objectors.includes(seat));
}

/** Meeting in which each paragraph was closed and not reopened; null for one that never was. */
export function closedAt(
  moments: readonly Moment[],
  provisions: readonly ProvisionId[],
): Record<ProvisionId, number | null> {
  const closed: Record<ProvisionId, number | null> = Object.fromEntries(provisions.map((id) => [id, null]));
  for (const { event, after } of moments) {
    if (event.type === 'paragraph.moved')
      closed[event.provision] = event.status === 'provisional' ? after.meeting : null;
    if (event.type === 'report.adopted') for (const id of provisions) closed[id] = closed[id] ?? after.meeting;
  }
  return closed;
}
