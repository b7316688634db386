import { LIMITS, TEAM_BRIDGES } from '../../model/parameters';
import type { WordingRef } from '../../model/requests';
import type { ConferenceState } from '../../model/state';
import { rivalWordings } from '../../rules/choices';
import { firstOf, refuseIf } from '../../rules/refuse';
import { causeToWrite, mayReturn, stoodBefore } from '../../rules/text';
import { chairOnly, notByVice } from '../../rules/turns';
import { linkedEdits } from '../../rules/wordings';
import { act } from '../define';
import { changedBy, redraft } from '../drafting';
import { edits } from '../shapes';

/**
 * Chair: a new numbered draft of what this meeting has taken up. It writes what the room has given it, and one bridge of
 * the drafting team; an earlier wording comes back only when something has happened that brings it back.
 */
export const draftCirculate = act({
  type: 'draft.circulate',
  body: { edits },
  at: { 'meeting.chair': { to: 'seats', menu: 'chair' }, 'meeting.open': { menu: 'chair' } },
  takes: 'nothing',
  onWhole: true,
  admitted: 'listed',
  may: [chairOnly, notByVice],
  rules: [
    (state, command) => linkedEdits(state, command.edits, state.setup.provisions.length),
    (state, command) =>
      firstOf(
        ...changedBy(state, command.edits).map(
          (provision) => () =>
            firstOf(
              () => refuseIf(!state.business.includes(provision), 'draft.notOnAgenda', { provision }),
              () => whyNot(state, provision, command.edits[provision] as string),
            ),
        ),
      ),
    (state, command) =>
      refuseIf(bridgesIn(state, command.edits) > TEAM_BRIDGES, 'draft.oneBridge', { most: TEAM_BRIDGES }),
  ],
  offers: (state) => {
    const wordings = draftable(state);
    return {
      choices: { wordings, max: LIMITS.edits, team: wordings.filter(isTeams(state)) },
      ...(wordings.length === 0 ? { none: 'draft.nothingChanged' } : {}),
    };
  },
  happens: (state, command, items) =>
    redraft(state, command.edits, (provision, wording) => causeToWrite(state, provision, wording), items),
  toldBy: 'draft.circulated',
});

function whyNot(state: ConferenceState, provision: string, wording: string) {
  if (stoodBefore(state, provision, wording))
    return refuseIf(!mayReturn(state, provision), 'wording.withdrawn', { provision, wording });
  return refuseIf(causeToWrite(state, provision, wording) === null, 'wording.notGiven', { provision, wording });
}

const isTeams =
  (state: ConferenceState) =>
  ({ provision, wording }: WordingRef): boolean =>
    causeToWrite(state, provision, wording)?.kind === 'team';

/** What the chair may write now. */
function draftable(state: ConferenceState): readonly WordingRef[] {
  return rivalWordings(state).filter(
    ({ provision, wording }) => state.business.includes(provision) && causeToWrite(state, provision, wording) !== null,
  );
}

function bridgesIn(state: ConferenceState, edits: Readonly<Record<string, string>>): number {
  return changedBy(state, edits).filter((provision) =>
    isTeams(state)({ provision, wording: edits[provision] as string }),
  ).length;
}
