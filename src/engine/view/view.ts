import { remembering } from '../../kernel/remember';
import { interestsOf, isVoicelessChair } from '../interests/appraise';
import { valuationOf } from '../interests/valuation';
import type { Setup } from '../model/setup';
import type { ConferenceState, PackageDeal, Paragraph, Probe, Ranges, SeatState, Undertakings } from '../model/state';
import type { DelegationId } from '../model/vocabulary';
import { answerDue } from '../rules/home';
import { isolatedPrice, knowsDeal, unravellingRisk } from '../rules/lookups';
import { knowsUndertaking, standingMeasures } from '../rules/measures';
import { incidentsFor } from './incidents';
import type { OwnInterests, ParagraphView, PublicSetup, SeatView, View } from './types';

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
    stage: state.stage,
    meeting: state.meeting,
    round: state.round,
    queue: state.queue,
    draft: state.draft,
    business: state.business,
    paragraphs: paragraphsFor(state, you, chair),
    seats: publicSeats(state),
    interests: interestsFor(state, you),
    standing: own.standing,
    actions: own.actions,
    cables: own.cables,
    changeAsked: own.changeAsked,
    confidence: state.confidence[you] ?? EMPTY,
    confidenceBefore: state.setup.confidence[you] ?? EMPTY,
    ranges: rangesFor(state, you),
    packages: packagesShown(state, you),
    probes: probesShown(state, you),
    undertakings: stepsShown(state, you),
    friends: state.friends,
    papers: state.papers.filter(({ by, to }) => by === you || to.includes(you)),
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
    hands: state.hands,
    floor: state.floor,
    prepared: state.prepared[you] ?? NO_POINTS,
    answered: Object.hasOwn(state.sealed, you),
  };
}

/** Votes are secret until they are counted, but for one's own. */
function ballotFor({ ballot }: ConferenceState, you: DelegationId): View['ballot'] {
  return ballot && { question: ballot.question, mine: ballot.cast[you] ?? null };
}

/**
 * What a seat was shown last of parts that are costly to make, each with what it was made from. Kept by seat, not by part:
 * a part that changes at every step would leave a table behind at each.
 */
interface Shown {
  packages?: { readonly from: ConferenceState['packages']; readonly shown: View['packages'] };
  probes?: { readonly from: ConferenceState['probes']; readonly shown: View['probes'] };
  steps?: { readonly from: Undertakings; readonly shown: Undertakings };
  paragraphs?: { readonly from: ConferenceState['paragraphs']; readonly shown: View['paragraphs'] };
  ranges?: { readonly from: ConferenceState['ranges']; readonly notes: object; readonly shown: View['ranges'] };
}

const lastShown = remembering((_: Setup) => new Map<DelegationId, Shown>());

function shownTo({ setup }: ConferenceState, you: DelegationId): Shown {
  const all = lastShown(setup);
  const known = all.get(you) ?? {};
  all.set(you, known);
  return known;
}

function packagesShown(state: ConferenceState, you: DelegationId): View['packages'] {
  const last = shownTo(state, you);
  const knows = (id: string) => knowsDeal(state, you, state.packages[id] as PackageDeal);
  if (!last.packages || hasNews(last.packages, state.packages, knows))
    last.packages = { from: state.packages, shown: packagesFor(state, you) };
  else last.packages = { from: state.packages, shown: last.packages.shown };
  return last.packages.shown;
}

function probesShown(state: ConferenceState, you: DelegationId): View['probes'] {
  const last = shownTo(state, you);
  const isMine = ({ by, to }: Probe) => by === you || to === you;
  const knows = (id: string) => isMine(state.probes[id] as Probe);
  if (!last.probes || hasNews(last.probes, state.probes, knows))
    last.probes = { from: state.probes, shown: pick(state.probes, isMine) };
  else last.probes = { from: state.probes, shown: last.probes.shown };
  return last.probes.shown;
}

/** Whether anything changed that a viewer knew of or knows now: most of what changes in the corridor is others' business. */
function hasNews<T>(
  { from, shown }: { readonly from: Readonly<Record<string, T>>; readonly shown: Readonly<Record<string, unknown>> },
  to: Readonly<Record<string, T>>,
  knows: (id: string) => boolean,
): boolean {
  return from !== to && changedKeys(from, to).some((id) => Object.hasOwn(shown, id) || (id in to && knows(id)));
}

function stepsShown(state: ConferenceState, you: DelegationId): Undertakings {
  const last = shownTo(state, you);
  if (last.steps?.from !== state.measures)
    last.steps = { from: state.measures, shown: undertakingsFor(state.measures, you) };
  return last.steps.shown;
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
  const known: Record<DelegationId, Undertakings[string]> = {};
  for (const seat of Object.keys(all)) {
    const own = all[seat] as Undertakings[string];
    const shown = isOpenToAll(own) ? own : pick(own, (undertaking) => knowsUndertaking(you, seat, undertaking));
    for (const _ in shown) {
      known[seat] = shown;
      break;
    }
  }
  return known;
}

const [NOBODY, SOMEBODY] = ['', '-'];

/** Whether everybody knows of all of a delegation's steps: also who has no part in them. */
const isOpenToAll = remembering((own: Undertakings[string]): boolean =>
  Object.values(own).every((undertaking) => knowsUndertaking(NOBODY, SOMEBODY, undertaking)),
);

const EMPTY: Readonly<Record<string, never>> = {};
const NO_POINTS: View['prepared'] = [];

const setups = new WeakMap<object, PublicSetup>();

/** The public part of a setup: everything but starting confidence and the clocks of the capitals. */
export function publicSetup(setup: ConferenceState['setup']): PublicSetup {
  const known = setups.get(setup);
  if (known) return known;
  const { scenario, version, length, process, chair, delegations, provisions, meetings } = setup;
  const { roundsPerMeeting, formatIssue, practicalIssues, measures, rivals, applicants, linkages, floor } = setup;
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
    ...(floor ? { floor } : {}),
    ...(rivals ? { rivals } : {}),
    ...(linkages ? { linkages } : {}),
    ...(applicants ? { applicants } : {}),
  };
  setups.set(setup, shown);
  return shown;
}

/** Paragraphs that did not change keep their identity. */
function paragraphsFor(state: ConferenceState, you: DelegationId, chair: boolean): View['paragraphs'] {
  const last = shownTo(state, you);
  const before = last.paragraphs;
  if (before?.from === state.paragraphs) return before.shown;
  const shown: Record<string, ParagraphView> = {};
  for (const id of Object.keys(state.paragraphs)) {
    const paragraph = state.paragraphs[id] as Paragraph;
    const same = before?.from[id] === paragraph;
    shown[id] = same ? (before.shown[id] as ParagraphView) : paragraphFor(paragraph, you, chair);
  }
  last.paragraphs = { from: state.paragraphs, shown };
  return shown;
}

function paragraphFor(paragraph: Paragraph, you: DelegationId, chair: boolean): ParagraphView {
  const { status, objectors, backers, proposedBy, declared, confided } = paragraph;
  return {
    status,
    objectors,
    backers,
    proposedBy,
    declared,
    confided: chair ? confided : pick(confided, (_, seat) => seat === you),
  };
}

const seatsMemo = new WeakMap<object, WeakMap<object, View['seats']>>();
const lastSeats = new WeakMap<object, View['seats']>();

/** What all know of each seat. What has not changed since the last time keeps its identity, and so does the whole. */
function publicSeats(state: ConferenceState): View['seats'] {
  const byMeasures = seatsMemo.get(state.seats) ?? new WeakMap();
  seatsMemo.set(state.seats, byMeasures);
  const known = byMeasures.get(state.measures);
  if (known) return known;
  const last = lastSeats.get(state.setup);
  const shown: Record<DelegationId, SeatView> = {};
  let same = last !== undefined;
  for (const id of Object.keys(state.seats)) {
    const { exit, explained } = state.seats[id] as SeatState;
    const measures = standingMeasures(state.measures, id);
    const before = last?.[id];
    const kept = before?.exit === exit && before.explained === explained && before.measures === measures;
    if (!kept) same = false;
    shown[id] = kept ? (before as SeatView) : { exit, explained, measures };
  }
  const seats = same && last ? last : shown;
  lastSeats.set(state.setup, seats);
  byMeasures.set(state.measures, seats);
  return seats;
}

function interestsFor(state: ConferenceState, you: DelegationId): OwnInterests | null {
  const appraisal = interestsOf(state, you);
  const own = state.seats[you];
  if (!appraisal || !own) return null;
  const { points, linkages, walkAway, redLines, authority, distrust } = appraisal;
  const priceAlone = isolatedPrice(state, you, appraisal.priceAlone);
  const draftPoints = valuationOf(appraisal).of(state.draft.text);
  const { positions } = own;
  return { positions, points, linkages, walkAway, redLines, authority, distrust, draftPoints, priceAlone };
}

/** What this seat believes of each other voice: words said aloud, overlaid by its own corridor. */
function rangesFor(state: ConferenceState, you: DelegationId): View['ranges'] {
  const notes: Readonly<Record<DelegationId, Ranges>> = state.notes[you] ?? EMPTY;
  const last = shownTo(state, you);
  if (last.ranges?.from === state.ranges && last.ranges.notes === notes) return last.ranges.shown;
  const { from, shown: before } = last.ranges?.notes === notes ? last.ranges : FRESH;
  const shown = before ? withChanged(state, you, before, changedKeys(from, state.ranges)) : rangesAnew(state, you);
  last.ranges = { from: state.ranges, notes, shown };
  return shown;
}

const FRESH = { from: EMPTY, shown: null };

function rangesAnew(state: ConferenceState, you: DelegationId): View['ranges'] {
  const notes = state.notes[you] ?? EMPTY;
  const shown: Record<DelegationId, Ranges> = {};
  for (const id of Object.keys(state.ranges)) {
    if (id !== you && !isVoicelessChair(state, id)) shown[id] = notes[id] ?? (state.ranges[id] as Ranges);
  }
  return shown;
}

/** One speaks at a time: of nearly everybody the same is believed as before. What one's own corridor told stays. */
function withChanged(
  { ranges, notes }: ConferenceState,
  you: DelegationId,
  before: View['ranges'],
  changed: readonly DelegationId[],
): View['ranges'] {
  const own = notes[you] ?? EMPTY;
  const news = changed.filter((id) => Object.hasOwn(before, id) && own[id] === undefined);
  if (news.length === 0) return before;
  const now: Record<DelegationId, Ranges> = { ...before };
  for (const id of news) now[id] = ranges[id] as Ranges;
  return now;
}

let lastChange: { readonly from: object; readonly to: object; readonly keys: readonly string[] } | null = null;

/**
 * Keys under which something else stands, or nothing any more: an earlier state may be looked at after a later one. The last
 * answer is kept: all viewers of a step ask the same.
 */
function changedKeys<T>(from: Readonly<Record<string, T>>, to: Readonly<Record<string, T>>): readonly string[] {
  if (lastChange?.from !== from || lastChange.to !== to) lastChange = { from, to, keys: changedBetween(from, to) };
  return lastChange.keys;
}

function changedBetween<T>(from: Readonly<Record<string, T>>, to: Readonly<Record<string, T>>): readonly string[] {
  const gone = Object.keys(from).filter((key) => !(key in to));
  return [...Object.keys(to).filter((key) => from[key] !== to[key]), ...gone];
}

function pick<T>(all: Readonly<Record<string, T>>, keep: (value: T, id: string) => boolean): Record<string, T> {
  const kept: Record<string, T> = {};
  for (const id of Object.keys(all)) {
    const value = all[id] as T;
    if (keep(value, id)) kept[id] = value;
  }
  return kept;
}
