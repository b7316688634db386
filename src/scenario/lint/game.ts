import type { Scenario } from '../files';
import { each, type Finding, repeated, when } from './finding';
import { checkMeasures, checkNamedMeasures } from './measures';
import { checkWordings } from './wordings';

/** What the files the engine plays with must say together: every name points at something, every table is complete. */
export function checkGame(scenario: Scenario): Finding[] {
  return [
    ...checkHeader(scenario),
    ...checkLengths(scenario),
    ...checkProvisions(scenario),
    ...checkDelegations(scenario),
    ...checkConfidence(scenario),
    ...checkShared(scenario),
  ];
}

function checkHeader({ scenario, delegations, provisions }: Scenario): Finding[] {
  const file = 'scenario.yaml';
  const ids = delegations.map((delegation) => delegation.id);
  const issues = new Set(provisions.map((provision) => provision.issue));
  const unknown = (issue: string, path: Finding['path']) =>
    when(!issues.has(issue), () => ({ file, path, message: `no provision is on issue "${issue}"` }));
  return [
    ...when(!ids.includes(scenario.chair), () => ({
      file,
      path: ['chair'],
      message: `"${scenario.chair}" is not a delegation; name one of ${ids.join(', ')}`,
    })),
    ...each(scenario.practicalIssues, (issue, i) => unknown(issue, ['practicalIssues', i])),
    ...unknown(scenario.formatIssue, ['formatIssue']),
  ];
}

function checkLengths({ scenario, provisions }: Scenario): Finding[] {
  const file = 'scenario.yaml';
  return (['quick', 'standard'] as const).flatMap((name) => {
    const length = scenario.lengths[name];
    const sessions = 1 + length.meetings.filter((kind) => kind === 'intersessional').length;
    const empty = length.provisions === 'quick' && !provisions.some((provision) => provision.quick);
    return [
      ...when(length.sessions !== sessions, () => ({
        file,
        path: ['lengths', name, 'sessions'],
        message: `the meetings make ${sessions}: one more than there are intersessional ones`,
      })),
      ...when(empty, () => ({
        file,
        path: ['lengths', name, 'provisions'],
        message: 'no provision is marked quick; mark some or write "all"',
      })),
    ];
  });
}

function checkProvisions({ process, provisions }: Scenario): Finding[] {
  const file = 'provisions.yaml';
  const ids = provisions.map((provision) => provision.id);
  return [
    ...each(repeated(ids), (i) => [
      { file, path: ['provisions', i, 'id'], message: 'this id is used before in the file' },
    ]),
    ...each(provisions, (provision, i) => {
      const wordings = provision.formulations.map((wording) => wording.id);
      return [
        ...when(!wordings.includes(provision.statusQuo), () => ({
          file,
          path: ['provisions', i, 'statusQuo'],
          message: `"${provision.statusQuo}" is none of its wordings: ${wordings.join(', ')}`,
        })),
        ...when(provision.leftOut !== undefined && !wordings.includes(provision.leftOut), () => ({
          file,
          path: ['provisions', i, 'leftOut'],
          message: `"${provision.leftOut}" is none of its wordings: ${wordings.join(', ')}`,
        })),
        ...checkWordings(provision, i, process),
      ];
    }),
  ];
}

function checkDelegations({ delegations, provisions }: Scenario): Finding[] {
  const file = 'delegations.yaml';
  const issues = [...new Set(provisions.map((provision) => provision.issue))];
  return [
    ...each(repeated(delegations.map((delegation) => delegation.id)), (i) => [
      { file, path: ['delegations', i, 'id'], message: 'this id is used before in the file' },
    ]),
    ...each(delegations, ({ id, positions }, i) => [
      ...issues
        .filter((issue) => !Object.hasOwn(positions, issue))
        .map((issue) => ({
          file,
          path: ['delegations', i, 'positions'],
          message: `"${id}" has no position on issue "${issue}"`,
        })),
      ...Object.keys(positions)
        .filter((issue) => !issues.includes(issue))
        .map((issue) => ({
          file,
          path: ['delegations', i, 'positions', issue],
          message: `no provision is on issue "${issue}"; there are ${issues.join(', ')}`,
        })),
    ]),
  ];
}

function checkConfidence({ confidence, delegations }: Scenario): Finding[] {
  const file = 'confidence.yaml';
  const ids = delegations.map((delegation) => delegation.id);
  const missing = ids.flatMap((a) => {
    const row = confidence[a] ?? {};
    const lacking = ids.filter((b) => a !== b && row[b] === undefined);
    const message = `the row of "${a}" lacks ${named(lacking)}; give values from 0 to 100`;
    return when(lacking.length > 0, () => ({ file, path: ['confidence', a], message }));
  });
  const self = ids
    .filter((a) => confidence[a]?.[a] !== undefined)
    .map((a) => ({
      file,
      path: ['confidence', a, a],
      message: `"${a}" has no confidence in itself; take the value out`,
    }));
  const inStrangers = Object.entries(confidence).flatMap(([a, row]) =>
    Object.keys(row)
      .filter((b) => !ids.includes(b))
      .map((b) => ({ file, path: ['confidence', a, b], message: `"${b}" is not a delegation` })),
  );
  const strangers = Object.keys(confidence)
    .filter((a) => !ids.includes(a))
    .map((a) => ({ file, path: ['confidence', a], message: `"${a}" is not a delegation` }));
  return [...missing, ...self, ...strangers, ...inStrangers];
}

/** Ten names and how many more there are. */
function named(ids: readonly string[]): string {
  const first = ids
    .slice(0, 10)
    .map((id) => `"${id}"`)
    .join(', ');
  return ids.length > 10 ? `${first} and ${ids.length - 10} more` : first;
}

/** Process and measures: shared files, named as the scenario names them. */
function checkShared(whole: Scenario): Finding[] {
  const { scenario, process, measures } = whole;
  const file = `../processes/${scenario.process}.yaml`;
  const list = `../measures/${scenario.measures}.yaml`;
  return [
    ...when(process.id !== scenario.process, () => ({
      file,
      path: ['id'],
      message: `this is the file of "${scenario.process}", not of "${process.id}"`,
    })),
    ...each(repeated(process.exits), (i) => [{ file, path: ['exits', i], message: 'this exit is listed before' }]),
    ...each(repeated(process.moves), (i) => [{ file, path: ['moves', i], message: 'this move is listed before' }]),
    ...checkMeasures(list, measures),
    ...checkNamedMeasures(whole),
  ];
}
