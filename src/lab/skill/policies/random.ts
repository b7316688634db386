import type { Command } from '../../../engine/acts';
import { drawOne } from '../../../kernel/prng';
import { soundClosing } from './closing';
import { drawnMove } from './draws';
import { gavels } from './gavel';
import type { Policy } from './types';

/** Says and does anything that is legal; the end is as sane as everybody's. */
export const random: Policy = {
  id: 'random',
  about: 'random legal acts, sane at the end',
  kind: 'sane',
  answers: (view, requests, seed) => {
    const [request] = requests;
    if (!request) return null;
    const { you: by } = view;
    const key = [seed, 'random', by, request.id, view.actions, view.draft.number];
    const pick = <T>(what: string, items: readonly T[]): T => drawOne([...key, what], items);
    switch (request.kind) {
      case 'probe':
        return { type: 'probe.answer', by, probe: request.probe, answer: pick('answer', request.answers) };
      case 'consult': {
        const refuses = [[], ...request.wordings.map((wording) => [wording])];
        return { type: 'consult.answer', by, provision: request.provision, refuses: pick('refuses', refuses) };
      }
      case 'package': {
        const type = pick('answer', ['package.accept', 'package.refuse'] as const);
        return { type, by, package: request.package };
      }
      case 'turn':
      case 'chair': {
        const legal = request.moves.flatMap((move): Command[] => {
          const made =
            move.refused === null ? drawnMove(move, by, (what, items) => pick(move.type + what, items)) : null;
          return made ? [made] : [];
        });
        return legal.length > 0 ? pick('move', legal) : null;
      }
      default:
        return gavels(view, requests, seed) ?? soundClosing(view, request);
    }
  },
};
