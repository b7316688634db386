import type { Build } from './sources.mjs';
export function makeReady(
  builds: readonly Build[],
  steps?: {
    readonly install?: () => unknown;
    readonly log?: (text: string) => void;
    readonly warn?: (text: string) => void;
  },
): Promise<void>;
