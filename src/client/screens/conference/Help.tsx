import { t } from '../../../locales';
import { useFocus } from '../../panels/focus';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { SHORTCUTS } from './keys';

/** The shortcuts, in a list. */
export function Help() {
  const open = useFocus((focus) => focus.help);
  const setHelp = useFocus((focus) => focus.setHelp);
  if (!open) return null;
  const close = () => setHelp(false);
  return (
    <Dialog title={t('conference:keys.title')} onClose={close}>
      <dl className="cf-keys">
        {SHORTCUTS.map(({ keys, name }) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`conference:keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="button-row">
        <Button kind="primary" onClick={close}>
          {t('desk:close')}
        </Button>
      </div>
    </Dialog>
  );
}
