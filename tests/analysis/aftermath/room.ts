import type { Ending } from '../../../src/analysis/aftermath/types';
import type { Setup } from '../../../src/engine/model/setup';
import type { Delegation, Formulation, Provision, WholeText } from '../../../src/engine/model/vocabulary';

/** A plain wording of the Group; tests change what they are about. */
export const wording = (id: string, more: Partial<Formulation> = {}): Formulation => ({
  id,
  container: 'conclusions',
  voice: 'group',
  verb: 'affirms',
  bridge: 'none',
  span: [40, 50],
  ...more,
});

export const silence = (id: string): Formulation =>
  wording(id, { container: 'none', voice: 'none', verb: 'none', bridge: 'silence', span: [0, 6] });

/** A paragraph whose first wording is the one last agreed. */
export const paragraph = (id: string, formulations: readonly Formulation[]): Provision => ({
  id,
  issue: id,
  statusQuo: (formulations[0] as Formulation).id,
  formulations,
});

const behaviour = { influence: 50, activity: 50, holdout: 10, publicHoldout: 10, stepAside: 10, bridge: 50 };

export interface Member {
  readonly id: string;
  readonly capacity?: number;
  /** Confidence in every other member; 50 for those not named. */
  readonly trusts?: Readonly<Record<string, number>>;
  readonly at?: number;
  readonly salience?: number;
}

/** An ending with this room, these paragraphs and this text. Where no text is given, the second wording everywhere. */
export function ending(
  members: readonly Member[],
  provisions: readonly Provision[],
  more: { readonly text?: WholeText; readonly adopted?: boolean; readonly seed?: string } = {},
): Ending {
  const ids = members.map(({ id }) => id);
  const delegations = members.map(({ id, capacity }) => ({
    id,
    permanentMember: false,
    behaviour,
    positions: {},
    ...(capacity === undefined ? {} : { capacity }),
  })) satisfies Delegation[];
  const confidence = Object.fromEntries(
    members.map(({ id, trusts = {} }) => [
      id,
      Object.fromEntries(ids.filter((other) => other !== id).map((other) => [other, trusts[other] ?? 50])),
    ]),
  );
  return {
    setup: { delegations, provisions, confidence } as unknown as Setup,
    text:
      more.text ??
      Object.fromEntries(provisions.map(({ id, formulations }) => [id, (formulations[1] as Formulation).id])),
    adopted: more.adopted ?? true,
    positions: Object.fromEntries(
      members.map(({ id, at = 45, salience = 50 }) => [
        id,
        Object.fromEntries(provisions.map(({ issue }) => [issue, { at, salience }])),
      ]),
    ),
    confidence,
    seed: more.seed ?? 'seed',
  };
}

/** Five members: two that quarrel bitterly, three in between. */
export const QUARREL: readonly Member[] = [
  { id: 'ARL', capacity: 80, trusts: { BRE: 5 } },
  { id: 'BRE', capacity: 60, trusts: { ARL: 5, DEL: 15 } },
  { id: 'COR', capacity: 40, trusts: { BRE: 25 } },
  { id: 'DEL', capacity: 20 },
  { id: 'ELN' },
];
