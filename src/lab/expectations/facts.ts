/** What the expectations ask of one run. */

import { endingOf } from '../../analysis/aftermath/ending';
import { assistanceIn, standingWords } from '../../analysis/aftermath/words';
import { treatyLifeOf } from '../../analysis/treaty/treaty';
import type { DelegationId, ProvisionId } from '../../engine/model/vocabulary';
import type { ConferenceRecord } from '../../engine/record/types';
import { foldRecord } from '../../engine/record/verify';
import { factsOf } from '../evidence/facts';
import type { RunSummary } from '../outcome';

/** A vote of a run, without its roll-call. */
export interface SeenVote {
  readonly kind: string;
  /** The paragraph, for votes on one. */
  readonly provision?: ProvisionId;
  readonly carried: boolean;
}

export interface SeenFacts extends RunSummary {
  readonly votes: readonly SeenVote[];
  /** Meeting (from 1) in which a paragraph was provisionally agreed for the last time; null when it stayed open. */
  readonly closedAt: Readonly<Record<ProvisionId, number | null>>;
  /** Seats that withheld in some sounding, or dissociated. */
  readonly heldOut: readonly DelegationId[];
  /** Adopted treaties: futures of a hundred in which it enters into force within five years; null for other instruments. */
  readonly entersPercent: number | null;
  /** Countries that voted on both rival texts, and how many of them said yes to both; null without rival texts. */
  readonly rivals: { readonly adopted: number; readonly both: number; readonly yesToBoth: number } | null;
}

/** Futures drawn for each treaty: enough to tell "mostly" from "seldom". */
const FUTURES = 20;
const YEARS = 5;

/** Reads the facts off one record. */
export function seenFactsOf(record: ConferenceRecord): SeenFacts {
  const state = foldRecord(record);
  const {
    joinedBelow: _below,
    silentBehind: _behind,
    fronts: _fronts,
    followers: _followers,
    ...facts
  } = factsOf(record);
  return {
    ...facts,
    votes: state.votes.map(({ question, count }) => ({
      kind: question.kind,
      ...('provision' in question ? { provision: question.provision } : {}),
      carried: count.carried,
    })),
    heldOut: heldOut(record),
    entersPercent: state.stage === 'adopted' ? entersPercent(state) : null,
    rivals: rivalsOf(state),
  };
}

type State = ReturnType<typeof foldRecord>;

function heldOut(record: ConferenceRecord): DelegationId[] {
  const seats = new Set<DelegationId>();
  for (const { events } of record.steps)
    for (const event of events)
      if (event.type === 'sounding.answered' && (event.exit === 'withhold' || event.exit === 'dissociate'))
        seats.add(event.by);
  return [...seats].sort();
}

function entersPercent(state: State): number | null {
  const ending = endingOf(state, true);
  const help = assistanceIn(standingWords(ending.setup.provisions, ending.text));
  const life = treatyLifeOf(ending, help, { futures: FUTURES, years: YEARS });
  return life && (100 * life.enters) / life.futures;
}

function rivalsOf(state: State): SeenFacts['rivals'] {
  const rolls = state.votes.filter(({ question }) => question.kind === 'rival').map(({ count }) => count.rollCall);
  const [first, ...rest] = rolls;
  if (!first || rest.length === 0) return null;
  const voted = Object.keys(first).filter((id) =>
    rolls.every((roll) => roll[id] !== undefined && roll[id] !== 'absent'),
  );
  const yesToBoth = voted.filter((id) => rolls.every((roll) => roll[id] === 'yes')).length;
  return { adopted: state.rivalsAdopted.length, both: voted.length, yesToBoth };
}
