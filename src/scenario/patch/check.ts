import { behaviourShape } from '../../engine/model/schema/delegation';
import type { Setup } from '../../engine/model/setup';
import { needsOf } from '../ways';
import type { Patch, PatchPositions } from './schema';

/** What in a well-formed patch does not fit, with its place in the patch. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Names in a patch that name nothing in the set-up: looked for before it is laid over. */
export function strangeNames(setup: Setup, patch: Patch): Misfit[] {
  const present = setup.delegations.map(({ id }) => id);
  const gone = patch.members?.remove ?? [];
  const added = (patch.members?.add ?? []).map(({ id }) => id);
  const left = [...present, ...added].filter((member) => !gone.includes(member));
  return [
    ...gone.flatMap((member, i) => isOf(['members', 'remove', i], member, 'member', present)),
    ...newcomerNames(setup, patch, present, [...present, ...added]),
    ...Object.entries(patch.positions ?? {}).flatMap(([member, changes]) => [
      ...isOf(['positions', member], member, 'member', left),
      ...issueNames(setup, ['positions', member], changes),
    ]),
    ...Object.keys(patch.behaviour ?? {}).flatMap((member) => isOf(['behaviour', member], member, 'member', left)),
    ...(patch.chair === undefined ? [] : isOf(['chair'], patch.chair, 'member', left)),
    ...Object.entries(patch.drop ?? {}).flatMap(([provision, wordings]) => dropNames(setup, provision, wordings)),
    ...(patch.process?.exits ?? []).flatMap((exit, i) =>
      isOf(['process', 'exits', i], exit, 'exit of the process', setup.process.exits),
    ),
    ...(patch.process?.refuse ?? []).flatMap((move, i) =>
      isOf(['process', 'refuse', i], move, 'move of the process', setup.process.moves),
    ),
  ];
}

function newcomerNames(setup: Setup, patch: Patch, present: readonly string[], all: readonly string[]): Misfit[] {
  return (patch.members?.add ?? []).flatMap(({ id, like, positions, confidence }, i) => {
    const path = ['members', 'add', i];
    const taken = all.indexOf(id) < present.length + i;
    return [
      ...(taken ? [{ path: [...path, 'id'], message: `"${id}" is a member already; give another id` }] : []),
      ...(like === undefined ? [] : isOf([...path, 'like'], like, 'member', present)),
      ...issueNames(setup, [...path, 'positions'], positions ?? {}),
      ...(['trusts', 'trustedBy'] as const).flatMap((way) =>
        Object.keys(confidence?.[way] ?? {}).flatMap((of) =>
          isOf([...path, 'confidence', way, of], of, 'member', all.slice(0, present.length + i)),
        ),
      ),
    ];
  });
}

/** What the patched set-up lacks: every table complete, the chair in the room, two wordings at least. */
export function incomplete(setup: Setup, patch: Patch): Misfit[] {
  const ids = setup.delegations.map(({ id }) => id);
  const newcomers = (patch.members?.add ?? []).map(({ id }) => id);
  return [
    ...(ids.length < 2 ? [{ path: ['members'], message: 'at least two members must stay' }] : []),
    ...(ids.includes(setup.chair)
      ? []
      : [{ path: ['members', 'remove'], message: `"${setup.chair}" is in the chair; name another chair as well` }]),
    ...needsOf(setup.process, setup.process.rule ?? { kind: 'consensus' }).map(({ move, why }) => ({
      path: ['process', 'refuse', patch.process?.refuse?.indexOf(move) ?? 0],
      message: `${why}: "${move}" cannot be refused`,
    })),
    ...setup.delegations.flatMap((member) => {
      const path = ['members', 'add', newcomers.indexOf(member.id)];
      return [...lackingPositions(setup, member, path), ...lackingBehaviour(member, path)];
    }),
    ...setup.provisions
      .filter((provision) => provision.formulations.length < 2)
      .map(({ id }) => ({ path: ['drop', id], message: 'at least two wordings must stay' })),
  ];
}

type Member = Setup['delegations'][number];

function lackingPositions(setup: Setup, { id, positions }: Member, path: Misfit['path']): Misfit[] {
  const issues = new Set([...setup.provisions.map(({ issue }) => issue), setup.formatIssue, ...setup.practicalIssues]);
  return [...issues]
    .filter((issue) => {
      const { at, salience, mark } = positions[issue] ?? {};
      return at === undefined || salience === undefined || mark === undefined;
    })
    .map((issue) => ({
      path: [...path, 'positions', issue],
      message: `"${id}" needs a whole position (at, salience, mark) on issue "${issue}", or a member it is like`,
    }));
}

function lackingBehaviour({ id, behaviour: given }: Member, path: Misfit['path']): Misfit[] {
  const lacking = Object.keys(behaviourShape.shape).filter((tendency) => !Object.hasOwn(given, tendency));
  const message = `"${id}" needs ${lacking.join(', ')} as well, or a member it is like`;
  return lacking.length === 0 ? [] : [{ path: [...path, 'behaviour'], message }];
}

function isOf(path: Misfit['path'], name: string, kind: string, among: readonly string[]): Misfit[] {
  return among.includes(name) ? [] : [{ path, message: `"${name}" is no ${kind} here; there are ${among.join(', ')}` }];
}

function issueNames(setup: Setup, path: Misfit['path'], changes: PatchPositions): Misfit[] {
  const issues = Object.keys(setup.delegations[0]?.positions ?? {});
  return Object.keys(changes).flatMap((issue) => isOf([...path, issue], issue, 'issue', issues));
}

function dropNames(setup: Setup, name: string, wordings: readonly string[]): Misfit[] {
  const path = ['drop', name];
  const provision = setup.provisions.find(({ id }) => id === name);
  if (!provision) {
    const names = setup.provisions.map(({ id }) => id);
    return isOf(path, name, 'provision of this length', names);
  }
  const known = provision.formulations.map(({ id }) => id);
  return wordings.flatMap((wording, i) =>
    wording === provision.statusQuo
      ? [{ path: [...path, i], message: `"${wording}" is what was last agreed and must stay` }]
      : isOf([...path, i], wording, `wording of ${name}`, known),
  );
}
