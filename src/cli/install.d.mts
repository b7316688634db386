export const ROOT: string;
export const CACHE: string;
export interface Platform {
  readonly os: string;
  readonly cpu: string;
  readonly libc?: string;
}
export interface Ended {
  readonly status: number | null;
  readonly stderr?: string;
  readonly error?: Error & { code?: string };
}
export function missingIn(root: string, platform?: Platform): string[];
export function ensureInstalled(options?: {
  readonly root?: string;
  readonly npm?: (folder: string, extra?: readonly string[]) => Ended;
  readonly log?: (text: string) => void;
  readonly platform?: Platform;
}): void;
