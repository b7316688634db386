import { flagUrl } from '../hall/flagFiles';
import { flagOf } from '../hall/flags';
import { useSettings } from '../store/settings';

/** A flag beside a name that says the same; nothing when flags are switched off or there is none. */
export function Flag({ country }: { readonly country: string }) {
  const shown = useSettings((settings) => settings.flags);
  const code = flagOf(country);
  const url = code && flagUrl(code);
  return shown && url ? <img className="flag" src={url} alt="" loading="lazy" /> : null;
}
