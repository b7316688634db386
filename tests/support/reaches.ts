import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseAst } from 'vite';

/** Which source reaches which, and how. */

export const SRC = resolve(import.meta.dirname, '../../src');

export function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : /\.(tsx?|mjs)$/.test(name) ? [path] : [];
  });
}

type Node = { readonly type?: string; readonly [key: string]: unknown };

/** How one file reaches another: `types` is gone when the game is built, `worker` runs what it reaches elsewhere. */
export interface Reach {
  readonly specifier: string;
  readonly by: 'import' | 'types' | 'dynamic' | 'worker' | 'glob';
}

/** Everything a source reaches: imports, exports from elsewhere, `import('...')`, `import.meta.glob('...')` and `new URL('...', import.meta.url)`. */
export function reachesOf(source: string, lang: 'ts' | 'tsx' | 'js'): Reach[] {
  const found: Reach[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const reach = reachOf(value as Node);
    if (reach) found.push(reach);
    found.push(...globsOf(value as Node));
    Object.values(value).forEach(visit);
  };
  visit((parseAst(source, { lang } as never) as unknown as { body: unknown }).body);
  return found;
}

function reachOf(node: Node): Reach | null {
  const literal = (value: unknown) => (value as { value?: unknown } | undefined)?.value;
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const specifier = literal(node.source);
      return typeof specifier === 'string' ? { specifier, by: onlyTypes(node) ? 'types' : 'import' } : null;
    }
    case 'ImportExpression':
      return { specifier: addressIn(node.source), by: 'dynamic' };
    case 'NewExpression': {
      const [address, base] = node.arguments as readonly Node[];
      const named = (node.callee as Node).name === 'URL' && (base?.object as Node | undefined)?.type === 'MetaProperty';
      return named ? { specifier: addressIn(address), by: 'worker' } : null;
    }
    default:
      return null;
  }
}

/** Files taken in by pattern: one, or a list of them. */
function globsOf({ type, callee, arguments: given }: Node): Reach[] {
  const { object, property } = (type === 'CallExpression' ? callee : {}) as { object?: Node; property?: Node };
  if (object?.type !== 'MetaProperty' || property?.name !== 'glob') return [];
  const [first] = given as readonly Node[];
  const patterns = first?.type === 'ArrayExpression' ? (first.elements as readonly Node[]) : [first];
  return patterns.map((pattern) => ({ specifier: addressIn(pattern), by: 'glob' }));
}

/** An address that is put together at run time cannot be followed: it is a fault of its own. */
function addressIn(node: unknown): string {
  const { type, value } = node as Node;
  return type === 'Literal' && typeof value === 'string' ? value : '(an address made at run time)';
}

function onlyTypes(node: Node): boolean {
  const specifiers = (node.specifiers ?? []) as readonly Node[];
  const kind = node.type === 'ImportDeclaration' ? 'importKind' : 'exportKind';
  return node[kind] === 'type' || (specifiers.length > 0 && specifiers.every((one) => one[kind] === 'type'));
}

const langOf = (path: string) => (path.endsWith('.tsx') ? 'tsx' : path.endsWith('.mjs') ? 'js' : 'ts');

/** What every source reaches. */
export const reached = new Map(
  sources(SRC).map((path) => [path, reachesOf(readFileSync(path, 'utf8'), langOf(path))] as const),
);

/** Which file runs which when it is loaded, or later. Types are no matter: nothing of them is left. */
export function filesReached(
  ways: readonly Reach['by'][] = ['import', 'dynamic', 'worker'],
): Map<string, readonly string[]> {
  const files = new Set(reached.keys());
  return new Map(
    [...reached].map(([path, reach]) => [
      relative(SRC, path),
      reach
        .filter(({ by, specifier }) => ways.includes(by) && specifier.startsWith('.'))
        .map(({ specifier }) => resolve(dirname(path), specifier))
        .flatMap((at) => [at, `${at}.ts`, `${at}.tsx`, join(at, 'index.ts')].find((file) => files.has(file)) ?? [])
        .map((file) => relative(SRC, file)),
    ]),
  );
}
