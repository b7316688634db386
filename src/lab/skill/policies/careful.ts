import { bargains } from './bargains';
import { presides } from './carefulChair';
import { soundClosing } from './closing';
import { gavels } from './gavel';
import type { Answers, Policy } from './types';
import { effectOf, may } from './worth';

/** Answers as a careful bargainer: what is so to a question, yes to an offer that gains, and its lines to the chair. */
export const carefully: Answers = (view, requests, seed) => {
  const [request] = requests;
  if (!request) return null;
  const { you: by } = view;
  switch (request.kind) {
    case 'turn':
      return bargains(view, request.moves);
    case 'chair':
      return presides(view, request.moves);
    case 'probe': {
      const asked = view.probes[request.probe];
      if (!asked) return null;
      const could = may(view, asked.provision, asked.wording);
      return { type: 'probe.answer', by, probe: request.probe, answer: could ? 'could-live' : 'could-not' };
    }
    case 'package': {
      const deal = view.packages[request.package];
      if (!deal) return null;
      const mayAll = Object.entries(deal.edits).every(([provision, wording]) => may(view, provision, wording));
      const type = mayAll && effectOf(view, deal.edits) > 0 ? 'package.accept' : 'package.refuse';
      return { type, by, package: request.package };
    }
    case 'consult': {
      const { provision, wordings } = request;
      const refuses = wordings.filter((wording) => view.interests?.authority[provision]?.[wording] === 'never');
      return { type: 'consult.answer', by, provision, refuses };
    }
    default:
      return gavels(view, requests, seed) ?? soundClosing(view, request);
  }
};

/** Made by hand, and a lower bound of what care can do. */
export const careful: Policy = {
  id: 'careful',
  about: 'asks first, trades what it cares little for, brings bridges, takes deals that gain, lifts for a return',
  kind: 'sane',
  answers: carefully,
};
