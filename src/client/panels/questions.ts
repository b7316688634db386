import { gainNow, meaningFor, truth } from '../../adviser/meaning';
import type { Edits, ProvisionId } from '../../engine/model/vocabulary';
import type { Request, View } from '../../engine/view/types';
import { hasText, t } from '../../locales';
import { editsInWords, type Teller, who } from '../documents/events';
import { movedToSummary } from '../documents/holders';
import { questionAsked } from '../documents/questionWords';
import { capital, listed, signed } from '../documents/words';
import type { SeenEvent } from '../session/types';
import { chairHint } from './chairHint';
import { admission, decisionHint } from './decisions/hints';

/** The question as it is put on the desk. */
export function questionOf(request: Request, teller: Teller): string {
  return capital(asked(request, teller));
}

function asked(request: Request, teller: Teller): string {
  const { view, names } = teller;
  switch (request.kind) {
    case 'turn': {
      if (view.clockStops > 0)
        return t(view.lastObjectors.includes(view.you) ? 'desk:ask.stoppedYou' : 'desk:ask.stopped');
      const kind = view.setup.meetings[view.meeting]?.kind ?? 'reading';
      const own = hasText(`desk:ask.${kind}`) && view.round === 1;
      return t(own ? `desk:ask.${kind}` : 'desk:ask.turn');
    }
    case 'probe': {
      const probe = view.probes[request.probe];
      return t('desk:ask.probe', {
        who: who(teller, probe?.by ?? ''),
        wording: names.label(probe?.provision ?? '', probe?.wording ?? ''),
        paragraph: names.paragraph(probe?.provision ?? ''),
      });
    }
    case 'package':
      return t('desk:ask.package', { who: who(teller, view.packages[request.package]?.by ?? '') });
    case 'consult':
      return t('desk:ask.consult', { paragraph: names.paragraph(request.provision) });
    case 'ballot':
      return questionAsked(request.question, teller);
    case 'sounding':
      return t(`desk:ask.${soundingKey(view)}`, { seat: names.the(view.you) });
    case 'accreditation':
    case 'motions':
    case 'signature':
      return t(`decisions:ask.${request.kind}`);
    default:
      return t(`desk:ask.${request.kind}`);
  }
}

/** The paragraph a question turns on, to be shown beside it; null when it is about all of them. */
export function paragraphOf(request: Request, { view }: Teller): ProvisionId | null {
  switch (request.kind) {
    case 'probe':
      return view.probes[request.probe]?.provision ?? null;
    case 'package':
      return Object.keys(view.packages[request.package]?.edits ?? {})[0] ?? null;
    case 'consult':
      return request.provision;
    case 'ballot':
      return 'provision' in request.question ? request.question.provision : null;
    default:
      return null;
  }
}

/** What is good to know while answering; empty when there is nothing. */
export function hintOf(request: Request, teller: Teller, seen: readonly SeenEvent[] = []): string {
  const { view, names } = teller;
  if (request.kind === 'probe') return probeHint(request.probe, teller);
  const stopped = view.clockStops > 0 ? sinceStopped(teller, seen) : [];
  if (request.kind === 'sounding')
    return [...stopped, ...parted(teller), company(view), ...changeLeft(teller)].join(' ');
  if (DECIDING.has(request.kind)) return decisionHint(request, teller);
  if (request.kind === 'chair') return chairHint(teller);
  if (request.kind !== 'turn') return '';
  const left = t('desk:actionsLeft', { count: view.actions });
  if (view.business.length === 0 || stopped.length > 0)
    return [`${left}.`, ...stopped, ...doorInWords(teller, seen)].join(' ');
  const business = t('desk:ask.business', { paragraphs: listed(view.business.map((id) => names.paragraph(id))) });
  return [`${left}.`, business, ...doorInWords(teller, seen)].join(' ');
}

/** Who was let into the room and who was kept out, by whom: said with the first question after it was settled. */
function doorInWords(teller: Teller, seen: readonly SeenEvent[]): string[] {
  const from = seen.findLastIndex(({ event }) => event.type === 'accreditation.closed');
  const since = seen.slice(from + 1);
  const answered = since.some(({ event }) => event.type === 'turn.taken' && event.by === teller.view.you);
  return from === -1 || answered ? [] : admission(teller);
}

/** Questions around the decision itself. */
const DECIDING: ReadonlySet<Request['kind']> = new Set(['ballot', 'motions', 'accreditation', 'signature']);

/** A chair that keeps its voice answers for its State; a text that was parted is no longer the whole. */
function soundingKey({ you, setup, split }: View): string {
  if (you === setup.chair) return 'soundingChair';
  return split ? 'soundingParted' : 'sounding';
}

/** That the text has been parted since it was last sounded, and what it is now worth to me. */
function parted({ view, names }: Teller): string[] {
  if (!view.split) return [];
  const moved = listed(movedToSummary(view).map((id) => names.para(id)));
  const gain = view.interests ? [t('desk:ask.partedGain', { gain: signed(gainNow(view)) })] : [];
  return [t(moved === '' ? 'desk:ask.partedBack' : 'desk:ask.parted', { paragraphs: moved }), ...gain];
}

/** The late change I asked for, where the Chair has not taken it up. */
function changeLeft({ view, names }: Teller): string[] {
  return view.changes
    .filter(({ by }) => by === view.you)
    .map(({ provision, wording }) =>
      t('desk:ask.changeLeft', { paragraph: names.para(provision), wording: names.label(provision, wording) }),
    );
}

/** In the first wave nobody knows of company; later waves may think again. What one objection does is the room's rule. */
function company(view: View): string {
  const { setup, you, wave, split } = view;
  if (setup.delegations.find(({ id }) => id === you)?.role === 'observer') return t('desk:ask.firstWaveObserver');
  if (wave > 1) return t('desk:ask.company', { count: view.company });
  if (setup.process.exhaustion) return t('desk:ask.firstWaveExhaustion');
  if (setup.process.twoPartReport && !split) return t('desk:ask.firstWaveSplit');
  return t('desk:ask.firstWave');
}

/** What is true of me, what the one who asks wants, and what I told others who asked the same. */
function probeHint(id: string, teller: Teller): string {
  const { view, names } = teller;
  const probe = view.probes[id];
  const meaning = probe && meaningFor(view, probe.provision, probe.wording);
  if (!probe || !meaning) return '';
  const paragraph = view.paragraphs[probe.provision];
  const wants = paragraph?.backers[probe.wording]?.includes(probe.by);
  const truths = `desk:ask.truths.${truth(view, probe.provision, probe.wording)}`;
  const lines = [
    t('desk:ask.truth', { truth: t(truths), delta: signed(meaning.delta) }),
    wants ? capital(t('desk:ask.asker', { who: who(teller, probe.by) })) : '',
    ...(['could-live', 'could-not', 'evade'] as const).map((answer) => {
      const told = Object.values(view.probes).filter(
        (old) =>
          old.to === view.you &&
          old.provision === probe.provision &&
          old.wording === probe.wording &&
          old.answer === answer,
      );
      const whom = listed(told.map(({ by }) => names.the(by)));
      return told.length > 0 ? t(`desk:ask.told.${answer}`, { whom }) : '';
    }),
  ];
  return lines.filter((line) => line !== '').join(' ');
}

/** After the clock was stopped: over whom, and what the Chair has tried since. */
function sinceStopped(teller: Teller, seen: readonly SeenEvent[]): string[] {
  const { view, names } = teller;
  const from = seen.findLastIndex(({ event }) => event.type === 'clock.stopped');
  const edits: Edits = Object.assign(
    {},
    ...seen.slice(from + 1).map(({ event }) => (event.type === 'draft.circulated' ? event.edits : {})),
  );
  const whom = listed(view.lastObjectors.map((seat) => (seat === view.you ? t('record:youObject') : names.the(seat))));
  return [
    t('desk:ask.withheldLast', { whom }),
    Object.keys(edits).length > 0
      ? t('desk:ask.changedSince', { edits: editsInWords(teller, edits) })
      : t('desk:ask.unchanged'),
  ];
}
