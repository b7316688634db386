import { inclinationOn, outlookOn } from '../../engine/interests/inclination';
import type { Question, Vote } from '../../engine/model/rules';
import type { Request } from '../../engine/view/types';
import { blocksAlone } from '../exits';
import type { Decision, Mind } from '../mind';
import { type PrivateCode, reason } from '../reasons';

type Ballot = Extract<Request, { kind: 'ballot' }>;

/** A vote by one's own interests. Where one no stops everything, only who would block alone says no. */
export function castBallot(mind: Mind, { question, votes }: Ballot): Decision | null {
  const { interests } = mind.view;
  if (!interests) return null;
  const inclined = inclinationOn(question, outlookOn(interests, mind.view));
  const vetoes = !votes.includes('abstain') || isByConsensus(mind, question);
  const vote: Vote = vetoes && !(inclined === 'no' && blocksAlone(mind)) ? 'yes' : inclined;
  return {
    command: { type: 'ballot.cast', by: mind.me.id, vote },
    reason: reason(SAID[vote], because(question, vote), aboutOf(question)),
  };
}

function isByConsensus({ view }: Mind, question: Question): boolean {
  return question.kind === 'higher' && view.setup.process.higherBody?.rule.kind === 'consensus';
}

const SAID = { yes: 'votes-yes', no: 'votes-no', abstain: 'votes-abstain', absent: 'votes-abstain' } as const;

function because(question: Question, vote: Vote): PrivateCode {
  if (vote === 'abstain') return 'gain-too-small-to-take-sides';
  switch (question.kind) {
    case 'division':
    case 'delete':
      return (question.kind === 'delete') === (vote === 'yes') ? 'better-without-paragraph' : 'better-with-paragraph';
    case 'rival':
      return vote === 'yes' ? 'adds-to-the-process' : 'cost-exceeds-price';
    default:
      return vote === 'yes' ? 'gain-above-walk-away' : 'cost-exceeds-price';
  }
}

const aboutOf = (question: Question): Record<string, string> =>
  'provision' in question ? { provision: question.provision } : {};
