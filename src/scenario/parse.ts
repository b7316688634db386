import type { z } from 'zod';
import { fitted } from './fitted';
import { printable } from './printable';
import { readYaml, type YamlFile } from './yamlFile';

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

/** A file that was read and checked, with the places of what stands in it for faults that are found later. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly yaml: YamlFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Most faults told of one file. */
export const MAX_FAULTS = 100;

/** `file:line:column: what is wrong, what would be right`, safe to print on a terminal. */
export function faultLine(fault: Fault): string {
  return printable(`${fault.file}:${fault.line}:${fault.column}: ${fault.message}`);
}

/** Reads YAML against a schema, once. Every fault carries its place; nothing is returned beside a fault. */
export function parseYaml<T extends z.ZodType>(file: string, source: string, schema: T): Checked<z.infer<T>> {
  const read = readYaml(source);
  if (!read.ok) return { ok: false, faults: read.faults.map((found) => ({ file, ...found })) };
  const checked = fitted(schema, read.yaml);
  if (checked.ok) return { ...checked, yaml: read.yaml };
  return { ok: false, faults: checked.flaws.slice(0, MAX_FAULTS).map((found) => ({ file, ...found })) };
}
