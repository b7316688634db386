import { type Folder, languagesIn, type Scenario } from '../files';
import { nearest } from '../nearest';
import { type Finding, when } from './finding';

/** What can only be seen of the folder itself: its name, and files in it that nothing reads. */
export function checkFolder(scenario: Scenario, folder: Folder, read: ReadonlyMap<string, unknown>): Finding[] {
  const { id } = scenario.scenario;
  return [
    ...when(id !== folder.name, () => ({
      file: 'scenario.yaml',
      path: ['id'],
      message: `a scenario bears the name of its folder; write id: ${folder.name}, or name the folder "${id}"`,
    })),
    ...folder.files
      .filter((file) => !read.has(file) && !isRemark(file))
      .map((file) => ({ file, path: [], message: whyUnread(file, scenario, folder, read) })),
  ];
}

/** Notes for authors, and what editors and systems leave behind. */
const isRemark = (file: string): boolean => /(^|\/)\.|\.(md|txt)$|~$/.test(file);

const OPTIONAL = ['challenges.yaml', 'incidents.yaml', 'applicants.yaml', 'rivals.yaml', 'linkages.yaml'];

function whyUnread(file: string, scenario: Scenario, folder: Folder, read: ReadonlyMap<string, unknown>): string {
  const seat = /^[^/]+\/briefs\/(.+)\.yaml$/.exec(file)?.[1];
  const known = scenario.delegations.find(({ id }) => id === seat);
  if (seat !== undefined && !known) return `"${seat}" is not a delegation: nobody reads this brief`;
  if (seat !== undefined && known?.playable === false) return `"${seat}" cannot be played: nobody reads this brief`;
  const guides = languagesIn(folder).map((language) => `${language}/guide.yaml`);
  const near = nearest(file, [...read.keys(), ...OPTIONAL, ...guides]);
  return `no such file is read${near === undefined ? '; take it away, or give it a name that is' : `; did you mean "${near}"?`}`;
}
