/**
 * A scenario overlay: what is changed for a "what if", so that no scenario has to be copied. It is laid over the
 * compiled set-up; the record then holds the result. See README.md, "What if".
 */

import { z } from 'zod';
import { EXITS, type Setup } from '../engine/model/setup';
import { type Delegation, type DelegationId, MARKS, type Provision } from '../engine/model/vocabulary';
import { type Fault, locate, type Parsed, parseYaml } from './parse';

const percent = z.int().min(0).max(100);
const id = z.string().min(1).max(60);
const position = z.strictObject({
  at: percent.optional(),
  salience: percent.optional(),
  mark: z.enum(MARKS).optional(),
});
const positions = z.record(id, position);

export const patchFile = z
  .strictObject({
    describes: z.string().max(300).optional().describe('What is tried, for the reader.'),
    rule: z
      .literal('consensus', 'this engine decides by consensus only; leave "rule" out or say "consensus"')
      .optional()
      .describe('Rule of decision.'),
    chair: id.optional().describe('Another delegation in the chair.'),
    process: z
      .strictObject({
        chairIsMember: z.boolean().optional(),
        clockStops: z.int().min(0).max(10).optional(),
        chairsSummary: z.enum(['known', 'counterfactual']).optional(),
        exits: z.array(z.enum(EXITS)).min(1).optional(),
        admit: z.array(z.string().max(40)).max(40).optional().describe('Moves admitted besides.'),
        refuse: z.array(z.string().max(40)).max(40).optional().describe('Moves no longer admitted.'),
      })
      .optional(),
    members: z
      .strictObject({
        remove: z.array(id).max(193).optional(),
        add: z
          .array(
            z.strictObject({
              id: id.regex(/^[A-Z]{3}$/, 'a member is named by three capital letters'),
              like: id.describe('Member whose positions, habits, confidence and capital clock it takes over.'),
              permanentMember: z.boolean().optional(),
              positions: positions.optional(),
            }),
          )
          .max(193)
          .optional(),
      })
      .optional(),
    positions: z.record(id, positions).optional().describe('Member -> issue -> what changes.'),
    drop: z.record(id, z.array(id).min(1)).optional().describe('Provision -> wordings taken out.'),
  })
  .describe('What differs from the scenario.');

export type Patch = z.infer<typeof patchFile>;

/** Reads a patch and lays it over a set-up. Every fault carries its place in the patch. */
export function readPatch(file: string, source: string, setup: Setup): Parsed<Setup> {
  const parsed = parseYaml(file, source, patchFile);
  if (!parsed.ok) return parsed;
  const faults = patchFaults(setup, parsed.value).map(
    ({ path, message }): Fault => ({ file, ...locate(source, path), message }),
  );
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: applyPatch(setup, parsed.value) };
}

/** The set-up with the patch laid over it. Names must have been checked: see patchFaults. */
export function applyPatch(setup: Setup, patch: Patch): Setup {
  const grown = (patch.members?.add ?? []).reduce(addMember, setup);
  const shrunk = (patch.members?.remove ?? []).reduce(removeMember, grown);
  return {
    ...shrunk,
    chair: patch.chair ?? shrunk.chair,
    process: patchedProcess(shrunk.process, patch.process ?? {}),
    delegations: shrunk.delegations.map((member) => moved(member, patch.positions?.[member.id] ?? {})),
    provisions: shrunk.provisions.map((provision) => without(provision, patch.drop?.[provision.id] ?? [])),
  };
}

type Positions = NonNullable<Patch['positions']>[string];

function patchedProcess(process: Setup['process'], patch: NonNullable<Patch['process']>): Setup['process'] {
  const { admit = [], refuse = [], chairIsMember, clockStops, chairsSummary, exits } = patch;
  return {
    ...process,
    moves: [...new Set([...process.moves, ...admit])].filter((move) => !refuse.includes(move)),
    chairIsMember: chairIsMember ?? process.chairIsMember,
    clockStops: clockStops ?? process.clockStops,
    chairsSummary: chairsSummary ?? process.chairsSummary,
    exits: exits ?? process.exits,
  };
}

function moved(member: Delegation, changes: Positions): Delegation {
  const positions = Object.fromEntries(
    Object.entries(member.positions).map(([issue, { at, salience, mark }]) => {
      const change = changes[issue] ?? {};
      return [issue, { at: change.at ?? at, salience: change.salience ?? salience, mark: change.mark ?? mark }];
    }),
  );
  return { ...member, positions };
}

function without(provision: Provision, dropped: readonly string[]): Provision {
  return { ...provision, formulations: provision.formulations.filter(({ id }) => !dropped.includes(id)) };
}

type Added = NonNullable<NonNullable<Patch['members']>['add']>[number];

/** The newcomer trusts and is trusted as its model; the two trust each other as the model trusts its best friend. */
function addMember(setup: Setup, { id, like, permanentMember, positions }: Added): Setup {
  const model = setup.delegations.find((member) => member.id === like) as Delegation;
  const row = setup.confidence[like] ?? {};
  const close = Math.max(...Object.values(row));
  const newcomer = moved({ ...model, id, permanentMember: permanentMember ?? false }, positions ?? {});
  const rows = Object.entries(setup.confidence).map(([of, trusts]) => [
    of,
    { ...trusts, [id]: of === like ? close : (trusts[like] as number) },
  ]);
  return {
    ...setup,
    delegations: [...setup.delegations, newcomer],
    confidence: { ...Object.fromEntries(rows), [id]: { ...row, [like]: close } },
    capitalHours: { ...setup.capitalHours, [id]: setup.capitalHours[like] as number },
  };
}

function removeMember(setup: Setup, gone: DelegationId): Setup {
  const keep = <T>(byMember: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(byMember).filter(([member]) => member !== gone));
  return {
    ...setup,
    delegations: setup.delegations.filter(({ id }) => id !== gone),
    confidence: Object.fromEntries(Object.entries(keep(setup.confidence)).map(([of, row]) => [of, keep(row)])),
    capitalHours: keep(setup.capitalHours),
  };
}

interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What in a well-formed patch does not fit the set-up. */
export function patchFaults(setup: Setup, patch: Patch): Misfit[] {
  const present = setup.delegations.map(({ id }) => id);
  const gone = patch.members?.remove ?? [];
  const added = (patch.members?.add ?? []).map(({ id }) => id);
  const left = [...present, ...added].filter((member) => !gone.includes(member));
  const isMember = (path: Misfit['path'], member: string, among: readonly string[]): Misfit[] =>
    among.includes(member)
      ? []
      : [{ path, message: `"${member}" is not a member here; members are ${among.join(', ')}` }];
  return [
    ...gone.flatMap((member, i) => isMember(['members', 'remove', i], member, present)),
    ...(patch.members?.add ?? []).flatMap(({ id, like, positions }, i) => [
      ...(present.includes(id) || added.indexOf(id) < i
        ? [{ path: ['members', 'add', i, 'id'], message: `"${id}" is a member already; give another id` }]
        : []),
      ...isMember(['members', 'add', i, 'like'], like, present),
      ...unknownIssues(setup, ['members', 'add', i, 'positions'], positions ?? {}),
    ]),
    ...Object.entries(patch.positions ?? {}).flatMap(([member, changes]) => [
      ...isMember(['positions', member], member, left),
      ...unknownIssues(setup, ['positions', member], changes),
    ]),
    ...isMember([patch.chair === undefined ? 'members' : 'chair'], patch.chair ?? setup.chair, left),
    ...Object.entries(patch.drop ?? {}).flatMap(([provision, wordings]) => dropFaults(setup, provision, wordings)),
    ...(left.length < 2 ? [{ path: ['members'], message: 'at least two members must stay' }] : []),
  ];
}

function unknownIssues(setup: Setup, path: Misfit['path'], changes: Positions): Misfit[] {
  const issues = Object.keys(setup.delegations[0]?.positions ?? {});
  return Object.keys(changes)
    .filter((issue) => !issues.includes(issue))
    .map((issue) => ({
      path: [...path, issue],
      message: `"${issue}" is not an issue; issues are ${issues.join(', ')}`,
    }));
}

function dropFaults(setup: Setup, name: string, wordings: readonly string[]): Misfit[] {
  const provision = setup.provisions.find(({ id }) => id === name);
  if (!provision) {
    const names = setup.provisions.map(({ id }) => id).join(', ');
    return [{ path: ['drop', name], message: `"${name}" is not a provision of this length; provisions are ${names}` }];
  }
  const known = provision.formulations.map(({ id }) => id);
  const path = ['drop', name];
  const strange = wordings.filter((wording) => !known.includes(wording));
  if (strange.length > 0)
    return strange.map((wording) => ({
      path,
      message: `"${wording}" is not a wording of ${name}; wordings are ${known.join(', ')}`,
    }));
  if (wordings.includes(provision.statusQuo))
    return [{ path, message: `"${provision.statusQuo}" is what was last agreed and must stay` }];
  return known.length - new Set(wordings).size < 2 ? [{ path, message: 'at least two wordings must stay' }] : [];
}
