import type { Scenario } from '../files';
import { each, type Finding, repeated, when } from './finding';

/** What the files people read must say together, and of the files the engine plays with. */
export function checkTexts(scenario: Scenario): Finding[] {
  return [
    ...checkBriefs(scenario),
    ...checkSecrets(scenario),
    ...checkGlossary(scenario),
    ...checkPublic(scenario),
    ...checkHistory(scenario),
  ];
}

const briefPath = (id: string) => `briefs/${id}.yaml`;

function checkBriefs({ briefs, delegations, provisions }: Scenario): Finding[] {
  const ids = new Set(delegations.map((delegation) => delegation.id));
  const issues = new Set(provisions.map((provision) => provision.issue));
  return Object.entries(briefs).flatMap(([id, brief]) => {
    const file = briefPath(id);
    return [
      ...when(brief.delegation !== id, () => ({
        file,
        path: ['delegation'],
        message: `this is the brief of "${id}", not of "${brief.delegation}"`,
      })),
      ...each(brief.people, ({ who }, i) =>
        when(!ids.has(who) || who === id, () => ({
          file,
          path: ['people', i, 'who'],
          message: `"${who}" is not a delegation one could see`,
        })),
      ),
      ...each(brief.wants, ({ issue }, i) =>
        when(!issues.has(issue), () => ({
          file,
          path: ['wants', i, 'issue'],
          message: `no provision is on issue "${issue}"`,
        })),
      ),
    ];
  });
}

/** Secrets come in pairs: whoever could use one says in its own brief what it would love to know, and from whom. */
function checkSecrets({ briefs, delegations }: Scenario): Finding[] {
  const ids = new Set(delegations.map((delegation) => delegation.id));
  return Object.entries(briefs).flatMap(([id, brief]) => {
    const to = brief.secretValuableTo;
    const path = ['secretValuableTo'];
    if (!ids.has(to) || to === id) {
      const message = `"${to}" is not another delegation; a secret must be worth something to one`;
      return [{ file: briefPath(id), path, message }];
    }
    const told = briefs[to]?.wouldHelp.some((help) => help.from === id);
    return when(!told, () => ({
      file: briefPath(id),
      path,
      message: `the brief of "${to}" does not say what it would love to know from "${id}"; add an entry to its wouldHelp`,
    })).concat(checkHelp(id, briefs));
  });
}

function checkHelp(id: string, briefs: Scenario['briefs']): Finding[] {
  const file = briefPath(id);
  const help = briefs[id]?.wouldHelp ?? [];
  return [
    ...each(repeated(help.map((entry) => entry.from)), (i) => [
      { file, path: ['wouldHelp', i, 'from'], message: 'this delegation is named before; one entry is enough' },
    ]),
    ...each(help, ({ from }, i) =>
      when(briefs[from]?.secretValuableTo !== id, () => ({
        file,
        path: ['wouldHelp', i, 'from'],
        message: `"${from}" holds no secret valuable to "${id}"; its brief must say secretValuableTo: ${id}`,
      })),
    ),
  ];
}

function checkGlossary({ glossary }: Scenario): Finding[] {
  return each(repeated(glossary.map((entry) => entry.id)), (i) => [
    { file: 'glossary.yaml', path: ['terms', i, 'id'], message: 'this id is used before in the file' },
  ]);
}

function checkPublic(scenario: Scenario): Finding[] {
  const { delegations, public: open } = scenario;
  const file = 'public.yaml';
  const ids = delegations.map((delegation) => delegation.id);
  return [
    ...Object.keys(open.roles)
      .filter((role) => !ids.includes(role))
      .map((role) => ({
        file,
        path: ['roles', role],
        message: `"${role}" is not a delegation; name one of ${ids.join(', ')}`,
      })),
    ...each(repeated(open.challenges.map((challenge) => challenge.id)), (i) => [
      { file, path: ['challenges', i, 'id'], message: 'this id is used before in the file' },
    ]),
    ...checkChallenges(scenario),
    ...checkSources(file, open.sources),
  ];
}

/** Challenges speak of seats, paragraphs and wordings that are there. */
function checkChallenges({ delegations, provisions, public: open }: Scenario): Finding[] {
  const file = 'public.yaml';
  const seats = ['chair', ...delegations.map((delegation) => delegation.id)];
  const paragraphs = provisions.map((provision) => provision.id);
  const wordings = provisions.flatMap(({ id, formulations }) => formulations.map((wording) => `${id}/${wording.id}`));
  return each(open.challenges, ({ when: conditions }, i) =>
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

function checkHistory({ history, provisions }: Scenario): Finding[] {
  const file = 'history.yaml';
  const refs = history.sources.map((source) => source.ref);
  const issues = [...new Set(provisions.map((provision) => provision.issue))];
  return [
    ...issues
      .filter((issue) => !Object.hasOwn(history.byIssue, issue))
      .map((issue) => ({ file, path: ['byIssue'], message: `nothing is said of issue "${issue}"` })),
    ...Object.keys(history.byIssue)
      .filter((issue) => !issues.includes(issue))
      .map((issue) => ({ file, path: ['byIssue', issue], message: `no provision is on issue "${issue}"` })),
    ...each(history.paragraphs, ({ sources }, i) =>
      each(sources, (ref, k) =>
        when(!refs.includes(ref), () => ({
          file,
          path: ['paragraphs', i, 'sources', k],
          message: `"${ref}" is not among the sources: ${refs.join(', ')}`,
        })),
      ),
    ),
    ...checkSources(file, history.sources),
  ];
}

function checkSources(file: string, sources: Scenario['public']['sources']): Finding[] {
  return each(repeated(sources.map((source) => source.ref)), (i) => [
    { file, path: ['sources', i, 'ref'], message: 'this name is used before in the file' },
  ]);
}
