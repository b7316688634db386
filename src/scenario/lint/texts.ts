import { type Language, type Scenario, type Words, wordsOf } from '../files';
import { each, type Finding, repeated, when } from './finding';

/** What the files people read in one language must say together, and of the files the engine plays with. */
export function checkTexts(scenario: Scenario, language: Language): Finding[] {
  const words = wordsOf(scenario, language);
  const findings = [
    ...checkBriefs(words, scenario),
    ...checkSecrets(words, scenario),
    ...checkGlossary(words),
    ...checkSources('public.yaml', words.public.sources),
    ...checkHistory(words, scenario),
  ];
  return findings.map((finding) => ({ ...finding, file: `${language}/${finding.file}` }));
}

const briefPath = (id: string) => `briefs/${id}.yaml`;

function checkBriefs({ briefs }: Words, { delegations, provisions }: Scenario): Finding[] {
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
function checkSecrets({ briefs }: Words, { delegations }: Scenario): Finding[] {
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

function checkHelp(id: string, briefs: Words['briefs']): Finding[] {
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

function checkGlossary({ glossary }: Words): Finding[] {
  return each(repeated(glossary.map((entry) => entry.id)), (i) => [
    { file: 'glossary.yaml', path: ['terms', i, 'id'], message: 'this id is used before in the file' },
  ]);
}

function checkHistory({ history }: Words, { provisions }: Scenario): Finding[] {
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

function checkSources(file: string, sources: Words['public']['sources']): Finding[] {
  return each(repeated(sources.map((source) => source.ref)), (i) => [
    { file, path: ['sources', i, 'ref'], message: 'this name is used before in the file' },
  ]);
}
