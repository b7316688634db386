import {
  DECISIONS_PATH,
  type Language,
  MOTIONS_PATH,
  measuresPath,
  processPath,
  type Scenario,
  type Words,
  wordsOf,
  wordsPath,
} from '../files';
import { each, type Finding, when } from './finding';

/** Whether a language is whole: everything that has an id has its words, and no words are left over. */
export function checkWords(scenario: Scenario, language: Language): Finding[] {
  const words = wordsOf(scenario, language);
  const findings = [
    ...tablesOf(scenario, words).flatMap(checkTable),
    ...each(scenario.provisions, (provision) => checkSilence(provision, words)),
    ...checkProcess(scenario, words),
  ];
  return findings.map((finding) => ({ ...finding, file: wordsPath(finding.file, language) }));
}

/** A table of words, and the ids that must have some: no more and no fewer. */
interface Table {
  readonly file: string;
  readonly path: readonly string[];
  readonly said: Readonly<Record<string, unknown>> | undefined;
  readonly ids: readonly string[];
  readonly what: string;
}

const idsOf = (items: readonly { readonly id: string }[] | undefined): string[] => (items ?? []).map(({ id }) => id);

function tablesOf(scenario: Scenario, words: Words): Table[] {
  const { scenario: header, provisions, delegations } = scenario;
  const file = 'public.yaml';
  const measures = measuresPath(header);
  return [
    { file, path: ['challenges'], said: words.public.challenges, ids: idsOf(scenario.challenges), what: 'challenge' },
    { file, path: ['roles'], said: words.public.roles, ids: Object.keys(header.roles), what: 'part of scenario.yaml' },
    tableOf('provisions.yaml', 'provisions', words, idsOf(provisions), 'provision'),
    ...provisions.map(({ id, formulations }) => ({
      file: 'provisions.yaml',
      path: ['provisions', id, 'wordings'],
      said: words.provisions[id]?.wordings,
      ids: idsOf(formulations),
      what: `wording of "${id}"`,
    })),
    tableOf('delegations.yaml', 'delegations', words, idsOf(delegations), 'delegation'),
    ...delegations.map(({ id, members }) => ({
      file: 'delegations.yaml',
      path: ['delegations', id, 'members'],
      said: words.delegations[id] && (words.delegations[id].members ?? {}),
      ids: idsOf(members),
      what: `member of "${id}"`,
    })),
    tableOf('incidents.yaml', 'incidents', words, idsOf(scenario.incidents?.cards), 'incident'),
    tableOf('applicants.yaml', 'applicants', words, idsOf(scenario.applicants), 'applicant'),
    tableOf('rivals.yaml', 'rivals', words, idsOf(scenario.rivals), 'rival text'),
    tableOf('linkages.yaml', 'linkages', words, idsOf(scenario.linkages), 'linkage'),
    tableOf(measures, 'measures', words, idsOf(scenario.measures), 'measure'),
    tableOf(DECISIONS_PATH, 'decisions', words, idsOf(scenario.decisions), 'rule'),
    tableOf(MOTIONS_PATH, 'motions', words, idsOf(scenario.motions), 'order'),
  ];
}

type Key =
  | 'provisions'
  | 'delegations'
  | 'incidents'
  | 'applicants'
  | 'rivals'
  | 'linkages'
  | 'measures'
  | 'decisions'
  | 'motions';

const tableOf = (file: string, key: Key, words: Words, ids: readonly string[], what: string): Table => ({
  file,
  path: [key],
  said: words[key],
  ids,
  what,
});

/** A table that is not there at all is told where it should stand, once. */
function checkTable({ file, path, said, ids, what }: Table): Finding[] {
  if (!said) return [];
  return [
    ...ids
      .filter((id) => !Object.hasOwn(said, id))
      .map((id) => ({ file, path, message: `nothing is said of the ${what} "${id}"; write its words` })),
    ...Object.keys(said)
      .filter((id) => !ids.includes(id))
      .map((id) => ({ file, path: [...path, id], message: `"${id}" is no ${what}; take its words out` })),
  ];
}

function checkSilence({ id, formulations }: Scenario['provisions'][number], words: Words): Finding[] {
  const said = words.provisions[id]?.wordings ?? {};
  return each(formulations, ({ id: wording, bridge }) => {
    const text = said[wording]?.text;
    const path = ['provisions', id, 'wordings', wording, 'text'];
    const at = (message: string) => ({ file: 'provisions.yaml', path, message });
    return [
      ...when(bridge === 'silence' && text !== undefined && text !== '', () =>
        at('silence has no text; empty it or name another bridge'),
      ),
      ...when(bridge !== 'silence' && text === '', () =>
        at('only silence has no text; write the wording out or set bridge: silence'),
      ),
    ];
  });
}

function checkProcess({ scenario, process }: Scenario, words: Words): Finding[] {
  const file = processPath(scenario);
  const { higherBody, unverified = {} } = words.process;
  const votes = (process.separateVotes ?? []).map(({ motion }) => motion);
  return [
    ...when(process.higherBody !== undefined && higherBody === undefined, () => ({
      file,
      path: [],
      message: 'the body above has no name; write higherBody',
    })),
    ...when(process.higherBody === undefined && higherBody !== undefined, () => ({
      file,
      path: ['higherBody'],
      message: 'the process has no body above; take the name out',
    })),
    ...(Object.keys(unverified) as (keyof typeof unverified)[])
      .filter((motion) => !votes.includes(motion))
      .map((motion) => ({ file, path: ['unverified', motion], message: `the process has no vote by "${motion}"` })),
  ];
}
