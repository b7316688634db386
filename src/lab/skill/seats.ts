/** The seats that are measured: thirty of six rooms, chosen by their part and never by what came of them. */

import type { DelegationId } from '../../engine/model/vocabulary';

export const PARTS = ['bridge', 'holdout', 'champion', 'small', 'great', 'chair', 'observer', 'other'] as const;
/** What a seat is an example of. */
export type Part = (typeof PARTS)[number];

export interface Seat {
  readonly room: string;
  readonly seat: DelegationId;
  readonly part: Part;
}

const room = (name: string, seats: Readonly<Record<DelegationId, Part>>): Seat[] =>
  Object.entries(seats).map(([seat, part]) => ({ room: name, seat, part }));

export const SEATS: readonly Seat[] = [
  ...room('gge-2014-15', { MYS: 'bridge', RUS: 'holdout', GHA: 'small', BRA: 'chair' }),
  ...room('gge-2016-17', {
    BRA: 'bridge',
    CUB: 'holdout',
    CHE: 'champion',
    BWA: 'small',
    USA: 'great',
    DEU: 'chair',
  }),
  ...room('oewg-2019-21', { SGP: 'bridge', IRN: 'holdout', NLD: 'champion', RUS: 'great', CHE: 'chair' }),
  ...room('budapest-1997-2001', { EST: 'bridge', RUS: 'holdout', FRA: 'great', USA: 'observer', NLD: 'chair' }),
  ...room('cybercrime-2024', { BRA: 'bridge', RUS: 'holdout', NZL: 'champion', USA: 'great', DZA: 'chair' }),
  ...room('osce-2011-13', { SRB: 'bridge', RUS: 'holdout', DEU: 'champion', UZB: 'small', USA: 'chair' }),
];

/** Rooms in the order in which they are measured. */
export const ROOMS: readonly string[] = [...new Set(SEATS.map((one) => one.room))];
