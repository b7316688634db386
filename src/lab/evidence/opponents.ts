/**
 * A fixed, mixed pool of simple opponents. They are no delegates to play against for fun: they are the same yardstick
 * for every version of the AI, so they are kept simple and are not to be improved.
 */

import type { Command } from '../../engine/acts';
import type { Interests } from '../../engine/interests/appraise';
import { aloneAt, valuationOf } from '../../engine/interests/valuation';
import type { Point } from '../../engine/model/points';
import { type DelegationId, type Edits, statusQuoText } from '../../engine/model/vocabulary';
import type { Request, View } from '../../engine/view/types';
import { drawBelow, drawOne } from '../../kernel/prng';

export const OPPONENTS = ['stubborn', 'obliging', 'trader', 'drifter'] as const;
/** stubborn: objects to whatever costs it; obliging: lives with all; trader: by points alone; drifter: by lot. */
export type Opponent = (typeof OPPONENTS)[number];

/** Who sits where in the pool: in turn, by the list of members, so that it is the same in every run. */
export function opponentOf(seats: readonly DelegationId[], seat: DelegationId): Opponent {
  return OPPONENTS[seats.indexOf(seat) % OPPONENTS.length] as Opponent;
}

/** What an opponent answers; null when it has nothing of its own to say and passes, evades or refuses. */
export function opponentAnswer(kind: Opponent, view: View, request: Request, seed: string): Command | null {
  const { interests, you: by } = view;
  if (!interests) return null;
  const mind = MINDS[kind](view, interests, [seed, by, request.id]);
  switch (request.kind) {
    case 'sounding':
      return {
        type: 'sounding.answer',
        by,
        exit: mind.withholds(interests.draftPoints - interests.walkAway.value) ? 'withhold' : 'agree-ad-referendum',
        explain: false,
      };
    case 'probe': {
      const probe = view.probes[request.probe];
      const could = probe !== undefined && mind.accepts({ [probe.provision]: probe.wording });
      return { type: 'probe.answer', by, probe: request.probe, answer: could ? 'could-live' : 'could-not' };
    }
    case 'package': {
      const deal = view.packages[request.package];
      const type = deal !== undefined && mind.accepts(deal.edits) ? 'package.accept' : 'package.refuse';
      return { type, by, package: request.package };
    }
    case 'turn': {
      const statement = request.moves.find((move) => move.type === 'statement.make' && move.refused === null);
      const point = mind.says((statement?.choices.points ?? []).map(plainPoint));
      return point ? { type: 'statement.make', by, points: [point] } : null;
    }
    default:
      return null;
  }
}

const plainPoint = ({ kind, provision, wording }: Point): Point => ({ kind, provision, wording });

interface Mind {
  withholds(gain: number): boolean;
  accepts(edits: Edits): boolean;
  says(points: readonly Point[]): Point | undefined;
}

type Key = readonly [seed: string, seat: string, request: string];

const MINDS: { readonly [K in Opponent]: (view: View, interests: Interests, key: Key) => Mind } = {
  stubborn: (view, interests) => ({
    withholds: (gain) => gain < 0,
    accepts: (edits) => gainOver(interests, lastAgreed(view), edits) >= 0,
    says: (points) =>
      points.find(({ kind, provision, wording }) => {
        const edits = { [provision]: wording };
        return kind === 'object' && gainOver(interests, lastAgreed(view), edits) < 0;
      }),
  }),
  obliging: () => ({ withholds: () => false, accepts: () => true, says: () => undefined }),
  trader: (view, interests) => ({
    withholds: (gain) => -gain > interests.priceAlone,
    accepts: (edits) => gainOver(interests, view.draft.text, edits) > 0,
    says: (points) =>
      points
        .filter(({ kind, provision, wording }) => kind === 'propose' && may(interests, provision, wording))
        .reduce<Point | undefined>(
          (best, point) => (best && worth(interests, best) >= worth(interests, point) ? best : point),
          undefined,
        ),
  }),
  drifter: (_view, interests, key) => ({
    withholds: (gain) => gain < 0 && drawBelow([...key, 'withholds'], 2) === 0,
    accepts: () => drawBelow([...key, 'accepts'], 2) === 0,
    says: (points) => {
      const harmless = points.filter(
        ({ kind, provision, wording }) => kind !== 'red-line' && may(interests, provision, wording),
      );
      return harmless.length === 0 ? undefined : drawOne([...key, 'says'], harmless);
    },
  }),
};

const may = (interests: Interests, provision: string, wording: string): boolean =>
  interests.authority[provision]?.[wording] === 'may';

const worth = (interests: Interests, { provision, wording }: Point): number => aloneAt(interests, provision, wording);

const lastAgreed = (view: View) => statusQuoText(view.setup.provisions);

/** Points that the edits bring over a text. */
const gainOver = (interests: Interests, text: ReturnType<typeof lastAgreed>, edits: Edits): number =>
  valuationOf(interests).change(text, edits);
