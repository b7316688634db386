import { CONFIDENCE_MOVES } from '../../engine/model/parameters';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { t } from '../../locales';
import type { SeenEvent } from '../session/types';
import { type Teller, who } from './events';
import { incidentTrust } from './incidentTrust';
import { signed } from './words';

/** One change of my trust in another, with the event that made it. */
export interface TrustMove {
  readonly n: number;
  readonly meeting: number;
  readonly seat: DelegationId;
  readonly by: number;
  readonly why: string;
  /** An act everybody saw; otherwise one that only those who took part know of. */
  readonly open: boolean;
}

/** How my trust in the others moved and why, from what I could see, the latest last. */
export function trustMoves(seen: readonly SeenEvent[], teller: Teller): TrustMove[] {
  return seen.flatMap((one) => {
    const { n, meeting } = one;
    const open = one.event.audience === 'all';
    const moves = [...movesOf(one, teller), ...incidentTrust(seen, one, teller)];
    return moves.map((move) => ({ n, meeting, open, ...move }));
  });
}

/** A change of trust as a sentence. */
export function trustSentence({ by, seat, why }: TrustMove, teller: Teller): string {
  return t('measures:trust.line', { by: signed(by), who: who(teller, seat), why });
}

type Move = Pick<TrustMove, 'seat' | 'by' | 'why'>;

function movesOf({ event }: SeenEvent, teller: Teller): Move[] {
  const { view, names } = teller;
  if ('measure' in event && 'won' in event && event.won) {
    if (event.by === view.you) return [];
    const partners = event.type === 'measure.pledged' ? (event.with ?? []) : partnersOf(view, event.by, event.measure);
    const together = partners.includes(view.you);
    const by = event.won.all + (together ? event.won.partners : 0);
    const measure = names.measure(event.measure).name;
    const key =
      event.type === 'measure.tested'
        ? event.used
          ? 'used'
          : 'unused'
        : event.type === 'measure.pledged'
          ? together
            ? 'together'
            : 'pledged'
          : event.type.slice('measure.'.length);
    return by === 0 ? [] : [{ seat: event.by, by, why: t(`measures:trust.why.${key}`, { measure }) }];
  }
  if (event.type === 'package.agreed') {
    const deal = view.packages[event.package];
    const parties = deal ? [deal.by, ...deal.to] : [];
    if (!parties.includes(view.you)) return [];
    return parties
      .filter((seat) => seat !== view.you)
      .map((seat) => ({ seat, by: CONFIDENCE_MOVES.dealAgreed, why: t('measures:trust.why.dealAgreed') }));
  }
  if (event.type === 'package.broken' && event.by !== view.you) {
    const deal = view.packages[event.package];
    const mine = deal && [deal.by, ...deal.to].includes(view.you);
    return mine ? [{ seat: event.by, by: CONFIDENCE_MOVES.dealBroken, why: t('measures:trust.why.dealBroken') }] : [];
  }
  return [];
}

const partnersOf = (view: View, seat: DelegationId, measure: string): readonly DelegationId[] =>
  view.undertakings[seat]?.[measure]?.partners ?? [];
