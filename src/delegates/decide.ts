import type { Temper } from '../engine/model/tempers';
import type { Request, View } from '../engine/view/types';
import { answerChair, answerPackage, answerProbe } from './acceptance';
import { chairTurn } from './chair/chair';
import { atTheGavel } from './chair/gavel';
import { answerAccreditation } from './decision/accreditation';
import { castBallot } from './decision/ballots';
import { raiseMotion } from './decision/motions';
import { signTreaty } from './decision/signature';
import { answerSounding } from './exits';
import { type Decision, mindOf } from './mind';
import { takeTurn } from './turn/turn';

/**
 * What an AI seat does about the first thing it is asked: from what its seat may see and the legal answers alone, with
 * chance keyed on the given seed. Pure: the same arguments give the same command and reason. Null when nothing is asked.
 */
export function decideFor(view: View, requests: readonly Request[], seed: string, temper: Temper): Decision | null {
  const [request] = requests;
  if (!request) return null;
  if (request.kind === 'chair') return chairTurn(view, request.moves, seed);
  if (request.kind === 'gavel') return atTheGavel(view, request.moves, seed);
  const mind = mindOf(view, seed, temper);
  if (!mind) return null;
  switch (request.kind) {
    case 'turn':
      return takeTurn(mind, request.moves);
    case 'probe': {
      const asked = view.probes[request.probe];
      return asked ? answerProbe(mind, request.probe, asked, request.answers) : null;
    }
    case 'consult':
      return answerChair(mind, request.provision, request.wordings);
    case 'package': {
      const deal = view.packages[request.package];
      return deal ? answerPackage(mind, request.package, deal, request.counter) : null;
    }
    case 'sounding':
      return answerSounding(mind, request);
    case 'accreditation':
      return answerAccreditation(mind, request);
    case 'motions':
      return raiseMotion(mind, request);
    case 'ballot':
      return castBallot(mind, request);
    case 'signature':
      return signTreaty(mind, request);
  }
}
