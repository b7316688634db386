import { LinkButton } from './Button';
import { Page } from './Page';
import { href } from './route';
import { Unreached } from './Unreached';
import { useT } from './useT';

interface Props {
  /** What was asked for; all of it must have come for a screen to be drawn. */
  readonly of: readonly { readonly failed: boolean; readonly unknown: boolean; readonly again: () => void }[];
  /** What to say where this build has no such thing. */
  readonly unknown: string;
}

/** Whether something did not come. */
export const isAbsent = (of: Props['of']): boolean => of.some(({ failed, unknown }) => failed || unknown);

/** When texts did not come: that there are none, or that they could not be fetched. One is never taken for the other. */
export function ContentFailed({ of, unknown }: Props) {
  const t = useT();
  if (of.some((one) => one.unknown)) return <NotThere sentence={unknown} />;
  const again = () => {
    for (const one of of) if (one.failed) one.again();
  };
  return <Unreached title={t('errors:content.title')} sentence={t('errors:content.failed')} again={again} />;
}

/** The address names something that this version of the game does not have. */
export function NotThere({ sentence }: { readonly sentence: string }) {
  const t = useT();
  return (
    <Page title={t('common:notFound.title')} lede={sentence} width="narrow">
      <LinkButton kind="primary" href={href([])}>
        {t('common:notFound.toHome')}
      </LinkButton>
    </Page>
  );
}
