/** Flags as a help for players; real nameplates carry none. Each file is fetched from our own origin when needed. */

const ISO2: Readonly<Record<string, string>> = {
  AUS: 'au',
  BWA: 'bw',
  BRA: 'br',
  CAN: 'ca',
  CHN: 'cn',
  CUB: 'cu',
  EGY: 'eg',
  EST: 'ee',
  FIN: 'fi',
  FRA: 'fr',
  DEU: 'de',
  IND: 'in',
  IDN: 'id',
  JPN: 'jp',
  KAZ: 'kz',
  KEN: 'ke',
  MEX: 'mx',
  NLD: 'nl',
  KOR: 'kr',
  RUS: 'ru',
  SEN: 'sn',
  SRB: 'rs',
  CHE: 'ch',
  GBR: 'gb',
  USA: 'us',
  BLR: 'by',
  COL: 'co',
  ESP: 'es',
  GHA: 'gh',
  ISR: 'il',
  MYS: 'my',
  PAK: 'pk',
};

/** The two-letter code of a delegation's flag, or null when we have none. */
export function flagOf(delegation: string): string | null {
  return ISO2[delegation] ?? null;
}
