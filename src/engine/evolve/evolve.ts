import { clamp } from '../../kernel/integers';
import type { ConferenceEvent, EventOf, EventType } from '../model/events';
import type { ConferenceState, PackageDeal, Paragraph, Ranges, SeatState } from '../model/state';
import type { DelegationId, ProvisionId } from '../model/vocabulary';
import { CLOSING_EVOLVERS } from './closing';
import { INCIDENT_EVOLVERS } from './incidents';
import { type Fresh, measureMoved, measurePledged, measureProposed, measureSupported } from './measures';
import { statementMade } from './points';
import { believedBy, readAnswer, readPackage } from './reading';

type Evolver<T extends EventType> = (state: ConferenceState, event: EventOf<T>, fresh: Fresh) => ConferenceState;

/** The state after an event. One small function an event; no rule is checked here and nothing is decided. */
export function evolve(state: ConferenceState, event: ConferenceEvent): ConferenceState {
  return evolveAll(state, [event]);
}

/** The state after several events, one after the other. */
export function evolveAll(state: ConferenceState, events: readonly ConferenceEvent[]): ConferenceState {
  const fresh: Fresh = new WeakSet();
  let next = state;
  for (const event of events) next = (EVOLVERS[event.type] as Evolver<EventType>)(next, event, fresh);
  return next;
}

const EVOLVERS: { readonly [T in EventType]: Evolver<T> } = {
  ...CLOSING_EVOLVERS,
  ...INCIDENT_EVOLVERS,
  'meeting.opened': (state, { meeting, actions }) => ({
    ...state,
    meeting,
    round: 0,
    wave: 0,
    seats: Object.fromEntries(
      Object.entries(state.seats).map(([id, seat]) => [id, { ...seat, actions: actions[id] ?? 0 }]),
    ),
  }),
  'round.opened': (state, { round, order }) => ({ ...state, round, queue: order, business: [] }),
  'turn.taken': (state, { by }) => ({ ...state, queue: state.queue.filter((seat) => seat !== by) }),
  'action.spent': (state, { by }) => withSeat(state, by, (seat) => ({ ...seat, actions: seat.actions - 1 })),
  'stage.entered': (state, { stage }) => ({ ...state, stage }),
  'statement.made': statementMade,
  'paragraph.moved': (state, { provision, status, because, objector }) =>
    withParagraph(
      {
        ...state,
        reopened: state.reopened + (state.paragraphs[provision]?.status === 'provisional' ? 1 : 0),
      },
      provision,
      (paragraph) => ({
        ...paragraph,
        status,
        objectors:
          because === 'redrafted'
            ? []
            : objector === undefined
              ? paragraph.objectors
              : [...paragraph.objectors, objector],
      }),
    ),
  'business.ordered': (state, { provisions }) => ({ ...state, business: provisions }),
  'draft.circulated': (state, { number, text }) => ({
    ...state,
    draft: { number, text, previous: state.draft.text },
  }),
  'probe.asked': (state, { probe, by, to, provision, wording }) => ({
    ...state,
    probes: { ...state.probes, [probe]: { by, to, provision, wording, answer: null, meeting: state.meeting } },
  }),
  'probe.answered': (state, { probe, answer }) => {
    const asked = state.probes[probe];
    if (!asked) return state;
    const noted = withNote(state, asked.by, asked.to, (ranges) => readAnswer(state, ranges, asked, answer));
    return { ...noted, probes: { ...noted.probes, [probe]: { ...asked, answer } } };
  },
  'package.offered': (state, { package: id, by, to, channel, edits, counters }) => {
    const deal: PackageDeal = {
      by,
      to,
      channel,
      edits,
      counters,
      accepted: [by],
      stage: 'offered',
      meeting: state.meeting,
    };
    const heard = hear(state, deal, by);
    return { ...heard, packages: { ...heard.packages, [id]: deal } };
  },
  'package.answered': (state, { package: id, by, accepted }) => {
    const deal = state.packages[id];
    if (!deal) return state;
    const heard = accepted ? hear(state, deal, by) : state;
    const next: PackageDeal = accepted ? { ...deal, accepted: [...deal.accepted, by] } : { ...deal, stage: 'refused' };
    return { ...heard, packages: { ...heard.packages, [id]: next } };
  },
  'package.agreed': (state, { package: id }) => {
    const deal = state.packages[id];
    if (!deal) return state;
    const parties = [deal.by, ...deal.to];
    const warmer = parties.reduce(
      (next, of) =>
        parties.reduce((inner, to) => moveConfidence(inner, of, to, state.setup.fold.confidenceMoves.dealAgreed), next),
      state,
    );
    return { ...warmer, packages: { ...warmer.packages, [id]: { ...deal, stage: 'agreed' } } };
  },
  'package.broken': (state, { package: id, by }) => {
    const deal = state.packages[id];
    if (!deal) return state;
    const colder = [deal.by, ...deal.to].reduce(
      (next, of) => moveConfidence(next, of, by, state.setup.fold.confidenceMoves.dealBroken),
      state,
    );
    return { ...colder, packages: { ...colder.packages, [id]: { ...deal, stage: 'broken' } } };
  },
  'chair.confided': (state, { by, provision, refuses }) => {
    const told = withParagraph(state, provision, (paragraph) => ({
      ...paragraph,
      confided: { ...paragraph.confided, [by]: refuses },
    }));
    const noted = withNote(told, state.setup.chair, by, (ranges) =>
      refuses.reduce((next, wording) => readAnswer(state, next, { provision, wording }, 'could-not'), ranges),
    );
    return { ...noted, consulting: null };
  },
  'capital.asked': (state, { by, provision, wording, due }) => ({
    ...state,
    capital: [...state.capital, { by, provision, wording, due, answered: false }],
  }),
  'capital.answered': (state, { by, provision, wording, granted }) => ({
    ...withSeat(state, by, (seat) => ({ ...seat, cables: { ...seat.cables, [`${provision}/${wording}`]: granted } })),
    capital: state.capital.map((request) =>
      request.by === by && request.provision === provision && request.wording === wording
        ? { ...request, answered: true }
        : request,
    ),
  }),
  'seat.consulted': (state, { seat, provision }) => ({ ...state, consulting: { seat, provision } }),
  'measure.proposed': measureProposed,
  'measure.supported': measureSupported,
  'measure.pledged': measurePledged,
  'measure.carriedOut': (state, event, fresh) => measureMoved(state, event, 'carried-out', fresh),
  'measure.lapsed': (state, event, fresh) => measureMoved(state, event, 'lapsed', fresh),
  'measure.tested': (state, event, fresh) => measureMoved(state, event, event.used ? 'used' : 'unused', fresh),
  'change.asked': (state, { by, provision, wording }) => ({
    ...withSeat(state, by, (seat) => ({ ...seat, changeAsked: true })),
    changes: [...state.changes, { by, provision, wording }],
  }),
  'change.settled': (state, { seat }) => ({
    ...state,
    changes: state.changes.filter((change) => change.by !== seat),
  }),
  'standing.moved': (state, { seat, by }) =>
    withSeat(state, seat, (own) => ({ ...own, standing: clamp(own.standing + by, 0, 100) })),
  'sounding.opened': (state, { wave, order }) => ({
    ...state,
    wave,
    queue: order,
    company: wave === 1 ? 0 : withholders(state).length,
    seats: wave === 1 ? resetExits(state.seats) : state.seats,
    dissent: wave === 1 ? {} : state.dissent,
  }),
  'sounding.answered': (state, { by, exit, explain }) =>
    withSeat(state, by, (seat) => ({ ...seat, exit, explained: explain })),
  'clock.stopped': (state, { times }) => ({
    ...state,
    clockStops: times,
    wave: 0,
    lastObjectors: withholders(state),
    seats: resetExits(state.seats),
    dissent: {},
  }),
  'meeting.closed': (state) => ({ ...state, queue: [], business: [] }),
  'report.adopted': (state) => state,
  'report.failed': (state) => state,
};

/** Delegations that withhold as things stand, in the order of the list of members. */
export function withholders(state: ConferenceState): DelegationId[] {
  return state.setup.delegations.map(({ id }) => id).filter((id) => state.seats[id]?.exit === 'withhold');
}

function resetExits(seats: ConferenceState['seats']): ConferenceState['seats'] {
  return Object.fromEntries(Object.entries(seats).map(([id, seat]) => [id, { ...seat, exit: null, explained: false }]));
}

function withSeat(state: ConferenceState, id: DelegationId, change: (seat: SeatState) => SeatState): ConferenceState {
  const seat = state.seats[id];
  return seat ? { ...state, seats: { ...state.seats, [id]: change(seat) } } : state;
}

function withParagraph(
  state: ConferenceState,
  id: ProvisionId,
  change: (paragraph: Paragraph) => Paragraph,
): ConferenceState {
  const paragraph = state.paragraphs[id];
  return paragraph ? { ...state, paragraphs: { ...state.paragraphs, [id]: change(paragraph) } } : state;
}

/** Everybody who could hear a deal learns that `speaker` could live with its parts. */
function hear(state: ConferenceState, deal: PackageDeal, speaker: DelegationId): ConferenceState {
  if (deal.channel === 'floor') {
    const ranges = state.ranges[speaker];
    return ranges
      ? { ...state, ranges: { ...state.ranges, [speaker]: readPackage(state, ranges, deal.edits) } }
      : state;
  }
  return [deal.by, ...deal.to]
    .filter((party) => party !== speaker)
    .reduce((next, party) => withNote(next, party, speaker, (ranges) => readPackage(state, ranges, deal.edits)), state);
}

function withNote(
  state: ConferenceState,
  viewer: DelegationId,
  other: DelegationId,
  read: (ranges: Ranges) => Ranges,
): ConferenceState {
  const before = believedBy(state, viewer, other);
  const after = read(before);
  if (after === before) return state;
  return { ...state, notes: { ...state.notes, [viewer]: { ...state.notes[viewer], [other]: after } } };
}

function moveConfidence(state: ConferenceState, of: DelegationId, to: DelegationId, by: number): ConferenceState {
  const row = state.confidence[of];
  const before = row?.[to];
  if (of === to || by === 0 || before === undefined) return state;
  return { ...state, confidence: { ...state.confidence, [of]: { ...row, [to]: clamp(before + by, 0, 100) } } };
}
