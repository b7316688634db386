import type { EventType } from '../../engine/events';
import { isOutsider, type Suspect } from '../../engine/model/incidents';
import { t } from '../../locales';
import { type Tell, type Teller, who, whom } from './teller';

/** Whom traces point at, as a sentence. */
export function pointsInWords(pointsAt: Suspect | null, teller: Teller): string {
  if (pointsAt === null) return t('incidents:points.nobody');
  if (pointsAt === teller.view.you) return t('incidents:points.you');
  if (isOutsider(pointsAt)) return t(`incidents:points.${pointsAt}`);
  return t('incidents:points.seat', { whom: whom(teller, [pointsAt]) });
}

type OnIncidents = Extract<EventType, `incident.${string}` | 'salience.moved'>;

/** What happens outside the room, told from what is known of it. */
export const TELL_INCIDENTS: { readonly [T in OnIncidents]: Tell<T> } = {
  'incident.happened': ({ incident }, { names }) =>
    t('record:event.incident.happened', { incident: names.incident(incident) }),
  'incident.claimed': ({ incident }, { names }) =>
    t('record:event.incident.claimed', { incident: names.incident(incident) }),
  'incident.evidence': ({ incident, level, pointsAt, exposed }, teller) => {
    const evidence = t(`record:event.incident.evidence.${level}`, { incident: teller.names.incident(incident) });
    const points = [
      ...(exposed === null ? [] : [t('incidents:exposed', { whom: whom(teller, [exposed]) })]),
      ...(pointsAt === null ? [] : [pointsInWords(pointsAt, teller)]),
    ];
    return [evidence, ...points].join(' ');
  },
  'incident.consulted': ({ incident, by, with: asked }, teller) =>
    t('record:event.incident.consulted', {
      who: who(teller, by),
      whom: whom(teller, [asked]),
      incident: teller.names.incident(incident),
    }),
  'incident.accused': ({ incident, by, accused }, teller) =>
    t('record:event.incident.accused', {
      who: who(teller, by),
      whom: whom(teller, [accused]),
      incident: teller.names.incident(incident),
    }),
  'incident.joined': ({ incident, by, accused }, teller) =>
    t('record:event.incident.joined', {
      who: who(teller, by),
      whom: whom(teller, [accused]),
      incident: teller.names.incident(incident),
    }),
  'incident.answered': ({ incident, by, answer }, teller) =>
    t(`record:event.incident.answered.${answer}`, {
      who: who(teller, by),
      incident: teller.names.incident(incident),
    }),
  'incident.settled': ({ incident, accused, right }, teller) =>
    t(`record:event.incident.settled.${right ? 'right' : 'wrong'}`, {
      whom: whom(teller, [accused]),
      incident: teller.names.incident(incident),
    }),
  'salience.moved': ({ issue, by, because }, { names }) =>
    t(`record:event.salience.${because === 'stakeholder' ? 'heard' : by >= 0 ? 'more' : 'less'}`, {
      issue: names.issue(issue),
    }),
};
