// The whole test command: install, type check, lint, every Vitest suite, then the game in a real Chromium.
// Last line: `N passed, N failed`.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, NO_BROWSER } from './browser.mjs';
import { buildCli, buildHarness, buildWeb } from './build.mjs';
import { checkNode, ensureInstalled, ROOT, run } from './install.mjs';
import { told } from './sentence.mjs';

const bin = (path) => join(ROOT, 'node_modules', path);
const totals = { passed: 0, failed: 0 };

function count(ok) {
  if (ok) totals.passed += 1;
  else totals.failed += 1;
}

function check(name, path, args) {
  console.log(`${name} ...`);
  count(run(process.execPath, [bin(path), ...args]) === 0);
}

/** Runs one Vitest configuration and adds its counts. A run that ends badly without naming a failed test is one. */
function vitest(name, args, env = {}) {
  const report = join(ROOT, 'test-results', `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = run(process.execPath, [bin('vitest/vitest.mjs'), 'run', ...reporters, ...args], {
    env: { ...process.env, ...env },
  });
  try {
    const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += numPassedTests;
    totals.failed += numFailedTests;
    if (numTotalTests === 0 || (code !== 0 && numFailedTests === 0)) totals.failed += 1;
  } catch (error) {
    console.error(`The test runner left no report: ${error.message}`);
    totals.failed += 1;
  }
}

async function inBrowser() {
  const path = await ensureChromium();
  if (!path) {
    console.error(NO_BROWSER);
    totals.failed += 1;
    return;
  }
  console.log(`End to end, in ${path} ...`);
  try {
    await buildWeb();
    await buildHarness();
  } catch (error) {
    console.error(`The game could not be built for the end-to-end tests:\n${error.message}`);
    totals.failed += 1;
    return;
  }
  vitest('e2e', ['--config', join('tests', 'e2e', 'vitest.config.ts')], { CHROMIUM_PATH: path });
}

async function all() {
  checkNode();
  ensureInstalled();
  check('Type check', 'typescript/bin/tsc', ['--noEmit']);
  check('Lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', 'src', 'tests']);
  await buildCli().catch((error) => {
    console.error(`The command line could not be bundled:\n${error.message}`);
    totals.failed += 1;
  });
  vitest('vitest', []);
  await inBrowser();
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed === 0 ? 0 : 1;
}

await told(all);
