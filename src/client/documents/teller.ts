import type { EventBodies, EventType } from '../../engine/events';
import type { DelegationId, Edits } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { t } from '../../locales';
import type { Names } from './names';
import { listed } from './words';

/** What a sentence about an event may look up. */
export interface Teller {
  readonly view: View;
  readonly names: Names;
}

/** Who is meant; the reader is "you". */
export function who({ view, names }: Teller, seat: DelegationId): string {
  if (seat === view.you) return t('record:you');
  return seat === view.setup.chair && view.setup.process.chairIsMember ? t('record:chair') : names.the(seat);
}

/** Edits in words: "34 (b) to “Named, with a caveat”". */
export function editsInWords({ names }: Teller, edits: Edits): string {
  return listed(
    Object.entries(edits).map(([p, w]) =>
      t('record:event.draft.edit', { paragraph: names.paragraph(p), wording: names.label(p, w) }),
    ),
  );
}

/** Draft number in words: the first is the chair's draft, then Rev.1 and so on. */
export function draftName(number: number): string {
  return number === 0 ? t('record:draft.first') : t('record:draft.rev', { n: number });
}

/** What kind of meeting it is, in the room's own words where it has some. */
export function kindOf({ view, names }: Teller, meeting: number): string {
  const kind = view.setup.meetings[meeting]?.kind ?? 'reading';
  return names.meeting(kind) ?? t(`record:kinds.${kind}`);
}

export const whom = (teller: Teller, seats: readonly DelegationId[]): string =>
  listed(seats.map((seat) => (seat === teller.view.you ? t('record:youObject') : who(teller, seat))));

/** Fills of a sentence about one wording. */
export const about = ({ names }: Teller, provision: string, wording: string) => ({
  paragraph: names.para(provision),
  wording: names.label(provision, wording),
});

/** Fills of a sentence about one delegation's measure. */
export const step = (teller: Teller, by: DelegationId, measure: string) => ({
  who: who(teller, by),
  measure: teller.names.measure(measure).name,
});

export const edits = (teller: Teller, id: string): string =>
  editsInWords(teller, teller.view.packages[id]?.edits ?? {});

export const parties = (teller: Teller, id: string): string => {
  const deal = teller.view.packages[id];
  return deal ? whom(teller, [deal.by, ...deal.to]) : '';
};

/** Tells one type of event. */
export type Tell<T extends EventType> = (event: EventBodies[T], teller: Teller) => string;
