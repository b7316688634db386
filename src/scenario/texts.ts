import type { MeetingKind } from '../engine/model/setup';
import type { Role } from '../engine/model/vocabulary';
import type { Scenario } from './files';
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
  readonly process: ProcessText;
  readonly rooms: readonly Room[];
  /** What the room hears of each incident that may come: never who did it. */
  readonly incidents: Readonly<Record<string, IncidentText>>;
  readonly applicants: Readonly<Record<string, { readonly name: string; readonly about: string }>>;
  readonly rivals: Readonly<
    Record<string, { readonly name: string; readonly about: string; readonly sponsor: string }>
  >;
}

export interface IncidentText {
  readonly headline: string;
  readonly story: string;
  readonly fictional: boolean;
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
    delegations: byId(scenario.delegations, ({ id, name, camp, p5, role, playable, members }) => ({
      name,
      camp,
      permanentMember: p5,
      thin: scenario.briefs[id]?.coding === 'thin',
      role: role ?? 'member',
      playable: playable ?? true,
      ...given('members', members && byId(members, (member) => member.name)),
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
    process: processText(scenario),
    rooms: scenario.scenario.rooms ?? ['seats'],
    incidents: byId(scenario.incidents?.cards ?? [], ({ headline, story, fictional }) => ({
      headline,
      story,
      fictional,
    })),
    applicants: byId(scenario.applicants, ({ name, about }) => ({ name, about })),
    rivals: byId(scenario.rivals, ({ name, about, sponsor }) => ({ name, about, sponsor })),
  };
}

function processText(scenario: Scenario): ProcessText {
  const { process, scenario: header, decisions } = scenario;
  const ruleText = (name: string | undefined): RuleText | null => {
    const found = decisions.find(({ id }) => id === name);
    return found ? { name: found.name, about: found.about, source: found.source } : null;
  };
  const higher = process.higherBody;
  return {
    id: process.id,
    instrument: process.instrument ?? 'report',
    seats: process.seats ?? 'experts',
    textMode: process.textMode,
    chairIsMember: process.chairIsMember,
    meetingNames: process.meetingNames ?? {},
    rule: ruleText(header.overrides?.rule ?? process.rule ?? 'consensus'),
    fallback: ruleText(process.exhaustion?.rule),
    separateVotes: (process.separateVotes ?? []).map(({ motion, rule, unverified }) => ({
      motion,
      rule: ruleText(rule) as RuleText,
      ...given('unverified', unverified),
    })),
    higherBody: higher ? { id: higher.id, name: higher.name, rule: ruleText(higher.rule) as RuleText } : null,
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
