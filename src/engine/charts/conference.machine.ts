import { enqueueActions, setup } from 'xstate';
import { evolveAll } from '../evolve/evolve';
import type { Command } from '../model/commands';
import type { ConferenceEvent } from '../model/events';
import type { ConferenceState } from '../model/state';
import { refusalOf } from '../rules/admissible';
import { type AfterVote, afterVote, hasHigherBody, motionsDue } from '../rules/closing';
import { isLastMeeting, pendingAnswers } from '../rules/lookups';
import { ACTS, type Act } from './acts';
import {
  adopt,
  closeAccreditation,
  closeBallot,
  closeMotions,
  forward,
  hearStakeholder,
  openAccreditation,
  openBallot,
  openMotions,
  openSignature,
  rejected,
} from './closing';
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
import { dealIncidents } from './incidents';
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
      enqueue.assign({ state: evolveAll(context.state, events) });
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
    accreditationDue: ({ context: { state }, event }) =>
      state.setup.process.accreditation === true &&
      (state.setup.applicants?.length ?? 0) > 0 &&
      state.accreditation === null &&
      refusalOf(state, event) === null,
    motionsDue: ({ context }) => motionsDue(context.state),
    motionsMade: ({ context: { state } }) => state.queue.length === 0 && state.agenda.length > 0,
    goesOnTo: ({ context }, { next }: { next: AfterVote }) => afterVote(context.state) === next,
    higherBodyDue: ({ context }) => hasHigherBody(context.state),
    isTreaty: ({ context }) => context.state.setup.process.treaty !== undefined,
    anotherWave: ({ context }) => context.state.queue.length === 0 && needsAnotherWave(context.state),
  },
  actions: {
    act: happen(
      (state, items, command) => (ACTS[command.type] as Act<never> | undefined)?.(state, command as never, items) ?? [],
    ),
    openMeeting: happen((state) => [
      ...openMeeting(state, state.meeting + 1),
      ...hearStakeholder(state, state.meeting + 1),
    ]),
    openAccreditation: happen(openAccreditation),
    closeAccreditation: happen(closeAccreditation),
    openMotions: happen(openMotions),
    closeMotions: happen(closeMotions),
    openBallot: happen(openBallot),
    closeBallot: happen(closeBallot),
    forward: happen(forward),
    adopt: happen(adopt),
    rejected: happen(rejected),
    openSignature: happen(openSignature),
    dealIncidents: happen((state, items) => dealIncidents(items, state)),
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
              actions: ['closeRound', 'settleMeasures', 'dealIncidents', 'closeMeeting'],
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
            'incident.consult': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'incident.accuse': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'incident.join': { guard: 'inOrder', actions: 'act', target: 'seats' },
            'incident.answer': { guard: 'inOrder', actions: 'act', target: 'seats' },
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
      on: {
        'clock.advance': [
          { guard: 'accreditationDue', actions: 'openAccreditation', target: 'accreditation' },
          { guard: 'inOrder', actions: 'openMeeting', target: 'meeting' },
        ],
      },
    },
    accreditation: {
      always: { guard: 'queueDone', actions: ['closeAccreditation', 'openMeeting'], target: 'meeting' },
      on: { 'accreditation.answer': { guard: 'inOrder', actions: 'act', target: 'accreditation' } },
    },
    closing: {
      initial: 'start',
      states: {
        start: { always: [{ guard: 'motionsDue', target: 'motions' }, { target: 'sounding' }] },
        motions: {
          entry: 'openMotions',
          always: [
            { guard: 'motionsMade', target: 'ballot', actions: 'closeMotions' },
            { guard: 'queueDone', target: 'sounding' },
          ],
          on: {
            'motion.raise': { guard: 'inOrder', actions: 'act' },
            'turn.pass': { guard: 'inOrder', actions: 'act' },
          },
        },
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
            'gavel.adopt': { guard: 'inOrder', target: 'approved' },
            'report.split': { guard: 'inOrder', actions: 'act', target: 'sounding' },
            'silence.open': { guard: 'inOrder', actions: 'act', target: 'ballot' },
            'exhaustion.declare': { guard: 'inOrder', actions: 'act', target: 'ballot' },
            'vote.call': { guard: 'inOrder', actions: 'act', target: 'ballot' },
            'clock.stop': { guard: 'inOrder', actions: 'act', target: '#conference.meeting' },
            'conference.close': { guard: 'inOrder', actions: 'act', target: '#conference.failed' },
          },
        },
        ballot: {
          entry: 'openBallot',
          always: { guard: 'queueDone', target: 'counted', actions: 'closeBallot' },
          on: { 'ballot.cast': { guard: 'inOrder', actions: 'act' } },
        },
        counted: {
          always: [
            { guard: { type: 'goesOnTo', params: { next: 'ballot' } }, target: 'ballot' },
            { guard: { type: 'goesOnTo', params: { next: 'approved' } }, target: 'approved' },
            {
              guard: { type: 'goesOnTo', params: { next: 'failed' } },
              target: '#conference.failed',
              actions: 'rejected',
            },
            { guard: { type: 'goesOnTo', params: { next: 'meeting' } }, target: '#conference.meeting' },
            { guard: { type: 'goesOnTo', params: { next: 'sounding' } }, target: 'sounding' },
            { target: 'gavel' },
          ],
        },
        approved: {
          always: [
            { guard: 'higherBodyDue', target: 'ballot', actions: 'forward' },
            { guard: 'isTreaty', target: '#conference.signature', actions: ['adopt', 'openSignature'] },
            { target: '#conference.adopted', actions: 'adopt' },
          ],
        },
      },
    },
    signature: {
      always: { guard: 'queueDone', target: 'adopted' },
      on: { 'treaty.sign': { guard: 'inOrder', actions: 'act', target: 'signature' } },
    },
    adopted: { type: 'final' },
    failed: { type: 'final' },
  },
});
