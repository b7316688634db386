import { useEffect, useRef, useState } from 'react';
import { type ImportFault, MAX_RECORD_BYTES } from '../../protocol/solo';
import { announce } from '../parts/Announcer';
import { Button, LinkButton } from '../parts/Button';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { go, href } from '../parts/route';
import { useT } from '../parts/useT';
import { useSaves } from '../store/saves';
import { SaveCard } from './SavesCard';

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);

/** Saved games: go on, rename, copy, export, delete; and records from elsewhere. */
export default function Saves() {
  const t = useT();
  const entries = useSaves((state) => state.entries);
  const trouble = useSaves((state) => state.trouble);
  const unread = useSaves((state) => state.unread);
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
        {unread && <Unread />}
        {/* A shelf that may not be opened is not an empty one. */}
        {entries?.length === 0 && !unread && trouble !== 'forbidden' && (
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
        <Damaged />
        <ImportFile />
        <Shelf />
      </div>
    </Page>
  );
}

function Unread() {
  const t = useT();
  return (
    <Notice tone="warn">
      <p>
        {t('saves:unread')} {t('errors:unreached.again')}
      </p>
      <Button onClick={() => void useSaves.getState().refresh()}>{t('errors:unreached.now')}</Button>
    </Notice>
  );
}

/** The names by which a computer calls itself: for a browser each is another place. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  localhost: '127.0.0.1',
  '127.0.0.1': 'localhost',
  '[::1]': 'localhost',
};

/** Where these games lie, since a browser keeps them apart by address. */
function Shelf() {
  const t = useT();
  const other = OWN_NAMES[location.hostname];
  return (
    <p className="small muted">
      {t('saves:where', { address: location.origin })}{' '}
      {other && t('saves:otherName', { name: location.hostname, other })}
    </p>
  );
}

interface Fault {
  readonly code: ImportFault;
  /** Where in the file; for whoever made it. */
  readonly detail: string;
  readonly size: number;
}

/** Saves that cannot be read stand in nobody's way, and can be cleared away. */
function Damaged() {
  const t = useT();
  const damaged = useSaves((state) => state.damaged);
  const [undone, setUndone] = useState(false);
  if (damaged.length === 0) return null;
  const clear = async () => {
    const { remove } = useSaves.getState();
    const removed = await Promise.all(damaged.map((id) => remove(id).catch(() => false)));
    if (removed.every(Boolean)) announce(t('saves:deleted'));
    setUndone(!removed.every(Boolean));
  };
  return (
    <Notice tone="warn">
      <p>{t('saves:damaged', { count: damaged.length })}</p>
      <Button onClick={() => void clear()}>{t('saves:deleteDamaged')}</Button>
      {undone && <p role="alert">{t('saves:undone')}</p>}
    </Notice>
  );
}

function ImportFile() {
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const take = async (file: File | undefined) => {
    if (!file || reading) return;
    setReading(true);
    setFault(null);
    const read = await useSaves
      .getState()
      .importFile(file)
      .catch(() => ({ ok: false, fault: 'unreadable', detail: '' }) as const);
    setReading(false);
    if (read.ok) {
      go(href([read.over ? 'debrief' : 'play'], { save: read.save }));
      return;
    }
    const failed = { code: read.fault, detail: read.detail, size: megabytes(file.size) };
    setFault(failed);
    announce(sentenceOf(failed), true);
  };
  const sentenceOf = ({ code, size }: Fault): string =>
    t(`errors:import.${code}`, { size, limit: megabytes(MAX_RECORD_BYTES) });
  return (
    <div className="import stack">
      <Button onClick={() => picker.current?.click()} aria-describedby="import-hint" disabled={reading}>
        {t(reading ? 'saves:importing' : 'saves:import')}
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
          <p>{sentenceOf(fault)}</p>
          {fault.detail && <p className="small muted">{t('common:play.detail', { detail: fault.detail })}</p>}
        </Notice>
      )}
    </div>
  );
}
