import { z } from 'zod';
import { BASE_LANGUAGE, type Language, type Scenario, wordsOf } from '../files';
import { briefFile, glossaryFile, guideFile, historyFile, publicFile } from '../schema';
import { PROSE } from '../schema/common';
import type { Finding } from './finding';

/**
 * Whether a language says the same as the first: in the files that people read, prose is written anew and everything else
 * (names of seats and sources, numbers, how many there are) stays as it is.
 */
export function checkSame(scenario: Scenario, language: Language): Finding[] {
  if (language === BASE_LANGUAGE) return [];
  const [first, words] = [wordsOf(scenario), wordsOf(scenario, language)];
  const compare = (file: string, schema: z.ZodType, one: unknown, other: unknown): Finding[] =>
    differences(schema, one, other, []).map(({ path, message }) => ({ file: `${language}/${file}`, path, message }));
  return [
    ...compare('public.yaml', publicFile, first.public, words.public),
    ...compare('glossary.yaml', glossaryFile, { terms: first.glossary }, { terms: words.glossary }),
    ...compare('history.yaml', historyFile, first.history, words.history),
    ...(first.guide && words.guide ? compare('guide.yaml', guideFile, first.guide, words.guide) : []),
    ...Object.entries(first.briefs).flatMap(([seat, brief]) =>
      compare(`briefs/${seat}.yaml`, briefFile, brief, words.briefs[seat]),
    ),
  ];
}

type Difference = Pick<Finding, 'path' | 'message'>;
type Way = Finding['path'];

/** Where two values of one schema differ in something else than prose. */
function differences(schema: z.ZodType, one: unknown, other: unknown, path: Way): Difference[] {
  const inner = bare(schema);
  if (PROSE.get(inner) && one !== undefined && other !== undefined) return [];
  if (one === undefined || other === undefined) return one === other ? [] : [lacking(one, path)];
  if (inner instanceof z.ZodArray) return differInList(inner, one as unknown[], other as unknown[], path);
  if (inner instanceof z.ZodObject || inner instanceof z.ZodRecord) {
    const [a, b] = [one as Table, other as Table];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
      differences(fieldOf(inner, key), a[key], b[key], [...path, key]),
    );
  }
  return one === other ? [] : [{ path, message: `the language "${BASE_LANGUAGE}" says ${JSON.stringify(one)} here` }];
}

type Table = Readonly<Record<string, unknown>>;

function differInList(schema: z.ZodArray, one: readonly unknown[], other: readonly unknown[], path: Way): Difference[] {
  if (one.length === other.length)
    return one.flatMap((item, i) => differences(schema.element as z.ZodType, item, other[i], [...path, i]));
  return [{ path, message: `the language "${BASE_LANGUAGE}" has ${one.length} here, not ${other.length}` }];
}

const lacking = (one: unknown, path: Way): Difference =>
  one === undefined
    ? { path, message: `the language "${BASE_LANGUAGE}" has nothing here; take it out` }
    : { path, message: `"${path.at(-1)}" is missing; the language "${BASE_LANGUAGE}" has it` };

const fieldOf = (schema: z.ZodObject | z.ZodRecord, key: string): z.ZodType =>
  (schema instanceof z.ZodRecord ? schema.valueType : schema.shape[key]) as z.ZodType;

/** The schema without what makes it optional. */
function bare(schema: z.ZodType): z.ZodType {
  const wraps =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional;
  return wraps ? bare(schema.unwrap() as z.ZodType) : schema;
}
