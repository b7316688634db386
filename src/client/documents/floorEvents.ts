import type { EventType } from '../../engine/events';
import { t } from '../../locales';
import { edits, parties, type Tell, who, whom } from './teller';

type OnFloor = Extract<
  EventType,
  | `floor.${string}`
  | `actions.${string}`
  | `answer.${string}`
  | `answers.${string}`
  | 'points.prepared'
  | 'seat.handed'
  | 'conference.branched'
  | 'probe.lapsed'
  | 'package.lapsed'
  | 'consult.lapsed'
>;

/** The open floor and what lapses on it; who holds a seat. */
export const TELL_FLOOR: { readonly [T in OnFloor]: Tell<T> } = {
  'floor.opened': () => t('record:event.floor.opened'),
  'floor.closed': () => t('record:event.floor.closed'),
  'floor.ticked': ({ at }) => t('record:event.floor.ticked', { count: at }),
  'floor.roundClosed': () => t('record:event.floor.roundClosed'),
  'floor.asked': ({ by }, teller) => t('record:event.floor.asked', { who: who(teller, by) }),
  'floor.left': ({ by }, teller) => t('record:event.floor.left', { who: who(teller, by) }),
  'floor.given': ({ seat }, teller) => t('record:event.floor.given', { who: whom(teller, [seat]) }),
  'floor.freed': ({ by, putBack }, teller) =>
    t(`record:event.floor.${putBack ? 'putBack' : 'freed'}`, { who: who(teller, by) }),
  'actions.refilled': () => t('record:event.actions.refilled'),
  'points.prepared': ({ points }) => t('record:event.points.prepared', { count: points.length }),
  'answer.sealed': () => t('record:event.answer.sealed'),
  'answers.unsealed': () => t('record:event.answers.unsealed'),
  'seat.handed': ({ seat, to }, teller) => t(`record:event.seat.handed.${to}`, { who: who(teller, seat) }),
  'conference.branched': () => t('record:event.conference.branched'),
  'probe.lapsed': ({ probe: id }, teller) =>
    t('record:event.probe.lapsed', { who: whom(teller, [teller.view.probes[id]?.to ?? '']) }),
  'package.lapsed': ({ package: id, because }, teller) =>
    t(`record:event.package.lapsed.${because}`, { parties: parties(teller, id), edits: edits(teller, id) }),
  'consult.lapsed': ({ seat }, teller) => t('record:event.consult.lapsed', { who: whom(teller, [seat]) }),
};
