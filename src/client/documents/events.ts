import type { ConferenceEvent, EventType } from '../../engine/events';
import type { DelegationId } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { t } from '../../locales';
import { TELL_DECISIONS } from './decisionEvents';
import { TELL_FLOOR } from './floorEvents';
import { TELL_INCIDENTS } from './incidentEvents';
import {
  about,
  draftName,
  edits,
  editsInWords,
  kindOf,
  parties,
  step,
  type Tell,
  type Teller,
  who,
  whom,
} from './teller';
import { capital, listed, listedSome } from './words';

export { draftName, editsInWords, type Teller, who } from './teller';

type Told = typeof TELL_DECISIONS & typeof TELL_INCIDENTS & typeof TELL_FLOOR;

const TELL_TALKS: { readonly [T in Exclude<EventType, keyof Told>]: Tell<T> } = {
  'meeting.opened': ({ meeting, actions }, teller) => {
    const mine = actions[teller.view.you] ?? 0;
    const fill = { n: meeting + 1, kind: kindOf(teller, meeting), actions: t('record:actions', { count: mine }) };
    return t(mine > 0 ? 'record:event.meeting.opened' : 'record:event.meeting.openedChair', fill);
  },
  'meeting.closed': ({ meeting }) => t('record:event.meeting.closed', { n: meeting + 1 }),
  'round.opened': ({ round, order }, teller) =>
    t('record:event.round.opened', { n: round, first: order[0] ? who(teller, order[0]) : t('record:nobody') }),
  'turn.taken': ({ by }, teller) => t('record:event.turn.taken', { who: who(teller, by) }),
  'action.spent': () => t('record:event.action.spent'),
  'stage.entered': ({ stage }) => t('record:event.stage.entered', { stage: t(`record:stages.${stage}`) }),
  'statement.made': ({ by, points }, teller) =>
    t('record:event.statement.made', {
      who: who(teller, by),
      points: listed(
        points.map((point) => t(`record:event.point.${point.kind}`, about(teller, point.provision, point.wording))),
      ),
    }),
  'paragraph.moved': ({ provision, because, objector }, teller) => {
    const paragraph = teller.names.para(provision);
    const objectors = teller.view.paragraphs[provision]?.objectors ?? [];
    if (because === 'parked' && objectors.length > 0)
      return t('record:event.paragraph.moved.parkedOver', {
        paragraph,
        objectors: listedSome(
          objectors.map((seat) => (seat === teller.view.you ? t('record:youObject') : who(teller, seat))),
        ),
      });
    return t(`record:event.paragraph.moved.${because}`, {
      paragraph,
      objector: objector ? who(teller, objector) : t('record:nobody'),
    });
  },
  'business.ordered': ({ provisions }, teller) =>
    t('record:event.business.ordered', { paragraphs: listed(provisions.map((id) => teller.names.para(id))) }),
  'group.spoke': ({ by, members, points }, teller) =>
    t('record:event.group.spoke', {
      who: who(teller, by),
      whom: whom(teller, members),
      points: listed(
        points.map((point) => t(`record:event.point.${point.kind}`, about(teller, point.provision, point.wording))),
      ),
    }),
  'friend.named': ({ seat, provision }, teller) =>
    t('record:event.friend.named', { who: whom(teller, [seat]), paragraph: teller.names.para(provision) }),
  'friend.reported': ({ by, provision, wording }, teller) =>
    t('record:event.friend.reported', { who: who(teller, by), ...about(teller, provision, wording) }),
  'draft.circulated': (event, teller) =>
    t('record:event.draft.circulated', { draft: draftName(event.number), edits: editsInWords(teller, event.edits) }),
  'probe.asked': ({ by, to, provision, wording }, teller) =>
    t('record:event.probe.asked', {
      who: who(teller, by),
      whom: whom(teller, [to]),
      ...about(teller, provision, wording),
    }),
  'probe.answered': ({ probe: id, answer }, teller) => {
    const probe = teller.view.probes[id];
    return t(`record:event.probe.answered.${answer}`, {
      who: who(teller, probe?.to ?? ''),
      ...about(teller, probe?.provision ?? '', probe?.wording ?? ''),
    });
  },
  'paper.circulated': ({ by, to, provision, wording }, teller) =>
    t('record:event.paper.circulated', {
      who: who(teller, by),
      whom: whom(teller, to),
      ...about(teller, provision, wording),
    }),
  'package.offered': (event, teller) => {
    const key = event.counters ? 'countered' : event.channel === 'floor' ? 'floor' : 'offered';
    return t(`record:event.package.${key}`, {
      who: who(teller, event.by),
      whom: whom(teller, event.to),
      edits: editsInWords(teller, event.edits),
    });
  },
  'package.answered': ({ package: id, by, accepted }, teller) =>
    t(`record:event.package.${accepted ? 'accepted' : 'refused'}`, { who: who(teller, by), edits: edits(teller, id) }),
  'package.agreed': ({ package: id }, teller) =>
    t(`record:event.package.${isReported(id, teller) ? 'reported' : 'agreed'}`, {
      parties: parties(teller, id),
      edits: edits(teller, id),
    }),
  'package.broken': ({ package: id, by }, teller) =>
    t('record:event.package.broken', { who: who(teller, by), parties: parties(teller, id) }),
  'chair.confided': ({ by, provision, refuses }, teller) =>
    t(refuses.length > 0 ? 'record:event.chair.confided' : 'record:event.chair.confidedNothing', {
      who: who(teller, by),
      paragraph: teller.names.para(provision),
      wordings: listed(refuses.map((wording) => `“${teller.names.label(provision, wording)}”`)),
    }),
  'capital.asked': ({ provision, wording, due }, teller) =>
    t('record:event.capital.asked', { ...about(teller, provision, wording), due: dueInWords(teller.view, due) }),
  'capital.answered': ({ provision, wording, granted }, teller) =>
    t(`record:event.capital.${granted ? 'granted' : 'denied'}`, about(teller, provision, wording)),
  'seat.consulted': ({ seat, provision }, teller) =>
    t('record:event.seat.consulted', { who: whom(teller, [seat]), paragraph: teller.names.para(provision) }),
  'measure.proposed': ({ by, measure, to, channel }, teller) =>
    t(`record:event.measure.proposed.${channel}`, { ...step(teller, by, measure), whom: whom(teller, to) }),
  'measure.supported': ({ by, measure, proposer }, teller) =>
    t('record:event.measure.supported', { ...step(teller, by, measure), whom: whom(teller, [proposer]) }),
  'measure.pledged': ({ by, measure, with: together = [] }, teller) =>
    t(together.length > 0 ? 'record:event.measure.pledgedTogether' : 'record:event.measure.pledged', {
      ...step(teller, by, measure),
      whom: whom(teller, together),
    }),
  'measure.carriedOut': ({ by, measure }, teller) => t('record:event.measure.carriedOut', step(teller, by, measure)),
  'measure.lapsed': ({ by, measure }, teller) => t('record:event.measure.lapsed', step(teller, by, measure)),
  'measure.tested': ({ by, measure, used }, teller) =>
    t(`record:event.measure.${used ? 'used' : 'unused'}`, step(teller, by, measure)),
  'change.asked': ({ by, provision, wording }, teller) =>
    t('record:event.change.asked', { who: who(teller, by), ...about(teller, provision, wording) }),
  'change.settled': ({ seat, provision, wording, granted }, teller) =>
    t(`record:event.change.${granted ? 'granted' : 'declined'}`, {
      who: whom(teller, [seat]),
      ...about(teller, provision, wording),
    }),
  'standing.moved': ({ by, reason }) =>
    t(`record:event.standing.${by >= 0 ? 'up' : 'down'}`, {
      by: Math.abs(by),
      reason: t(`record:event.standingReason.${reason}`),
    }),
  'sounding.opened': ({ wave, order }, teller) =>
    t('record:event.sounding.opened', { wave, order: whom(teller, order) }),
  'sounding.answered': ({ by, exit, explain }, teller) => {
    const answer = t(`record:event.sounding.answered.${exit}`, { who: who(teller, by) });
    return explain ? t('record:event.sounding.explained', { answer }) : answer;
  },
  'clock.stopped': () => t('record:event.clock.stopped'),
  'report.adopted': () => t('record:event.report.adopted'),
  'report.failed': ({ objectors }, teller) =>
    objectors.length > 0
      ? t('record:event.report.failed', { objectors: whom(teller, objectors) })
      : t('record:event.report.failedAlone'),
};

/** A deal between others that was reached in the corridor: a chair is told of it, since it bears on the draft. */
function isReported(id: string, { view }: Teller): boolean {
  const deal = view.packages[id];
  return deal?.channel === 'corridor' && ![deal.by, ...deal.to].includes(view.you);
}

const TELL: { readonly [T in EventType]: Tell<T> } = {
  ...TELL_TALKS,
  ...TELL_DECISIONS,
  ...TELL_INCIDENTS,
  ...TELL_FLOOR,
};

/** When an answer from home is due. */
export function dueInWords(view: View, due: number): string {
  return due >= view.setup.meetings.length
    ? t('record:event.capital.dueNever')
    : t('record:event.capital.dueAfter', { n: due + 1 });
}

/** One event as a sentence. */
export function sentenceOf(event: ConferenceEvent, teller: Teller): string {
  return capital((TELL[event.type] as Tell<EventType>)(event as never, teller));
}

/** Events that only mark time. The record hides them unless procedure is asked for. */
const PROCEDURE: ReadonlySet<EventType> = new Set<EventType>([
  'round.opened',
  'turn.taken',
  'action.spent',
  'stage.entered',
  'sounding.opened',
  'ballot.opened',
  'agenda.set',
  'floor.ticked',
  'answers.unsealed',
]);

/** Consent to all applicants is as little news as a turn that passes; so is what moves a subject not on the table. */
export const isProcedure = (event: ConferenceEvent, { setup }: View): boolean =>
  PROCEDURE.has(event.type) ||
  (event.type === 'accreditation.answered' && event.objects.length === 0) ||
  (event.type === 'salience.moved' && !setup.provisions.some(({ issue }) => issue === event.issue));

export type Speech = Extract<ConferenceEvent, { readonly type: 'statement.made' | 'group.spoke' }>;

/** What was said aloud for the whole room, for oneself or for others as well. */
export const isSpeech = (event: ConferenceEvent): event is Speech =>
  event.type === 'statement.made' || event.type === 'group.spoke';

/** Paragraphs an event speaks of. */
export function provisionsOf(event: ConferenceEvent, view: View): readonly string[] {
  if ('provision' in event) return [event.provision];
  if ('question' in event) return 'provision' in event.question ? [event.question.provision] : [];
  if (event.type === 'report.split') return event.provisions;
  if (event.type === 'treaty.signed') return event.reservations;
  if (isSpeech(event)) return event.points.map((point) => point.provision);
  if (event.type === 'business.ordered') return event.provisions;
  if ('edits' in event) return Object.keys(event.edits);
  if ('package' in event) return Object.keys(view.packages[event.package]?.edits ?? {});
  if (event.type === 'probe.answered') return [view.probes[event.probe]?.provision ?? ''];
  return [];
}

/** Whom something is put to. */
function addressees(event: ConferenceEvent): readonly DelegationId[] {
  if (event.type === 'probe.asked') return [event.to];
  const toSome =
    event.type === 'package.offered' || event.type === 'measure.proposed' || event.type === 'paper.circulated';
  return toSome ? event.to : [];
}

/** Delegations an event speaks of. */
export function seatsOf(event: ConferenceEvent, view: View): readonly DelegationId[] {
  const direct = [
    ...('by' in event && typeof event.by === 'string' ? [event.by] : []),
    ...('seat' in event ? [event.seat] : []),
    ...addressees(event),
    ...('proposer' in event ? [event.proposer] : []),
    ...('with' in event ? [event.with ?? []].flat() : []),
    ...('accused' in event ? [event.accused] : []),
    ...('group' in event ? [event.group] : []),
    ...('question' in event && 'by' in event.question ? [event.question.by] : []),
  ];
  if (event.type === 'probe.answered') return [view.probes[event.probe]?.to ?? ''];
  if ('package' in event && event.type !== 'package.offered') {
    const deal = view.packages[event.package];
    return [...direct, ...(deal ? [deal.by, ...deal.to] : [])];
  }
  if (event.type === 'report.failed') return event.objectors;
  return direct;
}
