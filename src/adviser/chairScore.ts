import type { DelegationId, ProvisionId, WholeText } from '../engine/model/vocabulary';
import type { View } from '../engine/view/types';
import { forecast } from './forecast';
import { guessedStance, middle, others } from './reading';

/** A chair has no points. It is judged by whether there is a report, and by how many are better off with it. */
export interface ChairScore {
  /** Better off than with no report and no line crossed, from the middle of what is known of each. */
  readonly served: readonly DelegationId[];
  readonly all: number;
}

/** For whom a text beats no report, as far as can be told; the current draft unless another is given. */
export function chairScore(view: View, text: WholeText = view.draft.text): ChairScore {
  const seats = others(view);
  const served = seats.filter((seat) => {
    const { gain, lineStake } = guessedStance(view, seat, text, middle);
    return gain >= 0 && lineStake === 0;
  });
  return { served, all: seats.length };
}

/** Where a chair stands now, and so what it had better do. */
export type ChairAdvice =
  | { readonly kind: 'listen' }
  | {
      readonly kind: 'blocked' | 'doubtful';
      readonly seats: readonly DelegationId[];
      readonly over: readonly ProvisionId[];
    }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'holds' };

/** Whom to think of first is help; everybody who ever objected is none. */
const MOST = 2;
/** More than anybody can quarrel with: whoever may withhold comes before whoever only objects. */
const MANY = 100;

/** One thing to go by: who stands in the way and over what, or that nobody does. */
export function chairAdvice(view: View): ChairAdvice {
  if (!anythingSaid(view)) return { kind: 'listen' };
  const { probably, possibly } = forecast(view);
  if (probably.length > 0) return { kind: 'blocked', seats: probably, over: quarrels(view, probably) };
  const doubtful = others(view)
    .map((seat) => ({ seat, quarrels: quarrels(view, [seat]).length, doubted: possibly.includes(seat) }))
    .filter((one) => one.quarrels > 0)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST)
    .map(({ seat }) => seat);
  if (doubtful.length > 0) return { kind: 'doubtful', seats: doubtful, over: quarrels(view, doubtful) };
  return { kind: possibly.length > 0 ? 'unsaid' : 'holds' };
}

const weight = (one: { readonly quarrels: number; readonly doubted: boolean }): number =>
  one.quarrels + (one.doubted ? MANY : 0);

/** Whether anybody has yet spoken for or against anything. */
export function anythingSaid(view: View): boolean {
  return Object.values(view.paragraphs).some(
    (paragraph) => Object.keys(paragraph.backers).length + paragraph.objectors.length > 0,
  );
}

/** Paragraphs whose current wording one of them has refused aloud, declared beyond its brief, or refused to me alone. */
function quarrels(view: View, seats: readonly DelegationId[]): readonly ProvisionId[] {
  return view.setup.provisions
    .map(({ id }) => id)
    .filter((id) => {
      const paragraph = view.paragraphs[id];
      const wording = view.draft.text[id] ?? '';
      return seats.some(
        (seat) =>
          paragraph?.objectors.includes(seat) ||
          paragraph?.declared[seat]?.includes(wording) ||
          paragraph?.confided[seat]?.includes(wording),
      );
    });
}
