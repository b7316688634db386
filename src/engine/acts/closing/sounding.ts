import { z } from 'zod';
import { floorDiv } from '../../../kernel/integers';
import { type ConferenceEvent, fact } from '../../events';
import { interestsOf } from '../../interests/appraise';
import { STANDING_MOVES, WITHHOLD_PRICE } from '../../model/parameters';
import type { ExitOffer } from '../../model/requests';
import { EXITS, type Exit } from '../../model/setup';
import type { ConferenceState } from '../../model/state';
import type { DelegationId } from '../../model/vocabulary';
import { exitsOf, isolatedPrice } from '../../rules/lookups';
import { refuseIf } from '../../rules/refuse';
import { isAsked } from '../../rules/turns';
import { act } from '../define';
import { standing } from '../effects';
import { questionName } from '../questions';
import { dissentOf } from './dissent';

/** Say what one will do about the whole text. Repeating it in a later wave costs nothing more. */
export const soundingAnswer = act({
  type: 'sounding.answer',
  body: { exit: z.enum(EXITS), explain: z.boolean() },
  at: { 'closing.sounding': {} },
  takes: 'turn',
  onWhole: true,
  admitted: 'listed',
  sealed: (state, by) => answered(state, by, quietExit(state, by), false),
  may: [isAsked],
  rules: [(state, { by, exit }) => refuseIf(!exitsOf(state.setup, by).includes(exit), 'exit.notAdmitted', { exit })],
  asks: (state, seat) => [
    {
      kind: 'sounding',
      id: questionName(state, 'sounding', seat),
      exits: exitsOf(state.setup, seat).map((exit) => exitOffer(state, seat, exit)),
    },
  ],
  happens: (state, { by, exit, explain }) => answered(state, by, exit, explain),
  toldBy: 'sounding.answered',
});

function answered(state: ConferenceState, by: DelegationId, exit: Exit, explain: boolean): ConferenceEvent[] {
  const price = exitPrice(state, by, exit);
  return [
    fact(state, 'sounding.answered', { by, exit, explain }),
    ...(price && price.reason !== 'beyond-instructions' ? [standing(state, by, price.reason, price.by)] : []),
    ...(exit === 'withhold' ? [] : dissentOf(state, by)),
    ...(price?.reason === 'beyond-instructions' ? [standing(state, by, price.reason, price.by)] : []),
  ];
}

/** Per cent of the price of withholding that the company there is leaves. Formula and reasons: WITHHOLD_PRICE. */
function keptPercent({ company }: ConferenceState): number {
  return Math.max(WITHHOLD_PRICE.leastPrice, 100 - company * WITHHOLD_PRICE.reliefPerObjector);
}

interface ExitPrice {
  readonly reason: 'withheld' | 'dissociated' | 'beyond-instructions';
  readonly by: number;
}

/** What a way out does to one's standing: withholding by company, stepping aside, going beyond one's instructions. */
function exitPrice(state: ConferenceState, seat: DelegationId, exit: Exit): ExitPrice | null {
  if (exit === 'withhold')
    return { reason: 'withheld', by: floorDiv(STANDING_MOVES.withheld * keptPercent(state), 100) };
  if (state.seats[seat]?.exit === exit) return null;
  if (exit === 'dissociate') return { reason: 'dissociated', by: STANDING_MOVES.dissociated };
  const wanting = exit === 'agree' ? ['ask', 'never'] : exit === 'agree-ad-referendum' ? ['never'] : [];
  const authority = interestsOf(state, seat)?.authority;
  const beyond = Object.entries(state.draft.text).some(([provision, wording]) =>
    wanting.includes(authority?.[provision]?.[wording] ?? 'may'),
  );
  return beyond ? { reason: 'beyond-instructions', by: STANDING_MOVES['beyond-instructions'] } : null;
}

function exitOffer(state: ConferenceState, seat: DelegationId, exit: Exit): ExitOffer {
  const priceAlone = interestsOf(state, seat)?.priceAlone ?? 0;
  const points =
    exit === 'withhold' ? -floorDiv(isolatedPrice(state, seat, priceAlone) * keptPercent(state), 100) || 0 : 0;
  return { exit, standing: exitPrice(state, seat, exit)?.by ?? 0, points };
}

/** The exit that binds least and stops nothing: what a member has not got an observer may have, and the other way round. */
export function quietExit(state: ConferenceState, seat: DelegationId): Exit {
  const admitted = exitsOf(state.setup, seat);
  const quiet = (['agree-ad-referendum', 'silent'] as const).find((exit) => admitted.includes(exit));
  return quiet ?? (admitted[0] as Exit);
}
