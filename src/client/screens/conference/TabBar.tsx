import { t } from '../../../locales';
import { type Tab, useFocus } from '../../panels/focus';

/** Switches between parts. Buttons, not ARIA tabs: each is reached with Tab and says whether it is pressed. */
export function TabBar({
  tabs,
  current,
  label,
}: {
  readonly tabs: readonly Tab[];
  readonly current: Tab;
  readonly label: string;
}) {
  const show = useFocus((focus) => focus.show);
  return (
    <nav className="cf-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <button key={tab} type="button" aria-current={tab === current ? 'true' : undefined} onClick={() => show(tab)}>
          {t(`conference:tabs.${tab}`)}
        </button>
      ))}
    </nav>
  );
}
