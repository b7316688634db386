import { z } from 'zod';
import { fact } from '../../events';
import { ANSWERS } from '../../model/points';
import { entryOf, openProbes } from '../../rules/lookups';
import { refusal, refuseIf } from '../../rules/refuse';
import { act } from '../define';
import { questionName } from '../questions';
import { madeUp } from '../shapes';

/** Answer a question in the corridor, once: truly, falsely or not at all. */
export const probeAnswer = act({
  type: 'probe.answer',
  body: { probe: madeUp, answer: z.enum(ANSWERS) },
  at: 'corridor',
  takes: 'nothing',
  admitted: 'listed',
  may: [],
  rules: [
    (state, { by, probe }) => {
      const asked = entryOf(state.probes, probe);
      // Others may not learn that it exists.
      if (!asked || (asked.by !== by && asked.to !== by)) return refusal('probe.unknown', { probe });
      return refuseIf(asked.to !== by, 'probe.notYours');
    },
    (state, { probe }) => {
      const asked = entryOf(state.probes, probe);
      return refuseIf(asked?.answer !== null || asked.lapsed === true, 'probe.closed');
    },
  ],
  asks: (state, seat) =>
    openProbes(state.probes)
      .filter((pending) => pending.seat === seat)
      .map(({ id: probe }) => ({ kind: 'probe', id: questionName(state, 'probe', probe), probe, answers: ANSWERS })),
  happens: (state, { probe, answer }) => [fact(state, 'probe.answered', { probe, answer })],
  toldBy: 'probe.answered',
});
