/**
 * A scenario overlay: what is changed for a "what if", so that no scenario has to be copied. It is laid over the
 * compiled set-up; the record then holds the result. How to write one: scenarios/README.md.
 */

import type { Setup } from '../engine/model/setup';
import { type Fault, type Parsed, parseYaml } from './parse';
import { applyPatch } from './patch/apply';
import { incomplete, type Misfit, strangeNames } from './patch/check';
import { patchFile } from './patch/schema';
import { whyNotReadBack } from './readBack';

export { applyPatch } from './patch/apply';
export { type Patch, patchFile } from './patch/schema';

/** Reads a patch and lays it over a set-up, then checks what came out. Every fault carries its place in the patch. */
export function readPatch(file: string, source: string, setup: Setup): Parsed<Setup> {
  const parsed = parseYaml(file, source, patchFile);
  if (!parsed.ok) return parsed;
  const placed = ({ path, message }: Misfit): Fault => ({ file, ...parsed.yaml.placeOf(path), message });
  const strange = strangeNames(setup, parsed.value);
  if (strange.length > 0) return { ok: false, faults: strange.map(placed) };
  const patched = applyPatch(setup, parsed.value);
  const lacking = incomplete(patched, parsed.value);
  const unread = lacking.length > 0 ? null : whyNotReadBack(patched);
  const misfits = unread === null ? lacking : [{ path: [], message: unread }];
  return misfits.length > 0 ? { ok: false, faults: misfits.map(placed) } : { ok: true, value: patched };
}
