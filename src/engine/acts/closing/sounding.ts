import { z } from 'zod';
import { type ConferenceEvent, fact } from '../../events';
import type { ExitOffer } from '../../model/requests';
import { EXITS, type Exit } from '../../model/setup';
import type { ConferenceState } from '../../model/state';
import type { DelegationId } from '../../model/vocabulary';
import { type ExitPrice, exitPrice } from '../../rules/exitPrices';
import { exitsOf } from '../../rules/lookups';
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
  const price = charged(state, by, exit);
  const paid = price && price.standing !== 0 ? [standing(state, by, price.reason, price.standing)] : [];
  const late = price?.reason === 'beyond-instructions';
  return [
    fact(state, 'sounding.answered', { by, exit, explain }),
    ...(late ? [] : paid),
    ...(exit === 'withhold' ? [] : dissentOf(state, by)),
    ...(late ? paid : []),
  ];
}

/** What a way out costs now. Whoever says the same again in a later wave has lost the standing already. */
function charged(state: ConferenceState, seat: DelegationId, exit: Exit): ExitPrice | null {
  const price = exitPrice(state, seat, exit);
  const again = state.seats[seat]?.exit === exit && exit !== 'withhold';
  return price && again ? { ...price, standing: 0 } : price;
}

function exitOffer(state: ConferenceState, seat: DelegationId, exit: Exit): ExitOffer {
  const price = charged(state, seat, exit);
  return { exit, standing: price?.standing ?? 0, points: -(price?.points ?? 0) || 0 };
}

/** The exit that binds least and stops nothing: what a member has not got an observer may have, and the other way round. */
export function quietExit(state: ConferenceState, seat: DelegationId): Exit {
  const admitted = exitsOf(state.setup, seat);
  const quiet = (['agree-ad-referendum', 'silent'] as const).find((exit) => admitted.includes(exit));
  return quiet ?? (admitted[0] as Exit);
}
