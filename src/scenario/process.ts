import type { DecisionRule } from '../engine/model/rules';
import type { Process } from '../engine/model/setup';
import type { Scenario } from './files';
import { given } from './given';

/** The process of a scenario: its file, with rules in place of their names and what the scenario sets itself. */
export function processOf(scenario: Scenario): Process {
  const { process, scenario: header } = scenario;
  const { id, textMode, moves, exits, chairIsMember, chairsSummary } = process;
  const set = header.overrides ?? {};
  const rule = (name: string) => ruleNamed(scenario, name);
  const exhaustion = process.exhaustion;
  const higher = process.higherBody;
  const named = set.rule ?? process.rule;
  return {
    id,
    textMode,
    moves,
    exits,
    chairIsMember,
    clockStops: set.clockStops ?? process.clockStops,
    chairsSummary,
    ...given('rule', named === undefined ? undefined : rule(named)),
    ...given('observerExits', process.observerExits),
    ...given('twoPartReport', process.twoPartReport),
    ...given(
      'exhaustion',
      exhaustion && {
        bureau: set.bureau ?? exhaustion.bureau,
        bureauRule: rule(exhaustion.bureauRule),
        rule: rule(exhaustion.rule),
      },
    ),
    ...given(
      'separateVotes',
      process.separateVotes?.map((vote) => ({ motion: vote.motion, rule: rule(vote.rule) })),
    ),
    ...given('motions', motionsOf(scenario)),
    ...given('higherBody', higher && { id: higher.id, rule: rule(higher.rule) }),
    ...given('treaty', treatyOf(scenario)),
    ...given('accreditation', process.accreditation),
    ...given('speakers', process.speakers),
  };
}

/** @throws RangeError for a name that the linter would have refused. */
export function ruleNamed({ decisions }: Pick<Scenario, 'decisions'>, name: string): DecisionRule {
  const found = decisions.find(({ id }) => id === name);
  if (!found) throw new RangeError(`no rule "${name}" in rulesets/decisions.yaml`);
  const { rule } = found;
  if (rule.kind !== 'majority') return rule;
  const { kind, share, measure, base, quorum, alsoOfMembers, vetoes } = rule;
  return {
    kind,
    share,
    measure,
    base,
    ...given('quorum', quorum),
    ...given('alsoOfMembers', alsoOfMembers),
    ...given('vetoes', vetoes),
  };
}

function motionsOf(scenario: Scenario): Process['motions'] {
  const { motions } = scenario.process;
  if (!motions) return undefined;
  const order = scenario.motions.find(({ id }) => id === motions.precedence);
  return { precedence: order?.precedence ?? [], rule: ruleNamed(scenario, motions.rule) };
}

function treatyOf({ process, scenario }: Scenario): Process['treaty'] {
  const treaty = scenario.overrides?.treaty ?? process.treaty;
  if (!treaty) return undefined;
  const { count, ofMembers, days } = treaty.entry;
  return {
    reservations: treaty.reservations,
    accession: treaty.accession,
    entry: { count, ...given('ofMembers', ofMembers), days },
  };
}
