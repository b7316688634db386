import { z } from 'zod';
import { nearest } from './nearest';
import { printable } from './printable';
import type { Flaw, Way, YamlFile } from './yamlFile';

type Issue = z.core.$ZodRawIssue;
type Settled = z.core.$ZodIssue;

/** Names of the fields that a table may have, by the list of those it may not: the library tells the second alone. */
type Known = WeakMap<readonly string[], readonly string[]>;

type Fitted<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly flaws: readonly Flaw[] };

/** A file by its schema, or what in it does not fit: where, what was expected, and what stands there instead. */
export function fitted<T extends z.ZodType>(schema: T, yaml: YamlFile): Fitted<z.infer<T>> {
  const known: Known = new WeakMap();
  const error = (raw: z.core.$ZodRawIssue) => {
    const issue = raw as Issue;
    if (issue.code === 'unrecognized_keys')
      known.set(issue.keys as readonly string[], Object.keys(shapeOf(issue.inst)));
    return inWords(issue);
  };
  const result = schema.safeParse(yaml.value, { error });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, flaws: result.error.issues.flatMap((issue) => flawsOf(issue, [], { yaml, known })) };
}

interface Where {
  readonly yaml: YamlFile;
  readonly known: Known;
}

/** `before`: the way to what the issue speaks of. An unknown field is told at its own key, a shape by its nearest. */
function flawsOf(issue: Settled, before: Way, where: Where): Flaw[] {
  const { yaml, known } = where;
  const way = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const fields = known.get(issue.keys) ?? [];
    return issue.keys.map((key) => ({ ...yaml.placeOfKey(way, key), message: told(way, unknownField(key, fields)) }));
  }
  if (issue.code === 'invalid_key') {
    const place = yaml.placeOfKey(way.slice(0, -1), String(way.at(-1)));
    return [{ ...place, message: told(way, issue.issues[0]?.message ?? issue.message) }];
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = shapeMeant(issue.errors);
    if (meant) return meant.flatMap((inner) => flawsOf(inner, way, where));
  }
  return [{ ...yaml.placeOf(way), message: told(way, issue.message) }];
}

function unknownField(key: string, fields: readonly string[]): string {
  const near = nearest(key, fields);
  return `"${key}" is no field here; ${near === undefined ? `there are ${fields.join(', ')}` : `did you mean "${near}"?`}`;
}

const told = (way: Way, message: string): string => printable(`${way.map(String).join('.') || 'the file'}: ${message}`);

/** Of several shapes the one whose fields are written; undefined when that cannot be told. */
function shapeMeant(shapes: readonly (readonly Settled[])[]): readonly Settled[] | undefined {
  const fitting = shapes.filter((issues) => issues.every(({ code }) => code !== 'unrecognized_keys'));
  const deeper = fitting.filter((issues) => issues.some(({ path }) => path.length > 0));
  if (fitting.length === 1) return fitting[0];
  return deeper.length === 1 ? deeper[0] : undefined;
}

/** What would be right, and what stands there instead. */
function inWords(issue: Issue): string | undefined {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(String(issue.expected), input);
    case 'invalid_value':
      return notAmong((issue.values as readonly unknown[]).map(String), input);
    case 'too_big':
      return beyond('at most', issue.maximum, input);
    case 'too_small':
      return beyond('at least', issue.minimum, input);
    case 'invalid_union':
      return unionOf(issue, input);
    default:
      return undefined;
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a table of fields',
  record: 'a table by name',
};

function wrongType(expected: string, input: unknown): string {
  const wanted = EXPECTED[expected] ?? expected;
  if (input === undefined) return `this is missing; expected ${wanted}`;
  const found = `expected ${wanted}, found ${shown(input)}`;
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return `${found}; quote it: "${input}"`;
  if (typeof input === 'string' && ['number', 'int', 'boolean'].includes(expected) && isPlain(input))
    return `${found}; take the quotes away`;
  return found;
}

const isPlain = (text: string): boolean => /^-?\d+(\.\d+)?$|^(true|false)$/.test(text);

function notAmong(values: readonly string[], input: unknown): string {
  const near = typeof input === 'string' ? nearest(input, values) : undefined;
  const wanted = values.length === 1 ? `expected "${values[0]}"` : `expected one of ${values.join(', ')}`;
  if (input === undefined) return `this is missing; ${wanted}`;
  return `${wanted}, found ${shown(input)}${near === undefined ? '' : `; did you mean "${near}"?`}`;
}

function beyond(side: string, limit: unknown, input: unknown): string {
  if (typeof input === 'string') {
    if (input === '') return 'must not be empty';
    return `${side} ${limit} characters; this has ${input.length}`;
  }
  if (Array.isArray(input)) return `${side} ${limit} in the list; there are ${input.length}`;
  return `${side} ${limit}; this is ${shown(input)}`;
}

function unionOf(issue: Issue, input: unknown): string {
  const options = (issue as { options?: readonly unknown[] }).options;
  if (options) return notAmong(options.map(String), (input as Readonly<Record<string, unknown>>)[discriminator(issue)]);
  const keys = shapesOf(issue).flatMap((shape) => Object.keys(shape));
  return keys.length === 0
    ? `${shown(input)} is none of what may stand here`
    : `expected one of ${[...new Set(keys)].join(', ')}, found ${shown(input)}`;
}

const discriminator = (issue: Issue): string => String((issue as { discriminator?: string }).discriminator);

function shapesOf(issue: Issue): object[] {
  const options = (issue.inst as { def?: { options?: readonly unknown[] } } | undefined)?.def?.options ?? [];
  return options.map(shapeOf);
}

const shapeOf = (schema: unknown): object => (schema instanceof z.ZodObject ? schema.shape : {});

/** What stands in a file, in a few words. */
function shown(input: unknown): string {
  if (input === null || input === undefined) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a table';
  if (typeof input === 'string') return `the text "${input.length > 40 ? `${input.slice(0, 40)}…` : input}"`;
  return typeof input === 'number' ? `the number ${input}` : String(input);
}
