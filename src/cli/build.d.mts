import type { Build } from './sources.mjs';
export const WEB: string;
export const HARNESS: string;
export const CLI: string;
export const BUILDS: { readonly web: Build; readonly cli: Build };
export function buildWeb(): Promise<boolean>;
export function buildHarness(): Promise<boolean>;
export function buildCli(): Promise<boolean>;
