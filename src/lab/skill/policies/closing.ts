/** The end of a conference as all sane policies take it, so that they differ in how they negotiate alone. */

import type { Command } from '../../../engine/acts';
import type { Vote } from '../../../engine/model/rules';
import type { Exit } from '../../../engine/model/setup';
import { statusQuoText } from '../../../engine/model/vocabulary';
import type { Request, View } from '../../../engine/view/types';
import type { Of } from './types';
import { effectOf, gainNow, may } from './worth';

/** Joins at or above its line, as its instructions let it; below it takes the way out that costs least. */
export function soundExit(view: View, request: Of<'sounding'>): Command {
  const mayAll = Object.entries(view.draft.text).every(([provision, wording]) => may(view, provision, wording));
  const joins: readonly Exit[] = mayAll ? ['agree', ...QUIET] : [...QUIET, 'agree'];
  return exitBy(view, request, joins);
}

/** The same, joining by what binds least. */
export function quietExit(view: View, request: Of<'sounding'>): Command {
  return exitBy(view, request, [...QUIET, 'agree']);
}

const QUIET: readonly Exit[] = ['agree-ad-referendum', 'silent'];

function exitBy(view: View, { exits }: Of<'sounding'>, joins: readonly Exit[]): Command {
  const admitted = exits.map(({ exit }) => exit);
  const gain = gainNow(view);
  const join = joins.find((exit) => admitted.includes(exit)) ?? (admitted[0] as Exit);
  const exit = gain >= 0 ? join : (cheapestRefusal(exits, gain) ?? join);
  return { type: 'sounding.answer', by: view.you, exit, explain: gain < 0 && exit === join };
}

/** Nobody joins below its line who may do otherwise: by the prices the question names, standing aside at half the loss. */
function cheapestRefusal(exits: Of<'sounding'>['exits'], gain: number): Exit | null {
  const worth = ({ exit, points }: Of<'sounding'>['exits'][number]): number | null => {
    if (exit === 'stay-out') return points;
    if (exit === 'withhold') return points;
    return exit === 'dissociate' ? gain / 2 + points : null;
  };
  const refusals = exits.flatMap((offer) => {
    const value = worth(offer);
    return value === null ? [] : [{ exit: offer.exit, value }];
  });
  return refusals.sort((a, b) => b.value - a.value)[0]?.exit ?? null;
}

/** A loss smaller than this is no reason to reserve: it would be seen, for little. */
const WORTH_RESERVING = 15;

/** Signs what is worth more than nothing, with reservations to what hurts by more than `least`. */
export function soundSignature(view: View, { reservable }: Of<'signature'>, least = WORTH_RESERVING): Command {
  const before = statusQuoText(view.setup.provisions);
  const reservations = reservable.filter((id) => effectOf(view, { [id]: before[id] as string }) > least);
  const relief = effectOf(view, Object.fromEntries(reservations.map((id) => [id, before[id] as string])));
  const sign = gainNow(view) + relief >= 0;
  return { type: 'treaty.sign', by: view.you, sign, reservations: sign ? reservations : [] };
}

/** Votes for what is worth more than nothing to it, and abstains on what it cannot weigh. */
function soundVote(view: View, { question, votes }: Of<'ballot'>): Command {
  const before = (id: string): string => {
    const provision = view.setup.provisions.find((one) => one.id === id);
    return provision?.leftOut ?? provision?.statusQuo ?? '';
  };
  const stake =
    question.kind === 'text' || question.kind === 'silence' || question.kind === 'higher'
      ? gainNow(view)
      : question.kind === 'delete'
        ? effectOf(view, { [question.provision]: before(question.provision) })
        : question.kind === 'division'
          ? -effectOf(view, { [question.provision]: before(question.provision) })
          : 0;
  const wanted: Vote = stake > 0 ? 'yes' : stake < 0 ? 'no' : 'abstain';
  return { type: 'ballot.cast', by: view.you, vote: votes.includes(wanted) ? wanted : (votes[0] as Vote) };
}

/** What all sane policies do about the closing; null for everything before it. */
export function soundClosing(view: View, request: Request): Command | null {
  if (!view.interests) return null;
  if (request.kind === 'sounding') return soundExit(view, request);
  if (request.kind === 'signature') return soundSignature(view, request);
  return request.kind === 'ballot' ? soundVote(view, request) : null;
}
