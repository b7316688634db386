import type {
  ApplicantsFile,
  ApplicantWords,
  BriefFile,
  ChallengesFile,
  ConfidenceFile,
  DecisionsFile,
  DecisionWords,
  DelegationsFile,
  DelegationWords,
  GlossaryFile,
  GuideFile,
  HistoryFile,
  IncidentsFile,
  IncidentWords,
  LinkagesFile,
  LinkageWords,
  MeasuresFile,
  MeasureWords,
  MotionsFile,
  MotionWords,
  ProcessFile,
  ProcessWords,
  ProvisionsFile,
  ProvisionWords,
  PublicFile,
  RivalsFile,
  RivalWords,
  ScenarioFile,
} from './schema';

/** A scenario's files as read and checked, before compiling: what is counted, and its words by language. */
export interface Scenario {
  readonly scenario: ScenarioFile;
  readonly process: ProcessFile;
  readonly measures: MeasuresFile['measures'];
  readonly delegations: DelegationsFile['delegations'];
  readonly provisions: ProvisionsFile['provisions'];
  readonly confidence: ConfidenceFile['confidence'];
  readonly decisions: DecisionsFile['decisions'];
  readonly motions: MotionsFile['motions'];
  readonly challenges: ChallengesFile['challenges'];
  /** Null when nothing happens outside the room. */
  readonly incidents: IncidentsFile | null;
  readonly applicants: ApplicantsFile['applicants'];
  readonly rivals: RivalsFile['rivals'];
  readonly linkages: LinkagesFile['linkages'];
  readonly languages: Readonly<Record<Language, Words>>;
}

/** Everything that is said in one language. */
export interface Words {
  readonly public: PublicFile;
  readonly provisions: ProvisionWords;
  readonly delegations: DelegationWords;
  readonly briefs: Readonly<Record<string, BriefFile>>;
  readonly glossary: GlossaryFile['terms'];
  readonly history: HistoryFile;
  /** For instructors; null when the scenario has none. */
  readonly guide: GuideFile | null;
  readonly incidents: IncidentWords;
  readonly applicants: ApplicantWords;
  readonly rivals: RivalWords;
  readonly linkages: LinkageWords;
  readonly process: ProcessWords;
  readonly measures: MeasureWords;
  readonly decisions: DecisionWords;
  readonly motions: MotionWords;
}

/** Name of a language's folder, such as `en`, `fr` or `zh-Hans`. */
export type Language = string;

/** The language a scenario is written in first; every other says the same. */
export const BASE_LANGUAGE: Language = 'en';

/** A scenario's words in a language, or in the first where that one is not there. */
export function wordsOf({ languages }: Pick<Scenario, 'languages'>, language: Language = BASE_LANGUAGE): Words {
  return (Object.hasOwn(languages, language) ? languages[language] : languages[BASE_LANGUAGE]) as Words;
}

/** Gives the text of a file by its name relative to the scenario's folder, or undefined when there is none. */
export type ReadFile = (name: string) => string | undefined;

/** A scenario's folder as it lies on a disk: what cannot be seen by asking for files one knows of. */
export interface Folder {
  readonly name: string;
  /** Every file in it and below, with forward slashes. */
  readonly files: readonly string[];
}

/** Where the process and the measures of a scenario lie: shared by scenarios, beside their folders. */
export const processPath = (scenario: ScenarioFile) => `../processes/${scenario.process}.yaml`;
export const measuresPath = (scenario: ScenarioFile) => `../measures/${scenario.measures}.yaml`;
export const DECISIONS_PATH = '../rulesets/decisions.yaml';
export const MOTIONS_PATH = '../rulesets/motions.yaml';

/** Where the words of a file lie: in the folder of their language beside it. */
export function wordsPath(path: string, language: Language): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}${language}/${path.slice(slash)}`;
}

/** The languages of a folder, the first always among them. */
export function languagesIn(folder: Folder | undefined): Language[] {
  const found = (folder?.files ?? []).flatMap((file) => /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\//.exec(file)?.[1] ?? []);
  return [...new Set([BASE_LANGUAGE, ...found])];
}
