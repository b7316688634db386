import { remembering } from '../../kernel/remember';
import { answerDue } from '../charts/happenings';
import { interestsOf, isVoicelessChair } from '../interests/appraise';
import { pointsOf } from '../interests/points';
import type { ConferenceState, PackageDeal, Paragraph, Ranges, Undertakings } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { isolatedPrice, knowsDeal, unravellingRisk } from '../rules/lookups';
import { knowsUndertaking, standingMeasures } from '../rules/measures';
import { incidentsFor } from './incidents';
import type { Interests, ParagraphView, PublicSetup, SeatView, View } from './types';

/**
 * What one seat may see. Built from an explicit list of fields, never by deleting from a copy of the state; parts that
 * did not change keep their identity, so that a step can be told by what changed.
 */
export function viewFor(state: ConferenceState, you: DelegationId): View {
  const own = state.seats[you];
  if (!own) throw new RangeError(`no seat "${you}"`);
  const chair = you === state.setup.chair;
  return {
    setup: publicSetup(state.setup),
    you,
    stage: stageFor(state, you),
    meeting: state.meeting,
    round: state.round,
    queue: state.queue,
    draft: state.draft,
    business: state.business,
    paragraphs: paragraphsFor(state.paragraphs, you, chair),
    seats: publicSeats(state),
    interests: interestsFor(state, you),
    standing: own.standing,
    actions: own.actions,
    cables: own.cables,
    changeAsked: own.changeAsked,
    confidence: state.confidence[you] ?? EMPTY,
    confidenceBefore: state.setup.confidence[you] ?? EMPTY,
    ranges: rangesFor(state, you),
    packages: rememberedFor(dealsKnown(state.packages), you, () => packagesFor(state, you)),
    probes: rememberedFor(probesKnown(state.probes), you, () =>
      pick(state.probes, (probe) => probe.by === you || probe.to === you),
    ),
    undertakings: rememberedFor(stepsKnown(state.measures), you, () => undertakingsFor(state.measures, you)),
    capital: state.capital.filter((request) => request.by === you),
    capitalDue: answerDue(state, you),
    changes: state.changes.filter((change) => chair || change.by === you),
    reopened: state.reopened,
    unravelling: unravellingRisk(state),
    clockStops: state.clockStops,
    wave: state.wave,
    company: state.company,
    lastObjectors: state.lastObjectors,
    dissent: state.dissent,
    agenda: state.agenda,
    ballot: ballotFor(state, you),
    votes: state.votes,
    split: state.split,
    exhausted: state.exhausted,
    rivalsAdopted: state.rivalsAdopted,
    accreditation: state.accreditation,
    signatures: state.signatures,
    incidents: incidentsFor(state, you),
  };
}

/** Votes are secret until they are counted, but for one's own. */
function ballotFor({ ballot }: ConferenceState, you: DelegationId): View['ballot'] {
  return ballot && { question: ballot.question, mine: ballot.cast[you] ?? null };
}

/** Answers by viewer that last as long as the part of the state they were made from. */
const dealsKnown = remembering((_: ConferenceState['packages']) => new Map<DelegationId, View['packages']>());
const probesKnown = remembering((_: ConferenceState['probes']) => new Map<DelegationId, View['probes']>());
const stepsKnown = remembering((_: ConferenceState['measures']) => new Map<DelegationId, Undertakings>());

function rememberedFor<T>(known: Map<DelegationId, T>, you: DelegationId, make: () => T): T {
  const before = known.get(you);
  if (before !== undefined) return before;
  const made = make();
  known.set(you, made);
  return made;
}

/** Deals this seat may know of. A chair that is told of an agreed deal is not told what offer it answered. */
function packagesFor(state: ConferenceState, you: DelegationId): View['packages'] {
  const known = pick(state.packages, (deal) => knowsDeal(state, you, deal));
  return Object.fromEntries(
    Object.entries(known).map(([id, deal]) => {
      const told = deal.counters === null || knowsDeal(state, you, state.packages[deal.counters] as PackageDeal);
      return [id, told ? deal : { ...deal, counters: null }];
    }),
  );
}

/** Steps this seat may know of; delegations it knows of none are left out. */
function undertakingsFor(all: Undertakings, you: DelegationId): Undertakings {
  const known = Object.entries(all).map(
    ([seat, own]) => [seat, pick(own, (undertaking) => knowsUndertaking(you, seat, undertaking))] as const,
  );
  return Object.fromEntries(known.filter(([, own]) => Object.keys(own).length > 0));
}

const EMPTY: Readonly<Record<string, never>> = {};

/** Only those who owe an answer know that the room waits for one. */
function stageFor(state: ConferenceState, you: DelegationId): View['stage'] {
  if (state.stage !== 'meeting.answers') return state.stage;
  const owes =
    state.consulting?.seat === you ||
    Object.values(state.probes).some((probe) => probe.to === you && probe.answer === null) ||
    Object.values(state.packages).some(
      (deal) => deal.stage === 'offered' && deal.to.includes(you) && !deal.accepted.includes(you),
    );
  return owes ? 'meeting.answers' : 'meeting.seats';
}

const setups = new WeakMap<object, PublicSetup>();

/** The public part of a setup: everything but starting confidence and the clocks of the capitals. */
export function publicSetup(setup: ConferenceState['setup']): PublicSetup {
  const known = setups.get(setup);
  if (known) return known;
  const { scenario, version, length, process, chair, delegations, provisions, meetings } = setup;
  const { roundsPerMeeting, formatIssue, practicalIssues, measures, rivals, applicants } = setup;
  const shown = {
    scenario,
    version,
    length,
    process,
    chair,
    delegations,
    provisions,
    meetings,
    roundsPerMeeting,
    formatIssue,
    practicalIssues,
    measures,
    ...(rivals ? { rivals } : {}),
    ...(applicants ? { applicants } : {}),
  };
  setups.set(setup, shown);
  return shown;
}

const paragraphMemo = new WeakMap<Paragraph, Map<string, ParagraphView>>();

function paragraphsFor(all: ConferenceState['paragraphs'], you: DelegationId, chair: boolean): View['paragraphs'] {
  return Object.fromEntries(Object.entries(all).map(([id, paragraph]) => [id, paragraphFor(paragraph, you, chair)]));
}

function paragraphFor(paragraph: Paragraph, you: DelegationId, chair: boolean): ParagraphView {
  const byViewer = paragraphMemo.get(paragraph) ?? new Map<string, ParagraphView>();
  paragraphMemo.set(paragraph, byViewer);
  const known = byViewer.get(you);
  if (known) return known;
  const { status, objectors, backers, proposedBy, declared, confided } = paragraph;
  const shown = {
    status,
    objectors,
    backers,
    proposedBy,
    declared,
    confided: chair ? confided : pick(confided, (_, seat) => seat === you),
  };
  byViewer.set(you, shown);
  return shown;
}

const seatsMemo = new WeakMap<object, WeakMap<object, Readonly<Record<DelegationId, SeatView>>>>();

function publicSeats(state: ConferenceState): View['seats'] {
  const byMeasures = seatsMemo.get(state.seats) ?? new WeakMap();
  seatsMemo.set(state.seats, byMeasures);
  const known = byMeasures.get(state.measures);
  if (known) return known;
  const shown = Object.fromEntries(
    Object.entries(state.seats).map(([id, { exit, explained }]): [string, SeatView] => [
      id,
      { exit, explained, measures: standingMeasures(state.measures, id) },
    ]),
  );
  byMeasures.set(state.measures, shown);
  return shown;
}

function interestsFor(state: ConferenceState, you: DelegationId): Interests | null {
  const appraisal = interestsOf(state, you);
  const own = state.seats[you];
  if (!appraisal || !own) return null;
  const { points, walkAway, redLines, authority, distrust } = appraisal;
  const priceAlone = isolatedPrice(state, you, appraisal.priceAlone);
  const draftPoints = pointsOf(points, state.draft.text);
  return { positions: own.positions, points, walkAway, redLines, authority, distrust, draftPoints, priceAlone };
}

type Remembered = { readonly notes: object; readonly shown: View['ranges'] };
const rangesMemo = new WeakMap<object, Map<DelegationId, Remembered>>();

/** What this seat believes of each other voice: words said aloud, overlaid by its own corridor. */
function rangesFor(state: ConferenceState, you: DelegationId): View['ranges'] {
  const notes: Readonly<Record<DelegationId, Ranges>> = state.notes[you] ?? EMPTY;
  const byViewer = rangesMemo.get(state.ranges) ?? new Map<DelegationId, Remembered>();
  rangesMemo.set(state.ranges, byViewer);
  const known = byViewer.get(you);
  if (known?.notes === notes) return known.shown;
  const shown: Record<DelegationId, Ranges> = {};
  for (const [id, ranges] of Object.entries(state.ranges)) {
    if (id !== you && !isVoicelessChair(state, id)) shown[id] = notes[id] ?? ranges;
  }
  byViewer.set(you, { notes, shown });
  return shown;
}

function pick<T>(all: Readonly<Record<string, T>>, keep: (value: T, id: string) => boolean): Record<string, T> {
  const kept: Record<string, T> = {};
  for (const id of Object.keys(all)) {
    const value = all[id] as T;
    if (keep(value, id)) kept[id] = value;
  }
  return kept;
}
