/** Luck: incidents that may happen between members, and when reports and reviews come. Keyed, so nobody's depends on another's. */

import type { Setup } from '../../engine/model/setup';
import type { DelegationId } from '../../engine/model/vocabulary';
import { floorDiv, sum } from '../../kernel/integers';
import { drawBelow } from '../../kernel/prng';
import {
  DISRUPTIVE_PERCENT,
  FUTURES,
  INCIDENT_RATES,
  REPORTING,
  RESTRAINT,
  REVIEW_CYCLE,
  SEVERITY_SHARES,
  YEARS,
} from './parameters';

const WHOLE = 10_000;

/** An incident that happens in its year if `mark` lies below its chance. The more restraint, the fewer happen: never others. */
export interface PossibleIncident {
  readonly initiator: number;
  readonly target: number;
  readonly mark: number;
  /** Chance in basis points, before any restraint. */
  readonly chance: number;
  readonly disruptive: boolean;
  readonly severity: number;
}

export interface Future {
  /** Its place among those drawn. */
  readonly at: number;
  /** By year. */
  readonly incidents: readonly (readonly PossibleIncident[])[];
  /** Years, from 0, in which each delegation's first report shows and its review takes place. */
  readonly reports: readonly number[];
  readonly reviews: readonly number[];
}

/** Incidents a year in 10,000 years, by the target's confidence in the initiator. */
export function rateAt(confidence: number): number {
  return INCIDENT_RATES.find(({ below }) => confidence < below)?.rate ?? 0;
}

/** All futures of a room. Confidence before the conference sets the rates: it is what the record of incidents is known by. */
export function drawFutures(setup: Setup, seed: string): Future[] {
  const ids = setup.delegations.map(({ id }) => id);
  const incidents = Array.from({ length: FUTURES }, () => Array.from({ length: YEARS }, (): PossibleIncident[] => []));
  for (const [initiator, from] of ids.entries())
    for (const [target, against] of ids.entries()) {
      if (initiator === target) continue;
      const rate = rateAt(setup.confidence[against]?.[from] ?? 100);
      for (const { at, ...rest } of drawPair([seed, 'aftermath', from, against], rate))
        incidents[at % FUTURES]?.[floorDiv(at, FUTURES)]?.push({ ...rest, initiator, target });
    }
  return incidents.map((byYear, future) => {
    const key = [seed, 'aftermath', future] as const;
    return {
      at: future,
      incidents: byYear,
      reports: ids.map((id) => 1 + drawBelow([...key, 'report', id], REPORTING.lagYears)),
      reviews: ids.map((id) => drawBelow([...key, 'review', id], REVIEW_CYCLE)),
    };
  });
}

/** A try of a pair, with the year and future it falls into. */
type Try = Omit<PossibleIncident, 'initiator' | 'target'> & { readonly at: number };

/**
 * Tries over all years of all futures, each with a chance of a quarter at most, so that many tries come near to a Poisson
 * count. One draw gives the year and the mark. A mark that no lack of restraint can reach is dropped.
 */
function drawPair(key: readonly string[], rate: number): Try[] {
  const expected = rate * YEARS * FUTURES;
  const tries = floorDiv(expected * 4 + WHOLE - 1, WHOLE);
  const chance = tries === 0 ? 0 : floorDiv(expected, tries);
  const found: Try[] = [];
  for (let i = 0; i < tries; i++) {
    const drawn = drawBelow([...key, i], YEARS * FUTURES * WHOLE);
    const mark = drawn % WHOLE;
    if (mark * WHOLE >= chance * (WHOLE + RESTRAINT)) continue;
    const disruptive = drawBelow([...key, i, 'kind'], 100) < DISRUPTIVE_PERCENT;
    found.push({ at: floorDiv(drawn, WHOLE), mark, chance, disruptive, severity: drawSeverity([...key, i]) });
  }
  return found;
}

function drawSeverity(key: readonly (string | number)[]): number {
  let left = drawBelow([...key, 'severity'], sum(SEVERITY_SHARES));
  const at = SEVERITY_SHARES.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return at + 1;
}

/** Harm expected of a year with restraint as it was, in hundredths of a point of severity. */
export function expectedHarm(setup: Setup): number {
  const members: readonly DelegationId[] = setup.delegations.map(({ id }) => id);
  const rates = members.flatMap((target) =>
    members.filter((from) => from !== target).map((from) => rateAt(setup.confidence[target]?.[from] ?? 100)),
  );
  const severity = sum(SEVERITY_SHARES.map((share, i) => share * (i + 1)));
  return floorDiv(sum(rates) * severity, 100 * sum(SEVERITY_SHARES));
}
