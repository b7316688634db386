import type { Request } from '../../engine/view/types';
import type { Decision, Mind } from '../mind';
import { CARRY } from '../parameters';
import { reason } from '../reasons';
import { advantage, complaint } from '../stance';

type Asked = Extract<Request, { kind: 'brackets' }>;

/**
 * The brackets that are worth carrying to the end: objections by what the wording costs, and paragraphs that would fall
 * back on something worse than what stands. One carries only what one would lose by letting it go.
 */
export function carryBrackets(mind: Mind, { open, max }: Asked): Decision {
  const weighed = open
    .map(({ provision, objects, fallback }) => ({
      provision,
      objects,
      loss: lossOn(mind, provision, objects, fallback),
    }))
    .filter(({ objects, loss }) => loss >= (objects ? CARRY.least : CARRY.fallback))
    .sort((a, b) => b.loss - a.loss || (a.provision < b.provision ? -1 : 1));
  const carries = weighed.slice(0, max).map(({ provision }) => provision);
  const [first] = weighed;
  const because = first === undefined ? 'now-acceptable' : first.objects ? 'far-below-what-is-possible' : 'best-for-us';
  return {
    command: { type: 'brackets.carry', by: mind.me.id, carries },
    reason: reason(first ? 'carries-brackets' : 'lets-brackets-fall', because, { count: carries.length }),
  };
}

/** Points at stake: what stands against the fallback one prefers, or the fallback against what stands. */
function lossOn(mind: Mind, provision: string, objects: boolean, fallback: string): number {
  const index = mind.board.indexOf[provision] as number;
  const place = mind.board.placeOf[provision]?.[fallback] as number;
  const fallsBack = advantage(mind, place);
  if (!objects) return -fallsBack;
  return complaint(mind, index) === 'line' ? CARRY.line + Math.max(0, fallsBack) : fallsBack;
}
