import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { scenarioChunks } from './src/cli/scenarioChunks';

const scenarios = () => scenarioChunks(join(import.meta.dirname, 'scenarios'));

export default defineConfig({
  plugins: [react(), scenarios()],
  worker: { format: 'es', plugins: () => [scenarios()] },
  build: { target: 'es2022', outDir: 'dist/web', chunkSizeWarningLimit: 1600 },
  test: { include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], environment: 'node', testTimeout: 60_000 },
});
