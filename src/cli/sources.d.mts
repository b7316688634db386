export function hashOf(paths: readonly string[]): string;
export function buildOnce(options: {
  readonly out: string;
  readonly sources: readonly string[];
  readonly build: (folder: string) => Promise<void>;
}): Promise<boolean>;
