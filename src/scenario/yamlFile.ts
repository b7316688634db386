import { CST, type Document, isMap, isNode, isScalar, Lexer, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { codeOf, printable } from './printable';
import { wordsOfError } from './yamlWords';

/** A place in a file, from 1, with what is wrong there. */
export interface Flaw {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type Way = readonly PropertyKey[];

/** A file as plain values that remembers where everything stood, so that it is parsed once. */
export interface YamlFile {
  readonly value: unknown;
  /** The deepest thing on the way that is there: what is missing is placed at its parent. */
  placeOf(way: Way): { line: number; column: number };
  /** A key of the table at the end of the way, rather than what it holds. */
  placeOfKey(way: Way, key: string): { line: number; column: number };
}

/** Largest scenario file read, in characters. */
export const MAX_FILE_CHARACTERS = 1_000_000;

/** Deepest nesting read. Our files need eight levels; thousands would exhaust the parser before it could complain. */
const MAX_DEPTH = 60;

/** Most flaws told of one file. */
const MAX_FLAWS = 100;

/** The library compares every key with every other, which a long table turns into minutes: we look for pairs ourselves. */
const READING = { schema: 'core', uniqueKeys: false } as const;

/** Keys that would reach an object's prototype. */
const TAKEN: readonly unknown[] = ['__proto__', 'constructor', 'prototype'];

/** Devices of YAML that our files have no use for. Stacked up, each of them can stall a parser. */
const DEVICES: Readonly<Record<string, string>> = {
  anchor: 'anchors are not allowed; write the value out',
  alias: 'aliases are not allowed; write the value out',
  tag: 'tags are not allowed; write the value as it is',
  'explicit-key-ind': 'a question mark makes a key of what follows; write "key: value", or put the text in quotes',
  'directive-line': 'directives are not allowed; take the line out',
};

/** What must not stand in a text: controls (but tab and line end), turned writing, halves of characters. */
const UNWANTED = /[^\P{Cc}\t\n]|[\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/u;

type Read = { readonly ok: true; readonly yaml: YamlFile } | { readonly ok: false; readonly faults: readonly Flaw[] };

/** Reads YAML. Whatever could harm is refused before anything is built from it. */
export function readYaml(source: string): Read {
  if (source.length > MAX_FILE_CHARACTERS) {
    const message = `the file has ${source.length} characters; at most ${MAX_FILE_CHARACTERS} are read`;
    return { ok: false, faults: [{ line: 1, column: 1, message }] };
  }
  const counter = new LineCounter();
  const flaw = (offset: number, message: string): Flaw => ({
    ...placeAt(counter, offset),
    message: printable(message),
  });
  const bad = firstHazard(source);
  if (bad) {
    countLines(counter, source);
    return { ok: false, faults: [flaw(bad.offset, bad.message)] };
  }
  const document = parseDocument(source, { lineCounter: counter, ...READING });
  const errors = document.errors.map((error) => ({ offset: error.pos[0], message: wordsOfError(error) }));
  const flaws = errors.length > 0 ? errors : flawsIn(document);
  if (flaws.length > 0)
    return { ok: false, faults: flaws.slice(0, MAX_FLAWS).map(({ offset, message }) => flaw(offset, message)) };
  return {
    ok: true,
    yaml: {
      value: document.toJS({ maxAliasCount: 0 }),
      placeOf: (way) => placeAt(counter, offsetOf(document, way)),
      placeOfKey: (way, key) => placeAt(counter, offsetOfKey(document, way, key)),
    },
  };
}

interface Hazard {
  readonly offset: number;
  readonly message: string;
}

/** Reads the file word by word, in one pass, before it is put together: what piles up or refers is refused. */
function firstHazard(source: string): Hazard | undefined {
  const broken = source.indexOf('\ufffd');
  if (broken >= 0) return { offset: broken, message: 'this is not UTF-8; save the file with that encoding' };
  let offset = 0;
  let open = 0;
  let marks = 0;
  let before = '';
  for (const word of new Lexer().lex(source)) {
    // What follows the lexer's sign is a text, whatever it begins with.
    const kind = before === CST.SCALAR ? 'scalar' : CST.tokenType(word);
    before = word;
    const device = DEVICES[kind ?? ''];
    if (device) return { offset, message: device };
    if (kind === 'flow-map-start' || kind === 'flow-seq-start') open++;
    if (kind === 'flow-map-end' || kind === 'flow-seq-end') open--;
    if (kind === 'newline') marks = 0;
    // A list mark or an indent of two stands for a level each.
    if (kind === 'seq-item-ind') marks++;
    if (kind === 'space') marks += Math.floor(word.length / 4);
    if (Math.abs(open) > MAX_DEPTH || marks > MAX_DEPTH)
      return { offset, message: `this is nested more than ${MAX_DEPTH} levels deep` };
    offset += isMarker(word) ? 0 : word.length;
  }
  return undefined;
}

/** The lexer's own signs stand for no character of the file. */
const isMarker = (word: string): boolean => word === CST.DOCUMENT || word === CST.FLOW_END || word === CST.SCALAR;

interface Item {
  readonly offset: number;
  readonly message: string;
}

/** Keys that are there before, are taken or are no plain words, characters that nobody sees, and minus zero. */
function flawsIn(document: Document): Item[] {
  const flaws: Item[] = [];
  const tell = (node: unknown, message: string) =>
    flaws.push({ offset: (isNode(node) ? node.range?.[0] : undefined) ?? 0, message });
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) {
          tell(key, 'a list or a table cannot be a key; write a plain word');
          continue;
        }
        const name = String(key.value);
        if (TAKEN.includes(key.value)) tell(key, `the key "${name}" is not allowed; rename it`);
        if (seen.has(name)) tell(key, 'this key is there before; keys must be unique');
        seen.add(name);
      }
    },
    Scalar(_, scalar) {
      const found = typeof scalar.value === 'string' ? UNWANTED.exec(scalar.value)?.[0] : undefined;
      if (Object.is(scalar.value, -0)) tell(scalar, 'minus zero is no number; write 0');
      if (found) tell(scalar, `a character that cannot be seen (${codeOf(found)}) stands here; take it out`);
    },
  });
  return flaws;
}

/** Offset of the deepest node on the way that exists. */
function offsetOf(document: Document, way: Way): number {
  let found = document.contents as Node | null;
  for (const step of way) {
    const next = isMap(found) || CAN_LOOK(found) ? (found as never as Looked).get(step, true) : undefined;
    if (!isNode(next)) break;
    found = next;
  }
  return found?.range?.[0] ?? 0;
}

interface Looked {
  get(key: PropertyKey, keep: true): unknown;
}

const CAN_LOOK = (node: Node | null): boolean => node !== null && 'get' in node;

function offsetOfKey(document: Document, way: Way, key: string): number {
  const table = way.length === 0 ? document.contents : document.getIn(way, true);
  const pair = isMap(table) ? table.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : null;
  return (isNode(pair?.key) ? pair.key.range?.[0] : undefined) ?? offsetOf(document, way);
}

function placeAt(counter: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function countLines(counter: LineCounter, source: string): void {
  counter.addNewLine(0);
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
}
