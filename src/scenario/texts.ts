import type { MeetingKind } from '../engine/model/setup';
import type { Role } from '../engine/model/vocabulary';
import { BASE_LANGUAGE, type Language, type Scenario, type Words, wordsOf } from './files';
import { given } from './given';
import type { Room } from './rooms';
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
  readonly role: Role;
  /** Whether a person can take this seat. */
  readonly playable: boolean;
  /** Names of the countries a bloc or group speaks for, by id; left out for a country. */
  readonly members?: Readonly<Record<string, string>>;
}

/** A rule of decision in words. */
export interface RuleText {
  readonly name: string;
  readonly about: string;
  readonly source: string;
}

/** How this room works, for the screens. */
export interface ProcessText {
  readonly id: string;
  readonly instrument: 'report' | 'decision' | 'convention';
  readonly seats: 'experts' | 'delegations';
  readonly textMode: 'chairs-text' | 'rolling-text';
  /** The chair's country has no voice of its own while it presides. */
  readonly chairIsMember: boolean;
  /** Names of kinds of meeting where the usual ones do not fit. */
  readonly meetingNames: Readonly<Partial<Record<MeetingKind, string>>>;
  readonly rule: RuleText | null;
  /** The vote after consensus is exhausted. */
  readonly fallback: RuleText | null;
  readonly separateVotes: readonly {
    readonly motion: 'division' | 'delete';
    readonly rule: RuleText;
    /** Doubt about whether the real process used this. */
    readonly unverified?: string;
  }[];
  readonly higherBody: { readonly id: string; readonly name: string; readonly rule: RuleText } | null;
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
export interface PublicTexts extends Omit<PublicFile, 'roles' | 'challenges'> {
  readonly id: string;
  /** Parts proposed to newcomers, by delegation. */
  readonly roles: Readonly<Record<string, ScenarioFile['roles'][string] & { readonly pitch: string }>>;
  readonly challenges: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly chair: string;
  readonly city: string;
  readonly delegations: Readonly<Record<string, DelegationText>>;
  /** Chapters in the order of the report. */
  readonly chapters: readonly string[];
  readonly provisions: Readonly<Record<string, ProvisionText>>;
  /** Provisions that are negotiated, by length of play. */
  readonly negotiated: Readonly<Record<keyof ScenarioFile['lengths'], readonly string[]>>;
  readonly measures: Readonly<Record<string, MeasureText>>;
  readonly glossary: readonly GlossaryEntry[];
  readonly process: ProcessText;
  readonly rooms: readonly Room[];
  /** What the room hears of each incident that may come: never who did it. */
  readonly incidents: Readonly<Record<string, IncidentText>>;
  readonly applicants: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  /** Why paragraphs are worth more or less together; `source` names one of `sources`. */
  readonly linkages: Readonly<
    Record<string, { readonly name: string; readonly reason: string; readonly source: string }>
  >;
  readonly rivals: Readonly<
    Record<string, { readonly name: string; readonly about: string; readonly sponsor: string }>
  >;
}

export interface IncidentText {
  readonly headline: string;
  readonly story: string;
  readonly fictional: boolean;
}

/** A seat's confidential brief, with the clock of its capital. */
export type Brief = Omit<BriefFile, 'home'> & {
  readonly home: BriefFile['home'] & { readonly utcOffset: number };
};

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
export function publicTexts(scenario: Scenario, language: Language = BASE_LANGUAGE): PublicTexts {
  const words = wordsOf(scenario, language);
  const { scenario: header, provisions } = scenario;
  return {
    ...words.public,
    id: header.id,
    roles: tableOf(Object.keys(header.roles), (seat) => ({
      ...(header.roles[seat] as ScenarioFile['roles'][string]),
      pitch: words.public.roles[seat] as string,
    })),
    challenges: scenario.challenges.map(({ id }) => ({ id, ...said(words.public.challenges, id) })),
    chair: header.chair,
    city: words.process.city,
    delegations: byId(scenario.delegations, (delegation) => delegationText(delegation, words)),
    chapters: [...new Set(provisions.map((provision) => provision.chapter))],
    provisions: byId(provisions, (provision) => provisionText(provision, words)),
    negotiated: { quick: negotiatedIn(scenario, 'quick'), standard: negotiatedIn(scenario, 'standard') },
    measures: byId(scenario.measures, ({ id, year }) => ({ year, ...said(words.measures, id) })),
    glossary: words.glossary.map(({ id, term, short, confusedWith }) => ({
      id,
      term,
      short,
      ...given('confusedWith', confusedWith),
    })),
    process: processText(scenario, words),
    rooms: header.rooms ?? ['seats'],
    incidents: byId(scenario.incidents?.cards ?? [], ({ id, fictional }) => ({
      fictional,
      ...said(words.incidents, id),
    })),
    applicants: byId(scenario.applicants, ({ id }) => said(words.applicants, id)),
    linkages: byId(scenario.linkages, ({ id, source }) => ({ source, ...said(words.linkages, id) })),
    rivals: byId(scenario.rivals, ({ id, sponsor }) => ({ sponsor, ...said(words.rivals, id) })),
  };
}

function negotiatedIn({ scenario, provisions }: Scenario, length: keyof ScenarioFile['lengths']): string[] {
  const whole = scenario.lengths[length].provisions === 'all';
  return provisions.filter(({ quick }) => whole || quick).map(({ id }) => id);
}

function delegationText(
  { id, p5, role, playable, members }: Scenario['delegations'][number],
  words: Words,
): DelegationText {
  const { name, camp, members: names } = said(words.delegations, id);
  return {
    name,
    camp,
    permanentMember: p5,
    thin: words.briefs[id]?.coding === 'thin',
    role: role ?? 'member',
    playable: playable ?? true,
    ...given('members', members && byId(members, (member) => names?.[member.id] ?? member.id)),
  };
}

function processText({ process, scenario: header }: Scenario, words: Words): ProcessText {
  const ruleText = (name: string | undefined): RuleText | null =>
    name !== undefined && Object.hasOwn(words.decisions, name) ? said(words.decisions, name) : null;
  const higher = process.higherBody;
  return {
    id: process.id,
    instrument: process.instrument ?? 'report',
    seats: process.seats ?? 'experts',
    textMode: process.textMode,
    chairIsMember: process.chairIsMember,
    meetingNames: words.process.meetingNames ?? {},
    rule: ruleText(header.overrides?.rule ?? process.rule ?? 'consensus'),
    fallback: ruleText(process.exhaustion?.rule),
    separateVotes: (process.separateVotes ?? []).map(({ motion, rule }) => ({
      motion,
      rule: ruleText(rule) as RuleText,
      ...given('unverified', words.process.unverified?.[motion]),
    })),
    higherBody: higher
      ? { id: higher.id, name: words.process.higherBody ?? higher.id, rule: ruleText(higher.rule) as RuleText }
      : null,
  };
}

/** The brief of one seat, and of no other. @throws RangeError when the seat has none. */
export function briefOf(scenario: Scenario, seat: string, language: Language = BASE_LANGUAGE): Brief {
  const brief = wordsOf(scenario, language).briefs[seat];
  if (!brief) throw new RangeError(`no brief for "${seat}"`);
  const hours = scenario.delegations.find(({ id }) => id === seat)?.utcOffset ?? scenario.process.utcOffset;
  return { ...brief, home: { ...brief.home, utcOffset: hours } };
}

/** How it really ended: for the debrief only. */
export function historyTexts(scenario: Scenario, language: Language = BASE_LANGUAGE): HistoryTexts {
  return wordsOf(scenario, language).history;
}

/** For instructors. @throws RangeError when the scenario has no guide. */
export function guideTexts(scenario: Scenario, language: Language = BASE_LANGUAGE): GuideTexts {
  const { guide } = wordsOf(scenario, language);
  if (!guide) throw new RangeError(`"${scenario.scenario.id}" has no guide`);
  const { lengths } = scenario.scenario;
  return {
    ...guide,
    standing: byId(scenario.provisions, ({ statusQuo }) => statusQuo),
    quick: scenario.provisions.filter(({ quick }) => quick).map(({ id }) => id),
    meetings: { quick: lengths.quick.meetings, standard: lengths.standard.meetings },
  };
}

function provisionText(provision: Scenario['provisions'][number], words: Words): ProvisionText {
  const { id, issue, chapter, paragraph, formulations } = provision;
  const { title, about, wordings } = said(words.provisions, id);
  const formulationText = ({ id: wording, agreed, counterfactual }: (typeof formulations)[number]): WordingText => ({
    ...said(wordings, wording),
    ...given('agreed', agreed),
    ...given('counterfactual', counterfactual),
  });
  return { issue, chapter, paragraph, title, about, formulations: byId(formulations, formulationText) };
}

/** What a table says of a name; the linter has seen to it that it says something. */
const said = <T>(table: Readonly<Record<string, T>>, id: string): T => table[id] as T;

const byId = <T extends { readonly id: string }, U>(items: readonly T[], of: (item: T) => U): Record<string, U> =>
  Object.fromEntries(items.map((item) => [item.id, of(item)]));

const tableOf = <U>(names: readonly string[], of: (name: string) => U): Record<string, U> =>
  Object.fromEntries(names.map((name) => [name, of(name)]));
