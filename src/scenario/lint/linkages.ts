import type { Scenario } from '../files';
import { each, type Finding, repeated, when } from './finding';

type Linkage = Scenario['linkages'][number];
type Provision = Scenario['provisions'][number];

const FILE = 'linkages.yaml';

/** Every linkage can be met, moves somebody, and says something that points of single paragraphs do not. */
export function checkLinkages(scenario: Scenario): Finding[] {
  const sources = Object.values(scenario.languages).flatMap((words) => words.public.sources.map(({ ref }) => ref));
  return [
    ...each(repeated(scenario.linkages.map(({ id }) => id)), (i) => [
      { file: FILE, path: ['linkages', i, 'id'], message: 'this id is used before in the file' },
    ]),
    ...each(scenario.linkages, (linkage, i) => [
      ...checkWhen(linkage, ['linkages', i, 'when'], scenario),
      ...checkSeats(linkage, ['linkages', i, 'seats'], scenario),
      ...when(linkage.points === 0, () => ({
        file: FILE,
        path: ['linkages', i, 'points'],
        message: 'where it is met it would add 0 points; write how many it is worth, or take it out',
      })),
      ...when(!sources.includes(linkage.source), () => ({
        file: FILE,
        path: ['linkages', i, 'source'],
        message: `"${linkage.source}" is none of ${[...new Set(sources)].join(', ')}`,
      })),
    ]),
  ];
}

function checkWhen({ when: named }: Linkage, path: Finding['path'], { scenario, provisions }: Scenario): Finding[] {
  const ids = Object.keys(named);
  const at = (id: string) => provisions.find((provision) => provision.id === id);
  const { quick, standard } = scenario.lengths;
  const whole = [quick, standard].some((length) => length.provisions === 'all');
  const left = ids.filter((id) => !whole && at(id)?.quick === false);
  return [
    ...when(ids.length < 2, () => ({
      file: FILE,
      path,
      message: `it names ${ids.length === 1 ? 'one paragraph' : 'no paragraph'}: points of a single one follow from positions; name two or more`,
    })),
    ...each(ids, (id) => {
      const provision = at(id);
      if (!provision) return [{ file: FILE, path: [...path, id], message: `"${id}" is no provision` }];
      return checkWordings(named, provision, provisions, [...path, id]);
    }),
    ...when(left.length > 0, () => ({
      file: FILE,
      path,
      message: `it can never be met: no length of play takes ${left.map((id) => `"${id}"`).join(', ')}`,
    })),
  ];
}

/** Wordings that count in one paragraph: such as there are, each once, and not all of them. */
function checkWordings(
  named: Linkage['when'],
  { id, formulations }: Provision,
  provisions: readonly Provision[],
  path: Finding['path'],
): Finding[] {
  const wordings = formulations.map((wording) => wording.id);
  const counted = named[id] ?? [];
  const known = wordings.filter((wording) => counted.includes(wording));
  return [
    ...each(counted, (wording, k) =>
      when(!wordings.includes(wording), () => ({
        file: FILE,
        path: [...path, k],
        message: `"${wording}" is none of ${wordings.join(', ')}${known.length === 0 ? `; ${sentence(named, provisions)}` : ''}`,
      })),
    ),
    ...each(repeated(counted), (k) => [{ file: FILE, path: [...path, k], message: 'this wording is named before' }]),
    ...when(known.length === wordings.length, () => ({
      file: FILE,
      path,
      message: `every wording of "${id}" counts, so it ties nothing: ${sentence(named, provisions)}; name fewer, or leave the paragraph out`,
    })),
  ];
}

/** How many of the ways to write the paragraphs meet it, factor by factor. */
function sentence(named: Linkage['when'], provisions: readonly Provision[]): string {
  const rows = Object.entries(named).map(([id, counted]) => {
    const all = provisions.find((provision) => provision.id === id)?.formulations ?? [];
    return { id, all: all.length, counts: all.filter((wording) => counted.includes(wording.id)).length };
  });
  const product = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total * of(row), 1);
  const factors = rows.map(({ id, all, counts }) => `${counts} of ${all} in "${id}"`).join(' times ');
  return `${factors} makes ${product(({ counts }) => counts)} of ${product(({ all }) => all)} ways to write them`;
}

function checkSeats({ seats }: Linkage, path: Finding['path'], { delegations }: Scenario): Finding[] {
  const ids = delegations.map(({ id }) => id);
  return [
    ...each(seats, (seat, k) => [
      ...when(!ids.includes(seat), () => ({
        file: FILE,
        path: [...path, k],
        message: `"${seat}" is none of ${ids.join(', ')}`,
      })),
    ]),
    ...each(repeated(seats), (k) => [{ file: FILE, path: [...path, k], message: 'this seat is named before' }]),
  ];
}
