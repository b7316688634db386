import { t } from '../../locales';
import { Button } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { useConference } from '../store/conference';

/** Never a "no" without its reason. */
export function RefusalNotice() {
  const refusal = useConference((state) => state.refusal);
  const dismiss = useConference((state) => state.dismissRefusal);
  if (!refusal) return null;
  return (
    <Notice tone="warn">
      <p>
        <strong>{t('desk:refused')}</strong>: {t(`desk:refusal.${refusal.code}`)}
      </p>
      <Button onClick={dismiss}>{t('desk:close')}</Button>
    </Notice>
  );
}
