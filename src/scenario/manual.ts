import { type FileKind, jsonSchemas } from './jsonSchemas';

/** A field of a file as the manual lists it. */
export interface Field {
  /** Way to the field: `[]` for each item of a list, `.*` for each name of a table. */
  readonly path: string;
  readonly required: boolean;
  readonly takes: string;
  readonly about: string;
}

/** The part of JSON Schema that our schemas use. */
interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node | false;
  readonly prefixItems?: readonly Node[];
  /** One of several shapes. */
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly additionalProperties?: Node | boolean;
  readonly enum?: readonly string[];
  readonly const?: string | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
}

/** Every field of a kind of file, parents before children. */
export function fieldsOf(kind: FileKind): Field[] {
  return below(jsonSchemas()[kind] as Node, '');
}

function below(node: Node, path: string): Field[] {
  const named = Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const way = path === '' ? name : `${path}.${name}`;
    const required = node.required?.includes(name) ?? false;
    return [{ path: way, required, takes: takes(field), about: field.description ?? '' }, ...below(field, way)];
  });
  const listed = node.items ? below(node.items, `${path}[]`) : [];
  const keyed = typeof node.additionalProperties === 'object' ? below(node.additionalProperties, `${path}.*`) : [];
  const shapes = shapesOf(node).map((shape) => below(shape, path));
  return [...named, ...listed, ...keyed, ...merged(shapes)];
}

const shapesOf = (node: Node): readonly Node[] => node.anyOf ?? node.oneOf ?? [];

/** Fields of several shapes in one list: required only where every shape has them, taking what any of them takes. */
function merged(shapes: readonly (readonly Field[])[]): Field[] {
  const all = shapes.flat();
  return [...new Set(all.map(({ path }) => path))].map((path) => {
    const same = all.filter((field) => field.path === path);
    return {
      ...(same[0] as Field),
      required: same.length === shapes.length && same.every(({ required }) => required),
      takes: [...new Set(same.map((field) => field.takes))].join(', '),
    };
  });
}

/** What a field takes, in words. */
function takes(node: Node): string {
  if (node.const !== undefined) return `\`${node.const}\``;
  if (shapesOf(node).length > 0) return [...new Set(shapesOf(node).map(takes))].join(' or ');
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(', ');
  switch (node.type) {
    case 'null':
      return '`null`';
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      if (node.minimum === Number.MIN_SAFE_INTEGER) return 'whole number';
      return node.maximum === Number.MAX_SAFE_INTEGER
        ? `whole number from ${node.minimum}`
        : `whole number, ${node.minimum} to ${node.maximum}`;
    case 'number':
      return `number, ${node.minimum} to ${node.maximum}`;
    case 'array':
      return node.prefixItems ? node.prefixItems.map(takes).join(' and ') : `list of ${count(node)}: ${itemOf(node)}`;
    case 'object':
      return node.properties
        ? 'fields below'
        : `table by name: ${itemOf({ items: node.additionalProperties as Node })}`;
    default:
      return node.maxLength === undefined ? `text like \`${node.pattern}\`` : textOf(node);
  }
}

function textOf({ pattern, maxLength, minLength }: Node): string {
  if (pattern !== undefined) return 'id';
  return `text up to ${maxLength} characters${minLength === undefined ? ', may be empty' : ''}`;
}

function itemOf({ items }: Node): string {
  return items ? takes(items) : 'anything';
}

function count({ minItems, maxItems }: Node): string {
  if (maxItems === undefined) return `${minItems ?? 0} or more`;
  return minItems === maxItems ? `${maxItems}` : `${minItems ?? 0} to ${maxItems}`;
}

const MARKED = /(<!-- fields: ([a-z.]+) -->\n)[\s\S]*?(<!-- end of fields -->)/g;

/** The manual with its tables of fields made anew from the schemas; the prose between them stays. */
export function withFieldTables(manual: string): string {
  return manual.replace(MARKED, (_, opening: string, kind: string, closing: string) => {
    return `${opening}${table(fieldsOf(kind as FileKind))}${closing}`;
  });
}

function table(fields: readonly Field[]): string {
  const rows = fields.map(
    ({ path, required, takes: what, about }) =>
      `| \`${path}\` | ${[what, required ? '' : 'optional'].filter(Boolean).join('; ')} | ${about} |`,
  );
  return `${['| field | takes | meaning |', '| --- | --- | --- |', ...rows].map(escaped).join('\n')}\n`;
}

/** A bar inside a pattern would end the cell. */
function escaped(row: string): string {
  return row.replace(/`[^`]*`/g, (code) => code.replaceAll('|', '\\|'));
}
