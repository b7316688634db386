import type { Point, PointKind } from '../engine/model/points';
import type { Move, View } from '../engine/view/types';
import { byBest, type Option, optionsOf } from './options';
import { type Candidate, openMove, type TurnRequest } from './types';

/** Interventions the adviser would put forward: for what I want, for what could carry, against what I cannot have. */
export function speeches(view: View, request: TurnRequest): Candidate[] {
  const move = openMove(request, 'statement.make');
  if (!move) return [];
  const first = champion(view, move);
  const said = first?.draft.type === 'statement.make' ? first.draft.body.points : [];
  const rest = [need, bridgeBeside(said), objection, lifting].flatMap((make) => make(view, move) ?? []);
  return first ? [first, ...rest] : rest;
}

type Maker = (view: View, move: Move) => Candidate | null;

/** Two points are enough to remember; the composer takes three. */
const MOST = 2;

const allowed = (option: Option): boolean => (option.meaning?.authority ?? 'may') === 'may';

const legal = (move: Move, kind: PointKind, option: Option) =>
  move.choices.points?.find(
    (point) => point.kind === kind && point.provision === option.provision && point.wording === option.wording,
  );

/** A new wording is proposed, one already before the room is supported. */
const pointFor = (view: View, move: Move, option: Option) => {
  // Who stands behind a wording already tells the room nothing by saying so again.
  if (view.paragraphs[option.provision]?.backers[option.wording]?.includes(view.you)) return undefined;
  return option.current || option.backed
    ? legal(move, 'support', option)
    : (legal(move, 'propose', option) ?? legal(move, 'support', option));
};

/** What a paragraph is worth speaking to: what I would win, or what I would lose if the objectors had their way. */
function stake(view: View, option: Option): number {
  if (!option.current) return option.delta;
  const contested = (view.paragraphs[option.provision]?.objectors.length ?? 0) > 0;
  return contested ? Math.max(0, (option.meaning?.points ?? 0) >> 1) : 0;
}

const champion: Maker = (view, move) => {
  const wanted = optionsOf(view).filter(
    (option) => allowed(option) && stake(view, option) > 0 && pointFor(view, move, option),
  );
  const chosen = onePerParagraph([...wanted].sort(byBest((option) => stake(view, option)))).slice(0, MOST);
  return statement('champion', move, chosen, (option) => pointFor(view, move, option), 10);
};

const repeats = (said: readonly Point[], option: Option): boolean =>
  said.some((point) => point.provision === option.provision && point.wording === option.wording);

/** A bridge other than what I would champion anyway: two answers that differ, not one twice. */
const bridgeBeside =
  (said: readonly Point[]): Maker =>
  (view, move) => {
    const carrying = optionsOf(view).filter(
      (option) =>
        !option.current &&
        !repeats(said, option) &&
        allowed(option) &&
        option.progress > 0 &&
        option.delta > -40 &&
        pointFor(view, move, option),
    );
    const chosen = onePerParagraph(
      [...carrying].sort(byBest((option) => option.progress + (option.backed ? 6 : 0))),
    ).slice(0, 1);
    return statement('bridge', move, chosen, (option) => pointFor(view, move, option), chosen[0]?.progress ?? 0);
  };

/** More than any other answer: the clock is stopped, and the room waits for what I need. */
const WAITED_FOR = 200;

/** Once the clock is stopped over me: the words that would mend what hurts me most in the text that stands. */
const need: Maker = (view, move) => {
  if (view.clockStops === 0 || !view.lastObjectors.includes(view.you)) return null;
  const hurts = (option: Option) => {
    const now = optionsOf(view).find((other) => other.provision === option.provision && other.current);
    return option.delta + (now?.meaning?.line ? WAITED_FOR : 0);
  };
  const wanted = optionsOf(view).filter(
    (option) => !option.current && allowed(option) && option.delta > 0 && asking(move, option),
  );
  const chosen = onePerParagraph([...wanted].sort(byBest(hurts))).slice(0, MOST);
  return statement('need', move, chosen, (option) => asking(move, option), WAITED_FOR);
};

/** Whoever has asked for a wording before may say again that it is what is needed. */
const asking = (move: Move, option: Option) => legal(move, 'propose', option) ?? legal(move, 'support', option);

const objection: Maker = (view, move) => {
  const hurting = optionsOf(view).filter((option) => {
    if (!option.current || !legal(move, 'object', option)) return false;
    const lost = Math.max(...optionsOf(view).map((other) => (other.provision === option.provision ? other.delta : 0)));
    return option.meaning?.line !== null && option.meaning !== null ? true : lost > 120 && !allowed(option);
  });
  const chosen = [...hurting].sort(byBest((option) => -(option.meaning?.points ?? 0))).slice(0, MOST);
  return statement('object', move, chosen, (option) => legal(move, 'object', option), 60);
};

const lifting: Maker = (view, move) => {
  const chosen = optionsOf(view).filter((option) => option.current && allowed(option) && legal(move, 'lift', option));
  return statement('lift', move, chosen.slice(0, MOST), (option) => legal(move, 'lift', option), 25);
};

function onePerParagraph(options: readonly Option[]): Option[] {
  return options.filter((option, i) => options.findIndex((other) => other.provision === option.provision) === i);
}

function statement(
  kind: Candidate['kind'],
  move: Move,
  chosen: readonly Option[],
  pick: (option: Option) => (Point & { readonly standing: number }) | undefined,
  extra: number,
): Candidate | null {
  const picked = chosen.flatMap((option) => pick(option) ?? []);
  const first = chosen[0];
  if (picked.length === 0 || !first) return null;
  const points = picked.map(({ kind: point, provision, wording }) => ({ kind: point, provision, wording }));
  const won = chosen.reduce((sum, option) => sum + option.delta, 0);
  return {
    kind,
    draft: { type: 'statement.make', body: { points } },
    cost: {
      actions: move.cost.actions,
      standing: picked.reduce((sum, point) => sum + point.standing, move.cost.standing),
    },
    mine: won,
    room: first.room,
    seat: null,
    worth: extra + won,
  };
}
