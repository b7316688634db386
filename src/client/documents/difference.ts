/** A run of words that stayed, went or came. */
export interface Run {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** Word-by-word difference by longest common subsequence: a draft paragraph has some sixty words. */
export function difference(before: string, after: string): readonly Run[] {
  const a = before.split(/\s+/).filter(Boolean);
  const b = after.split(/\s+/).filter(Boolean);
  const lengths = table(a, b);
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(runs, 'same', a[i] as string);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      push(runs, 'out', a[i] as string);
      i += 1;
    } else {
      push(runs, 'in', b[j] as string);
      j += 1;
    }
  }
  return runs;
}

const at = (lengths: readonly (readonly number[])[], i: number, j: number): number => lengths[i]?.[j] ?? 0;

function table(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i] as number[];
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function push(runs: Run[], kind: Run['kind'], word: string): void {
  const last = runs.at(-1);
  if (last?.kind === kind) runs[runs.length - 1] = { kind, text: `${last.text} ${word}` };
  else runs.push({ kind, text: word });
}
