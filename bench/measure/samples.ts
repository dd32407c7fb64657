// Series of measured times, and what is said of them. All times are in milliseconds.

/** What is said of a series of times. */
export interface Summary {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
}

/** Sums up a series; undefined where nothing was measured. */
export function summaryOf(times: readonly number[]): Summary | undefined {
  if (times.length === 0) return undefined;
  return { count: times.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** The value below which a part of a series lies, between two of its values where it falls there. */
export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** How long something takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** How often something is measured, and when that is enough. */
export interface Effort {
  readonly rounds: number;
  /** After so many milliseconds no further round begins, except the first two. */
  readonly budget: number;
}

/** Measures in rounds. */
export async function repeat({ rounds, budget }: Effort, round: (i: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  for (let i = 0; i < rounds && (i < 2 || performance.now() - start < budget); i++) await round(i);
}
