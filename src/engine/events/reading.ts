import { clamp, floorDiv } from '../../kernel/integers';
import type { FoldParameters } from '../model/parameters';
import type { Answer, Point } from '../model/points';
import type { ConferenceState, Range, Ranges } from '../model/state';
import {
  type DelegationId,
  type Edits,
  type Formulation,
  formulationOf,
  type Provision,
  type ProvisionId,
} from '../model/vocabulary';

/** Narrows a range by evidence. Words outrank the coded table: when both exclude each other, the range moves to the words. */
export function narrow([low, high]: Range, [from, to]: Range, surprise: number): Range {
  const next: Range = [Math.max(low, from), Math.min(high, to)];
  if (next[0] <= next[1]) return next;
  return high < from ? [from, clamp(from + surprise, 0, 100)] : [clamp(to - surprise, 0, 100), to];
}

/** Where a speaker must stand who favours a wording within this many points. */
function near(wording: Formulation, slack: number): Range {
  return [clamp(wording.span[0] - slack, 0, 100), clamp(wording.span[1] + slack, 0, 100)];
}

/** Where a speaker must stand who refuses a wording: beyond its middle, on the side it was believed to be. */
function beyond(wording: Formulation, believed: Range, slack: number): Range {
  const middle = floorDiv(wording.span[0] + wording.span[1], 2);
  const speaker = floorDiv(believed[0] + believed[1], 2);
  return speaker <= middle ? [0, clamp(middle - slack, 0, 100)] : [clamp(middle + slack, 0, 100), 100];
}

function evidence(
  reading: FoldParameters['reading'],
  point: Point['kind'],
  wording: Formulation,
  believed: Range,
): Range {
  switch (point) {
    case 'support':
    case 'cite':
      return near(wording, reading.support);
    case 'propose':
      return near(wording, reading.bridge);
    case 'lift':
      return near(wording, reading.couldLive);
    case 'object':
      return beyond(wording, believed, reading.objection);
    case 'red-line':
      return beyond(wording, believed, reading.redLine);
  }
}

function provisionOf(state: ConferenceState, id: ProvisionId): Provision {
  return state.setup.provisions.find((provision) => provision.id === id) as Provision;
}

/** Ranges of a speaker after its points, as anybody who hears them may infer. The same object when nothing narrows. */
export function readPoints(state: ConferenceState, ranges: Ranges, points: readonly Point[]): Ranges {
  const { reading } = state.setup.fold;
  return points.reduce((believed, { kind, provision: id, wording }) => {
    const provision = provisionOf(state, id);
    return withRange(state, believed, provision, (range) =>
      evidence(reading, kind, formulationOf(provision, wording), range),
    );
  }, ranges);
}

/** Ranges after a corridor answer. An evasion proves nothing. */
export function readAnswer(
  state: ConferenceState,
  ranges: Ranges,
  about: { readonly provision: ProvisionId; readonly wording: string },
  answer: Answer,
): Ranges {
  if (answer === 'evade') return ranges;
  const provision = provisionOf(state, about.provision);
  const wording = formulationOf(provision, about.wording);
  const { reading } = state.setup.fold;
  return withRange(state, ranges, provision, (range) =>
    answer === 'could-live' ? near(wording, reading.couldLive) : beyond(wording, range, reading.objection),
  );
}

/** Ranges of somebody who offered or accepted a package: each part is something it could live with. */
export function readPackage(state: ConferenceState, ranges: Ranges, edits: Edits): Ranges {
  return Object.entries(edits).reduce(
    (believed, [provision, wording]) => readAnswer(state, believed, { provision, wording }, 'could-live'),
    ranges,
  );
}

function withRange(
  state: ConferenceState,
  ranges: Ranges,
  provision: Provision,
  evident: (believed: Range) => Range,
): Ranges {
  const believed = ranges[provision.issue];
  if (!believed) return ranges;
  const next = narrow(believed, evident(believed), state.setup.fold.reading.surprise);
  return next[0] === believed[0] && next[1] === believed[1] ? ranges : { ...ranges, [provision.issue]: next };
}

/** What a viewer believes of another: what was said aloud, narrowed by what it learnt in its own corridor. */
export function believedBy(state: ConferenceState, viewer: DelegationId, other: DelegationId): Ranges {
  return state.notes[viewer]?.[other] ?? (state.ranges[other] as Ranges);
}
