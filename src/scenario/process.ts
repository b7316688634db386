import type { DecisionRule } from '../engine/model/rules';
import type { Process } from '../engine/model/setup';
import type { Scenario } from './files';
import { given } from './given';

/** The process of a scenario: its file, with rules in place of their names and what the scenario sets itself. */
export function processOf(scenario: Scenario): Process {
  const { process, scenario: header } = scenario;
  const { roundsPerMeeting, utcOffset, hours, instrument, seats, rule: named, ...admitted } = process;
  const { exhaustion, separateVotes, higherBody, motions, treaty, ...rest } = admitted;
  const set = header.overrides ?? {};
  const rule = (name: string) => ruleNamed(scenario, name);
  const whole = set.rule ?? named;
  return {
    ...rest,
    clockStops: set.clockStops ?? process.clockStops,
    ...given('rule', whole === undefined ? undefined : rule(whole)),
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
      separateVotes?.map((vote) => ({ motion: vote.motion, rule: rule(vote.rule) })),
    ),
    ...given('motions', motionsOf(scenario)),
    ...given('higherBody', higherBody && { id: higherBody.id, rule: rule(higherBody.rule) }),
    ...given('treaty', set.treaty ?? treaty),
  };
}

/** @throws RangeError for a name that the linter would have refused. */
export function ruleNamed({ decisions }: Pick<Scenario, 'decisions'>, name: string): DecisionRule {
  const found = decisions.find(({ id }) => id === name);
  if (!found) throw new RangeError(`no rule "${name}" in rulesets/decisions.yaml`);
  return found.rule;
}

function motionsOf(scenario: Scenario): Process['motions'] {
  const { motions } = scenario.process;
  if (!motions) return undefined;
  const order = scenario.motions.find(({ id }) => id === motions.precedence);
  return { precedence: order?.precedence ?? [], rule: ruleNamed(scenario, motions.rule) };
}
