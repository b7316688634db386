import { useSettings } from '../store/settings';

// Only the flags of countries that sit in a scenario are shipped, each as a small file of its own.
const files = import.meta.glob<string>(
  '/node_modules/flag-icons/flags/4x3/{au,br,bw,ca,ch,cn,cu,de,ee,eg,fi,fr,gb,id,in,jp,ke,kr,kz,mx,nl,rs,ru,sn,us}.svg',
  { eager: true, query: '?url&no-inline', import: 'default' },
);

/** ISO 3166 letters: three as scenarios use them, two as the flag files are named. */
const TWO: Readonly<Record<string, string>> = {
  AUS: 'au',
  BRA: 'br',
  BWA: 'bw',
  CAN: 'ca',
  CHE: 'ch',
  CHN: 'cn',
  CUB: 'cu',
  DEU: 'de',
  EGY: 'eg',
  EST: 'ee',
  FIN: 'fi',
  FRA: 'fr',
  GBR: 'gb',
  IDN: 'id',
  IND: 'in',
  JPN: 'jp',
  KAZ: 'kz',
  KEN: 'ke',
  KOR: 'kr',
  MEX: 'mx',
  NLD: 'nl',
  RUS: 'ru',
  SEN: 'sn',
  SRB: 'rs',
  USA: 'us',
};

/** Address of a country's flag, if there is one. */
export function flagUrl(iso3: string): string | undefined {
  const two = Object.hasOwn(TWO, iso3) ? TWO[iso3] : undefined;
  return two && files[`/node_modules/flag-icons/flags/4x3/${two}.svg`];
}

/** A flag beside a name that says the same; nothing when flags are switched off. */
export function Flag({ country }: { readonly country: string }) {
  const shown = useSettings((settings) => settings.flags);
  const url = flagUrl(country);
  return shown && url ? <img className="flag" src={url} alt="" loading="lazy" /> : null;
}
