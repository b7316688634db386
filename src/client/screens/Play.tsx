import { type ReactNode, useEffect, useState } from 'react';
import type { FaultCode } from '../../protocol/messages';
import { useFetchedTexts } from '../content/hooks';
import { useTerms } from '../content/useTerms';
import { fetchConference } from '../fetching/ahead';
import { Button, LinkButton } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { Page, Waiting } from '../parts/Page';
import { part } from '../parts/part';
import { goInstead, href } from '../parts/route';
import { Unreached } from '../parts/Unreached';
import { useT } from '../parts/useT';
import { useConference } from '../store/conference';
import { useSaves } from '../store/saves';
import { ExportButton } from './ExportButton';

const Conference = part(() => import('./conference/Conference'));
const Debrief = part(() => import('./debrief/Debrief'));

/** The conference or its debrief, and everything that can stand in the way of showing it. */
export default function Play({ screen, save }: { readonly screen: 'play' | 'debrief'; readonly save: string | null }) {
  const t = useT();
  const status = useConference((state) => state.status);
  const elsewhere = useConference((state) => state.elsewhere);
  const hasView = useConference((state) => state.view !== null);
  const unread = useSaves((state) => state.unread);
  const looked = useReopened(screen, save);
  const scenario = useConference((state) => state.view?.setup.scenario ?? null);
  const texts = useFetchedTexts(scenario);
  useTerms(texts.value);
  useFetchedAhead();

  if (elsewhere) return <Elsewhere />;
  if (status === 'broken') return <Broken />;
  if (status === 'idle' && unread) return <Unread />;
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

/** What this conference needs to its end is fetched while there is somebody to fetch it from. */
function useFetchedAhead(): void {
  const options = useConference((state) => state.options);
  const seats = useConference((state) => state.view?.setup.delegations ?? null);
  useEffect(() => {
    if (options && seats)
      void fetchConference(
        options,
        seats.map(({ id }) => id),
      );
  }, [options, seats]);
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
  const unread = useSaves((state) => state.unread);
  const [looked, setLooked] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that can be read after all is looked at again
  useEffect(() => {
    const { open } = useConference.getState();
    if (save && save !== saveId) {
      open(save);
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
        const { entries, unread: failed } = useSaves.getState();
        if (failed) return;
        const latest = entries?.[0];
        if (latest) open(latest.id);
        else setLooked(true);
      });
    return () => {
      wanted = false;
    };
  }, [screen, save, saveId, status, unread]);
  return looked;
}

function Unread() {
  const t = useT();
  return <Unreached sentence={t('saves:unread')} again={() => void useSaves.getState().refresh()} />;
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

/** Faults that another try meets again: what lies there is what it is. */
const isLasting = (code: FaultCode): boolean => /^(record|save|seed)\.|\.unknown$/.test(code);

function Broken() {
  const fault = useConference((state) => state.fault);
  const code: FaultCode = fault?.code ?? 'host.broken';
  return isLasting(code) ? <Unopened code={code} detail={fault?.detail ?? ''} /> : <Stopped code={code} />;
}

/** The game cannot be shown, now or later: why, and what can still be done with it. */
function Unopened({ code, detail = '' }: { readonly code: FaultCode; readonly detail?: string }) {
  const t = useT();
  return (
    <Page title={t('common:play.unopened')} lede={t(`errors:fault.${code}`)} width="narrow">
      <div className="stack">
        {code.startsWith('record.') && detail && <p className="small muted">{t('common:play.detail', { detail })}</p>}
        <div className="button-row">
          {code.startsWith('record.') && <ExportRecord />}
          <WaysOut />
        </div>
      </div>
    </Page>
  );
}

/** The conference has stopped; it can be brought up again. */
function Stopped({ code }: { readonly code: FaultCode }) {
  const t = useT();
  const begun = useConference((state) => state.begun);
  const restart = useConference((state) => state.restart);
  return (
    <Page title={t('common:play.broken')} lede={t(`errors:fault.${code}`)} width="narrow">
      <div className="stack">
        <p>{t(begun ? 'common:play.brokenText' : 'common:play.brokenUnkept')}</p>
        <div className="button-row">
          <Button kind="primary" onClick={restart}>
            {t('common:play.restart')}
          </Button>
          {begun && <ExportRecord />}
          <WaysOut />
        </div>
      </div>
    </Page>
  );
}

/** Hands on the record as it was kept, whether it can be opened or not. */
function ExportRecord() {
  const t = useT();
  const saveId = useConference((state) => state.saveId);
  const options = useConference((state) => state.options);
  if (!saveId) return null;
  const name = [options?.scenario, options?.seat].join(' ');
  return <ExportButton save={saveId} name={name} label={t('common:storage.export')} />;
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
  if (!trouble) return null;
  return (
    <Notice tone="warn">
      <p>{t(`common:storage.${trouble}`)}</p>
      <ExportRecord />
    </Notice>
  );
}
