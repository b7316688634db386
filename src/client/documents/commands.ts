import type { UnsignedCommand } from '../../adviser/types';
import type { CommandBodies } from '../../engine/acts';
import type { Point } from '../../engine/model/points';
import type { MotionKind } from '../../engine/model/rules';
import type { Edits } from '../../engine/model/vocabulary';
import { t } from '../../locales';
import { namedQuestion, voteName } from './questionWords';
import { type Teller, who } from './teller';
import { capital, listed } from './words';

function pointTitle({ names }: Teller, { kind, provision, wording }: Point): string {
  return t(`desk:title.${kind}`, { wording: names.label(provision, wording), paragraph: names.paragraph(provision) });
}

/** Edits as they fit on a button: "34 (b) “Named, with a caveat”". */
function shortEdits({ names }: Teller, edits: Edits): string {
  return listed(
    Object.entries(edits).map(([p, w]) =>
      t('desk:title.edit', { paragraph: names.paragraph(p), wording: names.label(p, w) }),
    ),
  );
}

/** A command in the imperative, as it stands on a button. */
export function titleOf(draft: UnsignedCommand, teller: Teller, also: readonly UnsignedCommand[] = []): string {
  if (draft.type === 'change.settle' && also.length > 0)
    return capital(settleTitles([draft, ...also], draft.body.grant, teller));
  return capital(title(draft, teller));
}

/** Late changes answered together: by name while they are few, by wording where all want the same. */
function settleTitles(drafts: readonly UnsignedCommand[], grant: boolean, teller: Teller): string {
  const { names, view } = teller;
  const seats = drafts.flatMap((one) => (one.type === 'change.settle' ? [one.body.seat] : []));
  const asked = view.changes.filter(({ by }) => seats.includes(by));
  const one = asked[0];
  const same = asked.every(({ provision, wording }) => provision === one?.provision && wording === one?.wording);
  if (!one || !same) return t('desk:title.declineAll', { count: seats.length });
  const rest = seats.length - 2;
  const whom = listed([
    ...seats.slice(0, 2).map((seat) => who(teller, seat)),
    ...(rest > 0 ? [t('record:others', { count: rest })] : []),
  ]);
  return t(`desk:title.${grant ? 'grant' : 'declineSame'}`, {
    whom,
    wording: names.label(one.provision, one.wording),
    paragraph: names.paragraph(one.provision),
  });
}

function title(draft: UnsignedCommand, teller: Teller): string {
  const { names, view } = teller;
  const ref = (provision: string, wording: string) => ({
    paragraph: names.paragraph(provision),
    wording: names.label(provision, wording),
  });
  switch (draft.type) {
    case 'statement.make':
      return listed(draft.body.points.map((point) => pointTitle(teller, point)));
    case 'probe.ask':
      return t('desk:title.probe', {
        whom: names.the(draft.body.to),
        ...ref(draft.body.provision, draft.body.wording),
      });
    case 'paper.circulate':
      return t('desk:title.paper', {
        whom: listed(draft.body.to.map((seat) => names.the(seat))),
        ...ref(draft.body.provision, draft.body.wording),
      });
    case 'probe.answer':
      return t(`desk:title.answer.${draft.body.answer}`);
    case 'package.offer':
      return t('desk:title.offer', {
        whom: listed(draft.body.to.map((seat) => names.the(seat))),
        edits: shortEdits(teller, draft.body.edits),
      });
    case 'package.accept':
      return t('desk:title.accept');
    case 'package.refuse':
      return t('desk:title.refuse');
    case 'package.counter':
      return t('desk:title.counter', { edits: shortEdits(teller, draft.body.edits) });
    case 'chair.confide':
    case 'consult.answer':
      return draft.body.refuses.length === 0 ? t('desk:title.confideNothing') : confideTitle(draft.body, teller);
    case 'capital.ask':
      return t('desk:title.capital', ref(draft.body.provision, draft.body.wording));
    case 'measure.pledge':
      return t('desk:title.pledge', { measure: names.measure(draft.body.measure).name });
    case 'measure.propose':
      return t(`desk:title.propose-measure.${draft.body.channel}`, {
        measure: names.measure(draft.body.measure).name,
        whom: listed(draft.body.to.map((seat) => names.seat(seat))),
      });
    case 'measure.support':
      return t('desk:title.support-measure', {
        measure: names.measure(draft.body.measure).name,
        whom: names.seat(draft.body.proposer),
      });
    case 'change.ask':
      return t('desk:title.change', ref(draft.body.provision, draft.body.wording));
    case 'turn.pass':
      if (view.stage === 'closing.motions') return t('decisions:motion.none');
      return t(view.stage === 'meeting.chair' ? 'desk:title.handOver' : 'desk:title.pass');
    case 'sounding.answer':
      return t(`desk:exits.${draft.body.exit}`);
    case 'business.order':
      return t('desk:title.order', { paragraphs: listed(draft.body.provisions.map((id) => names.paragraph(id))) });
    case 'draft.circulate':
      return t('desk:title.draft', { edits: shortEdits(teller, draft.body.edits) });
    case 'paragraph.park':
      return t('desk:title.park', { paragraph: names.paragraph(draft.body.provision) });
    case 'seat.consult':
      return t('desk:title.consult', {
        whom: names.the(draft.body.seat),
        paragraph: names.paragraph(draft.body.provision),
      });
    case 'group.speak':
      return t('desk:title.group', {
        whom: listed(draft.body.members.map((seat) => names.the(seat))),
        ...ref(draft.body.points[0]?.provision ?? '', draft.body.points[0]?.wording ?? ''),
      });
    case 'friends.name':
      return t('desk:title.friend', {
        whom: names.the(draft.body.seat),
        paragraph: names.paragraph(draft.body.provision),
      });
    case 'friends.report':
      return t('desk:title.report', ref(draft.body.provision, draft.body.wording));
    case 'change.settle':
      return settleTitle(draft.body, teller);
    case 'report.split':
      return t('desk:title.split', {
        paragraphs: listed(Object.keys(draft.body.edits).map((id) => names.paragraph(id))),
      });
    case 'silence.open':
      return t('desk:title.open-silence', { hours: silenceHours(teller) });
    case 'exhaustion.declare':
      return t('desk:title.declare-exhaustion');
    case 'vote.call':
      return t('desk:title.call-vote');
    case 'motion.raise':
      return motionName(draft.body, teller);
    case 'ballot.cast':
      return view.ballot ? voteName(view.ballot.question, draft.body.vote, teller) : '';
    case 'accreditation.answer':
      return draft.body.objects.length === 0
        ? t(held(teller) === '' ? 'desk:title.object-none' : 'desk:title.object-noMore')
        : t('desk:title.object-some', {
            applicants: listed(draft.body.objects.map((id) => names.applicant(id).name)),
          });
    case 'treaty.sign':
      return signTitle(draft.body, teller);
    case 'gavel.adopt':
      return t('desk:title.adopt');
    case 'clock.stop':
      return t('desk:title.stopClock');
    case 'conference.close':
      return t('desk:title.close');
    default:
      return t('desk:title.advance');
  }
}

/** A motion as it stands on a button. */
export function motionName(
  { motion, provision, on }: { readonly motion: MotionKind; readonly provision?: string; readonly on?: string },
  teller: Teller,
): string {
  return t(`decisions:motion.name.${motion}`, {
    paragraph: provision === undefined ? '' : teller.names.para(provision),
    on: on === undefined ? '' : namedQuestion(on, teller),
  });
}

/** What one cannot accept; where that is most of the wordings, what is left is shorter and tells more. */
function confideTitle({ provision, refuses }: CommandBodies['chair.confide'], { names, view }: Teller): string {
  const all = view.setup.provisions.find(({ id }) => id === provision)?.formulations.map(({ id }) => id) ?? [];
  const left = all.filter((id) => !refuses.includes(id));
  const short = left.length > 0 && left.length < refuses.length;
  return t(`desk:title.${short ? 'confideOnly' : 'confide'}`, {
    paragraph: names.paragraph(provision),
    wordings: listed((short ? left : refuses).map((id) => `“${names.label(provision, id)}”`)),
  });
}

/** Applicants whom somebody keeps out already, by name; empty when there are none. */
export function held({ view, names }: Teller): string {
  const out = Object.entries(view.accreditation?.objections ?? {}).filter(([, against]) => against.length > 0);
  return listed(out.map(([id]) => names.applicant(id).name));
}

function silenceHours({ view }: Teller): number {
  const { rule } = view.setup.process;
  return rule?.kind === 'silence' ? rule.hours : 0;
}

function signTitle({ sign, reservations }: CommandBodies['treaty.sign'], { names }: Teller): string {
  if (!sign) return t('desk:title.stay-away');
  if (reservations.length === 0) return t('desk:title.sign');
  return t('desk:title.signReserving', { paragraphs: listed(reservations.map((id) => names.para(id))) });
}

function settleTitle({ seat, grant }: { seat: string; grant: boolean }, teller: Teller): string {
  const change = teller.view.changes.find((item) => item.by === seat);
  const { names } = teller;
  return t(grant ? 'desk:title.grant' : 'desk:title.decline', {
    whom: who(teller, seat),
    wording: change ? names.label(change.provision, change.wording) : '',
    paragraph: change ? names.paragraph(change.provision) : '',
  });
}
