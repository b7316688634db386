import { clamp, floorDiv } from '../../kernel/integers';
import { drawPositions, noiseOf } from '../interests/draw';
import type { FoldParameters } from '../model/parameters';
import type { Setup } from '../model/setup';
import type { ConferenceState, Paragraph, Range, Ranges, SeatState } from '../model/state';
import { type Delegation, type IssueId, statusQuoText } from '../model/vocabulary';

/** The state before the first meeting: stage "evening" of a day before, so that the host opens the first meeting. */
export function openingState(setup: Setup, seed: string): ConferenceState {
  const text = statusQuoText(setup.provisions);
  const each = <T>(make: (delegation: Delegation) => T): Record<string, T> =>
    Object.fromEntries(setup.delegations.map((delegation) => [delegation.id, make(delegation)]));
  return {
    // Its own object: what is remembered by it dies with the game, and two games of one set-up do not share it.
    setup: { ...setup },
    seed,
    luck: seed,
    stage: 'evening',
    meeting: -1,
    round: 0,
    queue: [],
    draft: { number: 0, text, previous: text },
    business: [],
    paragraphs: Object.fromEntries(setup.provisions.map((provision) => [provision.id, emptyParagraph])),
    seats: each((delegation) => openingSeat(seed, delegation, setup.fold)),
    confidence: setup.confidence,
    ranges: each((delegation) => openingRanges(delegation, setup.fold)),
    notes: {},
    packages: {},
    probes: {},
    papers: [],
    friends: {},
    capital: [],
    measures: {},
    won: {},
    changes: [],
    consulting: null,
    reopened: 0,
    clockStops: 0,
    wave: 0,
    company: 0,
    lastObjectors: [],
    dissent: {},
    agenda: [],
    ballot: null,
    votes: [],
    motionsTaken: false,
    split: false,
    exhausted: false,
    rivalsAdopted: [],
    accreditation: null,
    signatures: {},
    incidents: {},
    hands: {},
    floor: null,
    prepared: {},
    sealed: {},
  };
}

const emptyParagraph: Paragraph = {
  status: 'open',
  objectors: [],
  backers: {},
  proposedBy: {},
  declared: {},
  confided: {},
};

function openingSeat(seed: string, delegation: Delegation, { noise, standingStart }: FoldParameters): SeatState {
  return {
    positions: drawPositions(seed, delegation, noise),
    standing: standingStart.base + floorDiv(delegation.behaviour.influence * standingStart.perInfluencePercent, 100),
    actions: 0,
    cables: {},
    changeAsked: false,
    exit: null,
    explained: false,
  };
}

/** What the coded table lets anybody believe: two standard deviations either way. */
function openingRanges(delegation: Delegation, { noise }: FoldParameters): Ranges {
  return Object.fromEntries(
    Object.entries(delegation.positions).map(([issue, { at, mark }]): [IssueId, Range] => [
      issue,
      [clamp(at - 2 * noiseOf(noise, mark), 0, 100), clamp(at + 2 * noiseOf(noise, mark), 0, 100)],
    ]),
  );
}
