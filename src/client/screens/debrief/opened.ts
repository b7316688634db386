/** What everybody did and why, in sentences: possible only after the end, when nothing is secret any more. */

import type { OpenedReason, TurningPoint } from '../../../debrief/types';
import { ACTS } from '../../../engine/acts';
import type { ConferenceEvent, EventType } from '../../../engine/events';
import type { PackageDeal, Probe } from '../../../engine/model/state';
import type { ConferenceRecord } from '../../../engine/record/types';
import type { View } from '../../../engine/view/types';
import { hasText, t } from '../../../locales';
import { editsInWords, sentenceOf, type Teller, who } from '../../documents/events';
import type { Names } from '../../documents/names';
import { capital } from '../../documents/words';

/** A teller that knows every corridor talk of the record, not only the player's own. */
export function openTeller(view: View, record: ConferenceRecord, names: Names): Teller {
  const packages: Record<string, PackageDeal> = {};
  const probes: Record<string, Probe> = {};
  for (const event of record.steps.flatMap(({ events }) => events)) {
    if (event.type === 'package.offered')
      packages[event.package] = { ...event, accepted: [event.by], stage: 'offered', meeting: 0 };
    if (event.type === 'probe.asked') probes[event.probe] = { ...event, answer: null, meeting: 0 };
  }
  return { view: { ...view, packages, probes }, names };
}

/** What was done. A step that only passed the turn says so. */
export function doneInWords({ step, command }: OpenedReason, record: ConferenceRecord, teller: Teller): string {
  const type = ACTS[command.type].toldBy;
  const event = record.steps[step]?.events.find((candidate) => candidate.type === type);
  return event ? eventInWords(event, teller) : capital(t('debrief:reasons.passed', { who: who(teller, command.by) }));
}

/** The event of a turning point that tells most when told as a whole: which draft, which deal. */
export function wholeStory({ kind, step }: TurningPoint, record: ConferenceRecord, teller: Teller): string | null {
  const type = WHOLE[kind];
  const event = type && record.steps[step]?.events.find((candidate) => candidate.type === type);
  return event ? sentenceOf(event, teller) : null;
}

const WHOLE: { readonly [K in TurningPoint['kind']]?: EventType } = {
  draft: 'draft.circulated',
  deal: 'package.agreed',
  'deal-broken': 'package.broken',
};

function eventInWords(event: ConferenceEvent, teller: Teller): string {
  // The record tells these from the player's side only.
  if (event.type === 'capital.asked')
    return t('debrief:reasons.askedHome', {
      who: who(teller, event.by),
      edits: editsInWords(teller, { [event.provision]: event.wording }),
    });
  if (event.type === 'ballot.cast')
    return capital(t('debrief:reasons.voted', { who: who(teller, event.by), vote: t(`decisions:cast.${event.vote}`) }));
  return sentenceOf(event, teller);
}

/** The reason given aloud and the true one, each in words. */
export function reasonInWords(
  { reason }: OpenedReason,
  teller: Teller,
): { readonly said: string; readonly because: string } {
  const { seat, provision, wording, ...rest } = reason.about ?? {};
  const place = String(provision ?? '');
  const fill = {
    ...rest,
    seat: seat ? who(teller, String(seat)) : '',
    provision: place && teller.names.heading(place),
    wording: wording ? teller.names.label(place, String(wording)) : '',
  };
  const sentence = (key: string, code: string) => (hasText(key) ? t(key, fill) : code);
  return {
    said: sentence(`reasons:public.${reason.said}`, reason.said),
    because: sentence(`reasons:private.${reason.because}`, reason.because),
  };
}
