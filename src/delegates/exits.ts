import { aboveFloor } from '../engine/interests/board';
import { WITHHOLD_PRICE } from '../engine/model/parameters';
import type { Exit } from '../engine/model/setup';
import { wouldWithhold } from '../engine/rules/sounding';
import type { Request } from '../engine/view/types';
import { supportFor } from './decision/outlook';
import { type Decision, isLate, type Mind, provisionAt, trait } from './mind';
import { FRONT, LEAST_GAIN, STEP_ASIDE } from './parameters';
import { type PrivateCode, type PublicCode, reason } from './reasons';
import { advantage } from './stance';

type Sounding = Extract<Request, { kind: 'sounding' }>;

/** What a seat says about the whole text: withholds when joining costs more than blocking in this company, else joins as it may. */
export function answerSounding(mind: Mind, request: Sounding): Decision {
  const admitted = request.exits.map(({ exit }) => exit);
  const [wanted, said, because] = exitOf(mind, admitted);
  const exit = admitted.includes(wanted) ? wanted : (admitted[0] as Exit);
  const explain = exit !== 'withhold' && mustExplain(mind);
  return {
    command: { type: 'sounding.answer', by: mind.me.id, exit, explain },
    reason: reason(explain && exit === 'agree' ? 'exit-explains' : said, because, aboutWorst(mind)),
  };
}

function exitOf(mind: Mind, admitted: readonly Exit[]): [Exit, PublicCode, PrivateCode] {
  const crossed = mind.current.some((place) => mind.own.lines[place] === 2);
  if (admitted.includes('stay-out') && (crossed || aboveFloor(mind.own.worth, mind.current) < 0))
    return ['stay-out', 'exit-stays-out', crossed ? 'red-line-crossed' : 'price-of-joining-too-high'];
  if (admitted.includes('withhold') && costExceedsPrice(mind)) {
    if (mayStayBehind(mind)) return ['silent', 'exit-silent', 'stays-behind-front-objector'];
    if (admitted.includes('dissociate') && stepsAside(mind))
      return ['dissociate', 'exit-dissociates', 'alone-and-better-aside'];
    if (mind.view.setup.process.exhaustion && supportFor(mind.view, mind.current) >= TWO_THIRDS)
      return [admitted.includes('dissociate') ? 'dissociate' : 'silent', 'exit-dissociates', 'vote-would-be-lost'];
    return ['withhold', crossed ? 'exit-withholds-line' : 'exit-withholds-too-little', 'cost-exceeds-price'];
  }
  const gain = aboveFloor(mind.own.points, mind.current);
  // A text one may not sign and will not stop is let pass without a word.
  if (mind.current.some((place) => mind.own.authority[place] === 2)) {
    if (admitted.includes('dissociate') && stepsAside(mind))
      return ['dissociate', 'exit-dissociates', 'price-of-blocking-too-high'];
    return ['silent', 'exit-silent', 'price-of-blocking-too-high'];
  }
  if (mind.current.some((place) => mind.own.authority[place] === 1))
    return ['agree-ad-referendum', 'exit-ad-referendum', 'authority-not-here-yet'];
  if (gain < 0) return ['silent', 'exit-silent', 'price-of-blocking-too-high'];
  return ['agree', 'exit-agrees', 'gain-above-walk-away'];
}

/** The rule of the sounding, on one's own figures and the company known when this wave began. */
function costExceedsPrice(mind: Mind, company = mind.view.company): boolean {
  const { interests } = mind.view;
  const priceAlone = interests?.priceAlone ?? 0;
  const gain = aboveFloor(mind.own.points, mind.current);
  const lineStake = gain - aboveFloor(mind.own.worth, mind.current);
  return wouldWithhold({ delegation: mind.me.id, gain, lineStake, priceAlone }, company, WITHHOLD_PRICE);
}

/** Per cent of the votes with which blocking would only bring on a vote that is lost. */
const TWO_THIRDS = 67;

/** Whether this seat, which would block, stands aside instead: more readily alone than in company. */
function stepsAside(mind: Mind): boolean {
  const company = mind.view.company * STEP_ASIDE.perCompanion;
  return trait(mind, 'steps aside', 100) < mind.me.behaviour.stepAside - company;
}

/** Whether this seat would block the text that stands, were it alone. */
export function blocksAlone(mind: Mind): boolean {
  return costExceedsPrice(mind, 0);
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
    ({ id, worth, price }) => objectsAloud(mind, id) && aboveFloor(worth, mind.current) + price < -LEAST_GAIN,
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
    mind.current.some((place) => mind.own.lines[place] === 1) ||
    (isLate(mind) && aboveFloor(mind.own.points, mind.current) < 0)
  );
}

/** The paragraph that costs most against what was last agreed. */
function aboutWorst(mind: Mind): Record<string, string> {
  let worst = 0;
  let least = 0;
  for (const [index, before] of mind.board.statusQuo.entries()) {
    const change = -advantage(mind, before);
    if (change < least) {
      least = change;
      worst = index;
    }
  }
  return {
    provision: provisionAt(mind.board, worst).id,
    wording: mind.board.wordings[mind.current[worst] as number] as string,
  };
}
