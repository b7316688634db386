import { isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

/** One thing wrong in a scenario file, with the place at fault (lines and columns from 1). */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Largest scenario file read, in characters. */
export const MAX_FILE_CHARACTERS = 1_000_000;

/** Deepest nesting read. Our files need eight levels; thousands would exhaust the parser before it could complain. */
const MAX_DEPTH = 60;

/** Most anchors, aliases and tags before the file is refused unread: our files use none, and heaps of them stall the parser. */
const MAX_SIGILS = 100;

/** The library compares every key with every other, which a long table turns into minutes: we look for pairs ourselves. */
const READING = { schema: 'core', uniqueKeys: false } as const;

/** Most faults told of one file. */
const MAX_FAULTS = 100;

/** `file:line:column: what is wrong, what would be right`. */
export function faultLine(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column}: ${fault.message}`;
}

/** Reads YAML against a schema. Every fault carries its place; nothing is returned beside a fault. */
export function parseYaml<T extends z.ZodType>(file: string, source: string, schema: T): Parsed<z.infer<T>> {
  if (source.length > MAX_FILE_CHARACTERS) {
    return refuse(file, 1, 1, `the file has ${source.length} characters; at most ${MAX_FILE_CHARACTERS} are read`);
  }
  const deep = tooDeep(source);
  if (deep) return refuse(file, deep.line, deep.column, `this is nested more than ${MAX_DEPTH} levels deep`);
  if ((source.match(/(?:^|[\s,[{])[&*!]\S/gm) ?? []).length > MAX_SIGILS) {
    return refuse(file, 1, 1, 'anchors, aliases and tags are not allowed; write the values out');
  }
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, ...READING });
  if (document.errors.length > 0) {
    const errors = document.errors.slice(0, MAX_FAULTS);
    return {
      ok: false,
      faults: errors.map((error) => at(file, counter, error.pos[0], error.message.split('\n')[0] as string)),
    };
  }
  const twice = repeatedKeys(document);
  if (twice.length > 0) {
    const message = 'this key is there before; keys must be unique';
    return { ok: false, faults: twice.map((offset) => at(file, counter, offset, message)) };
  }
  const plain = toPlain(document, file);
  if (!plain.ok) return plain;
  const result = schema.safeParse(plain.value);
  if (result.success) return { ok: true, value: result.data };
  const faults = result.error.issues.slice(0, MAX_FAULTS).map((issue) => {
    const place = offsetOf(document, issue.path);
    return at(file, counter, place, `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`);
  });
  return { ok: false, faults };
}

/**
 * Where brackets, list marks or indents pile up too high. Brackets inside texts count as well: there, too, opening and
 * closing ones come in pairs.
 */
function tooDeep(source: string): { line: number; column: number } | undefined {
  const lines = source.split('\n');
  let open = 0;
  for (const [i, line] of lines.entries()) {
    const marks = /^(?:\s|[-?:]\s)*/.exec(line)?.[0] ?? '';
    if (marks.replace(/\s/g, '').length > MAX_DEPTH || marks.length > 4 * MAX_DEPTH) return { line: i + 1, column: 1 };
    for (let k = 0; k < line.length; k++) {
      const character = line[k];
      if (character === '[' || character === '{') open++;
      else if (character === ']' || character === '}') open--;
      if (Math.abs(open) > MAX_DEPTH) return { line: i + 1, column: k + 1 };
    }
  }
  return undefined;
}

/** Offsets of keys that their table has already. */
function repeatedKeys(document: ReturnType<typeof parseDocument>): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        if (seen.has(name)) offsets.push((key as Node).range?.[0] ?? 0);
        seen.add(name);
      }
    },
  });
  return offsets.slice(0, MAX_FAULTS);
}

/** Alias bombs and prototype keys are refused here. */
function toPlain(document: ReturnType<typeof parseDocument>, file: string): Parsed<unknown> {
  try {
    const value = document.toJS({ maxAliasCount: 0 });
    const bad = prototypeKey(value);
    return bad ? refuse(file, 1, 1, `the key "${bad}" is not allowed; rename it`) : { ok: true, value };
  } catch (error) {
    return refuse(file, 1, 1, `aliases are not allowed; write the value out (${(error as Error).message})`);
  }
}

function prototypeKey(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return key;
    const inner = prototypeKey((value as Record<string, unknown>)[key]);
    if (inner) return inner;
  }
  return undefined;
}

/** Line and column (from 1) of the deepest node on a path; for faults found after parsing. */
export function locate(source: string, path: readonly (string | number)[]): { line: number; column: number } {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, ...READING });
  const { line, col } = lineCounter.linePos(offsetOf(document, path));
  return { line, column: col };
}

/** Offset of the deepest node on the path that exists: a missing key is reported at its parent. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function at(file: string, counter: LineCounter, offset: number, message: string): Fault {
  const { line, col } = counter.linePos(offset);
  return { file, line, column: col, message };
}

function refuse(file: string, line: number, column: number, message: string): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [{ file, line, column, message }] };
}
