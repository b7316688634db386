import { ACTS, type CommandType, type RefusalCode } from '../acts';
import { isAdmitted, seatRefusal, takesAction } from '../acts/command';
import type { AnyAct } from '../acts/define';
import { questionName } from '../acts/questions';
import { MENUS, type Menu } from '../model/requests';
import { isInSession } from '../model/stages';
import type { ConferenceState } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { conferenceChart } from '../procedure/conference.machine';
import { takes } from '../procedure/stages';
import { pendingAnswers } from '../rules/lookups';
import { askedIn, isAsked, onTurn } from '../rules/turns';
import type { Move, Request } from './types';

/**
 * What is asked of a seat now, with the legal answers: what the chart takes now and the acts offer. Interface, AI
 * delegations and tests read the same request. Questions of the corridor come first.
 */
export function requestsFor(state: ConferenceState, seat: DelegationId): Request[] {
  const acts = takenNow(state);
  return [...questions(state, seat, acts), ...MENUS.flatMap((menu) => menuOf(state, seat, acts, menu))];
}

const TYPES = Object.keys(ACTS) as CommandType[];

function questions(state: ConferenceState, seat: DelegationId, acts: readonly AnyAct[]): Request[] {
  return acts.flatMap((act) => {
    if (!act.asks || !isAdmitted(state, act)) return [];
    const asked = act.at === 'corridor' || isAsked(state, seat) === null;
    return asked ? act.asks(state, seat) : [];
  });
}

/** Whom a menu is put before: the seat whose turn it is, everybody on an open floor; the chair. */
const OPEN_TO: Readonly<Record<Menu, (state: ConferenceState, seat: DelegationId) => boolean>> = {
  turn: (state, seat) => onTurn(state, seat) === null,
  chair: ({ setup }, seat) => seat === setup.chair,
  gavel: ({ setup }, seat) => seat === setup.chair,
};

function menuOf(state: ConferenceState, seat: DelegationId, acts: readonly AnyAct[], menu: Menu): Request[] {
  const listed = acts.filter((act) => menuAt(state, act) === menu);
  if (listed.length === 0 || !OPEN_TO[menu](state, seat)) return [];
  const about = { turn: seat, chair: String(state.changes.length), gavel: String(state.clockStops) }[menu];
  return [
    { kind: menu, id: questionName(state, menu, about), moves: listed.flatMap((act) => moveOf(state, seat, act)) },
  ];
}

/** The act as an item of a menu; nothing when the process does not admit it or it is not offered. */
function moveOf(state: ConferenceState, seat: DelegationId, act: AnyAct): Move[] {
  const offer = isAdmitted(state, act) ? act.offers?.(state, seat) : null;
  if (!offer) return [];
  const refused = seatRefusal(state, act, seat)?.code ?? (offer.none as RefusalCode | undefined) ?? null;
  const cost = { actions: takesAction(state, act) ? 1 : 0, standing: offer.standing ?? 0 };
  return [{ type: act.type as CommandType, refused, choices: offer.choices, cost }];
}

/**
 * Seats that are asked something now: those who owe an answer in the corridor, then those the floor waits for, one at a
 * time in turn, so that each sees what came before, or all at once. On an open floor those who have not passed are meant;
 * who has, and the chair, may act all the same.
 */
export function askedNow(state: ConferenceState): DelegationId[] {
  const owing = isInSession(state.stage) ? pendingAnswers(state).map((pending) => pending.seat) : [];
  return [...new Set([...owing, ...onTheFloor(state)])];
}

/** Whom the acts that the chart takes now are for: those who are asked or have the floor, else the chair. */
function onTheFloor(state: ConferenceState): readonly DelegationId[] {
  const acts = takenNow(state);
  const menus = acts.flatMap((act) => menuAt(state, act) ?? []);
  const forMany = menus.includes('turn') || acts.some(({ asks, at }) => asks && at !== 'corridor');
  if (forMany) return askedIn(state);
  return menus.length > 0 ? [state.setup.chair] : [];
}

const takenNow = ({ stage }: ConferenceState): readonly AnyAct[] =>
  TYPES.filter((type) => takes(conferenceChart, stage, type)).map((type) => ACTS[type]);

const menuAt = ({ stage }: ConferenceState, { at }: AnyAct): Menu | undefined =>
  typeof at === 'object' ? at[stage]?.menu : undefined;
