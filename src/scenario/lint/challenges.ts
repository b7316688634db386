import type { Scenario } from '../files';
import { each, type Finding, repeated, when } from './finding';

/** What is proposed to players: parts and challenges speak of seats, paragraphs and wordings that are there. */
export function checkChallenges(scenario: Scenario): Finding[] {
  const { delegations, challenges, scenario: header } = scenario;
  const ids = delegations.map((delegation) => delegation.id);
  return [
    ...each(Object.keys(header.roles), (role) =>
      when(!ids.includes(role), () => ({
        file: 'scenario.yaml',
        path: ['roles', role],
        message: `"${role}" is not a delegation; name one of ${ids.join(', ')}`,
      })),
    ),
    ...each(repeated(challenges.map((challenge) => challenge.id)), (i) => [
      { file: 'challenges.yaml', path: ['challenges', i, 'id'], message: 'this id is used before in the file' },
    ]),
    ...checkConditions(scenario),
  ];
}

function checkConditions({ delegations, provisions, challenges }: Scenario): Finding[] {
  const file = 'challenges.yaml';
  const seats = ['chair', ...delegations.map((delegation) => delegation.id)];
  const paragraphs = provisions.map((provision) => provision.id);
  const wordings = provisions.flatMap(({ id, formulations }) => formulations.map((wording) => `${id}/${wording.id}`));
  return each(challenges, ({ when: conditions }, i) =>
    each(conditions, (condition, k) => {
      const path = ['challenges', i, 'when', k];
      const strangers = (names: readonly string[], known: readonly string[], what: string): Finding[] =>
        names
          .filter((name) => !known.includes(name))
          .map((name) => ({ file, path, message: `"${name}" is not a ${what}` }));
      if ('seat' in condition) return strangers([condition.seat], seats, 'delegation');
      if ('stands' in condition) return strangers(condition.stands, wordings, 'wording of a provision');
      if ('standsNot' in condition) return strangers(condition.standsNot, wordings, 'wording of a provision');
      return 'ownWordingStands' in condition ? strangers(condition.ownWordingStands, paragraphs, 'provision') : [];
    }),
  );
}
