export interface BrowserStep {
  readonly name: string;
  readonly find: () => string | undefined | Promise<string | undefined>;
}
export const STEPS: readonly BrowserStep[];
export const NO_BROWSER: string;
export function ensureChromium(steps?: readonly BrowserStep[], given?: string): Promise<string | undefined>;
