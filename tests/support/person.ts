import type { Command } from '../../src/engine/acts';
import type { Exit } from '../../src/engine/model/setup';
import type { Request, View } from '../../src/engine/view/types';

/** What a person has before them. */
export interface Asked {
  readonly requests: readonly Request[];
  readonly view: View;
}

/** What the person does now: the simplest answer to whatever is asked. */
export function simplest({ requests: [request], view }: Asked): Command | null {
  const by = view.you;
  if (!request) return null;
  switch (request.kind) {
    case 'probe':
      return { type: 'probe.answer', by, probe: request.probe, answer: 'evade' };
    case 'consult':
      return { type: 'consult.answer', by, provision: request.provision, refuses: [] };
    case 'package':
      return { type: 'package.refuse', by, package: request.package };
    case 'sounding':
      return { type: 'sounding.answer', by, exit: gentlest(request.exits), explain: false };
    case 'gavel':
      return { type: 'conference.close', by };
    case 'accreditation':
      return { type: 'accreditation.answer', by, objects: [] };
    case 'motions':
      return { type: 'turn.pass', by };
    case 'ballot':
      return { type: 'ballot.cast', by, vote: 'yes' };
    case 'signature':
      return { type: 'treaty.sign', by, sign: true, reservations: [] };
    default:
      return request.moves[0]?.type === 'clock.advance'
        ? { type: 'clock.advance', by: 'host', meeting: view.meeting + 1 }
        : { type: 'turn.pass', by };
  }
}

/** Saying nothing where that is known, else whatever comes first. */
const gentlest = (exits: readonly { readonly exit: Exit }[]): Exit =>
  exits.some(({ exit }) => exit === 'silent') ? 'silent' : (exits[0]?.exit ?? 'agree');
