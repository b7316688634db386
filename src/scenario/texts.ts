import type { Scenario } from './load';
import type { BriefFile, GuideFile, HistoryFile, PublicFile, ScenarioFile } from './schema';

/** Texts for the screens, as plain JSON by id. Nothing of it enters the engine, the record or a hash. */

/** What a player reads of one wording. */
export interface WordingText {
  readonly label: string;
  readonly text: string;
  readonly differs?: string;
  readonly agreed?: string;
  readonly counterfactual?: boolean;
}

export interface ProvisionText {
  readonly issue: string;
  readonly chapter: string;
  readonly paragraph: string;
  readonly title: string;
  readonly about: string;
  readonly formulations: Readonly<Record<string, WordingText>>;
}

export interface DelegationText {
  readonly name: string;
  readonly camp: string;
  readonly permanentMember: boolean;
  /** Coded without a row of its own in the position table. */
  readonly thin: boolean;
}

export interface MeasureText {
  readonly year: number;
  readonly name: string;
  readonly description: string;
}

export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly short: string;
  readonly confusedWith?: string;
}

/** Everything players may read before and during play. */
export interface PublicTexts extends PublicFile {
  readonly id: string;
  readonly chair: string;
  readonly city: string;
  readonly delegations: Readonly<Record<string, DelegationText>>;
  /** Chapters in the order of the report. */
  readonly chapters: readonly string[];
  readonly provisions: Readonly<Record<string, ProvisionText>>;
  readonly measures: Readonly<Record<string, MeasureText>>;
  readonly glossary: readonly GlossaryEntry[];
}

/** A seat's confidential brief. */
export type Brief = BriefFile;

/** How it really ended: for the debrief only. */
export type HistoryTexts = HistoryFile;

/** For instructors: the guide, and what its page needs of the other files. */
export interface GuideTexts extends GuideFile {
  /** Wording by provision that stands when the talks begin. */
  readonly standing: Readonly<Record<string, string>>;
  /** Provisions of the quick length. */
  readonly quick: readonly string[];
  /** Kinds of the meetings of each length, in order. */
  readonly meetings: Readonly<Record<keyof ScenarioFile['lengths'], readonly string[]>>;
}

/** Everything players may read before and during play: no brief, no position, no history. */
export function publicTexts(scenario: Scenario): PublicTexts {
  return {
    ...scenario.public,
    id: scenario.scenario.id,
    chair: scenario.scenario.chair,
    city: scenario.process.city.name,
    delegations: byId(scenario.delegations, ({ id, name, camp, p5 }) => ({
      name,
      camp,
      permanentMember: p5,
      thin: scenario.briefs[id]?.coding === 'thin',
    })),
    chapters: [...new Set(scenario.provisions.map((provision) => provision.chapter))],
    provisions: byId(scenario.provisions, provisionText),
    measures: byId(scenario.measures, ({ year, name, description }) => ({ year, name, description })),
    glossary: scenario.glossary.map(({ id, term, short, confusedWith }) => ({
      id,
      term,
      short,
      ...given('confusedWith', confusedWith),
    })),
  };
}

/** The brief of one seat, and of no other. @throws RangeError when the seat has none. */
export function briefOf(scenario: Scenario, seat: string): Brief {
  const brief = scenario.briefs[seat];
  if (!brief) throw new RangeError(`no brief for "${seat}"`);
  return brief;
}

/** How it really ended: for the debrief only. */
export function historyTexts(scenario: Scenario): HistoryTexts {
  return scenario.history;
}

/** For instructors. @throws RangeError when the scenario has no guide. */
export function guideTexts({ guide, provisions, scenario }: Scenario): GuideTexts {
  if (!guide) throw new RangeError(`"${scenario.id}" has no guide`);
  return {
    ...guide,
    standing: byId(provisions, ({ statusQuo }) => statusQuo),
    quick: provisions.filter(({ quick }) => quick).map(({ id }) => id),
    meetings: { quick: scenario.lengths.quick.meetings, standard: scenario.lengths.standard.meetings },
  };
}

function provisionText(provision: Scenario['provisions'][number]): ProvisionText {
  const { issue, chapter, paragraph, title, about, formulations } = provision;
  return { issue, chapter, paragraph, title, about, formulations: byId(formulations, wordingText) };
}

function wordingText(wording: Scenario['provisions'][number]['formulations'][number]): WordingText {
  return {
    label: wording.label,
    text: wording.text,
    ...given('differs', wording.differs),
    ...given('agreed', wording.agreed),
    ...given('counterfactual', wording.counterfactual),
  };
}

function byId<T extends { readonly id: string }, U>(items: readonly T[], of: (item: T) => U): Record<string, U> {
  return Object.fromEntries(items.map((item) => [item.id, of(item)]));
}

/** The field when there is one: optional fields are left out, never undefined, so that JSON keeps them as they are. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
