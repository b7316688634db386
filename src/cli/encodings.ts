/** What the build compresses beforehand, smallest first, and the ending of its files. */
export const SUFFIXES = { br: '.br', gzip: '.gz' } as const;
export type Encoding = keyof typeof SUFFIXES;

/** Encodings an Accept-Encoding header admits, smallest first. Without a header, or with "identity" first, there are none. */
export function encodingsOf(header: string | undefined): Encoding[] {
  const weights = new Map<string, number>();
  for (const entry of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = entry.split(';').map((part) => part.trim());
    const weight = parameters.find((part) => part.startsWith('q='));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const plain = weights.get('identity') ?? 0;
  return (Object.keys(SUFFIXES) as Encoding[]).filter((name) => weightOf(name) > 0 && weightOf(name) >= plain);
}
