import { z } from 'zod';
import type { Command, Refusal } from '../engine/acts';
import type { TypeOf } from '../engine/model/schema/common';
import { branchName, givenName } from '../engine/record/shape';

/**
 * How a command travels: with an id its sender made, so that it is done once however often it is sent, and with the
 * state of what the sender had before its eyes, so that it is not done to something else.
 */

export type Reply =
  | { readonly type: 'accepted'; readonly id: string }
  /** Breaks a rule; nothing changed. */
  | { readonly type: 'refused'; readonly id: string; readonly refusal: Refusal }
  /** What it rests on has changed: these parts. Nothing was done, nothing spent; it can be looked at and sent anew. */
  | { readonly type: 'stale'; readonly id: string; readonly what: readonly string[] }
  /** On an open floor: not done yet, but at this time of the programme, in milliseconds. The last word comes as a notice. */
  | { readonly type: 'waits'; readonly id: string; readonly until: number }
  /** Taken back while it waited. */
  | { readonly type: 'recalled'; readonly id: string };

/** Name of the course itself among the parts: a command for another branch is always stale. */
export const BRANCH = 'branch';

const PART = /^(draft|ballot|(paragraph|package)\/.{1,120})$/u;
/** A whole text may have 60 paragraphs; nobody rests on more packages than it can name. */
const MOST_PARTS = 130;

const part = z.string().regex(PART, 'draft, ballot, paragraph/<id> or package/<id>');

/** A submission but for its command, which has a schema of its own. */
export const submissionShape = z.strictObject({
  /** Made by the client; the same id gets the first answer again. */
  id: givenName,
  /** Which course of the conference is meant. */
  branch: branchName,
  rests: z
    .record(part, z.string().max(16))
    .refine((rests) => Object.keys(rests).length <= MOST_PARTS, `at most ${MOST_PARTS} parts`),
});

export interface Submission extends TypeOf<typeof submissionShape> {
  readonly command: Command;
}
