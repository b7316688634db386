import { setup } from 'xstate';
import { ACTS, type Command, type CommandType } from '../acts';
import { closeRound, lapsing } from '../acts/clock';
import { eventsOf } from '../acts/command';
import type { Taken, Target } from '../acts/define';
import type { ItemCharts } from '../charts/items.machine';
import { ITEM_CHARTS } from '../charts/items.machine';
import { type ConferenceEvent, fact } from '../events';
import { evolveAll } from '../events/fold';
import type { Stage } from '../model/stages';
import type { ConferenceState } from '../model/state';
import { type AfterVote, afterVote, hasHigherBody, motionsDue } from '../rules/closing';
import { isLastMeeting } from '../rules/lookups';
import { openAnswers } from './answers';
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
import { dealIncidents } from './incidents';
import { settleMeasures } from './measures';
import {
  closeFloor,
  closeMeeting,
  isLastRound,
  needsAnotherWave,
  openFloor,
  openMeeting,
  openRound,
  openWave,
} from './meetings';

/** The conference state travels through the chart by reference, with the events of the command that is being decided. */
export interface ChartContext {
  readonly state: ConferenceState;
  readonly items: ItemCharts;
  readonly events: readonly ConferenceEvent[];
}

interface Moment {
  readonly context: ChartContext;
  readonly event: Command;
}

/** Makes events of the moment and folds them into the state: the only way in which events come to be. */
const happen =
  (make: (state: ConferenceState, items: ItemCharts, command: Command) => readonly ConferenceEvent[]) =>
  ({ context, event }: Moment): ChartContext => {
    const made = make(context.state, context.items, event);
    if (made.length === 0) return context;
    return { ...context, state: evolveAll(context.state, made), events: [...context.events, ...made] };
  };

/** Acts the chart takes at a stage, as their declarations say. */
function actsAt(where: Stage | 'corridor' | 'always') {
  const taken = Object.values(ACTS).flatMap(({ type, at }): [string, Taken][] => {
    if (typeof at === 'string') return at === where ? [[type, {}]] : [];
    const here = at[where as Stage];
    return here ? [[type, here]] : [];
  });
  return Object.fromEntries(
    taken.map(([type, { to }]) => [type, to === undefined ? { actions: 'act' } : { actions: 'act', target: to }]),
  ) as Readonly<Partial<Record<CommandType, { actions: 'act'; target?: Target }>>>;
}

const machine = setup({
  types: { context: {} as ChartContext, events: {} as Command },
  guards: {
    openFloor: ({ context }) => context.state.setup.floor?.kind === 'open',
    roundsLeft: ({ context }) => !isLastRound(context.state),
    queueDone: ({ context }) => context.state.queue.length === 0,
    lastMeeting: ({ context }) => isLastMeeting(context.state),
    accreditationDue: ({ context: { state } }) =>
      state.setup.process.accreditation === true &&
      (state.setup.applicants?.length ?? 0) > 0 &&
      state.accreditation === null,
    motionsDue: ({ context }) => motionsDue(context.state),
    motionsMade: ({ context: { state } }) => state.queue.length === 0 && state.agenda.length > 0,
    goesOnTo: ({ context }, { next }: { next: AfterVote }) => afterVote(context.state) === next,
    higherBodyDue: ({ context }) => hasHigherBody(context.state),
    isTreaty: ({ context }) => context.state.setup.process.treaty !== undefined,
    anotherWave: ({ context }) => needsAnotherWave(context.state),
  },
});

const does = (make: Parameters<typeof happen>[0]) => machine.assign(happen(make));

/**
 * How a conference runs. In turn: chair, then each delegation, and rounds make a meeting; on an open floor everybody at
 * once until time is up. The corridor is a region of its own: what waits there stops nobody. Evenings part the meetings,
 * and the last one ends in a sounding in waves and the gavel.
 */
export const conferenceChart = machine
  .extend({
    actions: {
      act: does((state, items, command) => eventsOf(state, command, items)),
      openMeeting: does((state) => [
        ...openMeeting(state, state.meeting + 1),
        ...hearStakeholder(state, state.meeting + 1),
      ]),
      openFloor: does(openFloor),
      closeFloor: does(closeFloor),
      lapseQuestions: does((state, items) => lapsing(state, items)),
      openAccreditation: does(openAccreditation),
      closeAccreditation: does(closeAccreditation),
      openMotions: does(openMotions),
      closeMotions: does(closeMotions),
      openBallot: does(openBallot),
      closeBallot: does(closeBallot),
      forward: does(forward),
      adopt: does(adopt),
      rejected: does(rejected),
      openSignature: does(openSignature),
      dealIncidents: does((state, items) => dealIncidents(items, state)),
      openRound: does(openRound),
      closeRound: does((state, items) => closeRound(items, state)),
      closeMeeting: does(closeMeeting),
      openWave: does(openWave),
      settleMeasures: does((state, items) => settleMeasures(items, state)),
      lapseChanges: does((state) =>
        state.changes.map(({ by, provision, wording }) =>
          fact(state, 'change.settled', { seat: by, provision, wording, granted: false }),
        ),
      ),
      openObjections: does((state, items) => openAnswers(state, items, 'accreditation.answer')),
      openExits: does((state, items) => openAnswers(state, items, 'sounding.answer')),
      openVotes: does((state, items) => openAnswers(state, items, 'ballot.cast')),
      openSignatures: does((state, items) => openAnswers(state, items, 'treaty.sign')),
    },
  })
  .createMachine({
    id: 'conference',
    context: () => ({ state: undefined as unknown as ConferenceState, items: ITEM_CHARTS, events: [] }),
    initial: 'evening',
    on: actsAt('always'),
    states: {
      meeting: {
        type: 'parallel',
        states: {
          floor: {
            initial: 'way',
            states: {
              way: { always: [{ guard: 'openFloor', target: 'open' }, { target: 'chair' }] },
              chair: { entry: 'openRound', on: actsAt('meeting.chair') },
              seats: { on: actsAt('meeting.seats') },
              turning: {
                always: [
                  { guard: 'roundsLeft', target: 'chair', actions: 'closeRound' },
                  { target: 'ending', actions: 'closeRound' },
                ],
              },
              open: {
                entry: 'openFloor',
                always: { guard: 'queueDone', target: 'ending' },
                on: actsAt('meeting.open'),
                exit: ['lapseQuestions', 'closeRound', 'closeFloor'],
              },
              ending: {
                always: [
                  {
                    guard: 'lastMeeting',
                    target: '#conference.closing',
                    actions: ['lapseChanges', 'settleMeasures'],
                  },
                  {
                    target: '#conference.evening',
                    actions: ['settleMeasures', 'dealIncidents', 'closeMeeting'],
                  },
                ],
              },
            },
          },
          corridor: { on: actsAt('corridor') },
        },
      },
      evening: { on: actsAt('evening') },
      morning: {
        always: [
          { guard: 'accreditationDue', actions: 'openAccreditation', target: 'accreditation' },
          { actions: 'openMeeting', target: 'meeting' },
        ],
      },
      accreditation: {
        always: {
          guard: 'queueDone',
          actions: ['openObjections', 'closeAccreditation', 'openMeeting'],
          target: 'meeting',
        },
        on: actsAt('accreditation'),
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
            on: actsAt('closing.motions'),
          },
          sounding: {
            entry: 'openWave',
            always: { guard: 'queueDone', target: 'sounded', actions: 'openExits' },
            on: actsAt('closing.sounding'),
          },
          sounded: { always: [{ guard: 'anotherWave', target: 'sounding' }, { target: 'gavel' }] },
          gavel: { on: actsAt('closing.gavel') },
          ballot: {
            entry: 'openBallot',
            always: { guard: 'queueDone', target: 'counted', actions: ['openVotes', 'closeBallot'] },
            on: actsAt('closing.ballot'),
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
        always: { guard: 'queueDone', actions: 'openSignatures', target: 'adopted' },
        on: actsAt('signature'),
      },
      adopted: { type: 'final' },
      failed: { type: 'final' },
    },
  });
