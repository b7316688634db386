/** The life of a treaty after adoption, as rules: its own terms, what may be reserved, entry into force, who may join later. */

import type { Weighing } from '../interests/appraise';
import { valuationOf } from '../interests/valuation';
import { ASK_FIRST_LOSS } from '../model/parameters';
import type { EntryRule, Setup, TreatyRules } from '../model/setup';
import {
  type AccessionRule,
  type Container,
  type Delegation,
  type Formulation,
  formulationOf,
  type Provision,
  type ProvisionId,
  type WholeText,
} from '../model/vocabulary';

/** Containers that hold articles. One can reserve to an article; a preamble, a note or a report only explains one. */
const ARTICLES: readonly Container[] = ['operative', 'conclusions', 'recommendations', 'annex'];

/** The treaty's own terms: those of the process, overridden by final clauses that stand in the text. Null: no treaty. */
export function termsOf({ process, provisions }: Setup, text: WholeText): TreatyRules | null {
  if (!process.treaty) return null;
  const clauses = provisions.map((provision) => standing(provision, text)).filter((wording) => wording !== null);
  const own = <K extends 'entryCount' | 'reservations' | 'accession'>(key: K) =>
    clauses.find((wording) => wording[key] !== undefined)?.[key];
  const { reservations, accession, entry } = process.treaty;
  return {
    reservations: own('reservations') ?? reservations,
    accession: own('accession') ?? accession,
    entry: withCount(entry, own('entryCount') ?? entry.count),
  };
}

/** A clause that lowers the count lowers with it how many of them must be members. */
function withCount({ ofMembers, days }: EntryRule, count: number): EntryRule {
  return ofMembers === undefined ? { count, days } : { count, ofMembers: Math.min(ofMembers, count), days };
}

function standing(provision: Provision, text: WholeText): Formulation | null {
  const chosen = text[provision.id];
  return chosen === undefined ? null : formulationOf(provision, chosen);
}

/** Whether a delegation can sign at all: a state can, with a vote or without; a stakeholder is no state. */
export function maySign({ role }: Pick<Delegation, 'role'>): boolean {
  return role !== 'stakeholder';
}

/** Articles a delegation may reserve to when it signs this text: nothing that is not said, and no final clause. */
export function reservableBy(setup: Setup, text: WholeText, seat: Pick<Delegation, 'role'>): ProvisionId[] {
  const admitted = termsOf(setup, text)?.reservations ?? 'none';
  if (admitted === 'none' || !maySign(seat)) return [];
  return setup.provisions
    .filter((provision) => {
      const wording = standing(provision, text);
      return (
        wording !== null &&
        isArticle(wording) &&
        (admitted === 'free' ? provision.reservable !== false : provision.reservable === true)
      );
    })
    .map(({ id }) => id);
}

function isArticle({ container, bridge, entryCount, reservations, accession }: Formulation): boolean {
  const final = entryCount !== undefined || reservations !== undefined || accession !== undefined;
  return ARTICLES.includes(container) && bridge !== 'silence' && !final;
}

/** Of the articles it may reserve to, those beyond a line of its own or that cost it as much as it must ask home about. */
export function wantedReservations(
  weighing: Omit<Weighing, 'walkAway'>,
  provisions: readonly Provision[],
  text: WholeText,
  reservable: readonly ProvisionId[],
): ProvisionId[] {
  const { change } = valuationOf(weighing);
  return provisions
    .filter(({ id, statusQuo }) => {
      const wording = text[id];
      if (wording === undefined || !reservable.includes(id)) return false;
      const loses = change(text, { [id]: statusQuo }) >= ASK_FIRST_LOSS;
      return loses || weighing.redLines.some((line) => line.provision === id && line.wording === wording);
    })
    .map(({ id }) => id);
}

/** A country that can become a Party: a delegation that speaks for itself, or a member of one that speaks for several. */
export interface TreatyState {
  readonly id: string;
  readonly delegation: Delegation;
  /** Belongs to the body that made the treaty, so that it counts where the rule asks for members. */
  readonly ofBody: boolean;
}

/** All countries in the room that can become Parties, in the order of the delegations. */
export function treatyStates({ delegations }: Pick<Setup, 'delegations'>): TreatyState[] {
  return delegations.filter(maySign).flatMap((delegation) => {
    const ofBody = (delegation.role ?? 'member') === 'member';
    const ids = delegation.members?.map(({ id }) => id) ?? [delegation.id];
    return ids.map((id) => ({ id, delegation, ofBody }));
  });
}

/** Whether the countries in the room could meet this rule if all of them ratified. */
export function canEnterIntoForce({ count, ofMembers = 0 }: EntryRule, states: readonly TreatyState[]): boolean {
  return states.length >= count && states.filter(({ ofBody }) => ofBody).length >= ofMembers;
}

/** A ratification, an acceptance or an accession: on which day after adoption. */
export interface Ratification {
  readonly day: number;
  readonly ofBody: boolean;
}

/** The day on which the treaty enters into force: the wait begins when number and composition are both met. Null: not yet. */
export function entersIntoForce(
  { count, ofMembers = 0, days }: EntryRule,
  ratifications: readonly Ratification[],
): number | null {
  const byDay = [...ratifications].sort((a, b) => a.day - b.day);
  const nth = (of: readonly Ratification[], n: number) => (n === 0 ? 0 : of[n - 1]?.day);
  const met = nth(byDay, count);
  const metByMembers = nth(
    byDay.filter(({ ofBody }) => ofBody),
    ofMembers,
  );
  return met === undefined || metByMembers === undefined ? null : Math.max(met, metByMembers) + days;
}

/**
 * Whether somebody that did not sign may join. A treaty stays open to members of the body that made it; others pass its
 * door: never, by invitation to which every Party agrees, or whenever they like. With no Party nobody can invite.
 */
export function mayJoin(
  door: AccessionRule,
  { ofBody }: Pick<TreatyState, 'ofBody'>,
  parties: number,
  objecting: number,
): boolean {
  if (ofBody || door === 'open') return true;
  return door === 'invitation' && parties > 0 && objecting === 0;
}
