// Compressed forms of what was built, made once at build time for the server to send. Built-ins only.
import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn } from './sources.mjs';

const brotlied = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** What shrinks: fonts and pictures are compressed in themselves. */
const KINDS = ['.js', '.css', '.html', '.svg', '.json', '.txt', '.webmanifest'];
/** A shorter file fits one packet as it is. */
const WORTH_IT = 1000;
/** Of 11: the last step costs three times the time for 2 % of the size. */
const QUALITY = 10;

async function compressOne(file) {
  const plain = await readFile(file);
  if (plain.length < WORTH_IT) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const forms = { br: await brotlied(plain, { params }), gz: await gzipped(plain, { level: 9 }) };
  for (const [ending, content] of Object.entries(forms))
    if (content.length < plain.length) await writeFile(`${file}.${ending}`, content);
}

/** Lays `.br` and `.gz` beside every file of a folder that is worth it. */
export async function compress(folder) {
  await Promise.all(
    filesIn(folder)
      .filter((file) => KINDS.includes(extname(file)))
      .map(compressOne),
  );
}
