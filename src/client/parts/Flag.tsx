import { useSyncExternalStore } from 'react';
import { after, onChance } from '../fetching/network';
import { createResource } from '../fetching/resource';
import { flagOf } from '../hall/flags';
import { useSettings } from '../store/settings';

/** Addresses of some 250 files: more than the first screen should carry. Without them the names stand alone. */
const files = createResource(() => import('../hall/flagFiles'), { after, onChance, isUnknown: () => false });

/** A flag beside a name that says the same; nothing when flags are switched off or there is none. */
export function Flag({ country }: { readonly country: string }) {
  const shown = useSettings((settings) => settings.flags);
  const { value } = useSyncExternalStore(files.subscribe, files.read);
  const code = flagOf(country);
  const url = code && value?.flagUrl(code);
  return shown && url ? <img className="flag" src={url} alt="" loading="lazy" /> : null;
}
