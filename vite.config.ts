import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { runnerImport } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * Tests of what keeps no state of its own. Their files share modules, and so every scenario they read: that halves what
 * they cost. All others are loaded anew for each file.
 */
const PURE =
  'adviser analysis debrief delegates engine kernel lab properties protocol scenario search secrets table'.split(' ');

const testsIn = (folders: readonly string[]): string[] =>
  folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig(async (): Promise<ViteUserConfig> => {
  // By way of Vite, because our own modules import each other without file endings, which Node alone does not resolve.
  const { module } = await runnerImport<typeof import('./src/cli/plugins')>(
    join(import.meta.dirname, 'src/cli/plugins.ts'),
  );
  const scenarios = () => module.scenarioChunks(join(import.meta.dirname, 'scenarios'));
  const parts = module.partsList();
  return {
    plugins: [react(), scenarios(), parts.page()],
    worker: {
      format: 'es',
      plugins: () => [scenarios(), parts.worker()],
      rolldownOptions: { checks: { pluginTimings: false } },
    },
    build: { target: 'es2022', outDir: 'dist/web', chunkSizeWarningLimit: 1600 },
    test: {
      environment: 'node',
      testTimeout: 60_000,
      projects: [
        { extends: true, test: { name: 'pure', include: testsIn(PURE), isolate: false } },
        { extends: true, test: { name: 'apart', include: testsIn(['*']), exclude: testsIn(PURE) } },
      ],
    },
  };
});
