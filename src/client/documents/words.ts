import { t } from '../../locales';

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return t('record:and', { list: items.slice(0, -1).join(', '), last });
}

/** As many names as a sentence bears; the rest is a number: "a, b, c and 12 others". */
export function listedSome(items: readonly string[], most = 4): string {
  const rest = items.length - most;
  return rest > 1 ? listed([...items.slice(0, most), t('record:others', { count: rest })]) : listed(items);
}

/** The sentence with a capital at its head. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A number with its sign, and a real minus. */
export function signed(points: number): string {
  if (points === 0) return '±0';
  return points > 0 ? `+${points}` : `−${-points}`;
}
