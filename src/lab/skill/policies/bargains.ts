/** A turn of the careful bargainer: the first of these that there is reason for. */

import type { Command } from '../../../engine/acts';
import type { Point } from '../../../engine/model/points';
import type { Edits } from '../../../engine/model/vocabulary';
import type { Move, View } from '../../../engine/view/types';
import { doubt, effectOf, guessedEffect, may, open, others, type Rival, rivals } from './worth';

type Idea = (view: View, moves: readonly Move[]) => Command | null;

/** The first of some ideas that there is reason for; passes when there is none. */
const firstOf =
  (ideas: readonly Idea[]): Turn =>
  (view, moves) =>
    ideas.reduce<Command | null>((found, idea) => found ?? idea(view, moves), null) ?? {
      type: 'turn.pass',
      by: view.you,
    };

type Turn = (view: View, moves: readonly Move[]) => Command;

/** A turn well used. */
export const bargains: Turn = (view, moves) =>
  firstOf([liftsForReturn, objectsOverLine, asks, bringsBridge, champions, swaps, asksHome, asksForChange])(
    view,
    moves,
  );

/** Turns of one kind of act alone. */
export const ONE_KIND: Readonly<Record<'asks' | 'speaks' | 'swaps' | 'asksHome', Turn>> = {
  asks: (view, moves) => firstOf([asks])(view, moves),
  speaks: (view, moves) => firstOf([bringsBridge, champions])(view, moves),
  swaps: (view, moves) => firstOf([swaps])(view, moves),
  asksHome: (view, moves) => firstOf([asksHome, asksForChange])(view, moves),
};

/** So many of my own wishes, and so many of the loudest others, are worth thinking about at once. */
const WISHES = 5;
const HEARD = 8;

/** What would serve me, which I may agree to. */
const wishes = (view: View): Rival[] =>
  rivals(view)
    .filter(({ provision, wording, mine }) => mine > 0 && may(view, provision, wording))
    .slice(0, WISHES);

const says = (view: View, points: readonly Point[]): Command | null =>
  points.length > 0
    ? {
        type: 'statement.make',
        by: view.you,
        points: points.map(({ kind, provision, wording }) => ({ kind, provision, wording })),
      }
    : null;

const sayable = (moves: readonly Move[]) => open(moves, 'statement.make')?.choices.points ?? [];

/** Lifts an objection of its own when a deal has brought into the text what it was held for. */
const liftsForReturn: Idea = (view, moves) => {
  const paid = Object.values(view.packages).some(
    (deal) =>
      deal.stage === 'agreed' &&
      (deal.by === view.you || deal.accepted.includes(view.you)) &&
      Object.entries(deal.edits).some(([provision, wording]) => view.draft.text[provision] === wording),
  );
  const lifts = sayable(moves).filter(
    ({ kind, provision, wording }) => kind === 'lift' && may(view, provision, wording),
  );
  return paid ? says(view, lifts.slice(0, 1)) : null;
};

/** Objects to what its instructions rule out, and to nothing else. */
const objectsOverLine: Idea = (view, moves) => {
  const barred = sayable(moves).filter(
    ({ kind, provision, wording }) => kind === 'object' && view.interests?.authority[provision]?.[wording] === 'never',
  );
  return says(view, barred.slice(0, 2));
};

/** Asks before it offers: one question a meeting, of the loudest whose mind is least known on what it wants most. */
const asks: Idea = (view, moves) => {
  const move = open(moves, 'probe.ask');
  const asked = Object.values(view.probes).filter(({ by }) => by === view.you);
  if (!move || asked.length > view.meeting) return null;
  const questions = wishes(view).flatMap(({ provision, wording, mine }) =>
    others(view)
      .slice(0, HEARD)
      .filter(({ id }) => move.choices.seats?.includes(id) ?? false)
      .filter(({ id }) => !asked.some((one) => one.to === id && one.provision === provision && one.wording === wording))
      .map((other) => ({
        body: { to: other.id, provision, wording },
        worth: mine * doubt(view, other.id, provision) * (100 + other.behaviour.holdout),
      })),
  );
  const [best] = questions.sort((a, b) => b.worth - a.worth);
  return best ? { type: 'probe.ask', by: view.you, ...best.body } : null;
};

const isSame = (a: Edits, b: Edits): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([id, wording]) => b[id] === wording);

/** Offers what it cares little for against what it cares much for, to whoever it is the other way round for. */
const swaps: Idea = (view, moves) => {
  const move = open(moves, 'package.offer');
  const waiting = Object.values(view.packages).some(({ by, stage }) => by === view.you && stage === 'offered');
  if (!move || waiting) return null;
  const offered = (edits: Edits, to: string) =>
    Object.values(view.packages).some(
      (deal) => deal.by === view.you && deal.to.includes(to) && isSame(deal.edits, edits),
    );
  const all = rivals(view).filter(({ provision, wording }) => may(view, provision, wording));
  const offers = others(view)
    .filter(({ id }) => move.choices.seats?.includes(id) ?? false)
    .flatMap((other) => {
      const gifts = all.filter(({ provision, wording }) => guessedEffect(view, other, { [provision]: wording }) > 0);
      return wishes(view).flatMap((wish) =>
        gifts
          .filter((gift) => gift.provision !== wish.provision)
          .flatMap((gift) => {
            const edits = { [wish.provision]: wish.wording, [gift.provision]: gift.wording };
            const mine = effectOf(view, edits);
            const theirs = guessedEffect(view, other, edits);
            if (mine <= 0 || theirs <= 0 || offered(edits, other.id)) return [];
            return [{ to: other.id, edits, worth: mine * theirs * (20 + other.behaviour.influence) }];
          }),
      );
    });
  const [best] = offers.sort((a, b) => b.worth - a.worth);
  return best ? { type: 'package.offer', by: view.you, to: [best.to], channel: 'corridor', edits: best.edits } : null;
};

/** A point that speaks for a wording: put before the room when it is new, else supported; one wording a paragraph. */
const pointFor = (
  view: View,
  moves: readonly Move[],
  { provision, wording }: Omit<Rival, 'mine'>,
): Point | undefined => {
  const backers = view.paragraphs[provision]?.backers ?? {};
  if (Object.values(backers).some((seats) => seats.includes(view.you))) return undefined;
  const wanted = (backers[wording]?.length ?? 0) > 0 ? 'support' : 'propose';
  return sayable(moves).find(
    (point) => point.kind === wanted && point.provision === provision && point.wording === wording,
  );
};

/** Brings a wording that most are thought to gain by and that costs it nothing. */
const bringsBridge: Idea = (view, moves) => {
  const bridges = rivals(view)
    .filter(({ provision, wording, mine }) => mine >= 0 && may(view, provision, wording))
    .map((rival) => {
      const effects = others(view).map((other) => guessedEffect(view, other, { [rival.provision]: rival.wording }));
      return { ...rival, room: effects.reduce((sum, effect) => sum + effect, 0) / Math.max(1, effects.length) };
    })
    .filter(({ room }) => room > 0)
    .sort((a, b) => b.room + b.mine / 10 - (a.room + a.mine / 10));
  const points = bridges.flatMap((bridge) => pointFor(view, moves, bridge) ?? []);
  return says(view, onePerParagraph(points).slice(0, 2));
};

/** Speaks for what it wants most. */
const champions: Idea = (view, moves) =>
  says(view, onePerParagraph(wishes(view).flatMap((wish) => pointFor(view, moves, wish) ?? [])).slice(0, 2));

const onePerParagraph = (points: readonly Point[]): Point[] =>
  points.filter((point, i) => points.findIndex((other) => other.provision === point.provision) === i);

/** Asks home about a wording that would serve it, or that stands already. */
const asksHome: Idea = (view, moves) => {
  const wordings = open(moves, 'capital.ask')?.choices.wordings ?? [];
  const standing = wordings.filter(({ provision, wording }) => view.draft.text[provision] === wording);
  const [asked] = [
    ...standing,
    ...wordings.filter(({ provision, wording }) => effectOf(view, { [provision]: wording }) > 0),
  ];
  return asked ? { type: 'capital.ask', by: view.you, provision: asked.provision, wording: asked.wording } : null;
};

/** The one late change: what it wants most and the room least minds. */
const asksForChange: Idea = (view, moves) => {
  if (!open(moves, 'change.ask')) return null;
  const [best] = wishes(view)
    .map((wish) => ({
      ...wish,
      against: others(view).filter((other) => guessedEffect(view, other, { [wish.provision]: wish.wording }) < 0)
        .length,
    }))
    .sort((a, b) => b.mine - 5 * b.against - (a.mine - 5 * a.against));
  return best ? { type: 'change.ask', by: view.you, provision: best.provision, wording: best.wording } : null;
};
