import { Button } from './Button';
import { Page } from './Page';
import { useT } from './useT';

/** When texts cannot be fetched: why, and what to do. */
export function ContentFailed({ sentence }: { readonly sentence?: string }) {
  const t = useT();
  return (
    <Page title={t('common:notFound.title')} lede={sentence ?? t('errors:content.failed')} width="narrow">
      <Button kind="primary" onClick={() => location.reload()}>
        {t('errors:content.again')}
      </Button>
    </Page>
  );
}
