import { enqueueActions, setup } from 'xstate';
import { evolve } from '../evolve/evolve';
import type { Command } from '../model/commands';
import type { ConferenceEvent } from '../model/events';
import type { ConferenceState } from '../model/state';
import { refusalOf } from '../rules/admissible';
import { isLastMeeting, pendingAnswers } from '../rules/lookups';
import { ACTS, type Act } from './acts';
import {
  closeMeeting,
  closeRound,
  fact,
  isLastRound,
  needsAnotherWave,
  openMeeting,
  openRound,
  openWave,
} from './happenings';
import { ITEM_CHARTS, type ItemCharts } from './items.machine';
import { settleMeasures } from './measures';

/** The conference state travels through the chart by reference; only the chart's value is stored in it. */
export interface ChartContext {
  readonly state: ConferenceState;
  readonly items: ItemCharts;
}

/** Makes events of the moment, folds them into the state and emits them: the only way in which events come to be. */
function happen(make: (state: ConferenceState, items: ItemCharts, command: Command) => readonly ConferenceEvent[]) {
  return enqueueActions<ChartContext, Command, undefined, Command, never, never, never, never, ConferenceEvent>(
    ({ context, event, enqueue }) => {
      const events = make(context.state, context.items, event);
      if (events.length === 0) return;
      enqueue.assign({ state: events.reduce(evolve, context.state) });
      for (const happened of events) enqueue.emit(happened);
    },
  );
}

/**
 * How a conference runs: chair, then each delegation, with answers in between; rounds make a meeting, evenings part
 * them, and the last meeting ends in a sounding in waves and the gavel.
 */
export const conferenceChart = setup({
  types: { context: {} as ChartContext, events: {} as Command, emitted: {} as ConferenceEvent },
  guards: {
    inOrder: ({ context, event }) => refusalOf(context.state, event) === null,
    answersWait: ({ context }) => pendingAnswers(context.state).length > 0,
    queueDone: ({ context }) => context.state.queue.length === 0,
    closingDue: ({ context }) =>
      context.state.queue.length === 0 && isLastRound(context.state) && isLastMeeting(context.state),
    eveningDue: ({ context }) => context.state.queue.length === 0 && isLastRound(context.state),
    anotherWave: ({ context }) => context.state.queue.length === 0 && needsAnotherWave(context.state),
  },
  actions: {
    act: happen(
      (state, items, command) => (ACTS[command.type] as Act<never> | undefined)?.(state, command as never, items) ?? [],
    ),
    openMeeting: happen((state) => openMeeting(state, state.meeting + 1)),
    openRound: happen((state) => openRound(state)),
    closeRound: happen((state, items) => closeRound(items, state)),
    closeMeeting: happen((state, items) => closeMeeting(items, state)),
    openWave: happen((state) => openWave(state)),
    settleMeasures: happen((state, items) => settleMeasures(items, state)),
    lapseChanges: happen((state) =>
      state.changes.map(({ by, provision, wording }) =>
        fact('change.settled', 'all', { seat: by, provision, wording, granted: false }),
      ),
    ),
  },
}).createMachine({
  id: 'conference',
  context: () => ({ state: undefined as unknown as ConferenceState, items: ITEM_CHARTS }),
  initial: 'evening',
  states: {
    meeting: {
      initial: 'chair',
      states: {
        chair: {
          entry: 'openRound',
          on: {
            'business.order': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'draft.circulate': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'paragraph.park': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'seat.consult': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'change.settle': { guard: 'inOrder', actions: 'act' },
            'turn.pass': { guard: 'inOrder', actions: 'act', target: 'seats' },
          },
        },
        seats: {
          always: [
            { guard: 'answersWait', target: 'answers' },
            {
              guard: 'closingDue',
              target: '#conference.closing',
              actions: ['closeRound', 'lapseChanges', 'settleMeasures'],
            },
            {
              guard: 'eveningDue',
              target: '#conference.evening',
              actions: ['closeRound', 'settleMeasures', 'closeMeeting'],
            },
            { guard: 'queueDone', target: 'chair', actions: 'closeRound' },
          ],
          on: {
            'statement.make': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'probe.ask': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'package.offer': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'chair.confide': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'capital.ask': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'measure.pledge': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'measure.propose': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'measure.support': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'change.ask': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'turn.pass': { guard: 'inOrder', actions: 'act', target: 'seats' },
          },
        },
        answers: {
          on: {
            'probe.answer': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'package.accept': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'package.refuse': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'package.counter': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'chair.confide': { guard: 'inOrder', actions: 'act', target: 'seats' },
          },
        },
      },
    },
    evening: {
      on: { 'clock.advance': { guard: 'inOrder', actions: 'openMeeting', target: 'meeting' } },
    },
    closing: {
      initial: 'sounding',
      states: {
        sounding: {
          entry: 'openWave',
          always: [
            { guard: 'anotherWave', target: 'sounding', reenter: true },
            { guard: 'queueDone', target: 'gavel' },
          ],
          on: { 'sounding.answer': { guard: 'inOrder', actions: 'act' } },
        },
        gavel: {
          on: {
            'gavel.adopt': { guard: 'inOrder', actions: 'act', target: '#conference.adopted' },
            'clock.stop': { guard: 'inOrder', actions: 'act', target: '#conference.meeting' },
            'conference.close': { guard: 'inOrder', actions: 'act', target: '#conference.failed' },
          },
        },
      },
    },
    adopted: { type: 'final' },
    failed: { type: 'final' },
  },
});
