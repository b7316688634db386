import { chairAdvice, chairScore } from '../../adviser/chairScore';
import { forecast } from '../../adviser/forecast';
import { effectOf } from '../../adviser/meaning';
import type { DelegationId, Edits } from '../../engine/model/vocabulary';
import type { View } from '../../engine/view/types';
import { t } from '../../locales';
import type { Teller } from '../documents/events';
import { capital, listed, signed } from '../documents/words';

/** More names than these are a crowd. */
const NAMED = 3;

/** What a chair had better know before it acts: who stands in the way, over what, and what that asks for. */
export function chairHint({ view, names }: Teller): string {
  const advice = chairAdvice(view);
  if (advice.kind === 'listen' || advice.kind === 'unsaid' || advice.kind === 'holds')
    return t(`presiding:advice.${advice.kind}`);
  const fill = { who: crowd(advice.seats, names.the), count: advice.seats.length };
  if (advice.over.length === 0) return capital(t('presiding:advice.blockedUnsaid', fill));
  const over = listed(advice.over.map((id) => names.paragraph(id)));
  return capital(t(`presiding:advice.${advice.kind}`, { ...fill, over }));
}

function crowd(seats: readonly DelegationId[], nameOf: (seat: DelegationId) => string): string {
  const named = seats.slice(0, NAMED).map(nameOf);
  const rest = seats.length - named.length;
  return rest > 0 ? t('presiding:advice.more', { who: named.join(', '), count: rest }) : listed(named);
}

/** What a new draft would change in the two things a chair is judged by. */
export function draftEffects(view: View, edits: Edits): string[] {
  const text = { ...view.draft.text, ...edits };
  const before = chairScore(view);
  const after = chairScore(view, text);
  const mine = view.interests ? effectOf(view, edits) : 0;
  return [
    ...(mine === 0 ? [] : [t('desk:effect.mine', { delta: signed(mine) })]),
    t('presiding:draft.withhold', {
      before: forecast(view).probably.length,
      after: forecast(view, text).probably.length,
    }),
    t('presiding:draft.served', { before: before.served.length, after: after.served.length, all: before.all }),
  ];
}
