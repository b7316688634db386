import { isBeyond } from '../../engine/interests/redlines';
import type { Formulation } from '../../engine/model/vocabulary';
import { canEnterIntoForce, treatyStates } from '../../engine/rules/treaty';
import { processPath, type Scenario } from '../files';
import { each, type Finding, when } from './finding';

/** What a treaty and the lines of delegations must say together with the room: both must be possible to meet. */
export function checkTreaty(scenario: Scenario): Finding[] {
  return [...checkEntry(scenario), ...checkLines(scenario)];
}

function checkEntry({ scenario, process, delegations, provisions }: Scenario): Finding[] {
  const own = scenario.overrides?.treaty;
  const treaty = own ?? process.treaty;
  const states = treatyStates({
    delegations: delegations.map((delegation) => ({ ...delegation, permanentMember: delegation.p5 })) as never,
  });
  const members = states.filter(({ ofBody }) => ofBody).length;
  const message = `it can never enter into force: ${states.length} could ratify, ${members} of them members`;
  const possible = (count: number, ofMembers = 0) => canEnterIntoForce({ count, ofMembers, days: 0 }, states);
  return [
    ...when(treaty !== undefined && !possible(treaty.entry.count, treaty.entry.ofMembers), () =>
      own
        ? { file: 'scenario.yaml', path: ['overrides', 'treaty', 'entry'], message }
        : { file: processPath(scenario), path: ['treaty', 'entry'], message },
    ),
    ...each(provisions, ({ formulations }, i) =>
      each(formulations, ({ entryCount, reservations, accession }, k) => {
        const path = ['provisions', i, 'formulations', k];
        const clause = entryCount ?? reservations ?? accession;
        return [
          ...when(treaty !== undefined && entryCount !== undefined && !possible(entryCount), () => ({
            file: 'provisions.yaml',
            path: [...path, 'entryCount'],
            message,
          })),
          ...when(treaty === undefined && clause !== undefined, () => ({
            file: 'provisions.yaml',
            path,
            message: `a final clause of a treaty, but the process "${process.id}" makes none`,
          })),
        ];
      }),
    ),
  ];
}

/** A coded line that its own delegation stands beyond, or that no wording could ever keep. */
function checkLines({ delegations, provisions }: Scenario): Finding[] {
  const file = 'delegations.yaml';
  return each(delegations, ({ id, lines = [], positions }, i) =>
    each(lines, ({ issue, bound, value, kind }, k) => {
      const path = ['delegations', i, 'lines', k];
      const wordings = provisions
        .filter((provision) => provision.issue === issue)
        .map(({ formulations }) => formulations);
      const at = positions[issue]?.at;
      const beyond = at !== undefined && (bound === 'at-most' ? at > value : at < value);
      const line = { issue, bound, value, kind };
      return [
        ...when(wordings.length === 0, () => ({
          file,
          path: [...path, 'issue'],
          message: `no provision is on issue "${issue}"`,
        })),
        ...when(beyond, () => ({
          file,
          path: [...path, 'value'],
          message: `"${id}" stands at ${at} itself: its own position lies beyond its line`,
        })),
        ...when(
          wordings.some((rivals) => rivals.every((wording) => isBeyond(line, wording as Formulation))),
          () => ({
            file,
            path,
            message: `every wording on "${issue}" lies beyond this line: "${id}" could never join`,
          }),
        ),
      ];
    }),
  );
}
