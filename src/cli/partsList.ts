import { scenarioPart } from './scenarioChunks';

/** What one build of the page consists of: addresses of files from the page's root, without the flags and fonts. */
export interface Parts {
  /** Modules and style sheets of the page. */
  readonly page: readonly string[];
  /** What runs beside the page. */
  readonly worker: readonly string[];
  /** By scenario and part of it, such as "setup/quick", "en/texts" or "en/brief/CHE". */
  readonly scenarios: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

interface Output {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly facadeModuleId?: string | null;
}
type Bundle = Readonly<Record<string, Output>>;
interface Emitting {
  emitFile(file: { type: 'asset'; fileName: string; source: string }): unknown;
}

/** Where the list lies, from the page's root. */
export const PARTS_FILE = 'parts.json';

/**
 * Lists what was built, so that a page can fetch ahead what it may still need: names of built files are known only now.
 * The worker is bundled by itself, before the page, and has the list in common with it.
 */
export function partsList() {
  const page = new Set<string>();
  const worker = new Set<string>();
  const scenarios: Record<string, Record<string, string[]>> = {};
  const noteIn = ({ scenario, path }: { scenario: string; path: string }, file: string): void => {
    scenarios[scenario] ??= {};
    const known = scenarios[scenario];
    known[path] = [...new Set([...(known[path] ?? []), file])];
  };
  const note = (files: Set<string>, bundle: Bundle): void => {
    for (const { type, fileName, facadeModuleId } of Object.values(bundle)) {
      const part = scenarioPart(facadeModuleId ?? '');
      if (part) noteIn(part, `/${fileName}`);
      else if (type === 'chunk' || fileName.endsWith('.css')) files.add(`/${fileName}`);
    }
  };
  return {
    worker: () => ({
      name: 'parts-of-worker',
      generateBundle: (_: unknown, bundle: Bundle) => note(worker, bundle),
    }),
    page: () => ({
      name: 'parts-list',
      enforce: 'post' as const,
      generateBundle(this: Emitting, _: unknown, bundle: Bundle) {
        note(page, bundle);
        const list: Parts = { page: [...page], worker: [...worker], scenarios };
        this.emitFile({ type: 'asset', fileName: PARTS_FILE, source: JSON.stringify(list) });
      },
    }),
  };
}
