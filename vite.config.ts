import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { runnerImport } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

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
    test: { include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], environment: 'node', testTimeout: 60_000 },
  };
});
