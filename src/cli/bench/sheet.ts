import { Bench } from 'tinybench';

/** Median of the times one piece of work takes, in milliseconds. */
export async function medianOf(work: () => unknown, time = 500): Promise<number> {
  const bench = new Bench({ warmupIterations: 2, iterations: 5, time, retainSamples: true });
  bench.add('work', work);
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (result?.state === 'errored') throw result.error;
  if (result?.state !== 'completed') throw new Error('a measurement did not complete');
  return result.latency.p50 ?? middle(result.latency.samples ?? []);
}

export const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Ten million steps of an integer generator: the yardstick of this machine. */
function integerLoop(): number {
  let x = 2463534242;
  for (let i = 0; i < 10_000_000; i++) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
  }
  return x;
}

type Line = readonly [name: string, measured: string, ratio: string, target: string, met: string];

const HEAD: Line = ['', 'measured', 'of baseline', 'to reach', 'met'];

/** What was measured, a line each, beside what is to be reached. */
export class Sheet {
  private readonly lines: Line[] = [];
  private baseline = Number.NaN;

  /**
   * Takes the yardstick anew. Before each group, not once: what else the machine does, and how warm it is, changes
   * while the benchmark runs.
   */
  async yardstick(group: string): Promise<void> {
    this.baseline = await medianOf(integerLoop);
    this.add([`${group}: baseline, 10 million integer steps`, `${rounded(this.baseline)} ms`, '', '', '']);
  }

  /** A time in milliseconds, told as a multiple of the yardstick, beside the multiple to stay under. */
  time(name: string, ms: number, most?: number): void {
    const ratio = ms / this.baseline;
    const met = most === undefined ? '' : ratio <= most ? 'yes' : 'NO';
    this.add([name, `${rounded(ms)} ms`, ratio.toPrecision(3), most === undefined ? '' : `at most ${most}`, met]);
  }

  /** Anything the speed of the machine has no part in. */
  figure(
    name: string,
    value: number,
    unit: string,
    reach?: { readonly most: number } | { readonly least: number },
  ): void {
    const met =
      reach === undefined ? '' : ('most' in reach ? value <= reach.most : value >= reach.least) ? 'yes' : 'NO';
    const goal = reach && ('most' in reach ? `at most ${reach.most} ${unit}` : `at least ${reach.least} ${unit}`);
    this.add([name, `${rounded(value)} ${unit}`, '', goal ?? '', met]);
  }

  toString(): string {
    const table = [HEAD, ...this.lines];
    const widths = HEAD.map((_, i) => Math.max(...table.map((line) => line[i]?.length ?? 0)));
    return table
      .map((line) =>
        line
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n');
  }

  private add(line: Line): void {
    this.lines.push(line);
    process.stderr.write(`  ${line.filter(Boolean).join('  ')}\n`);
  }
}

const rounded = (value: number): string => value.toFixed(value >= 100 ? 0 : value >= 1 ? 1 : 3);
