import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { FaultCode } from '../../protocol/messages';
import { useFetchedTexts } from '../content/hooks';
import { useTerms } from '../content/useTerms';
import { Button, LinkButton } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { Page, Waiting } from '../parts/Page';
import { goInstead, href } from '../parts/route';
import { useT } from '../parts/useT';
import { useConference } from '../store/conference';
import { SAVE_GONE } from '../store/createConference';
import { useSaves } from '../store/saves';
import { downloadRecord } from '../store/saves/files';

const Conference = lazy(() => import('./conference/Conference'));
const Debrief = lazy(() => import('./debrief/Debrief'));

/** The conference or its debrief, and everything that can stand in the way of showing it. */
export default function Play({ screen, save }: { readonly screen: 'play' | 'debrief'; readonly save: string | null }) {
  const t = useT();
  const status = useConference((state) => state.status);
  const elsewhere = useConference((state) => state.elsewhere);
  const hasView = useConference((state) => state.view !== null);
  const looked = useReopened(screen, save);
  const scenario = useConference((state) => state.view?.setup.scenario ?? null);
  const { value: texts, failed } = useFetchedTexts(scenario);
  useTerms(texts);

  if (elsewhere) return <Elsewhere />;
  if (status === 'broken') return <Broken />;
  if (status === 'idle') return looked ? <Nothing /> : <Waiting>{t('common:play.preparing')}</Waiting>;
  // Names and words of the room come with its texts; without them ids stand in.
  if (status === 'starting' || !hasView || !(texts || failed)) return <Waiting>{t('common:play.preparing')}</Waiting>;
  return (
    <>
      <StorageTrouble />
      <Suspense fallback={<Waiting>{t('common:loading')}</Waiting>}>
        {screen === 'play' ? <Conference /> : <Debrief />}
      </Suspense>
    </>
  );
}

/**
 * Opens the save that the address names, or the last one played. True once it is known that there is none.
 * A conference that is already open names itself in the address, so that a reload finds it again.
 */
function useReopened(screen: string, save: string | null): boolean {
  const saveId = useConference((state) => state.saveId);
  const status = useConference((state) => state.status);
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    const { open } = useConference.getState();
    if (save && save !== saveId) {
      void open(save);
      return;
    }
    if (saveId && !save && (status === 'playing' || status === 'over')) goInstead(href([screen], { save: saveId }));
    if (status !== 'idle') return;
    let wanted = true;
    void useSaves
      .getState()
      .refresh()
      .then(() => {
        if (!wanted) return;
        const latest = useSaves.getState().entries?.[0];
        if (latest) void open(latest.id);
        else setLooked(true);
      });
    return () => {
      wanted = false;
    };
  }, [screen, save, saveId, status]);
  return looked;
}

function Nothing() {
  const t = useT();
  return (
    <Page title={t('common:play.nothing')} lede={t('common:play.nothingText')} width="narrow">
      <div className="button-row">
        <LinkButton kind="primary" href={href([])}>
          {t('common:play.toHome')}
        </LinkButton>
        <LinkButton href={href(['saves'])}>{t('common:play.toSaves')}</LinkButton>
      </div>
    </Page>
  );
}

function Broken() {
  const t = useT();
  const fault = useConference((state) => state.fault);
  const record = useConference((state) => state.record);
  const restart = useConference((state) => state.restart);
  const options = useConference((state) => state.options);
  const code: FaultCode = fault?.code ?? 'host.broken';
  const gone = fault?.detail === SAVE_GONE;
  const stopped = code === 'host.broken';
  return (
    <Page
      title={t(stopped ? 'common:play.broken' : 'common:play.unopened')}
      lede={t(gone ? 'common:play.gone' : `errors:fault.${code}`)}
      width="narrow"
    >
      <div className="stack">
        {stopped && <p>{t(record ? 'common:play.brokenText' : 'common:play.brokenUnkept')}</p>}
        <div className="button-row">
          {(record || options) && (
            <Button kind="primary" onClick={restart}>
              {t('common:play.restart')}
            </Button>
          )}
          {record && (
            <Button onClick={() => downloadRecord(record, `${record.setup.scenario} ${options?.seat ?? ''}`)}>
              {t('common:storage.export')}
            </Button>
          )}
          <LinkButton kind={record || options ? 'plain' : 'primary'} href={href(['saves'])}>
            {t('common:play.toSaves')}
          </LinkButton>
          <LinkButton kind="plain" href={href([])}>
            {t('common:home')}
          </LinkButton>
        </div>
      </div>
    </Page>
  );
}

function Elsewhere() {
  const t = useT();
  return (
    <Page title={t('common:play.elsewhere')} lede={t('common:play.elsewhereText')} width="narrow">
      <div className="button-row">
        <Button kind="primary" onClick={() => useConference.getState().takeBack()}>
          {t('common:play.takeBack')}
        </Button>
        <LinkButton kind="plain" href={href([])}>
          {t('common:home')}
        </LinkButton>
      </div>
    </Page>
  );
}

/** While a game lives in memory only, the player is told, with the way to keep it. */
function StorageTrouble(): ReactNode {
  const t = useT();
  const trouble = useSaves((state) => state.trouble);
  const record = useConference((state) => state.record);
  if (!trouble) return null;
  return (
    <Notice tone="warn">
      <p>{t(`common:storage.${trouble}`)}</p>
      {record && (
        <Button onClick={() => downloadRecord(record, record.setup.scenario)}>{t('common:storage.export')}</Button>
      )}
    </Notice>
  );
}
