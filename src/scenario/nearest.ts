/** The name that was probably meant: at most a third of its letters differ. Undefined when none is near. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const near = names
    .map((other) => ({ other, steps: distance(wanted, other.toLowerCase()) }))
    .filter(({ other, steps }) => steps <= Math.max(1, Math.floor(other.length / 3)))
    .sort((a, b) => a.steps - b.steps);
  return near[0]?.other;
}

/** Letters to put in, take out, change or swap with their neighbour to make one word of the other. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 20) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let k = 1; k <= b.length; k++) {
      const same = a[i - 1] === b[k - 1];
      const swapped = i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1];
      row[k] = Math.min(
        (last[k] as number) + 1,
        (row[k - 1] as number) + 1,
        (last[k - 1] as number) + (same ? 0 : 1),
        swapped ? (before[k - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
