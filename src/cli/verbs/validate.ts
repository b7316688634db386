import { argumentsOf, CODES, print, scenarioAt, type Verb } from '../io';

export const validate: Verb = {
  usage: 'validate PATH [--json]',
  about: 'check a scenario folder',
  help: `
Checks a scenario folder, prose and numbers alike. Every fault is shown as file:line:column: what is wrong, what would
be right. After a fault nothing else is loaded.

  --json   one object: valid, faults [{file, line, column, message}]

Exit codes: 0 no faults; 1 faults; 2 the command itself is wrong.`,
  run(args) {
    const { values, positionals } = argumentsOf(args, { json: { type: 'boolean' } }, ['PATH']);
    const [folder] = positionals as [string];
    scenarioAt(folder);
    print(values.json ? JSON.stringify({ valid: true, faults: [] }) : `${folder}: no faults`);
    return CODES.ok;
  },
};
