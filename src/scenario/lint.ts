import type { ReadFile, Scenario } from './load';
import { type Fault, locate } from './parse';

type Path = readonly (string | number)[];

/** What the files must say together: every name points at something, every pair is complete. */
export function lint(scenario: Scenario, read: ReadFile): Fault[] {
  const faults: Fault[] = [];
  const fault = (file: string, path: Path, message: string) =>
    faults.push({ file, ...locate(read(file) ?? '', path), message });
  checkHeader(scenario, fault);
  checkProvisions(scenario, fault);
  checkConfidence(scenario, fault);
  checkBriefs(scenario, fault);
  return faults;
}

type Report = (file: string, path: Path, message: string) => void;

function checkHeader({ scenario, delegations, provisions }: Scenario, fault: Report): void {
  const ids = delegations.map((delegation) => delegation.id);
  if (!ids.includes(scenario.chair)) {
    fault('scenario.yaml', ['chair'], `"${scenario.chair}" is not a delegation; name one of ${ids.join(', ')}`);
  }
  const issues = new Set(provisions.map((provision) => provision.issue));
  scenario.practicalIssues.forEach((issue, i) => {
    if (!issues.has(issue)) fault('scenario.yaml', ['practicalIssues', i], `no provision is on issue "${issue}"`);
  });
  if (!issues.has(scenario.formatIssue)) {
    fault('scenario.yaml', ['formatIssue'], `no provision is on issue "${scenario.formatIssue}"`);
  }
}

function checkProvisions({ delegations, provisions }: Scenario, fault: Report): void {
  const file = 'provisions.yaml';
  for (const i of repeated(provisions)) fault(file, ['provisions', i, 'id'], 'this id is used before in the file');
  provisions.forEach((provision, i) => {
    const wordings = provision.formulations.map((wording) => wording.id);
    if (!wordings.includes(provision.statusQuo)) {
      fault(
        file,
        ['provisions', i, 'statusQuo'],
        `"${provision.statusQuo}" is none of its wordings: ${wordings.join(', ')}`,
      );
    }
    for (const k of repeated(provision.formulations)) {
      fault(file, ['provisions', i, 'formulations', k, 'id'], 'this id is used before in the provision');
    }
    delegations.forEach((delegation, k) => {
      if (delegation.positions[provision.issue]) return;
      fault(
        'delegations.yaml',
        ['delegations', k, 'positions'],
        `"${delegation.id}" has no position on issue "${provision.issue}"`,
      );
    });
  });
}

function checkConfidence({ confidence, delegations }: Scenario, fault: Report): void {
  for (const a of delegations) {
    for (const b of delegations) {
      if (a.id === b.id || confidence[a.id]?.[b.id] !== undefined) continue;
      fault(
        'confidence.yaml',
        ['confidence', a.id],
        `the row of "${a.id}" lacks "${b.id}"; give a value from 0 to 100`,
      );
    }
  }
}

function checkBriefs({ briefs, delegations }: Scenario, fault: Report): void {
  const ids = new Set(delegations.map((delegation) => delegation.id));
  for (const [id, brief] of Object.entries(briefs)) {
    const file = `briefs/${id}.yaml`;
    if (brief.delegation !== id)
      fault(file, ['delegation'], `this is the brief of "${id}", not of "${brief.delegation}"`);
    if (!ids.has(brief.secretValuableTo) || brief.secretValuableTo === id) {
      fault(
        file,
        ['secretValuableTo'],
        `"${brief.secretValuableTo}" is not another delegation; a secret must be worth something to one`,
      );
    }
    brief.people.forEach((person, i) => {
      if (!ids.has(person.who)) fault(file, ['people', i, 'who'], `"${person.who}" is not a delegation`);
    });
  }
}

/** Places at which an id is used for the second time. */
function repeated(items: readonly { readonly id: string }[]): number[] {
  return items.flatMap((item, i) => (items.findIndex((other) => other.id === item.id) < i ? [i] : []));
}
