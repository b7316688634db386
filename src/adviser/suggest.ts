import type { Request, View } from '../engine/view/types';
import { consultAnswers, packageAnswers, probeAnswers, soundingAnswers } from './answers';
import { presiding } from './chairing';
import { accreditationAnswers, ballotAnswers, motionAnswers, signatureAnswers } from './closing';
import { talks } from './corridor';
import { speeches } from './speech';
import { type Candidate, openMove, type Suggestion, type TurnRequest } from './types';

/** A person compares five things at a glance, not ten. */
const MOST = 5;

/** The question that is open, the most pressing first: whoever asked me waits for me. */
export function pressing(requests: readonly Request[]): Request | null {
  const order: readonly Request['kind'][] = [
    'ballot',
    'signature',
    'accreditation',
    'motions',
    'sounding',
    'consult',
    'probe',
    'package',
    'gavel',
    'chair',
    'turn',
  ];
  const rank = (request: Request) => order.indexOf(request.kind);
  return [...requests].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Three to five concrete legal answers to what is asked now, the adviser's first choice first. From my view alone. */
export function suggest(view: View, requests: readonly Request[]): readonly Suggestion[] {
  const request = pressing(requests);
  if (!request) return [];
  const sorted = [...candidates(view, request)].sort((a, b) => b.worth - a.worth || (a.kind < b.kind ? -1 : 1));
  return oneOfAKind(sorted)
    .slice(0, MOST)
    .map(({ worth: _, ...rest }, i) => ({ ...rest, id: `${request.id}/${rest.kind}/${i}`, best: i === 0 }));
}

function candidates(view: View, request: Request): Candidate[] {
  switch (request.kind) {
    case 'probe':
      return probeAnswers(view, request);
    case 'package':
      return packageAnswers(view, request);
    case 'consult':
      return consultAnswers(view, request);
    case 'sounding':
      return soundingAnswers(view, request);
    case 'turn':
      return onTurn(view, request);
    case 'chair':
    case 'gavel':
      return presiding(view, request);
    case 'ballot':
      return ballotAnswers(view, request);
    case 'motions':
      return motionAnswers(view, request);
    case 'accreditation':
      return accreditationAnswers(view, request);
    case 'signature':
      return signatureAnswers(view, request);
  }
}

/** Four moves worth making, and always the choice to say nothing. */
function onTurn(view: View, request: TurnRequest): Candidate[] {
  const moves = oneOfAKind([...speeches(view, request), ...talks(view, request)].sort((a, b) => b.worth - a.worth));
  const pass = openMove(request, 'turn.pass');
  const nothing: Candidate[] = pass
    ? [
        {
          kind: 'pass',
          draft: { type: 'turn.pass', body: {} },
          cost: pass.cost,
          mine: 0,
          room: null,
          seat: null,
          worth: -1000,
        },
      ]
    : [];
  return [...moves.slice(0, MOST - 1), ...nothing];
}

/** The same command is not put forward twice under two names. */
function oneOfAKind(list: readonly Candidate[]): Candidate[] {
  const key = (candidate: Candidate) => JSON.stringify([candidate.draft, candidate.also ?? []]);
  return list.filter((candidate, i) => list.findIndex((other) => key(other) === key(candidate)) === i);
}
