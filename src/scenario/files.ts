import type {
  ApplicantsFile,
  BriefFile,
  ConfidenceFile,
  DecisionsFile,
  DelegationsFile,
  GlossaryFile,
  GuideFile,
  HistoryFile,
  IncidentsFile,
  MeasuresFile,
  MotionsFile,
  ProcessFile,
  ProvisionsFile,
  PublicFile,
  RivalsFile,
  ScenarioFile,
} from './schema';

/** A scenario's files as read and checked, before compiling. */
export interface Scenario {
  readonly scenario: ScenarioFile;
  readonly process: ProcessFile;
  readonly measures: MeasuresFile['measures'];
  readonly delegations: DelegationsFile['delegations'];
  readonly provisions: ProvisionsFile['provisions'];
  readonly confidence: ConfidenceFile['confidence'];
  readonly briefs: Readonly<Record<string, BriefFile>>;
  readonly glossary: GlossaryFile['terms'];
  readonly public: PublicFile;
  readonly history: HistoryFile;
  /** For instructors; null when the scenario has none. */
  readonly guide: GuideFile | null;
  readonly decisions: DecisionsFile['decisions'];
  readonly motions: MotionsFile['motions'];
  /** Null when nothing happens outside the room. */
  readonly incidents: IncidentsFile | null;
  readonly applicants: ApplicantsFile['applicants'];
  readonly rivals: RivalsFile['rivals'];
}

/** Gives the text of a file by its name relative to the scenario's folder, or undefined when there is none. */
export type ReadFile = (name: string) => string | undefined;

/** Where the process and the measures of a scenario lie: shared by scenarios, beside their folders. */
export const processPath = (scenario: ScenarioFile) => `../processes/${scenario.process}.yaml`;
export const DECISIONS_PATH = '../rulesets/decisions.yaml';
export const MOTIONS_PATH = '../rulesets/motions.yaml';
export const measuresPath = (scenario: ScenarioFile) => `../measures/${scenario.measures}.yaml`;
