import { setup } from 'xstate';

export type IncidentHappening = 'consult' | 'accuse' | 'join' | 'answer' | 'settle';

/**
 * The talk about an incident: it happened; somebody is accused in public, alone or joined by others; the accused
 * answers; and what was said proves right or wrong, or never does. Consultations go on until then.
 */
export const incidentChart = setup({
  types: { events: {} as { type: IncidentHappening } },
}).createMachine({
  id: 'incident',
  initial: 'happened',
  states: {
    happened: { on: { consult: 'happened', accuse: 'attributed' } },
    attributed: { on: { consult: 'attributed', join: 'attributed', answer: 'answered', settle: 'settled' } },
    answered: { on: { consult: 'answered', join: 'answered', settle: 'settled' } },
    settled: { type: 'final' },
  },
});
