import type { Setup } from '../../engine/model/setup';
import type { Behaviour, CodedPosition, Delegation, DelegationId, Provision } from '../../engine/model/vocabulary';
import type { Newcomer, Patch, PatchPositions } from './schema';

/** Confidence that leans neither way. */
const NEUTRAL = 50;

/** The set-up with the patch laid over it. Names must have been checked: see `strangeNames`. */
export function applyPatch(setup: Setup, patch: Patch): Setup {
  const grown = (patch.members?.add ?? []).reduce(addMember, setup);
  const shrunk = (patch.members?.remove ?? []).reduce(removeMember, grown);
  return {
    ...shrunk,
    chair: patch.chair ?? shrunk.chair,
    process: patchedProcess(shrunk.process, patch.process ?? {}),
    roundsPerMeeting: patch.process?.roundsPerMeeting ?? shrunk.roundsPerMeeting,
    delegations: shrunk.delegations.map((member) => ({
      ...member,
      behaviour: laidOver(member.behaviour, patch.behaviour?.[member.id]),
      positions: moved(member.positions, patch.positions?.[member.id] ?? {}),
    })),
    provisions: shrunk.provisions.map((provision) => without(provision, patch.drop?.[provision.id] ?? [])),
  };
}

function patchedProcess(process: Setup['process'], patch: NonNullable<Patch['process']>): Setup['process'] {
  const { refuse = [], chairIsMember, clockStops, chairsSummary, exits } = patch;
  return {
    ...process,
    moves: process.moves.filter((move) => !refuse.some((refused) => refused === move)),
    chairIsMember: chairIsMember ?? process.chairIsMember,
    clockStops: clockStops ?? process.clockStops,
    chairsSummary: chairsSummary ?? process.chairsSummary,
    exits: exits ?? process.exits,
  };
}

/** A table with the given fields on top; a field that is left out changes nothing. */
function laidOver<T extends object>(table: T, changes: { readonly [K in keyof T]?: T[K] | undefined } = {}): T {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...table, ...Object.fromEntries(given) };
}

type Positions = Delegation['positions'];

function moved(positions: Positions, changes: PatchPositions): Positions {
  const old = Object.entries(positions).map(([issue, position]) => [issue, laidOver(position, changes[issue])]);
  const fresh = Object.entries(changes)
    .filter(([issue]) => !Object.hasOwn(positions, issue))
    .map(([issue, position]) => [issue, position as CodedPosition]);
  return Object.fromEntries([...old, ...fresh]);
}

function without(provision: Provision, dropped: readonly string[]): Provision {
  return { ...provision, formulations: provision.formulations.filter(({ id }) => !dropped.includes(id)) };
}

function addMember(setup: Setup, newcomer: Newcomer): Setup {
  const { id, like } = newcomer;
  const model = setup.delegations.find((member) => member.id === like);
  const member: Delegation = {
    id,
    permanentMember: newcomer.permanentMember ?? false,
    behaviour: laidOver(model?.behaviour ?? ({} as Behaviour), newcomer.behaviour),
    positions: moved(model?.positions ?? {}, newcomer.positions ?? {}),
  };
  const others = setup.delegations.map((other) => other.id);
  const column = (of: DelegationId) => newcomer.confidence?.trustedBy?.[of] ?? inherited(setup, newcomer, of, 'column');
  const row = (of: DelegationId) => newcomer.confidence?.trusts?.[of] ?? inherited(setup, newcomer, of, 'row');
  return {
    ...setup,
    delegations: [...setup.delegations, member],
    confidence: {
      ...Object.fromEntries(others.map((of) => [of, { ...setup.confidence[of], [id]: column(of) }])),
      [id]: Object.fromEntries(others.map((of) => [of, row(of)])),
    },
    capitalHours: {
      ...setup.capitalHours,
      [id]: newcomer.capitalHours ?? setup.capitalHours[like ?? ''] ?? 0,
    },
  };
}

/** The default given, or as its model; the two trust each other as the model trusts its best friend. */
function inherited(setup: Setup, { like, confidence }: Newcomer, of: DelegationId, way: 'row' | 'column'): number {
  if (confidence?.default !== undefined) return confidence.default;
  if (like === undefined) return NEUTRAL;
  const row = setup.confidence[like] ?? {};
  if (of === like) return Math.max(...Object.values(row));
  return (way === 'row' ? row[of] : setup.confidence[of]?.[like]) ?? NEUTRAL;
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
