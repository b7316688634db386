// The whole test command: install, type check, lint, then every Vitest suite. Last line: `N passed, N failed`.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensureInstalled, ROOT, run } from './install.mjs';

checkNode();
ensureInstalled();

const bin = (path) => join(ROOT, 'node_modules', path);
let passed = 0;
let failed = 0;
const count = (ok) => (ok ? passed++ : failed++);

console.log('Type check ...');
count(run(process.execPath, [bin('typescript/bin/tsc'), '--noEmit']) === 0);
console.log('Lint ...');
count(run(process.execPath, [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', 'src', 'tests']) === 0);

const report = join(ROOT, 'test-results', 'vitest.json');
rmSync(report, { force: true });
const code = run(process.execPath, [
  bin('vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
try {
  const { numPassedTests, numFailedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  if (numTotalTests === 0 || (code !== 0 && numFailedTests === 0)) failed += 1;
} catch (error) {
  console.error(`The test runner left no report: ${error.message}`);
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
