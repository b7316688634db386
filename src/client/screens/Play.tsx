import { type ReactNode, useEffect, useState } from 'react';
import type { FaultCode } from '../../protocol/messages';
import { useFetchedTexts } from '../content/hooks';
import { useTerms } from '../content/useTerms';
import { Button, LinkButton } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { Page, Waiting } from '../parts/Page';
import { part } from '../parts/part';
import { goInstead, href } from '../parts/route';
import { Unreached } from '../parts/Unreached';
import { useT } from '../parts/useT';
import { useConference } from '../store/conference';
import { SAVE_GONE } from '../store/createConference';
import { useSaves } from '../store/saves';
import { downloadRecord } from '../store/saves/files';

const Conference = part(() => import('./conference/Conference'));
const Debrief = part(() => import('./debrief/Debrief'));

/** The conference or its debrief, and everything that can stand in the way of showing it. */
export default function Play({ screen, save }: { readonly screen: 'play' | 'debrief'; readonly save: string | null }) {
  const t = useT();
  const status = useConference((state) => state.status);
  const elsewhere = useConference((state) => state.elsewhere);
  const hasView = useConference((state) => state.view !== null);
  const looked = useReopened(screen, save);
  const scenario = useConference((state) => state.view?.setup.scenario ?? null);
  const texts = useFetchedTexts(scenario);
  useTerms(texts.value);

  if (elsewhere) return <Elsewhere />;
  if (status === 'broken') return <Broken />;
  if (status === 'idle') return looked ? <Nothing /> : <Waiting>{t('common:play.preparing')}</Waiting>;
  // Names and words of the room come with its texts. Without them nobody could tell silence from what has not come.
  if (texts.unknown) return <Unopened code="record.scenario" />;
  if (texts.failed) return <Wordless again={texts.again} />;
  if (status === 'starting' || !hasView || !texts.value) return <Waiting>{t('common:play.preparing')}</Waiting>;
  return (
    <>
      <StorageTrouble />
      {screen === 'play' ? <Conference /> : <Debrief />}
    </>
  );
}

function Wordless({ again }: { readonly again: () => void }) {
  const t = useT();
  return (
    <Unreached title={t('errors:content.title')} sentence={t('errors:content.failed')} again={again}>
      <WaysOut />
    </Unreached>
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

/** Faults that another try meets again: the record is what it is. */
const isLasting = (code: FaultCode): boolean => code.startsWith('record.') || code.endsWith('.unknown');

function Broken() {
  const fault = useConference((state) => state.fault);
  const code: FaultCode = fault?.code ?? 'host.broken';
  return isLasting(code) ? <Unopened code={code} gone={fault?.detail === SAVE_GONE} /> : <Stopped code={code} />;
}

/** The game cannot be shown, now or later: why, and what can still be done with it. */
function Unopened({ code, gone = false }: { readonly code: FaultCode; readonly gone?: boolean }) {
  const t = useT();
  return (
    <Page title={t('common:play.unopened')} lede={t(gone ? 'common:play.gone' : `errors:fault.${code}`)} width="narrow">
      <div className="button-row">
        <ExportRecord />
        <WaysOut />
      </div>
    </Page>
  );
}

/** The conference has stopped; it can be brought up again. */
function Stopped({ code }: { readonly code: FaultCode }) {
  const t = useT();
  const record = useConference((state) => state.record);
  const options = useConference((state) => state.options);
  const restart = useConference((state) => state.restart);
  return (
    <Page title={t('common:play.broken')} lede={t(`errors:fault.${code}`)} width="narrow">
      <div className="stack">
        <p>{t(record ? 'common:play.brokenText' : 'common:play.brokenUnkept')}</p>
        <div className="button-row">
          {(record || options) && (
            <Button kind="primary" onClick={restart}>
              {t('common:play.restart')}
            </Button>
          )}
          <ExportRecord />
          <WaysOut />
        </div>
      </div>
    </Page>
  );
}

function ExportRecord() {
  const t = useT();
  const record = useConference((state) => state.record);
  const options = useConference((state) => state.options);
  if (!record) return null;
  return (
    <Button onClick={() => downloadRecord(record, `${record.setup.scenario} ${options?.seat ?? ''}`)}>
      {t('common:storage.export')}
    </Button>
  );
}

function WaysOut() {
  const t = useT();
  return (
    <>
      <LinkButton href={href(['saves'])}>{t('common:play.toSaves')}</LinkButton>
      <LinkButton kind="plain" href={href([])}>
        {t('common:home')}
      </LinkButton>
    </>
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
