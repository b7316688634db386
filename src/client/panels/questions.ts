import { truth } from '../../adviser/meaning';
import type { ProvisionId } from '../../engine/model/vocabulary';
import type { Request } from '../../engine/view/types';
import { hasText, t } from '../../locales';
import { type Teller, who } from '../documents/events';
import { listed } from '../documents/words';

/** The question as it is put on the desk. */
export function questionOf(request: Request, teller: Teller): string {
  const { view, names } = teller;
  switch (request.kind) {
    case 'turn': {
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
    default:
      return null;
  }
}

/** What is good to know while answering; empty when there is nothing. */
export function hintOf(request: Request, { view, names }: Teller): string {
  if (request.kind === 'probe') {
    const probe = view.probes[request.probe];
    if (!probe || !view.interests) return '';
    return t('desk:ask.truth', { truth: t(`desk:ask.truths.${truth(view, probe.provision, probe.wording)}`) });
  }
  if (request.kind === 'sounding') return company(view.wave, view.company);
  if (request.kind !== 'turn') return '';
  const left = t('desk:actionsLeft', { count: view.actions });
  if (view.business.length === 0) return `${left}.`;
  const business = t('desk:ask.business', { paragraphs: listed(view.business.map((id) => names.paragraph(id))) });
  return `${left}. ${business}`;
}

/** In the first wave nobody knows of company; later waves may think again. */
function company(wave: number, count: number): string {
  return t(wave <= 1 ? 'desk:ask.firstWave' : 'desk:ask.company', { count });
}
