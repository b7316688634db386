/** Turning points: steps after which the conference was not the same, weighed so that a reader sees the few that count. */

import { acceptable, interestsOf } from '../engine/interests/appraise';
import type { ConferenceState } from '../engine/model/state';
import type { DelegationId, FormulationId, ProvisionId, WholeText } from '../engine/model/vocabulary';
import type { TurningPoint } from './types';
import type { Moment } from './unfold';

type Kind = TurningPoint['kind'];

/**
 * What a turning point weighs before anything is counted. Rare and hard to undo weighs more: stopping the clock and the
 * first hand that withholds more than a draft or a cable from home, of which there are many. A matter of ordering on a
 * page, of no outcome.
 */
const BASE: Readonly<Record<Kind, number>> = {
  draft: 1,
  deal: 2,
  'deal-broken': 9,
  reopened: 8,
  unravelled: 10,
  'capital-yes': 2,
  'capital-no': 1,
  closed: 1,
  'last-objector': 7,
  'clock-stopped': 12,
  withheld: 10,
};

/** Each delegation for whom the draft became, or ceased to be, acceptable. */
const PER_DELEGATION = 4;
/** Each further hand that withholds says less than the first. */
const LATER_WITHHOLDER = 3;
/** An answer from home, or a deal, on a wording that stood in the last text. */
const ABOUT_THE_LAST_TEXT = 5;
/** A paragraph opened by a new draft follows from the draft, which is listed itself. */
const REDRAFTED = 2;

interface Found {
  readonly kind: Kind;
  readonly seat: DelegationId | null;
  readonly provision: ProvisionId | null;
  readonly wording: FormulationId | null;
  /** Added to the weight of the kind. */
  readonly more: number;
}

/** All turning points in order of time; `weight` ranks them. */
export function turningPointsOf(moments: readonly Moment[]): TurningPoint[] {
  const objectedOnce = new Map<ProvisionId, Set<DelegationId>>();
  const last = moments.at(-1)?.after.draft.text ?? {};
  return moments.flatMap((moment) => {
    remember(objectedOnce, moment);
    return foundIn(moment, objectedOnce, last).map((found) => turningPoint(moment, found));
  });
}

/** Delegations for whom the standing draft is acceptable. */
export function acceptableCount(state: ConferenceState): number {
  return state.setup.delegations.filter(({ id }) => {
    const interests = interestsOf(state, id);
    return interests !== null && acceptable(interests, state.draft.text);
  }).length;
}

function turningPoint({ step, before, after }: Moment, { kind, seat, provision, wording, more }: Found): TurningPoint {
  const acceptableBefore = acceptableCount(before);
  const acceptableAfter = acceptableCount(after);
  return {
    step,
    meeting: after.meeting,
    round: after.round,
    kind,
    seat,
    provision,
    wording,
    weight: BASE[kind] + more + PER_DELEGATION * Math.abs(acceptableAfter - acceptableBefore),
    acceptableBefore,
    acceptableAfter,
  };
}

function remember(objected: Map<ProvisionId, Set<DelegationId>>, { event }: Moment): void {
  if (event.type !== 'statement.made') return;
  for (const { kind, provision } of event.points) {
    if (kind !== 'object') continue;
    const known = objected.get(provision) ?? new Set();
    objected.set(provision, known.add(event.by));
  }
}

function found(kind: Kind, parts: Partial<Omit<Found, 'kind'>> = {}): Found[] {
  return [{ seat: null, provision: null, wording: null, more: 0, ...parts, kind }];
}

function foundIn(
  moment: Moment,
  objected: ReadonlyMap<ProvisionId, ReadonlySet<DelegationId>>,
  last: WholeText,
): Found[] {
  const { event, before, after } = moment;
  switch (event.type) {
    case 'draft.circulated':
      return found('draft', { seat: after.setup.chair, ...onlyEdit(event.edits) });
    case 'package.agreed': {
      const deal = before.packages[event.package];
      const lasted = Object.entries(deal?.edits ?? {}).some(([provision, wording]) => last[provision] === wording);
      return found('deal', { seat: deal?.by ?? null, more: lasted ? ABOUT_THE_LAST_TEXT : 0 });
    }
    case 'package.broken':
      return found('deal-broken', { seat: event.by });
    case 'capital.answered': {
      const { by: seat, provision, wording } = event;
      const more = last[provision] === wording ? ABOUT_THE_LAST_TEXT : 0;
      return found(event.granted ? 'capital-yes' : 'capital-no', { seat, provision, wording, more });
    }
    case 'statement.made':
      return lastLifts(moment);
    case 'paragraph.moved':
      return movedParagraph(moment, objected.get(event.provision)?.size ?? 0);
    case 'clock.stopped':
      return found('clock-stopped', { seat: after.setup.chair });
    case 'sounding.answered':
      return event.exit === 'withhold' ? withheld(before, event.by) : [];
    default:
      return [];
  }
}

function onlyEdit(edits: Readonly<Record<ProvisionId, FormulationId>>): Partial<Found> {
  const changed = Object.entries(edits);
  const [first] = changed;
  return changed.length === 1 && first ? { provision: first[0], wording: first[1] } : {};
}

function withheld(before: ConferenceState, seat: DelegationId): Found[] {
  const earlier = Object.values(before.seats).filter(({ exit }) => exit === 'withhold').length;
  return found('withheld', { seat, more: earlier === 0 ? 0 : LATER_WITHHOLDER - BASE.withheld });
}

/** Objections lifted that were the last on their paragraph. */
function lastLifts({ event, before, after }: Moment): Found[] {
  if (event.type !== 'statement.made') return [];
  return event.points
    .filter(({ kind, provision }) => {
      const held = before.paragraphs[provision]?.objectors.length ?? 0;
      return kind === 'lift' && held > 0 && after.paragraphs[provision]?.objectors.length === 0;
    })
    .flatMap(({ provision, wording }) => found('last-objector', { seat: event.by, provision, wording }));
}

/** Closing a paragraph weighs by how many had objected to it; one that nobody contested hardly turns anything. */
function movedParagraph({ event, before, by }: Moment, contested: number): Found[] {
  if (event.type !== 'paragraph.moved') return [];
  const { provision, status, because, objector } = event;
  const wording = before.draft.text[provision] ?? null;
  const was = before.paragraphs[provision]?.status;
  if (status === 'provisional') return was === status ? [] : found('closed', { provision, wording, more: contested });
  if (was !== 'provisional') return [];
  const kind = because === 'unravelled' ? 'unravelled' : 'reopened';
  const more = because === 'redrafted' ? REDRAFTED - BASE.reopened : 0;
  return found(kind, { provision, wording, seat: objector ?? by, more });
}
