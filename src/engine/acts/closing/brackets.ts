import type { ItemCharts } from '../../charts/items.machine';
import { type ConferenceEvent, fact } from '../../events';
import type { ConferenceState } from '../../model/state';
import type { DelegationId, ProvisionId } from '../../model/vocabulary';
import { entryOf } from '../../rules/lookups';
import { firstOf, refuseIf } from '../../rules/refuse';
import { fallbackOf } from '../../rules/text';
import { hasVoice, isAsked } from '../../rules/turns';
import { act } from '../define';
import { chained, paragraphMoves } from '../effects';
import { questionName } from '../questions';
import { ids } from '../shapes';

/**
 * On the last evening: the brackets one carries to the end. Objections that are not carried fall, and that one was
 * concerned is noted. One may also carry a bracket against what a paragraph falls back on.
 */
export const bracketsCarry = act({
  type: 'brackets.carry',
  body: { carries: ids(20) },
  at: { brackets: {} },
  takes: 'turn',
  admitted: 'always',
  sealed: (state, by, items) => carried(state, by, [], items),
  may: [hasVoice, isAsked],
  rules: [
    (_state, { carries }) => refuseIf(new Set(carries).size < carries.length, 'command.malformed'),
    (state, { by, carries }) =>
      refuseIf(carries.length > bracketsLeft(state, by), 'bracket.tooMany', { most: bracketsLeft(state, by) }),
    (state, { carries }) =>
      firstOf(
        ...carries.map(
          (provision) => () => refuseIf(!entryOf(state.paragraphs, provision), 'provision.unknown', { provision }),
        ),
        ...carries.map(
          (provision) => () => refuseIf(!openParagraphs(state).includes(provision), 'paragraph.closed', { provision }),
        ),
      ),
  ],
  asks: (state, seat) => [
    {
      kind: 'brackets',
      id: questionName(state, 'brackets', seat),
      open: openParagraphs(state).map((provision) => ({
        provision,
        objects: state.paragraphs[provision]?.objectors.includes(seat) ?? false,
        fallback: fallbackOf(state.setup.provisions.find(({ id }) => id === provision) as never),
      })),
      max: bracketsLeft(state, seat),
    },
  ],
  happens: (state, { by, carries }, items) => carried(state, by, carries, items),
  toldBy: 'brackets.carried',
});

function carried(
  state: ConferenceState,
  by: DelegationId,
  carries: readonly ProvisionId[],
  items: ItemCharts,
): ConferenceEvent[] {
  const noted = openParagraphs(state).filter(
    (provision) => state.paragraphs[provision]?.objectors.includes(by) && !carries.includes(provision),
  );
  const free = (provision: ProvisionId) => (now: ConferenceState) =>
    now.paragraphs[provision]?.objectors.length === 0 ? paragraphMoves(items, now, provision, 'free') : [];
  return chained(state, (now) => [fact(now, 'brackets.carried', { by, carries, noted })], ...noted.map(free));
}

const bracketsLeft = (state: ConferenceState, seat: string): number => state.seats[seat]?.brackets ?? 0;

/** Paragraphs that are not provisionally agreed, in the order of the text. */
function openParagraphs(state: ConferenceState): ProvisionId[] {
  return state.setup.provisions
    .map(({ id }) => id)
    .filter((provision) => state.paragraphs[provision]?.status !== 'provisional');
}
