import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

/** What must stay empty while a page is used: errors shown in the console, uncaught ones, requests to elsewhere. */
export interface Watch {
  readonly console: string[];
  readonly errors: string[];
  readonly elsewhere: string[];
}

export interface Visit {
  readonly page: Page;
  readonly watch: Watch;
}

const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

let shared: Promise<Browser> | undefined;
const sharedBrowser = () => {
  shared ??= chromium.connect(inject('browser'));
  return shared;
};

/** Collects everything a page does that it must not do. */
export function watch(page: Page, origin: string): Watch {
  const seen: Watch = { console: [], errors: [], elsewhere: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') seen.console.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(error.stack ?? error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!own) seen.elsewhere.push(request.url());
  });
  return seen;
}

export interface VisitOptions extends BrowserContextOptions {
  readonly path?: string;
  readonly origin?: string;
  readonly browser?: Browser;
  /** Runs in the page before anything of the game does. */
  readonly before?: string;
}

/** Opens the game in a fresh profile; the profile goes when the test ends. */
export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const { path = '/', origin = inject('game'), browser, before, ...rest } = options;
  const context = await (browser ?? (await sharedBrowser())).newContext({
    viewport: DESKTOP,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    ...rest,
  });
  onTestFinished(() => context.close());
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const seen = watch(page, origin);
  await page.goto(`${origin}${path}`);
  return { page, watch: seen };
}

/** Nothing was shown in the console, nothing threw, and nobody elsewhere was asked anything. */
export function expectQuiet({ console: said, errors, elsewhere }: Watch): void {
  expect({ said, errors, elsewhere }).toEqual({ said: [], errors: [], elsewhere: [] });
}
