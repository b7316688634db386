import { useEffect, useRef, useState } from 'react';
import { announce } from '../parts/Announcer';
import { Button, LinkButton } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { go, href } from '../parts/route';
import { useT } from '../parts/useT';
import { useConference } from '../store/conference';
import { useSaves } from '../store/saves';
import { type ImportFault, MAX_RECORD_BYTES, readRecordFile } from '../store/saves/files';
import { SaveCard } from './SavesCard';

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

/** Saved games: go on, rename, copy, export, delete; and records from elsewhere. */
export default function Saves() {
  const t = useT();
  const entries = useSaves((state) => state.entries);
  const trouble = useSaves((state) => state.trouble);
  useEffect(() => {
    void useSaves.getState().refresh();
  }, []);
  return (
    <Page title={t('saves:title')} lede={t('saves:lede')} width="narrow">
      <div className="saves stack">
        {trouble && (
          <Notice tone="warn">
            <p>{t(`common:storage.${trouble}`)}</p>
          </Notice>
        )}
        {entries?.length === 0 && (
          <div className="empty">
            <p>{t('saves:none')}</p>
            <LinkButton kind="primary" href={href(['quick'])}>
              {t('saves:play')}
            </LinkButton>
          </div>
        )}
        {entries && entries.length > 0 && (
          <ul className="plain-list save-list">
            {entries.map((entry) => (
              <SaveCard key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
        <ImportFile />
      </div>
    </Page>
  );
}

function ImportFile() {
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<{ readonly code: ImportFault; readonly size: number } | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = await readRecordFile(file);
    if (read.ok) {
      useConference.getState().resume(read.record);
      go(href(['play']));
      return;
    }
    setFault({ code: read.fault, size: megabytes(file.size) });
    announce(
      t(`errors:import.${read.fault}`, { size: megabytes(file.size), limit: megabytes(MAX_RECORD_BYTES) }),
      true,
    );
  };
  return (
    <div className="import stack">
      <Button onClick={() => picker.current?.click()} aria-describedby="import-hint">
        {t('saves:import')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        data-testid="import"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <p id="import-hint" className="small muted">
        {t('saves:importHint', { limit: megabytes(MAX_RECORD_BYTES) })}
      </p>
      {fault && (
        <Notice tone="warn">
          <p>{t(`errors:import.${fault.code}`, { size: fault.size, limit: megabytes(MAX_RECORD_BYTES) })}</p>
        </Notice>
      )}
    </div>
  );
}
