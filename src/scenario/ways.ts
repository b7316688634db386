import type { CommandType } from '../engine/acts';
import { decisionOf } from '../engine/decisions';
import type { DecisionRule } from '../engine/model/rules';
import type { Process } from '../engine/model/setup';

/** An act without which a conference would stop, or never come to something it has: for which field, and why. */
export interface Need {
  readonly move: CommandType;
  readonly path: readonly string[];
  readonly why: string;
}

/** What of a process asks for acts of its own. */
type Features = Partial<
  Record<
    Extract<
      keyof Process,
      'exhaustion' | 'higherBody' | 'twoPartReport' | 'treaty' | 'accreditation' | 'motions' | 'separateVotes'
    >,
    unknown
  >
>;

/** Where all conferences pass, and the act that leads on from there whatever anybody wants. */
const ALWAYS: readonly (readonly [CommandType, string])[] = [
  ['turn.pass', 'each turn is passed on'],
  ['sounding.answer', 'the room is sounded'],
  ['conference.close', 'a text to which somebody objects is closed'],
];

/** Questions in the corridor, and the acts that answer them. */
const ANSWERS: readonly (readonly [CommandType, CommandType])[] = [
  ['probe.ask', 'probe.answer'],
  ['package.offer', 'package.accept'],
  ['package.offer', 'package.refuse'],
  ['change.ask', 'change.settle'],
];

/** Every act a process must admit, by its rule of decision and what else it knows. */
export function needsOf(process: Features & { readonly moves: readonly string[] }, rule: DecisionRule): Need[] {
  const { putBy } = decisionOf(rule);
  const votes = putBy !== 'gavel.adopt';
  const when = (has: unknown, field: string, ...needs: readonly (readonly [CommandType, string])[]): Need[] =>
    has ? needs.map(([move, why]) => ({ move, path: [field], why })) : [];
  return [
    ...when(true, 'moves', ...ALWAYS),
    ...ANSWERS.filter(([asked]) => process.moves.includes(asked)).map(([asked, move]) => ({
      move,
      path: ['moves'],
      why: `"${asked}" is admitted and wants an answer`,
    })),
    ...when(true, 'rule', [putBy, 'the text is put to the room']),
    ...when(votes, 'rule', ['ballot.cast', 'votes are cast']),
    ...when(
      process.exhaustion,
      'exhaustion',
      ['exhaustion.declare', 'consensus can be exhausted'],
      ['ballot.cast', 'a vote follows'],
    ),
    ...when(process.higherBody, 'higherBody', ['ballot.cast', 'the body above votes']),
    ...when(process.separateVotes, 'separateVotes', ['ballot.cast', 'paragraphs are voted on']),
    ...when(process.twoPartReport, 'twoPartReport', ['report.split', 'the report can be parted']),
    ...when(process.treaty, 'treaty', ['treaty.sign', 'a treaty is signed']),
    ...when(process.accreditation, 'accreditation', ['accreditation.answer', 'applicants are let in']),
    ...when(process.motions, 'motions', ['motion.raise', 'motions are taken'], ['ballot.cast', 'motions are voted on']),
  ].filter(({ move }) => !process.moves.includes(move));
}
