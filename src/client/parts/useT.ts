import { useSyncExternalStore } from 'react';
import { language, t } from '../../locales';

const subscribe = (changed: () => void) => {
  language.on('languageChanged', changed);
  return () => language.off('languageChanged', changed);
};

/** The translate function; the component is drawn again when the language changes. */
export function useT(): typeof t {
  useSyncExternalStore(
    subscribe,
    () => language.language,
    () => language.language,
  );
  return t;
}
