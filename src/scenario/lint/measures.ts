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
