import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureChromium, NO_BROWSER } from '../../../src/cli/browser.mjs';
import { buildHarness, buildWeb, HARNESS, WEB } from '../../../src/cli/build.mjs';
import { serve } from '../../../src/cli/serve';
import { launchOptions } from './launch';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built game is served, and on which port it answers every address of this machine. */
    game: string;
    port: number;
    /** Where the page that mounts the hall under StrictMode is served. */
    harness: string;
    browser: string;
    chromium: string;
  }
}

/** Builds once, serves with the start command's own server, and keeps one browser for all files. */
export default async function setup(project: TestProject) {
  const path = await ensureChromium();
  if (!path) throw new Error(NO_BROWSER);
  await buildWeb();
  await buildHarness();
  const game = await serve({ folder: WEB, port: 0, host: '0.0.0.0' });
  const harness = await serve({ folder: HARNESS, port: 0 });
  const browser = await chromium.launchServer(launchOptions(path));
  project.provide('game', `http://localhost:${game.port}`);
  project.provide('port', game.port);
  project.provide('harness', `http://localhost:${harness.port}`);
  project.provide('browser', browser.wsEndpoint());
  project.provide('chromium', path);
  return async () => {
    await browser.close();
    await Promise.all([game.close(), harness.close()]);
  };
}
