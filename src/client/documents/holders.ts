import type { DelegationId, FormulationId, ProvisionId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { hasText, t } from '../../locales';

/** Delegations that stand together behind one wording, or against the standing one. */
export interface Holders {
  /** Tint 1..4; 1 is always objection. Never the only sign: initials and line pattern go with it. */
  readonly tint: 1 | 2 | 3 | 4;
  readonly seats: readonly DelegationId[];
}

/** Once the text is adopted nobody holds a bracket any more, whatever was said before. */
export const isSettled = ({ stage }: View): boolean => stage === 'signature' || stage === 'adopted';

/** Paragraphs whose standing words are in the Chair's own summary. */
export const movedToSummary = ({ setup, draft }: View): readonly ProvisionId[] =>
  setup.provisions
    .filter(({ id, formulations }) =>
      formulations.some((one) => one.id === draft.text[id] && one.container === 'chairs-summary'),
    )
    .map(({ id }) => id);

/** Who objects to the standing wording; null when nobody does. */
export function objectorsOf(view: View, provision: ProvisionId): Holders | null {
  if (isSettled(view)) return null;
  const seats = view.paragraphs[provision]?.objectors ?? [];
  return seats.length > 0 ? { tint: 1, seats } : null;
}

/** Who backs each wording, tinted by the order in which wordings came before the room. */
export function backersOf(view: View, provision: ProvisionId): ReadonlyMap<FormulationId, Holders> {
  if (isSettled(view)) return new Map();
  const backers = Object.entries(view.paragraphs[provision]?.backers ?? {}).filter(([, seats]) => seats.length > 0);
  return new Map(backers.map(([wording, seats], i) => [wording, { tint: TINTS[i % TINTS.length] ?? 2, seats }]));
}

const TINTS = [2, 3, 4] as const;

/** At most this many initials beside a bracket; the rest is a number. */
const MOST = 4;

/** The letters a seat goes by where there is no room for its name. */
const codeOf = (seat: DelegationId): string => (hasText(`hall:code.${seat}`) ? t(`hall:code.${seat}`) : seat);

/** "CUB RUS +2". */
export function initials(seats: readonly DelegationId[]): string {
  const shown = seats.slice(0, MOST).map(codeOf).join(' ');
  return seats.length > MOST ? `${shown} +${seats.length - MOST}` : shown;
}
