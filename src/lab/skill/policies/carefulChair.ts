/** The careful bargainer in the chair: hears those who object, and writes what serves most. */

import type { Command } from '../../../engine/acts';
import type { Edits, FormulationId, ProvisionId } from '../../../engine/model/vocabulary';
import type { Move, View } from '../../../engine/view/types';
import { guessedEffect, open, others } from './worth';

type Idea = (view: View, moves: readonly Move[]) => Command | null;

/** One move of the chair; passes when there is nothing to do. */
export const presides: Idea = (view, moves) =>
  [settles, drafts, hears, orders].reduce<Command | null>((found, idea) => found ?? idea(view, moves), null) ?? {
    type: 'turn.pass',
    by: view.you,
  };

/** A known refusal weighs as much as a good many small wishes. */
const REFUSAL = 60;
/** Changes that a draft makes at once. */
const MOST_EDITS = 3;

/** A loss weighs more than a gain, the more so the readier its owner is to hold out: habit in points that double it. */
const HABIT = 20;

/** What edits would do for the room, known refusals of the new words counted against those of the words that stand. */
function roomEffect(view: View, edits: Edits): number {
  const wished = others(view).reduce((sum, other) => {
    const effect = guessedEffect(view, other, edits);
    return sum + (effect < 0 ? effect * (1 + other.behaviour.holdout / HABIT) : effect);
  }, 0);
  return Object.entries(edits).reduce(
    (sum, [provision, wording]) =>
      sum + REFUSAL * (refusals(view, provision, view.draft.text[provision]) - refusals(view, provision, wording)),
    wished,
  );
}

/** How many have said, aloud or in confidence, that they refuse a wording. */
function refusals(view: View, provision: ProvisionId, wording: FormulationId = ''): number {
  const paragraph = view.paragraphs[provision];
  if (!paragraph) return 0;
  const told = [paragraph.declared, paragraph.confided].flatMap((row) =>
    Object.entries(row).flatMap(([seat, wordings]) => (wordings.includes(wording) ? [seat] : [])),
  );
  const aloud = view.draft.text[provision] === wording ? paragraph.objectors : [];
  return new Set([...told, ...aloud]).size;
}

/** Grants a late change that serves the room, and declines any other. */
const settles: Idea = (view, moves) => {
  const [change] = open(moves, 'change.settle')?.choices.changes ?? [];
  if (!change) return null;
  const grant = roomEffect(view, { [change.provision]: change.wording }) > 0;
  return { type: 'change.settle', by: view.you, seat: change.by, grant };
};

/** A draft in the second round of a meeting, once the first has been heard. */
const drafts: Idea = (view, moves) => {
  const move = open(moves, 'draft.circulate');
  if (!move || view.round !== 1) return null;
  const found = (move.choices.wordings ?? [])
    .filter(({ provision, wording }) => (view.paragraphs[provision]?.backers[wording]?.length ?? 0) > 0)
    .map(({ provision, wording }) => ({ provision, wording, worth: roomEffect(view, { [provision]: wording }) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  const best = found.filter((one, i) => found.findIndex(({ provision }) => provision === one.provision) === i);
  const edits = Object.fromEntries(best.slice(0, MOST_EDITS).map(({ provision, wording }) => [provision, wording]));
  return Object.keys(edits).length > 0 ? { type: 'draft.circulate', by: view.you, edits } : null;
};

/** Hears in confidence whoever objects and has not said to what. */
const hears: Idea = (view, moves) => {
  const move = open(moves, 'seat.consult');
  const unheard = view.setup.provisions.flatMap(({ id }) => {
    const { objectors = [], confided = {} } = view.paragraphs[id] ?? {};
    return objectors
      .filter((seat) => !confided[seat] && (move?.choices.seats?.includes(seat) ?? false))
      .map((seat) => ({ seat, provision: id }));
  });
  const [first] = unheard;
  return first ? { type: 'seat.consult', by: view.you, ...first } : null;
};

/** Takes up what is open, the least contested first. */
const orders: Idea = (view, moves) => {
  const move = open(moves, 'business.order');
  const isOpen = (id: ProvisionId) => view.paragraphs[id]?.status !== 'provisional';
  const contested = (id: ProvisionId) => view.paragraphs[id]?.objectors.length ?? 0;
  const provisions = [...(move?.choices.provisions ?? [])]
    .filter(isOpen)
    .sort((a, b) => contested(a) - contested(b))
    .slice(0, move?.choices.max ?? 1);
  return provisions.length > 0 ? { type: 'business.order', by: view.you, provisions } : null;
};
