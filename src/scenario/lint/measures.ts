import type { Scenario } from '../files';
import type { MeasuresFile } from '../schema';
import { each, type Finding, repeated, when } from './finding';

type Measures = MeasuresFile['measures'];

/** What a catalogue of measures must say together: ids once, and what must come first is there and comes to an end. */
export function checkMeasures(file: string, measures: Measures): Finding[] {
  const ids = measures.map((measure) => measure.id);
  return [
    ...each(repeated(ids), (i) => [
      { file, path: ['measures', i, 'id'], message: 'this id is used before in the file' },
    ]),
    ...each(measures, ({ id, requires = [] }, i) =>
      each(requires, (needed, k) => {
        const path = ['measures', i, 'requires', k];
        return [
          ...when(!ids.includes(needed), () => ({
            file,
            path,
            message: `"${needed}" is no measure of this file; there are ${ids.join(', ')}`,
          })),
          ...when(leadsTo(measures, needed, id), () => ({
            file,
            path,
            message: `"${id}" would have to come before itself: "${needed}" requires it`,
          })),
        ];
      }),
    ),
  ];
}

/** Whether what must come before a measure includes another, at any remove. */
function leadsTo(measures: Measures, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const id of reached) {
    for (const needed of measures.find((measure) => measure.id === id)?.requires ?? []) reached.add(needed);
  }
  return reached.has(to);
}

/**
 * Measures that wordings name: they are in the catalogue, once each, in words that say something and in no treaty (there
 * nobody pledges: Parties are bound), and what must come first can be pledged in the same text.
 */
export function checkNamedMeasures({ provisions, measures, process, scenario }: Scenario): Finding[] {
  const file = 'provisions.yaml';
  const known = measures.map(({ id }) => id);
  return each(provisions, (provision, i) =>
    each(provision.formulations, ({ measures: named = [], bridge }, k) => {
      const at = (n: number): Finding['path'] => ['provisions', i, 'formulations', k, 'measures', n];
      const elsewhere = provisions.filter((other) => other !== provision).flatMap(namedIn);
      return [
        ...when(named.length > 0 && bridge === 'silence', () => ({
          file,
          path: at(0),
          message: 'silence names no measure; leave the list out',
        })),
        ...when(named.length > 0 && process.instrument === 'convention', () => ({
          file,
          path: at(0),
          message: 'a treaty binds its Parties and pledges nothing; leave the list out',
        })),
        ...each(repeated(named), (n) => [{ file, path: at(n), message: 'this measure is named before' }]),
        ...each(named, (id, n) => [
          ...when(!known.includes(id), () => ({
            file,
            path: at(n),
            message: `"${id}" is no measure of ../measures/${scenario.measures}.yaml; there are ${known.join(', ')}`,
          })),
          ...(measures.find((measure) => measure.id === id)?.requires ?? [])
            .filter((needed) => !named.includes(needed) && !elsewhere.includes(needed))
            .map((needed) => ({
              file,
              path: at(n),
              message: `"${id}" needs "${needed}" first, which neither these words nor those of another paragraph name`,
            })),
        ]),
      ];
    }),
  );
}

const namedIn = ({ formulations }: Scenario['provisions'][number]): readonly string[] =>
  formulations.flatMap(({ measures = [] }) => measures);
