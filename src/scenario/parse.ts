import { LineCounter, parseDocument } from 'yaml';
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

/** `file:line:column: what is wrong, what would be right`. */
export function faultLine(fault: Fault): string {
  return `${fault.file}:${fault.line}:${fault.column}: ${fault.message}`;
}

/** Reads YAML against a schema. Every fault carries its place; nothing is returned beside a fault. */
export function parseYaml<T extends z.ZodType>(file: string, source: string, schema: T): Parsed<z.infer<T>> {
  if (source.length > MAX_FILE_CHARACTERS) {
    return refuse(file, 1, 1, `the file has ${source.length} characters; at most ${MAX_FILE_CHARACTERS} are read`);
  }
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter, uniqueKeys: true, schema: 'core' });
  if (document.errors.length > 0) {
    return {
      ok: false,
      faults: document.errors.map((error) => at(file, counter, error.pos[0], error.message.split('\n')[0] as string)),
    };
  }
  const plain = toPlain(document, file);
  if (!plain.ok) return plain;
  const result = schema.safeParse(plain.value);
  if (result.success) return { ok: true, value: result.data };
  const faults = result.error.issues.map((issue) => {
    const place = offsetOf(document, issue.path);
    return at(file, counter, place, `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`);
  });
  return { ok: false, faults };
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
  const document = parseDocument(source, { lineCounter, schema: 'core' });
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
