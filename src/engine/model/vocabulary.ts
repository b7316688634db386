/** The vocabulary of the engine: runtime lists, the types they spell, and the plain JSON shapes built from them. */

export const CONTAINERS = ['conclusions', 'recommendations', 'annex', 'chairs-summary', 'none'] as const;
/** Where a wording stands. Everything but conclusions and recommendations is a weaker container. */
export type Container = (typeof CONTAINERS)[number];

export const VOICES = ['group', 'states', 'some-states', 'none'] as const;
/** Who speaks in a report: "the Group", "States", "some States". */
export type Voice = (typeof VOICES)[number];

export const VERBS = ['notes', 'recalls', 'affirms', 'concludes', 'recommends', 'none'] as const;
export type Verb = (typeof VERBS)[number];

export const BRIDGES = ['none', 'euphemism', 'caveat', 'demotion', 'relocation', 'silence'] as const;
/** The drafting device by which a wording makes itself easier to live with. */
export type Bridge = (typeof BRIDGES)[number];

export const MECHANISMS = ['self-reporting', 'register', 'peer-review', 'conference'] as const;
/** A way of watching compliance that a wording sets up. */
export type Mechanism = (typeof MECHANISMS)[number];

export const MARKS = ['a', 'b', 'c'] as const;
/** What supports a coded position: a statement or vote (a), background knowledge (b), thin or inferred (c). */
export type Mark = (typeof MARKS)[number];

export type DelegationId = string;
export type ProvisionId = string;
export type FormulationId = string;
export type IssueId = string;

/** One wording of a provision. `span` is the stretch of the issue's scale (0..100) it can be read to cover. */
export interface Formulation {
  readonly id: FormulationId;
  readonly container: Container;
  readonly voice: Voice;
  readonly verb: Verb;
  readonly bridge: Bridge;
  readonly span: readonly [low: number, high: number];
  /** Document in which this language was agreed before: only such wordings can be cited. */
  readonly agreed?: string;
  /** True for a container that the real process did not have. */
  readonly counterfactual?: boolean;
  readonly mechanism?: Mechanism;
  /** How much help with capacity the words promise, 0..100, before any softening. */
  readonly assistance?: number;
}

/** One contested paragraph with its rival wordings; `statusQuo` names the one that repeats what was last agreed. */
export interface Provision {
  readonly id: ProvisionId;
  readonly issue: IssueId;
  readonly statusQuo: FormulationId;
  readonly formulations: readonly Formulation[];
}

/** A coded position: place on the issue's scale and salience, both 0..100, with the mark of its support. */
export interface CodedPosition {
  readonly at: number;
  readonly salience: number;
  readonly mark: Mark;
}

/** Tendencies 0..100, all of them coding judgements. */
export interface Behaviour {
  readonly influence: number;
  readonly activity: number;
  readonly holdout: number;
  readonly publicHoldout: number;
  readonly stepAside: number;
  readonly bridge: number;
}

/** A country or bloc that negotiates. In a Group of Governmental Experts the screen says "expert". */
export interface Delegation {
  readonly id: DelegationId;
  readonly permanentMember: boolean;
  readonly behaviour: Behaviour;
  readonly positions: Readonly<Record<IssueId, CodedPosition>>;
  /** What its institutions can do at home, 0..100. Nothing in play rests on it, only the years after. */
  readonly capacity?: number;
}

/** One wording chosen for every provision. */
export type Package = Readonly<Record<ProvisionId, FormulationId>>;

/** The provision's wording with this id. @throws RangeError when there is none. */
export function formulationOf(provision: Provision, id: FormulationId): Formulation {
  const found = provision.formulations.find((formulation) => formulation.id === id);
  if (!found) throw new RangeError(`provision "${provision.id}" has no formulation "${id}"`);
  return found;
}

/** The package that repeats what was last agreed everywhere. */
export function statusQuoPackage(provisions: readonly Provision[]): Package {
  return Object.fromEntries(provisions.map((provision) => [provision.id, provision.statusQuo]));
}
