import { ownBurden } from '../../../engine/view/burden';
import type { View } from '../../../engine/view/types';
import { t } from '../../../locales';

/** What a measure would cost my own mission, with its parts, and how often as heavy a step is carried out. */
export function Burden({ view, measure }: { readonly view: View; readonly measure: string }) {
  const burden = ownBurden(view, measure);
  if (!burden) return null;
  const { cost, heavier, owed, total, keptPercent } = burden;
  const parts = [
    t('measures:burden.cost', { cost }),
    ...(heavier > 0 ? [t('measures:burden.heavier', { heavier })] : []),
    ...(owed > 0 ? [t('measures:burden.owed', { owed })] : []),
  ];
  return (
    <p className="small muted">
      {t('measures:burden.total', { total, parts: parts.join(', ') })}{' '}
      {t('measures:burden.kept', { percent: keptPercent })}
    </p>
  );
}
