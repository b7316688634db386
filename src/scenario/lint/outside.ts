import { isOutsider } from '../../engine/model/incidents';
import { type Scenario, wordsOf } from '../files';
import { each, type Finding, repeated, when } from './finding';

/** What the files on groups, incidents, applicants and rival texts must say together with the room. */
export function checkOutside(scenario: Scenario): Finding[] {
  return [
    ...checkMembers(scenario),
    ...checkIncidents(scenario),
    ...checkApplicants(scenario),
    ...checkRivals(scenario),
    ...checkPoles(scenario),
  ];
}

const unknown = (file: string, path: Finding['path'], id: string, ids: readonly string[]): Finding[] =>
  when(!ids.includes(id), () => ({ file, path, message: `"${id}" is none of ${ids.join(', ')}` }));

/** A country speaks once: as a delegation, or inside one group. A bloc of observers may name countries that sit as well. */
function checkMembers({ scenario, delegations }: Scenario): Finding[] {
  const file = 'delegations.yaml';
  const seen = new Set(delegations.map(({ id }) => id));
  return [
    ...each(delegations, ({ id, role, members = [], asOne, playable }, i) => [
      ...when(asOne === true && members.length === 0, () => ({
        file,
        path: ['delegations', i, 'asOne'],
        message: 'only a bloc with members can vote as one',
      })),
      ...when(playable === false && id === scenario.chair, () => ({
        file,
        path: ['delegations', i, 'playable'],
        message: 'the chair must be a seat somebody can take',
      })),
      ...each(members, (member, k) => {
        const twice = (role ?? 'member') === 'member' && seen.has(member.id);
        if ((role ?? 'member') === 'member') seen.add(member.id);
        return when(twice, () => ({
          file,
          path: ['delegations', i, 'members', k, 'id'],
          message: `"${member.id}" speaks already elsewhere in the file`,
        }));
      }),
    ]),
    ...when(
      (scenario.rooms ?? []).includes('all') && !delegations.some(({ members }) => members !== undefined),
      () => ({
        file: 'scenario.yaml',
        path: ['rooms'],
        message: 'no delegation has members who could sit for themselves',
      }),
    ),
  ];
}

function checkIncidents(scenario: Scenario): Finding[] {
  const { incidents, delegations, provisions, scenario: header } = scenario;
  if (!incidents) return [];
  const file = 'incidents.yaml';
  const ids = delegations.map(({ id }) => id);
  const issues = [...new Set(provisions.map(({ issue }) => issue))];
  const sources = wordsOf(scenario).public.sources.map(({ ref }) => ref);
  const longest = Math.max(header.lengths.quick.meetings.length, header.lengths.standard.meetings.length);
  return [
    ...each(repeated(incidents.cards.map(({ id }) => id)), (i) => [
      { file, path: ['cards', i, 'id'], message: 'this id is used before in the file' },
    ]),
    ...each(incidents.cards, ({ victim, actor, framed, shocks, after, source }, i) => {
      const path = ['cards', i];
      return [
        ...(victim === null ? [] : unknown(file, [...path, 'victim'], victim, ids)),
        ...(isOutsider(actor) ? [] : unknown(file, [...path, 'actor'], actor, ids)),
        ...(framed === undefined ? [] : unknown(file, [...path, 'framed'], framed, ids)),
        ...unknown(file, [...path, 'source'], source, sources),
        ...each(shocks, ({ issue }, k) => unknown(file, [...path, 'shocks', k, 'issue'], issue, issues)),
        ...when(after !== null && after >= longest - 1, () => ({
          file,
          path: [...path, 'after'],
          message: `no evening follows: the longest programme has ${longest} meetings`,
        })),
      ];
    }),
  ];
}

function checkApplicants({ applicants, provisions }: Scenario): Finding[] {
  const file = 'applicants.yaml';
  const issues = [...new Set(provisions.map(({ issue }) => issue))];
  return [
    ...each(repeated(applicants.map(({ id }) => id)), (i) => [
      { file, path: ['applicants', i, 'id'], message: 'this id is used before in the file' },
    ]),
    ...each(applicants, ({ issue }, i) => unknown(file, ['applicants', i, 'issue'], issue, issues)),
  ];
}

function checkRivals({ rivals, delegations, provisions }: Scenario): Finding[] {
  const file = 'rivals.yaml';
  const ids = delegations.map(({ id }) => id);
  return each(rivals, ({ sponsor, text }, i) => {
    const path = ['rivals', i];
    return [
      ...unknown(file, [...path, 'sponsor'], sponsor, ids),
      ...each(provisions, ({ id, formulations }) => {
        const chosen = text[id];
        const wordings = formulations.map((wording) => wording.id);
        if (chosen === undefined)
          return [
            { file, path: [...path, 'text'], message: `names no wording of "${id}"; there are ${wordings.join(', ')}` },
          ];
        return unknown(file, [...path, 'text', id], chosen, wordings);
      }),
      ...each(
        Object.keys(text).filter((id) => !provisions.some((provision) => provision.id === id)),
        (id) => [{ file, path: [...path, 'text', id], message: `"${id}" is no provision` }],
      ),
    ];
  });
}

function checkPoles({ scenario, delegations }: Scenario): Finding[] {
  const ids = delegations.map(({ id }) => id);
  const { poles } = scenario;
  if (!poles) return [];
  return (['west', 'east'] as const).flatMap((end) => unknown('scenario.yaml', ['poles', end], poles[end], ids));
}
