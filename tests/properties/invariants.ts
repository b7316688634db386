import { MEETING_KINDS } from '../../src/engine/model/setup';
import type { ConferenceState, Ranges } from '../../src/engine/model/state';
import { voices } from '../../src/engine/rules/lookups';

const isPercent = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 100;
const isUnique = (items: readonly unknown[]): boolean => new Set(items).size === items.length;

/** What is true of every state a conference can reach; the names of the sentences that are not. */
export function brokenInvariants(state: ConferenceState): string[] {
  return Object.entries(INVARIANTS)
    .filter(([, holds]) => !holds(state))
    .map(([name]) => name);
}

const INVARIANTS: Readonly<Record<string, (state: ConferenceState) => boolean>> = {
  'ranges lie in order on the scale': (state) =>
    [...Object.values(state.ranges), ...Object.values(state.notes).flatMap((row) => Object.values(row))].every(inOrder),
  'standing is a percentage': (state) => Object.values(state.seats).every((seat) => isPercent(seat.standing)),
  'confidence is a percentage': (state) =>
    Object.values(state.confidence).every((row) => Object.values(row).every(isPercent)),
  'nobody has confidence in itself': (state) => Object.entries(state.confidence).every(([id, row]) => !(id in row)),
  'actions never fall below none': (state) => Object.values(state.seats).every((seat) => seat.actions >= 0),
  'the members stay the members': (state) =>
    Object.keys(state.seats).join() === state.setup.delegations.map(({ id }) => id).join(),
  'the paragraphs stay the paragraphs': (state) =>
    Object.keys(state.paragraphs).join() === state.setup.provisions.map(({ id }) => id).join(),
  'objectors are counted once': (state) =>
    Object.values(state.paragraphs).every((paragraph) => isUnique(paragraph.objectors)),
  'a paragraph is contested exactly when somebody objects and it is not parked': (state) =>
    Object.values(state.paragraphs).every(
      ({ status, objectors }) => status === 'parked' || (status === 'contested') === objectors.length > 0,
    ),
  'a delegation backs one wording of a paragraph at most': (state) =>
    Object.values(state.paragraphs).every((paragraph) => isUnique(Object.values(paragraph.backers).flat())),
  'the draft has one known wording for every provision': (state) =>
    [state.draft.text, state.draft.previous].every(
      (text) =>
        Object.keys(text).length === state.setup.provisions.length &&
        state.setup.provisions.every(({ id, formulations }) => formulations.some((wording) => wording.id === text[id])),
    ),
  'only voices queue, each once': (state) =>
    isUnique(state.queue) && state.queue.every((seat) => voices(state.setup).includes(seat)),
  'the meeting is in the programme': (state) =>
    state.meeting === -1 || MEETING_KINDS.includes(state.setup.meetings[state.meeting]?.kind as never),
  'a deal is agreed by all its parties or not agreed': (state) =>
    Object.values(state.packages).every(
      (deal) => (deal.stage === 'agreed' || deal.stage === 'broken') === (deal.accepted.length === deal.to.length + 1),
    ),
  'the room waits exactly when somebody owes an answer': (state) => {
    const owed =
      state.consulting !== null ||
      Object.values(state.probes).some((probe) => probe.answer === null) ||
      Object.values(state.packages).some((deal) => deal.stage === 'offered');
    return owed === (state.stage === 'meeting.answers');
  },
  'the clock stops as often as the process admits': (state) => state.clockStops <= state.setup.process.clockStops,
  'nobody withholds an adopted report': (state) =>
    state.stage !== 'adopted' || Object.values(state.seats).every((seat) => seat.exit !== 'withhold'),
};

const inOrder = (ranges: Ranges): boolean =>
  Object.values(ranges).every(([low, high]) => isPercent(low) && isPercent(high) && low <= high);
