import { type FormEvent, useId, useState } from 'react';
import type { SaveEntry } from '../../protocol/solo';
import { scenarios } from '../content';
import { announce } from '../parts/Announcer';
import { Button, LinkButton } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { Flag } from '../parts/Flag';
import { href } from '../parts/route';
import { useT } from '../parts/useT';
import { useConference } from '../store/conference';
import { useSaves } from '../store/saves';
import { ExportButton } from './ExportButton';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const isOver = ({ stage }: SaveEntry): boolean => stage === 'adopted' || stage === 'failed';

/** One saved game, with everything that can be done to it. */
export function SaveCard({ entry }: { readonly entry: SaveEntry }) {
  const t = useT();
  const [asking, setAsking] = useState<'rename' | 'copy' | 'delete' | null>(null);
  const scenario = scenarios.find(({ id }) => id === entry.options.scenario);
  const seat = scenario?.names[entry.options.seat];
  const name =
    entry.name ||
    t('saves:defaultName', {
      title: scenario?.title ?? entry.options.scenario,
      seat: seat ?? entry.options.seat,
      length: t(`common:length.${entry.options.length}`),
    });
  const [undone, setUndone] = useState(false);
  const close = () => setAsking(null);
  /** Says what was done, to those who do not see it; what could not be done is said to everybody. */
  const say = (sentence: string, doing: Promise<boolean>) =>
    void doing.catch(() => false).then((done) => (done ? announce(sentence) : setUndone(true)));
  const ask = (what: typeof asking) => {
    setUndone(false);
    setAsking(what);
  };
  return (
    <li className="save">
      <div className="save-head">
        <h2>
          <Flag country={entry.options.seat} />
          {name}
        </h2>
        <p className="muted">
          {isOver(entry)
            ? t(`saves:${entry.stage === 'adopted' ? 'adopted' : 'failed'}`)
            : t('saves:meeting', { meeting: entry.meeting + 1, meetings: entry.meetings })}
          {' · '}
          {t('saves:changed', { when: when.format(entry.changed) })}
        </p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would say these were fields */}
      <div className="button-row" role="group" aria-label={t('saves:actions', { name })}>
        <LinkButton kind="primary" href={href([isOver(entry) ? 'debrief' : 'play'], { save: entry.id })}>
          {t(isOver(entry) ? 'saves:debrief' : 'saves:continue')}
        </LinkButton>
        <Button kind="plain" onClick={() => ask('rename')}>
          {t('saves:rename')}
        </Button>
        <Button kind="plain" onClick={() => ask('copy')}>
          {t('saves:copy')}
        </Button>
        <ExportButton
          kind="plain"
          save={entry.id}
          name={`${entry.options.scenario} ${name}`}
          label={t('saves:export')}
        />
        <Button kind="plain" className="danger" onClick={() => ask('delete')}>
          {t('saves:delete')}
        </Button>
      </div>
      {undone && <p role="alert">{t('saves:undone')}</p>}
      {asking === 'delete' && (
        <DeleteDialog name={name} onClose={close} onRemove={() => say(t('saves:deleted'), remove(entry.id))} />
      )}
      {asking === 'rename' && (
        <NameDialog
          title={t('saves:renameTitle')}
          label={t('saves:name')}
          initial={name}
          onClose={close}
          onName={(given) => say(t('saves:renamed'), useSaves.getState().rename(entry.id, given))}
        />
      )}
      {asking === 'copy' && (
        <NameDialog
          title={t('saves:copyTitle')}
          label={t('saves:copyName')}
          initial={t('saves:copyOf', { name })}
          onClose={close}
          onName={(given) => say(t('saves:copied'), useSaves.getState().copy(entry.id, given))}
        />
      )}
    </li>
  );
}

interface NameProps {
  readonly title: string;
  readonly label: string;
  readonly initial: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog({ title, label, initial, onName, onClose }: NameProps) {
  const t = useT();
  const id = useId();
  const [name, setName] = useState(initial);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onName(name);
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <input
            id={id}
            className="input"
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="button-row">
          <Button kind="plain" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit" disabled={name.trim() === ''}>
            {t('saves:save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

async function remove(save: string): Promise<boolean> {
  const { saveId, leave } = useConference.getState();
  // A game that is still open would save itself again.
  if (saveId === save) leave();
  return useSaves.getState().remove(save);
}

interface DeleteProps {
  readonly name: string;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

function DeleteDialog({ name, onRemove, onClose }: DeleteProps) {
  const t = useT();
  const confirm = () => {
    onRemove();
    onClose();
  };
  return (
    <Dialog title={t('saves:deleteTitle')} onClose={onClose} alert>
      <p>{t('saves:deleteText', { name })}</p>
      <div className="button-row">
        <Button kind="plain" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button kind="danger" onClick={confirm}>
          {t('saves:delete')}
        </Button>
      </div>
    </Dialog>
  );
}
