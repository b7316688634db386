import type { Command, OnWhole } from '../engine/acts';
import type { Question } from '../engine/model/rules';
import type { View } from '../engine/view/types';
import { hashValue } from '../kernel/hash';

/**
 * What a command was made against, so that it is not done to something else. Both sides make revisions from a view, and
 * a view holds only what its seat may see: they tell nothing more.
 */

/** Part of a view a command may rest on -> what it was when the sender looked: `draft`, `ballot`, `paragraph/<id>` … */
export type Revisions = Readonly<Record<string, string>>;

/** What each part of this view is now; a part that cannot be seen is ''. */
export function revisionOf(view: View, name: string): string {
  const known = contentOf(view, name);
  return known === undefined ? '' : hashValue(known);
}

/**
 * Made from what this seat sees and from nothing else. Of a paragraph it is the standing wording and whether it is
 * closed: who backs or opposes what is no part of it, since two who speak at once are both heard.
 */
function contentOf(view: View, name: string): unknown {
  const [kind, ...rest] = name.split('/');
  const about = rest.join('/');
  switch (kind) {
    case 'draft':
      return view.draft;
    case 'ballot':
      return ballotOf(view);
    case 'paragraph': {
      const { status } = entry(view.paragraphs, about) ?? {};
      const closed = status === 'provisional' || status === 'parked' ? status : 'open';
      return status && [entry(view.draft.text, about) ?? null, closed];
    }
    case 'package':
      return entry(view.packages, about)?.stage;
    default:
      return undefined;
  }
}

const entry = <T>(all: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(all, key) ? all[key] : undefined;

/** What is put to the room now: the question of a vote, or the wave of a sounding. Who has answered is no part of it. */
function ballotOf({ ballot, votes, clockStops, wave }: View): readonly [Question | null, number, number, number] {
  return [ballot?.question ?? null, votes.length, clockStops, wave];
}

/** The parts that are no longer what they were. */
export function changedSince(view: View, rests: Revisions): string[] {
  return Object.keys(rests).filter((name) => revisionOf(view, name) !== rests[name]);
}

/** The acts that say they are about the whole. Named again, since a page knows commands and not their rules. */
const ON_WHOLE: Readonly<Record<OnWhole, true>> = {
  'sounding.answer': true,
  'ballot.cast': true,
  'treaty.sign': true,
  'motion.raise': true,
  'gavel.adopt': true,
  'silence.open': true,
  'vote.call': true,
  'exhaustion.declare': true,
  'clock.stop': true,
  'conference.close': true,
  'draft.circulate': true,
  'report.split': true,
};

/** What a command rests on, as a view showed it when its form was opened: every paragraph and package it names. */
export function restsOf(view: View, command: Command): Revisions {
  const names = [...namedParts(command), ...(Object.hasOwn(ON_WHOLE, command.type) ? ['draft', 'ballot'] : [])];
  return Object.fromEntries([...new Set(names)].map((name) => [name, revisionOf(view, name)]));
}

/** Bodies name paragraphs and packages by the same few fields, whatever the command. */
function namedParts(command: Command): string[] {
  const body = command as unknown as Readonly<Record<string, unknown>>;
  const points = (body.points ?? []) as readonly { readonly provision: string }[];
  const paragraphs = [
    ...(typeof body.provision === 'string' ? [body.provision] : []),
    ...points.map(({ provision }) => provision),
    ...Object.keys((body.edits ?? {}) as object),
  ];
  const packages = typeof body.package === 'string' ? [body.package] : [];
  return [...paragraphs.map((id) => `paragraph/${id}`), ...packages.map((id) => `package/${id}`)];
}
