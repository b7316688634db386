import type { Concluded } from '../../../src/analysis/treaty/types';
import { FOLD } from '../../../src/engine/model/parameters';
import type { Setup, TreatyRules } from '../../../src/engine/model/setup';
import type { Delegation, Formulation, Provision, WholeText } from '../../../src/engine/model/vocabulary';

/** A plain article of a treaty; tests change what they are about. */
export const wording = (id: string, more: Partial<Formulation> = {}): Formulation => ({
  id,
  container: 'operative',
  voice: 'parties',
  verb: 'shall',
  bridge: 'none',
  span: [60, 70],
  ...more,
});

const nothing = wording('none', { container: 'none', voice: 'none', verb: 'none', bridge: 'silence', span: [0, 6] });

/** An article that the last agreed language does not know. */
export const article = (
  id: string,
  formulations: readonly Formulation[],
  more: Partial<Provision> = {},
): Provision => ({
  id,
  issue: id,
  statusQuo: 'none',
  formulations: [nothing, ...formulations],
  ...more,
});

export const OFFENCES = article('offences', [wording('core')]);
export const ACCESS = article(
  'access',
  [
    wording('any', { span: [85, 95] }),
    wording('apart', { container: 'protocol', bridge: 'relocation', span: [85, 95] }),
  ],
  { reservable: true },
);
export const FINAL = article('final', [wording('one', { entryCount: 1 }), wording('nine', { entryCount: 9 })]);

export const RULES: TreatyRules = {
  reservations: 'listed',
  accession: 'invitation',
  entry: { count: 2, ofMembers: 1, days: 90 },
};

const behaviour = { influence: 50, activity: 50, holdout: 10, publicHoldout: 10, stepAside: 10, bridge: 50 };

export interface Seat extends Partial<Omit<Delegation, 'positions' | 'behaviour'>> {
  readonly id: string;
  /** Place on every issue, or by issue. */
  readonly at?: number | Readonly<Record<string, number>>;
  readonly salience?: number;
  readonly trusts?: Readonly<Record<string, number>>;
}

/** A treaty as concluded by these seats; confidence 50 where none is named. */
export function concluded(
  seats: readonly Seat[],
  more: Partial<Omit<Concluded, 'setup'>> & {
    readonly provisions?: readonly Provision[];
    readonly treaty?: TreatyRules | null;
    readonly text?: WholeText;
  } = {},
): Concluded {
  const { provisions = [OFFENCES, ACCESS], treaty = RULES, ...rest } = more;
  const coded = ({ at = 65, salience = 50 }: Seat) =>
    Object.fromEntries(
      provisions.map(({ issue }) => [issue, { at: typeof at === 'number' ? at : (at[issue] ?? 65), salience }]),
    );
  const delegations = seats.map((seat) => {
    const { at: _, salience: __, trusts: ___, ...given } = seat;
    const positions = Object.fromEntries(
      Object.entries(coded(seat)).map(([issue, position]) => [issue, { ...position, mark: 'k' as const }]),
    );
    return { permanentMember: false, behaviour, ...given, positions };
  }) satisfies Delegation[];
  const confidence = Object.fromEntries(
    seats.map(({ id, trusts = {} }) => [
      id,
      Object.fromEntries(seats.filter((other) => other.id !== id).map((other) => [other.id, trusts[other.id] ?? 50])),
    ]),
  );
  const setup = {
    process: treaty ? { treaty } : {},
    delegations,
    provisions,
    confidence,
    practicalIssues: [],
    formatIssue: '',
    fold: FOLD,
    chair: seats[0]?.id,
  } as unknown as Setup;
  return {
    setup,
    text: Object.fromEntries(provisions.map(({ id, formulations }) => [id, (formulations[1] as Formulation).id])),
    positions: Object.fromEntries(seats.map((seat) => [seat.id, coded(seat)])),
    confidence,
    seed: 'seed',
    ...rest,
  };
}

/** Everybody signs, with these reservations. */
export const allSign = (
  seats: readonly { readonly id: string }[],
  reservations: Readonly<Record<string, readonly string[]>> = {},
): NonNullable<Concluded['signatures']> =>
  Object.fromEntries(seats.map(({ id }) => [id, { sign: true, reservations: reservations[id] ?? [] }]));
