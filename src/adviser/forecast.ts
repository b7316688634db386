import { priceAlone } from '../engine/interests/appraise';
import { RED_LINE, WITHHOLD_PRICE } from '../engine/model/parameters';
import type { Range } from '../engine/model/state';
import { type DelegationId, formulationOf, type Provision, type WholeText } from '../engine/model/vocabulary';
import { type Stance, soundRoom } from '../engine/rules/sounding';
import type { View } from '../engine/view/types';
import { clamp } from '../kernel/integers';
import { delegationOf, guessedStance, middle, others } from './reading';
import { canVote, voteForecast } from './votes';

export const OUTLOOKS = ['adopts', 'leans-to-adopt', 'open', 'leans-to-fail', 'fails'] as const;
/** What would happen if the room were sounded on this text now. */
export type Outlook = (typeof OUTLOOKS)[number];

/** Who would withhold agreement, with the doubt in it. Counts leave me out: I know about myself. */
export interface Forecast {
  readonly outlook: Outlook;
  /** Would withhold even if each stood as near to the text as what I know allows. */
  readonly surely: readonly DelegationId[];
  /** Would withhold from the middle of their ranges. */
  readonly probably: readonly DelegationId[];
  /** Would withhold only if they stood as far from the text as what I know allows. */
  readonly possibly: readonly DelegationId[];
  /** Would stand aside rather than block, from the middle of their ranges; nobody where the room knows no such way out. */
  readonly aside: readonly DelegationId[];
}

const COMPANY = { reliefPerObjector: WITHHOLD_PRICE.reliefPerObjector, leastPrice: WITHHOLD_PRICE.leastPrice };

const remembered = new WeakMap<View, Map<string, Forecast>>();

/** Forecast of a whole text; the current draft unless another is given. */
export function forecast(view: View, text: WholeText = view.draft.text): Forecast {
  const known = remembered.get(view) ?? new Map<string, Forecast>();
  remembered.set(view, known);
  const key = view.setup.provisions.map((provision) => text[provision.id]).join(' ');
  const made = known.get(key) ?? make(view, text);
  known.set(key, made);
  return made;
}

type Place = (range: Range, provision: Provision) => number;

function make(view: View, text: WholeText): Forecast {
  const spans = (provision: Provision) => formulationOf(provision, text[provision.id] ?? provision.statusQuo).span;
  const nearest: Place = ([low, high], provision) => {
    const [from, to] = spans(provision);
    return clamp(middle([from, to]), low, high);
  };
  const farthest: Place = ([low, high], provision) => {
    const centre = middle(spans(provision));
    return Math.abs(low - centre) > Math.abs(high - centre) ? low : high;
  };
  const surely = withholding(view, text, nearest).withhold;
  const { withhold: probably, aside } = withholding(view, text, middle);
  const possibly = withholding(view, text, farthest).withhold;
  const outlook = eased(view, text, outlookOf(surely.length, probably.length, possibly.length));
  return { outlook, surely, probably, possibly, aside };
}

/** All at their farthest at once is unlikely: a few who might withhold are doubt, not a majority for failure. */
function outlookOf(surely: number, probably: number, possibly: number): Outlook {
  if (surely > 0) return 'fails';
  if (probably > 1) return 'leans-to-fail';
  if (probably === 1) return 'open';
  if (possibly === 0) return 'adopts';
  return possibly > 4 ? 'open' : 'leans-to-adopt';
}

/** What a room can still do when somebody withholds: vote, or part the text. */
function eased(view: View, text: WholeText, outlook: Outlook): Outlook {
  const blocked = outlook === 'fails' || outlook === 'leans-to-fail' || outlook === 'open';
  if (blocked && canVote(view) && voteForecast(view, text).carried) return 'leans-to-adopt';
  return outlook === 'fails' && view.setup.process.twoPartReport && !view.split ? 'leans-to-fail' : outlook;
}

interface Sides {
  readonly withhold: readonly DelegationId[];
  readonly aside: readonly DelegationId[];
}

/** Above this tendency somebody who would block stands aside more often than not; each companion makes it less likely. */
const STEPS_ASIDE = 50;
const PER_COMPANION = 20;

function withholding(view: View, text: WholeText, place: Place): Sides {
  const deciders = others(view).filter((seat) => (delegationOf(view, seat).role ?? 'member') === 'member');
  const stances = deciders.map((seat): Stance => {
    const { gain, lineStake } = guessedStance(view, seat, text, place);
    return {
      delegation: seat,
      gain,
      lineStake: Math.max(lineStake, declaredStake(view, seat, text)),
      priceAlone: priceAlone(delegationOf(view, seat)),
    };
  });
  const against = soundRoom(stances, COMPANY).flat();
  if (!view.setup.process.exits.includes('dissociate')) return { withhold: against, aside: [] };
  const needed = STEPS_ASIDE + PER_COMPANION * Math.max(0, against.length - 1);
  const aside = against.filter((seat) => delegationOf(view, seat).behaviour.stepAside > needed);
  return { withhold: against.filter((seat) => !aside.includes(seat)), aside };
}

/** A line declared aloud counts as one, bluff or not, until its owner moves. */
function declaredStake(view: View, seat: DelegationId, text: WholeText): number {
  const crossed = Object.entries(view.paragraphs).some(
    ([provision, paragraph]) =>
      paragraph.declared[seat]?.includes(text[provision] ?? '') ||
      paragraph.confided[seat]?.includes(text[provision] ?? ''),
  );
  return crossed ? RED_LINE.stake : 0;
}

export type Verdict = 'surely' | 'probably' | 'possibly' | 'no';

/** Whether a delegation will withhold its consent, as far as the forecast goes. */
export function verdictOn({ surely, probably, possibly }: Forecast, seat: DelegationId): Verdict {
  if (surely.includes(seat)) return 'surely';
  if (probably.includes(seat)) return 'probably';
  return possibly.includes(seat) ? 'possibly' : 'no';
}
