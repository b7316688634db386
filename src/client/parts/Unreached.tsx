import { type ReactNode, useState } from 'react';
import { reachable } from '../fetching/network';
import { Button } from './Button';
import { Page } from './Page';
import { useT } from './useT';

interface Props {
  readonly title?: string;
  readonly sentence?: string;
  readonly again: () => void;
  /** Other ways on. */
  readonly children?: ReactNode;
}

/** A screen that could not be fetched: what is so, that it is tried again, and what one can do meanwhile. */
export function Unreached({ title, sentence, again, children }: Props) {
  const t = useT();
  return (
    <Page title={title ?? t('errors:unreached.title')} lede={sentence ?? t('errors:unreached.text')} width="narrow">
      <div className="stack" role="status">
        <p>{t('errors:unreached.again')}</p>
        <div className="button-row">
          <Button kind="primary" onClick={again}>
            {t('errors:unreached.now')}
          </Button>
          {children}
        </div>
        <Reload />
      </div>
    </Page>
  );
}

/** The same in the place of one section of a screen that stands otherwise. */
export function InPlace({ of, waiting, unknown }: InPlaceProps) {
  const t = useT();
  if (of.unknown) return <p role="status">{unknown}</p>;
  if (!of.failed) return <p role="status">{waiting}</p>;
  return (
    <div role="status">
      <p>
        {t('errors:unreached.section')} {t('errors:unreached.again')}
      </p>
      <Button onClick={of.again}>{t('errors:unreached.now')}</Button>
    </div>
  );
}

interface InPlaceProps {
  readonly of: { readonly failed: boolean; readonly unknown: boolean; readonly again: () => void };
  readonly waiting: string;
  readonly unknown: string;
}

/** Loads the page again, but never while there is no server to load it from: the browser would take the page away. */
export function Reload({ kind = 'plain' }: { readonly kind?: 'primary' | 'plain' }) {
  const t = useT();
  const [gone, setGone] = useState(false);
  const reload = async () => {
    setGone(false);
    if (await reachable()) location.reload();
    else setGone(true);
  };
  return (
    <>
      <Button kind={kind} onClick={() => void reload()}>
        {t('common:crash.reload')}
      </Button>
      {gone && <p role="alert">{t('errors:unreached.gone')}</p>}
    </>
  );
}
