import type { YAMLParseError } from 'yaml';

/** What is wrong with a file that is no YAML, and what would be right. What is not named here keeps the parser's words. */
const WORDS: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a colon and a space make a key of what stands before; put the text in quotes',
  BAD_SCALAR_START: 'a text cannot begin with this sign; put it in quotes',
  BAD_DQ_ESCAPE: 'there is no such escape; write \\\\ for a backslash, or use single quotes',
  BAD_INDENT: 'this is not indented like the lines it belongs to',
  TAB_AS_INDENT: 'a tab cannot indent; use spaces',
  MULTILINE_IMPLICIT_KEY: 'this is neither "key: value" nor part of the text before; look for a missing colon or quote',
  MISSING_CHAR: 'something is not closed or not set apart; look for a missing quote, bracket, comma or space',
  MULTIPLE_DOCS: 'a file holds one document; take the line of dashes out',
};

export function wordsOfError({ code, message }: YAMLParseError): string {
  return WORDS[code] ?? (message.split('\n')[0] as string).replace(/ at line \d+, column \d+:?$/, '');
}
