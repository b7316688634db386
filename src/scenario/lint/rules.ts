import type { DecisionRule } from '../../engine/model/rules';
import { DECISIONS_PATH, MOTIONS_PATH, processPath, type Scenario } from '../files';
import type { DecisionsFile } from '../schema';
import { needsOf } from '../ways';
import { each, type Finding, repeated, when } from './finding';

/** What rules of decision and a process must say together: every rule is known, can be met, and can be reached. */
export function checkRules(scenario: Scenario): Finding[] {
  return [
    ...checkDecisions(scenario.decisions),
    ...checkNames(scenario),
    ...checkReach(scenario),
    ...checkVoters(scenario),
  ];
}

/** Rule of a process that names none. */
const CONSENSUS: DecisionRule = { kind: 'consensus' };

type Decision = DecisionsFile['decisions'][number];

function checkDecisions(decisions: readonly Decision[]): Finding[] {
  const file = DECISIONS_PATH;
  return [
    ...each(repeated(decisions.map(({ id }) => id)), (i) => [
      { file, path: ['decisions', i, 'id'], message: 'this id is used before in the file' },
    ]),
    ...each(decisions, ({ rule }, i) => {
      if (rule.kind !== 'majority') return [];
      const path = ['decisions', i, 'rule'];
      const whole = ([part, of]: readonly [number, number]) => part === of;
      return [
        ...when(rule.measure === 'more-than' && whole(rule.share), () => ({
          file,
          path: [...path, 'share'],
          message: 'no vote is more than all; write "at-least", or a smaller share',
        })),
        ...when(rule.alsoOfMembers?.measure === 'more-than' && whole(rule.alsoOfMembers.share), () => ({
          file,
          path: [...path, 'alsoOfMembers', 'share'],
          message: 'no vote is more than all; write "at-least", or a smaller share',
        })),
        ...when(rule.quorum !== undefined && whole(rule.quorum), () => ({
          file,
          path: [...path, 'quorum'],
          message: 'a quorum is reached by more than this share, and nobody is more than all; name a smaller share',
        })),
      ];
    }),
  ];
}

/** Every rule a process or a scenario names. */
function checkNames({ scenario, process, decisions, motions }: Scenario): Finding[] {
  const file = processPath(scenario);
  const ids = decisions.map(({ id }) => id);
  const orders = motions.map(({ id }) => id);
  const known = (name: string | undefined, path: Finding['path'], of = file) =>
    when(name !== undefined && !ids.includes(name), () => ({
      file: of,
      path,
      message: `"${name}" is no rule of rulesets/decisions.yaml; there are ${ids.join(', ') || 'none'}`,
    }));
  const order = process.motions?.precedence;
  return [
    ...known(process.rule, ['rule']),
    ...known(process.exhaustion?.bureauRule, ['exhaustion', 'bureauRule']),
    ...known(process.exhaustion?.rule, ['exhaustion', 'rule']),
    ...each(process.separateVotes ?? [], ({ rule }, i) => known(rule, ['separateVotes', i, 'rule'])),
    ...known(process.motions?.rule, ['motions', 'rule']),
    ...known(process.higherBody?.rule, ['higherBody', 'rule']),
    ...known(scenario.overrides?.rule, ['overrides', 'rule'], 'scenario.yaml'),
    ...when(order !== undefined && !orders.includes(order), () => ({
      file,
      path: ['motions', 'precedence'],
      message: `"${order}" is no order of ${MOTIONS_PATH.slice(3)}; there are ${orders.join(', ') || 'none'}`,
    })),
  ];
}

/** A stage nobody can reach, since the move that leads there is not admitted, and one nobody can leave. */
function checkReach({ scenario, process, decisions, motions, applicants }: Scenario): Finding[] {
  const file = processPath(scenario);
  const named = scenario.overrides?.rule ?? process.rule ?? 'consensus';
  const rule = decisions.find(({ id }) => id === named)?.rule ?? CONSENSUS;
  const precedence = motions.find(({ id }) => id === process.motions?.precedence)?.precedence ?? [];
  const joins = process.exits.some((exit) => exit === 'agree' || exit === 'agree-ad-referendum' || exit === 'silent');
  return [
    ...when(!joins, () => ({ file, path: ['exits'], message: 'nobody could let a text pass; admit agree or silent' })),
    ...needsOf(process, rule).map(({ move, path, why }) => ({
      file,
      path,
      message: `${why}, but the move "${move}" is not admitted`,
    })),
    ...each(process.separateVotes ?? [], ({ motion }, i) =>
      when(!precedence.includes(motion), () => ({
        file,
        path: ['separateVotes', i, 'motion'],
        message: `no motion "${motion}" can be raised: the order of precedence does not name it`,
      })),
    ),
    ...when(!process.accreditation && applicants.length > 0, () => ({
      file: 'applicants.yaml',
      path: ['applicants'],
      message: `nobody is asked about them: the process "${process.id}" has no accreditation`,
    })),
  ];
}

/** A vote needs voters: members of the room for the text, seats of the bureau for finding consensus exhausted. */
function checkVoters({ scenario, process, delegations }: Scenario): Finding[] {
  const file = processPath(scenario);
  const voters = delegations
    .filter(({ id, role }) => (role ?? 'member') === 'member' && !(process.chairIsMember && id === scenario.chair))
    .map(({ id }) => id);
  const set = scenario.overrides?.bureau;
  const bureau = set ?? process.exhaustion?.bureau ?? [];
  const at = set ? { file: 'scenario.yaml', path: ['overrides', 'bureau'] } : { file, path: ['exhaustion', 'bureau'] };
  const known = delegations.map(({ id }) => id);
  return [
    ...when(voters.length === 0, () => ({
      file: 'delegations.yaml',
      path: ['delegations'],
      message: 'nobody takes part in the decision: all are observers, stakeholders or in the chair',
    })),
    ...each(bureau, (seat, i) =>
      when(!known.includes(seat), () => ({
        file: at.file,
        path: [...at.path, i],
        message: `"${seat}" is not a delegation of this scenario`,
      })),
    ),
    ...when(bureau.length > 0 && !bureau.some((seat) => voters.includes(seat)), () => ({
      ...at,
      message: 'a vote without voters: no seat of the bureau takes part in the decision',
    })),
  ];
}
