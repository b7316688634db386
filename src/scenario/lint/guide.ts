import { type Language, type Scenario, wordsOf } from '../files';
import type { GuideFile } from '../schema';
import { each, type Finding, repeated, when } from './finding';

const file = 'guide.yaml';
const LENGTHS = [50, 90, 180];
const TABLES = [6, 12, 24];
const WORDS_NEEDED = ['opening', 'gavel', 'objection', 'failure'] as const;

/** What the instructor's guide must say of the rest of the scenario. A scenario without a guide has nothing to check. */
export function checkGuide(scenario: Scenario, language: Language): Finding[] {
  const { guide } = wordsOf(scenario, language);
  if (!guide) return [];
  const findings = [
    ...checkPlans(guide, scenario),
    ...checkCasting(guide, scenario),
    ...checkScript(guide, scenario),
    ...checkPauses(guide, scenario),
    ...checkRubric(guide),
  ];
  return findings.map((finding) => ({ ...finding, file: `${language}/${finding.file}` }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function checkPlans({ plans }: GuideFile, { provisions }: Scenario): Finding[] {
  const known = provisions.map(({ id }) => id);
  return [
    ...each(repeated(plans.map(({ id }) => id)), (i) => [
      { file, path: ['plans', i, 'id'], message: 'this id is used before in the file' },
    ]),
    ...LENGTHS.filter((length) => plans.every(({ minutes }) => minutes !== length)).map((length) => ({
      file,
      path: ['plans'],
      message: `there is no plan of ${length} minutes; write one`,
    })),
    ...each(plans, (plan, i) => [
      ...checkTimes(plan, i),
      ...each(plan.paragraphs, (paragraph, k) =>
        when(!known.includes(paragraph), () => ({
          file,
          path: ['plans', i, 'paragraphs', k],
          message: `"${paragraph}" is not a provision; name one of ${known.join(', ')}`,
        })),
      ),
      ...when(plan.mode !== 'computers' && plan.paragraphs.length === 0, () => ({
        file,
        path: ['plans', i, 'mode'],
        message: 'at a table one needs a text; name the paragraphs',
      })),
    ]),
  ];
}

function checkTimes({ minutes, steps, cuts }: GuideFile['plans'][number], i: number): Finding[] {
  const total = sum(steps.map((step) => step.minutes));
  return [
    ...when(total !== minutes, () => ({
      file,
      path: ['plans', i, 'minutes'],
      message: `the steps take ${total} minutes, not ${minutes}; change one or the other`,
    })),
    ...each(repeated(steps.map(({ id }) => id)), (k) => [
      { file, path: ['plans', i, 'steps', k, 'id'], message: 'this id is used before in the plan' },
    ]),
    ...each(cuts, ({ step, saves }, k) => {
      const cut = steps.find(({ id }) => id === step);
      if (!cut) {
        const message = `"${step}" is not a step of this plan; name one of ${steps.map(({ id }) => id).join(', ')}`;
        return [{ file, path: ['plans', i, 'cuts', k, 'step'], message }];
      }
      return when(saves > cut.minutes, () => ({
        file,
        path: ['plans', i, 'cuts', k, 'saves'],
        message: `the step takes ${cut.minutes} minutes; no more can be saved`,
      }));
    }),
  ];
}

function checkCasting({ casting }: GuideFile, { delegations, scenario }: Scenario): Finding[] {
  const ids = delegations.map(({ id }) => id);
  const sizes = casting.tables.map(({ people }) => people);
  const strangers = (seats: readonly string[], path: Finding['path']): Finding[] =>
    each(seats, (seat, k) =>
      when(!ids.includes(seat), () => ({
        file,
        path: [...path, k],
        message: `"${seat}" is not a delegation; name one of ${ids.join(', ')}`,
      })),
    );
  return [
    ...strangers(casting.computers.seats, ['casting', 'computers', 'seats']),
    ...TABLES.filter((size) => size <= 2 * ids.length && !sizes.includes(size)).map((size) => ({
      file,
      path: ['casting', 'tables'],
      message: `there is no table for ${size} people; write one`,
    })),
    ...each(casting.tables, (table, i) => [
      ...strangers(table.seats, ['casting', 'tables', i, 'seats']),
      ...checkTable(table, ['casting', 'tables', i], scenario.chair),
    ]),
  ];
}

type Table = GuideFile['casting']['tables'][number];

function checkTable({ people, seats, pairs }: Table, path: Finding['path'], chair: string): Finding[] {
  const places = seats.length + pairs.length;
  return [
    ...each(repeated(seats), (k) => [{ file, path: [...path, 'seats', k], message: 'this seat is given before' }]),
    ...each(repeated(pairs), (k) => [{ file, path: [...path, 'pairs', k], message: 'this seat is shared before' }]),
    ...each(pairs, (seat, k) =>
      when(!seats.includes(seat), () => ({
        file,
        path: [...path, 'pairs', k],
        message: `"${seat}" is not among the seats of this table`,
      })),
    ),
    ...when(places !== people, () => ({
      file,
      path: [...path, 'people'],
      message: `there are places for ${places}: one for each seat and one more for each pair`,
    })),
    ...when(seats[0] !== chair, () => ({
      file,
      path: [...path, 'seats', 0],
      message: `the first seat is that of the chair, "${chair}"`,
    })),
  ];
}

function checkScript({ script }: GuideFile, { process }: Scenario): Finding[] {
  const moments = script.map(({ moment }) => moment);
  const needed = [...WORDS_NEEDED, ...(process.clockStops > 0 ? (['clock'] as const) : [])];
  return [
    ...each(repeated(moments), (i) => [
      { file, path: ['script', i, 'moment'], message: 'there are words for this moment before' },
    ]),
    ...needed
      .filter((moment) => !moments.includes(moment))
      .map((moment) => ({ file, path: ['script'], message: `the chair has no words for "${moment}"; write them` })),
  ];
}

/** A pause follows one meeting of each length, and the pauses come in order. */
function checkPauses({ pauses }: GuideFile, { scenario }: Scenario): Finding[] {
  return (['quick', 'standard'] as const).flatMap((name) => {
    const kinds = scenario.lengths[name].meetings;
    return each(pauses, ({ after }, i) => {
      const kind = after[name];
      const path = ['pauses', i, 'after', name];
      const found = kinds.filter((other) => other === kind).length;
      if (found !== 1) {
        const often = found === 0 ? 'no such meeting' : `${found} such meetings`;
        return [{ file, path, message: `the ${name} length has ${often}; name one that is there once` }];
      }
      const place = kinds.indexOf(kind);
      const before = pauses[i - 1];
      return [
        ...when(place === kinds.length - 1, () => ({
          file,
          path,
          message: 'after the last meeting comes the debrief; pause earlier',
        })),
        ...when(before !== undefined && kinds.indexOf(before.after[name]) > place, () => ({
          file,
          path,
          message: 'this pause comes before the one above; put them in order',
        })),
      ];
    });
  });
}

function checkRubric({ rubric: { criteria } }: GuideFile): Finding[] {
  const total = sum(criteria.map(({ weight }) => weight));
  return [
    ...each(repeated(criteria.map(({ id }) => id)), (i) => [
      { file, path: ['rubric', 'criteria', i, 'id'], message: 'this id is used before in the rubric' },
    ]),
    ...when(total !== 100, () => ({
      file,
      path: ['rubric', 'criteria'],
      message: `the weights add up to ${total}; they must make 100`,
    })),
  ];
}
