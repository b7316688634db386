export const WEB: string;
export const HARNESS: string;
export const CLI: string;
export function buildWeb(log?: (line: string) => void): Promise<boolean>;
export function buildHarness(): Promise<boolean>;
export function buildCli(): Promise<boolean>;
