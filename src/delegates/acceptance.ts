import { aboveFloor, editsOf, placeOf, withPlaces } from '../engine/interests/board';
import type { Answer } from '../engine/model/points';
import type { Choices } from '../engine/model/requests';
import type { PackageDeal, Probe } from '../engine/model/state';
import type { Edits } from '../engine/model/vocabulary';
import { bestDeal, type Deal } from '../search/packages';
import { beyond, free, inPlay, open, ownGain } from './appraisal';
import { reciprocity } from './aspiration';
import { type Decision, draw, isBound, isLate, type Mind, named, promised, provisionAt } from './mind';
import { CANDOUR, DEAL_BUDGET, LEAST_GAIN, LIVE_WITH, WORTH_WORDS } from './parameters';
import { type PrivateCode, reason } from './reasons';
import { advantage, insisted } from './stance';
import { sameEdits } from './turn/corridor';

/** Answers a question in the corridor: frankly to those one trusts or when nothing is lost by it, else with care. */
export function answerProbe(mind: Mind, id: string, asked: Probe, answers: readonly Answer[]): Decision {
  const place = placeOf(mind.board, asked.provision, asked.wording);
  const [wanted, because] = answerOf(mind, asked, place);
  const answer = answers.includes(wanted) ? wanted : (answers[0] ?? 'evade');
  const said = {
    'could-live': 'answers-could-live',
    'could-not': 'answers-could-not',
    evade: 'answers-must-reflect',
  } as const;
  return {
    command: { type: 'probe.answer', by: mind.me.id, probe: id, answer },
    reason: reason(said[answer], because, { seat: asked.by, provision: asked.provision, wording: asked.wording }),
  };
}

function answerOf(mind: Mind, asked: Probe, place: number): [Answer, PrivateCode] {
  const truth: Answer = canLiveWith(mind, place) ? 'could-live' : 'could-not';
  const trust = (mind.view.confidence[asked.by] ?? 0) + reciprocity(mind.view, asked.by);
  if (truth === 'could-not') return [truth, beyond(mind.own, place) ? 'red-line-crossed' : 'nothing-to-lose'];
  if (trust >= CANDOUR.frank) return [truth, 'trusts-asker'];
  if (advantage(mind, place) > WORTH_WORDS) return [truth, 'nothing-to-lose'];
  const hard = mind.temper === 'hard' || mind.me.behaviour.holdout >= CANDOUR.hardHoldout;
  if (hard && trust < CANDOUR.bluff && draw(mind, `bluff ${asked.by} ${place}`, 100) < CANDOUR.bluffPercent)
    return ['could-not', 'bluffs-for-a-better-price'];
  return ['evade', 'price-unknown'];
}

/** Whether one could live with a place: within one's lines, and no great loss or still a gain over all. */
export function canLiveWith(mind: Mind, place: number): boolean {
  if (beyond(mind.own, place)) return false;
  const change = advantage(mind, place);
  return change >= -LIVE_WITH || mind.gain + change >= insisted(mind);
}

/** Answers an offer: accepts what is good enough, counters what is near it, refuses the rest. */
export function answerPackage(mind: Mind, id: string, deal: PackageDeal, counter: Choices): Decision {
  const places = Object.entries(deal.edits).map(([provision, wording]) => placeOf(mind.board, provision, wording));
  const about = { seat: deal.by, ...named(mind.board, places[0] as number) };
  const forbidden = places.find((place) => !signable(mind, place));
  const bound = places.some((place) => isPromisedElsewhere(mind, place));
  const gain = ownGain(mind.own, withPlaces(mind.board, mind.current, places));
  const because = forbidden === undefined && !bound ? merits(mind, deal, gain) : null;
  if (because) {
    const said = because === 'answers-kindness' ? 'accepts-as-compromise' : 'accepts-deal';
    return { command: { type: 'package.accept', by: mind.me.id, package: id }, reason: reason(said, because, about) };
  }
  const edits = ownVersion(mind, deal, places, counter);
  if (edits)
    return {
      command: { type: 'package.counter', by: mind.me.id, package: id, edits },
      reason: reason('counters-with-changes', 'near-theirs-better-for-us', about),
    };
  const line = forbidden !== undefined;
  if (bound && !line)
    return {
      command: { type: 'package.refuse', by: mind.me.id, package: id },
      reason: reason('refuses-promised-elsewhere', 'holds-to-deal', about),
    };
  return {
    command: { type: 'package.refuse', by: mind.me.id, package: id },
    reason: reason(
      line ? 'refuses-beyond-instructions' : 'refuses-too-little',
      line ? 'line-in-package' : 'below-aspiration',
      about,
    ),
  };
}

/** One may put one's name to it: agreed without asking or, late in the day, ad referendum. */
function signable(mind: Mind, place: number): boolean {
  return free(mind.own, place) || (!beyond(mind.own, place) && isLate(mind));
}

/** A promise made to others stands in the way. */
function isPromisedElsewhere(mind: Mind, place: number): boolean {
  const provision = mind.board.provisionOf[place] as number;
  return isBound(mind, provision) && promised(mind, provision) !== place;
}

/** Why a package is good enough, or null. */
function merits(mind: Mind, deal: PackageDeal, gain: number): PrivateCode | null {
  if (gain >= mind.gain + WORTH_WORDS) return 'improves-our-text';
  const insist = insisted(mind);
  if (gain >= insist && gain >= mind.gain - LIVE_WITH) return 'above-aspiration';
  const relief = Math.floor((Math.max(0, insist - LEAST_GAIN) * reciprocity(mind.view, deal.by)) / 100);
  const modest = relief > 0 && gain >= Math.max(LEAST_GAIN, insist - relief) && gain >= mind.gain - 2 * LIVE_WITH;
  return modest ? 'answers-kindness' : null;
}

/**
 * Own version of an offer: the offered wordings one can sign, one's own best within the same paragraphs and at most one
 * more, good enough for oneself and at least as good for the offerer as what stands.
 */
function ownVersion(mind: Mind, deal: PackageDeal, places: readonly number[], counter: Choices): Edits | null {
  const max = counter.max ?? 0;
  const other = mind.room.find((belief) => belief.id === deal.by);
  if (max === 0 || !other || deal.to.length > 1 || deal.counters !== null) return null;
  const found = versionNear(mind, other.worth, places, max);
  if (!found || (found.lowest[0] as number) < aboveFloor(other.worth, mind.current)) return null;
  const edits = editsOf(mind.board, found.places);
  const repeated =
    sameEdits(edits, deal.edits) || Object.values(mind.view.packages).some((old) => sameEdits(old.edits, edits));
  return repeated ? null : edits;
}

function versionNear(
  mind: Mind,
  other: Parameters<typeof aboveFloor>[0],
  places: readonly number[],
  max: number,
): Deal | null {
  const theirs = places.map((place) => mind.board.provisionOf[place] as number);
  const extra = inPlay(mind.view, mind.board).find((index) => !theirs.includes(index) && offersAdvantage(mind, index));
  const near = extra === undefined ? theirs : [...theirs, extra];
  const unbound = near.filter((index) => !isBound(mind, index));
  const options = unbound.flatMap((index) => (mind.board.places[index] ?? []).filter((place) => open(mind.own, place)));
  return bestDeal({
    board: mind.board,
    current: mind.current,
    options,
    own: mind.own.worth,
    ownLeast: Math.min(insisted(mind), mind.gain + WORTH_WORDS),
    others: [other],
    maxEdits: max,
    budget: DEAL_BUDGET,
  });
}

function offersAdvantage(mind: Mind, provision: number): boolean {
  return (mind.board.places[provision] ?? []).some(
    (place) => open(mind.own, place) && advantage(mind, place) > WORTH_WORDS,
  );
}

/** Tells a chair who asks in confidence what one refuses: the truth to a trusted chair, some more from a hard bargainer. */
export function answerChair(mind: Mind, provision: string, wordings: readonly string[]): Decision {
  const index = mind.board.indexOf[provision] as number;
  const trust = mind.view.confidence[mind.view.setup.chair] ?? 0;
  const hard = mind.temper === 'hard' || mind.me.behaviour.holdout >= CANDOUR.hardHoldout;
  const overstates =
    hard && trust < CANDOUR.secretive && draw(mind, `overstate ${provision}`, 100) < CANDOUR.bluffPercent;
  const refuses = wordings.filter((wording) => {
    const place = placeOf(mind.board, provision, wording);
    return beyond(mind.own, place) || (overstates && advantage(mind, place) < -LIVE_WITH);
  });
  const flexible = refuses.length === 0;
  return {
    command: { type: 'consult.answer', by: mind.me.id, provision: provisionAt(mind.board, index).id, refuses },
    reason: reason(
      flexible ? 'tells-chair-flexible' : 'tells-chair-limits',
      overstates ? 'overstates-to-chair' : 'chair-can-be-trusted',
      { provision },
    ),
  };
}
