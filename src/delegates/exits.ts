import { WITHHOLD_PRICE } from '../engine/model/parameters';
import type { Exit } from '../engine/model/setup';
import { wouldWithhold } from '../engine/rules/sounding';
import type { Request } from '../engine/view/types';
import { gainOf } from '../search/board';
import { type Decision, isLate, type Mind, provisionAt, trait } from './mind';
import { FRONT, LEAST_GAIN } from './parameters';
import { type PrivateCode, type PublicCode, reason } from './reasons';

type Sounding = Extract<Request, { kind: 'sounding' }>;

/** What a seat says about the whole text: withholds when joining costs more than blocking in this company, else joins as it may. */
export function answerSounding(mind: Mind, request: Sounding): Decision {
  const [wanted, said, because] = exitOf(mind);
  const admitted = request.exits.map(({ exit }) => exit);
  const exit = admitted.includes(wanted) ? wanted : (admitted[0] as Exit);
  const explain = exit !== 'withhold' && mustExplain(mind);
  return {
    command: { type: 'sounding.answer', by: mind.me.id, exit, explain },
    reason: reason(explain && exit === 'agree' ? 'exit-explains' : said, because, aboutWorst(mind)),
  };
}

function exitOf(mind: Mind): [Exit, PublicCode, PrivateCode] {
  const crossed = mind.standing.some((place) => mind.own.lines[place] === 2);
  if (costExceedsPrice(mind)) {
    if (mayStayBehind(mind)) return ['silent', 'exit-silent', 'stays-behind-front-objector'];
    return ['withhold', crossed ? 'exit-withholds-line' : 'exit-withholds-too-little', 'cost-exceeds-price'];
  }
  const gain = gainOf(mind.own.points, mind.standing);
  // A text one may not sign and will not stop is let pass without a word.
  if (mind.standing.some((place) => mind.own.authority[place] === 2))
    return ['silent', 'exit-silent', 'price-of-blocking-too-high'];
  if (mind.standing.some((place) => mind.own.authority[place] === 1))
    return ['agree-ad-referendum', 'exit-ad-referendum', 'authority-not-here-yet'];
  if (gain < 0) return ['silent', 'exit-silent', 'price-of-blocking-too-high'];
  return ['agree', 'exit-agrees', 'gain-above-walk-away'];
}

/** The rule of the sounding, on one's own figures and the company known when this wave began. */
function costExceedsPrice(mind: Mind): boolean {
  const { interests, company } = mind.view;
  const priceAlone = interests?.priceAlone ?? 0;
  const gain = gainOf(mind.own.points, mind.standing);
  const lineStake = gain - gainOf(mind.own.worth, mind.standing);
  return wouldWithhold({ delegation: mind.me.id, gain, lineStake, priceAlone }, company, WITHHOLD_PRICE);
}

/**
 * A seat shy in public need not say no itself when somebody else already has, or when somebody who objected aloud to what
 * it resents is all but certain to: it lets the other stand in front and keeps its price.
 */
function mayStayBehind(mind: Mind): boolean {
  const shy = trait(mind, 'exit front', 100) >= mind.me.behaviour.publicHoldout + FRONT.weakText;
  if (!shy) return false;
  if (mind.view.company > 0) return true;
  return mind.room.some(
    ({ id, worth, price }) => objectsAloud(mind, id) && gainOf(worth, mind.standing) + price < -LEAST_GAIN,
  );
}

function objectsAloud(mind: Mind, other: string): boolean {
  return mind.board.provisions.some(({ id }) => {
    const objectors = mind.view.paragraphs[id]?.objectors ?? [];
    return objectors.includes(other) && !objectors.includes(mind.me.id);
  });
}

/** A crossed line of the lesser kind, or a loss over all, is explained. */
function mustExplain(mind: Mind): boolean {
  return (
    mind.standing.some((place) => mind.own.lines[place] === 1) ||
    (isLate(mind) && gainOf(mind.own.points, mind.standing) < 0)
  );
}

/** The paragraph that costs most against what was last agreed. */
function aboutWorst(mind: Mind): Record<string, string> {
  let worst = 0;
  let least = 0;
  for (const [index, place] of mind.standing.entries()) {
    const change =
      (mind.own.worth.of[place] as number) - (mind.own.worth.of[mind.board.statusQuo[index] as number] as number);
    if (change < least) {
      least = change;
      worst = index;
    }
  }
  return {
    provision: provisionAt(mind.board, worst).id,
    wording: mind.board.wordings[mind.standing[worst] as number] as string,
  };
}
