/** The vocabulary of the engine: runtime lists, the types they spell, and the plain JSON built from them (`schema/`). */

import type { TypeOf } from './schema/common';
import type { behaviourShape, delegationShape, lineShape, memberShape, positionShape } from './schema/delegation';
import type { formulationShape, provisionShape } from './schema/text';

export const CONTAINERS = [
  'conclusions',
  'recommendations',
  'operative',
  'preamble',
  'annex',
  'footnote',
  'protocol',
  'interpretative-note',
  'interpretative-statement',
  'explanatory-report',
  'compendium',
  'next-mandate',
  'chairs-summary',
  'none',
] as const;
/** Where a wording stands. Everything but conclusions, recommendations and operative text is a weaker container. */
export type Container = (typeof CONTAINERS)[number];

export const VOICES = ['group', 'states', 'some-states', 'parties', 'none'] as const;
/** Who speaks: "the Group", "States", "some States"; "each Party" in a treaty. */
export type Voice = (typeof VOICES)[number];

export const VERBS = [
  'notes',
  'recalls',
  'affirms',
  'concludes',
  'recommends',
  'encourages',
  'may',
  'shall',
  'none',
] as const;
/** The verb that carries the sentence. "may" and "shall" belong to treaties. */
export type Verb = (typeof VERBS)[number];

export const BRIDGES = ['none', 'euphemism', 'caveat', 'demotion', 'relocation', 'silence'] as const;
/** The drafting device by which a wording makes itself easier to live with. */
export type Bridge = (typeof BRIDGES)[number];

export const MECHANISMS = ['self-reporting', 'register', 'peer-review', 'conference'] as const;
/** A way of watching compliance that a wording sets up. */
export type Mechanism = (typeof MECHANISMS)[number];

export const MARKS = ['a', 'b', 'c', 's', 'k', 'u'] as const;
/**
 * What supports a coded position. Tables of the First Committee track: a statement or vote (a), background knowledge (b),
 * thin or inferred (c). Tables of the other tracks: a source (s), known record (k), estimate (u).
 */
export type Mark = (typeof MARKS)[number];

export type DelegationId = string;
export type ProvisionId = string;
export type FormulationId = string;
export type IssueId = string;

/** One wording of a provision. `span` is the stretch of the issue's scale (0..100) it can be read to cover. */
export interface Formulation extends TypeOf<typeof formulationShape> {}

/** Reservations to a treaty: none; only to articles that say so; to any. */
export const RESERVATION_RULES = ['none', 'listed', 'free'] as const;

export const ACCESSION_RULES = ['closed', 'invitation', 'open'] as const;
/** Joining a treaty later: nobody; by invitation with unanimity of the Parties; whoever wants to. */
export type AccessionRule = (typeof ACCESSION_RULES)[number];

/** One contested paragraph with its rival wordings; `statusQuo` names the one that repeats what was last agreed. */
export interface Provision extends TypeOf<typeof provisionShape> {}

/** A coded position: place on the issue's scale and salience, both 0..100, with the mark of its support. */
export interface CodedPosition extends TypeOf<typeof positionShape> {}

/** Tendencies 0..100, all of them coding judgements. */
export interface Behaviour extends TypeOf<typeof behaviourShape> {}

export const ROLES = ['member', 'observer', 'stakeholder'] as const;
/**
 * member: takes part in the decision; observer: voice and no vote, whose hardest line is staying out; stakeholder: not a
 * state, voice where the modalities admit it.
 */
export type Role = (typeof ROLES)[number];

/** What a coded line leads to: blocks or stays out; forces a vote or reserves; explains and lives with it. */
export const LINE_KINDS = ['block', 'force', 'explain'] as const;

/** A coded red line: the text on this issue must not lie above (or below) a place on its scale. */
export interface CodedLine extends TypeOf<typeof lineShape> {}

/** A country or bloc that negotiates. In a Group of Governmental Experts the screen says "expert". */
export interface Delegation extends TypeOf<typeof delegationShape> {}

/** A country inside a group. `lean`, -100..100: how much nearer than its group to the western pole of each scale. */
export interface GroupMember extends TypeOf<typeof memberShape> {}

/** Wordings for some provisions: what a draft, a deal or an amendment would change. */
export type Edits = Readonly<Record<ProvisionId, FormulationId>>;

/** One wording chosen for every provision. */
export type WholeText = Readonly<Record<ProvisionId, FormulationId>>;

/** The provision's wording with this id. @throws RangeError when there is none. */
export function formulationOf(provision: Provision, id: FormulationId): Formulation {
  const found = provision.formulations.find((formulation) => formulation.id === id);
  if (!found) throw new RangeError(`provision "${provision.id}" has no formulation "${id}"`);
  return found;
}

/** The text that repeats what was last agreed everywhere. */
export function statusQuoText(provisions: readonly Provision[]): WholeText {
  return Object.fromEntries(provisions.map((provision) => [provision.id, provision.statusQuo]));
}
