import type { DelegationId, Edits, FormulationId, ProvisionId } from '../engine/model/vocabulary';
import type { View } from '../engine/view/types';
import { floorDiv } from '../kernel/integers';
import { effectOf } from './meaning';
import { byBest, type Option, optionsOf } from './options';
import { delegationOf, guessedEffect } from './reading';
import { couldLive, type Estimate } from './room';
import { type Candidate, openMove, type TurnRequest } from './types';

/** Talks away from the floor: a question, a swap, a word to the chair, a call home, a pledge, a late change. */
export function talks(view: View, request: TurnRequest): Candidate[] {
  return [probe, swap, confide, capital, step, change].flatMap((make) => make(view, request) ?? []);
}

type Maker = (view: View, request: TurnRequest) => Candidate | null;

const NO_ROOM = { room: null, seat: null } as const;

/** A paragraph provisionally agreed: reopening it costs standing, and the talk is of what is open. */
const settled = (view: View, provision: ProvisionId): boolean => view.paragraphs[provision]?.status === 'provisional';

/** Wordings worth working for: they do not stand, home lets me, and they would serve me or the room. */
function goals(view: View): Option[] {
  return optionsOf(view)
    .filter(
      (option) =>
        !option.current &&
        !settled(view, option.provision) &&
        option.meaning?.authority !== 'never' &&
        (option.progress > 0 || option.delta > 0),
    )
    .sort(byBest((option) => option.progress + option.delta))
    .slice(0, 6);
}

/** More than any influence: without them there is no report. */
const STOPPED_OVER = 60;

/** How much a delegation's answer decides: who is heard and who holds out. */
function weightOf(view: View, seat: DelegationId): number {
  const { influence, holdout } = delegationOf(view, seat).behaviour;
  // Once the clock is stopped, those over whom it was stopped are the whole question.
  return floorDiv(influence + holdout, 4) + (view.lastObjectors.includes(seat) ? STOPPED_OVER : 0);
}

/** Ask the doubtful delegation that matters most about the wording I work for. */
const probe: Maker = (view, request) => {
  const move = openMove(request, 'probe.ask');
  if (!move) return null;
  const seats = move.choices.seats ?? [];
  const asked = (option: Option, seat: DelegationId) =>
    Object.values(view.probes).some(
      (old) => old.to === seat && old.provision === option.provision && old.wording === option.wording,
    );
  const questions = goals(view).flatMap((option) =>
    option.room.unsure
      .filter((estimate) => seats.includes(estimate.seat) && !asked(option, estimate.seat))
      .map((estimate) => ({
        ...option,
        estimate,
        worth: weightOf(view, estimate.seat) + floorDiv(option.progress + option.delta, 3),
      })),
  );
  const best = questions.sort(byBest((question) => question.worth))[0];
  if (!best) return null;
  const { provision, wording, estimate } = best;
  return {
    kind: 'probe',
    draft: { type: 'probe.ask', body: { to: estimate.seat, provision, wording } },
    cost: move.cost,
    mine: best.delta,
    room: null,
    seat: estimate,
    worth: 20 + floorDiv(best.worth, 2),
  };
};

interface Swap {
  readonly provision: ProvisionId;
  readonly wording: FormulationId;
  readonly seat: DelegationId;
  readonly edits: Edits;
  readonly mine: number;
  readonly theirs: number;
  readonly estimate: Estimate;
}

/** One wording I want against one they want: both columns in profit, as far as I can tell. */
const swap: Maker = (view, request) => {
  const move = openMove(request, 'package.offer');
  if (!move) return null;
  const gains = optionsOf(view)
    .filter((option) => !option.current && option.delta > 0 && !settled(view, option.provision))
    .sort(byBest((option) => option.delta))
    .slice(0, 8);
  const swaps = (move.choices.seats ?? []).flatMap((seat) => swapsWith(view, seat, gains));
  const best = swaps.sort(byBest((item) => item.mine + item.theirs + weightOf(view, item.seat)))[0];
  if (!best) return null;
  return {
    kind: 'swap',
    draft: { type: 'package.offer', body: { to: [best.seat], channel: 'corridor', edits: best.edits } },
    cost: move.cost,
    mine: best.mine,
    room: null,
    seat: best.estimate,
    worth: 15 + floorDiv(best.mine, 2),
  };
};

function swapsWith(view: View, seat: DelegationId, gains: readonly Option[]): Swap[] {
  const theirs = ({ provision, wording }: Option) => guessedEffect(view, seat, { [provision]: wording });
  const gifts = optionsOf(view).filter(
    (option) =>
      !option.current &&
      !settled(view, option.provision) &&
      (option.meaning?.authority ?? 'may') === 'may' &&
      theirs(option) > 20,
  );
  return gains.flatMap((gain) => {
    const estimate = couldLive(view, seat, gain.provision, gain.wording);
    // What they would do anyway needs no price; what they never would has none.
    if (estimate.verdict === 'unlikely' || theirs(gain) >= 0) return [];
    return gifts.flatMap((gift) => {
      if (gift.provision === gain.provision) return [];
      const edits = { [gain.provision]: gain.wording, [gift.provision]: gift.wording };
      const both = { mine: effectOf(view, edits), theirs: guessedEffect(view, seat, edits) };
      if (both.mine <= 0 || both.theirs <= 0 || offered(view, seat, gain, gift)) return [];
      return [{ provision: gain.provision, wording: gain.wording, seat, edits, ...both, estimate }];
    });
  });
}

function offered(view: View, seat: DelegationId, gain: Option, gift: Option): boolean {
  return Object.values(view.packages).some(
    (deal) =>
      (deal.to.includes(seat) || deal.by === seat) &&
      deal.edits[gain.provision] === gain.wording &&
      deal.edits[gift.provision] === gift.wording,
  );
}

/** Tell the chair, and nobody else, what would make me withhold. */
const confide: Maker = (view, request) => {
  const move = openMove(request, 'chair.confide');
  if (!move || !view.interests) return null;
  const told = (provision: ProvisionId) => view.paragraphs[provision]?.confided[view.you] ?? [];
  const lines = view.interests.redLines.filter(
    (line) => line.strength === 'withhold' && !told(line.provision).includes(line.wording),
  );
  const threatening = lines.filter(
    ({ provision, wording }) =>
      view.draft.text[provision] === wording || (view.paragraphs[provision]?.backers[wording]?.length ?? 0) > 1,
  );
  const provision = threatening[0]?.provision;
  if (!provision) return null;
  const refuses = lines.filter((line) => line.provision === provision).map((line) => line.wording);
  return {
    kind: 'confide',
    draft: { type: 'chair.confide', body: { provision, refuses } },
    cost: move.cost,
    mine: null,
    ...NO_ROOM,
    worth: 24,
  };
};

/** Ask home about the wording the room would take and I may not. */
const capital: Maker = (view, request) => {
  const move = openMove(request, 'capital.ask');
  if (!move) return null;
  const open = (option: Option) =>
    move.choices.wordings?.some((ref) => ref.provision === option.provision && ref.wording === option.wording) ?? false;
  const blocked = optionsOf(view).filter(
    (option) => open(option) && (option.meaning?.authority === 'ask' || option.current),
  );
  const worth = (option: Option) =>
    option.room.likely.length * 2 -
    option.room.unlikely.length * 3 +
    floorDiv(option.delta, 4) +
    (option.current ? 30 : 0);
  const best = [...blocked].sort(byBest(worth))[0];
  if (!best || worth(best) < 10) return null;
  const { provision, wording, room, delta } = best;
  return {
    kind: 'capital',
    draft: { type: 'capital.ask', body: { provision, wording } },
    cost: move.cost,
    mine: delta,
    room,
    seat: null,
    worth: floorDiv(worth(best), 2),
  };
};

/** Joining what somebody proposed is worth more than the same step alone: partners win more. */
const join: Maker = (view, request) => {
  const move = openMove(request, 'measure.support');
  const trust = (seat: string) => view.confidence[seat] ?? 0;
  const [best] = [...(move?.choices.proposals ?? [])].sort(
    (a, b) => trust(b.proposer) - trust(a.proposer) || (a.proposer + a.measure < b.proposer + b.measure ? -1 : 1),
  );
  if (!move || !best) return null;
  return {
    kind: 'pledge',
    draft: { type: 'measure.support', body: best },
    cost: move.cost,
    mine: null,
    ...NO_ROOM,
    worth: 24,
  };
};

const pledge: Maker = (view, request) => {
  const move = openMove(request, 'measure.pledge');
  const ids = move?.choices.measures ?? [];
  const best = view.setup.measures
    .filter((measure) => ids.includes(measure.id))
    .sort((a, b) => b.confidence - b.cost - (a.confidence - a.cost) || (a.id < b.id ? -1 : 1))[0];
  if (!move || !best) return null;
  return {
    kind: 'pledge',
    draft: { type: 'measure.pledge', body: { measure: best.id } },
    cost: move.cost,
    mine: null,
    ...NO_ROOM,
    worth: 8,
  };
};

/** A step to win confidence: with others where somebody has proposed one, else alone. */
const step: Maker = (view, request) => join(view, request) ?? pledge(view, request);

/** The one surgical change: only what the room could take, or what I cannot live without. */
const change: Maker = (view, request) => {
  const move = openMove(request, 'change.ask');
  if (!move) return null;
  const lined = (option: Option) =>
    optionsOf(view).some(
      (other) => other.provision === option.provision && other.current && other.meaning?.line === 'withhold',
    );
  const wanted = optionsOf(view).filter(
    (option) =>
      !option.current &&
      option.meaning?.authority === 'may' &&
      (option.delta > 40 || lined(option)) &&
      option.room.unlikely.length < 4,
  );
  const best = [...wanted].sort(byBest((option) => option.progress + (lined(option) ? 80 : 0)))[0];
  if (!best) return null;
  const { provision, wording, room, delta } = best;
  return {
    kind: 'change',
    draft: { type: 'change.ask', body: { provision, wording } },
    cost: move.cost,
    mine: delta,
    room,
    seat: null,
    worth: lined(best) ? 70 : floorDiv(delta, 3) - view.unravelling,
  };
};
