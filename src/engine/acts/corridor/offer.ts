import { z } from 'zod';
import { fact } from '../../events';
import { MOST_SEATS } from '../../model/limits';
import { LIMITS } from '../../model/parameters';
import { CHANNELS } from '../../model/points';
import type { ConferenceState } from '../../model/state';
import type { Edits } from '../../model/vocabulary';
import { allWordings } from '../../rules/choices';
import { voices } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { otherVoice } from '../../rules/seats';
import { onTurn } from '../../rules/turns';
import { linkedEdits } from '../../rules/wordings';
import { act } from '../define';
import { offerId } from '../effects';
import { edits, ids } from '../shapes';

/** Offer linked wordings, all or none. */
export const packageOffer = act({
  type: 'package.offer',
  body: { to: ids(MOST_SEATS), channel: z.enum(CHANNELS), edits },
  at: { 'meeting.seats': { menu: 'turn' }, 'meeting.open': { menu: 'turn' } },
  takes: 'action',
  admitted: 'listed',
  may: [onTurn],
  rules: [
    (_state, { to }) =>
      firstOf(
        () => refuseIf(to.length === 0, 'seat.unknown'),
        () => refuseIf(new Set(to).size < to.length, 'package.repeated'),
      ),
    (state, { by, to }) => firstOf(...to.map((seat) => () => otherVoice(state, by, seat))),
    (state, command) => linkedEdits(state, command.edits),
    (state, { by, to, edits: linked }) => refuseIf(sameOffer(state, by, to, linked), 'package.repeated'),
    (_state, { channel }) => refuseIf(!CHANNELS.includes(channel), 'command.malformed'),
  ],
  offers: (state, seat) => ({
    choices: {
      seats: voices(state.setup).filter((other) => other !== seat),
      wordings: allWordings(state),
      max: LIMITS.edits,
    },
  }),
  happens: (state, { by, to, channel, edits: linked }) => [
    fact(state, 'package.offered', {
      package: offerId(by, to, linked),
      by,
      to,
      channel,
      edits: linked,
      counters: null,
    }),
  ],
  toldBy: 'package.offered',
});

/** Whether this delegation has offered the same to the same before. */
export function sameOffer(state: ConferenceState, by: string, to: readonly string[], linked: Edits): boolean {
  const same = (other: Edits) =>
    Object.keys(other).length === Object.keys(linked).length &&
    Object.entries(linked).every(([provision, wording]) => other[provision] === wording);
  return Object.values(state.packages).some(
    (deal) => deal.by === by && deal.to.join() === to.join() && same(deal.edits),
  );
}
