// Runs the command line: bundles it when a source changed, then hands over. Built-ins only until installed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureInstalled, ROOT } from './install.mjs';

const OUT = join(ROOT, 'dist', 'cli');
const STAMP = join(OUT, 'sources.sha256');

function sourceHash(folder, hash = createHash('sha256')) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) sourceHash(path, hash);
    else hash.update(name).update(readFileSync(path));
  }
  return hash;
}

async function bundle() {
  const stamp = sourceHash(join(ROOT, 'src')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  const { build } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'src/cli/main.ts', outDir: OUT, emptyOutDir: true, target: 'node20' },
  });
  writeFileSync(STAMP, stamp);
}

checkNode();
ensureInstalled();
await bundle();
const { main } = await import(pathToFileURL(join(OUT, 'main.js')).href);
process.exitCode = main(process.argv.slice(2));
