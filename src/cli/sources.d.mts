export interface Build {
  readonly out: string;
  readonly sources: readonly string[];
  readonly build: (folder: string) => Promise<readonly string[]> | Promise<void>;
}
export function filesIn(path: string): string[];
export function hashOf(paths: readonly string[]): string;
export function stands(out: string): boolean;
export function isCurrent(build: Pick<Build, 'out' | 'sources'>): boolean;
export function buildOnce(build: Build): Promise<boolean>;
export function notesOf(out: string): readonly string[];
