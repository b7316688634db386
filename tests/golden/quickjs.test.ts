import { join } from 'node:path';
import { getQuickJS, type QuickJSContext } from 'quickjs-emscripten';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ConferenceRecord } from '../../src/engine/record/types';
import { CURRENT, readFrom } from './files';

/** The engine as one script, as it would be shipped. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'replay.entry.ts'), formats: ['iife'], name: 'Golden' },
    },
  });
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

/** What a script evaluates to. @throws Error with the other engine's own message. */
function evaluate(context: QuickJSContext, script: string): unknown {
  const result = context.evalCode(script);
  if (result.error) {
    const problem = context.dump(result.error);
    result.error.dispose();
    throw new Error(JSON.stringify(problem));
  }
  const value = context.dump(result.value);
  result.value.dispose();
  return value;
}

describe('another JavaScript engine', () => {
  let context: QuickJSContext;
  beforeAll(async () => {
    const [script, quickjs] = await Promise.all([bundle(), getQuickJS()]);
    context = quickjs.newContext();
    // Every host has a console; the bare engine has none.
    evaluate(context, 'globalThis.console = { log() {}, warn() {}, error() {} }');
    evaluate(context, script);
  });
  const replayed = (record: ConferenceRecord): unknown => {
    const text = context.newString(JSON.stringify(record));
    context.setProp(context.global, 'record', text);
    text.dispose();
    return evaluate(context, 'Golden.replay(record)');
  };

  it.each([
    ['tiny-by-hand', 1000],
    ['tiny-random', 1000],
    ['convention-by-hand', 1000],
    ['gge-short-random', 300],
  ])('replays %s (the first %d steps) to the same state hashes', (name, steps) => {
    const record = readFrom(CURRENT, name);
    const first = { ...record, steps: record.steps.slice(0, steps) };
    expect(replayed(first)).toBe(first.steps.map((step) => step.hash).join(' '));
  });
  it('would notice a difference', () => {
    const record = readFrom(CURRENT, 'tiny-random');
    expect(replayed({ ...record, seed: 'another' })).not.toBe(record.steps.map((step) => step.hash).join(' '));
  });
});
