import { type Question, questionId, type Vote } from '../../src/engine/model/rules';
import { MEETING_KINDS } from '../../src/engine/model/setup';
import type { ConferenceState, Ranges } from '../../src/engine/model/state';
import { deciders, voices } from '../../src/engine/rules/lookups';

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
  'nothing waits in the corridor once a meeting is over': (state) => {
    const owed =
      state.consulting !== null ||
      Object.values(state.probes).some((probe) => probe.answer === null && !probe.lapsed) ||
      Object.values(state.packages).some((deal) => deal.stage === 'offered');
    return !owed || state.stage.startsWith('meeting.');
  },
  'an open floor lasts as long as its meeting': (state) =>
    (state.floor !== null) === (state.stage === 'meeting.open') &&
    (state.floor === null ||
      (isUnique(state.floor.list) && !state.floor.list.includes(state.floor.speaker?.seat ?? ''))),
  'answers are kept shut only while somebody is asked': (state) =>
    Object.keys(state.sealed).length === 0 || state.queue.length > 0,
  'the clock stops as often as the process admits': (state) => state.clockStops <= state.setup.process.clockStops,
  'nobody withholds an adopted report, but where a vote or the rule lets it pass': (state) => {
    const objectors = Object.values(state.seats).filter((seat) => seat.exit === 'withhold').length;
    const { rule } = state.setup.process;
    const most = rule?.kind === 'consensus-minus' ? rule.objections : 0;
    return state.stage !== 'adopted' || objectors <= most || state.votes.some(isOnText);
  },
  'a vote is on exactly while a question is put': (state) =>
    (state.ballot !== null) === (state.stage === 'closing.ballot') &&
    (state.ballot === null || state.agenda.some((question) => same(question, state.ballot?.question))),
  'nobody votes twice, nor out of turn': (state) =>
    Object.keys(state.ballot?.cast ?? {}).every(
      (seat) => !state.queue.includes(seat) && deciders(state.setup).includes(seat),
    ),
  'only members vote, raise motions and are asked whom to let in': (state) =>
    !['closing.ballot', 'closing.motions', 'accreditation'].includes(state.stage) ||
    state.queue.every((seat) => deciders(state.setup).includes(seat)),
  'a question stands once on the agenda': (state) => isUnique(state.agenda.map(questionId)),
  'a count adds up to its roll-call, each country once': (state) =>
    state.votes.every(({ count: { yes, no, abstain, absent, rollCall } }) => {
      const lines = Object.values(rollCall);
      const of = (vote: Vote) => lines.filter((line) => line === vote).length;
      const listed = yes === of('yes') && no === of('no') && abstain === of('abstain');
      return listed && absent >= of('absent') && yes + no + abstain + absent >= lines.length;
    }),
  'nobody is let in over an objection': (state) =>
    (state.accreditation?.admitted ?? []).every((id) => !state.accreditation?.objections[id]),
  'only those who sign make reservations': (state) =>
    Object.values(state.signatures).every(({ sign, reservations }) => sign || reservations.length === 0),
  'a treaty is signed only once adopted': (state) =>
    Object.keys(state.signatures).length === 0 || ['signature', 'adopted'].includes(state.stage),
  'members object only for groups that agree and do not vote as one': (state) =>
    Object.entries(state.dissent).every(([id, members]) => {
      const group = state.setup.delegations.find((delegation) => delegation.id === id);
      return !group?.asOne && members.every((member) => group?.members?.slice(1).some((one) => one.id === member));
    }),
};

const isOnText = ({ question, count }: ConferenceState['votes'][number]): boolean =>
  count.carried && ['text', 'silence', 'rival'].includes(question.kind);
const same = (a: Question, b: Question | undefined): boolean => b !== undefined && questionId(a) === questionId(b);

const inOrder = (ranges: Ranges): boolean =>
  Object.values(ranges).every(([low, high]) => isPercent(low) && isPercent(high) && low <= high);
